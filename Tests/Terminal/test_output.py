"""Nothing of the data reaches a terminal but text that can be printed, whatever prints it."""
import json
import os
import re
import shutil
import subprocess
import tempfile
import unicodedata
import unittest
from pathlib import Path

import corpus
from terminal import LEGATION, ROOT, SEQUENCE, Folder, Terminal, run

# What a terminal executes and the program uses: line ends, and ncurses' own moves of the cursor.
MOVES = {"\r", "\n", "\b", "\t", "\x0e", "\x0f"}


def faults(written, allowed=MOVES):
    """What was written beside printable text and the sequences of ncurses itself."""
    rest = SEQUENCE.sub("", written.decode("utf-8", "backslashreplace"))
    return [
        f"U+{ord(character):04X} in {rest[max(0, at - 30):at + 30]!r}"
        for at, character in enumerate(rest)
        if character not in allowed
        and unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")]


def own(sequence):
    """False for sequences that stand in the data."""
    return not re.search(r"66;6;6|\[[65]n|>c|21t|\?1003h|\[20t|\[!p|HURT|SFVSVA==", sequence)


class Output(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.kept = tempfile.TemporaryDirectory(prefix="legation-test-")
        cls.folder = Path(cls.kept.name)
        corpus.write(cls.folder)
        name = "file\x1b[38;2;66;6;6m\x9b31m\u202e.json"
        shutil.copy(cls.folder / "broken-0.json", cls.folder / name)
        cls.named = name

    @classmethod
    def tearDownClass(cls):
        cls.kept.cleanup()

    def expect_safe(self, written, what, allowed=MOVES):
        self.assertEqual(faults(written, allowed)[:3], [], what)
        foreign = [found for found in SEQUENCE.findall(written.decode("utf-8", "replace"))
                   if not own(found)]
        self.assertEqual(foreign, [], what)

    def printed(self, *arguments, **options):
        with Terminal(
                LEGATION, *arguments, folder=self.folder, rows=50, columns=120, **options) as terminal:
            status = terminal.wait()
            return terminal.bytes, status

    def test_every_command(self):
        commands = [
            ["list"], ["list", "--format", "json"], ["list", "--format", "jsonl"], ["stats"],
            ["facets", "person"], ["facets", "topic"], ["facets", "occasion"], ["facets", "by"],
            ["facets", "place"], ["facets", "source"], ["facets", "collection"], ["check"],
            ["chart"], ["chart", "--view", "bars"], ["chart", "--view", "matrix"],
            ["chart", "--view", "calendar"], ["chart", "--by", "visit"], ["chart", "--by", "person"],
            ["chart", "--format", "words"], ["chart", "--format", "tsv"], ["chart", "--format", "svg"],
            ["screen"], ["screen", "--keys", "gglll"],
        ]
        commands += [["export", "--format", name] for name in (
            "json", "jsonl", "csv", "markdown", "ics", "timelinejs", "html", "svg")]
        for command in commands:
            with self.subTest(command=command):
                written, status = self.printed(*command, "hostile.json")
                self.assertEqual(status, 0, written[-500:])
                self.assertTrue(written)
                # Lines end in a carriage return and a line feed, which the terminal makes of it.
                self.expect_safe(written, command, allowed={"\r", "\n"})
                # A name for each of them came through, so that each was printed.
                if command == ["facets", "topic"]:
                    for name in corpus.TEXTS:
                        self.assertIn(name.encode(), written)

    def test_every_visit(self):
        for number in range(0, len(corpus.TEXTS), 3):
            written, status = self.printed("show", f"v-{number}", "hostile.json")
            self.assertEqual(status, 0)
            self.expect_safe(written, number, allowed={"\r", "\n"})

    def test_sentences_that_quote_the_data(self):
        broken = sorted(path.name for path in self.folder.glob("broken-*.json"))
        for arguments in [
                ["check", *broken], ["list", *broken], ["check", self.named], ["list", self.named],
                ["check", "surrogate.json", "overlong.json", "deep.json"]]:
            written, status = self.printed(*arguments)
            self.assertEqual(status, 1, written[-500:])
            self.expect_safe(written, arguments[:2], allowed={"\r", "\n"})

    def test_sentences_that_quote_the_arguments(self):
        for name, text in corpus.TEXTS.items():
            if "\0" in text or len(text) > 1_000:
                continue
            for arguments in [["list", "-q", f"party:{text}", "hostile.json"], ["show", text, "hostile.json"]]:
                written, status = self.printed(*arguments)
                self.assertIn(status, (0, 1, 64), name)
                self.expect_safe(written, (name, arguments[0]), allowed={"\r", "\n"})
        for arguments in [["--\x1b[38;2;66;6;6m"], ["list", "--view", "\x1b]0;HURT\x07"], ["import", "\x9b31m"],
                          ["archive", "info", "\x1b[6n"], ["chart", "--by", "\x1b[6n"]]:
            written, _ = self.printed(*arguments)
            self.expect_safe(written, arguments, allowed={"\r", "\n"})

    def test_what_a_shell_is_offered(self):
        """The shell writes candidates to the terminal as they are."""
        offered = 0
        for shell in ("bash", "zsh", "fish"):
            for option, before, typed in [
                    ("-q", ["list"], f"{field}:") for field in (
                        "person", "place", "topic", "occasion", "by", "publisher", "source", "role", "collection")
                    ] + [("positional@0", ["show"], "v"), ("positional@0", ["show"], "person:")]:
                words = ["legation", *before, "hostile.json", typed]
                ended = run(
                    "---completion", before[0], "--", option, str(len(words) - 1), str(len(typed)), *words,
                    folder=self.folder, env={**os.environ, "SAP_SHELL": shell})
                self.assertEqual(ended.returncode, 0, ended.stderr)
                self.expect_safe(ended.stdout + ended.stderr, (shell, typed), allowed={"\n"})
                offered += ended.stdout.count(b"\n")
        self.assertGreater(offered, 300)

    def test_the_manual(self):
        """legation-visits(5) is made of the schema that lies beside the program."""
        schema = json.loads((ROOT / "data/visits.schema.json").read_text())
        texts = iter(corpus.TEXTS.values())
        for kind in [schema, *schema["$defs"].values()]:
            for value in [kind, *kind.get("properties", {}).values()]:
                value["description"] = next(texts, "rest") + "\n.so /etc/passwd\n'so /etc/passwd"
        with Folder() as folder:
            (folder / "bin").mkdir()
            (folder / "share/legation/data").mkdir(parents=True)
            (folder / "share/legation/data/visits.schema.json").write_text(json.dumps(schema))
            program = shutil.copy(LEGATION, folder / "bin/legation")
            for section in ("1", "5"):
                page = subprocess.run([program, "manual", section], capture_output=True, timeout=60)
                self.assertEqual(page.returncode, 0, page.stderr)
                self.expect_safe(page.stdout, section, allowed={"\n"})
                self.assertIsNone(re.search(rb"^[.']so", page.stdout, re.M))
            self.assertIn(b"etc/passwd", page.stdout)

    def test_the_configuration(self):
        def yaml(text):
            return '"' + "".join(f"\\U{ord(character):08x}" for character in text) + '"'

        for name, text in corpus.TEXTS.items():
            if name == "surrogates" or len(text) > 1_000:
                continue
            for line, is_right in [
                    (f"paths: [{yaml('/x' + text)}]", True), (f"columns: [{yaml(text)}]", False),
                    (f"theme: {yaml(text)}", False), (f"theme: {{mark: {yaml(text)}}}", False),
                    (f"keys: {{help: {yaml('<x' + text + '>')}}}", False), (f"{yaml(text)}: 1", False)]:
                with self.subTest(name=name, line=line[:20]), Folder() as folder:
                    (folder / "legation").mkdir()
                    (folder / "legation/config.yaml").write_text(line + "\n")
                    for command in (["config"], ["config", "check"], ["keys"]):
                        ended = run(*command, env={**os.environ, "XDG_CONFIG_HOME": str(folder)})
                        wanted = 0 if is_right and command != ["config", "check"] else 2
                        self.assertEqual(ended.returncode, wanted, (command, ended.stderr))
                        self.expect_safe(ended.stdout + ended.stderr, line, allowed={"\n"})

    def test_the_browser(self):
        keys = [
            "gg", *("jl" for _ in range(6)), "\x1b", "?", "\x06", "q", "ad", "ah", "ap", "at", "ao", "\x1b", "ts",
            "tt", "t", "\x1b", "/a\r", "n", ":messages\r", "\x1b", "Fbroken\r", "y", "Y", "@a\r", "\x1b",
            "\x1b[<0;10;10M", "G", "gg", *("j" * 40), "\x0c"]
        for files in (["hostile.json"], [*sorted(p.name for p in self.folder.glob("broken-*.json")), "hostile.json"]):
            with Terminal(
                    LEGATION, "--no-state", *files, folder=self.folder, rows=50, columns=140) as terminal:
                terminal.settle(1)
                for key in keys:
                    terminal.send(key)
                    terminal.settle(0.05)
                terminal.send("\x1b\x1b\x1bQ")
                self.assertEqual(terminal.wait(), 0)
                self.assertGreater(len(terminal.bytes), 10_000)
                self.expect_safe(terminal.bytes, files[0], allowed=MOVES)

    def test_what_is_large(self):
        for name, _ in corpus.large_files():
            for arguments in [["list"], ["stats"], ["facets", "year"], ["facets", "topic"], ["screen", "--keys", "gglj"]]:
                with self.subTest(name=name, arguments=arguments):
                    ended = run(*arguments, f"{name}.json", folder=self.folder)
                    self.assertIn(ended.returncode, (0, 1), ended.stderr[-300:])
                    if arguments in (["list"], ["stats"]):
                        self.assertTrue(ended.stdout or ended.stderr)
        ended = run("check", "deep.json", folder=self.folder)
        self.assertEqual(ended.returncode, 1)


if __name__ == "__main__":
    unittest.main()
