"""Rows: a sequence of dicts that knows its columns, also when it is empty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, overload

from ..documents.suggest import instead
from .columns import Row, TableColumn


class Rows(Sequence[Row]):
    """The rows of a table: a sequence of dicts, all with the same keys in the same order.

    ``columns`` describes them and is there also when there are no rows.
    """

    __slots__ = ("_rows", "columns", "name")

    def __init__(self, name: str, columns: Iterable[TableColumn], rows: Iterable[Row]) -> None:
        """The *rows* of the table called *name*; each has exactly the *columns*."""
        self.name: str = name
        self.columns: tuple[TableColumn, ...] = tuple(columns)
        self._rows = rows if isinstance(rows, list) else list(rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Rows: ...
    def __getitem__(self, index: int | slice) -> Row | Rows:
        if isinstance(index, slice):
            return Rows(self.name, self.columns, self._rows[index])
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rows):
            return NotImplemented
        return (self.columns, self._rows) == (other.columns, other._rows)

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # The rows are dicts, which can be changed.

    def __repr__(self) -> str:
        return f"<Rows {self.name}: {len(self)} rows, {len(self.columns)} columns>"

    def column(self, name: str) -> list[Any]:
        """The values of the column *name*, from the first row to the last.

        Raises:
            ValueError: There is no such column.
        """
        self._check([name])
        return [row[name] for row in self._rows]

    def select(self, *names: str) -> Rows:
        """The same rows with the columns *names* only, in that order.

        Raises:
            ValueError: There is no such column.
        """
        self._check(names)
        columns = {column.name: column for column in self.columns}
        rows = [{name: row[name] for name in names} for row in self._rows]
        return Rows(self.name, [columns[name] for name in dict.fromkeys(names)], rows)

    def _check(self, names: Iterable[str]) -> None:
        """Refuse a name that is none of a column."""
        known = tuple(column.name for column in self.columns)
        for name in names:
            if name not in known:
                message = f"The table {self.name} has no column {name!r}{instead(name, known)}"
                raise ValueError(message)
