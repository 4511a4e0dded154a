"""A kind of document from a package outside of the library, and one line, is a kind like any other.

The package is ``tests/invented``, the line is put into ``KINDS``. Then it loads, saves, checks,
shows itself in every format, has a schema and a template, and a section in the reference pages.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import jsonschema
import pytest

import eccar
from eccar.checking.catalog import catalog, rule_of
from eccar.command import main
from eccar.documents import schema as schemas
from eccar.kinds import KINDS, full_name, home_of, kind_of, schema_file
from eccar.languages import LANGUAGES
from eccar.languages.files import package_name, packages
from eccar.values import packaged

from .invented import KIND
from .invented.twinning import Occasion, Twinning

ROOT = Path(__file__).parents[1]
DAY = "2026-11-22"
DOCUMENT = """\
eccar: twinning/1
city: de/musterstadt
partner: pl/przyklad
since: 1999
occasions:
- date: 2024-05-08
  titles: {de: "Konzert (erfunden)", en: "Concert (invented)"}
  sources: [https://example.org/concert]
"""


@pytest.fixture(autouse=True)
def _kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one line."""
    monkeypatch.setitem(KINDS, "twinning", KIND)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A document of the invented kind."""
    path = tmp_path / "twinning.yaml"
    path.write_text(DOCUMENT, "utf-8")
    return path


@pytest.fixture
def docs(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The generators of the reference pages can be imported."""
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    yield
    for name in [name for name in sys.modules if name.startswith("_generate")]:
        del sys.modules[name]


def test_it_loads_and_saves(file: Path, tmp_path: Path) -> None:
    """The document is read as its class, and what is written reads as the same value."""
    value = eccar.load(file)

    assert isinstance(value, Twinning)
    assert (kind_of(Twinning), full_name("twinning")) == ("twinning", "twinning/1")
    assert isinstance(value.occasions[0], Occasion)
    eccar.save(value, tmp_path / "again.json")
    assert eccar.load(tmp_path / "again.json") == value
    assert eccar.from_dict(eccar.to_dict(value)) == value


def test_it_has_an_identity(file: Path) -> None:
    """Of this kind, an authority has one document: the identity is that of the authority."""
    value = eccar.load(file)

    assert value.identity == "twinning:de/musterstadt"
    assert value.identity_is_stable


def test_what_is_wrong_with_it_is_refused_with_its_place() -> None:
    """It is read as strictly as any other document."""
    with pytest.raises(eccar.DocumentError) as refused:
        eccar.read(DOCUMENT.replace("partner:", "partners:").encode())

    assert {(item.code, str(item.path)) for item in refused.value.findings} == {
        ("DOC104", "partners"),
        ("DOC105", ""),
    }


def test_it_is_checked_by_its_rules(file: Path) -> None:
    """Its rules are those of the report, of the catalog, and found by their codes."""
    value = eccar.load(file)

    assert eccar.check(value, on=DAY).evaluated == ("TWN001", "TWN101", "TWN901")
    assert not eccar.check(value, on=DAY).findings
    assert [item.code for item in eccar.check(value, on="2010-01-01").findings] == ["TWN101"]
    assert {"TWN001", "TWN101"} <= set(catalog())
    assert rule_of("TWN101") is catalog()["TWN101"]


def test_a_person_in_it_is_noticed_and_not_repeated() -> None:
    """As in a document of any kind that is not for the office."""
    data = eccar.to_dict(eccar.read(DOCUMENT.encode()).value)
    data["occasions"][0]["titles"]["de"] = "Konzert, Frau Beispiel, 0551 400-1234"
    report = eccar.check(eccar.from_dict(data), on=DAY)

    assert [str(item.path) for item in report.findings] == ["occasions[0].titles.de"]
    assert "Beispiel" not in eccar.text(report, more=True)
    assert "1234" not in eccar.text(report, more=True)
    assert not eccar.check(eccar.from_dict({**data, "audience": "office"}), on=DAY).findings


def test_its_words_are_those_of_its_package() -> None:
    """Words in English only are shown in every language."""
    assert package_name(Twinning.__module__) == "invented"
    assert "invented" in packages()
    assert eccar.language("de").word("invented.label", "occasions") == "What they did together"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_shown_in_every_format(lang: str, file: Path) -> None:
    """Its view is found in its package, in each format and language."""
    value = eccar.load(file)

    # The package has no words of other languages, and no sentence is in two.
    assert eccar.text(value, lang, more=True).startswith(
        "de/musterstadt and pl/przyklad\nPartners since 1999."
    )
    assert '<a href="https://example.org/concert"' in eccar.html(value, lang)
    assert "| 8" in eccar.markdown(value, lang) or "| 1" in eccar.markdown(value, lang)
    assert ("Konzert" if lang == "de" else "Concert") in eccar.text(value, lang, more=True)


def test_it_has_a_schema(file: Path) -> None:
    """The published schema is that of the class, and takes what reading takes."""
    text = schemas.dumps("twinning")
    schema = json.loads(text)

    assert packaged.text(*schema_file("twinning")) == text
    assert schema["title"] == "Twinning"
    assert schema["properties"]["partner"]["description"] == "The id of the other city."
    assert packaged.folder(home_of("twinning")) == str(ROOT / "tests/invented")
    jsonschema.validate(eccar.to_dict(eccar.load(file)), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"eccar": "twinning/1"}, schema)


@pytest.mark.usefixtures("docs")
def test_it_has_a_section_in_the_reference() -> None:
    """The generated pages list the kind, its keys and its rules."""
    generated = import_module("_generate.documents").pages()

    assert "`eccar: twinning/1`" in generated["kinds.md"]
    assert "## A document: `twinning/1`" in generated["documents.md"]
    assert "The id of the other city." in generated["documents.md"]


def test_the_command_knows_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``new``, ``schema``, ``check``, ``show`` and ``convert`` work with it."""

    def run(*arguments: str, code: int = 0) -> str:
        assert main([*arguments]) == code
        out, err = capsys.readouterr()
        assert (err == "") == (code != 2)
        return out

    new = run("new", "twinning", "--on", DAY)
    assert "# The id of the other city.\npartner: xx/elsewhere" in new
    file.with_name("new.yaml").write_text(new, "utf-8")
    assert isinstance(eccar.load(file.with_name("new.yaml")), Twinning)
    assert run("schema", "twinning") == schemas.dumps("twinning")
    assert "no errors" in run("check", str(file), "--on", DAY)
    assert "TWN101" in run("check", str(file), "--on", "2010-01-01", "--only", "TWN101")
    assert "TWN001  error" in run("rules", "TWN001")
    assert run("show", str(file), "--on", DAY) == f"{eccar.text(eccar.load(file), more=True)}\n"
    assert "Partners since 1999." in run("show", str(file.parent), "--on", DAY)
    assert "<h1>de/musterstadt" in run("show", str(file), "--on", DAY, "--format", "html")
    assert run("show", str(file), "--format", "markdown").startswith("### de/musterstadt and")
    shown = json.loads(run("show", str(file), "--on", DAY, "--format", "json"))
    assert (shown["eccar"], shown["identity"]) == ("overview/1", "twinning:de/musterstadt")
    assert (shown["report"]["outcome"], shown["standing"]) == ("passed", None)
    assert (shown["document"]["eccar"], shown["document"]["partner"]) == (
        "twinning/1",
        "pl/przyklad",
    )
    run("convert", str(file), str(file.with_suffix(".json")))
    assert eccar.load(file.with_suffix(".json")) == eccar.load(file)
    run("status", str(file), code=2)
