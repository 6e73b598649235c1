"""What all measurements share: the program, the collections, the environment, what was found."""

import argparse
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bench.terminal import Program

ROOT = Path(__file__).resolve().parents[2]
MADE = ROOT / "Benchmarks" / "data"


def say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


@dataclass
class Collection:
    """Visits to measure on: as legation is given them, as JSON Lines, and as rows for others."""

    name: str
    title: str
    arguments: list[str]
    lines: Path
    rows: Path

    @property
    def is_bundled(self) -> bool:
        return self.name == "bundled"


@dataclass
class Desk:
    """Where measurements are taken, and what came of them."""

    options: argparse.Namespace
    # A folder for one run, where programs may write what they like.
    folder: Path
    found: dict = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)
    # None when the archive was kept from an earlier run.
    building: "Built | None" = None

    def __post_init__(self) -> None:
        self.program = str(Path(self.options.program or release_program()).resolve())
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": str(self.folder),
            "XDG_CONFIG_HOME": str(self.folder),
            "LEGATION_DATA": str(self.options.data.resolve())}

    def installed(self, programs: list[Program]) -> list[Program]:
        """Those that are here; the others are remembered as left out."""
        there = []
        for program in programs:
            tool = program.tool or program.command[0]
            if shutil.which(tool):
                there.append(program)
            else:
                self.left_out.add(tool)
        return there

    def run(self, command: list[str]) -> float:
        """Seconds a command takes; what it prints is thrown away."""
        began = time.perf_counter()
        subprocess.run(
            command, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, check=True)
        return time.perf_counter() - began

    def build(self, lines: Path, archive: Path) -> "Built":
        began = time.perf_counter()
        process = subprocess.Popen(
            [self.program, "archive", "build", "--force", str(lines), "-o", str(archive)],
            env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        # The figures of this one process, not those of all that have ended.
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, process.args)
        return Built(time.perf_counter() - began, used.ru_maxrss * 1024 / 1e6)

    def output(self, *arguments: str) -> bytes:
        """What legation prints."""
        return subprocess.run(
            [self.program, *arguments], capture_output=True, check=True,
            env=self.environment).stdout

    def keep(self, part: str, collection: Collection, found: dict) -> None:
        self.found[f"{part} {collection.name}"] = found

    def opens(self, archive: Path) -> bool:
        """False for an archive of a version this program does not read."""
        return subprocess.run(
            [self.program, "archive", "info", str(archive)], env=self.environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0

    # What is measured on

    @property
    def collections(self) -> list[Collection]:
        return [self.bundled, self.large]

    @cached_property
    def bundled(self) -> Collection:
        """The bundled data as most readers open it; the rows are what legation lists, repeated."""
        lines, rows = self.folder / "bundled.jsonl", self.folder / "list.txt"
        lines.write_bytes(self.output("export", "--format", "jsonl"))
        listed = self.output("list").splitlines(keepends=True)
        rows.write_bytes(b"".join(listed[n % len(listed)] for n in range(100_000)))
        return Collection("bundled", "bundled data", [], lines, rows)

    def memory(self, visits: int) -> Collection:
        """So many of the made-up visits, which are read into memory."""
        path = self.folder / f"{visits}.jsonl"
        with open(self.large.lines, "rb") as lines, open(path, "wb") as part:
            part.writelines(line for line, _ in zip(lines, range(visits + 1)))
        return Collection(f"{visits} in memory", f"{visits} visits", ["--no-state", str(path)],
                          path, path)

    @cached_property
    def made(self) -> Collection:
        """Made-up visits as they are written, kept from run to run."""
        visits = self.options.visits
        lines, rows = (MADE / f"{visits}.{end}" for end in ("jsonl", "tsv"))
        maker = ROOT / "script" / "make-visits"
        if not (is_fresh(lines, maker) and is_fresh(rows, maker)):
            say(f"making {visits} visits")
            MADE.mkdir(parents=True, exist_ok=True)
            with open(MADE / "part", "wb") as part:
                subprocess.run(
                    [sys.executable, str(maker), str(visits), "--rows", str(rows)], stdout=part,
                    check=True)
            os.replace(MADE / "part", lines)
        return Collection(str(visits), f"{visits} visits", [str(lines)], lines, rows)

    @cached_property
    def large(self) -> Collection:
        """The same in an archive, which is built anew, but for ten million."""
        made, archive = self.made, MADE / f"{self.options.visits}.legation"
        wants_building = "build" in self.options.parts or not self.options.keeps_archive
        if wants_building or not is_fresh(archive, made.lines) or not self.opens(archive):
            say(f"building an archive of {made.title}")
            self.building = self.build(made.lines, archive)
        return Collection(
            made.name, made.title, ["--no-state", str(archive)], made.lines, made.rows)


@dataclass
class Built:
    """How an archive was built."""

    seconds: float
    peak_mb: float


def is_fresh(made: Path, source: Path) -> bool:
    return made.exists() and made.stat().st_mtime >= source.stat().st_mtime


def release_program() -> Path:
    """The release program, brought up to date."""
    built = subprocess.run([str(ROOT / "script" / "build")], stdout=subprocess.PIPE, check=True)
    return Path(built.stdout.decode().split()[-1])
