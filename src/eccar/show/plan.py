"""Views of an action plan: what is on record of it and of its measures, in the order told.

A view has no day: where the plan stands on one is for ``eccar show`` and the coverage to say.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from ..languages.language import Language
from ..plan.history import PlanFact, Replaced
from ..plan.measures.measure import Measure
from ..plan.plan import ActionPlan, Domain, Participation, Silence
from ..values.displayable import Style
from ..values.sources import Source
from ..values.texts import printable
from . import measure as of_measure
from .elements import cited, stacked, table, title
from .measure import Told, capital, happened, labelled
from .spoken import spoken, whose


def lines(plan: ActionPlan, lang: Language, style: Style) -> Iterator[str]:
    """The title, what holds for the whole, what happened, and the measures by domain."""
    yield style(heading(plan, lang), "title")
    yield from (f"  {told.line(lang)}" for told in about(plan, lang))
    if plan.facts:
        yield lang.line(lang.word("label", "facts"), "").rstrip()
        yield from (f"  - {_fact(fact, lang)}" for fact in plan.facts)
    for caption, measures in groups(plan, lang):
        yield from listed(caption, measures, lang, style, known={one.id for one in plan.domains})


def parts(plan: ActionPlan, lang: Language) -> Iterator[str]:
    """The same as a heading, paragraphs and tables."""
    yield title(heading(plan, lang))
    yield items((*about(plan, lang), *_domains(plan, lang)), lang)
    if plan.facts:
        yield table(
            lang.word("label", "caption_facts"),
            [lang.word("label", key) for key in ("date", "fact", "by", "sources")],
            (_row(fact, lang) for fact in plan.facts),
        )
    caption = labelled("measures", lang.number(len(plan.measures)), lang)
    grouped = [one for _, measures in groups(plan, lang) for one in measures]
    yield from of_measure.table_of(caption, grouped, lang)


def heading(plan: ActionPlan, lang: Language) -> str:
    """Its title, and whose plan it is."""
    return whose(plan.titles, plan.authorities, lang)


def listed(
    caption: str,
    measures: Iterable[Measure],
    lang: Language,
    style: Style,
    *,
    known: Container[str | None] = (),
) -> Iterator[str]:
    """Several measures under a *caption*, as text; the domains that are *known* are told by it."""
    yield ""
    yield style(caption, "status")
    for one in measures:
        yield from of_measure.lines(one, lang, leave_out="domain" if one.domain in known else "")


def items(told: Iterable[Told], lang: Language) -> str:
    """A list of what is told, with links to its sources."""
    inside = "".join(f"<li>{one.element(lang)}</li>" for one in told)
    return f"<ul>{inside}</ul>" if inside else ""


def groups(plan: ActionPlan, lang: Language) -> Iterator[tuple[str, tuple[Measure, ...]]]:
    """The measures by the city's own domains, if it has any, each group with its caption."""
    inside: dict[str | None, list[Measure]] = {told.id: [] for told in plan.domains}
    rest: list[Measure] = []
    for one in plan.measures:
        inside.get(one.domain, rest).append(one)
    for told in {told.id: told for told in plan.domains}.values():
        counted = labelled("counted", lang.number(len(inside[told.id])), lang)
        yield f"{domain(told, lang)}, {counted}", tuple(inside[told.id])
    if rest or not plan.domains:
        key = "other_measures" if plan.domains else "measures"
        yield labelled(key, lang.number(len(rest)), lang), tuple(rest)


def about(plan: ActionPlan, lang: Language) -> Iterator[Told]:
    """What holds for the plan as a whole."""
    for key in ("period", "revision", "edition", "responsible", "languages", "budget"):
        value = getattr(plan, key)
        if value is not None and value != ():
            yield Told(headed(key, of_measure.listed(value, lang), lang))
    if plan.strategy is not None:
        yield cited_as("strategy", (plan.strategy,), lang)
    if plan.diagnosis:
        yield cited_as("diagnosis", plan.diagnosis, lang)
    for one in plan.participation:
        told = participation(one, lang)
        yield Told(headed("participation", told.words, lang), told.sources)
    for reason in plan.none_because:
        yield Told(headed("none_because", silence(reason, lang), lang))
    if plan.sources:
        yield cited_as("sources", plan.sources, lang)


def headed(key: str, told: str, lang: Language) -> str:
    """What is told of the whole, behind the name of what it is."""
    return capital(labelled(key, told, lang))


def cited_as(key: str, sources: tuple[Source, ...], lang: Language) -> Told:
    """Sources behind the name of what they are."""
    return Told(capital(lang.word("plan", key)), sources, names_sources=True)


def _domains(plan: ActionPlan, lang: Language) -> Iterator[Told]:
    return (Told(headed("domains", domain(one, lang), lang)) for one in plan.domains)


def domain(one: Domain, lang: Language) -> str:
    """A field of the city's own grouping, with the points that it gathers."""
    points = labelled("points", lang.say(one.points), lang) if one.points else ""
    return f"{spoken(one.titles, lang)} ({lang.apart((one.id, points))})"


def participation(one: Participation, lang: Language) -> Told:
    """Who took part, how and when."""
    told = [printable(part) for part in (one.who, one.how) if part]
    if one.when is not None:
        told.append(lang.date(one.when))
    return Told(", ".join(told), one.sources)


def silence(one: Silence, lang: Language) -> str:
    """A point without an action, and the city's reason for it."""
    point = lang.word("plan", "point", number=one.point)
    return lang.line(point, printable(one.because))


def fact_told(fact: PlanFact, lang: Language) -> Told:
    """What happened to a plan, when, by whom, for which of its authorities, on whose word."""
    what = lang.word("planfact", fact.kind)
    return happened(what, fact, lang, fact.reference, *_more(fact, lang))


def _more(fact: PlanFact, lang: Language) -> Iterator[str]:
    """By what a plan was replaced, and for which of its authorities something happened."""
    if isinstance(fact, Replaced) and fact.other:
        yield fact.other
    if fact.authorities:
        yield lang.word("plan", "for").format(authorities=", ".join(fact.authorities))


def _fact(fact: PlanFact, lang: Language) -> str:
    told = fact_told(fact, lang)
    if told.sources:
        return told.line(lang)
    return f"{told.words} – {lang.word('label', 'no_source')}"


def _row(fact: PlanFact, lang: Language) -> list[str]:
    what = (lang.word("planfact", fact.kind), *_more(fact, lang), fact.note)
    return [
        stacked([lang.date(fact.when)]),
        stacked(printable(part) for part in what if part),
        stacked(printable(part) for part in (fact.by, fact.reference) if part),
        "<br>".join(map(cited, fact.sources)) or stacked([lang.word("label", "no_source")]),
    ]
