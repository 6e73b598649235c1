"""What happens on a screen: the first frame, keys, the ends of a list; and the memory it takes."""

from bench import peers
from bench.desk import Desk, say
from bench.samples import Samples, comparison
from bench.terminal import Program, Terminal, TooSlow

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
    for columns, rows in desk.options.sizes:
        say(f"starts on the bundled data at {columns}x{rows}")
        found = measure_starts(desk, bundled(desk), columns, rows, desk.options.starts)
        desk.found[f"start {columns}x{rows}"] = comparison(
            f"start to first full frame, bundled data, {columns}x{rows}", found)
    for visits in desk.options.visits:
        columns, rows = desk.options.sizes[-1]
        programs = made(desk, visits, rows)
        say(f"starts on {visits} visits")
        starts = min(desk.options.starts, FEW_STARTS)
        found = measure_starts(desk, programs, columns, rows, starts)
        desk.found[f"start {visits}"] = comparison(
            f"start to first full frame, {visits} visits, {columns}x{rows}", found)


def keys(desk: Desk) -> None:
    for columns, rows in desk.options.sizes:
        say(f"keys on the bundled data at {columns}x{rows}")
        found, _ = measure_keys(desk, bundled(desk), columns, rows)
        desk.found[f"keys {columns}x{rows}"] = comparison(
            f"a key that moves, bundled data, {columns}x{rows}", found)
    for visits in desk.options.visits:
        columns, rows = desk.options.sizes[-1]
        programs = made(desk, visits, rows)
        say(f"keys on {visits} visits")
        found, ends = measure_keys(desk, programs, columns, rows)
        desk.found[f"keys {visits}"] = comparison(
            f"a key that moves, {visits} visits, {columns}x{rows}", found)
        desk.found[f"ends {visits}"] = comparison(
            f"jump to the end or the beginning, {visits} visits", ends)


# Who takes part


def made(desk: Desk, visits: int, rows: int) -> list[Program]:
    return desk.installed(
        peers.browsers(desk.program, desk.archive(visits), desk.rows(visits), rows))


def bundled(desk: Desk) -> list[Program]:
    """Legation on the bundled data, beside tig on a small repository and less on as many rows."""
    rows = peers.list_rows(desk)
    history = peers.make_history(desk)
    return desk.installed([
        peers.legation(desk.program),
        Program("tig", ["tig"], shown="Change 300", folder=history),
        Program("less", ["less", "-S", str(rows)], shown=r"\S", keys=(b" ", b"b")),
    ])


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
