"""The plan for adoption, and the report on what was done since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....plan.history import every
from ....plan.inventory import Inventory
from ....plan.measures.measure import Measure
from ....plan.measures.progress import State
from ....plan.plan import ActionPlan
from ....plan.points import NUMBERS
from ....plan.views.measure_text import progress_text
from ....render.blocks import Block, CellContent, Heading, Items, Paragraph, Span, Table
from ....render.localized import lang_span
from ....values.facts import in_order
from . import common
from .draft import Draft
from .report import report

_LATEST = 2
"""How many of the latest reports on a measure are shown."""

_LACKS = (
    ("lead", "lacks_lead"),
    ("starts", "lacks_starts"),
    ("resources", "lacks_resources"),
    ("indicators", "lacks_indicators"),
)
"""The fields of measures that are named as open where they are not stated, each with its word."""


def adoption(draft: Draft) -> Iterator[Block]:
    """The draft resolution, the diagnosis, the measures by point, means, and what is open."""
    plan = _plan(draft)
    yield Heading(draft.word("plan.title"))
    yield draft.head(title="plan.subject")
    yield Paragraph(lang_span(plan.titles, draft.lang))
    yield draft.heading("plan.resolution")
    yield draft.paragraph("neutral.resolves", {"body": draft.blank("body")})
    rhythm = draft.lang.say(every(plan.reported_every)) if plan.reported_every else None
    slots = {"unit": draft.filled("unit", draft.unit), "rhythm": draft.filled("rhythm", rhythm)}
    yield Items(
        ((draft.sentence(f"plan.{key}", slots),) for key in ("adopt", "unit", "report")),
        ordered=True,
    )
    yield draft.heading("plan.period")
    yield Paragraph((draft.filled("period", draft.lang.say(plan.period) if plan.period else None),))
    yield draft.heading("plan.diagnosis")
    yield from _diagnosis(plan, draft)
    yield draft.heading("participation_title")
    yield from common.participation(draft)
    yield draft.heading("plan.measures")
    yield from _by_point(plan, draft)
    yield draft.heading("plan.means")
    if plan.budget is not None:
        yield Paragraph(draft.word("plan.budget", budget=plan.budget))
    yield from common.own_figures(plan, draft)
    yield draft.heading("plan.open")
    yield from _open(plan, draft)


def progress(draft: Draft) -> Iterator[Block]:
    """The report of the authority; without one, what the plan says of each measure, point by point."""
    own = draft.paper.report
    yield from report(own, draft) if own is not None else _progress_of_plan(_plan(draft), draft)


def _progress_of_plan(plan: ActionPlan, draft: Draft) -> Iterator[Block]:
    """What was reported of each measure by the day of the paper, point by point."""
    yield Heading(draft.word("progress.title"))
    yield draft.head(title="progress.subject")
    yield Paragraph(lang_span(plan.titles, draft.lang))
    yield draft.heading("plan.resolution")
    yield draft.paragraph("progress.noted", {"body": draft.blank("body")})
    yield draft.heading("plan.measures")
    heads = [draft.word(f"head.{key}") for key in ("measure", "state", "since")]
    for number, measures in _measures_by_point(plan):
        yield _point_heading(number, draft)
        rows = [_progress_row(measure, draft) for measure in measures]
        name = _point_name(number, draft)
        yield Table(name, heads=heads, rows=rows, broad=(0,), captioned=False)
    yield draft.heading("progress.without")
    silent = [each for each in plan.on_record if _state(each, draft) is State.NOT_ON_RECORD]
    yield from _titles(silent, "progress.none_without", draft)


def _plan(draft: Draft) -> ActionPlan:
    plan = draft.paper.plan
    assert plan is not None  # noqa: S101  # ``paper`` refuses a paper about a plan without one.
    return plan


def _diagnosis(plan: ActionPlan, draft: Draft) -> Iterator[Block]:
    if plan.diagnosis:
        yield Items(
            ((Span(draft.lang.say(source), href=source.url),),) for source in plan.diagnosis
        )
    else:
        yield draft.paragraph("plan.no_diagnosis", {"diagnosis": draft.blank("diagnosis")})


def _measures_by_point(plan: ActionPlan | Inventory) -> Iterator[tuple[int | None, list[Measure]]]:
    """The points that have measures, with them; last, the measures under no point."""
    for number in NUMBERS:
        if under := [each for each in plan.on_record if number in each.points]:
            yield number, under
    if others := [each for each in plan.on_record if not each.points]:
        yield None, others


def _by_point(plan: ActionPlan, draft: Draft) -> Iterator[Block]:
    heads = [draft.word(f"head.{key}") for key in ("measure", "lead", "period", "indicators")]
    for number, measures in _measures_by_point(plan):
        yield _point_heading(number, draft)
        rows = [_measure_row(measure, draft) for measure in measures]
        name = _point_name(number, draft)
        yield Table(name, heads=heads, rows=rows, broad=(0,), captioned=False)


def _point_name(number: int | None, draft: Draft) -> str:
    return draft.word("points.none") if number is None else f"{number}. {draft.point(number)}"


def _point_heading(number: int | None, draft: Draft) -> Heading:
    return Heading(_point_name(number, draft), level=3)


def _measure_row(measure: Measure, draft: Draft) -> tuple[CellContent, ...]:
    indicators = tuple(lang_span(each.titles, draft.lang) for each in measure.indicators)
    return (
        lang_span(measure.titles, draft.lang),
        draft.filled("lead", measure.lead),
        _period(measure, draft),
        indicators or draft.blank("indicator"),
    )


def _period(measure: Measure, draft: Draft) -> Span:
    """From when until when a measure is planned; a blank where neither is stated."""
    if measure.ongoing:
        return Span(draft.word("plan.ongoing"))
    starts, ends = measure.starts, measure.ends
    if starts and ends:
        return Span(draft.lang.interval(starts, ends))
    if not starts and not ends:
        return draft.blank("period")
    return Span(draft.word("plan.from" if starts else "plan.until", starts=starts, ends=ends))


def _progress_row(measure: Measure, draft: Draft) -> tuple[CellContent, ...]:
    facts = in_order(measure.progress, draft.paper.on)
    latest = tuple(progress_text(fact, draft.lang) for fact in facts[-_LATEST:])
    state = draft.lang.say(_state(measure, draft))
    return lang_span(measure.titles, draft.lang), state, latest or "–"


def _state(measure: Measure, draft: Draft) -> State:
    return measure.state_on(draft.paper.on)


def _open(plan: ActionPlan, draft: Draft) -> Iterator[Block]:
    """The points without a measure, and the measures that lack a unit, a period, means or indicators."""
    empty = [
        number for number in NUMBERS if not any(number in each.points for each in plan.on_record)
    ]
    if empty:
        numbers = draft.lang.say(tuple(map(str, empty)))
        yield Paragraph(draft.word("plan.points_without", points=numbers))
    lacking = ((measure, _lacking(measure, draft)) for measure in plan.on_record)
    rows = [(lang_span(measure.titles, draft.lang), names) for measure, names in lacking if names]
    if rows:
        heads = (draft.word("head.measure"), draft.word("head.not_stated"))
        yield Table(draft.word("plan.not_stated"), heads=heads, rows=rows, broad=(0,))
    if not rows and not empty:
        yield Paragraph(draft.word("plan.nothing_open"))


def _lacking(measure: Measure, draft: Draft) -> tuple[str, ...]:
    """The names of the fields that are not stated of a measure."""
    return tuple(draft.word(f"plan.{key}") for field, key in _LACKS if not getattr(measure, field))


def _titles(measures: Iterable[Measure], none: str, draft: Draft) -> Iterator[Block]:
    titles = [(lang_span(measure.titles, draft.lang),) for measure in measures]
    if titles:
        yield Items((title,) for title in titles)
    else:
        yield Paragraph(draft.word(none))
