"""The rules of twinnings, ``TWN…``."""

from __future__ import annotations

from collections.abc import Iterator

from eccar.checking import Hit, RuleContext, hit, persons, rule
from eccar.values.errors import Severity

from .twinning import Twinning

SOURCE = "invented for the tests"


@rule(
    "TWN001",
    Severity.ERROR,
    "{city} is its own partner.",
    hint="Name the other city.",
    source=SOURCE,
)
def own_partner(twinning: Twinning, context: RuleContext) -> Iterator[Hit]:
    """A city has another city as its partner."""
    if twinning.city == twinning.partner:
        yield hit("partner", city=twinning.city)


@rule(
    "TWN101",
    Severity.NOTE,
    "Nothing that both cities did is on record by {day}.",
    hint="Record what they did together, if they did.",
    source=SOURCE,
)
def no_occasion(twinning: Twinning, context: RuleContext) -> Iterator[Hit]:
    """Partners do something together."""
    if twinning.latest_on(context.day) is None:
        yield hit("occasions", day=context.day)


@rule("TWN901", Severity.WARNING, persons.MESSAGE, hint=persons.HINT, source=SOURCE)
def personal_data_for_others(twinning: Twinning, context: RuleContext) -> Iterator[Hit]:
    """What others read names no persons."""
    return persons.personal_data_hits(twinning)


RULES = (own_partner, no_occasion, personal_data_for_others)
