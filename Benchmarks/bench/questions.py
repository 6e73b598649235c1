"""What is asked: words searched for while they are typed, and counts of facets."""

import re
import shutil
import time
from pathlib import Path

from bench import peers
from bench.desk import Desk, say
from bench.samples import Samples, comparison
from bench.screens import LONG_ENOUGH, QUIET, give_up
from bench.terminal import Program, Terminal, TooSlow
from bench.vocabulary import Vocabulary

# Answers of others are not known beforehand: nothing more for so long ends them.
QUIET_QUESTION = 0.3
# So many visits are also opened as JSON Lines, without an archive.
IN_MEMORY = 100_000
FILTERS = ["", "talks", "delegation:USA", "type:state after:2015", "minister -host:CHN"]
FIELDS_SEEN = 6


def search(desk: Desk) -> None:
    for visits in desk.options.visits:
        say(f"searching {visits} visits")
        vocabulary = Vocabulary(desk.lines(visits))
        found = {"legation": type_words(desk, desk.archive(visits), vocabulary.texts)}
        found |= search_with_peers(desk, visits, vocabulary)
        desk.found[f"search {visits}"] = comparison(
            f"a search keystroke, {visits} visits", found,
            remark="Typed letter by letter: " + ", ".join(f"`{text}`" for text in vocabulary.texts)
            + ". less, VisiData and lnav look once for the id of the last visit; ripgrep for whole"
            " words.")
        if visits == IN_MEMORY:
            found = {"legation": type_words(desk, desk.lines(visits), vocabulary.texts)}
            desk.found["search in memory"] = comparison(
                f"a search keystroke, {visits} visits in memory", found)


def facets(desk: Desk) -> None:
    for visits in desk.options.visits:
        say(f"facets of {visits} visits")
        found = count_values(desk, desk.archive(visits))
        found |= count_with_peers(desk, visits)
        desk.found[f"facets {visits}"] = comparison(f"counts of facets, {visits} visits", found)
        if visits == IN_MEMORY:
            desk.found["facets in memory"] = comparison(
                f"counts of facets, {visits} visits in memory",
                count_values(desk, desk.lines(visits)))


# Legation


def type_words(desk: Desk, path: Path, texts: list[str]) -> Samples:
    """Each text typed letter by letter; a letter is answered when the hits for it are shown."""
    samples = Samples()
    program = peers.legation(desk.program, str(path))
    with Terminal(program, *desk.options.sizes[-1], desk.environment) as terminal:
        try:
            terminal.open(QUIET)
            for number, text in enumerate(["first"] + texts):
                terminal.press(b"/", QUIET)
                for typed in steps(text):
                    shown = rf"(hit \d+ of \d+|\d+ hits?|no hit) for {re.escape(typed)}(\s|$)"
                    answer = terminal.press(typed[-1].encode(), QUIET, shown)
                    # The first word waits for what is made ready after the start.
                    if number > 0:
                        samples.add(answer)
                    if typed.endswith('"'):
                        break
                terminal.press(b"\x1b", QUIET)
        except TooSlow as problem:
            give_up(samples, problem)
        samples.memory.append(terminal.memory())
    return samples


def steps(text: str) -> list[str]:
    """What stands in the prompt after every letter."""
    return [text[:length] for length in range(1, len(text) + 1)]


def count_values(desk: Desk, path: Path) -> dict[str, Samples]:
    counts, switches = Samples(), Samples()
    for query in FILTERS:
        program = peers.legation(desk.program, str(path), *(["-q", query] if query else []))
        with Terminal(program, *desk.options.sizes[-1], desk.environment) as terminal:
            try:
                terminal.open(QUIET_QUESTION)
                for key in b"f" + b"l" * FIELDS_SEEN:
                    counts.add(terminal.press(bytes([key]), QUIET_QUESTION))
                for keys in (b" ", b" ", b"j", b" ", b" "):
                    answer = terminal.press(keys, QUIET_QUESTION)
                    if keys == b" ":
                        switches.add(answer)
            except TooSlow as problem:
                give_up(counts, problem)
            counts.memory.append(terminal.memory())
    return {"legation, a field's values": counts, "legation, a value switched": switches}


# The others


def search_with_peers(desk: Desk, visits: int, vocabulary: Vocabulary) -> dict[str, Samples]:
    rows, lines = desk.rows(visits), desk.lines(visits)
    columns, height = desk.options.sizes[-1]
    last = peers.Lines(rows)
    number = last.number(last.count - 1).encode()
    found: dict[str, Samples] = {}
    browsers = peers.browsers(desk.program, desk.archive(visits), rows, height)
    # How each looks for the last row, and what shows that it was found.
    ways = {
        "less -S": (b"/%s\r" % number, last.start(last.count - 1)),
        "lnav": (b"/%s\r" % number, r"1 of 1 hits|1 hits for"),
        "VisiData": (b"g/%s\r" % number, last.id(last.count - 1)),
    }
    for program in desk.installed([p for p in browsers if p.name in ways]):
        keys, shown = ways[program.name]
        found[program.name] = ask_once(desk, program, keys, shown)
    for program in desk.installed([p for p in browsers if p.name == "fzf"]):
        found["fzf"] = type_into(desk, program, vocabulary.plain[1:3])
    if shutil.which("rg"):
        for name, path in (("ripgrep", rows), ("ripgrep, all the text", lines)):
            found[name] = Samples()
            for word in vocabulary.plain:
                found[name].add_run(desk.run(["sh", "-c", f"rg -ci '{word}' '{path}' || :"]))
    else:
        desk.left_out.add("rg")
    return found


def ask_once(desk: Desk, program: Program, keys: bytes, shown: str) -> Samples:
    """Keys pressed when all is read, each time in a program of its own."""
    samples = Samples()
    began = time.perf_counter()
    for _ in range(3):
        if samples.gave_up or time.perf_counter() - began > LONG_ENOUGH:
            break
        with Terminal(program, *desk.options.sizes[-1], desk.environment) as terminal:
            try:
                terminal.answer(terminal.began, QUIET, program.ready or program.shown)
                if program.name == "lnav":
                    terminal.press(b"g", QUIET_QUESTION)
                samples.add(terminal.press(keys, QUIET, shown))
            except TooSlow as problem:
                give_up(samples, problem)
    return samples


def type_into(desk: Desk, program: Program, texts: list[str]) -> Samples:
    samples = Samples()
    with Terminal(program, *desk.options.sizes[-1], desk.environment) as terminal:
        try:
            terminal.answer(terminal.began, QUIET, program.ready)
            for text in texts:
                for letter in text:
                    samples.add(terminal.press(letter.encode(), QUIET_QUESTION))
                terminal.press(b"\x15", QUIET_QUESTION)
        except TooSlow as problem:
            give_up(samples, problem)
    # Hits are shown as they come: it has answered when it is quiet.
    samples.frames = list(samples.settled)
    return samples


def count_with_peers(desk: Desk, visits: int) -> dict[str, Samples]:
    rows = desk.rows(visits)
    found = {"cut, sort and uniq": Samples()}
    for _ in range(3):
        found["cut, sort and uniq"].add_run(
            desk.run(["sh", "-c", f"cut -f1 '{rows}' | sort | uniq -c | sort -rn"]))
    browsers = peers.browsers(desk.program, desk.archive(visits), rows, desk.options.sizes[-1][1])
    for program in desk.installed([p for p in browsers if p.name == "VisiData"]):
        found["VisiData, frequencies"] = ask_once(desk, program, b"F", r"\d+ bins\s+•0\s*$")
    return found
