"""The Polish wording is that of an office: impersonal, with one term for one thing, and “r.” after years."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.languages.conventions import typeset
from eccar.languages.translate import Key, translated
from eccar.languages.typesetting import NO_BREAK
from eccar.values.plurals import forms_in

LETTERS = "a-ząćęłńóśźż"

NOT_OFFICIAL = {
    "says what the record lacks at each turn": r"w zapisie|brak zapisu|z zapisu",
    "gives an order": r"wpisz|podaj|dodaj|popraw|usuń|sprawdź|porównaj|zostaw|poszukaj|zapisz"
    r"|zapytaj|napisz|zamień|pomiń|weź|spójrz|wybierz|zainstaluj|zacznij|proszę",
    "calls the reader by name": r"ty|ci|ciebie|tobie|tw[oó]j\w*|twoich|twoim|pan|pani",
    "has another word for accession": r"wstąpi\w*|wstępuj\w*",
    "has another word for the table of fees": r"stawk\w*|stawek",
    "has another word for discontinued or completed": r"zaniech\w*|wykonan[eayo]|wykonano",
    "has another word for inhabitants": r"os\.|ludność|liczb\w+ ludności",
    "takes an inference for certain": r"jednoznacznie|wnioskowani\w+",
    "repeats the English word fact": r"fakt\w*",
    "takes the coalition for an authority": r"urzędow\w+ potwierdzeni\w*|organ\w* wyższego stopnia",
    "has a colloquial word": r"da się|dają się|coś|mówi|stoi",
}
"""What no text may have, by what is wrong with it; each pattern is of whole words."""

ALLOWED: dict[tuple[str, ...], str] = {("plan", "entry", "PLN204", "hint"): "da się"}
"""Texts in which such words are the plainest."""


def texts() -> Iterator[tuple[Key, str]]:
    """All Polish texts, with their forms, without what they quote from elsewhere."""
    for key, text in translated("pl").items():
        for form in forms_in(text):
            yield key, re.sub(r"„[^„”{}]*”", "„”", form)


def found(pattern: str, text: str) -> list[str]:
    """The matches of a *pattern* as whole words in a *text*."""
    whole = rf"(?<![{LETTERS}])(?:{pattern})(?![{LETTERS}])"
    return re.findall(whole, text.lower())


@pytest.mark.parametrize("fault", NOT_OFFICIAL)
def test_no_text_has_words_that_no_office_writes(fault: str) -> None:
    """Each pattern names a fault that the wording once had."""
    pattern = NOT_OFFICIAL[fault]
    faulty = {
        key: unwanted
        for key, text in texts()
        if (unwanted := [each for each in found(pattern, text) if each != ALLOWED.get(key)])
    }

    assert faulty == {}


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        ("says what the record lacks at each turn", "Brak zapisu o członkostwie."),
        ("gives an order", "Wpisz rok."),
        ("calls the reader by name", "Nazwa Twojego miasta"),
        ("has another word for accession", "Rok wstąpienia"),
        ("has another word for inhabitants", "do 20 000 os."),
        ("repeats the English word fact", "Data faktu"),
    ],
)
def test_such_words_are_found(fault: str, text: str) -> None:
    """A text with the fault is found."""
    assert found(NOT_OFFICIAL[fault], text)


def test_hints_say_what_has_to_be_done() -> None:
    """A hint is impersonal: “należy” with an infinitive, or a statement without a verb of asking."""
    hints = [text for key, text in texts() if key[-1] == "hint"]

    assert len([hint for hint in hints if found("należy", hint)]) > 0.75 * len(hints)


def test_a_year_is_followed_by_its_abbreviation() -> None:
    """After “za”, “w”, “na” and “przed” a year is “2026 r.”, never “rok 2026”."""
    bare = {key: text for key, text in texts() if re.search(r"\{year\}(?! r\.)", text)}

    assert bare == {}
    assert not [key for key, text in texts() if re.search(r"\brok(?:u|iem)? \{year\}", text)]


def test_fields_are_named_with_their_preposition() -> None:
    """A field of a document is “w polu”, never “pod”."""
    fields = {key[-1] for key in translated("pl") if key[1] == "field"}
    under = rf"pod (?:{'|'.join(sorted(fields))})"

    assert found(under, "Należy podać organ pod by.")
    assert not [key for key, text in texts() if found(under, text)]


@given(
    st.integers(1000, 2999), st.sampled_from(["za {} r.", "w {} r. i {} r.", "od {} r. do {} r."])
)
def test_no_line_breaks_before_the_abbreviation(year: int, template: str) -> None:
    """A year and “r.” stay on one line, in a template and behind a number."""
    for text in (template.replace("{}", "{year}"), template.replace("{}", str(year))):
        assert " r." not in typeset(text, "pl")
        assert typeset(text, "pl").replace(NO_BREAK, " ") == text
