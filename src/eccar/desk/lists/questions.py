"""What must be asked about a list before it is read, as data: the questions, and what answers do."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from ...languages import LANGUAGES
from ...values.brief import Brief
from ...values.constraints import CITY_ID
from ...values.displayable import Displayable
from ...values.errors import InvalidValue
from ..cells import Cell
from ..errors import NO_ANSWER, NO_TITLE_COLUMN
from .fields import ColumnField
from .folding import folded
from .mapping import MEANT, ListMapping, columns_in, truth
from .meanings import MARK, WITHOUT_MEANING, meaning, meanings_of, meant_by
from .proposal import ProposalReason, ProposedColumn, language_of, propose
from .tables import ListTable, MarkKind


class QuestionKey(enum.StrEnum):
    """What is asked about a list, each once; words once each."""

    AUTHORITY = "authority"
    LANGUAGE = "language"
    COLUMNS = "columns"
    COMPLETE = "complete"
    WORD = "word"


def _columns(columns: Iterable[ProposedColumn]) -> tuple[ProposedColumn, ...]:
    return tuple(columns)


@frozen(kw_only=True)
class ListQuestion(Brief):
    """A question about a list, as data: what is asked, what can be answered, what is proposed.

    ``word`` is the word whose meaning is asked for, in the field ``section``; ``cells`` is how many
    cells have it, ``first`` the first of them. ``columns`` are those of the question about columns.
    """

    key: QuestionKey
    options: tuple[str, ...] = ()
    proposed: str | None = None
    section: str = ""
    word: str = ""
    cells: int = 0
    first: Cell | None = None
    columns: tuple[ProposedColumn, ...] = field(default=(), converter=_columns)


def _questions(items: Iterable[ListQuestion]) -> tuple[ListQuestion, ...]:
    return tuple(items)


@frozen(kw_only=True)
class ListProposal(Displayable):
    """How a list would be read, and what is to be answered before: a value to build a form on."""

    view = "imports.proposal"

    file: str | None
    sheet: str
    columns: tuple[ProposedColumn, ...] = field(converter=_columns)
    questions: tuple[ListQuestion, ...] = field(converter=_questions)


def proposal(table: ListTable, mapping: ListMapping, file: str | None = None) -> ListProposal:
    """How the list *table* of a *file* would be read by a *mapping*, and what that leaves open."""
    return ListProposal(
        file=file,
        sheet=table.sheet.name,
        columns=propose(table, mapping),
        questions=questions(table, mapping),
    )


def questions(table: ListTable, mapping: ListMapping) -> Iterator[ListQuestion]:
    """What the *mapping* does not yet say of a list, in the order in which it is asked.

    The words that are asked about are those of the columns as they are proposed; ask again when the
    columns were answered.
    """
    columns = propose(table, mapping)
    if mapping.authority is None:
        yield ListQuestion(key=QuestionKey.AUTHORITY)
    if any(each.reason is not ProposalReason.CHOSEN for each in columns):
        yield ListQuestion(key=QuestionKey.COLUMNS, columns=columns, options=tuple(ColumnField))
    if mapping.language is None:
        yield ListQuestion(
            key=QuestionKey.LANGUAGE, options=LANGUAGES, proposed=language_of(table, columns)
        )
    if mapping.complete is None:
        yield ListQuestion(key=QuestionKey.COMPLETE, options=("yes", "no"), proposed="no")
    yield from _unknown_words(table, columns, mapping)
    yield from _marks(table, columns, mapping)


def _marks(
    table: ListTable, columns: Iterable[ProposedColumn], mapping: ListMapping
) -> Iterator[ListQuestion]:
    """Each colour, and whether rows that are struck out or hidden are read, once.

    That a colour says nothing is proposed where every row with it has a status in a column.
    """
    states = [each.column.number for each in columns if each.target.field is ColumnField.STATE]
    for mark in table.marks or ():
        if mark.rows and mapping.meaning(MARK, mark.word) is None:
            cells = table.sheet.rows[mark.rows[0]]
            has_status = mark.kind is MarkKind.FILL and all(
                any(table.cell(row, column) for column in states) for row in mark.rows
            )
            yield ListQuestion(
                key=QuestionKey.WORD,
                options=meanings_of(MARK),
                proposed=WITHOUT_MEANING if has_status else None,
                section=MARK,
                word=mark.word,
                cells=len(mark.rows),
                first=cells[0],
            )


def _unknown_words(
    table: ListTable, columns: Iterable[ProposedColumn], mapping: ListMapping
) -> Iterator[ListQuestion]:
    """Each word of a status or a kind that has no meaning yet, once."""
    for each in columns:
        section = each.target.field
        if section not in MEANT:
            continue
        cells: dict[str, list[Cell]] = {}
        for cell in table.values(each.column):
            cells.setdefault(folded(cell.text), []).append(cell)
        for word, having in cells.items():
            if word and meaning(section, having[0].text, mapping) is None:
                yield ListQuestion(
                    key=QuestionKey.WORD,
                    options=meanings_of(section),
                    section=section,
                    word=having[0].text,
                    cells=len(having),
                    first=having[0],
                )


def answered(
    question: ListQuestion, text: str, table: ListTable, mapping: ListMapping
) -> ListMapping:
    """The *mapping* with the answer *text* to a *question*; an empty one accepts what is proposed.

    Raises:
        InvalidValue: The text is no answer, or nothing is proposed.
    """
    text = text.strip() or (question.proposed or "")
    match question.key:
        case QuestionKey.AUTHORITY:
            return mapping.updated(ListMapping(authority=CITY_ID(text)))
        case QuestionKey.LANGUAGE:
            return mapping.updated(ListMapping(language=_choice(text, question)))
        case QuestionKey.COMPLETE:
            complete = truth(text)
            if complete is None:
                raise _no_choice(text, question)
            return mapping.updated(ListMapping(complete=complete))
        case QuestionKey.COLUMNS:
            corrected = mapping.updated(ListMapping(columns=columns_in(text, table)))
            return accepted(corrected, table)
        case QuestionKey.WORD:
            key = (question.section, question.word)
            return mapping.updated(ListMapping(meanings={key: _choice(text, question)}))


def accepted(mapping: ListMapping, table: ListTable) -> ListMapping:
    """The *mapping* with all columns of the *table* as they are proposed.

    Raises ``InvalidValue`` if no column is the title: without it, no entry could be read.
    """
    columns = {each.column.heading: each.target for each in propose(table, mapping)}
    if all(target.field is not ColumnField.TITLE for target in columns.values()):
        raise NO_TITLE_COLUMN()
    return mapping.updated(ListMapping(columns=columns))


def _choice(text: str, question: ListQuestion) -> str:
    """The option that *text* names, by itself or by its number."""
    if text.isdigit() and 0 < int(text[:3]) <= len(question.options):
        return question.options[int(text[:3]) - 1]
    if text in question.options:
        return text
    if question.section and (code := meant_by(question.section, text)):
        return code
    raise _no_choice(text, question)


def _no_choice(text: str, question: ListQuestion) -> InvalidValue:
    return NO_ANSWER(text=text, options=", ".join(question.options))
