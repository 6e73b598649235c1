"""A terminal's screen, as far as programs use it that are measured here."""

import re
import unicodedata

# What programs send: control sequences, strings for the terminal, short escapes, controls, text.
PIECES = re.compile(
    r"\x1b\[([?>=!]?)([\d;:]*)[ -/]*([@-~])|\x1b[\]P^_X].*?(?:\x07|\x1b\\)|\x1b[ -/]+.|\x1b(.)"
    r"|([\x00-\x1f\x7f])|([^\x00-\x1f\x7f\x1b]+)", re.DOTALL)
# An escape without its end, or the first bytes of a character.
CUT = re.compile(
    r"\x1b(?:\[[?>=!]?[\d;:]*|[\]P^_X][^\x07\x1b]*)?$|[\udc80-\udcff]{1,3}$")


class Screen:
    """Lines of characters and a cursor; colours are left out."""

    def __init__(self, columns: int, rows: int):
        self.columns, self.rows = columns, rows
        self.lines = [[" "] * columns for _ in range(rows)]
        self.row = self.column = 0
        self.top, self.bottom = 0, rows
        self.saved = (0, 0)
        self.last = " "
        self.rest = b""

    @property
    def text(self) -> str:
        return "\n".join("".join(line).rstrip() for line in self.lines)

    def feed(self, data: bytes) -> None:
        """Takes bytes; what is cut at the end waits for the next ones."""
        text = (self.rest + data).decode("utf-8", "surrogateescape")
        cut = CUT.search(text)
        end = cut.start() if cut else len(text)
        self.rest = text[end:].encode("utf-8", "surrogateescape")
        for piece in PIECES.finditer(text[:end]):
            private, numbers, final, escape, control, plain = piece.groups()
            if plain:
                self.write(plain)
            elif control:
                self.control(control)
            elif escape:
                self.escape(escape)
            elif final and private == "":
                values = [int(number or 0) for number in re.split("[;:]", numbers)]
                self.sequence(final, values, max(1, values[0]))
            elif numbers == "1049":  # the other screen, or back
                self.clear(0, self.rows)

    def write(self, text: str) -> None:
        for character in text:
            if unicodedata.combining(character):
                continue
            width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
            if self.column + width > self.columns:
                self.column = 0
                self.feed_line()
            line = self.lines[self.row]
            line[self.column] = character
            if width == 2:
                line[self.column + 1] = ""
            self.column += width
            self.last = character

    def control(self, control: str) -> None:
        if control == "\r":
            self.column = 0
        elif control in "\n\v\f":
            self.feed_line()
        elif control == "\b":
            self.column = max(0, self.column - 1)
        elif control == "\t":
            self.column = min(self.columns - 1, (self.column // 8 + 1) * 8)

    def escape(self, letter: str) -> None:
        if letter == "M":
            if self.row == self.top:
                self.scroll(-1, self.top)
            else:
                self.row = max(0, self.row - 1)
        elif letter in "DE":
            self.feed_line()
        elif letter == "7":
            self.saved = (self.row, self.column)
        elif letter == "8":
            self.row, self.column = self.saved
        elif letter == "c":
            self.clear(0, self.rows)

    def sequence(self, final: str, values: list[int], count: int) -> None:
        line = self.lines[self.row]
        if final in "Hf":
            self.row, self.column = count - 1, max(1, values[1] if len(values) > 1 else 1) - 1
        elif final == "d":
            self.row = count - 1
        elif final in "G`":
            self.column = count - 1
        elif final in "AF":
            self.row -= count
        elif final in "BE":
            self.row += count
        elif final == "C":
            self.column += count
        elif final == "D":
            self.column -= count
        elif final == "J":
            self.erase(values[0], 0, self.rows)
        elif final == "K":
            self.erase(values[0], self.row, self.row + 1)
        elif final == "X":
            after = min(self.column + count, self.columns)
            line[self.column:after] = [" "] * (after - self.column)
        elif final == "P":
            self.lines[self.row] = (line[:self.column] + line[self.column + count:]
                                    + [" "] * count)[:self.columns]
        elif final == "@":
            self.lines[self.row] = (line[:self.column] + [" "] * count
                                    + line[self.column:])[:self.columns]
        elif final in "LM" and self.top <= self.row < self.bottom:
            self.scroll(count if final == "M" else -count, self.row)
        elif final in "ST":
            self.scroll(count if final == "S" else -count, self.top)
        elif final == "b":
            self.write(self.last * count)
        elif final == "r":
            self.top = count - 1
            self.bottom = min(values[1] if len(values) > 1 and values[1] else self.rows, self.rows)
            self.row = self.column = 0
        self.row = min(max(self.row, 0), self.rows - 1)
        self.column = min(max(self.column, 0), self.columns)
        if final in "EF":
            self.column = 0

    def erase(self, what: int, first: int, last: int) -> None:
        """From the cursor on (0), up to it (1), or all (2), of the lines."""
        line = self.lines[self.row]
        if what == 2:
            self.clear(first, last)
        elif what == 1:
            self.clear(first, self.row)
            line[:self.column + 1] = [" "] * len(line[:self.column + 1])
        else:
            line[self.column:] = [" "] * len(line[self.column:])
            self.clear(self.row + 1, last)

    def clear(self, first: int, last: int) -> None:
        for row in range(first, last):
            self.lines[row] = [" "] * self.columns

    def feed_line(self) -> None:
        if self.row == self.bottom - 1:
            self.scroll(1, self.top)
        else:
            self.row = min(self.row + 1, self.rows - 1)

    def scroll(self, count: int, top: int) -> None:
        """Moves the lines between `top` and the end of the region up, or down when negative."""
        part = self.lines[top:self.bottom]
        blank = [[" "] * self.columns for _ in range(min(abs(count), len(part)))]
        if count > 0:
            part = part[count:] + blank
        else:
            part = blank + part[:max(0, len(part) + count)]
        self.lines[top:self.bottom] = part
