"""The view of an action plan: what is on record of it and of its measures, in their order.

A view has no day: how far a plan has come by one is shown by ``eccar show`` and the coverage.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    Details,
    Heading,
    Items,
    Line,
    Paragraph,
    Section,
)
from ...render.fact_blocks import fact_statement, fact_table
from ...render.fitting import WIDTH, columns
from ...render.localized import document_heading, label, owner_title, page_verdict
from ...render.statements import Statement
from ...values.sources import Source
from ..history import PlanFact
from ..inventory import Inventory
from ..measures.measure import Measure
from ..plan import ActionPlan
from . import reported_counts
from .brief import measures_in_brief
from .measure_text import capital, counted, labelled, recorded_text
from .measures import measure_section, measure_table
from .plan_text import (
    domain_text,
    field_words,
    participation_text,
    plan_fact_details,
    plan_fact_text,
    plan_title,
    silence_text,
    with_titles,
)


def plan(plan: ActionPlan, lang: Language) -> Iterator[Block]:
    """The title, what holds for the whole, the facts, and the measures.

    In a terminal the measures are below the city's own domains; a page lists the domains first.
    """
    lang = with_titles(lang, plan)
    heading = document_heading(
        plan_title(plan, lang),
        lang.word("kind", "plan"),
        authorities=plan.authorities,
        titles=plan.titles,
        lang=lang,
    )
    yield Details(
        brief=(Heading(_short_title(plan, lang)), *_in_brief(plan, lang)),
        full=(heading, page_verdict(finding(plan, lang)), *_in_full(plan, lang)),
    )


def _short_title(plan: ActionPlan, lang: Language) -> str:
    """The title; if it does not fit a line with the period, without it: a line below names it."""
    title = plan_title(plan, lang)
    return title if columns(title) <= WIDTH else owner_title(plan.titles, plan.authorities, lang)


def finding(plan: ActionPlan, lang: Language) -> str:
    """How many measures it has, and what happened to it last, in one sentence."""
    last = [
        f"{lang.word('plan.planfact', fact.kind)}, {lang.date(fact.when)}"
        for fact in plan.facts[-1:]
    ]
    count = counted("measures", len(plan.measures), lang)
    return lang.ended(lang.apart((count, *last)))


def _in_brief(plan: ActionPlan, lang: Language) -> Iterator[Block]:
    """Its period, its unit, its last fact, and the titles of its first measures."""
    values = ((key, getattr(plan, key)) for key in IN_BRIEF)
    lines = [headed(key, field_words(key, value, lang), lang) for key, value in values if value]
    yield Items((*lines, *(plan_fact_text(fact, lang) for fact in plan.facts[-1:])))
    caption = counted("measures", len(plan.measures), lang)
    yield from measures_in_brief(caption, plan.measures, lang)


def _in_full(plan: ActionPlan, lang: Language) -> Iterator[Block]:
    """All that holds for the whole, the facts, and the measures with all their statements."""
    statements = list(_about(plan, lang))
    yield Alternatives(
        lines=[Items((statement.line(lang),) for statement in statements)],
        page=[Items((statement.cell(lang),) for statement in (*statements, *_domains(plan, lang)))],
    )
    if plan.facts:
        yield Alternatives(
            lines=_fact_list(plan, lang),
            page=fact_table(plan.facts, lambda fact: _described(fact, lang), lang),
        )
    yield Alternatives(lines=_outline(plan, lang), page=[_table(plan, lang)])


def headed(key: str, text: str, lang: Language) -> str:
    """*text* behind the name of the field *key*, as a line of its own."""
    return capital(labelled(key, text, lang))


def cited_as(key: str, sources: tuple[Source, ...], lang: Language) -> Statement:
    """*sources* behind the name of the field *key*."""
    return Statement(capital(lang.word("plan.plan", key)), sources, names_sources=True)


IN_BRIEF = ("period", "responsible")
"""The most important of them."""

ABOUT = (
    "id period reviewed_every reported_every revision edition responsible languages budget".split()
)
"""Fields that hold for the plan as a whole, in the order in which they are shown."""


def _about(plan: ActionPlan, lang: Language) -> Iterator[Statement]:
    """What holds for the plan as a whole."""
    if plan.complete is not None:
        yield Statement(lang.word("plan.plan", "in_full" if plan.complete else "in_part"))
    for key in ABOUT:
        value = getattr(plan, key)
        if value is not None and value != ():
            yield Statement(headed(key, field_words(key, value, lang), lang))
    if plan.strategy is not None:
        yield cited_as("strategy", (plan.strategy,), lang)
    if plan.diagnosis:
        yield cited_as("diagnosis", plan.diagnosis, lang)
    for part in plan.participation:
        text = headed("participation", participation_text(part, lang), lang)
        yield Statement(text, part.sources)
    for silence in plan.none_because:
        yield Statement(headed("none_because", silence_text(silence, lang), lang))
    yield from reported(plan, lang)
    if plan.sources:
        yield cited_as("sources", plan.sources, lang)


def reported(document: ActionPlan | Inventory, lang: Language) -> Iterator[Statement]:
    """What sources report of the *document* as a whole, each behind the name of the field."""
    for statement in reported_counts.statements(document.reported_counts, lang):
        text = headed("reported_counts", str(statement.text), lang)
        yield evolve(statement, text=text)


def _domains(plan: ActionPlan, lang: Language) -> Iterator[Statement]:
    for domain in plan.domains:
        yield Statement(headed("domains", domain_text(domain, lang), lang))


def _fact_list(plan: ActionPlan, lang: Language) -> Iterator[Block]:
    yield Paragraph(label(lang.word("label", "facts"), lang))
    yield Items((_fact(fact, lang) for fact in plan.facts), bullets=True)


def _fact(fact: PlanFact, lang: Language) -> tuple[Line]:
    return (fact_statement(fact, plan_fact_text(fact, lang), lang).line(lang),)


def _described(fact: PlanFact, lang: Language) -> Iterator[str | None]:
    """What happened to the plan, and the details of it."""
    yield lang.word("plan.planfact", fact.kind)
    yield from plan_fact_details(fact, lang)
    yield from recorded_text(fact, lang)
    yield fact.note


def _outline(plan: ActionPlan, lang: Language) -> Iterator[Section]:
    """The measures of each domain below its title, and then the others."""
    domains = {domain.id for domain in plan.domains}
    for caption, measures in _by_domain(plan, lang):
        yield measure_section(caption, measures, lang, domains=domains)


def _table(plan: ActionPlan, lang: Language) -> Block:
    caption = counted("measures", len(plan.measures), lang)
    measures = [measure for _, group in _by_domain(plan, lang) for measure in group]
    return measure_table(caption, measures, lang)


def _by_domain(plan: ActionPlan, lang: Language) -> Iterator[tuple[str, tuple[Measure, ...]]]:
    """The measures by the city's own domains, if it has any, each group with its caption."""
    groups: dict[str | None, list[Measure]] = {domain.id: [] for domain in plan.domains}
    others: list[Measure] = []
    for measure in plan.measures:
        groups.get(measure.domain, others).append(measure)
    for domain in {domain.id: domain for domain in plan.domains}.values():
        count = counted("measures", len(groups[domain.id]), lang)
        yield f"{domain_text(domain, lang)}, {count}", tuple(groups[domain.id])
    if others or not plan.domains:
        key = "other_measures" if plan.domains else "measures"
        yield counted(key, len(others), lang), tuple(others)
