"""Laws of personal data: noticed in every text of every kind of document for others, never repeated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import eccar
from eccar.checking.free_texts import free_texts, text_attributes
from eccar.command import main
from eccar.kinds import KINDS, class_of
from eccar.languages import LANGUAGES
from eccar.values.facts import Fact
from eccar.values.persons import personal_data
from eccar.values.vocabulary import Audience

ROOT = Path(__file__).parents[2]
DAY = "2026-11-28"
PERSON = "Frau Beispielhausen, Tel. 0551 400-1234, beispiel@example.org"
CODES = {"MEM406", "MEM407", "FEE601", "FEE602", "FEE603", "PLN901", "REP901", "NET901", "INC901"}

Steps = tuple[str | int, ...]


def golden(kind: str) -> list[dict[str, Any]]:
    """The golden documents of a *kind*, for members with all entries; together they have every other key."""
    files = sorted((ROOT / "tests/golden").glob(f"{kind}-1*.yaml"))
    every = (eccar.to_dict(eccar.load(file)) for file in files)
    return [{**for_all_readers(data), "audience": "members"} for data in every]


def for_all_readers(data: Any) -> Any:
    """*data* in which no entry is for fewer than the document."""
    if isinstance(data, list):
        return [for_all_readers(item) for item in data]
    if isinstance(data, dict):
        return {key: for_all_readers(held) for key, held in data.items() if key != "audience"}
    return data


def leaves(data: Any, path: Steps = ()) -> Iterator[Steps]:
    """The path to every text in plain data."""
    if isinstance(data, str):
        yield path
    elif isinstance(data, (dict, list)):
        for key in data if isinstance(data, dict) else range(len(data)):
            yield from leaves(data[key], (*path, key))


def put(data: Any, path: Steps, text: str) -> Any:
    """*data* with another *text* at a path."""
    if not path:
        return text
    copy: Any = dict(data) if isinstance(data, dict) else list(data)
    copy[path[0]] = put(data[path[0]], path[1:], text)
    return copy


def with_a_person(kind: str) -> Iterator[tuple[Steps, Any]]:
    """For each text of a document that can be any text, the document with a person there."""
    for data in golden(kind):
        for path in leaves(data):
            try:
                yield path, eccar.from_dict(put(data, path, PERSON))
            except eccar.DocumentError:
                continue


def personal(value: Any) -> eccar.Report:
    """The report of the rules for personal data."""
    report = eccar.check(value, on=DAY)
    kept = [finding for finding in report.findings if finding.code in CODES]
    return attrs.evolve(report, findings=tuple(kept))


@pytest.mark.parametrize("kind", KINDS)
def test_a_person_is_noticed_in_every_text(kind: str) -> None:
    """Whatever takes any text is searched, and the finding leads to it."""
    documents = list(with_a_person(kind))

    assert len(documents) > 5
    for path, value in documents:
        paths = {finding.path.parts for finding in personal(value).findings}
        assert paths == {path[:-1] if path[-1] == "text" else path}


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_for_the_office_can_name_a_contact(kind: str) -> None:
    """No finding says otherwise; only a unit that coordinates is never a person."""
    for path, value in with_a_person(kind):
        codes = personal(attrs.evolve(value, audience="office")).codes()
        assert not codes or (path[0], [*codes]) == ("coordination", ["MEM406"])


def test_an_entry_for_the_office_can_name_a_contact() -> None:
    """Only that entry: whatever else a document for others says is searched, as others read it."""
    [data] = golden("coalition")
    first, *further = data["bodies"]
    bodies = [
        {**first, "note": PERSON, "audience": "office"},
        *({**body, "note": PERSON} for body in further),
    ]
    report = personal(eccar.from_dict({**data, "legal_form": PERSON, "bodies": bodies}))

    noted = {("bodies", index + 1, "note") for index in range(len(further))}
    assert {finding.path.parts for finding in report.findings} == {("legal_form",), *noted}


@pytest.mark.parametrize("kind", KINDS)
def test_the_golden_document_has_every_text(kind: str) -> None:
    """So that the laws above look at each text attribute of each class of the kind."""

    def key(cls: type[Any], name: str) -> tuple[type, str]:
        """Facts of all kinds have most of their texts in common."""
        return Fact if issubclass(cls, Fact) else cls, name

    def classes(value: Any) -> Iterator[tuple[type, str]]:
        owner: Any = type(value)
        for name in text_attributes(owner):
            held = getattr(value, name)
            for item in held if type(held) is tuple else (held,):
                if item:
                    yield type(value), name
                if attrs.has(type(item)) and not isinstance(item, (eccar.Text, eccar.Source)):
                    yield from classes(item)

    seen = {pair for data in golden(kind) for pair in classes(eccar.from_dict(data))}
    wanted = {key(cls, name) for cls in {cls for cls, _ in seen} for name in text_attributes(cls)}

    assert wanted - {key(*pair) for pair in seen} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_person_is_not_repeated(
    kind: str, lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In no format and no language: the report says where, and what it may be.

    The name of the city is the heading of a report, whatever it is.
    """
    file = tmp_path / "document.json"
    value = next(value for path, value in with_a_person(kind) if path[0] not in ("city", "extra"))
    eccar.save(value, file)
    codes = sorted(CODES & {finding.code for finding in personal(value).findings})
    only = [part for code in codes for part in ("--only", code)]
    for form in ("text", "html", "markdown", "json", "csv"):
        main(["check", str(file), "--lang", lang, "--format", form, "--on", DAY, *only])
        out = capsys.readouterr().out
        assert all(code in out for code in codes)
        assert not any(part in out for part in ("Beispielhausen", "400-1234", "beispiel@"))


def documents() -> list[Path]:
    """Every document that comes with the library, is an example, or is golden."""
    folders = ("src/eccar/membership/register", "examples", "tests/golden")
    return [file for folder in folders for file in sorted((ROOT / folder).rglob("*.yaml"))]


def test_no_packaged_document_is_suspected() -> None:
    """References, laws, counts, amounts, days and codes of real records are not taken for persons."""
    texts = [text for file in documents() for _, text in free_texts(eccar.load(file))]

    assert len(texts) > 1000
    assert [text for text in texts if personal_data(text)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_an_audience(kind: str) -> None:
    """It decides what others may read."""
    assert isinstance(attrs.fields_dict(class_of(kind))["audience"].default, Audience)
