"""What is asked: words searched for while they are typed, and counts of facets."""

import re
import shutil
import time

from bench import peers
from bench.desk import Collection, Desk, say
from bench.samples import Samples, comparison
from bench.screens import LONG_ENOUGH, QUIET, SIZES, give_up
from bench.terminal import Program, Terminal, TooSlow
from bench.vocabulary import Vocabulary

# Answers of others are not known beforehand: nothing more for so long ends them.
QUIET_QUESTION = 0.3
# The first two leave enough visits of the bundled data for every key to change the screen.
FILTERS = ["", "talks", "delegation:USA", "type:state after:2015", "minister -host:CHN"]
# The fields that the pane goes through first.
FIELDS = ["delegation", "host", "person", "topic", "date", "type", "occasion"]


def search(desk: Desk) -> None:
    for collection in desk.collections:
        say(f"searching {collection.title}")
        vocabulary = Vocabulary(collection.lines)
        found = {"legation": type_words(desk, collection, vocabulary.texts)}
        if not collection.is_bundled and not desk.options.alone:
            found |= search_with_peers(desk, collection, vocabulary)
        desk.keep("search", collection, comparison(
            f"a search keystroke, {collection.title}", found,
            remark="Typed letter by letter: " + ", ".join(f"`{text}`" for text in vocabulary.texts)
            + ". less and lnav look once for the id of the last visit; ripgrep for whole words."))
        desk.keep("wait", collection, comparison(
            f"from a letter to its place in the prompt, {collection.title}",
            {"legation": type_on(desk, collection, vocabulary.texts)},
            remark="Each letter is typed as soon as the one before is shown, while its answer is"
            " worked out: what the screen's thread waits for shows here."))


def facets(desk: Desk) -> None:
    for collection in desk.collections:
        say(f"facets of {collection.title}")
        found = count_values(desk, collection)
        if not collection.is_bundled and not desk.options.alone:
            found |= count_with_peers(desk, collection)
        desk.keep("facets", collection, comparison(
            f"counts of facets, {collection.title}", found))


# Legation


def type_words(desk: Desk, collection: Collection, texts: list[str]) -> Samples:
    """Each text typed letter by letter.

    The frame of a letter is the page of its first hit; it is settled when the hits are counted.
    """
    samples = Samples()
    with Terminal(peers.legation(desk, collection), *SIZES[-1], desk.environment) as terminal:
        try:
            terminal.open(QUIET)
            for number, text in enumerate(["first"] + texts):
                terminal.press(b"/", QUIET)
                for typed in steps(text):
                    what = rf" for {re.escape(typed)}(\s|$)"
                    counted = rf"(hit \d+ of \d+|\d+ hits?|no hits?){what}"
                    answer = terminal.press(
                        typed[-1].encode(), QUIET, counted, soon=f"{counted}|counting hits{what}")
                    # The first word waits for what is made ready after the start.
                    if number > 0:
                        samples.add(answer)
                terminal.press(b"\x1b", QUIET)
        except TooSlow as problem:
            give_up(samples, problem)
        samples.memory.append(terminal.memory())
    return samples


def type_on(desk: Desk, collection: Collection, texts: list[str]) -> Samples:
    """The same texts, each letter as soon as the one before is in the prompt."""
    samples = Samples()
    with Terminal(peers.legation(desk, collection), *SIZES[-1], desk.environment) as terminal:
        try:
            terminal.open(QUIET)
            for text in texts:
                terminal.press(b"/", QUIET)
                for typed in steps(text):
                    shown = rf"│  {re.escape(typed)}(\s|$)"
                    samples.add(terminal.press(typed[-1].encode(), 0, shown))
                terminal.press(b"\x1b", QUIET)
        except TooSlow as problem:
            give_up(samples, problem)
    return samples


def steps(text: str) -> list[str]:
    """What stands in the prompt after every letter."""
    return [text[:length] for length in range(1, len(text) + 1)]


def count_values(desk: Desk, collection: Collection) -> dict[str, Samples]:
    """The values of one field after the other, and some of the last switched on and off.

    The frame of a field is its pane; it is settled when its values are counted.
    """
    counts, switches = Samples(), Samples()
    for query in FILTERS[:2] if collection.is_bundled else FILTERS:
        program = peers.legation(desk, collection, *(["-q", query] if query else []))
        with Terminal(program, *SIZES[-1], desk.environment) as terminal:
            try:
                terminal.open(QUIET_QUESTION)
                for number, field in enumerate(FIELDS):
                    pane = f"Filter by {field} "
                    counted = rf"{pane}[\s\S]*│[^│\n]*(\d *\n|no visits have one)"
                    counts.add(terminal.press(
                        b"l" if number else b"f", QUIET_QUESTION, counted, soon=pane))
                for keys in (b" ", b" ", b"j", b" ", b" "):
                    answer = terminal.press(keys, QUIET_QUESTION)
                    if keys == b" ":
                        switches.add(answer)
            except TooSlow as problem:
                give_up(counts, problem)
            counts.memory.append(terminal.memory())
    return {"legation, a field's values": counts, "legation, a value switched": switches}


# The others


def search_with_peers(
    desk: Desk, collection: Collection, vocabulary: Vocabulary
) -> dict[str, Samples]:
    last = peers.Lines(collection.rows)
    number = last.number(last.count - 1).encode()
    found: dict[str, Samples] = {}
    browsers = peers.browsers(collection.rows, SIZES[-1][1])
    # How each looks for the last row, and what shows that it was found.
    ways = {
        "less -S": (b"/%s\r" % number, last.start(last.count - 1)),
        "lnav": (b"/%s\r" % number, r"1 of 1 hits|1 hits for"),
    }
    for program in desk.installed([p for p in browsers if p.name in ways]):
        keys, shown = ways[program.name]
        found[program.name] = ask_once(desk, program, keys, shown)
    for program in desk.installed([p for p in browsers if p.name == "fzf"]):
        found["fzf"] = type_into(desk, program, vocabulary.plain[1:3])
    if shutil.which("rg"):
        for name, path in (
            ("ripgrep", collection.rows), ("ripgrep, all the text", collection.lines)
        ):
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
        with Terminal(program, *SIZES[-1], desk.environment) as terminal:
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
    with Terminal(program, *SIZES[-1], desk.environment) as terminal:
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


def count_with_peers(desk: Desk, collection: Collection) -> dict[str, Samples]:
    browsers = peers.browsers(collection.rows, SIZES[-1][1])
    return {
        "VisiData, frequencies": ask_once(desk, program, b"F", r"\d+ bins\s+•0\s*$")
        for program in desk.installed([p for p in browsers if p.name == "VisiData"])}
