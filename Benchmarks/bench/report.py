"""The report: goals first, then a table for every question."""

import os
import platform
import time
from dataclasses import dataclass
from pathlib import Path

from bench.desk import Desk
from bench.goals import QUOTED, Outcome, outcomes
from bench.peers import PACKAGES

# Columns of a table: the key in the results, and the head.
COLUMNS = [
    ("frame_ms", "frame ms"), ("frame_p99_ms", "99 %"), ("frame_max_ms", "longest"),
    ("settled_ms", "settled ms"), ("settled_p99_ms", "99 %"), ("bytes", "bytes"), ("pss_mb", "memory MB"), ("samples", "samples"), ("seconds", "seconds"),
    ("visits_per_second", "visits a second"),
    ("peak_mb", "most memory MB"), ("mb", "size MB"), ("size_ratio", "by JSON Lines"), ("note", ""),
]
MARKS = ("<!-- speed -->", "<!-- /speed -->")


@dataclass
class Report:
    """All of it as Markdown and as facts, and the part that docs/speed.md quotes."""

    text: str
    facts: dict
    quoted: str

    def put_into(self, page: Path) -> None:
        """Replaces what stands between the marks."""
        text = page.read_text(encoding="utf-8")
        before, rest = text.split(MARKS[0])
        after = rest.split(MARKS[1])[1]
        page.write_text(
            f"{before}{MARKS[0]}\n{self.quoted}{MARKS[1]}{after}", encoding="utf-8")


def report(desk: Desk, seconds: float) -> Report:
    machine = about_machine()
    goals = outcomes(desk.found)
    facts = {
        "machine": machine, "seconds": round(seconds), "left_out": sorted(desk.left_out),
        "goals": [outcome.__dict__ for outcome in goals], "comparisons": desk.found}
    where = (f"{machine['processor']}, {machine['cores']} cores, {machine['memory_gb']} GB,"
             f" {machine['system']}, {machine['date']}")
    paragraphs = ["# Measurements", f"{where}; load {machine['load']} at the end, {seconds:.0f} s"
                  " in all. `script/bench --help` says what is measured and how."]
    if desk.left_out:
        packages = " ".join(sorted(PACKAGES.get(name, name) for name in desk.left_out))
        paragraphs.append(f"Not installed and left out: {', '.join(sorted(desk.left_out))}; on"
                          f" Debian and Ubuntu `apt-get install {packages}`.")
    if goals:
        paragraphs += ["## Goals", goal_table(goals)]
    for found in desk.found.values():
        paragraphs += [f"## {found['what'][0].upper()}{found['what'][1:]}", table(found)]
        if "remark" in found:
            paragraphs.append(found["remark"])
    largest = [goal for goal in goals
               if goal.what in QUOTED and goal.collection == goals[-1].collection]
    quoted = f"Measured on {where}:\n\n{goal_table(largest)}\n"
    return Report("\n\n".join(paragraphs) + "\n", facts, quoted)


def goal_table(goals: list[Outcome]) -> str:
    rows = ["| what | on | measured | goal | |", "|---|--:|--:|--:|---|"]
    return "\n".join(rows + [
        f"| {goal.what} | {goal.collection} | {goal.measured} | {goal.goal} |"
        f" {'met' if goal.met else '**missed**'} |" for goal in goals])


def table(found: dict) -> str:
    rows = found["programs"]
    columns = [(key, head) for key, head in COLUMNS if any(key in row for row in rows.values())]
    # Where nothing is drawn after the frame, saying so twice helps nobody.
    if all(row.get("settled_ms") == row.get("frame_ms") for row in rows.values()):
        columns = [(key, head) for key, head in columns if not key.startswith("settled")]
    lines = ["| | " + " | ".join(head for _, head in columns) + " |",
             "|---|" + "".join("---|" if key == "note" else "--:|" for key, _ in columns)]
    for name, row in rows.items():
        cells = [words(row.get(key, "")) for key, _ in columns]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def words(value) -> str:
    if not isinstance(value, float):
        return str(value)
    return f"{value:.0f}" if value >= 1000 else f"{value:.1f}" if value >= 100 else f"{value:.2f}"


def about_machine() -> dict:
    model = next(
        (line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
         if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    return {
        "processor": model, "cores": os.cpu_count(), "memory_gb": round(memory),
        "system": f"{platform.system()} {platform.release().partition('-')[0]}",
        "date": time.strftime("%Y-%m-%d"),
        "load": round(os.getloadavg()[0], 2)}
