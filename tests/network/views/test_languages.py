"""Texts in another language than the reader's keep it in every view of the network, and are remarked once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import eccar
from eccar.languages.files import section
from eccar.network import (
    Coalition,
    Event,
    EventOverview,
    Practice,
    compare_registers,
    find_practices,
    offers,
    register,
)

GOLDEN = Path(__file__).parents[2] / "golden"
ON = "2027-01-05"
FOREIGN = "hu"
"""A language of documents that no reader of the library has."""

_CODE = re.compile(r"[a-z]{2}(-[A-Z]{2})?")


def _foreign(value: Any, texts: Iterator[int]) -> Any:
    """*value*, plain data, with each text by language in the foreign language alone."""
    if isinstance(value, list):
        return [_foreign(item, texts) for item in value]
    if not isinstance(value, dict):
        return value
    if value and all(_CODE.fullmatch(key) for key in value):
        return {FOREIGN: f"szoveg{next(texts)}"}
    return {key: _foreign(item, texts) for key, item in value.items()}


def answers() -> dict[str, Any]:
    """The answers about the golden documents, all of whose texts are in the foreign language."""
    texts = iter(range(10**6))
    plain = (
        eccar.to_dict(eccar.load(GOLDEN / f"{name}.yaml")) for name in ("coalition-1", "practice-1")
    )
    coalition, practice = (_foreign(each, texts) for each in plain)
    coalition, practice = eccar.from_dict(coalition, Coalition), eccar.from_dict(practice, Practice)
    record = register([coalition, practice, eccar.load(GOLDEN / "membership-1.yaml")])
    return {
        "coalition": coalition,
        "practice": practice,
        "search": find_practices([practice], ""),
        "bodies": record.bodies_on(ON),
        "events": record.events_between(),
        "offers": offers(record, on=ON),
        "changes": compare_registers(register([]), record, since="2020-01-01", until=ON),
        **{f"seats of {each.id}": record.seats_on(each.id, ON) for each in record.bodies},
    }


ANSWERS = answers()


class Unmarked(HTMLParser):
    """Collects the foreign texts of a page that are in no element with their language."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note the language of the element."""
        if tag not in {"meta", "link", "br", "img", "input", "wbr", "hr"}:
            own = dict(attributes).get("lang")
            self.stack.append(own or (self.stack[-1] if self.stack else ""))

    def handle_endtag(self, _: str) -> None:
        """Go back to the language around the element."""
        if self.stack:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        """Collect a foreign text that has another language."""
        if "szoveg" in data.lower() and self.stack[-1] != FOREIGN:
            self.texts.append(data)


@pytest.mark.parametrize("lang", ["de", "pl"])
@pytest.mark.parametrize("name", ANSWERS)
def test_each_text_of_a_document_has_its_language_on_a_page(name: str, lang: str) -> None:
    parser = Unmarked()
    parser.feed(re.sub(r"<title>.*?</title>", "", eccar.html(ANSWERS[name], lang=lang)))

    assert parser.texts == []


@pytest.mark.parametrize("lang", ["de", "fr", "pl"])
@pytest.mark.parametrize("name", ["coalition", "practice", "search", "bodies", "events", "offers"])
def test_that_texts_are_not_translated_is_said_once(name: str, lang: str) -> None:
    """Behind the first of them, and behind no other."""
    text = eccar.text(ANSWERS[name], lang=lang, more=True)
    remark = f"({section('label', lang)['not_translated']})"

    assert text.count(remark) == 1
    assert text.lower().index("szoveg") < text.index(remark)


def event_line(lang: str, host: str, **titles: str) -> str:
    """The line of an event in what a terminal shows."""
    event = Event(id="e", titles=titles, kinds=["conference"], when="2025-05", host=host)
    return eccar.text(EventOverview(events=(event,)), lang=lang).splitlines()[2].strip()


@pytest.mark.parametrize(
    ("lang", "host", "titles", "line"),
    [
        (
            "pl",
            "ch/lausanne",
            {"en": "In Lausanne", "pl": "W Lozannie"},
            "maj 2025\xa0r.: W Lozannie",
        ),
        ("en", "ch/zuerich", {"en": "Meeting in Zürich"}, "May 2025: Meeting in Zürich"),
        (
            "en",
            "ch/zuerich",
            {"en": "Meeting in ZUERICHBERG"},
            "May 2025: Meeting in ZUERICHBERG (Zurich)",
        ),
        ("de", "de/musterstadt", {"de": "Tagung"}, "Mai 2025: Tagung (de/musterstadt)"),
    ],
)
def test_the_place_is_said_only_if_no_title_names_it(
    lang: str, host: str, titles: dict[str, str], line: str
) -> None:
    """The host may have another name in the language of the reader than in that of a title."""
    assert event_line(lang, host, **titles) == line
