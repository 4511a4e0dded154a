"""The view of the findings of many documents: a row for each city, and the cities of each rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...languages.language import Language
from ...render.blocks import Block, Items, Paragraph, Table
from ...render.localized import labelled, names_of
from ...render.spans import NONE, Line, Span
from ...render.summaries import (
    cities,
    first_names,
    listed,
    named,
    ordered,
    place,
    place_cell,
    program_table,
    summary,
)
from ...values.errors import Severity
from ...values.selection import country_of
from ...values.texts import Count
from ..rules import Rule
from ..summary import CheckRow, CheckSummary, RuleCount

_HEADS = ("errors", "warnings", "notes", "rules")

_GRAVEST = (
    (Severity.ERROR, "with_errors"),
    (Severity.WARNING, "with_warnings"),
    (Severity.NOTE, "with_notes_only"),
    (None, "without_findings"),
)
"""The gravest severity of a row, and the words for so many."""

CSV_HEADS = (
    *("country", "city", "name", "documents"),
    *("errors", "warnings", "notes", "rules", "not_evaluated"),
)
"""The heads for programs, the same in every language."""


def check_summary(value: CheckSummary, lang: Language) -> Iterator[Block]:
    """City by city how many findings there are and of which rules; then the cities of each rule."""
    lang = lang.naming({row.city.id: row.city for row in value.rows if row.city})
    title = lang.word("checking.summary", "title", day=value.on)
    rows, of_cities = _in_order(value, lang), [row for row in value.rows if row.subject]
    table = Table(
        lang.word("summary", "caption"),
        heads=(
            lang.word("summary", "city"),
            *(lang.word("checking.summary", key) for key in _HEADS),
        ),
        rows=(
            (_place_cell(row, where, lang), *map(_number, _severities(row)), _codes(row))
            for where, row in rows
        ),
        numbers=(1, 2, 3),
        broad=(4,),
    )
    yield from summary(
        title,
        table,
        [cities(len(of_cities), lang, check_parts(of_cities, lang))],
        attention=_attention(value, lang),
        selection=value.selection,
        records=value.records,
        lang=lang,
    )


def _in_order(value: CheckSummary, lang: Language) -> list[tuple[tuple[str, str], CheckRow]]:
    """The rows by country and name; the documents of no authority come last."""
    rows = ordered((_place(row, lang), row) for row in value.rows)
    return sorted(rows, key=lambda row: not row[1].subject)


def _place(row: CheckRow, lang: Language) -> tuple[str, str]:
    """The country and the name; of a joint document the first country, and all names."""
    if row.city or not row.subject:
        return place(row.subject, row.city, lang)
    return country_of(row.subject), names_of(row.subject.split(", "), lang)


def _place_cell(row: CheckRow, where: tuple[str, str], lang: Language) -> str:
    return place_cell(where) if row.subject else lang.word("checking.summary", "no_authority")


def _severities(row: CheckRow) -> tuple[int, ...]:
    return tuple(row.counts.get(severity, 0) for severity in Severity)


def _number(number: int) -> str:
    return str(number) if number else NONE


def _codes(row: CheckRow) -> str:
    return ", ".join(row.codes) or NONE


def check_parts(rows: Sequence[CheckRow], lang: Language) -> Iterator[str]:
    """How many cities have errors, else warnings, else notes, else nothing."""
    for severity, key in _GRAVEST:
        if count := sum(row.gravest is severity for row in rows):
            yield lang.word("checking.summary", key, count=Count(count))


def _attention(value: CheckSummary, lang: Language) -> Iterator[Block]:
    """The findings by rule, and the cities of which not all could be checked."""
    items = [Items(_rule(rule, lang) for rule in value.rules)] if value.rules else []
    yield from listed(lang.word("checking.summary", "by_rule"), items, lang)
    if gaps := [_place(row, lang)[1] for row in value.rows if row.not_evaluated]:
        codes = {code for row in value.rows for code in row.not_evaluated}
        rules = ", ".join(sorted(codes))
        yield Paragraph(named("checking.summary.not_evaluated", gaps, lang, rules=rules))


def _rule(rule: RuleCount, lang: Language) -> Iterator[Line]:
    """The severity and code of a rule, how many cities it is about, what it requires that they do not meet.

    Without words for what it requires, what to do about one of its findings follows. The cities of
    errors and warnings are named.
    """
    severity = Span(lang.say(rule.severity), style=rule.severity.value)
    subjects = [subject for subject in rule.subjects if subject]
    count = lang.word("summary", "cities", count=Count(len(subjects)))
    scope = count if subjects else lang.word("checking.summary", "no_authority")
    required = lang.entry(rule.example.entry, "requirement") if _requires(rule) else ""
    not_met = f", {lang.word('checking.summary', 'not_met')}" if required else ""
    named_as = (severity, f" {rule.code}, {scope}{not_met}")
    yield labelled(named_as, required or lang.hint(rule.example), lang)
    if subjects and rule.severity is not Severity.NOTE:
        names = [names_of(subject.split(", "), lang) for subject in subjects]
        yield (Span(first_names(names, lang)),)


def _requires(rule: RuleCount) -> bool:
    """Whether the entry is a rule; errors of reading require nothing in words of their own."""
    return isinstance(rule.example.entry, Rule)


def check_summary_table(value: CheckSummary, lang: Language) -> Table:
    """The table for programs: the numbers of findings, and the codes of the rules."""
    rows = (
        (
            country,
            row.subject,
            name,
            row.documents,
            *_severities(row),
            " ".join(row.codes),
            " ".join(row.not_evaluated),
        )
        for (country, name), row in _in_order(value, lang)
    )
    return program_table(CSV_HEADS, rows, value.records, lang)
