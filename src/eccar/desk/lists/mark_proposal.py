"""What colours, strike-through and hiding of rows probably mean, and how that is corrected."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from ...values.brief import Brief
from ..errors import NO_ANSWER
from .fields import ColumnField
from .folding import folded
from .mapping import ListMapping, columns_in, pairs_in
from .meanings import LEFT_OUT, MARK, WITHOUT_MEANING, meaning, meanings_of, meant_by
from .proposal import ProposedColumn
from .tables import ListTable, MarkKind, RowMark


@frozen
class ProposedMark(Brief):
    """What rows look like, what that means, and whether it was answered or is only proposed."""

    mark: RowMark
    meaning: str
    chosen: bool


def propose_marks(
    table: ListTable, columns: Iterable[ProposedColumn], mapping: ListMapping
) -> tuple[ProposedMark, ...]:
    """What each mark on rows of a *table* means: by the *mapping*, else what is probable."""
    states = [each.column.number for each in columns if each.target.field is ColumnField.STATE]
    proposed = []
    for mark in table.marks or ():
        if mark.rows:
            given = mapping.meaning(MARK, mark.word)
            means = given or _probable(mark, table, states, mapping)
            proposed.append(ProposedMark(mark, means, given is not None))
    return tuple(proposed)


def _probable(mark: RowMark, table: ListTable, states: list[int], mapping: ListMapping) -> str:
    """What a *mark* means, unless somebody says otherwise.

    Rows that the author hid are left out; those that a filter hides at the moment are read. Where
    each row has its status in a column, colours and strike-through say nothing. Otherwise rows that
    are struck out are left out, and a colour means what the legend says in a known word.
    """
    if mark.kind is MarkKind.HIDDEN:
        return WITHOUT_MEANING if mark.filtered else LEFT_OUT
    if states and all(any(table.cell(row, each) for each in states) for row in mark.rows):
        return WITHOUT_MEANING
    if mark.kind is MarkKind.STRUCK:
        return LEFT_OUT
    known = meaning(ColumnField.STATE, mark.legend, mapping) if mark.legend else None
    return known or WITHOUT_MEANING


def corrections(text: str, table: ListTable) -> ListMapping:
    """What *text* says of columns and of rows by their marks, as ``Maßnahme=title, struck=left-out``.

    Raises ``InvalidValue`` for what is no heading or mark of the *table*, and no field or meaning.
    """
    marks = {folded(mark.word): mark.word for mark in table.marks or () if mark.rows}
    meanings: dict[tuple[str, str], str] = {}
    columns: list[str] = []
    for pair in pairs_in(text):
        name, _, answer = pair.rpartition("=")
        if (word := marks.get(folded(name))) is None:
            columns.append(pair)
            continue
        code = meant_by(MARK, answer.strip())
        if code is None:
            raise NO_ANSWER(text=answer.strip(), options=", ".join(meanings_of(MARK)))
        meanings[MARK, word] = code
    return ListMapping(columns=columns_in(",".join(columns), table), meanings=meanings)
