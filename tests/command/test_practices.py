"""The command ``practices``, and ``new --from``: every format and language, files, and calls that are refused."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

import eccar
from eccar.languages import LANGUAGES
from eccar.network import Practice, PracticeConsented, packaged_practices
from eccar.network.commands import GROUNDS, HOSTILITIES, ROLES
from eccar.values.vocabulary import Ground, Hostility, Role

from .conftest import Run

PLANS = Path(__file__).parents[2] / "examples" / "plans"
FORMATS = ("text", "html", "markdown", "json", "csv")
GENT = PLANS / "gent.yaml"
CLAUSE = "plan:be/gent:2015/2019#clausule"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two practices of a city, one of them with a consent, and its membership."""
    for id_, audience, publication in (
        ("a", "office", []),
        ("b", "members", [PracticeConsented(when="2026-03-01", until="2027-12-31")]),
    ):
        value = Practice(
            id=id_,
            audience=audience,
            authority="pl/przykladowo",
            titles={"pl": f"Porady {id_} (zmyślone)"},
            points=[3],
            publication=publication,
        )
        eccar.save(value, tmp_path / f"{id_}.yaml")
    (tmp_path / "membership.yaml").write_text(
        "eccar: membership/1\ncity: {id: pl/przykladowo, names: {pl: Przykładowo-Łąka}, country: PL}\n",
        "utf-8",
    )
    return tmp_path


def test_the_words_of_the_options_are_those_of_the_documents() -> None:
    """The help does not load them, so they are written twice."""
    for listed, choices in ((ROLES, Role), (GROUNDS, Ground), (HOSTILITIES, Hostility)):
        assert listed == tuple(choices)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_in_every_language(run: Run, format_: str, lang: str) -> None:
    """The packaged practices, without any file."""
    result = run("practices", "--format", format_, "--lang", lang)

    assert (result.code, result.err) == (0, "")
    city = {"en": "Ghent", "de": "Gent", "fr": "Gand", "pl": "Gandawa"}[lang]
    assert city in result.out or "be/gent" in result.out


def test_words_and_criteria(run: Run) -> None:
    """All have to fit; what is only possible is in JSON, too."""
    result = run("practices", "KLAUSEL", "vertragen", "--point", "5", "--role", "contractor",
                 "--country", "be", "--field", "arbeit", "--language", "nl", "--format", "json")  # fmt: skip
    [answer] = result.data

    assert [match["practice"] for match in answer["matches"]] == [
        "practice:be/gent:non-discrimination-clause"
    ]
    assert answer["matches"][0]["found"][0] == {
        "word": "klausel",
        "parts": ["title", "description"],
    }
    assert (answer["searched"], answer["possible"]) == (3, [])
    assert answer["matches"][0]["failed"] is None


def test_files_are_searched_with_the_packaged_ones(run: Run, folder: Path) -> None:
    """By the names of their memberships, too; a practice that is packaged counts once."""
    eccar.save(packaged_practices()[0], folder / "again.yaml")
    result = run("practices", "laka", folder, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.out)))

    assert [(row["authority"], row["practice"]) for row in rows] == [
        ("pl/przykladowo", "a"),
        ("pl/przykladowo", "b"),
    ]
    assert "5 practices searched" in run("practices", folder).out


def test_for_others_only_what_was_agreed_to(run: Run, folder: Path) -> None:
    """A document for the office is left out; a consent counts until its day."""
    members = ("--audience", "members", "--format", "json")
    for on, number in (("2026-12-01", 4), ("2028-01-01", 3), ("2025-01-01", 0)):
        # The packaged ones were put on record on 29 November 2026.
        [*_, answer] = run("practices", folder, "--on", on, *members).data
        assert len(answer["matches"]) == number


@pytest.mark.parametrize("query", ['"(OR) *"', "'; --", "x" * 10_000, "…", "--", "a/b", "\\"])
def test_hostile_words(run: Run, query: str) -> None:
    """They are looked for, whatever they are."""
    result = run("practices", "--lang", "en", "--", query)

    assert (result.code, result.err) == (0, "")
    assert "Good practices" in result.out


def test_a_file_that_is_not_there_is_no_word(run: Run, tmp_path: Path) -> None:
    """What ends like a document is named; a folder without practices, too."""
    missing, empty = run("practices", "missing.yaml"), run("practices", PLANS)

    assert (missing.code, missing.out) == (2, "")
    assert "There is no file “missing.yaml”." in missing.err
    assert empty.code == 2


def test_one_broken_file_does_not_hide_the_others(run: Run, folder: Path) -> None:
    """It is named, and the rest is answered."""
    (folder / "broken.yaml").write_text("eccar: practice/1\nid: [", "utf-8")
    result = run("practices", "porady", folder)

    assert result.code == 3
    assert "broken.yaml" in result.err
    assert "Porady a" in result.out


# ── drafts ──


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_draft_from_a_file(run: Run, lang: str, tmp_path: Path) -> None:
    """It is printed as a document that can be read, with its open questions in the language."""
    result = run("new", "practice", "--from", f"{GENT}#clausule", "--lang", lang)
    read = eccar.loads(result.out, Practice)

    assert result.code == 0
    assert (read.authority, read.drawn_from) == ("be/gent", CLAUSE)
    assert lang in (read.failed or ())


def test_a_draft_by_identity(run: Run, tmp_path: Path) -> None:
    """Among files and folders; written to a file, and checked with its plan."""
    file = tmp_path / "clause.yaml"
    made = run("new", "practice", "--from", CLAUSE, "--among", PLANS, "--out", file)
    checked = run("check", file, GENT, "--format", "json")

    assert made.code == 0
    assert run("new", "practice", "--from", CLAUSE, "--among", PLANS, "--out", file).code == 2
    codes = {item["code"] for report in checked.single for item in report["findings"]}
    assert "NET902" in codes
    assert "NET504" not in codes


def test_a_draft_as_a_workbook(run: Run, tmp_path: Path) -> None:
    """To be filled in, and read back as the same practice."""
    file = tmp_path / "clause.xlsx"
    result = run("new", "practice", "--from", f"{GENT}#clausule", "--format", "xlsx", "--out", file)

    assert result.code == 0
    assert eccar.load(file, Practice).drawn_from == CLAUSE


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("plan", "--from", f"{GENT}#clausule"), "No plan can be drawn from a measure"),
        (("practice", "--from", str(GENT)), "does not name a measure"),
        (("practice", "--from", f"{GENT}#none"), "has no measure “none”"),
        (("practice", "--from", "plan:be/gent:1#a", "--among", str(PLANS)), "There is no document"),
        (("practice", "--from", "missing.yaml#a"), "missing.yaml"),
        (("practice", "--authority", "be/gent"), "belong to a draft"),
        (
            ("practice", "--from", f"{GENT}#clausule", "--authority", "pl/x"),
            "the measure is of be/gent",
        ),
    ],
)
def test_drafts_that_are_refused(run: Run, arguments: tuple[str, ...], said: str) -> None:
    """Each with what to write instead; nothing is printed as a document."""
    result = run("new", *arguments)

    assert (result.code, result.out) == (2, "")
    assert said in result.err
