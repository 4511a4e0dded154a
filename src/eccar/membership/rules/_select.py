"""What the rules for memberships share: sources, groups of words, and selections of facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ...checking.context import RuleContext
from ..facts import MembershipFact
from ..membership import Membership

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
JOIN = ("resolved to join", "resolved to join, on condition")
PREPARE = ("resolved to prepare", "resolved to prepare, on condition")
DECLARE = ("resolved to declare-intent", "resolved to declare-intent, on condition")
LEAVE = ("resolved to leave", "resolved to leave, on condition")
STEPS_OF_JOINING = (
    *("intent-declared", *DECLARE, *PREPARE, *JOIN, "signed", "applied", "presented"),
    *(*ENTRIES, "seated"),
)
"""Words of what a list may take for the beginning of a membership."""


def indexed_facts(
    membership: Membership, context: RuleContext, *names: str
) -> Iterator[tuple[int, MembershipFact]]:
    """The facts that may have happened by the day of *context*, each after its index.

    Facts that were retracted are left out. With *names*, only facts with one of these words.
    """
    for index, fact in enumerate(membership.facts):
        begun = fact.retracted is None and fact.may_have_happened_by(context.day)
        if begun and (not names or fact.word in names):
            yield index, fact


def facts_begun(membership: Membership, context: RuleContext, *names: str) -> list[MembershipFact]:
    """The same facts as ``indexed_facts``, without their indices."""
    return [fact for _, fact in indexed_facts(membership, context, *names)]


def first_to_begin(facts: Iterable[MembershipFact]) -> MembershipFact | None:
    """The one of *facts* that can have happened first, an open beginning before all days.

    A date lies before those of all facts exactly if it lies before that of this one.
    """
    return min(facts, key=lambda fact: fact.when.first or dt.date.min, default=None)


def last_to_begin(facts: Iterable[MembershipFact]) -> MembershipFact | None:
    """The one of *facts* that begins last, an open beginning before all days.

    A date lies before that of some fact exactly if it lies before that of this one.
    """
    return max(facts, key=lambda fact: fact.when.first or dt.date.min, default=None)


def last_to_end(facts: Iterable[MembershipFact]) -> MembershipFact | None:
    """The one of *facts* that can have happened last, an open end after all days.

    All facts lie wholly before a date exactly if this one does.
    """
    return max(
        facts,
        key=lambda fact: (fact.when.last is None, fact.when.last or dt.date.min),
        default=None,
    )
