"""An invented city with its account and its payee."""

from __future__ import annotations

from typing import Any

import pytest

from eccar import from_dict
from eccar.fees.accounts.account import Account
from eccar.fees.payment.payee import Payee
from eccar.fees.schedule import FeeSchedule
from eccar.membership.membership import Membership
from eccar.values.money import money

IBAN = "DE89 3704 0044 0532 0130 00"
BIC = "COBADEFFXXX"
CHARGED: dict[str, Any] = {
    "fact": "charged", "date": "2024-01-15", "amount": "1000.00 EUR", "year": 2024,
    "due": "2024-12-31", "notice": "2024-17", "order": "B 4711", "by": "Invented office",
}  # fmt: skip
PAID: dict[str, Any] = {"fact": "paid", "date": "2024-03-01", "amount": "300.00 EUR", "year": 2024}
JOINED: dict[str, Any] = {"fact": "accepted", "date": "2015-05-04", "sources": ["Invented"]}
LEFT: dict[str, Any] = {"fact": "left", "date": "2024-05-01", "sources": ["Invented"]}

each_language = pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])


RECEIVING: dict[str, Any] = {
    "name": "Beispielkasse",
    "iban": IBAN,
    "bic": BIC,
    "address": ["Beispielweg 1", "12345 Musterhausen"],
    "seat": "Musterhausen",
    "register": "VR 0000, Musterhausen",
}


def payee(**other: Any) -> Payee:
    """The payee of the examples, with *other* fields."""
    return Payee(**{**RECEIVING, **other})


def receiving(**other: Any) -> dict[str, Any]:
    """The same as a document, in which an IBAN has no spaces."""
    return {"eccar": "payee/1", **RECEIVING, "iban": IBAN.replace(" ", ""), **other}


def member(*facts: dict[str, Any], **city: Any) -> dict[str, Any]:
    """The membership of the invented city, as a document."""
    defaults = {
        "id": "de/musterstadt",
        "names": {"de": "Musterstadt"},
        "official_languages": ["de"],
        "country": "DE",
        "population": [{"date": "2022-12-31", "inhabitants": 150_000, "sources": ["Invented"]}],
    }
    facts = facts or (JOINED,)
    return {"eccar": "membership/1", "city": {**defaults, **city}, "facts": list(facts)}


def kept(*facts: dict[str, Any], **other: Any) -> dict[str, Any]:
    """The account of the invented city, as a document."""
    defaults = {
        "eccar": "account/1",
        "city": "de/musterstadt",
        "address": ["Stadt Musterstadt", "Rathausplatz 1", "00000 Musterstadt"],
        "kept_since": "2020-01-01",
    }
    return {**defaults, **other, "facts": list(facts)}


def membership(*facts: dict[str, Any], **city: Any) -> Membership:
    """The membership of the invented city."""
    made = from_dict(member(*facts, **city))
    assert isinstance(made, Membership)
    return made


def account(*facts: dict[str, Any], **other: Any) -> Account:
    """The account of the invented city."""
    made = from_dict(kept(*facts, **other))
    assert isinstance(made, Account)
    return made


def schedule(fee: str = "1000.00 EUR", since: str = "2009-01-01", **other: Any) -> FeeSchedule:
    """An invented schedule in which everybody pays the same, with *other* fields of its table."""
    made = from_dict(decided(fee, since, **other))
    assert isinstance(made, FeeSchedule)
    return made


def decided(fee: str = "1000.00 EUR", since: str = "2009-01-01", **other: Any) -> dict[str, Any]:
    """The same as a document."""
    table = {
        "since": since, "source": "Invented", "basis": "decided", "seen": "2026-01-01",
        "decision": {"by": "Invented assembly", "date": "2008-11-14"},
        "joining": {"rule": "full", "basis": "decided"},
        "leaving": {"rule": "full", "basis": "decided"},
        "population_day": {"month_day": "01-01", "basis": "decided"},
        "bands": [{"fee": str(money(fee))}],
    }  # fmt: skip
    return {"eccar": "fee-schedule/1", "tables": [{**table, **other}]}
