"""Rules of our own office."""

from collections.abc import Iterator

import eccar
from eccar.checking import Hit


@eccar.rule(
    "OFF101",
    eccar.Severity.NOTE,
    "The acceptance ({date}) stands on {count} source(s).",
    hint="Look for a second page or paper, best one of the authority itself.",
    source="Our office's handbook, chapter 3 (invented)",
    since="2025-01-01",
)
def acceptance_on_one_word(
    membership: eccar.Membership, context: eccar.RuleContext
) -> Iterator[Hit]:
    """An acceptance stands on the word of at least two sources."""
    for index, fact in enumerate(membership.facts):
        begun = fact.when.first is None or fact.when.first <= context.day
        counts = begun and fact.retracted is None
        if counts and isinstance(fact, eccar.membership.Accepted) and len(fact.sources) < 2:
            yield eccar.hit("facts", index, "sources", date=fact.when, count=len(fact.sources))


RULES = (acceptance_on_one_word,)
