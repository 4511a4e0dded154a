"""Who else does it: measures of other cities like what is asked for, those of the nearest city first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from ...documents.register import registered_city
from ...languages.names import alphabetical
from ...plan.coverage import is_general
from ...plan.inventory import Inventory, PlanDocument
from ...plan.measures.measure import Measure
from ...plan.measures.progress import UNDER_WAY, State
from ...plan.plan import ActionPlan
from ...values.brief import Brief
from ...values.cities import City, cities_of
from ...values.dates import day
from ...values.displayable import Displayable
from ...values.texts import Text
from .citing import named_by
from .differences import CityDifference, profile_difference
from .matching import SharedBy, Subjects, subjects_of
from .profiles import CityProfile, Subject, profile
from .similar_cities import AT_MOST
from .weights import Distance

ENDS_WITH_ITS_PLAN = UNDER_WAY | {State.EXISTED}
"""The states that say nothing of the time after the plan has ended, unless a later fact does."""


@frozen(kw_only=True)
class SimilarMeasure(Brief):
    """A measure of another city that is like what is asked for.

    Attributes:
        identity: The identity of its plan or inventory.
        file: The file in which that document is, if it is known.
        document_titles: The title of that document, if it has one.
        authorities: The ids of the authorities of that document.
        measure: The measure.
        state: Where it stands on the day.
        before_end: Whether it was so before its plan ended, and nothing is known since.
        shared: In what it is like what is asked for; of a general measure, what it has besides its points.
        difference: How much the nearest of the authorities differs from the city that asks.
        named_by: The good practices drawn from it, by identity, and the projects that name it, by reference.
    """

    identity: str
    file: str | None = None
    document_titles: Text | None
    authorities: tuple[str, ...]
    measure: Measure
    state: State
    before_end: bool
    shared: tuple[SharedBy, ...]
    difference: CityDifference
    named_by: tuple[str, ...] = ()

    @property
    def reference(self) -> str:
        """Where the measure is found: ``plan:be/gent:2015/2019#praktijktesten``."""
        return f"{self.identity}#{self.measure.id}"

    @property
    def unit(self) -> str | None:
        """The unit to ask, which is the one that leads the measure; ``None`` if it is not on record."""
        return self.measure.lead


@frozen(kw_only=True)
class SimilarMeasures(Displayable):
    """The measures of other cities like what is asked for, on a day; those of the nearest city first.

    Attributes:
        on: The day.
        city: The city that asks.
        weights: How much each part of the distance between cities counts.
        asked: What is asked for.
        reference: The measure that is asked about, if it is one: ``plan:de/musterstadt:2027#advice-centre``.
        titles: Its title.
        measures: The first of the measures that were found.
        count: How many were found.
        general: General measures, under nine or ten points with one that is asked for; in no count.
        plans: How many plans of other cities were read.
        inventories: How many of their inventories were read.
    """

    view = "similar_measures.similar_measures"

    on: dt.date
    city: CityProfile
    weights: Distance
    asked: Subjects
    reference: str | None = None
    titles: Text | None = None
    measures: tuple[SimilarMeasure, ...]
    count: int
    general: tuple[SimilarMeasure, ...]
    plans: int
    inventories: int

    def _brief(self) -> str:
        return f"{self.city.id} {self.on}: {self.count}"

    @property
    def authorities(self) -> tuple[str, ...]:
        """The id of the city that asks."""
        return (self.city.id,)


@frozen(kw_only=True)
class _Search(Brief):
    """What a search compares each measure with."""

    on: dt.date
    city: CityProfile
    weights: Distance
    asked: Subjects
    reference: str | None
    files: Mapping[str, str] = field(factory=dict, hash=False)
    named: Mapping[str, tuple[str, ...]] = field(factory=dict, hash=False)


def who_else(
    asked: Measure | int | Iterable[int],
    documents: Iterable[Any],
    *,
    city: Subject,
    on: dt.date | str,
    document: PlanDocument | None = None,
    weights: Distance | None = None,
    at_most: int = AT_MOST,
    files: Mapping[str, str] | None = None,
) -> SimilarMeasures:
    """The measures of other cities that are like what is *asked* for, those of the nearest city first.

    A measure is like another if both are under one of the points, in a domain of the same title, in one of the
    roles, on one of the grounds or against one form of hostility; under points that are asked for, if it is under
    one of them. Measures of cities of which less is known than of *city* follow by their names.

    Args:
        asked: A measure, or the number of a point, or several.
        documents: The plans and inventories to read, memberships, which describe authorities, and practices and
            documents of the coalition, which name measures; others are passed over. Authorities without a membership here are taken from the packaged register.
        city: The city that asks; its own documents are left out.
        on: The day of the states and of the counts of inhabitants.
        document: The plan or inventory of the measure that is asked about, for the title of its domain; the measure
            itself is then left out.
        weights: How much each part of the distance counts; by default as ``Distance()`` has it.
        at_most: How many measures are listed.
        files: The files of documents, by their identities.

    Raises:
        ValueError: If a number is not that of a point, or *at_most* is less than 1.

    >>> from eccar.network import packaged_plans
    >>> answer = who_else(7, packaged_plans(), city="de/musterstadt", on="2026-11-22")
    >>> [each.measure.id for each in answer.measures]
    ['vermietung', 'gesprekken', 'praktijktesten']
    """
    if at_most < 1:
        message = f"at_most={at_most}: give a number of measures, 1 or more."
        raise ValueError(message)
    documents, on = tuple(documents), day(on)
    search = _search(
        asked,
        profile(city, on),
        on=on,
        document=document,
        weights=weights or Distance(),
        files=files or {},
        named=named_by(documents),
    )
    read = [each for each in latest_plans(documents) if search.city.id not in each.authorities]
    matches = _in_order(_found(read, search, cities_of(documents)))
    listed = [each for each in matches if each.shared]
    return SimilarMeasures(
        on=on,
        city=search.city,
        weights=search.weights,
        asked=search.asked,
        reference=search.reference,
        titles=asked.titles if isinstance(asked, Measure) else None,
        measures=tuple(listed[:at_most]),
        count=len(listed),
        general=tuple(each for each in matches if not each.shared),
        plans=sum(isinstance(each, ActionPlan) for each in read),
        inventories=sum(isinstance(each, Inventory) for each in read),
    )


def _search(
    asked: Measure | int | Iterable[int],
    city: CityProfile,
    *,
    on: dt.date,
    document: PlanDocument | None,
    weights: Distance,
    files: Mapping[str, str],
    named: Mapping[str, tuple[str, ...]],
) -> _Search:
    reference = None
    if isinstance(asked, Measure):
        reference = f"{document.identity}#{asked.id}" if document else None
        subjects = subjects_of(asked, document)
    else:
        subjects = Subjects(points=[asked] if isinstance(asked, int) else asked)
    return _Search(
        on=on,
        city=city,
        weights=weights,
        asked=subjects,
        reference=reference,
        files=files,
        named=named,
    )


def latest_plans(documents: Iterable[Any]) -> list[PlanDocument]:
    """The plans and inventories among *documents*; of several versions of one, the latest.

    That is the one of the latest day of its edition, or else of its recording; of one day, the last given.
    """
    latest: dict[str, PlanDocument] = {}
    for document in documents:
        if isinstance(document, (ActionPlan, Inventory)):
            known = latest.get(document.identity)
            if known is None or _day(known) <= _day(document):
                latest[document.identity] = document
    return list(latest.values())


def _day(document: PlanDocument) -> dt.date:
    return getattr(document, "edition", None) or document.recorded or dt.date.min


def _found(
    documents: Iterable[PlanDocument], search: _Search, cities: Mapping[str, City]
) -> Iterator[SimilarMeasure]:
    for document in documents:
        nearest = _nearest(document, search, cities)
        for measure in document.on_record:
            if f"{document.identity}#{measure.id}" == search.reference:
                continue
            shared = search.asked.shared_with(subjects_of(measure, document))
            general = is_general(measure) and not search.asked.points.isdisjoint(measure.points)
            if shared or general:
                yield _similar(measure, document, shared, nearest, search)


def _nearest(document: PlanDocument, search: _Search, cities: Mapping[str, City]) -> CityDifference:
    """The difference to the nearest of the authorities of a *document*."""
    subjects: list[Subject] = [
        cities.get(id_) or registered_city(id_) or id_ for id_ in document.authorities
    ]
    differences = [
        profile_difference(search.city, profile(each, search.on), search.weights)
        for each in subjects
    ]
    return min(differences, key=_nearness)


def _similar(
    measure: Measure,
    document: PlanDocument,
    shared: tuple[SharedBy, ...],
    nearest: CityDifference,
    search: _Search,
) -> SimilarMeasure:
    state, on = measure.state_on(search.on), search.on
    ended = document.end_on(on) if isinstance(document, ActionPlan) else None
    over = ended is not None and not ended.running_after(measure, on)
    return SimilarMeasure(
        identity=document.identity,
        file=search.files.get(document.identity),
        document_titles=document.titles,
        authorities=document.authorities,
        measure=measure,
        state=state,
        before_end=over and state in ENDS_WITH_ITS_PLAN,
        shared=shared,
        difference=nearest,
        named_by=search.named.get(f"{document.identity}#{measure.id}", ()),
    )


def _in_order(matches: Iterable[SimilarMeasure]) -> list[SimilarMeasure]:
    """The measures by nearness of their cities, and of one city by their references."""
    return sorted(matches, key=lambda each: (_nearness(each.difference), each.reference))


def _nearness(difference: CityDifference) -> tuple[bool, float, float, tuple[str, str], str]:
    """What sorts cities: those that can be compared first, by distance; the others by name."""
    comparable = difference.comparable
    distance = (difference.least, difference.most) if comparable else (0.0, 0.0)
    name = alphabetical(difference.other.name)
    return not comparable, *distance, name, difference.other.id
