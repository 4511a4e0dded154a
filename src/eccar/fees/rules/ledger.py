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
    "{amount} was paid for {year}, but no charge is recorded.",
    hint="Check the year in the bank statement. Record the charge, or record the payment "
    "without a year.",
    source=OURS,
)
def payment_without_a_charge(account: Account, context: FeesContext) -> Iterator[Hit]:
    """Each payment for a year has a charge."""
    charged = {fact.year for _, fact in possible_facts(account, context, Charged)}
    for index, fact in unreversed_facts(account, context, Paid):
        begun = fact.year is not None and fact.year >= account.kept_since.year
        if begun and fact.year not in charged:
            yield hit("facts", index, "year", amount=fact.amount, year=fact.year)


@rule(
    "FEE002",
    Severity.ERROR,
    "{year} was charged more than once: {amounts}.",
    hint="Reverse the wrong charge; do not delete it.",
    source=OURS,
)
def charged_twice(account: Account, context: FeesContext) -> Iterator[Hit]:
    """A year is charged once; reversals and parts of one fee do not count."""
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
    "{amount} is not in {currency}, the currency of the account.",
    hint=(
        "Record what arrived in the currency of the account. Until then, the amount does not count."
    ),
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
    "The date {date} is after the day of the check ({day}).",
    hint="Correct the date, or check on a later day. The entry does not count yet.",
    source=OURS,
)
def dated_later(account: Account, context: FeesContext) -> Iterator[Hit]:
    """Recorded entries have already happened."""
    for index, fact in enumerate(account.facts):
        first, recorded = fact.when.first, account.recorded_day(fact)
        if first is not None and first > context.day and (recorded is None or recorded < first):
            yield hit("facts", index, "date", date=fact.when, day=context.day)


@rule(
    "FEE007",
    Severity.WARNING,
    "The due date ({due}) is before the charge ({date}).",
    hint="Compare both dates with the notice.",
    source=OURS,
)
def due_before_it_was_charged(account: Account, context: FeesContext) -> Iterator[Hit]:
    """A charge is not due before it was made."""
    for index, fact in unreversed_facts(account, context, Charged):
        if fact.due is not None and fact.when.first is not None and fact.due < fact.when.first:
            yield hit("facts", index, "due", due=fact.due, date=fact.when)


@rule(
    "FEE008",
    Severity.WARNING,
    "The notice “{notice}” appears twice.",
    hint="Each notice has its own number. One of the two may be a duplicate.",
    source=OURS,
)
def same_notice_twice(account: Account, context: FeesContext) -> Iterator[Hit]:
    """Each charge has its own notice."""
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
    "The date {date} is before the account begins ({kept_since}).",
    hint="Correct kept_since, or remove the entry. Record earlier open amounts as charged on "
    "the first day of the account.",
    source=OURS,
)
def before_the_account_begins(account: Account, context: FeesContext) -> Iterator[Hit]:
    """Entries are not older than the account."""
    for index, fact in counted_facts(account, context, Posting):
        if fact.when.last is not None and fact.when.last < account.kept_since:
            yield hit("facts", index, "date", date=fact.when, kept_since=account.kept_since)


@rule(
    "FEE010",
    Severity.WARNING,
    "The payment of {amount} on {date} is recorded twice.",
    hint="If the city paid once, reverse one of the two. If it paid twice, no change is needed.",
    source=OURS,
)
def same_payment_twice(account: Account, context: FeesContext) -> Iterator[Hit]:
    """A payment is recorded once."""
    seen: set[tuple[object, ...]] = set()
    for index, fact in unreversed_facts(account, context, Paid):
        same = (fact.when, fact.amount, fact.year, composed(fact.reference or ""))
        if same in seen:
            yield hit("facts", index, amount=fact.amount, date=fact.when)
        seen.add(same)


@rule(
    "FEE011",
    Severity.WARNING,
    "The waiver for {year} ({waived}) exceeds the charge ({charged}).",
    hint="Compare the decision with the charge. The rest counts as a credit.",
    source=OURS,
)
def waived_more_than_charged(account: Account, context: FeesContext) -> Iterator[Hit]:
    """A waiver does not exceed the charge of its year."""
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
    "The entry has no source.",
    hint="Name the notice, the bank statement or the minutes under sources or reference.",
    source=OURS,
)
def without_a_source(account: Account, context: FeesContext) -> Iterator[Hit]:
    """Each entry has a source."""
    for index, fact in counted_facts(account, context, Posting):
        undoes = isinstance(fact, Reversed) and fact.undoes
        if not fact.sources and not document_numbers(fact) and not undoes:
            yield hit("facts", index)


@rule(
    "FEE013",
    Severity.WARNING,
    (
        "Neither the day of the entry nor the day of recording is given; the balance is to be "
        "confirmed."
    ),
    hint="Add the day, or add recorded to the entry or to the document.",
    source=OURS,
)
def neither_dated_nor_recorded(account: Account, context: FeesContext) -> Iterator[Hit]:
    """An entry without a day has a day of recording."""
    for index, fact in enumerate(account.facts):
        if fact.when.last is None and account.recorded_day(fact) is None:
            yield hit("facts", index, "date")


@rule("FEE014", Severity.WARNING, placeholders.MESSAGE, hint=placeholders.HINT, source=OURS)
def left_to_be_filled_in(account: Account, _: FeesContext) -> Iterator[Hit]:
    """An account contains no text from the template."""
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
