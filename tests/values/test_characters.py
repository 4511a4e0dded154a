"""The one table of characters: what is shown of each, and what takes its place where it is lacking."""

from __future__ import annotations

import io
import sys

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.documents.schema import schema
from eccar.values.characters import (
    degrade,
    for_print,
    hidden,
    look_alikes,
    plain_letters,
    printable,
    printable_lines,
)
from eccar.values.constraints import TEXT
from eccar.values.errors import InvalidValue

ENCODINGS = ("ascii", "cp1252", "cp1250", "cp437", "cp850", "latin-1", "iso8859_2", "utf-8")
each_encoding = pytest.mark.parametrize("encoding", ENCODINGS)
any_text = st.text(st.characters(exclude_categories=()))
"""Any text, with lone surrogates."""


@given(any_text)
def test_what_is_printable_is_seen_or_a_space(text: str) -> None:
    """No character of the kinds that command a terminal, break a line or hide is left."""
    shown = printable(text)

    assert all(letter.isprintable() or letter in "\xa0\u202f" for letter in shown)
    assert printable(shown) == shown
    assert not any(map(hidden, shown))


@given(any_text)
def test_only_a_line_feed_ends_a_line(text: str) -> None:
    """As many lines come out as editors show."""
    shown = printable_lines(text)

    assert shown.count("\n") == text.count("\n")
    assert len(shown.splitlines()) <= shown.count("\n") + 1


@pytest.mark.parametrize("code", [*range(0x2000, 0x200B), 0x205F, 0x3000, 0x1680, 0x2028, 0x2029])
def test_spaces_of_typography_are_spaces(code: int) -> None:
    """No page shows the number of a character in place of a space."""
    assert printable(f"50{chr(code)}000") == "50 000"


@pytest.mark.parametrize("space", ["\xa0", "\u202f"])
def test_no_break_spaces_stay(space: str) -> None:
    """A number is not broken at the end of a line."""
    assert printable(f"50{space}000") == f"50{space}000"


@pytest.mark.parametrize("mark", "\xad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f")
def test_what_only_guides_the_setting_of_words_is_dropped(mark: str) -> None:
    """Text copied from a web page has such marks; nobody misses them."""
    assert printable(f"Bürger{mark}amt") == "Bürgeramt"


@pytest.mark.parametrize("control", "\x00\x1b\x7f\x9b\u202a\u202e\u2066\U000e0041")
def test_what_commands_or_hides_is_written_out(control: str) -> None:
    """It is seen that something was there."""
    shown = printable(f"a{control}b")

    assert shown.isascii()
    assert shown.startswith("a\\")


@each_encoding
@given(text=any_text)
def test_whatever_is_printed_can_be_encoded(encoding: str, text: str) -> None:
    """No character stops a print, and none becomes an escape."""
    shown = printable(text)
    degraded = degrade(shown, encoding)

    assert degraded.encode(encoding).decode(encoding) == degraded
    assert degraded.count("\\") == shown.count("\\")


@each_encoding
@given(text=st.text(st.characters(categories=["L"], max_codepoint=0x17F), min_size=1))
def test_no_letter_of_europe_becomes_a_question_mark(encoding: str, text: str) -> None:
    """Every Latin letter with an accent looks like the one without."""
    assert "?" not in degrade(text, encoding)


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("1\u202f500,00 €", "cp1252", "1\xa0500,00 €"),
        ("1\u202f500,00\xa0€", "ascii", "1 500,00 EUR"),
        ("Łódź → „Kraków” – −5…", "cp1252", "Lódz -> „Kraków” – -5…"),
        ("Łódź → „Kraków” – −5…", "ascii", 'Lodz -> "Krakow" - -5...'),
        ("Straße ½ №", "ascii", "Strasse 1/2 No"),
        ("Київ", "cp1252", "????"),
        ("Cafe\u0301", "cp1252", "Cafe"),
        ("k\udcf3.yaml", "utf-8", "k\\xf3.yaml"),
    ],
)
def test_look_alikes(text: str, encoding: str, expected: str) -> None:
    """What an encoding lacks is replaced by its nearest relative that it has."""
    assert degrade(text, encoding) == expected


def test_a_handler_is_for_encoding_only() -> None:
    """Bytes that cannot be decoded are no matter of look-alikes."""
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", look_alikes("utf-8"))


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437"])
def test_print_of_a_value_works_in_any_encoding(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``print(report)`` and its parts, whatever the encoding of a redirected output is."""
    data = {"eccar": "membership/1", "city": {"id": "pl/lodz", "names": {"pl": "Łódź"}}}
    with pytest.raises(eccar.DocumentError) as caught:
        eccar.from_dict(data)
    data["city"] = {**data["city"], "country": "PL"}  # type: ignore[dict-item]  # It is a mapping.
    membership = eccar.from_dict(data, eccar.Membership)
    report = eccar.check(membership, on="2026-11-22")
    output = io.TextIOWrapper(io.BytesIO(), encoding=encoding, write_through=True)
    monkeypatch.setattr(sys, "stdout", output)

    for value in (membership, report, membership.standing_on("2026-11-22"), caught.value):
        output.write(f"{value}\n")
    for part in (*report.findings, *report.not_evaluated):
        output.write(f"{part}\n")

    printed = output.buffer.getvalue().decode(encoding)
    assert "\\" not in printed
    assert "dz" in printed or "?" not in printed


@pytest.mark.parametrize("stdout", [None, io.StringIO()])
def test_without_an_encoding_nothing_is_replaced(
    stdout: io.StringIO | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing is encoded, nothing can be lacking."""
    monkeypatch.setattr(sys, "stdout", stdout)

    assert for_print("Łódź →") == "Łódź →"


INVISIBLE = ("", " ", "\n\t", "\xa0", "\u200b", "\u2009\u202f", "\u3000", "\xad", "\u2060", "\ufeff",
             "\u2800", "\u3164", "\u115f\u1160", "\ufe0f", "\u2028", "\u200d \u200c")  # fmt: skip


@pytest.mark.parametrize("text", INVISIBLE, ids=ascii)
def test_what_nobody_sees_is_no_text(text: str) -> None:
    """Neither the reader nor the schema takes it."""
    with pytest.raises(InvalidValue, match="visible"):
        TEXT(text)
    data = {
        "eccar": "membership/1",
        "city": {"id": "fr/village", "names": {"fr": text}, "country": "FR"},
    }
    assert not jsonschema_rs.validator_for(schema("membership")).is_valid(data)


@given(st.text(st.sampled_from("".join(INVISIBLE) + "aé\u0301字\U0001f600"), min_size=1))
def test_text_is_seen_when_printed(text: str) -> None:
    """A text that is taken leaves something to see, and one with a letter in it is taken."""
    try:
        TEXT(text)
    except InvalidValue:
        assert not set(text) & set("aé字\U0001f600")
    else:
        assert printable(text).strip()


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Łódź", "lodz"),
        ("Malmö", "malmo"),
        ("Straße", "strasse"),
        ("ÆRØ", "aero"),
        ("Đurđevac", "durdevac"),
        ("Iğdır, İzmir", "igdir, izmir"),
        ("Anti\u00adrassismus", "antirassismus"),
        ("Malmo\u0308", "malmo"),
        ("Ǿ ﬁ Ⅳ", "o fi iv"),
        ("Αθήνα", "αθηνα"),
    ],
)
def test_words_are_found_without_their_marks(written: str, typed: str) -> None:
    """Whoever has no such keys finds the word all the same."""
    assert plain_letters(written) == typed


@given(any_text)
def test_letters_without_marks_stay_as_they_are(text: str) -> None:
    """Neither case nor composition matters, and nothing is left to replace."""
    letters = plain_letters(text)

    assert plain_letters(letters) == letters
    assert plain_letters(text.upper()) == plain_letters(text.upper().lower())
