"""``eccar letter``: a letter that asks a city for the fee of a year, and a code to pay by."""

from __future__ import annotations

import argparse
import os
from typing import Any, TypeVar

from ..checking.findings import finding
from ..documents.errors import CANNOT_WRITE, EXISTS
from ..documents.formats import reason
from ..documents.upgrades import name_of
from ..documents.writing import replace
from ..fees.accounts.account import Account
from ..fees.payment.letter import Letter, letter
from ..fees.payment.payee import Payee
from ..languages.language import language
from ..membership.membership import Membership
from ..values.errors import InvalidValue
from ..values.texts import Count
from .arguments import refused
from .console import Console
from .inputs import day_of, documents, schedule_of, told, year_of

Kind = TypeVar("Kind")


def run(call: argparse.Namespace, console: Console) -> int:
    """Print the letter about the one city named in *call*; draw its code, if that is wanted."""
    lang = language(call.lang or "en")
    # Whatever cannot be read is told in words, and in English where the city's language is wanted.
    reading = argparse.Namespace(**{**vars(call), "format": "text", "lang": lang.code})
    schedule = schedule_of(reading, console)
    found, unread = documents(reading, console, Membership, Account)
    if unread:
        return 2
    values = [document.value for document in found]
    on = day_of(call)
    try:
        payee = Payee(name=call.name, iban=call.iban, bic=call.bic, address=call.address)
        made = letter(
            _only(Membership, values),
            _only(Account, values),
            schedule,
            payee,
            year=year_of(call),
            on=on,
            due=call.due,
            lang=call.lang,
        )
        if call.qr:
            _draw(made, call)
    except InvalidValue as error:
        console.error(told(finding(error), lang))
        return 2
    console.print(made.text.rstrip("\n"))
    return 0


def _only(kind: type[Kind], values: list[Any]) -> Kind:
    """The one value of a *kind* among *values*."""
    of_kind = [one for one in values if isinstance(one, kind)]
    if len(of_kind) != 1:
        raise refused("fees.one_city", kind=name_of(kind), count=Count(len(of_kind)))
    return of_kind[0]


def _draw(made: Letter, call: argparse.Namespace) -> None:
    """Write the code of the letter to the file named in *call*, whole or not at all."""
    code = made.code
    if os.path.lexists(call.qr) and not call.force:
        raise EXISTS(file=call.qr)
    try:
        replace(os.path.realpath(call.qr), code.encode())
    except InvalidValue:
        raise
    except (OSError, ValueError) as error:
        raise CANNOT_WRITE(file=call.qr, reason=reason(error)) from None
