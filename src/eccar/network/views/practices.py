"""The view of a practice: what was done and what others need to know in brief; everything in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ...languages.language import Language
from ...plan.views.measure_text import recorded_text
from ...render.blocks import (
    Alternatives,
    Block,
    CellContent,
    Details,
    Heading,
    Items,
    Paragraph,
    Section,
    Table,
)
from ...render.fitting import WIDTH, clipped
from ...render.localized import citations, heading_in_a_line, lang_span, names_of
from ...render.statements import Statement
from ...values.characters import printable
from ...values.texts import Text, capitalized
from ..practices.practice import Evidence, Practice
from ..practices.publication import PracticeFact
from .practice_text import (
    SECTION,
    brief_lines,
    contact_text,
    evidence_lines,
    headed,
    limit_text,
    observation_statements,
    practice_fact_name,
    practice_fact_statement,
    practice_title,
    source_statement,
    time_and_points,
    value_text,
)

ABOUT = (
    *("id", "recorded", "domain", "roles", "grounds", "hostility", "whom", "languages"),
    *("drawn_from", "related", "note"),
)
"""Fields of a practice as they are shown at the end."""

TWO_LINES = 2 * WIDTH - 20
"""Columns that fit two lines, wherever they are wrapped."""


def practice(practice: Practice, lang: Language) -> Iterator[Block]:
    """What was done, with which effect, what failed, the first steps and whom to ask; in full all of it."""
    yield Details(
        brief=_in_brief(practice, lang),
        full=(Heading(practice_title(practice, lang)), *_in_full(practice, lang)),
    )


def _in_brief(practice: Practice, lang: Language) -> Iterator[Block]:
    names = names_of((practice.authority,), lang)
    yield Heading(heading_in_a_line(lambda text: text, practice.titles, names, lang))
    if practice.description:
        yield Paragraph(clipped(value_text(practice.description, lang), TWO_LINES))
    yield Items(clipped(line, TWO_LINES) for line in brief_lines(practice, lang))


def _in_full(practice: Practice, lang: Language) -> Iterator[Block]:
    """What is recorded on each question of whoever wants to copy the practice; what is not, in one line.

    On a page, the effect is set apart at the top.
    """
    effect = practice.effect
    yield Alternatives(lines=(), page=[_verdict(effect, lang)] if effect else [])
    yield Paragraph(time_and_points(practice, lang))
    answers = {
        "description": _text(practice.description, lang),
        "effect": _text(effect, lang),
        "evidence": _evidence(practice.evidence, lang),
        "transfer": _text(practice.transfer, lang),
        "failed": _text(practice.failed, lang),
        "first_steps": _steps(practice, lang),
        "contact": [Paragraph(contact_text(practice, lang))] if practice.contact else [],
        "publication": _facts(practice.publication, lang),
    }
    recorded = {key: tuple(blocks) for key, blocks in answers.items()}
    for key, blocks in recorded.items():
        if blocks:
            yield from _part(key, blocks, lang)
    missing = [lang.word(SECTION, key) for key, blocks in recorded.items() if not blocks]
    if missing:
        yield Section([Paragraph(headed("not_on_record", lang.listed(missing), lang))])
    yield from _part("about", _about(practice, lang), lang)


def _verdict(effect: Text, lang: Language) -> Paragraph:
    """The *effect*, set apart from the rest, in its language."""
    return Paragraph(evolve(lang_span(effect, lang), strong=True, style="status"))


def _part(key: str, blocks: Iterable[Block], lang: Language) -> Iterator[Block]:
    """*blocks* below the heading with the name *key*; the effect, which a page has at its top, for a terminal."""
    part = Section([Heading(capitalized(lang.word(SECTION, key)), 2), *blocks])
    yield Alternatives(lines=[part], page=()) if key == "effect" else part


def _text(content: Text | None, lang: Language) -> Iterator[Block]:
    """The words of *content*, if there are any."""
    if content:
        yield Paragraph(lang_span(content, lang))


def _steps(practice: Practice, lang: Language) -> Iterator[Block]:
    if practice.first_steps:
        yield Items(((lang_span(step.words, lang),) for step in practice.first_steps), ordered=True)


def _evidence(evidence: Iterable[Evidence], lang: Language) -> Iterator[Block]:
    """Each piece of evidence with its figures: as a list for a terminal, as a table for a page."""
    every = tuple(evidence)
    if not every:
        return
    table = Table(
        lang.word(SECTION, "evidence"),
        heads=(
            *(lang.word(SECTION, key) for key in ("kind", "shows", "figures")),
            lang.word("label", "sources"),
        ),
        rows=(_evidence_row(each, lang) for each in every),
        broad=(1,),
        captioned=False,
    )
    entries = (evidence_lines(each, lang) for each in every)
    yield Alternatives(lines=[Items(entries, bullets=True)], page=[table])


def _evidence_row(evidence: Evidence, lang: Language) -> Iterator[CellContent]:
    """What a piece of evidence is, what it says, its figures or its date, and all sources."""
    unit = f"({printable(evidence.unit)})" if evidence.unit else ""
    note = printable(evidence.note) if evidence.note else ""
    when = lang.period(evidence.when) if evidence.when else ""
    figures = (statement.text for statement in observation_statements(evidence, lang))
    sources = (*evidence.sources, *(s for value in evidence.observations for s in value.sources))
    yield capitalized(lang.say(evidence.kind))
    yield tuple(filter(None, (lang_span(evidence.words, lang), unit, note)))
    yield tuple(filter(None, (when, *figures)))
    yield citations(dict.fromkeys(sources), lang)


def _facts(facts: tuple[PracticeFact, ...], lang: Language) -> Iterator[Block]:
    """By which right others may read the practice."""
    if not facts:
        return
    statements = (practice_fact_statement(fact, lang) for fact in facts)
    table = Table(
        lang.word(SECTION, "publication"),
        heads=(lang.word("label", key) for key in ("date", "fact", "by", "sources")),
        rows=(_fact_row(fact, lang) for fact in facts),
        captioned=False,
    )
    yield Alternatives(lines=[Items((each.line(lang),) for each in statements)], page=[table])


def _fact_row(fact: PracticeFact, lang: Language) -> Iterator[CellContent]:
    what = (practice_fact_name(fact, lang), limit_text(fact, lang), *recorded_text(fact, lang))
    yield lang.date(fact.when)
    yield tuple(printable(part) for part in (*what, fact.note) if part)
    yield printable(fact.by or "")
    yield citations(fact.sources, lang)


def _about(practice: Practice, lang: Language) -> Iterator[Block]:
    statements = list(_fields(practice, lang))
    yield Alternatives(
        lines=[Items((each.line(lang),) for each in statements)],
        page=[Items((each.cell(lang),) for each in statements)],
    )


def _fields(practice: Practice, lang: Language) -> Iterator[Statement]:
    for key in ABOUT:
        value = getattr(practice, key)
        if value is not None and value != ():
            yield Statement(headed(key, value_text(value, lang), lang))
    if practice.sources:
        yield source_statement(practice, lang)
