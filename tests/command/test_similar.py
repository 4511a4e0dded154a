"""The command ``similar``: cities like one, what others do, whom an answer is for, and calls that are refused."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

import eccar
from eccar.languages import LANGUAGES
from eccar.languages.language import language

from .conftest import Run
from .test_formats import ON

PLAN = """\
eccar: plan/1
audience: {audience}
authorities: [de/{city}]
titles: {{de: Plan (erfunden)}}
domains: [{{id: w, titles: {{de: Wohnen}}}}]
measures:
- {{id: flats, points: [7], titles: {{de: Wohnungsvergabe (erfunden)}}, domain: w, lead: Amt für Wohnen}}
"""
MEMBERSHIP = """\
eccar: membership/1
audience: {audience}
city:
  id: de/{city}
  names: {{de: {name}}}
  official_languages: [de]
  country: DE
  population:
  - {{date: 2024-12-31, inhabitants: {inhabitants}}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two invented cities, each with its membership; the plan of the second."""
    (tmp_path / "own.yaml").write_text(
        MEMBERSHIP.format(city="klein", name="Kleinstadt", inhabitants=14000, audience="public"),
        "utf-8",
    )
    others = tmp_path / "others"
    others.mkdir()
    (others / "membership.yaml").write_text(
        MEMBERSHIP.format(city="nah", name="Nahstadt", inhabitants=14010, audience="public"),
        "utf-8",
    )
    (others / "plan.yaml").write_text(PLAN.format(city="nah", audience="office"), "utf-8")
    return tmp_path


def test_cities_like_one_of_a_folder(folder: Path, run: Run) -> None:
    """As of the file of the only membership in it; its other documents are read, too."""
    others = folder / "others"
    [of_folder] = run("similar", others, "--point", "7", *ON, "--format", "json").data
    [of_file] = run(
        "similar", others / "membership.yaml", "--point", "7", *ON, "--format", "json"
    ).data
    shorter = run("similar", others, folder / "own.yaml", *ON, "--format", "json", "--limit", "1")

    assert of_folder["city"] == of_file["city"]
    assert (of_folder["audience"], of_file["audience"]) == ("office", "public")
    assert [each["other"]["city"] for each in shorter.data[0]["nearest"]] == ["de/klein"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_folder_or_file_without_one_city(folder: Path, lang: str, run: Run) -> None:
    """The sentence names the folder and what is in it, or says that there is no such file."""
    several = run("similar", folder, "--lang", lang)
    (folder / "others" / "membership.yaml").unlink()
    none = run("similar", folder / "others", "--lang", lang)
    nowhere = run("similar", "nowhere.yaml", "--lang", lang)

    assert (several.code, none.code, nowhere.code) == (2, 2, 2)
    assert str(folder) in several.err
    assert "de/klein, de/nah" in several.err
    assert "membership/1" in none.err
    said = language(lang).word("network.call", "no_file", name="nowhere.yaml")
    assert nowhere.err == f"eccar: {said}\n"


def test_cities_like_one_of_a_file(folder: Path, run: Run) -> None:
    """Among the packaged register and the memberships of the call."""
    [answer] = run("similar", folder / "own.yaml", folder / "others", *ON, "--format", "json").data

    assert answer["city"]["city"] == "de/klein"
    assert answer["nearest"][0]["other"]["city"] == "de/nah"
    assert len(answer["nearest"]) == 10
    assert answer["nearest"][0]["words"] == (
        "14,000 against 14,010 inhabitants, both German-speaking, same country"
    )


def test_measures_of_the_nearest_city_first(folder: Path, run: Run) -> None:
    """Each leads to its document and file; the packaged plans are read, too."""
    call = ("similar", folder / "own.yaml", folder / "others", "--point", "7", *ON)
    [answer] = run(*call, "--format", "json").data
    text = run(*call).out

    assert [each["reference"] for each in answer["measures"]] == [
        "plan:de/nah#flats",
        "plan:ch/bern:2022/2025#vermietung",
        "plan:be/gent:2015/2019#gesprekken",
        "plan:be/gent:2015/2019#praktijktesten",
    ]
    assert answer["measures"][0]["file"] == str(folder / "others/plan.yaml")
    assert "ask: Amt für Wohnen" in text
    assert "Nahstadt" in text
    assert "These 4 are all that was read, in 6 plans and 1 inventory" in " ".join(text.split())


def test_a_public_answer_has_nothing_of_a_plan_for_the_office(folder: Path, run: Run) -> None:
    """It is left out and named on the way; without an audience, the answer is for the office."""
    call = (
        "similar",
        folder / "own.yaml",
        folder / "others",
        "--point",
        "7",
        *ON,
        "--format",
        "json",
    )
    [own] = run(*call).data
    notice, public = run(*call, "--audience", "public").data

    assert (own["audience"], own["count"]) == ("office", 4)
    assert notice["eccar"] == "notice/1"
    assert (public["audience"], public["count"]) == ("public", 3)
    assert "flats" not in run(*call, "--audience", "public").out
    refused = run(
        "similar",
        folder / "own.yaml",
        folder / "others/plan.yaml",
        "--point",
        "7",
        "--audience",
        "public",
    )
    assert refused.code == 2


def test_a_membership_for_the_office_is_in_no_public_answer(tmp_path: Path, run: Run) -> None:
    """Its numbers would be in the words of the difference."""
    file = tmp_path / "own.yaml"
    file.write_text(
        MEMBERSHIP.format(city="klein", name="Kleinstadt", inhabitants=14000, audience="office"),
        "utf-8",
    )
    [answer] = run("similar", file, *ON, "--format", "json").data

    assert answer["audience"] == "office"
    assert run("similar", file, *ON, "--audience", "public").code == 2


@pytest.mark.parametrize("typed", ["pl/krakow", "Kraków", "krakow", "KRAKAU"])
def test_a_city_is_named_by_id_or_by_name(typed: str, run: Run) -> None:
    """Without capitals and marks, in any language."""
    [answer] = run("similar", typed, *ON, "--format", "json").data

    assert answer["city"]["city"] == "pl/krakow"


def test_an_id_that_is_not_on_record_has_only_a_country(run: Run) -> None:
    """The answer says so; a name that is not on record is refused."""
    result = run("similar", "de/musterstadt", "--point", "7", *ON)

    assert result.code == 0
    assert "Nothing is recorded of de/musterstadt but its country" in result.out


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("Nürnbreg",), "de/nuernberg"),
        (("Atlantis in der Südsee",), "de/musterstadt"),
        (("Kraków", "--point", "11"), "11"),
        (("Kraków", "--point", "seven"), "seven"),
        (("Kraków", "--point", "1", "--measure", "x#y"), "--measure"),
        (("Kraków", "--measure", "plan:be/gent:2015/2019#praktijktest"), "#praktijktesten"),
        (("Kraków", "--measure", "nothing"), "nothing"),
        (("Kraków", "--weight", "size=2"), "half-distance"),
        (("Kraków", "--weight", "country"), "country"),
        (("Kraków", "--weight", "country=-1"), "country=-1"),
        (("Kraków", "--weight", "country=nan"), "country=nan"),
        (("Kraków", "--weight", "half-distance=0"), "half-distance=0"),
        (("Kraków", "--limit", "0"), "1000"),
        (("x" * 10_000,), "xxx"),
        (("\"; drop table -- ' OR 1=1",), "drop"),
    ],
)
def test_calls_that_are_refused(
    lang: str, arguments: tuple[str, ...], named: str, run: Run
) -> None:
    """Each says what was typed, or what is meant; nothing is answered."""
    result = run("similar", *arguments, "--lang", lang)

    assert (result.code, result.out) == (2, "")
    assert named in result.err


def test_two_authorities_of_one_name_are_asked_about_by_id(folder: Path, run: Run) -> None:
    """The call names both."""
    (folder / "others/second.yaml").write_text(
        MEMBERSHIP.format(
            city="metropolitan-nah", name="Nahstadt", inhabitants=90000, audience="public"
        ),
        "utf-8",
    )
    result = run("similar", "nahstadt", folder / "others", *ON)

    assert (result.code, result.out) == (2, "")
    assert "de/metropolitan-nah" in result.err
    assert "de/nah" in result.err
    assert run("similar", "de/nah", folder / "others", *ON).code == 0


def test_a_measure_is_named_by_its_plan_or_its_file(folder: Path, run: Run) -> None:
    """Both find the same; the domain of its plan counts."""
    identity, file = "plan:de/nah#flats", f"{folder / 'others/plan.yaml'}#flats"
    call = ("similar", "de/nah", folder / "others", *ON, "--format", "json", "--measure")
    [first], [other] = run(*call, identity).data, run(*call, file).data

    assert first == other
    assert first["asked"]["points"] == [7]
    assert first["asked"]["domain"] == {"de": "Wohnen"}
    assert first["reference"] == identity


def test_weights_and_limits(run: Run) -> None:
    """A weight of 0 leaves its part out, so that more cities can be compared."""
    call = ("similar", "pl/krakow", *ON, "--format", "json")
    [plain], [changed] = (
        run(*call).data,
        run(
            *call, "--weight", "inhabitants=0", "--weight", "half-distance=50", "--limit", "2"
        ).data,
    )

    assert changed["weights"]["inhabitants"] == 0
    assert changed["weights"]["half_distance"] == 50
    assert changed["compared"] > plain["compared"]
    assert len(changed["nearest"]) == 2
    assert "inhabitants" not in changed["possible"]


def test_tables_have_a_city_or_a_measure_a_row(run: Run) -> None:
    """With the values as documents have them."""
    cities, measures = (
        [*csv.reader(io.StringIO(run("similar", "pl/krakow", *more, *ON, "--format", "csv").out))]
        for more in ((), ("--point", "7"))
    )

    assert cities[0][:4] == ["city", "other", "country", "comparable"]
    assert [row[0] for row in cities[1:]] == ["pl/krakow"] * (len(cities) - 1)
    assert [row[3] for row in cities[1:]] == sorted((row[3] for row in cities[1:]), reverse=True)
    assert measures[0][:2] == ["city", "reference"]
    assert {row[1] for row in measures[1:]} == {
        "plan:be/gent:2015/2019#gesprekken",
        "plan:be/gent:2015/2019#praktijktesten",
        "plan:ch/bern:2022/2025#vermietung",
        "plan:de/hannover:2026-11-28#5-3-1",
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sum_of_the_parts_is_shown_with_more(lang: str, run: Run) -> None:
    """And how much each part counts; in brief there is no number of a distance."""
    call = ("similar", "pl/krakow", *ON, "--lang", lang)
    brief, full = run(*call).out, run(*call, "--more").out
    word = eccar.language(lang).say

    assert " = " not in brief
    assert " = " in full
    assert word(eccar.network.DistancePart.KILOMETRES) in full


def test_a_folder_with_a_broken_file_is_answered_in_part(folder: Path, run: Run) -> None:
    """The others are read, and the exit code says so."""
    (folder / "others/broken.yaml").write_text("eccar: plan/1\nmeasures: 5\n", "utf-8")
    result = run("similar", "de/nah", folder / "others", "--point", "7", *ON)

    assert result.code == 3
    assert "broken.yaml" in result.err
    assert "3 measures were found" in result.out
