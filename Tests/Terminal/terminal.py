"""A terminal without a screen: what a program writes to it is kept byte by byte."""
import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import tempfile
import termios
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LEGATION = os.environ.get("LEGATION") or str(ROOT / ".build/debug/legation")
if not os.access(LEGATION, os.X_OK):
    raise SystemExit(f"{LEGATION} is not there; swift build makes it, or LEGATION names another")

# Only ends a test that would fail.
PATIENCE = 60

# What ncurses may send: sequences of CSI without a private meaning, character sets, keypad modes.
SEQUENCE = re.compile(
    r"\x1b\[[?>]?[0-9;]*[A-Za-z@`]|\x1b[()][0-9A-Za-z]|\x1b[=>78cDM]|\x1b\]11;\?\x1b\\"
    r"|\x1b\]52;c;[A-Za-z0-9+/=]*\x07|\x1b\[[0-9;]*\$[a-z]")


def forget_signals():
    """Whoever runs the tests may ignore some, as a script does for what it starts in the background."""
    for number in range(1, signal.NSIG):
        if number not in (signal.SIGKILL, signal.SIGSTOP, 32, 33):
            signal.signal(number, signal.SIG_DFL)


class Terminal:
    """A program in a session of its own, its controlling terminal a pseudo-terminal."""

    def __init__(self, *command, rows=24, columns=80, folder=None, term="xterm-256color", **settings):
        self.bytes = b""
        self.status = None
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder or "/nonexistent"), "LC_ALL": "C.UTF-8",
            # No key opens a program that goes on by itself.
            "EDITOR": "true", "VISUAL": "true", "BROWSER": "true", "PAGER": "true"}
        if term is not None:
            environment["TERM"] = term
        environment.update(settings)
        self.process, self.master = pty.fork()
        if self.process == 0:
            try:
                resize(0, rows, columns)
                forget_signals()
                if folder:
                    os.chdir(folder)
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(127)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
        if self.status is None:
            try:
                os.kill(self.process, signal.SIGKILL)
                os.waitpid(self.process, 0)
            except (ProcessLookupError, ChildProcessError):
                pass

    def close(self):
        """Takes the terminal away."""
        if self.master >= 0:
            os.close(self.master)
            self.master = -1

    def send(self, keys):
        """What the program writes is taken in meanwhile: both would wait for one another."""
        keys = keys.encode() if isinstance(keys, str) else keys
        while keys:
            _, writable, _ = select.select([], [self.master], [], 0)
            if writable:
                keys = keys[os.write(self.master, keys[:256]):]
            else:
                self.read(0.01)

    def try_to_send(self, keys):
        """To a program that may have ended already."""
        try:
            self.send(keys)
        except OSError:
            pass

    def resize(self, rows, columns):
        resize(self.master, rows, columns)

    def read(self, seconds):
        """Takes in what comes; False at the end, or when nothing comes for so long."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            more = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.bytes += more
        return bool(more)

    @property
    def text(self):
        return self.bytes.decode("utf-8", "replace")

    def wait_for(self, text, since=0):
        """Waits until something was written; gives how much had been by then."""
        end = time.monotonic() + PATIENCE
        while True:
            place = self.bytes.find(text.encode(), since)
            if place >= 0:
                return place
            self.read(0.1)
            if time.monotonic() > end:
                raise AssertionError(f"{text!r} did not come; at the end stands {self.text[-800:]!r}")

    def settle(self, seconds=0.15):
        """Waits until nothing is written any more."""
        end = time.monotonic() + PATIENCE
        while self.read(seconds) and time.monotonic() < end:
            pass
        return len(self.bytes)

    def wait(self, takes_output=True):
        """Waits for the end; gives the exit code, or 128 and the number of the signal."""
        end = time.monotonic() + PATIENCE
        while self.status is None:
            if takes_output and self.master >= 0:
                self.read(0.02)
            else:
                time.sleep(0.02)
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended:
                self.status = os.waitstatus_to_exitcode(status)
                if self.status < 0:
                    self.status = 128 - self.status
            elif time.monotonic() > end:
                raise AssertionError(f"it does not end; {self.text[-300:]!r}")
        while takes_output and self.master >= 0 and self.read(0):
            pass
        return self.status

    def modes(self):
        return termios.tcgetattr(self.master)[:4]


def resize(descriptor, rows, columns):
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def visit(number=0, **fields):
    """A visit that is whole."""
    whole = {
        "id": f"v-{number}", "title": f"Visit {number}", "dates": "2001-02-05",
        "status": "completed", "type": "working", "delegation": {"party": "USA"},
        "stops": [{"party": "FRA"}]}
    whole.update(fields)
    return whole


def collection(*visits, **fields):
    whole = {"collection": {"id": "few", "title": "A few visits"}, "visits": list(visits)}
    whole.update(fields)
    return json.dumps(whole)


class Folder:
    """A folder that is gone at the end, with files of visits in it."""

    def __init__(self, **files):
        self.kept = tempfile.TemporaryDirectory(prefix="legation-test-")
        self.path = Path(self.kept.name)
        for name, text in files.items():
            (self.path / name.replace("_", ".")).write_text(text, encoding="utf-8")

    def __enter__(self):
        return self.path

    def __exit__(self, *_):
        self.kept.cleanup()


def run(*arguments, folder=None, **options):
    """Runs the program without a terminal."""
    return subprocess.run(
        [LEGATION, *arguments], cwd=folder, capture_output=True, timeout=PATIENCE * 5, **options)
