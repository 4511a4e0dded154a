"""Scales on which something is assessed, as data: named, dated, with steps in words and no numbers.

No scale is the default, and none is the coalition's. Steps have an order only for showing them;
nothing is calculated from a step, and the steps of two scales are never compared.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import converters, field, frozen

from ..values.brief import Brief
from ..values.constraints import ID, WORDS, Id
from ..values.dates import When, when
from ..values.ranges import TRUTH
from ..values.sources import Source, sources
from ..values.texts import Text, text
from ..values.typed import typed_fields
from .errors import ONE_STEP, STEP_GIVEN_TWICE


@frozen(kw_only=True, field_transformer=typed_fields)
class ScaleStep(Brief):
    """A step of a scale, in the words of whoever made the scale.

    Attributes:
        id: What assessments name it by.
        titles: Its name, by language code.
        final: Whether nothing remains to be done once the step is reached.
    """

    id: Id = field(validator=ID.validate)
    titles: Text = field(converter=text, validator=WORDS.validate)
    final: bool = field(default=False, validator=TRUTH.validate)


def _steps(items: Iterable[ScaleStep]) -> tuple[ScaleStep, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Scale(Brief):
    """A scale that a city or a body uses: at least two steps, in the order in which they are shown.

    Attributes:
        id: What assessments name it by.
        titles: The name of the scale.
        since: Since when it has been used.
        steps: The steps.
        sources: Where it is published.

    Raises:
        InvalidValue: There are fewer than two steps (DOC506), or two with one id (DOC507).
    """

    id: Id = field(validator=ID.validate)
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    since: When | None = field(default=None, converter=converters.optional(when))
    steps: tuple[ScaleStep, ...] = field(converter=_steps)
    sources: tuple[Source, ...] = field(default=(), converter=sources)

    def __attrs_post_init__(self) -> None:
        if len(self.steps) < 2:
            raise ONE_STEP()
        ids = [step.id for step in self.steps]
        if len(set(ids)) < len(ids):
            raise STEP_GIVEN_TWICE(step=next(each for each in ids if ids.count(each) > 1))

    def step(self, id: str) -> ScaleStep | None:
        """The step with this *id*, or ``None`` if the scale has none."""
        return next((step for step in self.steps if step.id == id), None)


@frozen(kw_only=True, field_transformer=typed_fields)
class SelfAssessment(Brief):
    """What an authority says of its own work, on a scale that it names: the step, and the reasons in words."""

    scale: Id = field(validator=ID.validate)
    step: Id = field(validator=ID.validate)
    words: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )


def to_scales(items: Iterable[Scale]) -> tuple[Scale, ...]:
    """The converter of fields that hold scales."""
    return tuple(items)
