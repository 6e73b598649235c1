"""What all measurements share: the program, made collections, the environment, what was found."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from bench.terminal import Program

ROOT = Path(__file__).resolve().parents[2]
MADE = ROOT / "Benchmarks" / "data"
BUILD = ROOT / ".build" / "release"


def say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


@dataclass
class Desk:
    """Where measurements are taken, and what came of them."""

    options: argparse.Namespace
    # A folder for one run, where programs may write what they like.
    folder: Path
    found: dict = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)
    # The archives this run has built, by their number of visits.
    built: set[int] = field(default_factory=set)

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

    # What is measured on: made once and kept, but archives as often as the program changes.

    def lines(self, visits: int) -> Path:
        """JSON Lines of so many visits."""
        self.make(visits)
        return MADE / f"{visits}.jsonl"

    def rows(self, visits: int) -> Path:
        """The same visits as a table of one line a visit, in the order of time."""
        self.make(visits)
        return MADE / f"{visits}.tsv"

    def make(self, visits: int) -> None:
        lines, rows = MADE / f"{visits}.jsonl", MADE / f"{visits}.tsv"
        maker = ROOT / "script" / "make-visits"
        if is_fresh(lines, maker) and is_fresh(rows, maker):
            return
        say(f"making {visits} visits")
        MADE.mkdir(parents=True, exist_ok=True)
        with open(MADE / "part", "wb") as part:
            subprocess.run(
                [sys.executable, str(maker), str(visits), "--rows", str(rows)], stdout=part,
                check=True)
        os.replace(MADE / "part", lines)

    def archive(self, visits: int, afresh: bool = False) -> Path:
        """An archive of so many visits; how long it took to build stands beside it.

        - afresh: whether it has to be of this run.
        """
        archive = MADE / f"{visits}.legation"
        lines = self.lines(visits)
        is_new = visits in self.built or not afresh
        if not (is_new and is_fresh(archive, lines) and is_fresh(archive, Path(self.program))):
            say(f"building an archive of {visits} visits")
            seconds = self.run(
                [self.program, "archive", "build", "--force", str(lines), "-o", str(archive)])
            archive.with_suffix(".seconds").write_text(json.dumps(seconds))
            self.built.add(visits)
        return archive

    def build_seconds(self, visits: int) -> float:
        return json.loads(self.archive(visits).with_suffix(".seconds").read_text())


def is_fresh(made: Path, source: Path) -> bool:
    return made.exists() and made.stat().st_mtime >= source.stat().st_mtime


def release_program() -> Path:
    """The release program, brought up to date."""
    subprocess.run([str(ROOT / "script" / "build")], stdout=subprocess.DEVNULL, check=True)
    return BUILD / "legation"
