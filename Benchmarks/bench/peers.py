"""Who takes part, and how each is used."""

import re
import shutil
import subprocess
from pathlib import Path

from bench.desk import Collection, Desk
from bench.terminal import Program

# What to install where a peer is missing (Debian and Ubuntu).
PACKAGES = {"rg": "ripgrep", "vd": "visidata", "less": "less", "tig": "tig", "fzf": "fzf",
            "lnav": "lnav", "git": "git"}


def legation(desk: Desk, collection: Collection, *arguments: str) -> Program:
    return Program("legation", [desk.program, *collection.arguments, *arguments],
                   shown=r"visit \d+ of \d+",
                   ends=((b"gg", r" visit 1 of \d+"), (b"G", r" visit (\d+) of \1\s")),
                   # It opens at the last visit: up comes first.
                   keys=(b"k", b"j"))


def beside(desk: Desk, collection: Collection, screen_rows: int) -> list[Program]:
    """Those that are installed of legation and what readers use today, on as much or the same."""
    if desk.options.alone:
        return [legation(desk, collection)]
    others = small(desk) if collection.is_bundled else browsers(collection.rows, screen_rows)
    return [legation(desk, collection), *desk.installed(others)]


def small(desk: Desk) -> list[Program]:
    """tig on a small repository, and less on rows as legation lists them."""
    return [
        Program("tig", ["tig"], shown="Change 300", folder=make_history(desk)),
        Program("less -S", ["less", "-S", str(desk.bundled.rows)], shown=r"\S", keys=(b" ", b"b")),
    ]


def browsers(rows: Path, screen_rows: int) -> list[Program]:
    """The others on the same visits as rows."""
    lines = Lines(rows)
    first, page = lines.id(0), lines.id(screen_rows - 4)
    last, count = lines.id(lines.count - 1), lines.count
    return [
        Program("less -S", ["less", "-S", str(rows)], shown=lines.start(screen_rows - 2),
                keys=(b" ", b"b"), ends=((b"G", lines.start(count - 1)), (b"g", lines.start(0)))),
        Program("fzf", ["sh", "-c", f"exec fzf --bind ctrl-e:last,ctrl-a:first < '{rows}'"],
                tool="fzf", shown=first, ready=rf"{count}/{count}", keys=(b"\x0b", b"\x0e"),
                ends=((b"\x05", last), (b"\x01", first))),
        Program("VisiData", ["vd", str(rows)], shown=page, ready=rf"{count - 1} rows",
                ends=((b"G", last), (b"gg", lines.id(1)))),
        Program("lnav", ["lnav", str(rows)], shown=last, ready=last, keys=(b"k", b"j"),
                ends=((b"g", first), (b"G", last))),
    ]


class Lines:
    """A file of rows: how many, and by what a row is known on a screen (regular expressions)."""

    def __init__(self, path: Path):
        self.lines = path.read_text(encoding="utf-8").splitlines()
        self.count = len(self.lines)

    def id(self, number: int) -> str:
        """So much of the id as fits into VisiData's columns."""
        return re.escape(self.lines[number].split("\t")[4][:17])

    def number(self, number: int) -> str:
        """The end of the id, which no other visit has."""
        return self.lines[number].split("\t")[4].rsplit("-", 1)[1]

    def start(self, number: int) -> str:
        """The first columns."""
        return r"\s+".join(map(re.escape, self.lines[number].split("\t")[:4]))


def make_history(desk: Desk) -> Path:
    """A small repository: 300 commits, none of them to be checked out."""
    history = desk.folder / "history"
    if history.exists() or not shutil.which("git"):
        return history
    commit = (
        "commit refs/heads/main\ncommitter A Reader <reader@example.org> {seconds} +0000\n"
        "data {length}\nChange {n}\nM 100644 inline page\ndata {digits}\n{n}\n")
    commits = "".join(
        commit.format(n=n, seconds=1_000_000_000 + n * 86400, length=len(f"Change {n}"),
                      digits=len(str(n)))
        for n in range(1, 301))
    for command, text in [
        (["init", "-q", "-b", "main"], b""), (["fast-import", "--quiet"], commits.encode()),
        (["reset", "-q", "--hard"], b""),
    ]:
        history.mkdir(exist_ok=True)
        subprocess.run(
            ["git", "-C", str(history), *command], input=text, check=True, env=desk.environment)
    return history
