"""Reading, building and importing: what takes no screen."""

import csv
import json
import shutil
import subprocess

from bench.desk import BUILD, MADE, ROOT, Desk, is_fresh, say
from bench.samples import Samples, comparison
from bench.terminal import Program

# So many visits are read as JSON, and imported.
READ = 100_000
MAPPING = """\
collection: { id: sheet, title: A sheet }
columns: { id: Number, dates: When, party: Delegation, host: Host, person: Who, title: Title }
"""
PYTHON = """\
import json, sys
kept = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
"""


def build(desk: Desk) -> None:
    rows = {}
    for visits in desk.options.visits:
        archive = desk.archive(visits, afresh=True)
        seconds = desk.build_seconds(visits)
        size, text = archive.stat().st_size, desk.lines(visits).stat().st_size
        rows[f"archive of {visits} visits"] = {
            "seconds": round(seconds, 2), "visits_per_second": round(visits / seconds),
            "mb": round(size / 1e6, 1), "size_ratio": round(size / text, 3)}
    say(f"importing {READ} visits from CSV")
    seconds = import_csv(desk)
    rows[f"import of {READ} visits from CSV"] = {
        "seconds": round(seconds, 2), "visits_per_second": round(READ / seconds)}
    desk.found["build"] = {
        "what": "building and importing", "programs": rows,
        "remark": "Sizes are those of archives, also divided by that of their JSON Lines."}


def import_csv(desk: Desk) -> float:
    table, mapping = desk.folder / "sheet.csv", desk.folder / "sheet.yaml"
    mapping.write_text(MAPPING)
    with open(desk.rows(READ)) as rows, open(table, "w") as out:
        writer = csv.writer(out)
        writer.writerow(["Delegation", "Host", "When", "Who", "Number", "Title"])
        writer.writerows(row.rstrip("\n").split("\t") for row in rows)
    return desk.run([desk.program, "import", "csv", str(table), "--map", str(mapping), "--force",
                     "-o", str(desk.folder / "sheet.jsonl")])


def read(desk: Desk) -> None:
    lines = str(desk.lines(READ))
    say(f"reading {READ} visits")
    found = {name: Samples() for name in ("legation", "JSONDecoder")}
    measure = compile_measure(desk)
    runs = desk.installed([
        Program("python3 json.loads", ["python3", "-S", "-c", PYTHON, lines]),
        Program("jq, the ids", ["jq", "-c", ".id", lines]),
    ])
    for _ in range(3):
        if measure:
            for name, what in zip(list(found), ("load", "decode")):
                found[name].add_run(ask(measure, what, lines)[0])
        for program in runs:
            found.setdefault(program.name, Samples()).add_run(desk.run(program.command))
    found = {name: samples for name, samples in found.items() if samples.frames}
    desk.found["read"] = comparison(
        f"reading {READ} visits as JSON Lines", found,
        remark="JSONDecoder decodes each line into plain Codable structures and keeps them, on one"
        " core; legation also checks, resolves names and sorts.")
    if measure:
        say(f"context at {READ} visits")
        desk.found["context"] = context(ask(measure, "context", lines))


def context(spent: list[float]) -> dict:
    samples = Samples()
    for milliseconds in spent:
        samples.add_run(milliseconds / 1000)
    return comparison(
        f"computed context of a visit, {READ} visits in memory", {"legation": samples},
        remark=f"By itself, without a screen, for every hundredth visit; the slowest took"
        f" {max(spent):.2f} ms, and the very first {spent[0]:.2f} ms.")


def compile_measure(desk: Desk) -> str | None:
    """A small program that uses Timeline as the release build left it."""
    source, program = ROOT / "Benchmarks" / "measure.swift", MADE / "measure"
    # A file that was removed may have left its object behind.
    objects = [
        BUILD / "Timeline.build" / f"{file.name}.o"
        for file in (ROOT / "Sources" / "Timeline").rglob("*.swift")]
    for package in ("BitCollections", "InternalCollectionsUtilities", "Algorithms", "RealModule"):
        objects += (BUILD / f"{package}.build").glob("*.o")
    if all(is_fresh(program, file) for file in [source, *objects] if file.exists()):
        return str(program)
    say("compiling measure.swift")
    MADE.mkdir(parents=True, exist_ok=True)
    command = ["swiftc", "-O", "-static-stdlib", "-I", str(BUILD / "Modules"),
               str(source), *map(str, objects), "-o", str(program)]
    if shutil.which("swiftc") and subprocess.run(command).returncode == 0:
        return str(program)
    say("measure.swift cannot be compiled here: no JSONDecoder, and no context by itself")
    return None


def ask(measure: str, what: str, path: str) -> list[float]:
    return json.loads(subprocess.run(
        [measure, what, path], stdout=subprocess.PIPE, check=True).stdout)
