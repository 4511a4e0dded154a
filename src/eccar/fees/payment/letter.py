"""Letters that ask a city for the fee of a year, with its grounds, in the city's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import frozen

from ...languages import LANGUAGES
from ...languages.language import Language, language
from ...membership.lifecycle import Status
from ...membership.membership import Membership
from ...values.characters import for_print, printable
from ...values.cities import City
from ...values.dates import day
from ...values.money import Money, total
from ..accounts.account import Account
from ..accounts.facts import Charged
from ..assessing import assess
from ..assessment import Assessment
from ..errors import TWO_CITIES
from ..reconciliation import Verdict, verdict
from ..schedule import FeeSchedule
from .code import payment_code
from .errors import (
    DUE_BEFORE,
    NO_LONGER_A_MEMBER,
    NOT_COUNTED,
    NOT_EXPLAINED,
    NOTHING_OPEN,
    YEAR_NOT_CHARGED,
)
from .payee import Payee
from .reference import creditor_reference

_UNEXPLAINED = frozenset({Verdict.TOO_LITTLE, Verdict.TOO_MUCH, Verdict.UNKNOWN})


@frozen(kw_only=True)
class Letter:
    """A letter that asks for what is open of a fee year.

    Attributes:
        payee: Who is paid.
        language: The code of the letter's language.
        reference: The creditor reference of the payment.
        amount: What is asked for.
        text: The letter as plain text.
    """

    payee: Payee
    language: str
    reference: str
    amount: Money
    text: str

    def __str__(self) -> str:
        return for_print(self.text)

    @property
    def code(self) -> str:
        """The QR code for the payment, as SVG; see ``payment_code``."""
        lang = language(self.language)
        values = {"amount": self.amount, "payee": self.payee.name, "reference": self.reference}
        title = lang.word("fees.letter", "code", **values)
        return payment_code(
            self.payee, self.amount, self.reference, title=title, lang=self.language
        )


@frozen(kw_only=True)
class _Claim:
    """What an account says about a fee year: its charges, what is open, and the credit of the city."""

    charges: Sequence[Charged]
    charged: Money
    amount: Money
    credit: Money | None

    @property
    def notice(self) -> str | None:
        """The number of the notice, if all charges have the same."""
        notices = {charge.notice for charge in self.charges}
        return notices.pop() if len(notices) == 1 else None

    def due_after(self, on: dt.date) -> dt.date | None:
        """The last day on which one of its charges is due, if that is not before the day *on*."""
        days = (charge.due for charge in self.charges if charge.due and charge.due >= on)
        return max(days, default=None)


@frozen(kw_only=True)
class _Request:
    """The contents of a letter, independent of its language."""

    payee: Payee
    assessment: Assessment
    claim: _Claim
    on: dt.date
    due: dt.date | None
    reference: str


def letter(
    membership: Membership,
    account: Account,
    schedule: FeeSchedule,
    payee: Payee,
    *,
    year: int,
    on: dt.date | str,
    due: dt.date | str | None = None,
    lang: str | None = None,
) -> Letter:
    """Write the letter that asks a city for what is open of a fee *year*.

    Args:
        membership: The membership of the city.
        account: The account of the same city.
        schedule: The tables of fees, which give the grounds of the letter.
        payee: Who is paid.
        year: The fee year.
        on: The day of the letter; what happens later does not count in it.
        due: The last day on which to pay; by default that of the charge, if it is still to come.
        lang: The language of the letter; by default see ``letter_language``.

    Raises:
        InvalidValue: If the account is that of another city (DOC263) or holds amounts in another
            currency (DOC290), the city is no longer a member (DOC286), nothing was charged for
            the year or is open (DOC284, DOC285), the schedule does not explain the charge
            (DOC287), or *due* lies before *on* (DOC288).
        ValueError: If there is no language *lang*.
    """
    city, on = membership.city, day(on)
    chosen = language(lang or letter_language(city))
    if account.city != city.id:
        raise TWO_CITIES(account=account.city, city=city.id)
    if membership.standing_on(on).status is Status.FORMER:
        raise NO_LONGER_A_MEMBER(city=city.id, on=on)
    assessment = assess(membership, schedule, year=year)
    if not_counted := account.statement_on(on).not_counted:
        raise NOT_COUNTED(city=city.id, amounts=not_counted)
    claim = _claim(account, year, on)
    if verdict(assessment, claim.charged, account.currency) in _UNEXPLAINED:
        raise NOT_EXPLAINED(city=city.id, year=year, charged=claim.charged)
    request = _Request(
        payee=payee,
        assessment=assessment,
        claim=claim,
        on=on,
        due=claim.due_after(on) if due is None else _not_before(day(due), on),
        reference=creditor_reference(city.id, year, claim.notice),
    )
    return Letter(
        payee=payee,
        language=chosen.code,
        reference=request.reference,
        amount=claim.amount,
        text="\n".join(map(printable, _lines(request, chosen))) + "\n",
    )


def letter_language(city: City) -> str:
    """The first official language of *city* that the library has, else English, by its code.

    If no official language is on record, it is the first of those in which the city has a name.
    """
    tags = city.official_languages or sorted(city.names)
    codes = (tag.partition("-")[0] for tag in tags)
    return next((code for code in codes if code in LANGUAGES), "en")


def _claim(account: Account, year: int, on: dt.date) -> _Claim:
    """What the *account* says about a fee *year*; refused if nothing was charged or is open."""
    values = {"city": account.city, "year": year, "on": on}
    charges = account.unreversed_charges_on(year, on)
    if not charges:
        raise YEAR_NOT_CHARGED(**values)
    open_by_year = account.open_by_year_on(on)
    if year not in open_by_year:
        raise NOTHING_OPEN(**values)
    rest = open_by_year.get(None)
    return _Claim(
        charges=charges,
        charged=total((charge.amount for charge in charges), account.currency),
        amount=open_by_year[year],
        credit=-rest if rest and rest.hundredths < 0 else None,
    )


def _not_before(due: dt.date, on: dt.date) -> dt.date:
    if due < on:
        raise DUE_BEFORE(due=due, on=on)
    return due


def _lines(request: _Request, lang: Language) -> Iterator[str]:
    """The letter line by line."""
    payee, assessment = request.payee, request.assessment
    yield from (payee.name, *payee.address, "", lang.say(request.on), "")
    yield assessment.city.name(lang.code)
    yield from ("", lang.word("fees.letter", "subject", year=assessment.year), "")
    yield from (lang.word("fees.letter", "greeting"), "")
    yield from _request_sentences(request, lang)
    yield from ("", lang.word("fees.letter", "grounds"))
    yield from (f"- {lang.sentence(message)}" for message in assessment.explain())
    yield from ("", lang.word("fees.letter", "pay"))
    yield from (
        f"  {lang.line(lang.word('fees.letter', label), text)}"
        for label, text in _payment_details(request, lang)
    )
    yield from ("", lang.word("fees.letter", "questions", payee=payee.name))


def _request_sentences(request: _Request, lang: Language) -> Iterator[str]:
    claim, year = request.claim, request.assessment.year
    yield lang.word("fees.letter", "asked", amount=claim.amount, year=year, on=request.on)
    if claim.charged != claim.amount:
        yield lang.word("fees.letter", "charged", charged=claim.charged, amount=claim.amount)
    if claim.credit is not None:
        yield lang.word("fees.letter", "credit", credit=claim.credit)


def _payment_details(request: _Request, lang: Language) -> Iterator[tuple[str, str]]:
    """The fields of a bank transfer, and the numbers by which both sides find the charge."""
    yield "amount", lang.money(request.claim.amount)
    if request.due is not None:
        yield "due", lang.say(request.due)
    yield "payee", request.payee.name
    yield "iban", request.payee.printed_iban
    if request.payee.bic is not None:
        yield "bic", request.payee.bic
    yield "reference", request.reference
    for label in ("notice", "order"):
        numbers = [getattr(charge, label) for charge in request.claim.charges]
        if known := tuple(dict.fromkeys(filter(None, numbers))):
            yield label, lang.say(known)
