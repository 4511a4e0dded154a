"""Drafting a practice from a measure of a plan, an inventory or a report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from ...plan.inventory import PlanDocument
from ...plan.measures.indicators import Indicator
from ...plan.measures.measure import Measure, MeasureKind
from ...plan.measures.progress import Started
from ...reports.entries import IndicatorReport, MeasureReport
from ...reports.report import ProgressReport
from ...values.contacts import ContactPoint
from ...values.dates import When, day
from ...values.errors import InvalidValue
from ...values.texts import Text
from ..errors import NO_SUCH_MEASURE, NO_TITLE, NOT_ONE_AUTHORITY
from .practice import Evidence, EvidenceKind, Practice

PracticeSource: TypeAlias = PlanDocument | ProgressReport
"""What a practice can be drafted from."""


def draft_practice(
    document: PracticeSource, measure: str, *, on: dt.date | str, authority: str | None = None
) -> Practice:
    """A practice, drawn from a *measure* of a plan, an inventory or a report; for the office.

    It has what the measure says: title, description, points, field of work, roles, grounds, whom it
    is for, when it began, the observations of its indicators as evidence, the unit that leads it,
    and sources. What it took, what failed and how to begin is not in a measure, and is left out.

    Args:
        document: The document with the measure.
        measure: The id of the measure.
        on: The day of recording.
        authority: The id of the authority whose practice it is, if the document is of several.

    Raises:
        InvalidValue: There is no such measure (DOC611), the authority is not clear, or none of
            those of the measure (DOC612), or a report does not give its title (DOC613).

    >>> import eccar
    >>> inventory = eccar.from_dict({
    ...     "eccar": "inventory/1", "authorities": ["de/musterstadt"],
    ...     "measures": [{"id": "advice", "points": [3], "titles": {"de": "Beratung"}, "lead": "Amt 50"}],
    ... }, eccar.Inventory)
    >>> practice = draft_practice(inventory, "advice", on="2026-11-29")
    >>> practice.points, practice.contact.unit, practice.drawn_from
    ((3,), 'Amt 50', 'inventory:de/musterstadt#advice')
    """
    drafted = (
        _of_report(document, measure)
        if isinstance(document, ProgressReport)
        else _of_plan(document, measure)
    )
    owner = _authority(document, measure, authority)
    reference = f"{document.identity}#{measure}"
    return Practice(recorded=day(on), id=measure, authority=owner, drawn_from=reference, **drafted)


def _authority(document: PracticeSource, measure: str, named: str | None) -> str:
    """The authority whose practice it is: the one named, else the only one that carries it out."""
    owners = _carried_by(document, measure) or document.authorities
    if named is not None and named in (*owners, *document.authorities):
        return named
    if named is None and len(owners) == 1:
        return owners[0]
    raise NOT_ONE_AUTHORITY(authorities=owners)


def _carried_by(document: PracticeSource, measure: str) -> tuple[str, ...]:
    measures = () if isinstance(document, ProgressReport) else document.measures
    return next((each.carried_by for each in measures if each.id == measure), ())


def _of_plan(document: PlanDocument, id_: str) -> dict[str, Any]:
    """The fields that a practice takes from the measure *id_* of a plan or an inventory."""
    measure = _named((each for each in document.measures if each.id == id_), document, id_)
    return {
        "titles": measure.titles,
        "description": measure.description,
        "since": _since(measure),
        "points": measure.points,
        "domain": _domain(document, measure),
        "roles": measure.roles,
        "grounds": measure.grounds,
        "hostility": measure.hostility,
        "whom": measure.whom,
        "evidence": _evidence(measure.indicators, measure.titles),
        "contact": _contact(measure.lead or getattr(document, "responsible", None)),
        "languages": getattr(document, "languages", ()),
        "sources": measure.sources,
        "note": measure.note,
    }


def _of_report(report: ProgressReport, id_: str) -> dict[str, Any]:
    """The fields that a practice takes from what a *report* says of the measure *id_*."""
    entries = (each for each in report.measures if each.measure == id_)
    entry: MeasureReport = _named(entries, report, id_)
    if entry.titles is None:
        raise NO_TITLE(identity=report.identity, measure=id_)
    return {
        "titles": entry.titles,
        "description": entry.words,
        "points": entry.points,
        "evidence": _evidence(entry.indicators, entry.titles),
        "contact": _contact(report.responsible),
        "sources": report.sources,
    }


def _named(candidates: Iterable[Any], document: PracticeSource, id_: str) -> Any:
    for each in candidates:
        return each
    raise NO_SUCH_MEASURE(identity=document.identity, measure=id_)


def _since(measure: Measure) -> When | None:
    """When the measure first began; of a service without progress, its start."""
    begun = next((fact.when for fact in measure.progress if isinstance(fact, Started)), None)
    service = measure.kind is MeasureKind.EXISTING_SERVICE
    return begun or (measure.starts if service else None)


def _domain(document: PlanDocument, measure: Measure) -> Text | None:
    """The title of the field of a *measure*, where the document gives it."""
    domains = getattr(document, "domains", ())
    return next((each.titles for each in domains if each.id == measure.domain), None)


def _evidence(
    indicators: Iterable[Indicator | IndicatorReport], titles: Text
) -> Iterator[Evidence]:
    """The observations of each indicator that has any, with the baselines before them.

    An indicator that a report only names by its id is shown by the *titles* of the measure.
    """
    for each in indicators:
        before = each.baselines if isinstance(each, Indicator) else ()
        if each.observations:
            yield Evidence(
                kind=EvidenceKind.FIGURES,
                words=each.titles or titles,
                unit=getattr(each, "unit", None),
                observations=(*before, *each.observations),
                note=getattr(each, "note", None),
            )


def _contact(unit: str | None) -> ContactPoint | None:
    """The *unit* to ask; ``None`` if there is none, or if it seems to be a person."""
    try:
        return ContactPoint(unit=unit) if unit else None
    except InvalidValue:
        return None
