"""Facts of reports and evaluations in words, as a list for a terminal and as a table for a page."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

import attrs

from ...languages.language import Language
from ...plan.views.measure_text import fact_text, recorded_text
from ...render import fact_blocks
from ...render.blocks import Alternatives, Block, Heading, Items, Section
from ...render.statements import Statement
from ...values.characters import printable
from ...values.facts import Fact
from ...values.texts import capitalized, joined
from ..chain.facts import ReportFact
from ..evaluation.facts import EvaluationFact
from ..evaluation.recommendation_facts import Judged, RecommendationFact
from ..scales import Scale
from .report_text import judged_text, labelled, with_short_digests, without_stop

Scales: TypeAlias = Iterable[Scale]
"""The scales of a document, besides those that are packaged."""

AnyReportFact: TypeAlias = ReportFact | EvaluationFact | RecommendationFact

SECTIONS: Mapping[type[Fact], str] = {
    ReportFact: "reports.reportfact",
    EvaluationFact: "reports.evaluationfact",
    RecommendationFact: "reports.recommendationfact",
}
"""The section of the wording that has the names of the kinds of each family of facts."""

COMMON = frozenset(field.name for field in attrs.fields(Fact)) | {"reference"}
"""The fields that every fact has."""

SELF_EXPLAINING = frozenset({"act", "measures", "reason", "words"})
"""Fields whose values need no label."""


def fact_name(fact: AnyReportFact, lang: Language) -> str:
    """What happened."""
    section = next(name for base, name in SECTIONS.items() if isinstance(fact, base))
    return lang.word(section, fact.kind)


def dated_fact(fact: AnyReportFact, lang: Language, scales: Scales = ()) -> str:
    """What happened, when, and by whom; steps are named by their *scales*."""
    details = fact_details(fact, lang, scales)
    return fact_text(fact_name(fact, lang), fact, lang, fact.reference, *details)


def fact_in_brief(fact: AnyReportFact, lang: Language) -> str:
    """The same with only the first digits of digests."""
    return with_short_digests(dated_fact(fact, lang))


def fact_details(fact: AnyReportFact, lang: Language, scales: Scales = ()) -> Iterator[str]:
    """The values of the fields that only facts of its kind have; a step with its scale."""
    hidden = COMMON
    if isinstance(fact, Judged):
        yield from judged_text(fact.scale, fact.step, lang, scales)
        hidden |= {"scale", "step"}
    for field in attrs.fields(type(fact)):
        value = getattr(fact, field.name)
        if field.name not in hidden and value not in (None, ()):
            values = value if isinstance(value, tuple) else (value,)
            parts = (printable(v) if type(v) is str else lang.say(v) for v in values)
            text = joined(parts, ", ")
            plain = field.name in SELF_EXPLAINING
            yield without_stop(text) if plain else labelled(field.name, text, lang)


def steps_not_recorded(steps: Iterable[enum.StrEnum], lang: Language) -> str:
    """The *steps* before the one reached of which there is no fact, as quoted terms."""
    names = lang.listed(lang.quote(lang.say(step)) for step in steps)
    return lang.whole("reports.reportprogress", "not_recorded", steps=names)


def facts_blocks(facts: Sequence[AnyReportFact], lang: Language) -> Iterator[Block]:
    """All *facts*, if there are any, below a heading."""
    if facts:
        heading, (shown,) = Heading(lang.word("label", "facts"), level=2), facts_list(facts, lang)
        yield Alternatives(lines=[Section((heading, *shown.lines))], page=[heading, *shown.page])


def facts_list(
    facts: Sequence[AnyReportFact], lang: Language, scales: Scales = ()
) -> Iterator[Alternatives]:
    """All *facts*, if there are any, below what is said before; steps are named by their *scales*."""
    if facts:
        items = Items((fact_statement(fact, lang, scales).line(lang),) for fact in facts)
        yield Alternatives(lines=[items], page=_table(facts, lang, scales))


def facts_in_lines(
    facts: Sequence[AnyReportFact], lang: Language, scales: Scales = ()
) -> Iterator[Alternatives]:
    """All *facts*, if there are any, each in a line; a page does not say which have no source."""
    if facts:
        lines = [(fact_statement(fact, lang, scales).line(lang),) for fact in facts]
        texts = ((fact, capitalized(dated_fact(fact, lang, scales))) for fact in facts)
        page = [(Statement(text, fact.sources).cell(lang),) for fact, text in texts]
        yield Alternatives(lines=[Items(lines)], page=[Items(page)])


def fact_statement(fact: AnyReportFact, lang: Language, scales: Scales = ()) -> Statement:
    """A fact in one line, with its sources, or that it has none."""
    return fact_blocks.fact_statement(fact, capitalized(dated_fact(fact, lang, scales)), lang)


def _table(facts: Sequence[AnyReportFact], lang: Language, scales: Scales) -> Iterator[Block]:
    def described(fact: AnyReportFact) -> Iterator[str | None]:
        return _described(fact, lang, scales)

    return fact_blocks.fact_table(facts, described, lang, captioned=False)


def _described(fact: AnyReportFact, lang: Language, scales: Scales) -> Iterator[str | None]:
    """What happened, and the details of it."""
    yield fact_name(fact, lang)
    yield from fact_details(fact, lang, scales)
    yield from recorded_text(fact, lang)
    yield fact.note
