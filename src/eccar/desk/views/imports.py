"""What was read of a list and how, and what is asked before."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from ...checking.findings import Finding
from ...languages.language import Language
from ...render.blocks import Alternatives, Block, Heading, Items, Paragraph, Section, Table
from ...render.fitting import shortened
from ...render.localized import verdict
from ...values.texts import Count
from ..cells import Address, CellPlace
from ..lists.fields import ColumnField, ColumnTarget
from ..lists.importing import ImportedList
from ..lists.meanings import LEFT_OUT, MARK, WITHOUT_MEANING, label_of
from ..lists.proposal import ProposedColumn
from ..lists.questions import ListProposal, ListQuestion, QuestionKey, UnknownWord
from ..lists.tables import RowMark

_HEADING = 20
"""Columns of a heading in a terminal."""

MAX_ROWS = 12
"""Numbers of rows with one mark that are shown."""

MAX_SHOWN = 40
"""Findings of one list that are shown; all are in the workbook of findings."""


_EXAMPLES: Mapping[str, str] = {ColumnField.STATE: "started", ColumnField.KIND: "action"}
"""A meaning of a word as an example, by its field."""


def imported(result: ImportedList, lang: Language) -> Iterator[Block]:
    """The number of entries, then tables: the columns, what is no entry, what was not read."""
    yield _heading(result.file, result.sheet, lang)
    entries, without = len(result.inventory.measures), result.without_points
    counts = lang.word("desk.entries", "read", count=Count(entries))
    if without:
        attributed = lang.word("desk.unattributed", "entries", count=Count(without))
        counts = f"{counts}, {attributed}"
    yield verdict(f"{counts}.")
    yield _under_columns(_columns(result, lang), lang)
    if result.passed_over:
        yield _titled(_passed_over(result, lang))
    yield from _marks(result, lang)
    if result.findings:
        yield from _findings("not_read", result.findings, lang)
    else:
        taken = Count(sum(column.taken for column in result.columns))
        yield Paragraph(lang.word("desk.cells", "read", count=taken))
    yield from _findings("noticed", result.notices, lang)


def proposal(result: ListProposal, lang: Language) -> Iterator[Block]:
    """The columns and marks as they would be read, and each question with its possible answers."""
    yield _heading(result.file, result.sheet, lang)
    yield _under_columns(_proposed(result.columns, lang), lang)
    if result.marks:
        yield _titled(_marks_table(((each.mark, each.meaning) for each in result.marks), lang))
    answers = Items((question(each, lang) for each in result.questions), ordered=True)
    yield Section([Heading(lang.word("desk.label", "to_answer"), level=2), answers])
    yield Paragraph(lang.word("desk.label", "nothing_written"))


def question(asked: ListQuestion, lang: Language) -> tuple[str, ...]:
    """A question in a sentence, what can be answered, and the option of the command for it."""
    if asked.key is QuestionKey.WORDS:
        return (*_about_words(asked.unknown_words, lang), _word_options(asked.unknown_words, lang))
    if asked.key is QuestionKey.COLUMNS:
        return _about_columns(asked, lang)
    lines = [lang.word("desk.question", asked.key)]
    if asked.options:
        options = [option("", each, lang) for each in asked.options]
        lines.append(lang.word("desk.label", "possible", options=options))
    if asked.proposed:
        proposed = option("", asked.proposed, lang)
        lines.append(lang.word("desk.label", "proposed", answer=proposed))
    return (*lines, lang.word("desk.answer", asked.key))


def _about_columns(asked: ListQuestion, lang: Language) -> tuple[str, ...]:
    """Whether columns are read correctly; with marks, whether marked rows are, too."""
    if not asked.marks:
        return lang.word("desk.question", "columns"), lang.word("desk.answer", "columns")
    example = _word_option(asked.marks[0].mark.word, asked.marks[0].meaning)
    return (
        lang.word("desk.question", "columns_marks"),
        lang.word("desk.answer", "columns_marks", option=example),
    )


def _about_words(unknown: tuple[UnknownWord, ...], lang: Language) -> Iterator[str]:
    """What each of the *unknown* words means, and below those of one field what they can mean."""
    if len(unknown) > 1:
        yield lang.word("desk.question", "words")
    for section, of_section in groupby(unknown, key=lambda each: each.section):
        listed = [*of_section]
        for each in listed:
            values = {"word": each.word, "address": str(each.first.address)}
            yield lang.word("desk.question", f"word_{section}", **values)
        options = [option(section, each, lang) for each in listed[0].options]
        yield lang.word("desk.label", "possible", options=options)


def _word_options(unknown: tuple[UnknownWord, ...], lang: Language) -> str:
    options = (_word_option(each.word, _EXAMPLES[each.section]) for each in unknown)
    return lang.word("desk.answer", "words", option=" ".join(options))


def _word_option(word: str, meaning: str) -> str:
    """The option of the command that says what a *word* means."""
    return f'--word "{word}={meaning}"'


def option(section: str, code: str, lang: Language) -> str:
    """A possible answer: the word to type, and in brackets what it means."""
    if section or code in {"yes", "no"}:
        word = label_of(section, code, lang)
        return code if word == code else f"{code} ({word})"
    return code


def proposed_reading(asked: ListQuestion, lang: Language) -> Iterator[Block]:
    """The columns with what they would become, and why; likewise the marks of rows."""
    yield _proposed(asked.columns, lang)
    if asked.marks:
        yield _titled(_marks_table(((each.mark, each.meaning) for each in asked.marks), lang))


def _heading(file: str | None, sheet: str, lang: Language) -> Heading:
    name = os.path.basename(file or "") or "–"
    shown = lang.word("desk.label", "sheet_of", file=name, sheet=sheet) if sheet else name
    return Heading(lang.word("desk.label", "list", name=shown))


def _titled(table: Table) -> Section:
    """A *table* under its caption as a heading, which a terminal shows, too."""
    return Section([Heading(table.caption, level=2), table])


def _under_columns(table: Block, lang: Language) -> Section:
    """A *table* of columns under its heading."""
    return Section([Heading(lang.word("desk.label", "columns"), level=2), table])


def _heads(lang: Language, *keys: str) -> tuple[str, ...]:
    return tuple(lang.word("desk.head", key) for key in keys)


def target(value: ColumnTarget, lang: Language) -> str:
    """What a column becomes: in words, and as it is typed."""
    name = lang.say(value.field)
    return name if value.field is ColumnField.NOT_TAKEN else f"{name} ({value})"


def _proposed(columns: tuple[ProposedColumn, ...], lang: Language) -> Block:
    """The columns with what they would become; in a terminal, long headings are cut."""
    shared = _shared(columns)

    def table(most: int | None) -> Table:
        rows = (
            (*_column(each, most, shared), target(each.target, lang), lang.say(each.reason))
            for each in columns
        )
        heads = _heads(lang, "cell", "heading", "becomes", "reason")
        return Table(lang.word("desk.label", "columns"), heads=heads, rows=rows)

    return Alternatives(lines=[table(_HEADING)], page=[table(None)])


def _columns(result: ImportedList, lang: Language) -> Block:
    """The columns as they were read, likewise."""
    shared = _shared(each.proposed for each in result.columns)

    def table(most: int | None) -> Table:
        rows = (
            (
                *_column(each.proposed, most, shared),
                target(each.proposed.target, lang),
                lang.number(each.cells),
                lang.number(each.taken),
            )
            for each in result.columns
        )
        heads = _heads(lang, "cell", "heading", "became", "filled", "taken")
        return Table(lang.word("desk.label", "columns"), heads=heads, rows=rows, numbers=(3, 4))

    return Alternatives(lines=[table(_HEADING)], page=[table(None)])


def _column(proposed: ProposedColumn, most: int | None, shared: frozenset[str]) -> tuple[str, str]:
    """The cell of the heading without its sheet, and the heading.

    In at most so many columns of a terminal, what is above several columns is left out of it.
    """
    column = proposed.column
    cell = str(Address("", column.address.row, column.address.column))
    own = [part for part in column.parts if part not in shared]
    return cell, shortened(" / ".join(own) or column.heading, most) if most else column.heading


def _shared(columns: Iterable[ProposedColumn]) -> frozenset[str]:
    """The parts of headings that are above several columns."""
    parts = Counter(part for each in columns for part in each.column.parts)
    return frozenset(part for part, times in parts.items() if times > 1)


def _passed_over(result: ImportedList, lang: Language) -> Table:
    rows = ((each.range, lang.say(each.reason)) for each in result.passed_over)
    caption = lang.word("desk.label", "passed_over")
    return Table(caption, heads=_heads(lang, "cells", "reason"), rows=rows)


def _marks(result: ImportedList, lang: Language) -> Iterator[Block]:
    """What rows look like, what that was taken for, and how that is changed; or that nobody looked."""
    if result.marks is None:
        yield Paragraph(lang.word("desk.label", "not_looked"))
        return
    if not result.marks:
        yield Paragraph(lang.word("desk.label", "no_marks"))
        return
    taken = [(each, result.mapping.meaning(MARK, each.word)) for each in result.marks]
    yield _titled(_marks_table(taken, lang, "taken_for"))
    if first := next(((mark, meaning) for mark, meaning in taken if mark.rows and meaning), None):
        other = WITHOUT_MEANING if first[1] == LEFT_OUT else LEFT_OUT
        example = f"{_word_option(first[0].word, other)} --force"
        yield Paragraph(lang.word("desk.label", "marks_option", option=example))


def _marks_table(
    marks: Iterable[tuple[RowMark, str | None]], lang: Language, head: str = "becomes"
) -> Table:
    """What rows look like, which rows, and what that is taken for."""
    rows = (
        (_mark(mark, lang), _rows(mark.rows), option(MARK, meaning, lang) if meaning else "")
        for mark, meaning in marks
    )
    caption = lang.word("desk.label", "marks")
    return Table(caption, heads=_heads(lang, "mark", "rows", head), rows=rows)


def _mark(mark: RowMark, lang: Language) -> str:
    """What rows look like: in words with the word of the legend, and as it is typed."""
    name = lang.say(mark.colour or mark.kind)
    if mark.filtered:
        name = lang.word("desk.label", "filtered")
    if mark.legend:
        legend = lang.quote(shortened(mark.legend, _HEADING))
        name = lang.word("desk.label", "legend", mark=name, legend=legend)
    return f"{name} ({mark.word})"


def _rows(numbers: tuple[int, ...]) -> str:
    """The numbers of rows, not more than fit into a line."""
    shown = ", ".join(map(str, numbers[:MAX_ROWS]))
    return f"{shown}, …" if len(numbers) > MAX_ROWS else shown


def _findings(key: str, findings: tuple[Finding, ...], lang: Language) -> Iterator[Block]:
    """What was found in cells, as a table; nothing without any."""
    if not findings:
        return
    rows = [(_where(each, lang), f"{each.code} {lang.message(each)}") for each in findings]
    caption = lang.word("desk.label", key)
    yield _titled(Table(caption, heads=_heads(lang, "cell", "finding"), rows=rows[:MAX_SHOWN]))
    if len(rows) > MAX_SHOWN:
        yield Paragraph(lang.word("desk.more", "findings", count=Count(len(rows) - MAX_SHOWN)))


def _where(finding: Finding, lang: Language) -> str:
    place = finding.place
    return str(place.address) if isinstance(place, CellPlace) else lang.word("desk.label", "file")
