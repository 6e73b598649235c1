#!/usr/bin/env python3
"""Kills the server of a desk again and again while keys are typed into a browser that reads from it.

Usage: script/desk Tests/Terminal/outages.py KEYS KILLS, or script/soak desk. The screen is compared with that of the same
record in an archive whenever the server is back. Exits 1 when an answer is another one, the browser
ends, or no outage was told.
"""
import contextlib
import json
import os
import random
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

from terminal import LEGATION, ROOT, Folder, Terminal, run

sys.path.insert(0, str(ROOT / "Benchmarks"))
from bench.screen import Screen  # noqa: E402

ROWS, COLUMNS = 40, 120
# A very fast typist, or a key that is held down.
KEYS_A_SECOND = 80
TYPED = [
    "j" * 20, "k" * 20, "gg", "G", "/kim\r", "n", "N", "n", "Fhost:CHN\r", "X", "Fparty:RUS missile\r", "X",
    "t", "\x1b", "?jj\x1b", "ajj\x1b", "@2018\r", "10j", " ", "b", "]m", "[y", "fj\x1b", "/minister talks\r", "Ftrade\r",
]
QUESTIONS = ["", "trade", "host:CHN", "delegation:RUS -missile", "\"prime minister\"", "state:returned", "after:2015 kim"]
# Ends every pane, prompt and filter.
HOME = "\x1b\x1b\x1b\x1bX"
AWAY = "away since"
PATIENCE = 60


class Browser(Terminal):
    """A browser, and the screen a reader of it sees."""

    def __init__(self, record, folder):
        super().__init__(
            LEGATION, "--no-state", record, folder=folder, rows=ROWS, columns=COLUMNS)
        self.screen, self.fed = Screen(COLUMNS, ROWS), 0

    def lines(self):
        self.screen.feed(self.bytes[self.fed:])
        self.bytes, self.fed = b"", 0
        return self.screen.text.split("\n")

    def shows(self, words):
        return any(words in line for line in self.lines())

    def press(self, keys, pause=0.0):
        """Types keys one by one; Esc and what follows it are two keys and not one."""
        for key in keys:
            began = time.monotonic()
            self.send(key)
            while (left := began + pause - time.monotonic()) > 0:
                self.read(left)
            if key == "\x1b":
                self.rest()

    def rest(self):
        """Waits until the program waits for a key."""
        stat = Path(f"/proc/{self.process}/task/{self.process}/stat")
        looks = 0
        while looks < 3:
            self.settle(0.03)
            looks = looks + 1 if stat.read_text().rsplit(")", 1)[1].split()[0] == "S" else 0

    def answered(self, seconds=0.25):
        """The screen when nothing more comes and nothing is awaited."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.settle(seconds)
            lines = self.lines()
            # Chips that find no room are a "…" too.
            if AWAY not in lines[0] and "… of " not in lines[0] and "working" not in lines[-1]:
                return lines
        raise AssertionError("no answer:\n" + "\n".join(self.lines()))

    def delay(self):
        """Seconds until help stands on the screen."""
        self.settle(0.05)
        began = time.monotonic()
        self.send("?")
        self.read(PATIENCE)
        passed = time.monotonic() - began
        self.press("\x1b")
        return passed


class Server:
    """Another program's server: ended without warning, and started again."""

    def __init__(self):
        self.control = shlex.split(os.environ["LEGATION_DESK_CONTROL"])
        self.folder, self.log = (
            Path(self.control[self.control.index(word) + 1]) for word in ("-D", "-l"))

    def kill(self, way):
        if way == "immediate":
            self.run("-m", "immediate", "stop").wait()
            return
        postmaster = int((self.folder / "postmaster.pid").read_text().split()[0])
        children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split()
        for process in [postmaster, *map(int, children)]:
            # One that sees the others go may have gone too.
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def start(self):
        """With the words it was started with before."""
        self.times_ready = self.count_ready()
        return self.run("-w", "restart")

    def is_ready(self):
        return self.count_ready() > self.times_ready

    def count_ready(self):
        return self.log.read_text(errors="replace").count("ready to accept connections")

    def run(self, *words):
        return subprocess.Popen(
            [*self.control, *words], cwd=self.folder.parent, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)


class Outages:
    def __init__(self, folder, visits, keys, kills):
        self.dice, self.server = random.Random(11), Server()
        self.keys, self.kills, self.typed = keys, kills, 0
        self.delays, self.returns, self.told, self.waiting = [], [], 0, ""
        lines, desk, archive = folder / "visits.jsonl", os.environ["LEGATION_DESK"], folder / "visits.legation"
        made = subprocess.run(
            [ROOT / "script/make-visits", str(visits)], check=True, capture_output=True)
        lines.write_bytes(made.stdout)
        for words in (["desk", "init", desk], ["archive", "build", lines, "-o", desk],
                      ["archive", "build", lines, "-o", archive]):
            done = run(*words)
            assert done.returncode == 0, done.stderr
        self.counts = {
            question: len(json.loads(run("list", archive, "-q", question, "--format", "json").stdout))
            for question in QUESTIONS}
        self.desk, self.archive = Browser(desk, folder), Browser(str(archive), folder)
        self.desk.answered()
        self.archive.answered()

    def type(self, count):
        """Types so many keys at the speed of a fast hand."""
        while count > 0:
            if not self.waiting:
                self.waiting = self.dice.choice(TYPED)
            key, self.waiting = self.waiting[0], self.waiting[1:]
            self.desk.press(key, 1 / KEYS_A_SECOND)
            count -= 1
            self.typed += 1

    def outage(self):
        self.server.kill(self.dice.choice(["immediate", "kill"]))
        end = time.monotonic() + self.dice.uniform(1, 5)
        was_told = False
        while time.monotonic() < end:
            self.type(20)
            was_told = was_told or self.desk.shows(AWAY)
            # What is shown can be read, and moved in.
            self.desk.press(self.waiting + "\x1b\x1b\x1b\x1b")
            self.waiting = ""
            self.delays.append(self.desk.delay())
            was_told = was_told or self.desk.shows(AWAY)
            assert len("".join(self.desk.lines()).strip()) > COLUMNS, "an empty screen"
        self.told += was_told
        began, ready = time.monotonic(), None
        starting = self.server.start()
        while ready is None or self.desk.shows(AWAY):
            assert time.monotonic() - (ready or began) < PATIENCE, "\n".join(self.desk.lines())
            self.desk.press("jk", 1 / KEYS_A_SECOND)
            ready = ready or (time.monotonic() if self.server.is_ready() else None)
            if starting.poll():
                # Some process of the one before was still there.
                starting = self.server.run("-w", "restart")
        self.returns.append(time.monotonic() - ready)
        starting.wait()

    def compare(self):
        """The same questions to both; all that is shown of the answers is the same."""
        for question in self.dice.sample(QUESTIONS, 2):
            self.wait_until_same(self.dice.choice(["gg", "G"]), question)
        self.desk.press(HOME)

    def wait_until_same(self, place, question):
        end = time.monotonic() + PATIENCE
        while True:
            # Who goes somewhere before the answer is there may not be there when it is.
            for browser in (self.archive, self.desk):
                for keys in (HOME, f"F{question}\r" if question else "", place):
                    browser.press(keys)
                    browser.answered(0.1)
            # The last line says what just happened, and may speak of the server.
            shown = [browser.answered()[:-1] for browser in (self.archive, self.desk)]
            if shown[0] == shown[1] and f" {self.counts[question]} " in shown[0][0]:
                return
            assert time.monotonic() < end, "\n".join(
                [f"{question!r} is answered otherwise than by an archive:"]
                + [f"{left}\n{right}" for left, right in zip(*shown) if left != right])

    def run(self):
        self.compare()
        for kill in range(self.kills):
            self.type(max(0, self.keys * (kill + 1) // self.kills - self.typed - 200))
            self.outage()
            self.compare()
            print(f"{self.typed} keys, {kill + 1} outages", file=sys.stderr, flush=True)
        self.type(max(0, self.keys - self.typed))
        self.desk.press("\x1b\x1b\x1b\x1b")
        self.desk.answered()
        self.desk.send("Q")
        assert self.desk.wait() == 0, self.desk.status
        assert self.told == self.kills, f"only {self.told} of {self.kills} outages were told"


def main():
    keys, kills = (int(word) for word in sys.argv[1:3])
    began = time.monotonic()
    with Folder() as folder:
        outages = Outages(folder, 2000 if keys > 1000 else 300, keys, kills)
        with outages.desk, outages.archive:
            outages.run()
    delays = sorted(outages.delays)
    print(
        f"{outages.typed} keys in {time.monotonic() - began:.0f} s, server killed {kills} times, every answer that of"
        f" the archive; while it is away a key is answered after {delays[len(delays) // 2] * 1000:.0f} ms"
        f" (99 %: {delays[len(delays) * 99 // 100] * 1000:.0f}); back, it goes on after"
        f" {max(outages.returns):.1f} s at most")


if __name__ == "__main__":
    main()
