"""The same visits on a desk: a PostgreSQL server on this machine, started for the run."""

import os
import subprocess
import sys
import time

from bench import peers
from bench.desk import ROOT, Collection, Desk, say
from bench.questions import count_values, type_words
from bench.samples import Samples, comparison
from bench.screens import FEW_STARTS, SIZES, measure_keys, measure_starts
from bench.vocabulary import Vocabulary


def server(desk: Desk) -> None:
    address = os.environ.get("LEGATION_DESK")
    if not address:
        # Once more, with a server of its own.
        script = str(ROOT / "script" / "desk")
        os.execv(script, [script, str(ROOT / "script" / "bench"), *sys.argv[1:]])
    large = desk.made
    collection = Collection(
        f"{large.name} on a desk", f"{large.title} on a desk", ["--no-state", address],
        large.lines, large.rows)
    fill(desk, address, collection)
    columns, rows = SIZES[-1]
    programs = [peers.legation(desk, collection)]
    say(f"starts, keys, words and facets of {collection.title}")
    started = measure_starts(desk, programs, columns, rows, FEW_STARTS)
    moved, _ = measure_keys(desk, programs, columns, rows)
    texts = Vocabulary(large.lines).texts
    for part, what, found in [
        ("start", "start to first full frame", started), ("keys", "a key that moves", moved),
        ("search", "a search keystroke", {"legation": type_words(desk, collection, texts)}),
        ("facets", "counts of facets", count_values(desk, collection)),
    ]:
        samples: dict[str, Samples] = found
        desk.keep(part, collection, comparison(f"{what}, {collection.title}", samples))


def fill(desk: Desk, address: str, collection: Collection) -> None:
    """Makes a desk and fills it, and keeps how long that took."""
    visits = desk.options.visits
    say(f"filling a desk with {visits} visits")
    subprocess.run(
        [desk.program, "desk", "init", address], env=desk.environment, check=True,
        stderr=subprocess.DEVNULL)
    began = time.perf_counter()
    desk.run([desk.program, "archive", "build", str(collection.lines), "-o", address])
    seconds = time.perf_counter() - began
    desk.keep("fill", collection, {
        "what": f"filling a desk with {visits} visits", "programs": {"legation": {
            "seconds": round(seconds, 2), "visits_per_second": round(visits / seconds)}}})
