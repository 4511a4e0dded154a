"""Rules ``PLN6…``: the languages in which a plan is to be read."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import Hit, hit, rule
from ...values.errors import Severity
from ...values.texts import Count, Text
from ..context import PlanContext
from ..history import Stage
from ..measures.measure import Measure
from ..plan import ActionPlan
from ._select import DRAFT_TOO, NOTE, OURS

Located = tuple[tuple[str | int, ...], Text]


@rule(
    "PLN601",
    Severity.WARNING,
    "“{text}” is not on record in {languages}, in which the plan is to be read.",
    hint="Add the translation beside it, by its language code; or take the language out of languages.",
    source=OURS,
    many="{count} of {of} texts are not on record in at least one of the languages in which the plan is to be read.",
    stages=DRAFT_TOO,
)
def missing_translation(plan: ActionPlan, context: PlanContext) -> Iterator[Hit]:
    """What a plan says is told in each of the languages in which it is to be read."""
    wanted = dict.fromkeys(plan.languages)
    told = list(_texts(plan, context)) if wanted else []
    for where, text in told:
        there = frozenset(text)
        lacking = tuple(one for one in wanted if one not in there)
        if lacking:
            yield hit(*where, text=text, languages=lacking, of=Count(len(told)))


@rule(
    "PLN602",
    Severity.NOTE,
    "“{text}” is also told in {languages}, in which the plan is not said to be read.",
    hint="Add the language under languages, so that what lacks it is found.",
    source=OURS,
    stages={Stage.DRAFT: NOTE, Stage.ADOPTED: NOTE},
)
def language_not_stated(plan: ActionPlan, _: PlanContext) -> Iterator[Hit]:
    """The title of a plan is in no other languages than those of the plan."""
    stated = frozenset(plan.languages)
    others = tuple(one for one in plan.titles if one not in stated)
    if plan.languages and others:
        yield hit("titles", text=plan.titles, languages=others)


def _texts(plan: ActionPlan, context: PlanContext) -> Iterator[Located]:
    """All that a plan says by language, with the way to it."""
    yield ("titles",), plan.titles
    for number, domain in enumerate(plan.domains):
        yield ("domains", number, "titles"), domain.titles
    for turn, one in context.standing:
        for where, text in _of_measure(one):
            yield ("measures", turn, *where), text


def _of_measure(one: Measure) -> Iterator[Located]:
    yield ("titles",), one.titles
    if one.description is not None:
        yield ("description",), one.description
    for number, step in enumerate(one.milestones):
        yield ("milestones", number, "titles"), step.titles
    for number, indicator in enumerate(one.indicators):
        yield ("indicators", number, "titles"), indicator.titles
        for key in ("baselines", "targets", "observations"):
            for turn, value in enumerate(getattr(indicator, key)):
                if value.words is not None:
                    yield ("indicators", number, key, turn, "words"), value.words


OF_PLANS = (missing_translation, language_not_stated)
"""Asked of plans alone."""
