"""Own rules together with the packaged ones: the types of the front door hold for others."""

from collections.abc import Iterator

import eccar
from eccar.checking import Hit, NotEvaluated

from .own_rule import RULES


@eccar.rule(
    "OFF102",
    eccar.Severity.WARNING,
    "The latest count of inhabitants ({date}) is older than five years.",
    hint="Look for a newer figure.",
    source="Our office's handbook, chapter 4 (invented)",
    reason="No count of inhabitants of {city} is on record.",
)
def old_count(
    membership: eccar.Membership, context: eccar.RuleContext
) -> Iterator[Hit | NotEvaluated]:
    """A count of inhabitants of the last five years is on record."""
    count = membership.city.population_on(context.day)
    if count is None:
        yield eccar.not_evaluated("city", city=membership.city.id)
    elif count.when.last is not None and count.when.last.year + 5 < context.day.year:
        yield eccar.hit("city", "population", date=count.when)


def codes(membership: eccar.Membership) -> tuple[str, ...]:
    """The codes of what the packaged rules and ours find, apart from mere notes."""
    rules = (*eccar.membership.RULES, *RULES, old_count)
    report: eccar.Report = eccar.check(membership, on="2026-01-01", rules=rules)
    note: eccar.Severity = RULES[0].severity
    return tuple(finding.code for finding in report.findings if finding.severity is not note)
