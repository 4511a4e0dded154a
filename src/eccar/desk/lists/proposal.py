"""What the columns of a list probably mean, by their headings and contents."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from attrs import frozen

from ...values.brief import Brief
from ...values.persons import personal_data
from ..cells import Cell
from . import quantities, times
from .fields import (
    CONTACT,
    IN_A_LANGUAGE,
    NOT_TAKEN,
    NUMBER,
    REPEATABLE,
    ColumnField,
    ColumnTarget,
    languages_of,
    meaning_of,
    named_language,
)
from .folding import by_word, folded, words_by_language
from .mapping import ListMapping
from .tables import ListColumn, ListTable

_MEANINGS = "meanings.toml"
_MOST = 0.6
"""The share of cells that look like a field from which a column is proposed to be it."""

_LONG = 60
"""Characters from which the texts of a column are descriptions, on average."""


class ProposalReason(enum.StrEnum):
    """Why it is proposed that a column becomes something, or is not taken."""

    CHOSEN = "chosen"
    HEADING = "heading"
    CONTENTS = "contents"
    PERSONS = "persons"
    RUNNING_NUMBER = "running-number"
    SECOND = "second"
    UNKNOWN = "unknown"


@frozen
class ProposedColumn(Brief):
    """A column of a list, what it probably becomes, and why."""

    column: ListColumn
    target: ColumnTarget
    reason: ProposalReason


def propose(table: ListTable, mapping: ListMapping) -> tuple[ProposedColumn, ...]:
    """What each column of a *table* becomes: by the *mapping*, else by its heading, else by its contents."""
    proposed = [
        _by_mapping(column, mapping) or _by_heading(column, table) for column in table.columns
    ]
    proposed = [_distinct_languages(each, proposed) for each in proposed]
    taken: set[str] = set()
    columns: list[ProposedColumn] = []
    for each in sorted(proposed, key=lambda item: item.reason is not ProposalReason.CHOSEN):
        if each.reason is ProposalReason.HEADING and str(each.target) in taken:
            columns.append(ProposedColumn(each.column, NOT_TAKEN, ProposalReason.SECOND))
            continue
        if each.target.field not in REPEATABLE:
            taken.add(str(each.target))
        columns.append(each)
    columns = [_by_contents(each, table, taken) for each in columns]
    columns = [_whole_period(each, table, taken) for each in columns]
    return tuple(sorted(columns, key=lambda item: item.column.number))


def _by_mapping(column: ListColumn, mapping: ListMapping) -> ProposedColumn | None:
    target = mapping.target(column.heading)
    return ProposedColumn(column, target, ProposalReason.CHOSEN) if target else None


def _by_heading(column: ListColumn, table: ListTable) -> ProposedColumn:
    """What a *column* becomes by the lowest of its headings that is known, or by all of them.

    A heading above several columns, as “when”, counts only for those whose cells look so.
    """
    own = [part for part in column.parts if part not in table.group_headings]
    for heading in (*reversed(column.parts), column.heading):
        meaning = meaning_of(heading)
        if heading not in own and not _look_like(meaning, table.values(column)):
            continue
        match meaning:
            case None:
                continue
            case str() as meaning if meaning == CONTACT:
                return ProposedColumn(column, NOT_TAKEN, ProposalReason.PERSONS)
            case str() as meaning if meaning == NUMBER:
                return ProposedColumn(column, NOT_TAKEN, ProposalReason.RUNNING_NUMBER)
            case str() as meaning:
                target = ColumnTarget(ColumnField(meaning), _language(column, meaning))
                return ProposedColumn(column, target, ProposalReason.HEADING)
    return ProposedColumn(column, NOT_TAKEN, ProposalReason.UNKNOWN)


def _language(column: ListColumn, meaning: str) -> str | None:
    return named_language(column.heading) if meaning in IN_A_LANGUAGE else None


def _distinct_languages(each: ProposedColumn, proposed: list[ProposedColumn]) -> ProposedColumn:
    """*each* with the language of its heading, if another column is the same field in another one."""
    target = each.target
    if target.field not in IN_A_LANGUAGE or target.language or each.reason is ProposalReason.CHOSEN:
        return each
    same = [item for item in proposed if item.target.field is target.field]
    own = languages_of(each.column.parts[-1])
    others = [languages_of(item.column.parts[-1]) for item in same if item is not each]
    if len(own) == 1 and others and all(own.isdisjoint(other) for other in others):
        return ProposedColumn(each.column, ColumnTarget(target.field, min(own)), each.reason)
    return each


def _by_contents(each: ProposedColumn, table: ListTable, taken: set[str]) -> ProposedColumn:
    """*each*, or what the contents of a column with an unknown heading show."""
    cells = [*table.values(each.column)] if each.reason is ProposalReason.UNKNOWN else []
    if not cells:
        return each
    if _share(cells, _names_a_person) >= 0.3:
        return ProposedColumn(each.column, NOT_TAKEN, ProposalReason.PERSONS)
    for field_, looks_so in _LOOKS.items():
        if field_ in taken and field_ not in REPEATABLE:
            continue
        if _share(cells, looks_so) >= _MOST:
            taken.add(field_)
            return ProposedColumn(each.column, ColumnTarget(field_), ProposalReason.CONTENTS)
    return each


def _whole_period(each: ProposedColumn, table: ListTable, taken: set[str]) -> ProposedColumn:
    """*each*, or a period, if an end by its heading has starts in its cells, and no other column has them."""
    if each.target.field is not ColumnField.ENDS or each.reason is not ProposalReason.HEADING:
        return each
    if not taken.isdisjoint({ColumnField.STARTS, ColumnField.PERIOD}):
        return each
    if not any(map(_begins, table.values(each.column))):
        return each
    return ProposedColumn(each.column, ColumnTarget(ColumnField.PERIOD), ProposalReason.CONTENTS)


def _begins(cell: Cell) -> bool:
    """Whether a cell says since when something is done, and not just by when."""
    period = times.read_period(cell.value) if isinstance(cell.value, str) else None
    return times.read_date(cell.value) is None and period is not None and period.starts is not None


def _share(cells: list[Cell], test: Callable[[Cell], bool]) -> float:
    return sum(bool(test(cell)) for cell in cells) / len(cells)


def _look_like(meaning: str | None, cells: Iterable[Cell]) -> bool:
    """Whether *cells* can be what their heading means; of free texts, nobody can tell."""
    known = [*cells]
    if meaning not in _WITH_A_FORM or not known:
        return True
    return _share(known, _LOOKS[ColumnField(meaning)]) >= _MOST


def _names_a_person(cell: Cell) -> bool:
    return isinstance(cell.value, str) and bool(personal_data(cell.value))


_LOOKS: Mapping[ColumnField, Callable[[Cell], bool]] = {
    ColumnField.STATE: lambda cell: folded(cell.text) in by_word(_MEANINGS, "state"),
    ColumnField.KIND: lambda cell: folded(cell.text) in by_word(_MEANINGS, "kind"),
    ColumnField.AMOUNT: lambda cell: quantities.read_amount(cell.value) is not None,
    ColumnField.PERIOD: lambda cell: (
        isinstance(cell.value, str) and times.read_period(cell.value) is not None
    ),
    ColumnField.SOURCE: lambda cell: cell.text.startswith(("http://", "https://")),
    ColumnField.DESCRIPTION: lambda cell: len(cell.text) >= _LONG,
}
"""How the contents of a column look that becomes a field, tried in this order."""

_WITH_A_FORM = _LOOKS.keys() - {ColumnField.DESCRIPTION}
"""The fields whose cells have words of a list, a form or a number."""


def language_of(table: ListTable, columns: Iterable[ProposedColumn]) -> str | None:
    """The language of the titles: by the small words in the texts, else by the headings.

    ``None`` if two languages are as likely.
    """
    texts = [each for each in columns if each.target.field in IN_A_LANGUAGE]
    small = words_by_language(_MEANINGS, "function-words")
    counted: Counter[str] = Counter()
    for each in texts:
        for cell in table.values(each.column):
            tokens = folded(cell.text).split()
            counted.update({code: sum(t in known for t in tokens) for code, known in small.items()})
    if not any(counted.values()):
        counted = Counter(code for each in texts for code in languages_of(each.column.parts[-1]))
    best = counted.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None
