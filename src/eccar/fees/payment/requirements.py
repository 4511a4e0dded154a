"""What a letter must have before it goes out: all that is lacking, each with the place to write it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from ...checking.placeholders import is_placeholder
from ...values.cities import Population
from ...values.displayable import Message
from ...values.persons import looks_personal
from ...values.vocabulary import Basis
from ..accounts.account import Account
from .claims import Claim
from .payee import Payee

EXAMPLE_IBAN = "GB82WEST12345698765432"
"""The IBAN in the template of a payee, an example that belongs to nobody."""


def lacking(
    payee: Payee | None,
    account: Account,
    claims: Sequence[Claim],
    *,
    on: dt.date,
    due: dt.date | None,
) -> tuple[Message, ...]:
    """Everything that a letter of the day *on* lacks, as keys with values for the wording.

    A text that a template put in as a placeholder counts as lacking. With *due*, a day that the
    payee sets with the letter, the charges need not have one.
    """
    return (
        *_of_payee(payee),
        *(() if _given(*account.address) else (_lacks("payer_address"),)),
        *(lack for claim in claims for lack in _of_claim(claim, on, due)),
        *(
            _lacks("placeholder", text=text)
            for text in _optional(payee, claims)
            if not _given(text)
        ),
    )


def _lacks(what: str, **values: object) -> Message:
    return Message(f"fees.lacking.{what}", values)


def _given(*texts: str | None) -> bool:
    """Whether there are *texts*, and each was filled in."""
    return bool(texts) and all(text and not is_placeholder(text) for text in texts)


_KEYS = ("name", "seat", "address", "register", "iban", "bic")
"""The keys of a payee that a letter needs."""


def missing_keys(payee: Payee) -> tuple[str, ...]:
    """The keys of *payee* that a letter needs and that are not filled in."""
    given = (
        ("name", _given(payee.name)),
        ("seat", _given(payee.seat)),
        ("address", _given(*payee.address)),
        ("register", _given(payee.register)),
        ("iban", payee.iban != EXAMPLE_IBAN),
        ("bic", payee.bic is not None),
    )
    return tuple(key for key, is_given in given if not is_given)


def _is_body(text: str | None) -> bool:
    """Whether *text* names a body or a unit, and not a person: a letter goes outside."""
    return _given(text) and not looks_personal(text or "")


def _of_payee(payee: Payee | None) -> Iterator[Message]:
    if payee is None:
        yield _lacks("payee")
    keys = _KEYS if payee is None else missing_keys(payee)
    yield from map(_lacks, keys)


def _of_claim(claim: Claim, on: dt.date, due: dt.date | None) -> Iterator[Message]:
    year = claim.year
    if not _given(*(charge.notice for charge in claim.charges)):
        yield _lacks("notice", year=year)
    if not all(charge.when.exact for charge in claim.charges):
        yield _lacks("notice_day", year=year)
    if due is None and claim.due is None:
        yield _lacks("due", year=year)
    elif due is None and not _is_body(claim.due_by):
        yield _lacks("due_by", year=year, due=claim.due)
    if not _counted(claim.assessment.population, on):
        yield _lacks("population", year=year)
    if claim.decision is None or not _is_body(claim.decision.by):
        yield _lacks("decision", year=year)


def _optional(payee: Payee | None, claims: Iterable[Claim]) -> Iterator[str]:
    """The texts that a letter has only if they are given."""
    if payee is not None:
        unit = payee.contact.unit if payee.contact else None
        yield from filter(None, (payee.tax_number, payee.vat, unit))
    for claim in claims:
        yield from (charge.order for charge in claim.charges if charge.order)
        if claim.decision and claim.decision.reference:
            yield claim.decision.reference


def _counted(population: Population | None, on: dt.date) -> bool:
    """Whether a population is one number for an exact day, not after the day *on*, and not a guess."""
    if population is None or population.at_most is not None or population.basis in _GUESSES:
        return False
    counted = population.when.last
    return counted is not None and counted == population.when.first and counted <= on


_GUESSES = (Basis.INFERRED, Basis.ASSUMED)
