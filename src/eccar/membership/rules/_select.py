"""What rules ask of a record again and again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ...checking.context import RuleContext
from ..facts import Fact
from ..membership import Membership

OURS = "eccar: what its authors found useful to be told"
STEPS = "https://inclusivecity.blogspot.com/2016/06/coalition-of-cities-against-racism.html"
PLAN = "https://www.eccar.info/en/10-point-plan-action"
REPORTING = (
    "https://kipdf.com/european-coalition-of-cities-against-racism_5ad33f457f8b9ad5908b45ff.html"
)
FORM = "https://docsbay.net/doc/909418/act-of-accession-and-commitment"
SECOND_STEP = "https://egov.potsdam.de/public/vo020?TOLFDNR=45575&VOLFDNR=12015&refresh=false"
LISTS = "https://ville-fribourg.ch/de/actualites/postulat-169-rapport-final-du-conseil-communal"

ENTRIES = ("accepted", "certified", "enrolled")
LEAVINGS = ("left", "excluded", "merged-into")
TAKE_OVERS = ("took-over, passes: yes", "took-over, passes: unknown")
JOIN = "resolved to join"


def told(membership: Membership, context: RuleContext, *words: str) -> Iterator[tuple[int, Fact]]:
    """The facts that may have happened by the day, each with its turn; of *words*, if any."""
    for turn, fact in enumerate(membership.facts):
        begun = fact.when.first is None or fact.when.first <= context.day
        if begun and fact.retracted is None and (not words or fact.word in words):
            yield turn, fact


def facts(membership: Membership, context: RuleContext, *words: str) -> list[Fact]:
    """The same facts without their turns."""
    return [fact for _, fact in told(membership, context, *words)]


def earliest(told: Iterable[Fact]) -> Fact:
    """The one of the facts *told* that can have happened first."""
    return min(told, key=lambda fact: fact.when.first or fact.when.last or dt.date.max)


def not_before(told: Iterable[Fact], fact: Fact) -> list[Fact]:
    """Those of the facts *told* that do not lie wholly before *fact*."""
    return [one for one in told if not one.when < fact.when]


def last_day(membership: Membership, fact: Fact) -> dt.date | None:
    """The last day *fact* can have, as far as the record says."""
    return fact.when.last or membership.recorded_day(fact)
