"""The QR code: an independent reader finds the requested payment in it, unchanged."""

from __future__ import annotations

import io
import sys
import unicodedata
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import resvg_py
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from eccar.fees.payment import errors
from eccar.fees.payment.code import EEA, MAX_BYTES, payload, payment_code
from eccar.fees.payment.reference import creditor_reference
from eccar.values.errors import InvalidValue
from eccar.values.money import Money, money

from .invented import payee

REFERENCE = creditor_reference("de/musterstadt", 2024)
SVG = "{http://www.w3.org/2000/svg}"


def read(svg: str) -> Any:
    """What a reader that knows nothing of this library finds in the picture."""
    picture = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg))))
    # Now and then the squares of a row happen to look like a code of bars, too.
    [symbol] = [
        item
        for item in zxingcpp.read_barcodes(picture)
        if item.format == zxingcpp.BarcodeFormat.QRCode
    ]
    return symbol


@pytest.mark.parametrize(
    "amount", ["0.01", "0.10", "1.00", "12.30", "500.00", "1500.00", "999999999.99"]
)
@pytest.mark.parametrize("name", ["Beispielkasse", "Kasse für Städte", "Kasa Zażółć Gęślą Jaźń",
                                  "Caisse & <œuvre>", "ü" * 70])  # fmt: skip
def test_a_scanner_reads_the_request(amount: str, name: str) -> None:
    """The ten lines of the standard, with name, account, amount and reference as they are."""
    made = payment_code(payee(name=name), money(f"{amount} EUR"), REFERENCE)
    symbol = read(made)
    assert symbol.text.split("\n") == [
        "BCD", "002", "1", "SCT", "COBADEFFXXX", name, "DE89370400440532013000", f"EUR{amount}", "",
        REFERENCE,
    ]  # fmt: skip
    assert symbol.ec_level == "M"


def test_without_a_bic_its_line_is_empty() -> None:
    """Within the European Economic Area a BIC is not required."""
    lines = read(payment_code(payee(bic=None), money("1.00 EUR"), REFERENCE)).text.split("\n")
    assert lines[3:6] == ["SCT", "", "Beispielkasse"]


names = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=50).filter(
    lambda name: len(unicodedata.normalize("NFC", name)) <= 50
)


@given(names, st.integers(1, 99_999_999_999))
def test_any_name_and_amount_is_read_back(name: str, hundredths: int) -> None:
    """Letters and signs of any script arrive unchanged, and so does every hundredth."""
    to, asked = payee(name=name), Money(hundredths, "EUR")
    content = payload(to, asked, REFERENCE)
    assert read(payment_code(to, asked, REFERENCE)).text == content
    assert content.split("\n")[5:8:2] == [
        unicodedata.normalize("NFC", name),
        f"EUR{hundredths // 100}.{hundredths % 100:02}",
    ]


REFUSED = {
    "1.00 CHF": errors.NOT_IN_EURO,
    "0.00 EUR": errors.NOTHING_TO_PAY,
    "-0.01 EUR": errors.NOTHING_TO_PAY,
    "-500.00 EUR": errors.NOTHING_TO_PAY,
    "1000000000.00 EUR": errors.TOO_MUCH_FOR_A_CODE,
}


@pytest.fixture
def nothing_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can draw: what is refused must be so before."""
    monkeypatch.setattr("segno.make_qr", lambda *_, **__: pytest.fail("something was drawn"))


@pytest.mark.usefixtures("nothing_drawn")
@pytest.mark.parametrize("amount", REFUSED)
def test_no_code_asks_for_what_cannot_be_paid(amount: str) -> None:
    """Another currency, nothing, less than nothing and too much are refused before drawing."""
    with pytest.raises(InvalidValue) as caught:
        payment_code(payee(), money(amount), REFERENCE)
    assert caught.value.fault is REFUSED[amount]


@pytest.mark.usefixtures("nothing_drawn")
@pytest.mark.parametrize("value", ["12.345 EUR", "0.001 EUR", 12.345])
def test_a_third_decimal_never_gets_so_far(value: Any) -> None:
    """An amount that would have to be cut is none."""
    with pytest.raises(InvalidValue):
        payment_code(payee(), money(value), REFERENCE)


@pytest.mark.usefixtures("nothing_drawn")
@pytest.mark.parametrize("text", ["RF00DEMUSTERSTADT2024", "Fee 2024", "", f"{REFERENCE}\nmore"])
def test_a_wrong_reference_is_refused(text: str) -> None:
    """What the bank would send back, or take for another line, is refused before drawing."""
    with pytest.raises(InvalidValue) as caught:
        payment_code(payee(), money("1.00 EUR"), text)
    assert caught.value.fault is errors.NOT_A_REFERENCE


@pytest.mark.usefixtures("nothing_drawn")
def test_an_account_outside_the_area_needs_its_bic() -> None:
    """The standard asks for it; with the BIC it can be drawn."""
    swiss = "CH9300762011623852957"
    with pytest.raises(InvalidValue) as caught:
        payment_code(payee(iban=swiss, bic=None), money("1.00 EUR"), REFERENCE)
    assert caught.value.fault is errors.BIC_NEEDED
    assert "CH9300762011623852957" in payload(payee(iban=swiss), money("1.00 EUR"), REFERENCE)
    assert len(EEA) == 30


@pytest.mark.usefixtures("nothing_drawn")
def test_what_is_too_long_is_refused() -> None:
    """Seventy characters that take four bytes each are more than a code holds."""
    with pytest.raises(InvalidValue) as caught:
        payment_code(payee(name="𐌰" * 70), money("1.00 EUR"), REFERENCE)
    assert caught.value.fault is errors.TOO_LONG_FOR_A_CODE
    assert caught.value.values["limit"] == MAX_BYTES == 331


def test_the_fullest_code_can_be_read() -> None:
    """All that the standard has room for is drawn as version 13 at most."""
    reference = creditor_reference("de/muster-stadt", 2024)
    most = money("999999999.99 EUR")
    room = MAX_BYTES - len(payload(payee(name="a"), most, reference).encode()) + 1
    wide = -(-(room - 70) // 3)
    to = payee(name="𐌰" * wide + "a" * (room - 4 * wide))
    content, made = payload(to, most, reference), payment_code(to, most, reference)
    assert read(made).text == content
    assert len(content.encode()) == MAX_BYTES
    assert _modules(made) == 69 + 8


def _modules(svg: str) -> int:
    """The squares of a side of the code, with the white around it."""
    return int(ET.fromstring(svg).attrib["width"]) // 4  # noqa: S314  # It was made here.


@pytest.mark.parametrize(("title", "lang"), [("", "en"), ("Zahlcode & <mehr>", "de")])
def test_the_picture_says_what_it_is(title: str, lang: str) -> None:
    """Who does not see it hears what it is, in which language; nothing in it runs or loads."""
    made = payment_code(payee(), money("500.00 EUR"), REFERENCE, title=title, lang=lang)
    top = ET.fromstring(made)  # noqa: S314  # It was made here.
    assert top.tag == f"{SVG}svg"
    assert (top.attrib["role"], top.attrib["lang"]) == ("img", lang)
    assert top.attrib["viewBox"] == f"0 0 {top.attrib['width']} {top.attrib['height']}"
    assert top[0].tag == f"{SVG}title"
    assert top[0].text == (title or f"EPC QR code: 500.00 EUR, Beispielkasse, {REFERENCE}")
    assert {element.tag for element in top.iter()} <= {
        f"{SVG}{name}" for name in ("svg", "title", "g", "path")
    }
    assert not {
        key
        for element in top.iter()
        for key in element.attrib
        if key.startswith("on") or "href" in key
    }


def test_the_same_request_is_the_same_picture() -> None:
    """Nothing in it depends on the day or on chance."""
    first, second = (payment_code(payee(), money("500.00 EUR"), REFERENCE) for _ in range(2))
    assert first == second


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has not installed the extra learns how."""
    monkeypatch.setitem(sys.modules, "segno", None)
    with pytest.raises(InvalidValue, match=r"segno.*pip install .eccar\[pay\]"):
        payment_code(payee(), money("1.00 EUR"), REFERENCE)
