"""Views of an action plan: what is on record of it and of its measures, in the order told.

A view has no day: where the plan stands on one is for ``eccar show`` and the coverage to say.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from ..plan.history import PlanFact, Replaced
from ..plan.measures import Measure
from ..plan.plan import ActionPlan, Domain, Participation, Silence
from ..shown import Paint
from ..sources import Source
from ..texts import printable
from ..wording import Language
from . import measure as of_measure
from .elements import cited, stacked, table, title
from .measure import Told, capital, happened, labelled
from .spoken import spoken, whose


def lines(plan: ActionPlan, words: Language, paint: Paint) -> Iterator[str]:
    """The title, what holds for the whole, what happened, and the measures by domain."""
    yield paint(heading(plan, words), "title")
    yield from (f"  {told.line(words)}" for told in about(plan, words))
    if plan.facts:
        yield words.line(words.word("label", "facts"), "").rstrip()
        yield from (f"  - {_fact(fact, words)}" for fact in plan.facts)
    for caption, measures in groups(plan, words):
        yield from listed(caption, measures, words, paint, known={one.id for one in plan.domains})


def parts(plan: ActionPlan, words: Language) -> Iterator[str]:
    """The same as a heading, paragraphs and tables."""
    yield title(heading(plan, words))
    yield items((*about(plan, words), *_domains(plan, words)), words)
    if plan.facts:
        yield table(
            words.word("label", "caption_facts"),
            [words.word("label", key) for key in ("date", "fact", "by", "sources")],
            (_row(fact, words) for fact in plan.facts),
        )
    caption = labelled("measures", words.number(len(plan.measures)), words)
    grouped = [one for _, measures in groups(plan, words) for one in measures]
    yield from of_measure.table_of(caption, grouped, words)


def heading(plan: ActionPlan, words: Language) -> str:
    """Its title, and whose plan it is."""
    return whose(plan.titles, plan.authorities, words)


def listed(
    caption: str,
    measures: Iterable[Measure],
    words: Language,
    paint: Paint,
    *,
    known: Container[str | None] = (),
) -> Iterator[str]:
    """Several measures under a *caption*, as text; the domains that are *known* are told by it."""
    yield ""
    yield paint(caption, "status")
    for one in measures:
        yield from of_measure.lines(one, words, leave_out="domain" if one.domain in known else "")


def items(told: Iterable[Told], words: Language) -> str:
    """A list of what is told, with links to its sources."""
    inside = "".join(f"<li>{one.element(words)}</li>" for one in told)
    return f"<ul>{inside}</ul>" if inside else ""


def groups(plan: ActionPlan, words: Language) -> Iterator[tuple[str, tuple[Measure, ...]]]:
    """The measures by the city's own domains, if it has any, each group with its caption."""
    inside: dict[str | None, list[Measure]] = {told.id: [] for told in plan.domains}
    rest: list[Measure] = []
    for one in plan.measures:
        inside.get(one.domain, rest).append(one)
    for told in {told.id: told for told in plan.domains}.values():
        counted = labelled("counted", words.number(len(inside[told.id])), words)
        yield f"{domain(told, words)}, {counted}", tuple(inside[told.id])
    if rest or not plan.domains:
        key = "other_measures" if plan.domains else "measures"
        yield labelled(key, words.number(len(rest)), words), tuple(rest)


def about(plan: ActionPlan, words: Language) -> Iterator[Told]:
    """What holds for the plan as a whole."""
    for key in ("period", "revision", "edition", "responsible", "languages", "budget"):
        value = getattr(plan, key)
        if value is not None and value != ():
            yield Told(headed(key, of_measure.listed(value, words), words))
    if plan.strategy is not None:
        yield cited_as("strategy", (plan.strategy,), words)
    if plan.diagnosis:
        yield cited_as("diagnosis", plan.diagnosis, words)
    for one in plan.participation:
        told = participation(one, words)
        yield Told(headed("participation", told.words, words), told.sources)
    for reason in plan.none_because:
        yield Told(headed("none_because", silence(reason, words), words))
    if plan.sources:
        yield cited_as("sources", plan.sources, words)


def headed(key: str, told: str, words: Language) -> str:
    """What is told of the whole, behind the name of what it is."""
    return capital(labelled(key, told, words))


def cited_as(key: str, sources: tuple[Source, ...], words: Language) -> Told:
    """Sources behind the name of what they are."""
    return Told(capital(words.word("plan", key)), sources, names_sources=True)


def _domains(plan: ActionPlan, words: Language) -> Iterator[Told]:
    return (Told(headed("domains", domain(one, words), words)) for one in plan.domains)


def domain(one: Domain, words: Language) -> str:
    """A field of the city's own grouping, with the points that it gathers."""
    points = labelled("points", words.say(one.points), words) if one.points else ""
    return f"{spoken(one.titles, words)} ({words.apart((one.id, points))})"


def participation(one: Participation, words: Language) -> Told:
    """Who took part, how and when."""
    told = [printable(part) for part in (one.who, one.how) if part]
    if one.when is not None:
        told.append(words.date(one.when))
    return Told(", ".join(told), one.sources)


def silence(one: Silence, words: Language) -> str:
    """A point without an action, and the city's reason for it."""
    point = words.word("plan", "point", number=one.point)
    return words.line(point, printable(one.because))


def fact_told(fact: PlanFact, words: Language) -> Told:
    """What happened to a plan, when, by whom, for which of its authorities, on whose word."""
    what = words.word("planfact", fact.kind)
    return happened(what, fact, words, fact.reference, *_more(fact, words))


def _more(fact: PlanFact, words: Language) -> Iterator[str]:
    """By what a plan was replaced, and for which of its authorities something happened."""
    if isinstance(fact, Replaced) and fact.other:
        yield fact.other
    if fact.authorities:
        yield words.word("plan", "for").format(authorities=", ".join(fact.authorities))


def _fact(fact: PlanFact, words: Language) -> str:
    told = fact_told(fact, words)
    if told.sources:
        return told.line(words)
    return f"{told.words} – {words.word('label', 'no_source')}"


def _row(fact: PlanFact, words: Language) -> list[str]:
    what = (words.word("planfact", fact.kind), *_more(fact, words), fact.note)
    return [
        stacked([words.date(fact.when)]),
        stacked(printable(part) for part in what if part),
        stacked(printable(part) for part in (fact.by, fact.reference) if part),
        "<br>".join(map(cited, fact.sources)) or stacked([words.word("label", "no_source")]),
    ]
