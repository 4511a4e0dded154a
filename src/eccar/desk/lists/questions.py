"""What must be asked about a list before it is read, as data: the questions, and what answers do."""

from __future__ import annotations

import enum
import functools
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from ...languages import LANGUAGES
from ...languages.language import Language, language
from ...plan.measures.measure import MeasureKind
from ...plan.measures.progress import PROGRESS, Progress
from ...values.brief import Brief
from ...values.constraints import CITY_ID
from ...values.displayable import Displayable
from ...values.errors import InvalidValue
from ..cells import Cell
from ..errors import NO_ANSWER, NO_TITLE_COLUMN
from .fields import ColumnField
from .folding import by_word, folded
from .mapping import MEANT, ListMapping, columns_in, truth
from .proposal import ProposalReason, ProposedColumn, language_of, propose
from .tables import ListTable, MarkKind

_MEANINGS = "meanings.toml"
LEFT_OUT = "left-out"
"""The meaning of a mark on entries that are not to be read."""

MARK = "mark"
"""The section of a mapping with the meanings of colours and of rows that are struck out or hidden."""

WITHOUT_MEANING = "no-meaning"
"""The meaning of a word that says nothing here."""


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


def meanings_of(section: str) -> tuple[str, ...]:
    """What a word of a *section* can mean; the last is that it means nothing here."""
    if section == ColumnField.STATE:
        facts = (fact.kind for fact in PROGRESS if fact.kind not in {"merged-into", "replaced-by"})
        return (*facts, WITHOUT_MEANING)
    if section == ColumnField.KIND:
        return (*MeasureKind, WITHOUT_MEANING)
    return (*meanings_of(ColumnField.STATE)[:-1], LEFT_OUT, WITHOUT_MEANING)


def meaning(section: str, word: str, mapping: ListMapping) -> str | None:
    """What a *word* means: as it was answered, else by the packaged words; ``None`` if it is unknown."""
    if given := mapping.meaning(section, word):
        return given
    known = by_word(_MEANINGS, section) if section in MEANT else {}
    for text in (word, word.partition("(")[0], word.partition(",")[0]):
        if folded(text) in known:
            return known[folded(text)][0]
    return None


def meant_by(section: str, answer: str) -> str | None:
    """The meaning that an *answer* names: by its code, as ``on-hold``, or a word for it, as “ruht”."""
    if answer in meanings_of(section):
        return answer
    meanings = by_word(_MEANINGS, section if section in MEANT else ColumnField.STATE)
    code = _shown_meanings(section).get(folded(answer)) or meanings.get(folded(answer), ("",))[0]
    return code if code in meanings_of(section) else None


@functools.cache
def _shown_meanings(section: str) -> dict[str, str]:
    """The meanings of words in a *section* by the words that questions have for them, in all languages, folded."""
    return {
        folded(label_of(section, code, language(lang))): code
        for lang in LANGUAGES
        for code in meanings_of(section)
    }


def label_of(section: str, code: str, lang: Language) -> str:
    """What a question calls the meaning *code* of a word in a *section*, in the language *lang*."""
    if section == ColumnField.KIND and code in {kind.value for kind in MeasureKind}:
        return lang.say(MeasureKind(code))
    if code in Progress.family:
        return lang.say(Progress.family[code].leads_to)
    return lang.word("desk.meaning", code)


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
