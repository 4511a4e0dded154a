"""The parts of a coverage in words: the points, counts and ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...languages.language import Language
from ...render.localized import packaged
from ...values.characters import printable
from ...values.texts import Count, Text, joined
from ..coverage import Cover, Coverage, CoverageRow
from ..history import PlanEnd
from ..measures.columns import KIND_COLUMNS, Column
from ..points import Edition
from .measure_text import points_in_words

MAX_NAMED = 40
"""Measures that are named under a point."""

_TRAITS = tuple(column for column in Column if column not in (*KIND_COLUMNS, Column.NO_LONGER))


def point_title(number: int | None, edition: Edition | None, lang: Language) -> str:
    """The short title of a point; without an edition in force, only its number."""
    if edition is None or number is None:
        return lang.word("plan.coverage", "point_number", number=number)
    return packaged(edition.point(number).titles, lang)


def claim(coverage: Coverage, lang: Language) -> Iterator[str]:
    """Whether an inventory is complete, and that a plan is not; a plan as such is complete."""
    if not (coverage.promises and coverage.complete):
        kind = "plan" if coverage.promises else "inventory"
        yield lang.word("plan.coverage", kind if coverage.complete else f"{kind}_incomplete")


def end(ended: PlanEnd | None, lang: Language) -> Iterator[str]:
    """How the plan had ended by the day, if it had."""
    if ended is None:
        return
    key = "replaced_by" if ended.other else "replaced" if ended.replaced else "period_over"
    date = lang.date(ended.when) if ended.replaced else lang.period(ended.when)
    values = {"date": date, "other": printable(ended.other or "")}
    yield lang.whole("plan.coverage", key, **values)


def general(coverage: Coverage, lang: Language) -> Iterator[str]:
    """The general measures, which are counted apart, if there are any."""
    if coverage.general.measures:
        word = lang.word("plan.coverage", "general")
        yield lang.line(word, titles(coverage.general.titles, lang))


def general_count(coverage: Coverage, lang: Language) -> Iterator[str]:
    """The number of the general measures, if there are any."""
    if number := len(coverage.general.measures):
        yield lang.word("plan.coverage", "general_counted", count=Count(number))


def summary(coverage: Coverage, lang: Language) -> Iterator[str]:
    """The points by how they are covered, a line for each way."""
    for cover, points in by_cover(coverage, lang):
        yield lang.line(points, lang.say(cover))
    yield from general(coverage, lang)


def by_cover(coverage: Coverage, lang: Language) -> Iterator[tuple[Cover, str]]:
    """The ways in which points are covered, each with the points in words."""
    for cover in Cover:
        points = tuple(row.number for row in coverage.rows if row.cover is cover and row.number)
        if points:
            yield cover, points_in_words(points, lang)


def points_by_cover(coverage: Coverage, lang: Language) -> str:
    """How many of the points are covered in each way."""
    counts = Counter(row.cover for row in coverage.rows)
    return lang.apart(
        lang.line(
            lang.word("plan.coverage", "points_counted", count=Count(counts[cover])),
            lang.say(cover),
        )
        for cover in Cover
        if counts[cover]
    )


def reason(row: CoverageRow, lang: Language) -> Iterator[str]:
    """The stated reason for having no action under a point, if there is one."""
    if row.because:
        yield lang.line(lang.word("plan.coverage", "because"), printable(row.because))


def row_lines(row: CoverageRow, lang: Language) -> Iterator[str]:
    """The content of a point: the counts, the reason for having no action, the measures."""
    if row.measures:
        yield _counts(row, lang)
    yield from reason(row, lang)
    if row.measures:
        yield lang.line(lang.word("plan.coverage", "measures"), titles(row.titles, lang))


def total_lines(coverage: Coverage, lang: Language) -> Iterator[str]:
    """The content of all points together: the measures, their counts, those under no point."""
    yield lang.word("plan.plan", "measures", count=Count(len(coverage.total.measures)))
    if coverage.total.measures:
        yield _counts(coverage.total, lang)
    yield from under_no_point(coverage, lang)


def unattributed(coverage: Coverage, lang: Language) -> Iterator[str]:
    """How many of the measures are under no point, in a sentence, if any are."""
    loose = len(_under_no_point(coverage))
    if loose:
        noun = "measures" if coverage.promises else "entries"
        count = lang.word("plan.plan", noun, count=Count(len(coverage.total.measures)))
        yield f"{count}, {lang.word('plan.coverage', 'unattributed', count=Count(loose))}."


def _under_no_point(coverage: Coverage) -> tuple[Text, ...]:
    """The titles of the measures that are only in the total."""
    rows = (*coverage.rows, coverage.general)
    placed = {measure for row in rows for measure in row.measures}
    total = coverage.total
    both = zip(total.measures, total.titles, strict=True)
    return tuple(text for measure, text in both if measure not in placed)


def under_no_point(coverage: Coverage, lang: Language) -> Iterator[str]:
    """The titles of the measures that are only in the total, if there are any."""
    if loose := _under_no_point(coverage):
        yield lang.line(lang.word("plan.coverage", "under_no_point"), titles(loose, lang))


def total(coverage: Coverage, lang: Language) -> str:
    """The number of all measures."""
    return lang.number(len(coverage.total.measures))


def titles(texts: tuple[Text, ...], lang: Language) -> str:
    """The titles *texts* in quotes, of many the first, with the number of the others."""
    first = joined(map(lang.quoted, texts[:MAX_NAMED]), ", ")
    return and_more(first, len(texts), lang)


def ids(measures: tuple[str, ...], lang: Language) -> str:
    """The ids of *measures*, of many the first, with the number of the others."""
    return and_more(", ".join(measures[:MAX_NAMED]), len(measures), lang)


def and_more(first: str, number: int, lang: Language, most: int = MAX_NAMED) -> str:
    """The *first* of a *number* of measures, with the number of the others, if more than *most*."""
    if (more := number - most) <= 0:
        return first
    return lang.whole("plan.coverage", "and_more", shown=first, more=Count(more))


def _counted(column: Column, number: int, lang: Language) -> str:
    """A *number* of measures of a kind or in a state."""
    return lang.word("plan.counted", column.value, count=Count(number))


def _counts(row: CoverageRow, lang: Language) -> str:
    """The counts of a row in words; zeros are left out."""
    kinds, traits, gone = (
        ", ".join(_counted(key, row[key], lang) for key in columns if row[key])
        for columns in (KIND_COLUMNS, _TRAITS, (Column.NO_LONGER,))
    )
    if traits:
        traits = f"{lang.word('plan.coverage', 'of_these')} {traits}"
    return lang.apart((kinds, traits, gone))
