"""What was read of a list and how, and what is asked before."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator

from ...checking.findings import Finding
from ...languages.language import Language
from ...render.blocks import Alternatives, Block, Heading, Items, Paragraph, Section, Table
from ...render.fitting import shortened
from ...render.localized import verdict
from ...values.texts import Count
from ..cells import Address, CellPlace
from ..lists.fields import ColumnField, ColumnTarget
from ..lists.importing import ImportedList
from ..lists.meanings import MARK, label_of
from ..lists.proposal import ProposedColumn
from ..lists.questions import ListProposal, ListQuestion, QuestionKey

_HEADING = 20
"""Columns of a heading in a terminal."""

MAX_ROWS = 12
"""Numbers of rows with one mark that are shown."""

MAX_SHOWN = 40
"""Findings of one list that are shown; all are in the workbook of findings."""


_EXAMPLES = {ColumnField.STATE: "started", ColumnField.KIND: "action", MARK: "left-out"}
"""A meaning of a word as an example where none is proposed, by the section of the question."""


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
    """The columns as they would be read, and each question with its possible answers."""
    yield _heading(result.file, result.sheet, lang)
    yield _under_columns(_proposed(result.columns, lang), lang)
    answers = Items((question(each, lang) for each in result.questions), ordered=True)
    yield Section([Heading(lang.word("desk.label", "to_answer"), level=2), answers])
    yield Paragraph(lang.word("desk.label", "nothing_written"))


def question(asked: ListQuestion, lang: Language) -> tuple[str, ...]:
    """A question in a sentence, what can be answered, and the option of the command for it."""
    kind, _, colour = asked.word.partition(" ")
    values = {"word": colour if asked.section == MARK else asked.word}
    if asked.first is not None:
        values["address"] = str(asked.first.address)
    key = str(asked.key)
    if asked.section:
        key = f"{key}_{kind if asked.section == MARK else asked.section}"
    lines = [lang.word("desk.question", key, **values)]
    if asked.key is not QuestionKey.COLUMNS and asked.options:
        options = [option(asked.section, each, lang) for each in asked.options]
        lines.append(lang.word("desk.label", "possible", options=options))
    if asked.proposed:
        proposed = option(asked.section, asked.proposed, lang)
        lines.append(lang.word("desk.label", "proposed", answer=proposed))
    meant = asked.proposed or _EXAMPLES.get(asked.section, "")
    lines.append(lang.word("desk.answer", key, word=asked.word, meaning=meant))
    return tuple(lines)


def option(section: str, code: str, lang: Language) -> str:
    """A possible answer: the word to type, and in brackets what it means."""
    if section or code in {"yes", "no"}:
        word = label_of(section, code, lang)
        return code if word == code else f"{code} ({word})"
    return code


def proposed_columns(columns: tuple[ProposedColumn, ...], lang: Language) -> Block:
    """The columns with what they would become, and why."""
    return _proposed(columns, lang)


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
    """What rows look like and what that was taken for; or that nobody looked."""
    if result.marks is None:
        yield Paragraph(lang.word("desk.label", "not_looked"))
        return
    if not result.marks:
        yield Paragraph(lang.word("desk.label", "no_marks"))
        return
    rows = (
        (
            f"{' '.join(filter(None, (lang.say(mark.kind), mark.text)))} ({mark.word})",
            ", ".join(map(str, mark.rows[:MAX_ROWS]))
            + (", …" if len(mark.rows) > MAX_ROWS else ""),
            option(MARK, result.mapping.meaning(MARK, mark.word) or "no-meaning", lang),
        )
        for mark in result.marks
    )
    caption = lang.word("desk.label", "marks")
    yield _titled(Table(caption, heads=_heads(lang, "mark", "rows", "taken_for"), rows=rows))


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
