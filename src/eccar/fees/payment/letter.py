"""The letter that asks a city for the fee of a year, with its grounds, in the city's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import frozen

from ...languages.language import Language, language
from ...membership.lifecycle import Status
from ...membership.membership import Membership
from ...values.cities import City
from ...values.dates import day
from ...values.money import Money, total
from ...values.vocabulary import LANGUAGES
from ..accounts.account import Account
from ..accounts.facts import Charged
from ..assessing import assess
from ..assessment import Assessment
from ..errors import OF_TWO_CITIES
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
    """A plain letter that asks for what is open of a fee year, and what to pay it by."""

    payee: Payee
    language: str
    reference: str
    amount: Money
    text: str

    def __str__(self) -> str:
        return self.text

    @property
    def code(self) -> str:
        """The code to pay by, as SVG; see ``payment_code``."""
        lang = language(self.language)
        about = {"amount": self.amount, "payee": self.payee.name, "reference": self.reference}
        title = lang.word("letter", "code", **about)
        return payment_code(
            self.payee, self.amount, self.reference, title=title, lang=self.language
        )


@frozen(kw_only=True)
class _Claim:
    """What an account says of a fee year: the charges that stand, what is open, what is over."""

    charges: Sequence[Charged]
    charged: Money
    amount: Money
    credit: Money | None

    @property
    def notice(self) -> str | None:
        """The number of the notice, where there is one and no other."""
        notices = {one.notice for one in self.charges}
        return notices.pop() if len(notices) == 1 else None

    def due_after(self, on: dt.date) -> dt.date | None:
        """The last day to pay by of its charges, if it is not over on the day *on*."""
        return max((one.due for one in self.charges if one.due and one.due >= on), default=None)


@frozen(kw_only=True)
class _Request:
    """All that a letter says, before it is put into words."""

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
    """The letter that asks a city for what is open of a fee *year* on the day *on*.

    Without *lang* it is in the first of the city's official languages that the library speaks, or
    in English; without *due* the day to pay by is that of the charge, if it is still to come. Who
    is no longer a member is not asked, nor for a charge that the schedule does not explain.
    """
    city, on = membership.city, day(on)
    words = language(lang or spoken_in(city))
    if account.city != city.id:
        raise OF_TWO_CITIES(account=account.city, city=city.id)
    if membership.standing_on(on).status is Status.FORMER:
        raise NO_LONGER_A_MEMBER(city=city.id, on=on)
    assessment = assess(membership, schedule, year=year)
    if aside := account.statement_on(on).not_counted:
        raise NOT_COUNTED(city=city.id, amounts=aside)
    claim = _claim(account, year, on)
    if verdict(assessment, claim.charged, account.currency) in _UNEXPLAINED:
        raise NOT_EXPLAINED(city=city.id, year=year, charged=claim.charged)
    request = _Request(
        payee=payee,
        assessment=assessment,
        claim=claim,
        on=on,
        due=claim.due_after(on) if due is None else _still_to_come(day(due), on),
        reference=creditor_reference(city.id, year, claim.notice),
    )
    return Letter(
        payee=payee,
        language=words.code,
        reference=request.reference,
        amount=claim.amount,
        text="\n".join(_lines(request, words)) + "\n",
    )


def spoken_in(city: City) -> str:
    """The first official language of *city* that the library speaks, or English.

    Where none is on record, the language of its first name is taken for it.
    """
    official = city.official_languages or tuple(city.names)[:1]
    spoken = (one.partition("-")[0] for one in official)
    return next((one for one in spoken if one in LANGUAGES), "en")


def _claim(account: Account, year: int, on: dt.date) -> _Claim:
    """What of a fee *year* is open in the *account* on a day, if anything was charged and is open."""
    about = {"city": account.city, "year": year, "on": on}
    charges = account.charges_standing_on(year, on)
    if not charges:
        raise YEAR_NOT_CHARGED(**about)
    standing = account.open_by_year_on(on)
    if year not in standing:
        raise NOTHING_OPEN(**about)
    rest = standing.get(None)
    return _Claim(
        charges=charges,
        charged=total((one.amount for one in charges), account.currency),
        amount=standing[year],
        credit=-rest if rest and rest.hundredths < 0 else None,
    )


def _still_to_come(due: dt.date, on: dt.date) -> dt.date:
    if due < on:
        raise DUE_BEFORE(due=due, on=on)
    return due


def _lines(request: _Request, lang: Language) -> Iterator[str]:
    """The letter line by line."""
    payee, assessment = request.payee, request.assessment
    yield from (payee.name, *payee.address, "", lang.say(request.on), "")
    yield assessment.city.name(lang.code)
    yield from ("", lang.word("letter", "subject", year=assessment.year), "")
    yield from (lang.word("letter", "greeting"), "")
    yield from _asked(request, lang)
    yield from ("", lang.word("letter", "grounds"))
    yield from (f"- {lang.sentence(one)}" for one in assessment.explain())
    yield from ("", lang.word("letter", "pay"))
    yield from (
        f"  {lang.line(lang.word('letter', label), told)}" for label, told in _to_pay(request, lang)
    )
    yield from ("", lang.word("letter", "questions", payee=payee.name))


def _asked(request: _Request, lang: Language) -> Iterator[str]:
    claim, year = request.claim, request.assessment.year
    yield lang.word("letter", "asked", amount=claim.amount, year=year, on=request.on)
    if claim.charged != claim.amount:
        yield lang.word("letter", "charged", charged=claim.charged, amount=claim.amount)
    if claim.credit is not None:
        yield lang.word("letter", "credit", credit=claim.credit)


def _to_pay(request: _Request, lang: Language) -> Iterator[tuple[str, str]]:
    """What a bank's form asks for, and the numbers by which both sides find the charge."""
    yield "amount", lang.money(request.claim.amount)
    if request.due is not None:
        yield "due", lang.say(request.due)
    yield "payee", request.payee.name
    yield "iban", request.payee.printed_iban
    if request.payee.bic is not None:
        yield "bic", request.payee.bic
    yield "reference", request.reference
    for label in ("notice", "order"):
        numbers = [getattr(one, label) for one in request.claim.charges]
        if told := tuple(dict.fromkeys(filter(None, numbers))):
            yield label, lang.say(told)
