"""Rules ``FEE0…``: the facts of an account, compared with each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...checking import placeholders
from ...checking.rules import OURS, Hit, hit, rule
from ...values.characters import composed
from ...values.errors import Severity
from ...values.money import Money, total
from ..accounts.account import Account
from ..accounts.facts import Charged, Paid, Posting, Reversed, Waived
from ..accounts.reversals import document_numbers
from ..context import FeesContext
from ._select import assessment_of, counted_facts, possible_facts, sums_by_year, unreversed_facts


@rule(
    "FEE001",
    Severity.WARNING,
    "{amount} was paid for {year}, and no charge for that year is on record.",
    hint="Compare the year with the bank's statement; record the charge, or the payment without a "
    "year.",
    source=OURS,
)
def payment_without_a_charge(account: Account, context: FeesContext) -> Iterator[Hit]:
    """Whoever paid for a year was charged for it."""
    charged = {fact.year for _, fact in possible_facts(account, context, Charged)}
    for index, fact in unreversed_facts(account, context, Paid):
        begun = fact.year is not None and fact.year >= account.kept_since.year
        if begun and fact.year not in charged:
            yield hit("facts", index, "year", amount=fact.amount, year=fact.year)


@rule(
    "FEE002",
    Severity.ERROR,
    "{year} was charged twice: {amounts}.",
    hint="Reverse the charge that is wrong; nothing is ever deleted.",
    source=OURS,
)
def charged_twice(account: Account, context: FeesContext) -> Iterator[Hit]:
    """A year is charged once; what was reversed does not count, nor parts that make up the fee."""
    charges: dict[int, list[tuple[int, Charged]]] = {}
    for index, fact in unreversed_facts(account, context, Charged):
        if fact.year is not None and fact.amount and fact.amount.currency == account.currency:
            charges.setdefault(fact.year, []).append((index, fact))
    for year, items in charges.items():
        if len(items) < 2:
            continue
        amounts = tuple(fact.amount for _, fact in items)
        assessment = assessment_of(account, context, year)
        if assessment is None or assessment.amount != total(amounts, account.currency):
            yield hit("facts", items[-1][0], year=year, amounts=amounts)


@rule(
    "FEE003",
    Severity.ERROR,
    "{amount} is in another currency than the account, which is kept in {currency}.",
    hint="Record what arrived in the account's currency; until then this fact counts in no balance.",
    source=OURS,
)
def in_another_currency(account: Account, context: FeesContext) -> Iterator[Hit]:
    """An account is kept in one currency."""
    for index, fact in enumerate(account.facts):
        if fact.amount.currency != account.currency:
            yield hit("facts", index, "amount", amount=fact.amount, currency=account.currency)


@rule(
    "FEE004",
    Severity.WARNING,
    "This is dated {date}, after the day asked about ({day}).",
    hint="Correct the date, or ask about a later day; it is not counted yet.",
    source=OURS,
)
def dated_later(account: Account, context: FeesContext) -> Iterator[Hit]:
    """What is on record has happened by the day it was put on record."""
    for index, fact in enumerate(account.facts):
        first, recorded = fact.when.first, account.recorded_day(fact)
        if first is not None and first > context.day and (recorded is None or recorded < first):
            yield hit("facts", index, "date", date=fact.when, day=context.day)


@rule(
    "FEE007",
    Severity.WARNING,
    "Due on {due}, before it was charged ({date}).",
    hint="Compare both days with the notice.",
    source=OURS,
)
def due_before_it_was_charged(account: Account, context: FeesContext) -> Iterator[Hit]:
    """A charge is due no earlier than it was made."""
    for index, fact in unreversed_facts(account, context, Charged):
        if fact.due is not None and fact.when.first is not None and fact.due < fact.when.first:
            yield hit("facts", index, "due", due=fact.due, date=fact.when)


@rule(
    "FEE008",
    Severity.WARNING,
    "The notice “{notice}” stands here a second time.",
    hint="Each notice has a number of its own; one of the two may have been recorded twice.",
    source=OURS,
)
def same_notice_twice(account: Account, context: FeesContext) -> Iterator[Hit]:
    """Each charge has a notice of its own."""
    seen: Counter[str] = Counter()
    for index, fact in unreversed_facts(account, context, Charged):
        if fact.notice is not None:
            notice = composed(fact.notice)
            seen[notice] += 1
            if seen[notice] > 1:
                yield hit("facts", index, "notice", notice=fact.notice)


@rule(
    "FEE009",
    Severity.WARNING,
    "This is dated {date}, before the account begins ({kept_since}).",
    hint="Correct kept_since, or leave out what other books hold; what was open then can be "
    "recorded as charged on the day the account begins.",
    source=OURS,
)
def before_the_account_begins(account: Account, context: FeesContext) -> Iterator[Hit]:
    """An account holds what happened since it is kept."""
    for index, fact in counted_facts(account, context, Posting):
        if fact.when.last is not None and fact.when.last < account.kept_since:
            yield hit("facts", index, "date", date=fact.when, kept_since=account.kept_since)


@rule(
    "FEE010",
    Severity.WARNING,
    "The payment of {amount} on {date} is on record twice.",
    hint="If the city paid once, reverse one of the two; if it paid twice, nothing need be done.",
    source=OURS,
)
def same_payment_twice(account: Account, context: FeesContext) -> Iterator[Hit]:
    """A payment is put on record once."""
    seen: set[tuple[object, ...]] = set()
    for index, fact in unreversed_facts(account, context, Paid):
        same = (fact.when, fact.amount, fact.year, composed(fact.reference or ""))
        if same in seen:
            yield hit("facts", index, amount=fact.amount, date=fact.when)
        seen.add(same)


@rule(
    "FEE011",
    Severity.WARNING,
    "For {year} more was waived ({waived}) than charged ({charged}).",
    hint="Compare the decision with the charge; the rest counts as a credit.",
    source=OURS,
)
def waived_more_than_charged(account: Account, context: FeesContext) -> Iterator[Hit]:
    """No more is waived for a year than was charged for it."""
    charged, waivers = (
        account.charges_on(context.day),
        list(unreversed_facts(account, context, Waived)),
    )
    last = {fact.year: index for index, fact in waivers}
    for year, amount in sums_by_year(account, waivers).items():
        if year is None:
            continue
        limit = charged.get(year, Money(0, account.currency))
        if amount > limit:
            yield hit("facts", last[year], "amount", year=year, waived=amount, charged=limit)


@rule(
    "FEE012",
    Severity.NOTE,
    "No source is given for this fact.",
    hint="Name the notice, the bank's statement or the minutes, under sources or reference.",
    source=OURS,
)
def without_a_source(account: Account, context: FeesContext) -> Iterator[Hit]:
    """Every fact says on which paper it stands."""
    for index, fact in counted_facts(account, context, Posting):
        undoes = isinstance(fact, Reversed) and fact.undoes
        if not fact.sources and not document_numbers(fact) and not undoes:
            yield hit("facts", index)


@rule(
    "FEE013",
    Severity.WARNING,
    "The day of this fact is open, and so is the day it was put on record: the balance is not certain.",
    hint="Add the day, or recorded to the fact or to the document: by then it had happened.",
    source=OURS,
)
def neither_dated_nor_recorded(account: Account, context: FeesContext) -> Iterator[Hit]:
    """Where the day of a fact is open, it is on record by when it had happened."""
    for index, fact in enumerate(account.facts):
        if fact.when.last is None and account.recorded_day(fact) is None:
            yield hit("facts", index, "date")


@rule("FEE014", Severity.WARNING, placeholders.MESSAGE, hint=placeholders.HINT, source=OURS)
def left_to_be_filled_in(account: Account, _: FeesContext) -> Iterator[Hit]:
    """An account says what is so, and not what its template says."""
    for path, text in placeholders.placeholders(account):
        yield hit(*path, text=text)


RULES = (
    payment_without_a_charge,
    charged_twice,
    in_another_currency,
    dated_later,
    due_before_it_was_charged,
    same_notice_twice,
    before_the_account_begins,
    same_payment_twice,
    waived_more_than_charged,
    without_a_source,
    neither_dated_nor_recorded,
    left_to_be_filled_in,
)
