"""The command: which parts run, and what is written."""

import argparse
import json
import tempfile
import time
from pathlib import Path

from bench import charts, files, questions, screens, server
from bench.desk import ROOT, Desk
from bench.report import report

ABOUT = """\
Measures legation beside what readers use today, in one run, through a pseudo-terminal.

Parts (all of them when none is named; after "ten" on ten million visits, whose archive is kept):
  start    start to first full frame
  keys     a key that moves, jumps to both ends, memory, bytes a key
  search   a search keystroke, and how long the screen's thread waits meanwhile
  facets   counts of a field's values under a filter, and a filter switched on
  charts   a key in lanes, bars, the matrix and the calendar
  list     the first line of a list, and all of them
  build    building an archive, and its size
  desk     all of this on a PostgreSQL server on this machine; only when it is named

Each is measured on the bundled data and on made-up visits in an archive, and judged by the table in
DESIGN.md; what less, tig, lnav, fzf, VisiData and ripgrep need for the same or as much stands
beside it. Where a goal names one of them, it is a multiple of what that one needs in this run.

All programs get the same terminal and no answers to its questions, and take turns where that can
be. "frame" ends with the last byte of the frame that shows the answer, "settled" with the last
byte of all, for legation also of what it computes around the visit. The others read the same
visits as a table of one line a visit (party, host, dates, head, id, title); ripgrep also looks in
all the text, which legation always does.

Visits are made by script/make-visits into Benchmarks/data (3 GB, for ten million 30 GB; may be
deleted) and are kept.
Others that are not installed are left out, and said to be. The results go to Benchmarks/latest.md
and latest.json; --keep also to Benchmarks/DATE.md and the table in docs/speed.md.
"""
PARTS = {
    "start": screens.start, "keys": screens.keys, "search": questions.search,
    "facets": questions.facets, "charts": charts.charts, "list": files.list_all, "build": files.build,
    "desk": server.server,
}
# What runs when no part is named.
USUAL = [part for part in PARTS if part != "desk"]


def main() -> None:
    options = arguments()
    began = time.time()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        desk = Desk(options, Path(folder))
        for part in options.parts or USUAL:
            PARTS[part](desk)
    result = report(desk, time.time() - began)
    where = ROOT / "Benchmarks"
    (where / "latest.json").write_text(json.dumps(result.facts, indent=2) + "\n")
    (where / "latest.md").write_text(result.text)
    print(result.text)
    if options.keep:
        (where / f"{time.strftime('%Y-%m-%d')}.md").write_text(result.text)
        result.put_into(ROOT / "docs/speed.md")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(["ten", *PARTS]))
    parser.add_argument("--visits", type=int, default=1_000_000,
                        help="how many made-up visits")
    parser.add_argument("--starts", type=int, default=100,
                        help="how often each program is started on the bundled data; on the others"
                        " no more than twelve times")
    parser.add_argument("--keys", type=int, default=200, help="how many keys each program gets")
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="the bundled collection")
    parser.add_argument("--alone", action="store_true",
                        help="without what readers use today beside it")
    parser.add_argument("--program", help="another legation than that of this package")
    parser.add_argument("--keep", action="store_true",
                        help="also write Benchmarks/DATE.md and the table in docs/speed.md")
    options = parser.parse_args()
    options.keeps_archive = "ten" in options.parts
    if options.keeps_archive:
        options.visits = 10_000_000
        options.parts.remove("ten")
    for part in options.parts:
        if part not in PARTS:
            parser.error(f"there is no part {part}; there are {', '.join(PARTS)}")
    return options
