"""Building an archive and listing it: what takes no screen."""

import subprocess
import time
from pathlib import Path

from bench.desk import Desk, say
from bench.samples import milliseconds, percentile


def build(desk: Desk) -> None:
    visits, large = desk.options.visits, desk.large
    if not desk.building:
        say("the archive is kept from an earlier run; the part build builds it anew")
        return
    seconds, size = desk.building.seconds, Path(large.arguments[-1]).stat().st_size
    desk.keep("build", large, {
        "what": f"building an archive of {visits} visits", "programs": {"legation": {
            "seconds": round(seconds, 2), "visits_per_second": round(visits / seconds),
            "peak_mb": round(desk.building.peak_mb), "mb": round(size / 1e6, 1),
            "size_ratio": round(size / large.lines.stat().st_size, 3)}},
        "remark": "The size is also divided by that of the JSON Lines."})


def list_all(desk: Desk) -> None:
    say(f"listing {desk.large.title}")
    soonest, seconds, lines = list_once(desk, whole=True)
    first = [soonest]
    while len(first) < 10 and soonest < 1:
        first.append(list_once(desk, whole=False)[0])
    desk.keep("list", desk.large, {
        "what": f"a list of {desk.large.title}, from its first line to its last",
        "programs": {"legation": {
            "frame_ms": milliseconds(percentile(first, 0.5)),
            "frame_p99_ms": milliseconds(percentile(first)), "samples": len(first),
            "seconds": round(seconds, 2), "visits_per_second": round(lines / seconds)}}})


def list_once(desk: Desk, whole: bool) -> tuple[float, float, int]:
    """Seconds to the first line and to the last that is read, and how many lines were."""
    began = time.perf_counter()
    with subprocess.Popen(
        [desk.program, "list", desk.large.arguments[-1]], env=desk.environment,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as process:
        process.stdout.readline()
        first = time.perf_counter() - began
        lines = 1 + sum(1 for _ in process.stdout) if whole else 1
        if not whole:
            process.kill()
    return first, time.perf_counter() - began, lines
