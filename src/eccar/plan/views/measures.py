"""A measure as blocks: an outline for the lines of a terminal, a row of a table for a page.

What is not on record is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from typing import TypeAlias

from ...languages.language import Language
from ...render.blocks import Block, Heading, Inline, Items, Line, Paragraph, Section, Table, line
from ...render.localized import labelled as label_line
from ...render.localized import lang_span
from ...render.statements import Statement
from ...values.characters import printable
from ..measures.indicators import Indicator
from ..measures.measure import Measure
from . import reported_counts
from .measure_text import (
    capital,
    indicator_text,
    joined,
    kind_suffix,
    labelled,
    latest_values,
    measure_title,
    milestone_text,
    progress_text,
    references,
    resource_text,
    value_text,
)

Part: TypeAlias = Callable[[Measure, Language], Iterator[Statement]]
"""The statements of a measure that belong to one column of the table."""


def measure_section(
    caption: str,
    measures: Iterable[Measure],
    lang: Language,
    *,
    domains: Container[str | None] = (),
) -> Section:
    """The measures with all their statements below a *caption*, which names the *domains*."""
    outlines = (
        tuple(_outline(measure, lang, "domain" if measure.domain in domains else ""))
        for measure in measures
    )
    return Section((Heading(caption, level=2), Items(outlines)))


def measure_table(caption: str, measures: Iterable[Measure], lang: Language) -> Block:
    """The measures as a table, with the columns that are not empty; without any, the caption."""
    rows = [[_cell(key, measure, lang) for key in COLUMNS] for measure in measures]
    filled = [index for index in range(len(COLUMNS)) if any(row[index] for row in rows)]
    if not filled:
        return Paragraph(caption)
    heads = (capital(lang.word("plan.plan", COLUMNS[index])) for index in filled)
    return Table(
        caption,
        heads=heads,
        rows=([row[index] or "–" for index in filled] for row in rows),
    )


def _outline(measure: Measure, lang: Language, without: str) -> Iterator[Inline | Items]:
    """The title, and all statements but for those of the part *without*."""
    yield lang.line(measure.id, measure_title(measure, lang))
    for key, part in PARTS.items():
        for statement in part(measure, lang) if key != without else ():
            said = statement.line(lang)
            yield said if key in SELF_EXPLAINING else _labelled(key, said, lang)
    for indicator in measure.indicators:
        first, *values = _indicator(indicator, lang)
        yield (f"{lang.word('plan.plan', 'indicator')} ", *first.line(lang))
        if values:
            yield Items((value.line(lang),) for value in values)


def _labelled(key: str, line: Line, lang: Language) -> Line:
    return label_line(lang.word("plan.plan", key), line, lang)


def _cell(key: str, measure: Measure, lang: Language) -> tuple[Line, ...]:
    """The lines of a cell: the name of the measure, or the statements of a part."""
    if key == "measure":
        name = (lang_span(measure.titles, lang), kind_suffix(measure, lang))
        return (line(name), line(capital(labelled("id", measure.id, lang))))
    return tuple(statement.cell(lang) for statement in _statements(key, measure, lang))


def _statements(key: str, measure: Measure, lang: Language) -> Iterator[Statement]:
    if key in PARTS:
        yield from PARTS[key](measure, lang)
    else:
        for indicator in measure.indicators:
            yield from _indicator(indicator, lang)


def _what(measure: Measure, lang: Language) -> Iterator[Statement]:
    if measure.description:
        yield Statement(lang_span(measure.description, lang))
    for key in ("answers", "sources"):
        if sources := getattr(measure, key):
            yield Statement(lang.word("plan.plan", key), sources, names_sources=True)
    if measure.note:
        yield Statement(printable(measure.note))


def _domain(measure: Measure, lang: Language) -> Iterator[Statement]:
    if measure.domain:
        yield Statement(lang.title_of("domain", measure.domain))


def _points(measure: Measure, lang: Language) -> Iterator[Statement]:
    if measure.points:
        yield Statement(lang.say(measure.points))


def _who(measure: Measure, lang: Language) -> Iterator[Statement]:
    for key in (
        *("lead", "partners", "carried_by", "roles"),
        *("whom", "addressed_to", "grounds", "hostility"),
    ):
        if value := getattr(measure, key):
            yield Statement(labelled(key, joined(references(key, value, lang), lang), lang))


def _when(measure: Measure, lang: Language) -> Iterator[Statement]:
    dates = [
        labelled(key, lang.date(date), lang)
        for key, date in (("starts", measure.starts), ("ends", measure.ends))
        if date is not None
    ]
    if measure.ongoing:
        dates.append(lang.word("plan.plan", "ongoing"))
    if dates:
        yield Statement(lang.apart(dates))
    if waits_for := references("depends_on", measure.depends_on, lang):
        yield Statement(labelled("depends_on", joined(waits_for, lang), lang))
    for milestone in measure.milestones:
        yield Statement(labelled("milestones", milestone_text(milestone, lang), lang))


def _resources(measure: Measure, lang: Language) -> Iterator[Statement]:
    for resource in measure.resources:
        yield Statement(resource_text(resource, lang), resource.sources)


def _progress(measure: Measure, lang: Language) -> Iterator[Statement]:
    for fact in measure.progress:
        yield Statement(progress_text(fact, lang), fact.sources)


def _reported_counts(measure: Measure, lang: Language) -> Iterator[Statement]:
    yield from reported_counts.statements(measure.reported_counts, lang)


def _indicator(indicator: Indicator, lang: Language) -> Iterator[Statement]:
    """Its id and title, then each baseline and target, and the latest observations."""
    yield Statement(indicator_text(indicator, lang))
    latest = latest_values(indicator.observations)
    for key, values in (
        ("baselines", indicator.baselines),
        ("targets", indicator.targets),
        ("observations", latest),
    ):
        for value in values:
            yield Statement(value_text(key, value, lang), value.sources)
    if earlier := len(indicator.observations) - len(latest):
        yield Statement(lang.word("plan.plan", "earlier", count=earlier))


PARTS: dict[str, Part] = {
    "what": _what,
    "domain": _domain,
    "points": _points,
    "who": _who,
    "when": _when,
    "resources": _resources,
    "progress": _progress,
    "reported_counts": _reported_counts,
}
"""The parts of a measure, besides its indicators."""

COLUMNS = ("measure", *PARTS, "indicator")
"""The possible columns of the table."""

SELF_EXPLAINING = frozenset({"what", "who", "when"})
"""Parts whose lines need no label."""
