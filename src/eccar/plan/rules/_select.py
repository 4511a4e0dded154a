"""What several rules for plans share: sources, stages, and selections of measures."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar, cast

from ...checking.rules import Answer, Hit, hit
from ...values.calendar import later
from ...values.dates import When
from ...values.errors import Severity
from ...values.texts import Count
from ..context import IndexedMeasure, PlanContext
from ..history import Stage
from ..measures.measure import Measure, MeasureKind

PREAMBLE = "https://www.eccar.info/fr/plan-daction-en-10-points"
FORM = "https://docsbay.net/doc/909418/act-of-accession-and-commitment"
REPORTS = (
    "https://kipdf.com/european-coalition-of-cities-against-racism_5ad33f457f8b9ad5908b45ff.html"
)
GOALS = "https://www.eccar.info/en/taxonomy/term/6"
WEAK_PLANS = (
    "https://statskontoret.se/publicerat/publikationer/publikationer-2023/ett-samlat-grepp--analys-"
    "av-den-nationella-planen-mot-rasism-liknande-former-av-fientlighet-och-hatbrott/?publication=true"
)
YEARLY = "https://ratsinformation.stadt-koeln.de/to0050.asp?__ktonr=54181"
EARLIER_PLAN = "https://studylibpl.com/doc/909137/projekt-programu-zapobiegania-i-reakcji-na"
JOINT_PLAN = "https://herzein-rassismusaus.de/wir-gegen-rassismus"
GRAZ = (
    "https://graz.at/cms/beitrag/10358509/7771447/Zehn_Punkte_Aktionsprogramm_der_Stadt_Graz.html"
)

NOTE, WARNING = Severity.NOTE, Severity.WARNING


Evaluate = TypeVar("Evaluate", bound=Callable[..., Iterable[Answer]])


def if_known_in_full(function: Evaluate) -> Evaluate:
    """Make the *function* of a rule that asks for what a plan lacks find nothing in a plan known in part.

    What is missing there may only not have been read.
    """

    @functools.wraps(function)
    def evaluate(document: Any, context: PlanContext) -> Iterable[Answer]:
        return () if context.in_part else function(document, context)

    return cast("Evaluate", evaluate)


def once_adopted(severity: Severity) -> Mapping[str, Severity]:
    """The stages of an adopted plan, whether it was evaluated or not, with the *severity* at each."""
    return {Stage.ADOPTED: severity, Stage.EVALUATED: severity}


DRAFT_TOO: Mapping[str, Severity] = {Stage.DRAFT: NOTE, **once_adopted(WARNING)}
"""A note while the plan is a draft, a warning once it is adopted."""

NOTE_ONLY: Mapping[str, Severity] = {Stage.DRAFT: NOTE, **once_adopted(NOTE)}
"""A note, in a draft and in an adopted plan."""


def actions(context: PlanContext) -> list[IndexedMeasure]:
    """The actions that are not gone on the day."""
    return [
        (index, measure) for index, measure in context.current if measure.kind is MeasureKind.ACTION
    ]


def hits_for(
    measures: list[IndexedMeasure], key: str, is_wrong: Callable[[Measure], bool], **values: Any
) -> Iterator[Hit]:
    """A hit for each measure that *is_wrong*, at its field *key*, with the number of measures."""
    checked = Count(len(measures))
    for index, measure in measures:
        if is_wrong(measure):
            yield hit("measures", index, key, title=measure.titles, of=checked, **values)


def certainly_before(earlier: When | None, later: When | None) -> bool:
    """Whether both dates are known, and *earlier* is over before *later* begins."""
    return earlier is not None and later is not None and earlier.before(later)


def longer_ago(since: dt.date, years: int, on: dt.date) -> bool:
    """Whether more than so many *years* lie between *since* and the day *on*."""
    return later(since, years=years) < on


def may_have_happened(when: When, on: dt.date) -> bool:
    """Whether *when* leaves open that its day came by *on*."""
    return when.first is None or when.first <= on


def last_by(on: dt.date, when: When) -> dt.date | None:
    """The last possible day of *when* up to *on*; ``None`` if it begins later or may be any day."""
    return None if when.unknown or not may_have_happened(when, on) else min(when.last or on, on)
