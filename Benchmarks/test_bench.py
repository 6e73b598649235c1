"""The parts of script/bench that need no terminal: python3 -m unittest discover -s Benchmarks."""

import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from bench.goals import GOALS, QUOTED, outcomes
from bench.main import arguments
from bench.report import MARKS, Report
from bench.samples import percentile
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


class ArgumentsTests(unittest.TestCase):
    def options(self, *words: str):
        with mock.patch.object(sys, "argv", ["bench", *words]):
            return arguments()

    def test_ten_asks_for_ten_million_visits_in_a_kept_archive(self):
        ten = self.options("ten", "list")
        self.assertEqual((ten.parts, ten.visits, ten.keeps_archive), (["list"], 10_000_000, True))
        one = self.options("list")
        self.assertEqual((one.parts, one.visits, one.keeps_archive), (["list"], 1_000_000, False))


class SamplesTests(unittest.TestCase):
    def test_a_percentile_is_the_nearest_rank(self):
        self.assertEqual(percentile([3, 1, 2]), 3)
        self.assertEqual(percentile(list(range(1, 101))), 99)
        self.assertEqual(percentile(list(range(1, 302))), 298)


class GoalTests(unittest.TestCase):
    def found(self, **parts: dict[str, dict]) -> dict:
        """Results on the bundled data (`start`) or on a million visits (`start_million`)."""
        return {
            f"{part} bundled".replace("_million bundled", " 1000000"): {"programs": programs}
            for part, programs in parts.items()}

    def met(self, **parts: dict[str, dict]) -> dict[str, bool]:
        return {goal.what: goal.met for goal in outcomes(self.found(**parts))}

    def test_a_goal_is_met_up_to_its_limit(self):
        for milliseconds, met in ((100.0, True), (100.1, False)):
            self.assertEqual(
                self.met(start_million={"legation": {"frame_ms": milliseconds}}),
                {"first frame, median": met})

    def test_a_goal_by_a_peer_is_a_multiple_of_what_that_has_in_the_same_run(self):
        for milliseconds, met in ((15.0, True), (15.1, False)):
            self.assertEqual(
                self.met(start={"legation": {"frame_ms": milliseconds}, "tig": {"frame_ms": 10}}),
                {"first frame, median": met})

    def test_a_rate_has_to_be_reached(self):
        for rate, met in ((50_000, True), (49_999, False)):
            self.assertEqual(
                self.met(list_million={"legation": {"visits_per_second": rate}}),
                {"list, all of it": met})

    def test_the_worst_of_several_rows_and_parts_counts(self):
        row = {"legation": {"frame_p99_ms": 20.0}, "legation, a value": {"frame_p99_ms": 101.0}}
        self.assertEqual(
            self.met(search_million={"legation": {"frame_p99_ms": 1.0}}, facets_million=row),
            {"first page of an answer to a keystroke, 99 %": False})

    def test_a_goal_without_its_measurements_or_its_peer_is_left_out(self):
        self.assertEqual(self.met(), {})
        self.assertEqual(self.met(start={"legation": {"frame_ms": 1.0}}), {})
        self.assertEqual(self.met(start={"tig": {"frame_ms": 1.0}}), {})

    def test_what_the_page_on_speed_quotes_are_goals(self):
        self.assertLessEqual(QUOTED, {goal.what for goal in GOALS})


class ReportTests(unittest.TestCase):
    def test_the_table_replaces_what_stands_between_the_marks(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "speed.md"
            page.write_text(f"before\n{MARKS[0]}\nold\n{MARKS[1]}\nafter\n")
            Report("", {}, "new\n").put_into(page)
            self.assertEqual(
                page.read_text(), f"before\n{MARKS[0]}\nnew\n{MARKS[1]}\nafter\n")


if __name__ == "__main__":
    unittest.main()
