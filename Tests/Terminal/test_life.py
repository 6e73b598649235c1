"""The life of the browser in a terminal, from its start to its end, whatever happens to it."""
import glob
import json
import os
import random
import signal
import subprocess
import termios
import time
import unittest
from pathlib import Path

from terminal import LEGATION, Folder, Terminal, collection, visit

VISITS = collection(*[visit(number, summary="talks " * 50) for number in range(60)])
OVERLAYS = ["", "?", "?/pane", "/", "F", ":", "@", "m", "'", "ao", "g", "t", "tt", "ttt", "tttt", "l", ":messages\r"]
ENDS = {"TERM": signal.SIGTERM, "HUP": signal.SIGHUP, "INT": signal.SIGINT, "QUIT": signal.SIGQUIT}


class Life(unittest.TestCase):
    def setUp(self):
        self.folder = Folder(visits_json=VISITS)
        self.path = self.folder.path
        self.addCleanup(self.folder.kept.cleanup)

    def open(self, *arguments, **options):
        terminal = Terminal(
            LEGATION, *(arguments or ("--no-state", "visits.json")), folder=self.path, **options)
        self.addCleanup(terminal.__exit__)
        return terminal

    def opened(self, *arguments, **options):
        terminal = self.open(*arguments, **options)
        terminal.wait_for("Visit 59")
        terminal.settle()
        return terminal

    def quits(self, terminal, keys="\x1b\x1b\x1b"):
        terminal.send(keys)
        # For some terminals Esc and Q together are one key.
        terminal.settle(0.1)
        terminal.try_to_send("Q")
        self.assertEqual(terminal.wait(), 0, terminal.text[-300:])

    def shell(self, **options):
        """A shell with job control, in which the browser runs."""
        terminal = Terminal("bash", "--norc", "--noprofile", "-i", folder=self.path, PS1="ready> ", **options)
        self.addCleanup(terminal.__exit__)
        terminal.wait_for("ready>")
        terminal.send(f"'{LEGATION}' --no-state visits.json\r")
        terminal.wait_for("Visit 59")
        terminal.settle()
        return terminal

    def child(self, terminal):
        children = Path(f"/proc/{terminal.process}/task/{terminal.process}/children").read_text()
        return int(children.split()[0])

    # Sizes

    def test_resize_storms_with_everything_open(self):
        sizes = [(1, 1), (1, 80), (24, 1), (2, 2), (3, 7), (60, 200), (5, 20), (1, 1), (24, 80)]
        terminal = self.opened()
        for keys in OVERLAYS:
            terminal.send(keys)
            for rows, columns in sizes:
                terminal.resize(rows, columns)
                terminal.read(0.02)
            terminal.send("\x1b\x1b\x1b")
            terminal.settle(0.05)
        terminal.resize(24, 80)
        self.quits(terminal)

    def test_it_opens_in_one_cell(self):
        terminal = self.open(rows=1, columns=1)
        terminal.settle(0.5)
        self.quits(terminal)

    def test_sizes_that_no_screen_has_are_said_to_be_none(self):
        for settings in ({"LINES": "100000"}, {"COLUMNS": "999999999999999999999"}, {"LINES": "0"},
                         {"COLUMNS": "-1"}):
            terminal = self.open(**settings)
            self.assertEqual(terminal.wait(), 2)
            self.assertIn("LINES or COLUMNS is not from 1 to 2000", terminal.text)
            self.assertNotIn("TERM", terminal.text)

    # Signals

    def test_signals_that_end_it_give_the_terminal_back(self):
        for name, number in ENDS.items():
            for keys in ("", "?", "/kim"):
                with self.subTest(signal=name, keys=keys):
                    terminal = self.open()
                    before = terminal.modes()
                    terminal.wait_for("Visit 59")
                    terminal.send(keys)
                    terminal.settle(0.1)
                    os.kill(terminal.process, number)
                    self.assertEqual(terminal.wait(), 128 + number)
                    self.assertIn("\x1b[?1049l", terminal.text)
                    self.assertEqual(terminal.text.count("\x1b[?1049h"), 1)
                    self.assertEqual(terminal.modes(), before)

    def test_a_terminal_halted_with_ctrl_s_does_not_keep_signals_away(self):
        for name, number in ENDS.items():
            with self.subTest(signal=name):
                terminal = self.opened()
                before = terminal.modes()
                terminal.send("\x13")
                time.sleep(0.1)
                for _ in range(50):
                    terminal.send("?q")
                time.sleep(0.3)
                os.kill(terminal.process, number)
                self.assertEqual(terminal.wait(takes_output=False), 128 + number)
                self.assertTrue(terminal.modes()[0] & termios.IXON)
                self.assertEqual(bool(before[3] & termios.ICANON), False)

    def test_a_terminal_that_nobody_reads_does_not_keep_signals_away(self):
        terminal = self.opened(rows=200, columns=500)
        for _ in range(60):
            terminal.send("?q")
        time.sleep(0.5)
        os.kill(terminal.process, signal.SIGTERM)
        self.assertEqual(terminal.wait(takes_output=False), 128 + signal.SIGTERM)

    def test_a_closed_terminal_ends_it(self):
        for keys in ("", "?", "/kim"):
            terminal = self.opened()
            terminal.send(keys)
            terminal.close()
            self.assertEqual(terminal.wait(), 128 + signal.SIGHUP)

    def test_signals_ignored_at_the_start_stay_ignored(self):
        terminal = Terminal(
            "bash", "-c", f"trap '' HUP INT TERM; exec '{LEGATION}' --no-state visits.json", folder=self.path)
        self.addCleanup(terminal.__exit__)
        terminal.wait_for("Visit 59")
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
            os.kill(terminal.process, number)
        terminal.settle()
        terminal.send("k")
        terminal.settle()
        self.quits(terminal)

    # Stopping

    def test_it_stops_and_goes_on_whatever_is_open(self):
        terminal = self.shell()
        for keys in OVERLAYS:
            with self.subTest(keys=keys):
                terminal.send(keys)
                terminal.settle(0.05)
                since = len(terminal.bytes)
                terminal.send("\x1a")
                terminal.wait_for("Stopped", since)
                terminal.settle(0.1)
                since = len(terminal.bytes)
                terminal.send("fg\r")
                terminal.wait_for("\x1b[?1049h", since)
                terminal.settle(0.1)
                terminal.send("\x1b\x1b\x1b")
                terminal.settle(0.05)

    def test_ctrl_l_draws_everything_again_whatever_is_open(self):
        terminal = self.opened()
        for keys in OVERLAYS:
            with self.subTest(keys=keys):
                terminal.send(keys)
                terminal.settle(0.1)
                since = len(terminal.bytes)
                terminal.send("\x0c")
                terminal.wait_for("\x1b[2J", since)
                terminal.send("\x1b\x1b\x1b")
                terminal.settle(0.05)

    def test_ended_while_stopped_it_draws_nothing_over_the_shell(self):
        for stop in ("key", "SIGTSTP", "SIGSTOP"):
            for name in ("TERM", "HUP", "KILL"):
                with self.subTest(stop=stop, end=name):
                    terminal = self.shell()
                    child = self.child(terminal)
                    if stop == "key":
                        terminal.send("\x1a")
                    else:
                        os.kill(child, getattr(signal, stop))
                    terminal.wait_for("Stopped")
                    terminal.settle(0.3)
                    since = len(terminal.bytes)
                    terminal.send(f"kill -{name} %1; kill -CONT %1; wait; echo it has en''ded\r")
                    terminal.wait_for("it has ended", since)
                    terminal.settle(0.2)
                    drawn = terminal.bytes[since:]
                    for sequence in (b"\x1b[?1049", b"\x1b[H", b"\x1b[2J", b"Visit"):
                        self.assertNotIn(sequence, drawn)
                    self.assertFalse(os.path.exists(f"/proc/{child}/fd/0"))

    def test_stopped_by_force_and_continued_behind_the_shell_it_waits_for_its_turn(self):
        terminal = self.shell()
        os.kill(self.child(terminal), signal.SIGSTOP)
        terminal.wait_for("Stopped")
        terminal.settle(0.3)
        since = len(terminal.bytes)
        terminal.send("bg\r")
        terminal.settle(0.5)
        self.assertNotIn(b"Visit", terminal.bytes[since:])
        since = len(terminal.bytes)
        terminal.send("fg\r")
        terminal.wait_for("Visit", since)
        terminal.settle()
        terminal.try_to_send("Q")
        terminal.wait_for("ready>", since)

    # Terminals

    def test_the_theme_follows_the_background_of_the_terminal(self):
        """Headings are 24 of the 256 colours on white and 117 on black."""
        with Folder(visits_json=collection(visit())) as folder, Terminal(
                LEGATION, "--no-state", "visits.json", folder=folder) as terminal:
            terminal.wait_for("\x1b[?2031h")
            for reply, wanted in [
                    ("\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "38;5;24m"),
                    ("\x1b[?997;1n", "38;5;117m"), ("\x1b[?997;2n", "38;5;24m"),
                    ("\x1b]11;rgb:0000/0000/0000\x1b\\", "38;5;117m")]:
                terminal.settle(0.5)
                terminal.bytes = b""
                terminal.send(reply)
                terminal.wait_for(wanted)
            terminal.send("Q")
            self.assertEqual(terminal.wait(), 0)
            self.assertIn("\x1b[?2031l", terminal.text)

    def test_without_a_mouse_its_clicks_are_left_to_the_terminal(self):
        for value, is_asked in (("true", True), ("false", False)):
            with Folder(visits_json=collection(visit())) as folder:
                (folder / "legation").mkdir()
                (folder / "legation/config.yaml").write_text(f"mouse: {value}\n")
                with Terminal(
                        LEGATION, "--no-state", "visits.json", folder=folder,
                        XDG_CONFIG_HOME=str(folder)) as terminal:
                    terminal.wait_for("Visit")
                    terminal.send("Q")
                    self.assertEqual(terminal.wait(), 0)
                    self.assertEqual("1000h" in terminal.text, is_asked)

    def test_every_terminal_of_ncurses_base(self):
        names = [os.path.basename(path) for path in glob.glob("/lib/terminfo/?/*")]
        self.assertGreater(len(names), 5)
        for name in sorted(names):
            for settings in ({}, {"NO_COLOR": "1"}):
                with self.subTest(term=name, **settings):
                    terminal = self.open(term=name, **settings)
                    end = time.monotonic() + 20
                    while b"59" not in terminal.bytes and b"legation:" not in terminal.bytes:
                        if not terminal.read(0.1) and time.monotonic() > end:
                            break
                    if b"legation:" in terminal.bytes:
                        self.assertEqual(terminal.wait(), 2)
                        self.assertIn("legation list", terminal.text)
                        continue
                    terminal.send("jk?")
                    terminal.settle(0.05)
                    self.quits(terminal)

    def test_terminals_that_are_none(self):
        for name in (None, "", "nonsense", "dumb", "../../etc/passwd", "x" * 5000):
            terminal = self.open(term=name)
            self.assertEqual(terminal.wait(), 2, name)
            self.assertIn("\"legation list\" needs no screen", " ".join(terminal.text.split()))

    def test_every_locale(self):
        for name in ("C", "POSIX", "C.UTF-8", "en_US.UTF-8", "de_DE", "nonsense", "", "zh_CN.GB18030"):
            with self.subTest(locale=name):
                self.quits(self.opened(LC_ALL=name))

    # Standard streams

    def test_it_opens_whichever_streams_are_closed_or_full(self):
        for streams in ("<&-", "2>&-", "<&- 2>&-", "2>/dev/full", "</dev/null", "<&- 2>/dev/full"):
            with self.subTest(streams=streams):
                terminal = Terminal(
                    "bash", "-c", f"'{LEGATION}' --no-state visits.json {streams}", folder=self.path)
                self.addCleanup(terminal.__exit__)
                terminal.wait_for("Visit 59")
                self.quits(terminal)

    def test_standard_input_is_read_once(self):
        for command in (f"cat visits.json | '{LEGATION}' --no-state -",
                        f"'{LEGATION}' --no-state <(cat visits.json)",
                        f"cat visits.json | '{LEGATION}' --no-state /dev/stdin"):
            with self.subTest(command=command):
                terminal = Terminal("bash", "-c", command, folder=self.path, columns=120)
                self.addCleanup(terminal.__exit__)
                terminal.wait_for("Visit 59")
                since = terminal.settle()
                terminal.send("R")
                terminal.wait_for("cannot be read again", since)
                terminal.send("gg")
                terminal.wait_for("Visit 0", since)
                self.quits(terminal)

    # Others at work

    def test_two_on_one_state_lose_nothing(self):
        state = {"XDG_STATE_HOME": str(self.path / "state")}
        terminals = [self.opened("visits.json", **state) for _ in range(2)]
        for round in range(5):
            for number, terminal in enumerate(terminals):
                terminal.send(f"m{'abcdefghij'[2 * round + number]}k")
        for terminal in terminals:
            terminal.settle(0.3)
            self.quits(terminal)
        memory = json.loads((self.path / "state/legation/memory.json").read_text())["memory"]
        self.assertEqual("".join(sorted(memory["marks"])), "abcdefghij")

    def test_data_that_is_replaced_while_it_is_read_again(self):
        terminal = self.opened()
        file = self.path / "visits.json"
        for text in ("", "{", collection(visit(1)), VISITS[:200], "\0" * 100, VISITS, "[]", VISITS):
            file.write_text(text)
            terminal.send("Rjk")
            terminal.settle(0.1)
        file.unlink()
        terminal.send("R")
        terminal.settle(0.1)
        file.mkdir()
        terminal.send("R")
        terminal.settle(0.1)
        file.rmdir()
        file.write_text(VISITS)
        since = len(terminal.bytes)
        terminal.send("RGg")
        terminal.settle(0.2)
        self.quits(terminal)

    def test_random_keys(self):
        keys = [chr(code) for code in range(1, 127) if chr(code) not in "QqZ\x1a\x03\x13"]
        keys += ["\x1b[A", "\x1b[B", "\x1b[5~", "\x1b[6~", "\x1bOP", "\x1b[<0;5;5M", "\x1b[<64;5;5M", "\x1b[200~x\x1b[201~"]
        dice = random.Random(int(os.environ.get("SEED", "7")))
        terminal = self.opened()
        for _ in range(int(os.environ.get("KEYS", "300"))):
            terminal.send("".join(dice.choice(keys) for _ in range(10)))
            if dice.random() < 0.1:
                terminal.resize(dice.randint(1, 60), dice.randint(1, 200))
            terminal.read(0.01)
            ended, status = os.waitpid(terminal.process, os.WNOHANG)
            if ended:
                terminal.status = os.waitstatus_to_exitcode(status)
                self.assertEqual(terminal.status, 0, terminal.text[-500:])
                terminal = self.opened()
        terminal.resize(24, 80)
        terminal.settle()
        # What was typed last may be the beginning of anything: of a paste, of a key, of a prompt.
        for _ in range(10):
            terminal.try_to_send("\x1b[201~\x1b")
            terminal.settle(0.2)
        self.quits(terminal)


if __name__ == "__main__":
    unittest.main()
