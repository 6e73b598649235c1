"""Programs in pseudo-terminals, and how long they take to answer."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from dataclasses import dataclass
from pathlib import Path

from bench.screen import Screen

# The screen is looked at when nothing has come for so long: a frame is sent in one go.
PAUSE = 0.004
# Fewer bytes are no frame: they hide the cursor.
LEAST_FRAME = 32
# A program that has not answered by then is given up.
LONGEST = 60.0


class TooSlow(Exception):
    """A program has not shown what was waited for; `words` fit into a table."""

    def __init__(self, words: str, screen: str):
        super().__init__(f"{words}\n{screen}")
        self.words = words


@dataclass
class Program:
    """What is run: its name in the tables, its command, and how it is used.

    `shown` and the like are regular expressions found on the screen.
    """

    name: str
    command: list[str]
    # On the first full frame, and when all of the collection can be asked for.
    shown: str = ""
    ready: str = ""
    # Two keys that move, there and back.
    keys: tuple[bytes, bytes] = (b"j", b"k")
    # The keys that go to the end and to the beginning, and what is to be seen there.
    ends: tuple[tuple[bytes, str], ...] = ()
    folder: Path | None = None
    # What has to be installed, where the command does not begin with it.
    tool: str = ""


@dataclass
class Answer:
    """Seconds until the frame that was waited for and until nothing more came; bytes of it all."""

    frame: float
    settled: float
    size: int


class Terminal:
    """A program in a pseudo-terminal of a fixed size."""

    def __init__(self, program: Program, columns: int, rows: int, environment: dict[str, str]):
        self.program = program
        self.screen = Screen(columns, rows)
        self.began = time.perf_counter()
        self.process, self.handle = pty.fork()
        if self.process == 0:
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            if program.folder:
                os.chdir(program.folder)
            os.execvpe(program.command[0], program.command, environment)

    def answer(
        self, began: float, quiet: float, shown: str = "", limit: float = LONGEST, soon: str = ""
    ) -> Answer:
        """Reads until `shown` stands on the screen and nothing has come for `quiet` seconds.

        The frame is that in which `soon` stands, where that comes before it.
        """
        size, waiting, last, frame, is_whole = 0, b"", None, None, not shown
        while True:
            ready, _, _ = select.select([self.handle], [], [], PAUSE)
            now = time.perf_counter()
            if ready:
                data = self.read()
                waiting += data
                size += len(data)
                last = time.perf_counter()
            elif waiting:
                self.screen.feed(waiting)
                waiting = b""
                if frame is None and self.shows(soon or shown, size):
                    frame = last
                is_whole = is_whole or self.shows(shown, size)
            elif last is not None and now - last >= quiet and is_whole:
                return Answer((frame or last) - began, last - began, size)
            if now - began > limit:
                raise self.too_slow(f"more than {limit:.0f} s", shown)

    def shows(self, shown: str, size: int) -> bool:
        """Whether what came so far is the frame that was waited for."""
        return bool(re.search(shown, self.screen.text)) if shown else size >= LEAST_FRAME

    def read(self) -> bytes:
        try:
            return os.read(self.handle, 1 << 16)
        except OSError:
            raise self.too_slow("ended early") from None

    def too_slow(self, words: str, shown: str = "") -> TooSlow:
        return TooSlow(words, f"{self.program.name} {shown}\n{self.screen.text}")

    def open(self, quiet: float) -> Answer:
        """Waits for the first full frame."""
        return self.answer(self.began, quiet, self.program.shown)

    def press(
        self, keys: bytes, quiet: float, shown: str = "", limit: float = LONGEST, soon: str = ""
    ) -> Answer:
        began = time.perf_counter()
        try:
            os.write(self.handle, keys)
        except OSError:
            raise self.too_slow("ended early") from None
        return self.answer(began, quiet, shown, limit, soon)

    def memory(self) -> tuple[int, int]:
        """Kilobytes: resident, and its part of what is shared with others (PSS)."""
        text = Path(f"/proc/{self.process}/smaps_rollup").read_text()
        sizes = dict(re.findall(r"^(\w+):\s+(\d+)", text, re.M))
        return int(sizes["Rss"]), int(sizes["Pss"])

    def close(self) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.close(self.handle)
        os.waitpid(self.process, 0)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_) -> None:
        self.close()
