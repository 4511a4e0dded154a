"""Rules ``FEE0…`` about what a fact names: the facts that a reversal undoes, and fee years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...values.characters import composed
from ...values.errors import Severity
from ...values.money import Money
from ..accounts.account import Account
from ..accounts.facts import Charged, Posting, Reversed
from ..accounts.reversals import Undone, allocate, document_numbers, years_of_notices
from ..context import FeesContext
from ._select import counted_facts


@rule(
    "FEE005",
    Severity.WARNING,
    "The reversed entry “{undoes}” ({what}) is not recorded by then.",
    hint="Compare the number with the notice or the bank statement.",
    source=OURS,
)
def undoes_what_is_not_on_record(account: Account, context: FeesContext) -> Iterator[Hit]:
    """A reversal names a recorded entry by its notice or reference."""
    known: defaultdict[str, set[str]] = defaultdict(set)
    for _, fact in counted_facts(account, context, Posting):
        known[fact.kind] |= document_numbers(fact)
    for index, fact in counted_facts(account, context, Reversed):
        if fact.undoes is not None and composed(fact.undoes) not in known[fact.what]:
            yield hit("facts", index, "undoes", undoes=fact.undoes, what=fact.what)


@rule(
    "FEE006",
    Severity.ERROR,
    "More was reversed than recorded: {undone} of {there} ({what}).",
    hint="Check for a repeated reversal, or one for another year.",
    source=OURS,
)
def undone_more_than_there_was(account: Account, context: FeesContext) -> Iterator[Hit]:
    """Reversals do not exceed what was charged, paid, waived or refunded."""
    for item in _undone(account, context):
        index, reversal = item.reversal
        if item.excess and reversal.amount.currency == account.currency:
            available = Money(item.available, account.currency)
            undone = available + Money(item.exceeded, account.currency)
            values = {"undone": undone, "there": available, "what": reversal.what}
            yield hit("facts", index, "amount", **values)


@rule(
    "FEE015",
    Severity.WARNING,
    "The entry is for {year}, but “{number}” is for {years}.",
    hint="Correct the year or the number. A reversal counts for the year of the reversed entry.",
    source=OURS,
)
def for_another_year_than_it_names(account: Account, context: FeesContext) -> Iterator[Hit]:
    """An entry has the year of its notice or reference."""
    for item in _undone(account, context):
        index, reversal = item.reversal
        years = tuple(year for year in item.years if year is not None)
        if reversal.year is not None and years and reversal.year not in years:
            values = {"year": reversal.year, "number": reversal.undoes, "years": years}
            yield hit("facts", index, "year", **values)
    facts = list(counted_facts(account, context, Posting))
    charged = years_of_notices(facts)
    for index, fact in facts:
        key = (fact.amount.currency, composed(fact.reference or ""))
        years = tuple(sorted(year for year in charged.get(key, ()) if year is not None))
        named = years and not isinstance(fact, (Charged, Reversed))
        if named and fact.year is not None and fact.year not in years:
            values = {"year": fact.year, "number": fact.reference, "years": years}
            yield hit("facts", index, "year", **values)


@rule(
    "FEE016",
    Severity.WARNING,
    "The date {date} is before the reversed entry ({undone}).",
    hint="Correct one of the two dates. The amounts count as they are.",
    source=OURS,
)
def before_what_it_undoes(account: Account, context: FeesContext) -> Iterator[Hit]:
    """A reversal follows the entry that it reverses."""
    for item in _undone(account, context):
        index, reversal = item.reversal
        later = [account.facts[taken].when for taken in item.taken]
        if undone := [when for when in later if reversal.when.before(when)]:
            yield hit("facts", index, "date", date=reversal.when, undone=undone[0])


def _undone(account: Account, context: FeesContext) -> list[Undone]:
    """What each reversal that counts on the day undid, in the order of the document."""
    undone = allocate(counted_facts(account, context, Posting)).undone
    return sorted(undone, key=lambda item: item.reversal[0])


RULES = (
    undoes_what_is_not_on_record,
    undone_more_than_there_was,
    for_another_year_than_it_names,
    before_what_it_undoes,
)
