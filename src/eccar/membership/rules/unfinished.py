"""Rules ``MEM1…`` on facts that stand for more than they say: conditions, intents, seats."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.context import RuleContext
from ...checking.rules import Hit, hit, rule
from ...values.errors import Severity
from ..facts import ConditionMet, Resolved
from ..membership import Membership
from ._conditions import CONDITION, Conditions
from ._select import DECLARE, ENTRIES, JOIN, facts_begun, indexed_facts


@rule(
    "MEM116",
    Severity.NOTE,
    "The resolution ({date}) has a condition; it is not stated whether it was met.",
    hint="Record the day on which it was met as condition-met, with a source.",
    source=CONDITION,
)
def condition_not_met(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """For a conditional resolution, it is stated whether the condition was met."""
    met = Conditions(
        (fact.purpose, fact.resolution)
        for fact in facts_begun(membership, context)
        if isinstance(fact, ConditionMet)
    )
    for index, fact in indexed_facts(membership, context):
        if not isinstance(fact, Resolved) or not fact.condition:
            continue
        if not met.has(fact.purpose, fact.reference):
            yield hit("facts", index, "condition", date=fact.when)


@rule(
    "MEM117",
    Severity.NOTE,
    "A seat ({date}) shows the membership, but no admission is recorded.",
    hint="Find the vote of the steering committee or the certificate. Record it as accepted "
    "or certified.",
    source="http://www.unesco.org/new/en/social-and-human-sciences/themes/fight-against-"
    "discrimination/sv4/news/european_cities_address_new_challenges_in_the_struggle_against_"
    "racism_and_discrimination/",
)
def seat_without_entry(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A city with a seat has a date of admission."""
    if not facts_begun(membership, context, *ENTRIES, "took-over, passes: yes"):
        for index, fact in indexed_facts(membership, context, "seated"):
            yield hit("facts", index, date=fact.when)
            return


@rule(
    "MEM118",
    Severity.NOTE,
    "The resolution ({date}) only declares the intent; no resolution to join is recorded.",
    hint="Find a later decision to join.",
    source="https://e-government.hannover-stadt.de/lhhsimwebre.nsf/DS/0476-2007",
)
def resolved_only_to_declare_intent(membership: Membership, context: RuleContext) -> Iterator[Hit]:
    """A resolution to join follows the declaration of intent."""
    if not facts_begun(membership, context, *JOIN):
        for index, fact in indexed_facts(membership, context, *DECLARE):
            yield hit("facts", index, "purpose", date=fact.when)


RULES = (condition_not_met, seat_without_entry, resolved_only_to_declare_intent)
