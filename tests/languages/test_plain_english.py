"""Plain English: readers of other languages understand it, and an official can copy it."""

from __future__ import annotations

import re

import pytest

from eccar.languages.translate import english
from eccar.values.plurals import forms_in

IDIOMS = re.compile(
    r"\b(told|tells?|beside|on record|stands?|held against|borne|lent|whose word|reckon\w*|mend(?:ed|ing)?"
    r"|amiss|set aside|shall|ought)\b",
    re.IGNORECASE,
)
"""Words that are private idiom, old-fashioned, or mean too many things."""

MOST_WORDS = 20
"""Words of a sentence, and of a part of one behind a semicolon or a colon; long lists are examples."""

LISTS = {("documents", "entry", "DOC016", "hint"), ("documents", "entry", "DOC204", "otherwise")}
"""Hints that list every possible cause or form."""

PART = re.compile(r"[.;:?](?:\s|$)|\(|\)")

TEXTS = [
    (key, form)
    for key, template in english().items()
    if key[:2] != ("languages", "cited")
    for form in forms_in(template)
]


def parts(text: str) -> list[str]:
    """The sentences of a *text*, and their parts behind a semicolon, a colon or a bracket."""
    return [part for part in map(str.strip, PART.split(text)) if part]


def test_no_text_is_idiomatic() -> None:
    """Each text uses verbs of the field: is given, is stated, is recorded."""
    assert {key: form for key, form in TEXTS if IDIOMS.search(form)} == {}


def test_sentences_are_short() -> None:
    """Nobody has to read a sentence twice to find its verb."""
    long = {
        key: part
        for key, form in TEXTS
        if key not in LISTS
        for part in parts(form)
        if len(part.split()) > MOST_WORDS
    }

    assert long == {}


@pytest.mark.parametrize(
    "text", ["What it owes cannot be told.", "No unit is on record.", "It stands beside another."]
)
def test_an_idiom_is_found(text: str) -> None:
    """The search finds what was written before."""
    assert IDIOMS.search(text)
