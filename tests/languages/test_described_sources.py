"""Sources that the library describes itself have a description in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

import eccar
from eccar import language
from eccar.checking.catalog import catalog
from eccar.languages import LANGUAGES
from eccar.languages.files import section
from eccar.values import source
from eccar.values.packaged import table

ROOT = Path(eccar.__file__).parent
DATA = (
    ("eccar.fees", "tables.toml"),
    ("eccar.fees", "observed.toml"),
    ("eccar.plan", "points.toml"),
    ("eccar.reports", "minimal.toml"),
    ("eccar.values", "figures.toml"),
)
STANDARD = "ISO "
"""With what the name of a standard begins, which is the same in every language."""


def described(value: Any) -> Iterator[str]:
    """The texts of sources in plain data, and the notes on tables and editions."""
    if isinstance(value, Mapping):
        if "note" in value and value.keys() & {"tables", "editions", "points", "bands"}:
            yield value["note"]
        if "text" in value and value.keys() <= {"text", "url", "kind", "seen"}:
            yield value["text"]
        for key, part in value.items():
            yield from _alone(part) if key in ("source", "sources") else ()
            yield from described(part)
    elif isinstance(value, list):
        for part in value:
            yield from described(part)


def _alone(part: Any) -> Iterator[str]:
    texts = part if isinstance(part, list) else [part]
    return (item for item in texts if isinstance(item, str) and "://" not in item)


def of_the_network() -> Iterator[Path]:
    """The packaged documents of the coalition and of practices."""
    yield ROOT / "network" / "coalition.yaml"
    yield from (ROOT / "network" / "practices" / "register").glob("*.yaml")


def sources_in(value: Any) -> Iterator[dict[str, Any]]:
    """The lists of sources in plain data, without the notes of what they belong to."""
    if isinstance(value, Mapping):
        if "sources" in value:
            yield {"sources": value["sources"]}
        value = [*value.values()]
    for part in value if isinstance(value, list) else ():
        yield from sources_in(part)


def packaged() -> set[str]:
    """The texts of all sources in the packaged data, the register, and of the rules and errors."""
    data: list[Any] = [table(*place) for place in DATA]
    register = (ROOT / "membership" / "register").glob("*.yaml")
    data += [yaml.safe_load(path.read_text("utf-8")) for path in register]
    data += [[*sources_in(yaml.safe_load(path.read_text("utf-8")))] for path in of_the_network()]
    rules = {entry.source for entry in catalog().values() if "://" not in entry.source}
    return {*described(data), *rules}


def test_every_description_is_a_text_of_the_wording() -> None:
    """What is described in the data can be translated, and no translation is of what is gone."""
    texts = {text for text in packaged() if not text.startswith(STANDARD)}

    assert len(texts) > 50
    assert set(section("cited", "en")) == texts
    assert all(key == text for key, text in section("cited", "en").items())


@pytest.mark.parametrize("code", LANGUAGES[1:])
def test_a_description_is_translated_and_a_title_is_not(code: str) -> None:
    """A source of a document with a title of its own is cited as it is written."""
    ours = source("The coalition, on point 1")
    title = source("Uchwała nr 79/2017")

    assert language(code).say(ours) != "The coalition, on point 1"
    assert language(code).say(title) == language("en").say(title) == "Uchwała nr 79/2017"
