"""Published numbers by their names: the id of the table, and the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ..counts.table import CountTable
from .audit import NumberName
from .numbers import NumberKey, Numbers


def name_of(numbers: Numbers, key: NumberKey) -> NumberName:
    """A number by the id of its table, and by codes in the order of the dimensions."""
    table = numbers.tables[key.table]
    number = None if key.share_of is not None else table.cell_by_codes.get(key.codes)
    printed = None if number is None or number.count is None else str(number.count)
    if key.share_of is not None:
        shares = (each for each in numbers.shares if each.key == key)
        printed = next(each.share.per_cent for each in shares)
    return NumberName(
        table=table.id,
        position=key.table,
        codes=_in_order(table, key.codes),
        share_of=None if key.share_of is None else _in_order(table, key.share_of),
        printed=printed,
    )


def _in_order(table: CountTable, codes: Iterable[str]) -> tuple[str, ...]:
    """The *codes* of a cell in the order of the dimensions."""
    known = table.by_dimension(codes)
    return tuple(known[each.id] for each in table.dimensions if each.id in known)
