"""The sums that an outsider does, as lines."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ...languages.language import Language
from ..disclosure.audit import (
    BoundExplanation,
    BoundSide,
    FallExplanation,
    ReleaseAudit,
    UsedNumber,
)
from .number_names import AUDIT, number_names

_SUM = {BoundSide.MOST: "sum_most", BoundSide.LEAST: "sum_least"}
_TRIAL = {BoundSide.MOST: "trial_most", BoundSide.LEAST: "trial_least"}


def bound_lines(audit: ReleaseAudit, explanation: FallExplanation, lang: Language) -> Iterator[str]:
    """For each end of the possible values the sum that gives it, and the published numbers that it needs."""
    for bound in explanation.bounds:
        yield _sum(bound, lang)
        if bound.numbers:
            names = lang.apart(number_names(audit, bound.numbers, lang))
            yield lang.line(lang.word(AUDIT, "used"), names)


def _sum(bound: BoundExplanation, lang: Language) -> str:
    if not bound.steps:
        return lang.word(AUDIT, _TRIAL[bound.side], value=bound.value)
    terms = "".join(
        _term(step, first=not index, lang=lang) for index, step in enumerate(bound.steps)
    )
    return lang.whole(AUDIT, _SUM[bound.side], value=lang.number(bound.value), sum=terms)


def _term(step: UsedNumber, *, first: bool, lang: Language) -> str:
    """A number of a sum with its sign, and its factor, if that is not one."""
    minus = step.factor < 0
    sign = ("−" if minus else "") if first else (" − " if minus else " + ")
    size = abs(step.factor)
    factor = "" if size == 1 else f"{_fraction(size)} × "
    return f"{sign}{factor}{lang.number(step.value)}"


def _fraction(number: Fraction) -> str:
    return str(number)
