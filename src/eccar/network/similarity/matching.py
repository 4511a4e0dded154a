"""What a measure has in common with what is asked for: points, domain, roles, grounds, forms of hostility."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from attrs import field, frozen

from ...languages.names import alphabetical
from ...plan.coverage import is_general
from ...plan.inventory import PlanDocument
from ...plan.measures.measure import Measure
from ...plan.points import POINT
from ...values.brief import Brief
from ...values.texts import Text
from ...values.vocabulary import Ground, Hostility, Role


class SharedBy(enum.StrEnum):
    """In what a measure is like what is asked for."""

    POINT = "point"
    DOMAIN = "domain"
    ROLE = "role"
    GROUND = "ground"
    HOSTILITY = "hostility"


def _points(numbers: Iterable[int]) -> frozenset[int]:
    return frozenset(int(POINT(number)) for number in numbers)


@frozen(kw_only=True)
class Subjects(Brief):
    """What a measure is about, or what measures are asked for by.

    Attributes:
        points: The numbers of the points.
        domain: The titles of the domain in its plan, as the ids of domains are those of one plan
            only.
        roles: The roles of the city.
        grounds: The grounds of discrimination.
        hostility: The forms of hostility.
    """

    points: frozenset[int] = field(default=frozenset(), converter=_points)
    domain: Text | None = None
    roles: frozenset[Role] = frozenset()
    grounds: frozenset[Ground] = frozenset()
    hostility: frozenset[Hostility] = frozenset()

    def shared_with(self, other: Subjects) -> tuple[SharedBy, ...]:
        """In what the two are alike."""
        shared = {
            SharedBy.POINT: bool(self.points & other.points),
            SharedBy.DOMAIN: not _folded(self.domain).isdisjoint(_folded(other.domain)),
            SharedBy.ROLE: bool(self.roles & other.roles),
            SharedBy.GROUND: bool(self.grounds & other.grounds),
            SharedBy.HOSTILITY: bool(self.hostility & other.hostility),
        }
        return tuple(each for each, alike in shared.items() if alike)


def subjects_of(measure: Measure, document: PlanDocument | None = None) -> Subjects:
    """What *measure* is about; its domain has a title in the plan that is its *document*.

    A general measure, which is under nine or ten points, says little about each of them: it has no
    point here.
    """
    return Subjects(
        points=() if is_general(measure) else measure.points,
        domain=_domain(measure, document),
        roles=frozenset(measure.roles),
        grounds=frozenset(measure.grounds),
        hostility=frozenset(measure.hostility),
    )


def _domain(measure: Measure, document: PlanDocument | None) -> Text | None:
    domains = getattr(document, "domains", ())
    return next((domain.titles for domain in domains if domain.id == measure.domain), None)


def _folded(titles: Text | None) -> frozenset[str]:
    """The titles of a domain without capitals and marks, in whatever languages."""
    return (
        frozenset(alphabetical(title)[0] for _, title in titles.by_language)
        if titles
        else frozenset()
    )
