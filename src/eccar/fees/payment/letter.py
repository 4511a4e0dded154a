"""Letters that ask a city for its membership fee, in the city's language."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from ...languages import LANGUAGES, base_of
from ...languages.language import Language, language
from ...membership.membership import Membership
from ...values.characters import for_print
from ...values.cities import City
from ...values.dates import day
from ...values.displayable import Displayable
from ...values.money import Money, total
from ..accounts.account import Account
from ..accounts.facts import Charged
from ..errors import TWO_CITIES
from ..schedule import FeeSchedule
from .claims import Claim, claims, credit_on
from .code import payment_code
from .errors import DUE_BEFORE, LACKING, OTHER_IBAN
from .iban import in_groups
from .payee import Payee
from .reference import creditor_reference, remittance_text
from .requirements import lacking


@frozen(kw_only=True)
class Letter(Displayable):
    """A letter that asks for what is open of one fee year or several.

    Attributes:
        payee: Who is paid.
        city: The city that is asked.
        address: The lines of its address, as it gave them.
        language: The code of the letter's language.
        on: The day of the letter.
        claims: What is open, a fee year each, the oldest first.
        credit: The credit of the city that is taken off, 0 if there is none.
        due: The day to pay by that the payee sets with this letter; without it, those of the
            notices hold.
        new_account: Whether the letter says that the account of the payee has changed.
        reference: The creditor reference of the payment.
    """

    view = "letters.letter"

    payee: Payee
    city: City
    address: tuple[str, ...]
    language: str
    on: dt.date
    claims: tuple[Claim, ...]
    credit: Money
    due: dt.date | None
    new_account: bool
    reference: str

    def __str__(self) -> str:
        return for_print(self.text)

    @property
    def amount(self) -> Money:
        """What is asked for: the sum of its lines, less the credit."""
        return total((claim.amount for claim in self.claims), self.credit.currency) - self.credit

    @property
    def years(self) -> tuple[int, ...]:
        """The fee years, the oldest first."""
        return tuple(claim.year for claim in self.claims)

    @property
    def reminder(self) -> bool:
        """Whether a day to pay by that a notice named has passed."""
        return any(claim.overdue_on(self.on) for claim in self.claims)

    @property
    def remittance(self) -> str:
        """The remittance text, of at most 140 characters; see ``remittance_text``."""
        notices = (charge.notice for claim in self.claims for charge in claim.charges)
        return remittance_text(self.reference, self.years, tuple(filter(None, notices)))

    @property
    def text(self) -> str:
        """The letter as plain text, in its own language."""
        from ...render import text

        return f"{text(self, self.language)}\n"

    @property
    def code(self) -> str:
        """The QR code for the payment, as SVG; see ``payment_code``."""
        return payment_code(
            self.payee, self.amount, self.reference, title=self.code_title, lang=self.language
        )

    @property
    def code_title(self) -> str:
        """What the QR code is called in the letter's language."""
        values = {"amount": self.amount, "payee": self.payee.name, "reference": self.reference}
        return self._language.word("fees.letter", "code", **values)

    @property
    def _language(self) -> Language:
        return language(self.language)


def letter(
    membership: Membership,
    account: Account,
    schedule: FeeSchedule,
    payee: Payee | None,
    *,
    year: int,
    on: dt.date | str,
    due: dt.date | str | None = None,
    new_account: bool = False,
    lang: str | None = None,
) -> Letter:
    """Write the letter that asks a city for its open fees up to a fee *year*.

    A letter is made of what is decided. It names a line for each open year; a credit of other years
    is taken off. It is a reminder if a day to pay by has passed.

    Args:
        membership: The membership of the city.
        account: The account of the same city, with its address.
        schedule: The tables of fees that were decided.
        payee: Who is paid; without one, the error names it among what is lacking.
        year: The last fee year; something of it has to be open.
        on: The day of the letter; what happens later does not count in it.
        due: A day to pay by that the payee sets, instead of those of the charges.
        new_account: Whether the IBAN may be another than that of the last letter, which the letter
            then says.
        lang: The language of the letter; by default see ``letter_language``.

    Raises:
        InvalidValue: If the account is that of another city (DOC263); the city is no member
            (DOC286, DOC299); nothing was charged for the year or is open (DOC284, DOC285); the
            account holds amounts in another currency (DOC290) or without certain days (DOC293), or
            is in the city's favour as a whole (DOC294); a fee was not decided by the day (DOC291,
            DOC300), is not certain (DOC292), or is not what was charged (DOC287); *due* lies before
            *on* (DOC288); the IBAN is a new one (DOC295); or something is lacking that a letter
            must have (DOC296).
        ValueError: If letters are not written in the language *lang*; a region is possible.

    >>> import eccar
    >>> names = ("membership", "account", "fee-schedule", "payee")
    >>> documents = [eccar.load(f"examples/letter/{name}.yaml") for name in names]
    >>> letter(*documents, year=2026, on="2026-02-05")
    <Letter de/musterstadt 2026-02-05, address: 4, language=de, claims: 2, credit=0.00 EUR>
    """
    city, on = membership.city, day(on)
    chosen = _language_of(lang or letter_language(city))
    if account.city != city.id:
        raise TWO_CITIES(account=account.city, city=city.id)
    due = None if due is None else _not_before(day(due), on)
    asked = claims(membership, account, schedule, year=year, on=on)
    missing = lacking(payee, account, asked, on=on, due=due)
    if missing or payee is None:
        raise LACKING(city=city.names, lacking=missing)
    return Letter(
        payee=payee,
        city=city,
        address=account.address,
        language=chosen.code,
        on=on,
        claims=asked,
        credit=credit_on(account, on),
        due=due,
        new_account=_is_new(payee, account, asked[-1], on, allowed=new_account),
        reference=creditor_reference(city.id, year, asked[0].notice if len(asked) == 1 else None),
    )


def letter_language(city: City) -> str:
    """The first official language of *city* that the library has, else English, by its code.

    If no official language is on record, it is the first of those in which the city has a name.
    """
    tags = city.official_languages or sorted(city.names)
    codes = (tag.partition("-")[0] for tag in tags)
    return next((code for code in codes if code in LANGUAGES), "en")


def _language_of(code: str) -> Language:
    """The language with this *code*, which has to have all words."""
    if base_of(code) not in LANGUAGES:
        message = f"A letter is written in one of {', '.join(LANGUAGES)}, not in {code!r}."
        raise ValueError(message)
    return language(code)


def _not_before(due: dt.date, on: dt.date) -> dt.date:
    if due < on:
        raise DUE_BEFORE(due=due, on=on)
    return due


def _is_new(payee: Payee, account: Account, claim: Claim, on: dt.date, *, allowed: bool) -> bool:
    """Whether the IBAN of *payee* is another than the last that the city knows; refused if not *allowed*."""
    for iban in _last_ibans(account, claim, on):
        if iban != payee.iban:
            if not allowed:
                raise OTHER_IBAN(city=claim.assessment.city.names, last=in_groups(iban))
            return True
    return False


def _last_ibans(account: Account, claim: Claim, on: dt.date) -> tuple[str, ...]:
    """The IBANs of the last letters by the day *on*, as the charges of *account* have them.

    Once the year of the *claim*, the newest that is asked for, is overdue, its notice has gone out
    and is the last letter. Until then this letter may be the notice itself, and both its IBAN on
    record and the last one before it count.
    """
    own: list[Charged] = []
    earlier: list[Charged] = []
    for fact in account.facts_on(on):
        if isinstance(fact, Charged) and fact.iban:
            (own if fact.year == claim.year else earlier).append(fact)
    ibans = (_latest_iban(own), _latest_iban(earlier))
    known = tuple(iban for iban in ibans if iban)
    return known[:1] if claim.overdue_on(on) else known


def _latest_iban(charges: list[Charged]) -> str | None:
    """The IBAN of the latest of *charges*; of those of one day, the last in the account."""
    latest = max(
        enumerate(charges),
        key=lambda item: (item[1].when.last or dt.date.min, item[0]),
        default=None,
    )
    return latest and latest[1].iban
