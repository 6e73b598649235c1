"""Writing that breaks off at each of its calls: the old file is whole, or the new one is."""
import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from terminal import LEGATION, Folder, Terminal, collection, run, visit

HERE = Path(__file__).resolve().parent
TOO_MANY = 400


def compiler():
    return next(filter(None, map(shutil.which, ["cc", "gcc", "clang"])), None)


@unittest.skipUnless(compiler(), "there is no C compiler")
class Writing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kept = tempfile.TemporaryDirectory(prefix="legation-test-")
        cls.library = f"{cls.kept.name}/fault.so"
        subprocess.run([
            compiler(), "-shared", "-fPIC", "-O1", "-o", cls.library, HERE / "fault.c", "-ldl"],
            check=True)

    @classmethod
    def tearDownClass(cls):
        cls.kept.cleanup()

    def break_off(self, kind, at, folder, *arguments):
        environment = dict(
            os.environ, LD_PRELOAD=self.library, FAULT_FOLDER=str(folder), FAULT_KIND=kind,
            FAULT_AT=str(at))
        return run(*arguments, folder=folder, env=environment)

    def each_place(self, name, is_whole, *arguments, kinds=("full", "term", "kill")):
        """Breaks off at the first call, the second, and so on, until it is done before that."""
        text = collection(*[visit(number, summary="talks " * 30) for number in range(40)])
        for kind in kinds:
            for at in range(1, TOO_MANY):
                with self.subTest(kind=kind, at=at), Folder(
                        visits_json=text, table_csv="When,Who\n2001-02-03,Ann Lee\n",
                        map_yaml="party: USA\nhost: JPN\ncolumns: { dates: When, person: Who }\n"
                        ) as folder:
                    self.make_old(folder / name)
                    old, before = (folder / name).read_bytes(), set(os.listdir(folder))
                    ended = self.break_off(kind, at, folder, *arguments)
                    new = (folder / name).read_bytes()
                    self.assertTrue(new == old or is_whole(new), ended.stderr)
                    if kind != "kill":
                        self.assertEqual(set(os.listdir(folder)), before, ended.stderr)
                    if ended.returncode == 0:
                        self.assertNotEqual(new, old)
                    elif kind == "full":
                        self.assertEqual(ended.returncode, 2, ended.stderr)
                        self.assertRegex(ended.stderr, b"No space left on device|the disk is full")
                if ended.returncode == 0:
                    break
            self.assertLess(at, TOO_MANY - 1)

    def make_old(self, path):
        path.write_bytes(b"old")

    def test_export(self):
        self.each_place(
            "out.json", lambda text: len(json.loads(text)["visits"]) == 40,
            "export", "visits.json", "--format", "json", "-o", "out.json", "--force")

    def test_import(self):
        self.each_place(
            "out.jsonl", lambda text: text.count(b"Ann Lee") >= 1 and text.endswith(b"}\n"),
            "import", "csv", "table.csv", "--map", "map.yaml", "-o", "out.jsonl", "--force")

    def test_archive(self):
        self.each_place(
            "desk.legation", self.is_archive,
            "archive", "build", "visits.json", "-o", "desk.legation", "--force")

    def is_archive(self, content):
        with tempfile.NamedTemporaryFile(suffix=".legation") as file:
            file.write(content)
            file.flush()
            return run("archive", "check", file.name).returncode == 0

    def test_what_is_remembered(self):
        """Each bookmark is a writing of its own; nothing that was kept before may be lost."""
        for kind in ("full", "kill"):
            for at in range(1, 14):
                with self.subTest(kind=kind, at=at), Folder(visits_json=collection(
                        *[visit(number) for number in range(3)])) as folder:
                    memory = folder / "state/legation/memory.json"
                    memory.parent.mkdir(parents=True)
                    memory.write_text('{"version": 1, "memory": {"bookmarks": ["kept"]}}')
                    with Terminal(
                            LEGATION, "visits.json", folder=folder,
                            XDG_STATE_HOME=str(folder / "state"), LD_PRELOAD=self.library,
                            FAULT_FOLDER=str(folder), FAULT_KIND=kind, FAULT_AT=str(at)) as terminal:
                        terminal.wait_for("Visit 2")
                        terminal.send("BkBq")
                        terminal.wait()
                    kept = json.loads(memory.read_text())["memory"]["bookmarks"]
                    self.assertIn("kept", kept)
                    if kind == "full":
                        self.assertEqual(
                            set(os.listdir(memory.parent)) - {"lock"}, {"memory.json"})


if __name__ == "__main__":
    unittest.main()
