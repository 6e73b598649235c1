"""A desk from the shell and in the browser, whatever ends in the middle of something."""
import json
import os
import shlex
import signal
import subprocess
import time
import unittest
from pathlib import Path

from terminal import LEGATION, ROOT, Folder, Terminal, collection, forget_signals, run, visit

SCRIPT = str(ROOT / "script/desk")
TABLE = "When,Country,Who,What\n2001-02-05,Japan,Ann Lee,Talks\n2001-03-05,France,Bo Lee,More talks\n"
MAP = """collection: { id: log, title: Guest book }
party: USA
columns: { dates: When, host: Country, person: Who, title: What }
"""


class Server:
    """A server of its own, of an empty desk."""

    def __init__(self, **settings):
        # The command that is served tells where, and ends with its input.
        self.process = subprocess.Popen(
            [SCRIPT, "sh", "-c", 'printf "%s\\n" "$LEGATION_DESK" "$LEGATION_DESK_CONTROL"; cat >/dev/null'],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=os.environ | settings)
        self.desk = self.process.stdout.readline().strip()
        if not self.desk:
            raise unittest.SkipTest(self.end())
        self.control = shlex.split(self.process.stdout.readline())
        assert run("desk", "init", self.desk).returncode == 0

    def end(self):
        return self.process.communicate()[1]


class Desk(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()
        cls.desk, cls.control = cls.server.desk, cls.server.control

    @classmethod
    def tearDownClass(cls):
        cls.server.end()

    def setUp(self):
        self.folder = Folder(table_csv=TABLE, map_yaml=MAP)
        self.path = self.folder.path
        self.addCleanup(self.folder.kept.cleanup)

    def says(self, *words, status=0):
        """What a command says on standard error."""
        done = run(*words, folder=self.path)
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stderr.decode()

    def editions(self):
        return run("desk", "editions", self.desk).stdout.decode().splitlines()

    def fill(self, *visits, name="few", base=None, status=0):
        (self.path / f"{name}.json").write_text(
            collection(*visits, collection={"id": name, "title": f"Of {name}"}))
        words = [] if base is None else ["--base", str(base)]
        return self.says("archive", "build", f"{name}.json", "-o", self.desk, *words, status=status)

    def control_server(self, *words):
        subprocess.run(
            [*self.control, *words], cwd=Path(self.control[self.control.index("-D") + 1]).parent,
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    # Filling

    def start_filling(self):
        """A fill that has begun, of a file that does not end."""
        os.mkfifo(self.path / "endless.jsonl")
        program = subprocess.Popen(
            [LEGATION, "archive", "build", "endless.jsonl", "-o", self.desk], cwd=self.path,
            stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, preexec_fn=forget_signals)
        # It looks at what a file is, closes it, and opens it again to read it.
        lines = iter(range(3000))
        while True:
            pipe = self.pipe_to(program)
            try:
                # More than waits in a pipe: some of it has been read.
                for number in lines:
                    pipe.write(collection_line(number))
                    pipe.flush()
                return program, pipe
            except BrokenPipeError:
                close(pipe)

    def pipe_to(self, program):
        """The endless file, when the program reads it."""
        while True:
            try:
                descriptor = os.open(self.path / "endless.jsonl", os.O_WRONLY | os.O_NONBLOCK)
            except OSError:
                self.assertIsNone(program.poll())
                time.sleep(0.01)
            else:
                os.set_blocking(descriptor, True)
                return os.fdopen(descriptor, "w")

    def test_killed_while_it_fills_nothing_is_there_and_it_can_be_filled_again(self):
        self.fill(visit(0), name="killed")
        before = self.editions(), run("list", self.desk).stdout
        for number in (signal.SIGKILL, signal.SIGINT, signal.SIGTERM):
            program, pipe = self.start_filling()
            program.send_signal(number)
            program.wait()
            program.stderr.close()
            close(pipe)
            (self.path / "endless.jsonl").unlink()
            self.assertEqual(program.returncode, -number)
            self.assertEqual((self.editions(), run("list", self.desk).stdout), before)
        self.fill(visit(0), visit(1), name="killed")
        self.assertEqual(len(self.editions()), len(before[0]) + 1)

    def test_a_server_killed_while_it_is_filled_is_one_sentence(self):
        self.fill(visit(10), name="server")
        before = self.editions(), run("list", self.desk).stdout
        program, pipe = self.start_filling()
        self.control_server("-m", "immediate", "stop")
        close(pipe)
        said = program.communicate()[1].splitlines()
        self.assertEqual(program.returncode, 2, said)
        self.assertRegex(said[-1], "^legation: .*: the server (went away|says|refuses): ")
        self.control_server("-w", "restart")
        self.assertEqual((self.editions(), run("list", self.desk).stdout), before)
        self.fill(visit(10), visit(11), name="server")

    @unittest.skipIf(os.geteuid(), "only root makes a small disk")
    def test_a_full_disk_is_one_sentence_and_leaves_the_desk_as_it_was(self):
        disk = self.path / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=100m,mode=755", "tmpfs", str(disk)]
        if subprocess.run(mount, capture_output=True).returncode:
            self.skipTest("no small disk can be made here")
        self.addCleanup(subprocess.run, ["umount", str(disk)], check=True)
        self.path.chmod(0o755)
        server = Server(TMPDIR=str(disk))
        self.addCleanup(server.end)
        few, many = self.path / "few.jsonl", self.path / "many.jsonl"
        few.write_text("".join(map(collection_line, range(20))))
        with many.open("w") as file:
            for number in range(1000):
                file.write(collection_line(number, " ".join(os.urandom(20).hex() for _ in range(100))))
        self.says("archive", "build", few, "-o", server.desk)
        room = os.statvfs(disk)
        (disk / "ballast").write_bytes(bytes(max(0, room.f_bavail * room.f_frsize - (3 << 20))))
        before = run("list", server.desk, "--format", "json").stdout
        reader = Terminal(LEGATION, "--no-state", server.desk, folder=self.path)
        self.addCleanup(reader.__exit__)
        reader.wait_for("20 visits")
        said = self.says("archive", "build", many, "-o", server.desk, status=2).splitlines()
        self.assertRegex(said[-1], "^legation: .*: the disk of the server is full: ")
        reader.send("Fid:v-117\r")
        reader.wait_for("1 of 20 visits")
        self.assertEqual(run("list", server.desk, "--format", "json").stdout, before)
        self.assertIn("20 visits", self.says("archive", "build", few, "-o", server.desk))

    def test_imports_fill_a_desk_and_two_writers_do_not_lose_each_others_work(self):
        words = ["import", "csv", "table.csv", "--map", "map.yaml", "-o", self.desk]
        self.assertRegex(self.says(*words), "edition [0-9]+: [0-9]+ visits?, 2 new, 0 changed, 0 gone")
        base = self.editions()[-1].split()[0]
        self.assertIn("the desk has all of it already", self.says(*words))
        (self.path / "table.csv").write_text(TABLE.replace("More", "Fewer"))
        self.assertIn("0 new, 1 changed, 0 gone", self.says(*words, "--base", base))
        (self.path / "table.csv").write_text(TABLE.replace("More", "Other"))
        said = self.says(*words, "--base", base, status=2)
        self.assertRegex(said, f"others changed 1 of these visits since edition {base}: 2001-03")
        self.assertIn("1 changed", self.says(*words, "--base", base, "--force"))
        newest = self.editions()[-1].split()[0]
        said = self.says("export", self.desk, "-q", "collection:log host:FRA", "--format", "json", "-o", "one.json")
        self.assertIn(f"1 visit written; from edition {newest} of postgres://", said)
        self.assertIn("the desk has all of it already", self.says(
            "archive", "build", "one.json", "-o", self.desk, "--amend", "--base", newest))
        timeline = ROOT / "Tests/InterchangeTests/Fixtures/timeline.json"
        self.says("import", "timelinejs", timeline, "-o", self.desk)
        self.assertIn(b"By train", run("list", self.desk, "-q", "train").stdout)
        self.assertIn("--base is for a desk", self.says(*words[:-1], "x.jsonl", "--base", "1", status=64))

    # In the browser

    def test_two_readers_hear_of_an_edition_and_keep_their_bookmarks(self):
        self.fill(visit(20), visit(21), name="read")
        readers = []
        for number in range(2):
            reader = Terminal(
                LEGATION, self.desk, "-q", "collection:read", folder=self.path, columns=100,
                XDG_STATE_HOME=str(self.path / f"state{number}"))
            self.addCleanup(reader.__exit__)
            reader.wait_for("Visit 21")
            reader.send("ggB")
            reader.wait_for("bookmark")
            readers.append(reader)
        self.fill(visit(20), visit(21, title="Another title"), visit(22), name="read")
        for reader in readers:
            reader.wait_for("1 new, 1 changed, 0 gone; R shows it and marks new and changed ones")
            self.assertNotIn("Another title", reader.text)
            reader.send("R")
            reader.wait_for("Another title")
            reader.settle()
            reader.send("G[b")
            reader.settle()
            reader.send("y")
            reader.settle()
            reader.send("\x1b\x1b")
            reader.settle()
            reader.send("Q")
            self.assertEqual(reader.wait(), 0)
        for number in range(2):
            kept = (self.path / f"state{number}/legation/memory.json").read_text()
            self.assertIn("v-20", kept)

    def test_only_the_edition_that_is_read_and_the_one_before_are_kept(self):
        def fill(title):
            self.fill(visit(30, title=title), name="kept")
        fill("Alpha")
        reader = Terminal(LEGATION, "--no-state", self.desk, folder=self.path, columns=100)
        self.addCleanup(reader.__exit__)
        reader.wait_for("Alpha")
        # Of a line only what is other is written.
        for title in ("Bravo", "Comet", "Delta"):
            fill(title)
            reader.send("R")
            reader.wait_for(title)
            reader.settle()
        before = self.editions()[-2].split()[0]
        said = self.says("desk", "prune", self.desk, "--keep", "1")
        self.assertIn(f"edition {before} is being read", said)

    def test_a_reader_who_asks_nothing_sees_that_the_server_is_away(self):
        self.fill(visit(50), name="idle")
        reader = Terminal(LEGATION, "--no-state", self.desk, folder=self.path, columns=100)
        self.addCleanup(reader.__exit__)
        reader.wait_for("quit")
        reader.settle(1)
        stopped = time.time()
        self.control_server("-m", "immediate", "stop")
        seen = reader.wait_for("away since ")
        reader.settle()
        since = reader.bytes[seen + len("away since "):][:8].decode()
        now = time.time()
        self.assertIn(since, [time.strftime("%H:%M:%S", time.localtime(stopped + second))
                              for second in range(int(now - stopped) + 2)])
        self.assertLess(now, stopped + 30)
        self.control_server("-w", "restart")
        reader.wait_for("the server answers again")

    def test_a_server_that_is_killed_while_keys_are_typed_changes_no_answer(self):
        done = subprocess.run(
            [SCRIPT, str(ROOT / "Tests/Terminal/outages.py"), "200", "2"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr + done.stdout)


def collection_line(number, summary="talks " * 20):
    return json.dumps(visit(number + 100, summary=summary)) + "\n"


def close(pipe):
    try:
        pipe.close()
    except OSError:
        pass


if __name__ == "__main__":
    unittest.main()
