"""What must be asked about a list before it is read, as data: the questions, and what answers do."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, field, frozen

from ...languages import LANGUAGES
from ...values.brief import Brief
from ...values.constraints import CITY_ID
from ...values.displayable import Displayable
from ...values.errors import InvalidValue
from ..cells import Cell
from ..errors import NO_ANSWER, NO_TITLE_COLUMN
from .fields import ColumnField
from .folding import folded
from .mapping import MEANT, ListMapping, pairs_in, truth
from .mark_proposal import ProposedMark, corrections, propose_marks
from .meanings import MARK, meaning, meanings_of, meant_by
from .proposal import ProposalReason, ProposedColumn, language_of, propose
from .tables import ListTable


class QuestionKey(enum.StrEnum):
    """What is asked about a list, each once; words once each."""

    AUTHORITY = "authority"
    LANGUAGE = "language"
    COLUMNS = "columns"
    COMPLETE = "complete"
    WORDS = "words"


@frozen(kw_only=True)
class UnknownWord(Brief):
    """A word without a known meaning in the field ``section``: how many cells have it, and the first."""

    section: str
    word: str
    cells: int
    first: Cell

    @property
    def options(self) -> tuple[str, ...]:
        """What it can mean."""
        return meanings_of(self.section)


def _columns(columns: Iterable[ProposedColumn]) -> tuple[ProposedColumn, ...]:
    return tuple(columns)


def _marks(marks: Iterable[ProposedMark]) -> tuple[ProposedMark, ...]:
    return tuple(marks)


def _words(unknown: Iterable[UnknownWord]) -> tuple[UnknownWord, ...]:
    return tuple(unknown)


@frozen(kw_only=True)
class ListQuestion(Brief):
    """A question about a list, as data: what is asked, what can be answered, what is proposed.

    ``columns`` and ``marks`` are those of the question how columns and marked rows are read;
    ``unknown_words`` are those of the question what words mean, each with its own answers.
    """

    key: QuestionKey
    options: tuple[str, ...] = ()
    proposed: str | None = None
    columns: tuple[ProposedColumn, ...] = field(default=(), converter=_columns)
    marks: tuple[ProposedMark, ...] = field(default=(), converter=_marks)
    unknown_words: tuple[UnknownWord, ...] = field(default=(), converter=_words)

    def one_by_one(self) -> Iterator[ListQuestion]:
        """This question, or one for each of several words, as somebody at a terminal is asked."""
        if not self.unknown_words:
            yield self
        for word in self.unknown_words:
            yield evolve(self, unknown_words=[word])


def _questions(items: Iterable[ListQuestion]) -> tuple[ListQuestion, ...]:
    return tuple(items)


@frozen(kw_only=True)
class ListProposal(Displayable):
    """How a list would be read, and what is to be answered before: a value to build a form on.

    ``marks`` are what rows look like, and what that would mean.
    """

    view = "imports.proposal"

    file: str | None
    sheet: str
    columns: tuple[ProposedColumn, ...] = field(converter=_columns)
    marks: tuple[ProposedMark, ...] = field(default=(), converter=_marks)
    questions: tuple[ListQuestion, ...] = field(converter=_questions)


def proposal(table: ListTable, mapping: ListMapping, file: str | None = None) -> ListProposal:
    """How the list *table* of a *file* would be read by a *mapping*, and what that leaves open."""
    columns = propose(table, mapping)
    return ListProposal(
        file=file,
        sheet=table.sheet.name,
        columns=columns,
        marks=propose_marks(table, columns, mapping),
        questions=questions(table, mapping),
    )


def questions(table: ListTable, mapping: ListMapping) -> Iterator[ListQuestion]:
    """What the *mapping* does not yet say of a list, in the order in which it is asked.

    The words that are asked about are those of the columns as they are proposed; ask again when the
    columns were answered.
    """
    columns = propose(table, mapping)
    marks = propose_marks(table, columns, mapping)
    if mapping.authority is None:
        yield ListQuestion(key=QuestionKey.AUTHORITY)
    chosen = (each.reason is ProposalReason.CHOSEN for each in columns)
    if not (all(chosen) and all(each.chosen for each in marks)):
        yield ListQuestion(
            key=QuestionKey.COLUMNS, columns=columns, marks=marks, options=tuple(ColumnField)
        )
    if mapping.language is None:
        yield ListQuestion(
            key=QuestionKey.LANGUAGE, options=LANGUAGES, proposed=language_of(table, columns)
        )
    if mapping.complete is None:
        yield ListQuestion(key=QuestionKey.COMPLETE, options=("yes", "no"), proposed="no")
    if unknown := [*_unknown_words(table, columns, mapping)]:
        yield ListQuestion(key=QuestionKey.WORDS, unknown_words=unknown)


def _unknown_words(
    table: ListTable, columns: Iterable[ProposedColumn], mapping: ListMapping
) -> Iterator[UnknownWord]:
    """Each word of a status or a kind that has no meaning yet, once."""
    for each in columns:
        section = each.target.field
        if section not in MEANT:
            continue
        cells: dict[str, list[Cell]] = {}
        for cell in table.values(each.column):
            cells.setdefault(folded(cell.text), []).append(cell)
        for word, having in cells.items():
            text = having[0].text
            if word and meaning(section, text, mapping) is None:
                yield UnknownWord(section=section, word=text, cells=len(having), first=having[0])


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
                raise _no_choice(text, question.options)
            return mapping.updated(ListMapping(complete=complete))
        case QuestionKey.COLUMNS:
            return accepted(mapping.updated(corrections(text, table)), table)
        case QuestionKey.WORDS:
            return mapping.updated(ListMapping(meanings=_meanings(text, question.unknown_words)))


def accepted(mapping: ListMapping, table: ListTable) -> ListMapping:
    """The *mapping* with all columns and marks of the *table* as they are proposed.

    Raises ``InvalidValue`` if no column is the title: without it, no entry could be read.
    """
    proposed = propose(table, mapping)
    columns = {each.column.heading: each.target for each in proposed}
    if all(target.field is not ColumnField.TITLE for target in columns.values()):
        raise NO_TITLE_COLUMN()
    marks = propose_marks(table, proposed, mapping)
    meanings = {(MARK, each.mark.word): each.meaning for each in marks}
    return mapping.updated(ListMapping(columns=columns, meanings=meanings))


def _meanings(text: str, unknown: tuple[UnknownWord, ...]) -> dict[tuple[str, str], str]:
    """The meanings that *text* gives to *unknown* words, as ``schwebend=planned``; to a single one without its name."""
    by_name = {folded(word.word): word for word in unknown}
    meanings: dict[tuple[str, str], str] = {}
    for pair in pairs_in(text) if "=" in text else [f"={text}"]:
        name, _, answer = pair.rpartition("=")
        word = by_name.get(folded(name)) or (unknown[0] if not name and len(unknown) == 1 else None)
        if word is None:
            raise _no_choice(name.strip() or text, [*(each.word for each in unknown)])
        answer = answer.strip()
        meant = _numbered(answer, word.options) or meant_by(word.section, answer)
        if meant is None:
            raise _no_choice(answer, word.options)
        meanings[word.section, word.word] = meant
    return meanings


def _choice(text: str, question: ListQuestion) -> str:
    """The option that *text* names, by itself or by its number."""
    if text in question.options:
        return text
    if numbered := _numbered(text, question.options):
        return numbered
    raise _no_choice(text, question.options)


def _numbered(text: str, options: Sequence[str]) -> str | None:
    """The option with the number *text*, counted from 1."""
    number = int(text[:3]) if text.isdecimal() else 0
    return options[number - 1] if 0 < number <= len(options) else None


def _no_choice(text: str, options: Sequence[str]) -> InvalidValue:
    return NO_ANSWER(text=text, options=", ".join(options))
