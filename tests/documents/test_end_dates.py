"""Every date that ends something says whether the day still belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from eccar.documents.schema import schema
from eccar.kinds import KINDS
from eccar.languages import LANGUAGES
from eccar.languages.files import packages, wording

END_KEYS = {"deadline", "due", "effective", "ends", "period", "retracted", "to", "until"}
"""The keys whose dates end something, in whichever kind of object they are."""

ENDING_FACTS = {
    *("Left", "Excluded", "MergedInto"),
    *("Abandoned", "Completed", "Replaced", "ReplacedBy"),
}
"""The definitions of the kinds of fact whose dates end something."""

NO_ENDS = {
    "as_of",
    "cancelled",
    "confirmed",
    "data_day",
    "date",
    "edition",
    "entered",
    "from",
    "handed_over",
    "kept_since",
    "published",
    "reached",
    "recorded",
    "seen",
    "since",
    "starts",
    "voted",
}
"""The other keys of dates: they say when something was, or from when on it is."""

DATES = {"#/$defs/date", "#/$defs/day", "#/$defs/period"}
SAYS_SO = {
    "en": ("first day", "last day"),
    "de": ("erste Tag", "erster Tag", "letzte Tag", "letzter Tag", "letzten Tag"),
    "fr": ("premier jour", "dernier jour"),
    "pl": ("pierwszy dzień", "ostatni dzień", "ostatnim dniem"),
}


def properties(kind: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The object, the key and the schema of each date in the schema of a kind of document."""
    top = schema(kind)
    for name, definition in {kind: top, **top["$defs"]}.items():
        for key, property_ in definition.get("properties", {}).items():
            if property_ is not True and (property_.get("$ref") in DATES or key == "date"):
                yield name, key, property_


@pytest.mark.parametrize("kind", KINDS)
def test_every_date_is_known_to_end_something_or_not(kind: str) -> None:
    """A new key for a date is put into one of the two lists."""
    keys = {key for _, key, _ in properties(kind)}

    assert keys <= END_KEYS | NO_ENDS


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_says_whether_an_end_belongs_to_it(kind: str) -> None:
    """The description of each end names the first day without it, or the last day with it."""
    silent = [
        (name, key, property_["description"])
        for name, key, property_ in properties(kind)
        if key in END_KEYS or (key == "date" and name in ENDING_FACTS)
        if not any(text in property_["description"].lower() for text in SAYS_SO["en"])
    ]

    assert silent == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_that_ends_something_describes_its_date(kind: str) -> None:
    """Its definition has a date of its own, not only that of all facts."""
    definitions = schema(kind)["$defs"]
    silent = [
        name
        for name in ENDING_FACTS & definitions.keys()
        if definitions[name]["properties"]["date"] is True
    ]

    assert silent == []


def ends(code: str) -> Iterator[tuple[str, str, str]]:
    """The section, the key and the text of each description of an end in a language."""
    for package in packages():
        english = wording(package, "en").get("field", {})
        for name, fields in wording(package, code).get("field", {}).items():
            for key, text in fields.items():
                said = english[name][key].lower()
                if any(phrase in said for phrase in SAYS_SO["en"]):
                    yield name, key, text


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_says_it(code: str) -> None:
    """What English says of the first or the last day, each language says."""
    described = list(ends(code))
    silent = [
        entry
        for entry in described
        if not any(phrase.lower() in entry[2].lower() for phrase in SAYS_SO[code])
    ]

    assert len(described) > 10
    assert silent == []
