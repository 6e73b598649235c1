"""What was measured of one program in one comparison."""

import math
import statistics
from dataclasses import dataclass, field

from bench.terminal import Answer


@dataclass
class Samples:
    """Seconds, bytes and kilobytes; `note` says more than numbers can."""

    frames: list[float] = field(default_factory=list)
    settled: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    memory: list[tuple[int, int]] = field(default_factory=list)
    note: str = ""
    gave_up: bool = False

    def add(self, answer: Answer) -> None:
        self.frames.append(answer.frame)
        self.settled.append(answer.settled)
        self.sizes.append(answer.size)

    def add_run(self, seconds: float) -> None:
        """A command without a screen: it has answered when it ends."""
        self.frames.append(seconds)
        self.settled.append(seconds)

    def row(self) -> dict:
        row: dict = {"note": self.note} if self.note else {}
        if self.frames:
            row |= {
                "frame_ms": milliseconds(statistics.median(self.frames)),
                "frame_p99_ms": milliseconds(percentile(self.frames)),
                "frame_max_ms": milliseconds(max(self.frames)),
                "settled_ms": milliseconds(statistics.median(self.settled)),
                "settled_p99_ms": milliseconds(percentile(self.settled)),
                "samples": len(self.frames)}
        if self.sizes:
            row["bytes"] = int(statistics.median(self.sizes))
        if self.memory:
            row["rss_mb"] = round(max(rss for rss, _ in self.memory) / 1024, 1)
            row["pss_mb"] = round(max(pss for _, pss in self.memory) / 1024, 1)
        return row


def percentile(seconds: list[float], part: float = 0.99) -> float:
    """By the nearest rank: the least that so great a part does not exceed."""
    return sorted(seconds)[math.ceil(len(seconds) * part) - 1]


def milliseconds(seconds: float) -> float:
    return round(seconds * 1000, 3)


def comparison(what: str, samples: dict[str, Samples], **facts) -> dict:
    """The rows of a table."""
    return {"what": what, "programs": {name: found.row() for name, found in samples.items()},
            **facts}
