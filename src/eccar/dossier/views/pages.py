"""The view of the page of an authority."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ...languages.language import Language
from ...membership.views.standings import grounds, verdict
from ...plan.measures.indicators import Indicator
from ...plan.measures.measure import Measure
from ...plan.timeline import Timeline
from ...plan.views.measure_text import latest_values
from ...render.blocks import (
    Alternatives,
    Block,
    Details,
    Fold,
    Group,
    Heading,
    Inline,
    Items,
    Line,
    Paragraph,
    RowList,
    Section,
    Table,
)
from ...render.localized import citation, lang_span, names_of
from ...reports.views.follow_ups import finding
from ...values.displayable import Displayable, view_of
from ..page import DossierPage
from .deadlines import title_of, when_of
from .evaluations import assessed_table, evaluation_line
from .progress_reports import report_line

_HEADS = ("measure", "state", "indicators")


def page(page: DossierPage, lang: Language) -> Iterator[Block]:
    """The standing, the ten points, the measures in time, reports, dates, money, a register of sources."""
    names = names_of(page.dossier.subject.split(", "), lang)
    yield Heading(
        names, above=lang.word("dossier.page", "kind"), name=names, below=lang.say(page.on)
    )
    if page.standing:
        yield from list(verdict(page.standing, lang))[1:]
        yield Section([*grounds(page.standing, lang)])
    yield from _part("coverage", page.coverage, lang)
    yield from _measures(page, lang)
    yield from _timeline(page.timeline, lang)
    reports = (report_line(each, lang) for each in page.progress_reports)
    yield from _listed("reports", reports, lang)
    yield from _evaluations(page, lang)
    dates = (lang.line(when_of(each, lang), title_of(each, lang)) for each in page.dates)
    yield from _listed("dates", dates, lang)
    yield from _part("statement", page.statement, lang)
    if page.sources:
        yield Heading(lang.word("dossier.page", "sources"), level=2)
        yield Items(((citation(source, lang),) for source in page.sources), ordered=True)


def _timeline(timeline: Timeline | None, lang: Language) -> Iterator[Block]:
    """The measures in time; without any date, that there is none: the measures are above."""
    if timeline is None or any(bar.days for bar in timeline.bars):
        yield from _part("timeline", timeline, lang)
    elif timeline.bars:
        yield Heading(lang.word("dossier.page", "timeline"), level=2)
        yield Paragraph(lang.word("plan.timeline", "no_dates"))


def _evaluations(page: DossierPage, lang: Language) -> Iterator[Block]:
    """The evaluations, how many recommendations are open, and judgements next to self-assessments."""
    states = (evaluation_line(each, lang) for each in page.evaluations)
    yield from _listed("evaluations", states, lang)
    if page.follow_up.states:
        yield Paragraph(finding(page.follow_up, lang))
    if page.assessed:
        yield assessed_table(page.assessed, lang)


def _listed(key: str, lines: Iterable[Inline | Line], lang: Language) -> Iterator[Block]:
    """*lines* as a list below a heading of its own, if there are any."""
    if items := [(each,) for each in lines]:
        yield Heading(lang.word("dossier.page", key), level=2)
        yield Items(items, bullets=True)


def _part(key: str, value: Displayable | None, lang: Language) -> Iterator[Block]:
    """The view of an answer below a heading of its own, as it is on a page."""
    if value is not None:
        yield Heading(lang.word("dossier.page", key), level=2)
        yield from _lowered(view_of(value)(value, lang))


def _lowered(blocks: Iterable[Block]) -> Iterator[Block]:
    """*blocks* as a page has them, without their title and with headings one level deeper."""
    for block in blocks:
        match block:
            case Heading(level=1):
                continue
            case Heading():
                yield evolve(block, level=block.level + 1)
            case RowList():
                level = None if block.level is None else block.level + 1
                yield evolve(block, above=block.above + 1, level=level)
            case Details():
                yield from _lowered(block.full)
            case Alternatives():
                yield from _lowered(block.page)
            case Group() | Section() | Fold():
                yield evolve(block, blocks=_lowered(block.blocks))
            case _:
                yield block


def _measures(page: DossierPage, lang: Language) -> Iterator[Block]:
    """Each measure with its state and the latest values of its indicators."""
    document = page.measures_from
    if document is None or not document.on_record:
        return
    rows = [
        (
            lang_span(measure.titles, lang),
            lang.say(measure.state_on(page.on)),
            tuple(_indicators(measure, lang)) or "–",
        )
        for measure in document.on_record
    ]
    heads = (lang.word("dossier.page", key) for key in _HEADS)
    table = Table(lang.word("dossier.page", "measures"), heads=heads, rows=rows, broad=(0, 2))
    yield Fold(summary=lang.word("dossier.page", "measures"), blocks=[table])


def _indicators(measure: Measure, lang: Language) -> Iterator[str]:
    """A line for each indicator that has been observed."""
    for indicator in measure.indicators:
        yield from _observed(indicator, lang)


def _observed(indicator: Indicator, lang: Language) -> Iterator[str]:
    title = lang.say(indicator.titles)
    for value in latest_values(indicator.observations):
        yield lang.line(title, lang.say(value))
