"""The subcommand letter: a letter that asks a city for a fee, with a code to pay by."""

from __future__ import annotations

import argparse

from ...command.errors import PASSED, REFUSED, refused
from .arguments import by_kind, schedule_of, year_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...command.console import Console
    from ..payment.letter import Letter
    from ..payment.payee import Payee
    from ..schedule import FeeSchedule


def letter(arguments: argparse.Namespace, console: Console) -> int:
    """Print the letter about the one city named in *arguments*; draw its code, if that is wanted."""
    from ...checking.findings import finding
    from ...command import faults, inputs
    from ...command.output import Item, show
    from ...languages.language import language
    from ...values.errors import InvalidValue

    lang = language(arguments.lang)
    _check_language(arguments.typed_lang)
    # What cannot be read is reported in words.
    reading = argparse.Namespace(**{**vars(arguments), "format": "text"})
    schedule = schedule_of(reading, console)
    documents, unread = inputs.documents(reading, console, "membership", "account", seated=True)
    if unread:
        return REFUSED
    try:
        payee = _payee(reading, console)
        made = _letter([document.value for document in documents], schedule, payee, arguments)
        if arguments.qr:
            _draw(made, arguments)
        if arguments.format == "html":
            _check_drawing(made)
    except InvalidValue as error:
        faults.print_errors([finding(error)], lang, console)
        return REFUSED
    arguments.lang = made.language
    show([Item(made)], arguments, console)
    return PASSED


def _check_language(code: str | None) -> None:
    """Refuse a language that letters are not written in: those need all words."""
    from ...languages import LANGUAGES, base_of

    if code and base_of(code) not in LANGUAGES:
        raise refused("fees.letter_language", text=code, known=[*LANGUAGES])


def _payee(arguments: argparse.Namespace, console: Console) -> Payee | None:
    """The payee in the file that was named, or what the options of version 0.1 say of it."""
    from ...command.inputs import value_in
    from ..payment.payee import Payee

    if arguments.payee:
        payee: Payee = value_in(arguments.payee, "payee", arguments, console)
        return payee
    if not (arguments.name and arguments.iban):
        return None
    return Payee(
        name=arguments.name, iban=arguments.iban, bic=arguments.bic, address=arguments.address
    )


def _letter(
    values: list[Any], schedule: FeeSchedule, payee: Payee | None, arguments: argparse.Namespace
) -> Letter:
    from ...command.inputs import day_of
    from ..payment.letter import letter as compose

    memberships, accounts = by_kind(values)
    return compose(
        _single("membership", memberships),
        _single("account", accounts),
        schedule,
        payee,
        year=year_of(arguments),
        on=day_of(arguments),
        due=arguments.due,
        new_account=arguments.new_account,
        lang=arguments.typed_lang,
    )


def _single(kind: str, values: list[Any]) -> Any:
    """The only value in *values*, which are of a *kind*."""
    from ...kinds import full_name
    from ...values.texts import Count

    if len(values) != 1:
        raise refused("fees.one_city", kind=full_name(kind), count=Count(len(values)))
    return values[0]


def _check_drawing(letter: Letter) -> None:
    """Refuse a page that would have no code only because the library that draws it is missing.

    A letter without a code is right where there can be none, as in another currency.
    """
    from ...values.errors import InvalidValue
    from ..payment.errors import LIBRARY_LACKING

    try:
        _ = letter.code
    except InvalidValue as error:
        if error.fault is LIBRARY_LACKING:
            raise


def _draw(letter: Letter, arguments: argparse.Namespace) -> None:
    """Write the code of the letter to the file named in *arguments*, whole or not at all."""
    from ...command.files import refuse_existing, write_all

    code = letter.code
    refuse_existing([arguments.qr], force=arguments.force)
    write_all({arguments.qr: code.encode()})
