"""What the codes in a column mean: each distinct text of a cell is judged once, and counted if unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ...values.constraints import ID
from ...values.persons import personal_data
from .columns import MappedColumn, comparable
from .errors import FREE_TEXT, FreeTextSign

MAX_CODE_LENGTH = 100
"""The most characters of a code that the mapping does not have; what is longer is free text."""

MAX_UNKNOWN = 1_000
"""The most distinct codes that the mapping does not have; of more, the column is free text."""

MAX_ANY = 200_000
"""The most distinct codes of a column that takes any: all municipalities of Europe are about half."""

MAX_REMEMBERED = 100_000
"""The most distinct cells whose meaning is remembered."""

MAX_LINES = 3
"""The most lines of a file that are named for a fault."""


class CodeJudge:
    """What the cells of one column mean, and which codes in them mean nothing to the mapping.

    It keeps codes and how many records have each, never a record: in *unknown*, how many have
    which unknown codes together, and in *lines*, the first lines of a file with them.
    """

    __slots__ = ("_any", "_memory", "_unseen", "column", "lines", "unknown")

    def __init__(self, column: MappedColumn) -> None:
        self.column = column
        self.unknown: Counter[tuple[str, ...]] = Counter()
        self.lines: dict[tuple[str, ...], list[int]] = {}
        self._any: dict[str, None] = {}
        self._memory: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self._unseen: set[str] = set()

    def __repr__(self) -> str:
        return f"<CodeJudge {self.column.name}>"

    @property
    def taken(self) -> tuple[str, ...]:
        """The codes that the column took as they are, each once."""
        return tuple(self._any)

    def check(self, cell: str) -> bool:
        """Refuse the column (DOC728) if this *cell* makes it look like free text.

        Whether the cell has a code that the mapping does not have.
        """
        return bool(self._judged(cell)[1])

    def count(self, cell: str, records: int, lines: Iterable[int] = ()) -> tuple[str, ...]:
        """The words that a *cell* means; *records* have it, and are counted for its unknown codes.

        *lines* are some of the lines of a file that have it.
        """
        meant, unknown = self._judged(cell)
        if unknown:
            self.unknown[unknown] += records
            self.lines[unknown] = sorted({*self.lines.get(unknown, ()), *lines})[:MAX_LINES]
        return meant

    def _judged(self, cell: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        known = self._memory.get(cell)
        if known is None:
            known = self._judge(cell)
            if len(self._memory) < MAX_REMEMBERED:
                self._memory[cell] = known
        return known

    def _judge(self, cell: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        meant: dict[str, None] = {}
        unknown: dict[str, None] = {}
        for code in self._codes(cell):
            word = self._word(code)
            if word is None:
                unknown[self._unknown(code)] = None
            elif word:
                meant.update(dict.fromkeys(self.column.wholes.get(word, (word,))))
        return tuple(meant), tuple(unknown)

    def _codes(self, cell: str) -> Iterator[str]:
        """The codes in a *cell*: one, or those between the separators."""
        separator = (self.column.separator or "").strip()
        for part in cell.split(separator) if separator else (cell,):
            if code := part.strip():
                yield code

    def _word(self, code: str) -> str | None:
        """The word of a *code*, empty if it says nothing; ``None`` if the mapping does not have it."""
        meanings = self.column.meanings
        word = meanings.get(comparable(code))
        if word is None and code.endswith(".0"):  # A frame has made a number of it.
            word = meanings.get(comparable(code.removesuffix(".0")))
        if word is None and self.column.any_code and ID.fits(code):
            self._any[code] = None
            if len(self._any) > MAX_ANY:
                raise FREE_TEXT(heading=self.column.heading, sign=FreeTextSign.MANY)
            return code
        return word

    def _unknown(self, code: str) -> str:
        """An unknown *code*, if the column still looks like one of codes."""
        sign = None
        if len(code) > MAX_CODE_LENGTH:
            sign = FreeTextSign.LONG
        elif code not in self._unseen and personal_data(code):
            sign = FreeTextSign.PERSONAL
        self._unseen.add(code)
        if sign is None and len(self._unseen) > MAX_UNKNOWN:
            sign = FreeTextSign.MANY
        if sign:
            raise FREE_TEXT(heading=self.column.heading, sign=sign)
        return code
