"""What rules ask of plans again and again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ...checking.rules import Hit, hit
from ...values.dates import When
from ...values.errors import Severity
from ...values.texts import Count
from ..context import PlanContext, Turn
from ..history import Stage
from ..measures.measure import Measure, MeasureKind

OURS = "eccar: what its authors found useful to be told"
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


def once_adopted(severity: Severity) -> Mapping[str, Severity]:
    """Asked of an adopted plan, and of one that was evaluated."""
    return {Stage.ADOPTED: severity, Stage.EVALUATED: severity}


DRAFT_TOO: Mapping[str, Severity] = {Stage.DRAFT: NOTE, **once_adopted(WARNING)}
"""A note while the plan is a draft, a warning once it is adopted."""

NOTE_ONLY: Mapping[str, Severity] = {Stage.DRAFT: NOTE, **once_adopted(NOTE)}
"""A note, in a draft and in an adopted plan."""


def actions(context: PlanContext) -> list[Turn]:
    """The actions that stand on the day."""
    return [(turn, one) for turn, one in context.standing if one.kind is MeasureKind.ACTION]


def each(
    turns: list[Turn], key: str, wrong: Callable[[Measure], bool], **values: Any
) -> Iterator[Hit]:
    """A hit at *key* of each measure that is *wrong*, with how many were looked at."""
    of = Count(len(turns))
    for turn, one in turns:
        if wrong(one):
            yield hit("measures", turn, key, title=one.titles, of=of, **values)


def certainly_before(one: When | None, other: When | None) -> bool:
    """Whether *one* is over before *other* begins, however rough both are."""
    return one is not None and other is not None and one < other


def longer_ago(since: dt.date, years: int, on: dt.date) -> bool:
    """Whether more than so many *years* lie between *since* and the day *on*."""
    return (since.year + years, since.month, since.day) < (on.year, on.month, on.day)


def may_have_come(one: When, on: dt.date) -> bool:
    """Whether *one* leaves open that its day came by *on*."""
    return one.first is None or one.first <= on


def last_by(on: dt.date, one: When) -> dt.date | None:
    """The last day by *on* that *one* leaves open; nothing if it lies ahead, or is of any time."""
    return None if one.unknown or not may_have_come(one, on) else min(one.last or on, on)
