"""Time drawn: what a key takes in each view, over a hundred thousand visits held in memory."""

from bench import peers
from bench.desk import Collection, Desk, say
from bench.samples import Samples, comparison
from bench.screens import QUIET, QUIET_KEY, give_up
from bench.terminal import Terminal, TooSlow

COLUMNS, ROWS = 200, 60
VISITS = 100_000
# What opens each view, what then stands on the screen, and keys that move and zoom in it.
VIEWS = [
    ("lanes", b":lanes\r", r"Lanes", [b"h", b"l", b"j", b"k", b"{", b"}"]),
    ("lanes from afar", b":lanes\r9-", r"all of it|all in one", [b"h", b"l", b"j", b"k"]),
    ("bars", b":bars\r", r"Visits a year", [b"k", b"j"]),
    ("matrix", b":matrix\r", r"Who visits whom", [b"j", b"k", b"l", b"h"]),
    ("calendar", b":calendar\r", r"Under way each", [b"h", b"l", b"j", b"k", b"{", b"}"]),
]


def charts(desk: Desk) -> None:
    collection = desk.memory(VISITS)
    say(f"drawn views of {collection.title}")
    desk.keep("charts", collection, comparison(
        f"a key in a drawn view, {collection.title} in memory, {COLUMNS}x{ROWS}",
        {f"legation, {name}": measure(desk, collection, *rest) for name, *rest in VIEWS}))


def measure(
    desk: Desk, collection: Collection, opens: bytes, shown: str, keys: list[bytes]
) -> Samples:
    samples = Samples()
    with Terminal(peers.legation(desk, collection), COLUMNS, ROWS, desk.environment) as terminal:
        try:
            terminal.open(QUIET)
            terminal.press(opens, QUIET, shown)
            for number in range(desk.options.keys):
                answer = terminal.press(keys[number % len(keys)], QUIET_KEY)
                # The first ones wait for what the view is drawn from.
                if number >= 2 * len(keys):
                    samples.add(answer)
        except TooSlow as problem:
            give_up(samples, problem)
        samples.memory.append(terminal.memory())
    return samples
