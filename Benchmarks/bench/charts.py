"""Time drawn: what a key takes in each view, over a hundred thousand visits held in memory."""

from bench import peers
from bench.desk import Collection, Desk, say
from bench.samples import Samples, comparison
from bench.screens import QUIET, QUIET_KEY, give_up
from bench.terminal import Terminal, TooSlow

COLUMNS, ROWS = 200, 60
VISITS = 100_000
# What opens each view, what stands on the screen when it is drawn, and keys that move in it.
VIEWS = [
    ("lanes", [(b":lanes\r", r"\d lanes ·")], [b"h", b"l", b"j", b"k", b"{", b"}"]),
    ("lanes from afar", [(b":lanes\r", r"\d lanes ·"), (b"9-", "begun in a column")],
     [b"k", b"j"]),
    ("bars", [(b":bars\r", "each where it began")], [b"k", b"j"]),
    ("matrix", [(b":matrix\r", "did not take place")], [b"j", b"l", b"k", b"h"]),
    ("calendar", [(b":calendar\r", "most: ")], [b"h", b"l", b"k", b"j", b"{", b"}"]),
]


def charts(desk: Desk) -> None:
    collection = desk.memory(VISITS)
    say(f"drawn views of {collection.title}")
    desk.keep("charts", collection, comparison(
        f"a key in a drawn view, {collection.title} in memory, {COLUMNS}x{ROWS}",
        {f"legation, {name}": measure(desk, collection, *rest) for name, *rest in VIEWS}))


def measure(
    desk: Desk, collection: Collection, opens: list[tuple[bytes, str]], keys: list[bytes]
) -> Samples:
    samples = Samples()
    with Terminal(peers.legation(desk, collection), COLUMNS, ROWS, desk.environment) as terminal:
        try:
            terminal.open(QUIET)
            for key, shown in opens:
                terminal.press(key, QUIET, shown)
            for number in range(desk.options.keys):
                answer = terminal.press(keys[number % len(keys)], QUIET_KEY)
                # The first ones wait for what the view is drawn from.
                if number >= 2 * len(keys):
                    samples.add(answer)
        except TooSlow as problem:
            give_up(samples, problem)
        samples.memory.append(terminal.memory())
    return samples
