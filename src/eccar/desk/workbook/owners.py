"""Entries put into the lists of the entries that they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ...languages.language import Language
from ...values.errors import InvalidValue
from .errors import NO_OWNER, NUMBER_TWICE, SEVERAL_OWNERS, UNKNOWN_OWNER
from .layout import ID, NUMBER, SheetLayout
from .rows import Faults, SheetRow, near_of
from .words import SheetColumn, heading, sheet_name

Index = dict[str, list[SheetRow]]
"""The entries of one sheet by what other entries call them."""


def attach(
    top: SheetRow,
    rows: dict[str, list[SheetRow]],
    lists: Iterable[SheetLayout],
    lang: Language,
    faults: Faults,
) -> list[SheetRow]:
    """Put all *rows* into the lists of their owners, below *top*; those without an owner are returned.

    *lists* are the layouts of the sheets, each after that of its owner.
    """
    indexes: dict[str, Index] = {}
    lost = []
    for item in lists:
        own = rows.get(item.name, [])
        for row in own:
            owner = _owner(row, top, indexes, lang, faults)
            if owner is None:
                lost.append(row)
            else:
                owner.children.setdefault(item.keys, []).append(row)
        indexes[item.name] = _numbered(own, faults) if item.numbered else _by_id(own)
    return lost


def _owner(
    row: SheetRow, top: SheetRow, indexes: dict[str, Index], lang: Language, faults: Faults
) -> SheetRow | None:
    """The entry that a *row* belongs to; ``None``, and a fault, if it cannot be known."""
    owners = row.grid.layout.owners
    if not owners:
        return top
    *above, nearest = owners
    place = _place(row, nearest)
    text = row.owners.get(nearest.name, "")
    candidates = [
        candidate
        for candidate in indexes[nearest.name].get(text, ())
        if all(
            row.owners.get(item.name) in (None, candidate.owners.get(item.name)) for item in above
        )
    ]
    if len(candidates) == 1:
        return candidates[0]
    if place not in row.wrong:
        known = tuple(indexes[nearest.name])
        name = heading(SheetColumn(row.grid.layout, owner=nearest), lang)
        faults.add(_fault(row, text, bool(candidates), known, lang), row.address(place), name)
        row.wrong.add(place)
    return None


def _fault(
    row: SheetRow, text: str, several: bool, known: tuple[str, ...], lang: Language
) -> InvalidValue:
    """Why it cannot be known to which entry a *row* belongs that names it by a *text*."""
    nearest = row.grid.layout.owners[-1]
    sheet = sheet_name(nearest, lang)
    if not text:
        column = SheetColumn(row.grid.layout, owner=nearest)
        return NO_OWNER(heading=heading(column, lang), sheet=sheet)
    if several:
        return SEVERAL_OWNERS(text=text, sheet=sheet)
    return UNKNOWN_OWNER(text=text, sheet=sheet, near=near_of(text, known))


def _place(row: SheetRow, owner: SheetLayout) -> int:
    """The place of the column with the *owner*; without such a column, the first with content."""
    places = (place for place, column in row.grid.columns.items() if column.owner is owner)
    return next(places, min(row.grid.columns, default=1))


def _by_id(rows: Iterable[SheetRow]) -> Index:
    """The *rows* by their ids; two with one id and the same owners are “id #1” and “id #2”, and both “id”."""
    same: dict[tuple[str, ...], list[SheetRow]] = defaultdict(list)
    for row in rows:
        if isinstance(own := row.data.get(ID), str):
            same[own, *row.owners.values()].append(row)
    index: Index = defaultdict(list)
    for (own, *_), group in same.items():
        index[own] += group
        if len(group) > 1:
            for number, row in enumerate(group, 1):
                index[f"{own} #{number}"].append(row)
    return index


def _numbered(rows: Iterable[SheetRow], faults: Faults) -> Index:
    """The *rows* by their numbers; one without a number has that of its place among them."""
    index: Index = {}
    for count, row in enumerate(rows, 1):
        number = row.number or str(count)
        if number in index:
            place = next(
                place
                for place, column in row.grid.columns.items()
                if column.id.endswith(f"!{NUMBER}")
            )
            [first] = index[number]
            faults.add(NUMBER_TWICE(text=number, first=first.address(place)), row.address(place))
        else:
            index[number] = [row]
    return index
