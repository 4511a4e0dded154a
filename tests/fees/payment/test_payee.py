"""Who is to be paid: a wrong account, and a name that no code can hold, are refused at once."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.fees.payment import errors
from eccar.fees.payment.payee import MAX_NAME_LENGTH, Contact, Payee
from eccar.values import contacts
from eccar.values.errors import ErrorCode, InvalidValue

from .invented import BIC, IBAN, payee

COMPACT = IBAN.replace(" ", "")


def refusal(**fields: Any) -> str:
    """The code of the fault for which a payee is refused."""
    with pytest.raises(InvalidValue) as caught:
        payee(**fields)
    return caught.value.fault.code


@pytest.mark.parametrize(
    "text", [IBAN, COMPACT, IBAN.lower(), IBAN.replace(" ", "\xa0"), f" {IBAN} "]
)
def test_an_iban_is_kept_compact_and_printed_in_groups(text: str) -> None:
    """However it is grouped, it is the same account."""
    made = payee(iban=text)
    assert made.iban == COMPACT
    assert made.printed_iban == IBAN
    assert made == payee()


@pytest.mark.parametrize("text", ["PL61109010140000071219812874", "FR1420041010050500013M02606",
                                  "NL91ABNA0417164300", "CH9300762011623852957"])  # fmt: skip
def test_the_accounts_of_other_countries(text: str) -> None:
    """Each country's own form is known; these are the registry's examples."""
    assert payee(iban=text).iban == text


@given(st.integers(2, len(COMPACT) - 1), st.integers(1, 9))
def test_one_wrong_digit_is_found(position: int, more: int) -> None:
    """Whichever digit is wrong, the check digits do not fit."""
    digit = (int(COMPACT[position]) + more) % 10
    text = f"{COMPACT[:position]}{digit}{COMPACT[position + 1 :]}"
    assert refusal(iban=text) == errors.IBAN_CHECK_DIGITS.code


@pytest.mark.parametrize("text", [COMPACT[:-1], f"{COMPACT}0", "XX89370400440532013000", "", "DE",
                                  "NL91ABN10417164300", f"{IBAN}\n", "DE٨9370400440532013000",
                                  "DE89-3704-0044-0532-0130-00"])  # fmt: skip
def test_what_is_no_iban_is_refused(text: str) -> None:
    """Another length, country, letter or sign is no IBAN."""
    assert refusal(iban=text) == errors.NOT_AN_IBAN.code


@pytest.mark.parametrize(("text", "kept"), [(BIC, BIC), ("cobadeff", "COBADEFF"),
                                            ("COBA DE FF", "COBADEFF"), (None, None)])  # fmt: skip
def test_a_bic_may_be_left_out(text: str | None, kept: str | None) -> None:
    """It has eight or eleven letters and digits, or is left out."""
    assert payee(bic=text).bic == kept


@pytest.mark.parametrize(
    "text", ["COBADEF", "COBAXXFF", "", "COBADEFFXX", "COBADEFF\n", "COBADE٨F"]
)
def test_what_is_no_bic_is_refused(text: str) -> None:
    """Another length, country or sign is no BIC."""
    assert refusal(bic=text) == errors.NOT_A_BIC.code


def test_a_name_is_as_long_as_the_standard_allows() -> None:
    """Seventy characters are taken, seventy-one are not; accents count with their letters."""
    assert len(payee(name="ü" * MAX_NAME_LENGTH).name) == MAX_NAME_LENGTH == 70
    assert payee(name="u\u0308" * MAX_NAME_LENGTH).name == "ü" * MAX_NAME_LENGTH
    assert refusal(name="ü" * (MAX_NAME_LENGTH + 1)) == errors.NAME_TOO_LONG.code


@pytest.mark.parametrize("text", ["", " ", "\xa0"])
def test_an_empty_name_is_refused(text: str) -> None:
    """A payee has a name, and a line of an address says something."""
    assert refusal(name=text) == errors.NO_PAYEE.code
    assert refusal(address=["Beispielweg 1", text]) == errors.NO_PAYEE.code


@pytest.mark.parametrize("hidden", ["\n", "\r", "\t", "\0", "\x85", "\u2028", "\u202e"])
def test_no_line_holds_what_cannot_be_seen(hidden: str) -> None:
    """What would begin a line of the code, or turn the text around, is refused."""
    assert refusal(name=f"Beispiel{hidden}kasse") == errors.HIDDEN_CHARACTER.code
    assert refusal(address=[f"Weg{hidden}1"]) == errors.HIDDEN_CHARACTER.code
    assert refusal(vat=f"Ein Satz.{hidden}IBAN: XX00") == errors.HIDDEN_CHARACTER.code


@pytest.mark.parametrize(
    ("field", "text"), [("iban", "\ufb012112345600000785"), ("bic", "COBADEF\ufb00XX")]
)
def test_letters_that_only_become_capitals_are_none(field: str, text: str) -> None:
    """The letters of an IBAN and a BIC are those of ASCII; a ligature is not two of them."""
    assert refusal(**{field: text}) in {errors.NOT_AN_IBAN.code, errors.NOT_A_BIC.code}


@pytest.mark.parametrize(
    ("unit", "mailbox", "fits"),
    [("Beiträge", "beitraege@example.org", True), ("Amt für Integration", "amt.integration@example.org", True),
     ("Kasse", "anna.muster@example.org", False), ("Kasse", "a_muster@example.org", False),
     ("Frau Muster", "kasse@example.org", False)],
)  # fmt: skip
def test_a_contact_is_a_unit(unit: str, mailbox: str, fits: bool) -> None:
    """A mailbox of the form first.last is that of a person, unless the unit is called so."""
    if fits:
        assert Contact(unit=unit, mailbox=mailbox).unit == unit
        return
    with pytest.raises(InvalidValue) as caught:
        Contact(unit=unit, mailbox=mailbox)
    assert caught.value.fault is contacts.PERSONAL_CONTACT
    assert "muster" not in str(caught.value).casefold()


@pytest.mark.parametrize(
    "mailbox", ["kasse", "kasse@", "@example.org", "kasse@example", "a b@example.org"]
)
def test_a_mailbox_is_an_address(mailbox: str) -> None:
    """Anything else is refused."""
    with pytest.raises(InvalidValue) as caught:
        Contact(unit="Kasse", mailbox=mailbox)
    assert caught.value.fault is contacts.NOT_A_MAILBOX


@pytest.mark.parametrize("numbers", [{"iban": IBAN}, {"iban": IBAN, "bic": BIC}])
def test_without_the_library_it_says_what_to_install(
    numbers: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has not installed the extra learns how, and no account goes unchecked."""
    monkeypatch.setitem(sys.modules, "schwifty", None)
    with pytest.raises(InvalidValue, match=r"schwifty.*pip install .eccar\[pay\]") as caught:
        Payee(name="Beispielkasse", **numbers)
    assert caught.value.fault is errors.LIBRARY_LACKING


def test_the_faults_are_listed_once() -> None:
    """Every fault of the room is in its list, with a code of its own and what to do."""
    defined = [error for error in vars(errors).values() if isinstance(error, ErrorCode)]
    codes = [error.code for error in errors.ERROR_CODES]
    assert list(errors.ERROR_CODES) == defined
    assert codes == sorted(set(codes))
    assert all(error.hint and error.source for error in errors.ERROR_CODES)
