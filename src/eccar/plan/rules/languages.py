"""Rules ``PLN6…``: translations into the languages of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ...values.texts import Count, Text
from ..context import PlanContext
from ..history import Stage
from ..measures.measure import Measure
from ..plan import ActionPlan
from ._select import DRAFT_TOO, NOTE, if_known_in_full

LocatedText = tuple[tuple[str | int, ...], Text]


@rule(
    "PLN601",
    Severity.WARNING,
    "“{text}” has no translation in {languages}.",
    hint="Add the translation by its language code, or remove the language from languages.",
    source=OURS,
    many="{count} of {of} texts have no translation in a language of the plan.",
    stages=DRAFT_TOO,
)
@if_known_in_full
def missing_translation(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """The texts of a plan are in all its languages."""
    wanted = dict.fromkeys(plan.languages)
    texts = list(_texts(plan, context)) if wanted else []
    for path, text in texts:
        languages = frozenset(text)
        lacking = tuple(language for language in wanted if language not in languages)
        if lacking:
            yield hit(*path, text=text, languages=lacking, of=Count(len(texts)))


@rule(
    "PLN602",
    Severity.NOTE,
    "“{text}” is also in {languages}, which is not a language of the plan.",
    hint="Add the language under languages, so that missing translations are found.",
    source=OURS,
    stages={Stage.DRAFT: NOTE, Stage.ADOPTED: NOTE},
)
def language_not_stated(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """The title of a plan is only in its languages."""
    stated = frozenset(plan.languages)
    others = tuple(language for language in plan.titles if language not in stated)
    if plan.languages and others:
        yield hit("titles", text=plan.titles, languages=others)


def _texts(plan: ActionPlan, context: PlanContext) -> Iterator[LocatedText]:
    """The texts of a plan that may be in several languages, each with its path."""
    yield ("titles",), plan.titles
    for number, domain in enumerate(plan.domains):
        yield ("domains", number, "titles"), domain.titles
    for index, measure in context.current:
        for location, text in _texts_of_measure(measure):
            yield ("measures", index, *location), text


def _texts_of_measure(measure: Measure) -> Iterator[LocatedText]:
    yield ("titles",), measure.titles
    if measure.description is not None:
        yield ("description",), measure.description
    for number, milestone in enumerate(measure.milestones):
        yield ("milestones", number, "titles"), milestone.titles
    for number, indicator in enumerate(measure.indicators):
        yield ("indicators", number, "titles"), indicator.titles
        for key in ("baselines", "targets", "observations"):
            for index, value in enumerate(getattr(indicator, key)):
                if value.words is not None:
                    yield ("indicators", number, key, index, "words"), value.words


PLANS_ONLY = (missing_translation, language_not_stated)
"""Evaluated for plans only."""
