"""What script/check-house finds: python3 -m unittest discover -s script."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CHECK = Path(__file__).with_name("check-house")
MODEL = "Sources/Timeline"
SCREEN = "Sources/TerminalFront"


class HouseTests(unittest.TestCase):
    def faults(self, files: dict[str, str]) -> list[str]:
        """What is said of a small package."""
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                file = Path(folder) / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            run = subprocess.run(
                [sys.executable, CHECK, folder], capture_output=True, text=True, check=False)
            self.assertEqual(run.returncode, 1 if run.stderr else 0, run.stderr)
            return run.stderr.splitlines()

    def test_a_house_that_is_empty_or_in_order_has_no_fault(self):
        self.assertEqual(self.faults({}), [])
        self.assertEqual(self.faults({
            f"{MODEL}/Dates/Day.swift": "public struct Day {}\n",
            f"{MODEL}/Context/Gap.swift": "struct Gap { var day: Day }\n",
            f"{SCREEN}/Views/ListView.swift": "struct ListView { var list: ListState }\n",
            f"{SCREEN}/State/ListState.swift": "struct ListState {}\n",
            f"{SCREEN}/Terminal/CursesTerminal.swift": "internal import CNcurses\n",
        }), [])

    def test_a_folder_of_the_model_that_uses_a_later_one_is_told_with_file_and_line(self):
        self.assertEqual(self.faults({
            f"{MODEL}/Dates/Day.swift": "struct Day {\n  func gap() -> Gap? { nil }\n}\n",
            f"{MODEL}/Context/Gap.swift": "public indirect enum Gap {}\n",
        }), [f"{MODEL}/Dates/Day.swift:2: Dates uses Gap of Context"])

    def test_state_and_layout_name_no_view(self):
        views = {f"{SCREEN}/Views/ListView.swift": "@MainActor public struct ListView {}\n"}
        for part in ("State", "Layout"):
            self.assertEqual(
                self.faults(views | {f"{SCREEN}/{part}/A.swift": "let view = ListView()\n"}),
                [f"{SCREEN}/{part}/A.swift:1: {part} uses ListView of Views"])

    def test_only_one_file_imports_the_terminal_library(self):
        for name in (f"{SCREEN}/Terminal/Session.swift", "Tests/FrontTests/A.swift"):
            self.assertEqual(
                self.faults({name: "import Foundation\n@testable internal import CNcurses\n"}),
                [f"{name}: imports CNcurses; only CursesTerminal.swift may"])

    def test_a_sentence_of_the_screen_that_names_a_key_is_told(self):
        name = f"{SCREEN}/State/A.swift"
        for key, text in (
            ("H", '"suspended; H goes back"'), ("y", '"y shows the dates"'),
            ("^C", '"34 % (^C gives up)"'), ("↵", '" … 3 more; ↵ shows all"'),
            ("Space", '"none; Space adds one"'), ("/", '"no search yet; / starts one"'),
        ):
            self.assertEqual(
                self.faults({name: f"let a = {text}\n"}),
                [f"{name}:1: names the key {key}; ask the key map for it"])
        for text in (
            '"suspended; \\(key(.back)) goes back"', '"read it; Esc goes back"',
            '"a mark must be a letter"', '"(:messages tells more)"',
        ):
            self.assertEqual(self.faults({name: f"let a = {text}\n"}), [])

    def test_comments_texts_and_types_of_its_own_are_no_uses(self):
        views = {f"{SCREEN}/Views/Line.swift": "struct Line {}\n"}
        for text in (
            "// A Line\n/* a Line */\n", 'let a = "Line"\n', 'let a = #"a "Line" "#\n',
            'let a = """\n  a "Line" of it\n  """\n', 'let a = "\\(b("x", "y")) Line"\n',
            "struct Text { struct Line {} \n var line: Line }\n", "let a = Text.Line()\n",
        ):
            self.assertEqual(self.faults(views | {f"{SCREEN}/State/A.swift": text}), [], text)

    def test_a_use_inside_an_interpolation_or_behind_a_text_is_found(self):
        views = {f"{SCREEN}/Views/Line.swift": "struct Line {}\n"}
        for text in ('let a = "\\(Line("(")) b"\n', 'let a = ("b\\"", Line())\n',
                     'let a = #"\\"#, b = Line()\n'):
            self.assertEqual(
                self.faults(views | {f"{SCREEN}/State/A.swift": text}),
                [f"{SCREEN}/State/A.swift:1: State uses Line of Views"], text)


if __name__ == "__main__":
    unittest.main()
