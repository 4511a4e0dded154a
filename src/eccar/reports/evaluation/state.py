"""How far an evaluation has come on a day, and which of its steps are not on record."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from ...values.displayable import Displayable
from ...values.facts import in_order
from ...values.identity import identity_text
from ...values.texts import Text
from ..chain.last_fact import reached, with_publications
from .facts import EvaluationFact, EvaluationPublished, EvaluationStep

_STEPS = tuple(EvaluationStep)

_BEFORE = _STEPS[: _STEPS.index(EvaluationStep.PUBLISHED)]
"""The steps in whose place a publication is one: nothing has followed from the evaluation yet."""

EXPECTED = frozenset(_STEPS) - {EvaluationStep.PUBLISHED}
"""The steps of which it is said that they are not on record: nobody has to publish an evaluation."""


@frozen(kw_only=True)
class EvaluationState(Displayable):
    """How far an evaluation, and what follows from it, have come on a day.

    Attributes:
        authorities: The ids of the authorities whose work is evaluated.
        id: The id of the evaluation.
        titles: Its title.
        on: The day.
        step: The step that was reached.
        because: The fact by which it was reached.
        possibly: The other steps that the record leaves open.
        pending: The facts that may have happened by the day and leave the step open.
        not_on_record: The steps before the one reached of which nothing is on record.
        published: The publications by the day.
    """

    view = "evaluations.evaluation_state"

    authorities: tuple[str, ...] = ()
    id: str
    titles: Text | None = None
    on: dt.date
    step: EvaluationStep
    because: EvaluationFact | None = None
    possibly: tuple[EvaluationStep, ...] = ()
    pending: tuple[EvaluationFact, ...] = ()
    not_on_record: tuple[EvaluationStep, ...] = ()
    published: tuple[EvaluationPublished, ...] = ()

    @property
    def identity(self) -> str:
        """The identity of the evaluation."""
        return identity_text("evaluation", self.authorities, self.id)

    @property
    def certain(self) -> bool:
        """Whether the record leaves no other step open."""
        return not self.possibly


def evaluation_state(
    facts: tuple[EvaluationFact, ...],
    on: dt.date,
    *,
    authorities: tuple[str, ...],
    id: str,
    titles: Text | None = None,
) -> EvaluationState:
    """How far an evaluation with these *facts*, put on record, has come by the day *on*."""
    way = reached(facts, on, EvaluationStep, lambda fact: fact.leads_to)
    published = [fact for fact in facts if isinstance(fact, EvaluationPublished)]
    now = with_publications(way, published, on, EvaluationStep.PUBLISHED, _BEFORE)
    known = in_order(facts, on)
    on_record = {fact.leads_to for fact in known}
    before = [step for step in _STEPS[1 : _STEPS.index(now.step)] if step in EXPECTED]
    return EvaluationState(
        authorities=authorities,
        id=id,
        titles=titles,
        on=on,
        step=now.step,
        because=now.because,
        possibly=now.possibly,
        pending=now.pending,
        not_on_record=tuple(each for each in before if each not in on_record),
        published=tuple(fact for fact in known if isinstance(fact, EvaluationPublished)),
    )
