"""What the program is to reach, and whether it does."""

import re
from dataclasses import dataclass

MILLION = 1_000_000


@dataclass
class Outcome:
    """A goal in words, what was measured, and the most or least that is allowed."""

    what: str
    measured: str
    goal: str
    met: bool


class Found:
    """The results by comparison, program and column; what was not measured is None."""

    def __init__(self, found: dict):
        self.found = found

    def value(self, comparison: str, program: str, column: str) -> float | None:
        row = self.found.get(comparison, {}).get("programs", {}).get(program, {})
        return row.get(column)

    def of_legation(self, comparison: str, column: str) -> float | None:
        """The slowest of its rows."""
        programs = self.found.get(comparison, {}).get("programs", {})
        values = [row[column] for name, row in programs.items()
                  if name.startswith("legation") and column in row]
        return max(values, default=None)


def outcomes(results: dict) -> list[Outcome]:
    """Those for which everything was measured."""
    found = Found(results)
    goals = bundled(found) + million(found) + in_memory(found) + files(found)
    return [goal for goal in goals if goal]


def bundled(found: Found) -> list[Outcome | None]:
    sizes = {name.split(" ")[1]: None for name in found.found if re.match(r"\w+ \d+x\d+", name)}
    goals = []
    for size in sizes:
        start, keys = f"start {size}", f"keys {size}"
        for column, words in (("frame_ms", "median"), ("frame_p99_ms", "99 %")):
            goals += [
                time(f"first frame, bundled data, {size}, {words}",
                     found.of_legation(start, column), found.value(start, "tig", column), 1, "tig"),
                time(f"a key that moves, bundled data, {size}, {words}",
                     found.of_legation(keys, column), found.value(keys, "less", column), 1,
                     "a page in less"),
            ]
    return goals


def million(found: Found) -> list[Outcome | None]:
    start, keys, search, facets = (f"{part} {MILLION}" for part in
                                   ("start", "keys", "search", "facets"))
    rare = found.value(search, "less -S", "frame_ms")
    memory = [found.of_legation(name, "pss_mb") for name in (start, keys, search, facets)]
    return [
        time("first frame, a million visits", found.of_legation(start, "frame_ms"),
             found.value(start, "less -S", "frame_ms"), 1.5, "less -S"),
        time("a key that moves, a million visits, median", found.of_legation(keys, "frame_ms"),
             found.value(keys, "less -S", "frame_ms"), 1, "a page in less -S"),
        time("a key that moves, a million visits, 99 %", found.of_legation(keys, "frame_p99_ms"),
             found.value(keys, "less -S", "frame_p99_ms"), 1, "a page in less -S"),
        time("a search keystroke, a million visits, 99 %",
             found.of_legation(search, "settled_p99_ms"), rare, 1 / 20,
             "less -S for a word near the end"),
        time("a search keystroke, a million visits, median",
             found.of_legation(search, "settled_ms"),
             found.value(search, "ripgrep", "frame_ms"), 1, "ripgrep on the rows"),
        time("the same, 99 %", found.of_legation(search, "settled_p99_ms"),
             found.value(search, "ripgrep, all the text", "frame_p99_ms"), 1,
             "ripgrep in all the text"),
        time("facet counts, a million visits, 99 %", found.of_legation(facets, "settled_p99_ms"),
             rare, 1 / 10, "less -S for a word near the end"),
        amount("memory after keys, searches and facets", max_of(memory),
               found.value(keys, "VisiData", "pss_mb"), 1 / 50, "MB", "VisiData"),
    ]


def in_memory(found: Found) -> list[Outcome | None]:
    return [
        at_most("a search keystroke, 100,000 visits in memory, 99 %",
                found.of_legation("search in memory", "settled_p99_ms"), 20, "ms"),
        at_most("a facet switched, all counts, 100,000 visits in memory, 99 %",
                found.value("facets in memory", "legation, a value switched", "settled_p99_ms"),
                30, "ms"),
        at_most("context of a visit, 100,000 visits in memory, 99 %",
                found.of_legation("context", "frame_p99_ms"), 5, "ms"),
    ]


def files(found: Found) -> list[Outcome | None]:
    built = f"archive of {MILLION} visits"
    rate = found.value("build", built, "visits_per_second")
    return [
        time("JSON read, checked and sorted", found.of_legation("read", "frame_ms"),
             found.value("read", "JSONDecoder", "frame_ms"), 1.5, "JSONDecoder"),
        rate and Outcome("archive built of a million visits", f"{rate} visits/s",
                         "≥ 40000 visits/s", rate >= 40_000),
        at_most("size of the archive by JSON Lines, a million visits",
                found.value("build", built, "size_ratio"), 1.6, ""),
    ]


# Goals of one kind


def time(what: str, ours, theirs, factor: float, whose: str) -> Outcome | None:
    return amount(what, ours, theirs, factor, "ms", whose)


def amount(what: str, ours, theirs, factor: float, unit: str, whose: str) -> Outcome | None:
    """No more than so much of what another needs."""
    if ours is None or theirs is None:
        return None
    share = f"{factor:g} × " if factor >= 1 else f"1/{1 / factor:.0f} of "
    return Outcome(what, f"{ours:.2f} {unit}",
                   f"≤ {theirs * factor:.2f} {unit} ({'' if factor == 1 else share}{whose})",
                   ours <= theirs * factor)


def at_most(what: str, ours, most: float, unit: str) -> Outcome | None:
    if ours is None:
        return None
    return Outcome(what, f"{ours:.2f} {unit}".rstrip(), f"≤ {most} {unit}".rstrip(), ours <= most)


def max_of(values: list) -> float | None:
    return max((value for value in values if value is not None), default=None)
