"""The parts of script/bench that need no terminal: python3 -m unittest discover -s Benchmarks."""

import tempfile
import unittest
from pathlib import Path

from bench.goals import outcomes
from bench.report import MARKS, Report
from bench.samples import Samples, comparison, percentile
from bench.screen import Screen


def shown(data: bytes, columns: int = 10, rows: int = 3) -> list[str]:
    screen = Screen(columns, rows)
    screen.feed(data)
    return screen.text.split("\n")


class ScreenTests(unittest.TestCase):
    def test_text_stands_where_the_cursor_was_put(self):
        self.assertEqual(shown(b"\x1b[2;3Hab\x1b[3dc\x1b[1Gd"), ["", "  ab", "d   c"])

    def test_a_line_that_is_full_goes_on_in_the_next(self):
        self.assertEqual(shown(b"0123456789ab"), ["0123456789", "ab", ""])

    def test_the_last_line_scrolls_the_others_up(self):
        self.assertEqual(shown(b"a\r\nb\r\nc\r\nd"), ["b", "c", "d"])

    def test_only_the_region_scrolls(self):
        self.assertEqual(shown(b"a\r\nb\r\nc\x1b[1;2r\x1b[2;1H\nd"), ["b", "d", "c"])
        self.assertEqual(shown(b"a\r\nb\r\nc\x1b[1;1H\x1bM"), ["", "a", "b"])

    def test_what_is_erased_is_gone(self):
        self.assertEqual(shown(b"abcd\x1b[1;2H\x1b[K"), ["a", "", ""])
        self.assertEqual(shown(b"abcd\x1b[1;2H\x1b[2X"), ["a  d", "", ""])
        self.assertEqual(shown(b"abcd\x1b[1;2H\x1b[2P"), ["ad", "", ""])
        self.assertEqual(shown(b"abcd\r\nef\x1b[2J"), ["", "", ""])

    def test_characters_are_inserted_and_repeated(self):
        self.assertEqual(shown(b"ad\x1b[1;2H\x1b[2@bc"), ["abcd", "", ""])
        self.assertEqual(shown(b"-\x1b[4b|"), ["-----|", "", ""])

    def test_wide_characters_take_two_columns(self):
        self.assertEqual(shown("北\x1b[1;3Ha".encode()), ["北a", "", ""])

    def test_colours_titles_and_questions_show_nothing(self):
        text = b"\x1b[1;31ma\x1b]0;title\x07b\x1b[?25l\x1b[cc\x1b(Bd"
        self.assertEqual(shown(text), ["abcd", "", ""])

    def test_what_is_cut_between_two_reads_is_joined(self):
        for text in (b"\x1b[2;1Hab", b"\x1b]0;title\x07ab", "é北".encode()):
            for cut in range(len(text)):
                screen = Screen(10, 3)
                screen.feed(text[:cut])
                screen.feed(text[cut:])
                self.assertEqual(screen.text.split("\n"), shown(text))


class SamplesTests(unittest.TestCase):
    def test_a_percentile_is_the_nearest_rank(self):
        self.assertEqual(percentile([3, 1, 2]), 3)
        self.assertEqual(percentile(list(range(1, 101))), 99)
        self.assertEqual(percentile(list(range(1, 302))), 298)


class ReportTests(unittest.TestCase):
    def found(self, ours: float, theirs: float) -> dict:
        mine, less = Samples(), Samples()
        mine.add_run(ours)
        less.add_run(theirs)
        return {"start 1000000": comparison("start", {"legation": mine, "less -S": less})}

    def test_a_goal_is_met_up_to_its_factor(self):
        self.assertEqual([goal.met for goal in outcomes(self.found(0.015, 0.010))], [True])
        self.assertEqual([goal.met for goal in outcomes(self.found(0.016, 0.010))], [False])

    def test_a_goal_without_its_measurements_is_left_out(self):
        self.assertEqual(outcomes({}), [])

    def test_the_best_peer_is_none_of_our_own(self):
        found = self.found(0.001, 0.010)["start 1000000"]
        self.assertEqual(found["best_peer"], "less -S")
        self.assertEqual(found["programs"]["less -S"]["ratio"], 0.1)

    def test_the_table_replaces_what_stands_between_the_marks(self):
        with tempfile.TemporaryDirectory() as folder:
            readme = Path(folder) / "README.md"
            readme.write_text(f"before\n{MARKS[0]}\nold\n{MARKS[1]}\nafter\n")
            Report("", {}, "new\n").put_into(readme)
            self.assertEqual(
                readme.read_text(), f"before\n{MARKS[0]}\nnew\n{MARKS[1]}\nafter\n")


if __name__ == "__main__":
    unittest.main()
