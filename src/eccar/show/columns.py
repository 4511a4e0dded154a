"""Tables as text: columns of equal width, numbers under each other from the right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

_GAP = "  "


def columns(
    heads: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: Iterable[int] = ()
) -> Iterator[str]:
    """The lines of a table; the columns *numbers* are set to the right."""
    told = [list(heads), *map(list, rows)]
    right = frozenset(numbers)
    widths = [max(map(len, column)) for column in zip(*told, strict=True)]
    for cells in told:
        set_out = (
            cell.rjust(width) if turn in right else cell.ljust(width)
            for turn, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        yield _GAP.join(set_out).rstrip()
