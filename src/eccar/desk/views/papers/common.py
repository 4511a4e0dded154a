"""The draft that council papers of every country have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....fees.yearly.fee import amounts_in_words
from ....fees.yearly.joining import JoiningCost
from ....membership.facts import MembershipFact
from ....membership.views.memberships import fact_words
from ....plan.inventory import Inventory
from ....plan.measures.measure import Measure, MeasureKind
from ....plan.measures.progress import GONE, State
from ....plan.plan import ActionPlan
from ....plan.points import NUMBERS
from ....plan.views.measure_text import capital, resource_text
from ....render.blocks import Block, CellContent, Items, Line, Paragraph, Span, Table
from ....render.localized import citation, lang_span
from ....values.cities import Population
from ....values.vocabulary import Basis
from .draft import Draft, Slots

DUTIES = (
    ("accede", "act"),
    ("policies", "act"),
    ("resources", "act"),
    ("report", "reports"),
    ("focal_point", "plan"),
)
"""What an authority commits itself to by joining, each with its source."""


def coalition(draft: Draft) -> Iterator[Block]:
    """What the coalition is."""
    yield draft.paragraph("coalition.founded", note=draft.source("vision"))
    yield draft.paragraph("coalition.registered", note=draft.source("register"))
    yield draft.paragraph("coalition.purpose", note=draft.source("purpose"))


def steps(draft: Draft, level: int = 2) -> Iterator[Block]:
    """What has happened so far, by the membership, each with its sources in a footnote."""
    membership = draft.paper.dossier.membership
    facts = membership.facts if membership else ()
    known = [fact for fact in facts if fact.when.first is None or fact.when.first <= draft.paper.on]
    if known:
        yield draft.heading("steps", level)
        yield Items((_step(fact, draft),) for fact in known)


def _step(fact: MembershipFact, draft: Draft) -> Line:
    text = capital(fact_words(fact, draft.lang))
    sources = "; ".join(citation(source, draft.lang).with_address for source in fact.sources)
    note = draft.lang.whole("desk.paper", "source_note", source=sources) if sources else ""
    return (Span(f"{text}.", note=note),)


def duties(draft: Draft) -> Iterator[Block]:
    """What joining means, and what of it is not public."""
    yield draft.paragraph("duty.intro")
    yield Items((_duty(index, draft),) for index in range(len(DUTIES)))
    yield draft.paragraph("duty.actions")
    yield draft.paragraph("duty.committee", note=draft.source("committee", "admission"))
    yield draft.paragraph("duty.not_public")


def _duty(index: int, draft: Draft) -> Line:
    """A commitment; its source is cited with the first of those that share it."""
    key, source = DUTIES[index]
    cited = index and DUTIES[index - 1][1] == source
    return draft.sentence(f"duty.{key}", note="" if cited else draft.source(source))


def ten_points(draft: Draft) -> Iterator[Block]:
    """The ten points against what the authority already does, by its own titles.

    Measures that are gone are no longer done; of an action that is completed, that is said.
    """
    source = draft.paper.measures_from
    if source is None:
        rows: list[tuple[CellContent, ...]]
        rows = [(_numbered(number, draft), draft.blank("measures")) for number in NUMBERS]
    else:
        measures = [each for each in source.on_record if not each.gone_on(draft.paper.on)]
        rows = [(_numbered(number, draft), _titles(measures, number, draft)) for number in NUMBERS]
        if others := [measure for measure in measures if not measure.points]:
            rows.append((draft.word("points.none"), _lines(others, draft)))
        if source.complete is not True:
            yield draft.paragraph("points.not_exhaustive")
    heads = (draft.word("head.point"), draft.word("head.measures"))
    yield Table(draft.word("points.caption"), heads=heads, rows=rows)


def _numbered(number: int, draft: Draft) -> str:
    return f"{number}. {draft.point(number)}"


def _titles(measures: Iterable[Measure], number: int, draft: Draft) -> tuple[Line | Span, ...]:
    """The titles of the measures under a point, one a line; a dash where there is none."""
    under = [measure for measure in measures if number in measure.points]
    return _lines(under, draft) or (Span("–"),)


def _lines(measures: Iterable[Measure], draft: Draft) -> tuple[Line, ...]:
    return tuple(
        (lang_span(each.titles, draft.lang), *_completed(each, draft)) for each in measures
    )


def _completed(measure: Measure, draft: Draft) -> Iterator[Span]:
    """That an action is completed; of a declaration or a report, that goes without saying."""
    if measure.kind is MeasureKind.ACTION and measure.state_on(draft.paper.on) is State.COMPLETED:
        yield Span(f" ({draft.lang.say(State.COMPLETED)})")


def to_come(source: ActionPlan | Inventory | None, draft: Draft) -> list[Measure]:
    """The measures of *source* that are neither gone nor completed on the day of the paper."""
    over = GONE | {State.COMPLETED}
    measures = source.on_record if source else ()
    return [each for each in measures if each.state_on(draft.paper.on) not in over]


def costs(draft: Draft) -> Iterator[Block]:
    """The fee with its grounds and the year of joining, and what the authority itself has stated."""
    joining = _joining(draft)
    yield Table(
        draft.word("costs.caption"),
        heads=(draft.word("head.item"), draft.word("head.entry")),
        rows=[
            (draft.word("costs.yearly"), (_yearly(joining, draft),)),
            (draft.word("costs.first_year"), (_first_year(joining, draft),)),
            (draft.word("costs.once"), (draft.blank("once"),)),
            (draft.word("costs.budget_line"), (draft.blank("budget_line"),)),
        ],
        broad=(1,),
    )
    if joining is not None and joining.amounts:
        yield from _calculation(joining, draft)
    yield from own_figures(draft.paper.measures_from, draft)


def _joining(draft: Draft) -> JoiningCost | None:
    """What joining costs; nothing without a population, from which each amount would be as likely."""
    assessment = draft.paper.assessment
    joining = assessment.joining if assessment else None
    return joining if joining and joining.population else None


def _yearly(joining: JoiningCost | None, draft: Draft) -> Line:
    """The fee of a year, with a footnote on how it is known; a blank if it is not."""
    if joining is None or not joining.amounts:
        return (draft.blank("fee"),)
    amounts = draft.lang.say(amounts_in_words(joining.amounts))
    basis = () if joining.basis is Basis.DECIDED else (draft.word("costs.basis"),)
    doubts = (draft.lang.sentence(doubt.sentence) for doubt in joining.otherwise)
    return (Span(amounts, note=" ".join((*basis, *doubts))),)


def _first_year(joining: JoiningCost | None, draft: Draft) -> Line:
    if joining is None or joining.first_year is None:
        return (draft.blank("fee"),)
    least, most = joining.first_year
    if least == most:
        return (Span(draft.lang.money(most)),)
    amounts = draft.word("costs.range", least=least, most=most)
    return (Span(amounts, note=draft.word("costs.first_year_open")),)


def _calculation(joining: JoiningCost, draft: Draft) -> Iterator[Block]:
    """The band and the population that the fee follows from."""
    if joining.fee is not None and joining.band_name is not None:
        values = {"band": joining.band_name, "fee": joining.fee}
        yield Paragraph(draft.word("costs.band", **values))
    if population := joining.population:
        count = draft.lang.count(population)
        slots: Slots = {"population": count, "source": _source(population, draft)}
        yield draft.paragraph("costs.population", slots)


def _source(population: Population, draft: Draft) -> Span:
    """The sources of the count; a blank where none is stated."""
    cited = "; ".join(citation(source, draft.lang).with_address for source in population.sources)
    return draft.filled("population_source", cited)


def own_figures(source: ActionPlan | Inventory | None, draft: Draft) -> Iterator[Block]:
    """The resources that *source* states for measures that are not over; effort is never estimated."""
    stated = [measure for measure in to_come(source, draft) if measure.resources]
    if not stated:
        yield draft.paragraph("costs.no_resources", {"resources": draft.blank("resources")})
        return
    rows = [
        (
            (lang_span(measure.titles, draft.lang),),
            tuple(resource_text(each, draft.lang, column=True) for each in measure.resources),
        )
        for measure in stated
    ]
    heads = (draft.word("head.measure"), draft.word("head.resources"))
    yield Table(draft.word("costs.stated"), heads=heads, rows=rows, broad=(1,))


def participation(draft: Draft) -> Iterator[Block]:
    """Who took part in the plan, by the plan."""
    from ....plan.views.plan_text import participation_text

    plan = draft.paper.plan
    if plan and plan.participation:
        yield Items(participation_text(each, draft.lang) for each in plan.participation)
    else:
        yield draft.paragraph("participation", {"participation": draft.blank("participation")})


def annexes(draft: Draft) -> Items:
    """What is to be attached: the statutes and the act are never paraphrased."""
    keys = ["statutes", "act", "ten_points"]
    keys += ["inventory"] if draft.paper.dossier.inventory else []
    keys += ["plan"] if draft.paper.plan else []
    return Items((draft.word(f"annex.{key}") for key in keys), ordered=True)
