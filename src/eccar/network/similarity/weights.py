"""The weights by which the parts of a difference between two cities are added up."""

from __future__ import annotations

import enum
import math
from typing import Any

from attrs import Attribute, field, frozen

from ...values.brief import Brief
from ...values.typed import typed_fields

MAX_WEIGHT = 1000
"""The greatest weight; a part that counts a thousand times as much as another decides alone."""

MAX_KILOMETRES = 20_100
"""Kilometres that two places on Earth can be apart, and no less than half of its circumference."""


class DistancePart(enum.StrEnum):
    """What two cities are compared by, in the order in which the parts are shown."""

    INHABITANTS = "inhabitants"
    KIND = "kind"
    COUNTRY = "country"
    LANGUAGE = "language"
    KILOMETRES = "kilometres"


def _weight(_: Any, attribute: Attribute[float], value: float) -> None:
    if not 0 <= value <= MAX_WEIGHT:
        message = f"{attribute.name}={value}: a weight is a number from 0 to {MAX_WEIGHT}."
        raise ValueError(message)


def _kilometres(_: Any, attribute: Attribute[float], value: float) -> None:
    if not 0 < value <= MAX_KILOMETRES:
        message = f"{attribute.name}={value}: that is no number of kilometres on Earth, above 0."
        raise ValueError(message)


@frozen(kw_only=True, field_transformer=typed_fields)
class Distance(Brief):
    """How much each part of the difference between two cities counts; their sum is the distance.

    A part whose weight is 0 is left out: it is neither known nor unknown. The weights and the
    half-distance are assumptions of this library, which no source states.

    Attributes:
        inhabitants: What a doubling of the number of inhabitants counts.
        kind: What another kind of authority counts.
        country: What another country counts.
        language: What it counts if no official language is shared.
        kilometres: What places count that are as far apart as can be.
        half_distance: The kilometres at which places count half of that.

    Raises:
        ValueError: If a weight is not from 0 to 1000, or the half-distance not above 0.

    >>> Distance(country=0, inhabitants=2).parts
    (<DistancePart.INHABITANTS: 'inhabitants'>, <DistancePart.KIND: 'kind'>, \
<DistancePart.LANGUAGE: 'language'>, <DistancePart.KILOMETRES: 'kilometres'>)
    """

    inhabitants: float = field(default=1.0, validator=_weight)
    kind: float = field(default=1.0, validator=_weight)
    country: float = field(default=1.0, validator=_weight)
    language: float = field(default=1.0, validator=_weight)
    kilometres: float = field(default=1.0, validator=_weight)
    half_distance: float = field(default=170.0, validator=_kilometres)

    @property
    def parts(self) -> tuple[DistancePart, ...]:
        """The parts that count."""
        return tuple(part for part in DistancePart if self.weight(part))

    def weight(self, part: DistancePart) -> float:
        """What one unit of the *part* counts."""
        weight: float = getattr(self, part.value)
        return weight

    def share(self, kilometres: float) -> float:
        """How near *kilometres* come to being as far apart as can be: 0 for 0, one half at the half-distance."""
        return 1 - math.pow(2, -kilometres / self.half_distance)
