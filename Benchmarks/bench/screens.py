"""What happens on a screen: the first frame, keys, the ends of a list; and the memory it takes."""

from bench import peers
from bench.desk import Desk, say
from bench.samples import Samples, comparison
from bench.terminal import Program, Terminal, TooSlow

# Columns and rows; the last is for all but keys.
SIZES = [(80, 24), (120, 40)]
# After so long without a byte an answer is complete. Longer than legation waits for its own
# answers (20 ms), so that nothing it draws late is overlooked.
QUIET = 0.1
QUIET_KEY = 0.04
# Nobody is started again when that has taken so long already.
LONG_ENOUGH = 8.0
# On large collections, where some peers take seconds.
FEW_STARTS = 12
WARM_UP_KEYS = 10


def start(desk: Desk) -> None:
    columns, rows = SIZES[-1]
    for collection in desk.collections:
        say(f"starts on {collection.title}")
        starts = desk.options.starts if collection.is_bundled else FEW_STARTS
        programs = peers.beside(desk, collection, rows)
        desk.keep("start", collection, comparison(
            f"start to first full frame, {collection.title}, {columns}x{rows}",
            measure_starts(desk, programs, columns, rows, min(starts, desk.options.starts))))


def keys(desk: Desk) -> None:
    for collection in desk.collections:
        for columns, rows in SIZES:
            say(f"keys on {collection.title} at {columns}x{rows}")
            programs = peers.beside(desk, collection, rows)
            found, ends = measure_keys(desk, programs, columns, rows)
            desk.keep(f"keys {columns}x{rows}", collection, comparison(
                f"a key that moves, {collection.title}, {columns}x{rows}", found))
        ends = {name: samples for name, samples in ends.items() if samples.frames}
        desk.keep("ends", collection, comparison(
            f"jump to the end or the beginning, {collection.title}, {columns}x{rows}", ends))


# Measuring


def measure_starts(
    desk: Desk, programs: list[Program], columns: int, rows: int, starts: int
) -> dict[str, Samples]:
    samples = {program.name: Samples() for program in programs}
    for number in range(-1, starts):
        for program in programs:
            found = samples[program.name]
            if found.gave_up or sum(found.settled) > LONG_ENOUGH:
                continue
            with Terminal(program, columns, rows, desk.environment) as terminal:
                try:
                    answer = terminal.open(QUIET)
                except TooSlow as problem:
                    give_up(found, problem)
                    continue
                if number >= 0 or answer.settled > 1:
                    found.add(answer)
                    found.memory.append(terminal.memory())
    return samples


def measure_keys(
    desk: Desk, programs: list[Program], columns: int, rows: int
) -> tuple[dict[str, Samples], dict[str, Samples]]:
    """Keys in turn to programs that are all open at once; and the ways to both ends."""
    samples = {program.name: Samples() for program in programs}
    ends = {program.name: Samples() for program in programs if program.ends}
    terminals = open_all(desk, programs, columns, rows, samples)
    for number in range(-WARM_UP_KEYS, desk.options.keys):
        for terminal in terminals:
            program = terminal.program
            press(terminal, program.keys[number % 2], "", samples[program.name], number >= 0)
    for number in range(-1, 10):
        for terminal in terminals:
            for key, shown in terminal.program.ends:
                press(terminal, key, shown, ends[terminal.program.name], number >= 0)
    for terminal in terminals:
        samples[terminal.program.name].memory.append(terminal.memory())
        terminal.close()
    return samples, ends


def open_all(
    desk: Desk, programs: list[Program], columns: int, rows: int, samples: dict[str, Samples]
) -> list[Terminal]:
    """Those that have read all they were given in time."""
    terminals = []
    for program in programs:
        terminal = Terminal(program, columns, rows, desk.environment)
        try:
            answer = terminal.answer(terminal.began, QUIET, program.ready or program.shown)
            if program.ready:
                samples[program.name].note = f"all read after {answer.frame:.1f} s"
            terminals.append(terminal)
        except TooSlow as problem:
            give_up(samples[program.name], problem)
            terminal.close()
    return terminals


def press(terminal: Terminal, key: bytes, shown: str, samples: Samples, counts: bool) -> None:
    if sum(samples.settled) > LONG_ENOUGH or samples.gave_up:
        return
    try:
        answer = terminal.press(key, QUIET_KEY, shown)
    except TooSlow as problem:
        give_up(samples, problem)
        return
    if counts or answer.settled > 1:
        samples.add(answer)


def give_up(samples: Samples, problem: TooSlow) -> None:
    say(str(problem))
    samples.gave_up = True
    samples.note = problem.words
