"""What the program is to reach, as DESIGN.md has it under "Performance", and whether it does."""

from dataclasses import dataclass

BUNDLED, MILLION, TEN_MILLION = "bundled", "1000000", "10000000"
MEMORY = "100000 in memory"
DESK, DESK_MILLION = "100000 on a desk", "1000000 on a desk"


@dataclass
class Goal:
    """A line of the table: a value of legation's rows, and what it may be in each collection."""

    what: str
    # The parts of the results where it is looked for; the worst counts.
    parts: tuple[str, ...]
    column: str
    limits: dict[str, float]
    unit: str = "ms"
    # The limit is a multiple of what this program has in the same run.
    peer: str = ""
    is_least: bool = False


@dataclass
class Outcome:
    """A goal in words, what was measured, and the most or least that is allowed."""

    what: str
    collection: str
    measured: str
    goal: str
    met: bool


KEYS = ("keys 80x24", "keys 120x40")
ANSWERS = ("search", "facets")
GOALS = [
    Goal("first frame, median", ("start",), "frame_ms", {BUNDLED: 1.5}, peer="tig"),
    Goal("first frame, median", ("start",), "frame_ms", {MILLION: 100, TEN_MILLION: 300}),
    Goal("a key that moves, median", KEYS, "frame_ms",
         {BUNDLED: 2, MILLION: 2, TEN_MILLION: 2}),
    Goal("a key that moves, 99 %", KEYS, "frame_p99_ms",
         {BUNDLED: 16, MILLION: 16, TEN_MILLION: 16}),
    Goal("first page of an answer to a keystroke, 99 %", ANSWERS, "frame_p99_ms",
         {BUNDLED: 16, MILLION: 100, TEN_MILLION: 250}),
    Goal("totals, strip and facet counts of it, 99 %", ANSWERS, "settled_p99_ms",
         {BUNDLED: 50, MILLION: 500, TEN_MILLION: 3_000}),
    Goal("a key in a drawn view, 99 %", ("charts",), "frame_p99_ms", {MEMORY: 16}),
    Goal("the screen's thread waits, at most", ("wait",), "frame_max_ms",
         {BUNDLED: 50, MILLION: 50, TEN_MILLION: 50}),
    Goal("bytes for a key that moves, 80x24", ("keys 80x24",), "bytes",
         {BUNDLED: 1_000, MILLION: 1_000, TEN_MILLION: 1_000}, "bytes"),
    Goal("bytes for a key that moves, 120x40", ("keys 120x40",), "bytes",
         {BUNDLED: 2_700, MILLION: 2_700, TEN_MILLION: 2_700}, "bytes"),
    Goal("memory", ("start", *KEYS, *ANSWERS), "pss_mb", {MILLION: 1 / 8}, "MB", "VisiData"),
    Goal("memory", ("start", *KEYS, *ANSWERS), "pss_mb", {TEN_MILLION: 300}, "MB"),
    Goal("a line of list, the first", ("list",), "frame_ms", {MILLION: 100, TEN_MILLION: 100}),
    Goal("list, all of it", ("list",), "visits_per_second",
         {MILLION: 50_000, TEN_MILLION: 50_000}, "visits/s", is_least=True),
    Goal("archive built", ("build",), "visits_per_second",
         {MILLION: 25_000, TEN_MILLION: 25_000}, "visits/s", is_least=True),
    Goal("memory to build it", ("build",), "peak_mb",
         {MILLION: 1_000, TEN_MILLION: 1_000}, "MB"),
    Goal("first frame, 99 %", ("start",), "frame_p99_ms", {DESK: 150, DESK_MILLION: 200}),
    Goal("a key that moves, 99 %", ("keys",), "frame_p99_ms", {DESK: 16, DESK_MILLION: 16}),
    Goal("first page of an answer to a keystroke, 99 %", ANSWERS, "frame_p99_ms",
         {DESK: 100, DESK_MILLION: 300}),
    Goal("totals, strip and facet counts of it, 99 %", ANSWERS, "settled_p99_ms",
         {DESK: 500, DESK_MILLION: 2_000}),
    Goal("desk filled", ("fill",), "visits_per_second", {DESK: 5_000, DESK_MILLION: 5_000},
         "visits/s", is_least=True),
    Goal("archive by its JSON Lines", ("build",), "size_ratio",
         {MILLION: 1.6, TEN_MILLION: 1.6}, "×"),
]
# What docs/speed.md tells, of the larger collection.
QUOTED = {"first frame, median", "a key that moves, 99 %", "memory", "list, all of it",
          "first page of an answer to a keystroke, 99 %",
          "totals, strip and facet counts of it, 99 %"}


def outcomes(found: dict) -> list[Outcome]:
    """Those for which everything was measured, collection by collection."""
    judged = [judge(goal, collection, found)
              for collection in (BUNDLED, MEMORY, DESK, DESK_MILLION, MILLION, TEN_MILLION)
              for goal in GOALS
              if collection in goal.limits]
    return [outcome for outcome in judged if outcome]


def judge(goal: Goal, collection: str, found: dict) -> Outcome | None:
    rows = [row for part in goal.parts
            for row in found.get(f"{part} {collection}", {}).get("programs", {}).items()]
    ours = [row[goal.column] for name, row in rows
            if name.startswith("legation") and goal.column in row]
    theirs = [row[goal.column] for name, row in rows if name == goal.peer and goal.column in row]
    if not ours or goal.peer and not theirs:
        return None
    value = min(ours) if goal.is_least else max(ours)
    limit = goal.limits[collection] * (max(theirs) if goal.peer else 1)
    words = f"{'≥' if goal.is_least else '≤'} {short(limit)} {goal.unit}"
    if goal.peer:
        words += f" ({goal.limits[collection]:g} × {goal.peer})"
    met = value >= limit if goal.is_least else value <= limit
    return Outcome(goal.what, collection, f"{short(value)} {goal.unit}", words, met)


def short(value: float) -> str:
    """So many digits as matter."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
