"""The command ``recommendations``: what is open on a day, of which authority, and calls that are refused."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

import eccar
from eccar.languages import LANGUAGES
from eccar.reports import Assessor, CarriedOut, Delivered, Evaluation, Noted, Recommendation

from .conftest import Run
from .test_formats import EVALUATIONS, KRAKOW, MEMBERSHIP, PLANS

EVALUATION = EVALUATIONS / "evaluation-2025.yaml"
PLAN = """\
eccar: plan/1
audience: {audience}
authorities: [de/musterstadt]
titles: {{de: Plan (erfunden)}}
measures:
- {{id: flats, points: [7], titles: {{de: Wohnungsvergabe (erfunden)}}, answers: [opinion-2025/3]}}
"""
FORMATS = ("text", "html", "markdown", "json", "csv")


def evaluation(authorities: list[str], id: str) -> Evaluation:
    """An invented evaluation of 1 February 2026; the second recommendation was carried out in March."""
    return Evaluation(
        id=id,
        audience="public",
        authorities=authorities,
        assessors=[Assessor(name="Scientific council")],
        facts=[Delivered(when="2026-02-01")],
        recommendations=[
            Recommendation(
                id="1", words={"en": f"First of {id}"}, facts=[Noted(when="2026-02-20")]
            ),
            Recommendation(
                id="2", words={"en": f"Second of {id}"}, facts=[CarriedOut(when="2026-03-01")]
            ),
        ],
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Evaluations of two authorities, of both together, and of none."""
    for authorities, id in (
        (["de/musterstadt"], "m"),
        (["fr/ville"], "v"),
        (["de/musterstadt", "fr/ville"], "both"),
        ([], "round"),
    ):
        eccar.save(evaluation(authorities, id), tmp_path / f"{id}.yaml")
    return tmp_path


def references(line: dict[str, list[dict[str, str]]]) -> list[str]:
    """The recommendations that an answer as JSON lists."""
    return [each["reference"] for each in line["recommendations"]]


def test_an_answer_for_each_authority(folder: Path, run: Run) -> None:
    """A joint evaluation is with each of its authorities; one of none has an answer of its own."""
    result = run("recommendations", folder, "--on", "2026-02-15", "--format", "json")

    assert (result.code, result.err) == (0, "")
    assert [(line["authorities"], line["open"], line["total"]) for line in result.data] == [
        (["de/musterstadt"], 4, 4),
        (["fr/ville"], 4, 4),
        ([], 2, 2),
    ]
    assert [references(line) for line in result.data] == [
        ["both/1", "both/2", "m/1", "m/2"],
        ["both/1", "both/2", "v/1", "v/2"],
        ["round/1", "round/2"],
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_only_open_ones(form: str, folder: Path, run: Run) -> None:
    """In every format; what was noted is open, what was carried out is not."""
    call = ("recommendations", folder / "m.yaml", "--on", "2026-03-01", "--format", form, "--more")
    every, open_ = run(*call), run(*call, "--open")

    assert "Second of m" in every.out
    assert "First of m" in open_.out
    assert "Second of m" not in open_.out


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_what_is_open_is_said_of_how_many(lang: str, form: str, folder: Path, run: Run) -> None:
    """Also if only open ones are listed."""
    call = ("--on", "2026-03-01", "--lang", lang, "--format", form, "--open")
    made = eccar.load(folder / "m.yaml", Evaluation)
    said = eccar.text(eccar.reports.follow_up([made], on="2026-03-01"), lang=lang).splitlines()[1]

    assert said in run("recommendations", folder / "m.yaml", *call).out


def test_a_table_has_a_recommendation_a_row(folder: Path, run: Run) -> None:
    """With the authorities first, and dates as documents have them."""
    out = run(
        "recommendations", folder / "v.yaml", "--on", "2026-03-01", "--format", "csv", "--open"
    ).out

    assert [*csv.reader(io.StringIO(out))] == [
        ["authorities", "reference", "recommendation", "response", "open", "since", "measures"],
        ["fr/ville", "v/1", "First of v", "noted", "yes", "2026-02-01", ""],
    ]


def test_plans_at_hand_say_which_measures_answer(tmp_path: Path, run: Run) -> None:
    """A plan that the audience may not read is left out, and named."""
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN.format(audience="office"), "utf-8")
    call = ("recommendations", EVALUATION, tmp_path, "--on", "2026-03-01", "--format", "json")
    [own] = run(*call).data
    notice, public = run(*call, "--audience", "public").data

    assert own["recommendations"][4]["measures"] == [
        {"measure": "flats", "identity": "plan:de/musterstadt"}
    ]
    assert own["audience"] == "office"
    assert public["recommendations"][4]["measures"] == []
    assert public["audience"] == "public"
    assert notice["eccar"] == "notice/1"


def test_a_membership_gives_the_name(folder: Path, run: Run) -> None:
    """Whomever it is for: nothing else of it is in the answer."""
    alone = run("recommendations", folder / "m.yaml", "--on", "2026-03-01").out
    city = eccar.load(MEMBERSHIP, eccar.Membership).city
    made = evaluation([city.id], "k")
    eccar.save(made, folder / "k.yaml")
    named = run("recommendations", folder / "k.yaml", KRAKOW, "--on", "2026-03-01").out

    assert "de/musterstadt" in alone
    assert city.id not in named
    assert "Kraków" in named


@pytest.mark.parametrize("day", ["2025-05-19", "1999-01-01"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_before_the_evaluation_there_is_nothing(day: str, lang: str, run: Run) -> None:
    """The answer says so, with the day, and points to nothing more."""
    result = run("recommendations", EVALUATION, "--on", day, "--lang", lang)

    assert (result.code, result.err) == (0, "")
    assert len(result.out.splitlines()) == 2
    assert "opinion-2025" not in result.out
    assert run("recommendations", EVALUATION, "--on", day, "--format", "csv").out.count("\n") == 1


def test_on_a_future_day_is_what_is_known(run: Run) -> None:
    """Nothing closes because time has passed."""
    [later] = run("recommendations", EVALUATION, "--on", "2099-01-01", "--format", "json").data

    assert (later["on"], later["open"], later["total"]) == ("2099-01-01", 2, 4)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_an_evaluation_there_is_no_answer(lang: str, run: Run) -> None:
    """Plans alone do not say what was recommended; neither does a document of another kind."""
    for path in (PLANS, MEMBERSHIP):
        result = run("recommendations", path, "--lang", lang)

        assert (result.code, result.out) == (2, "")
        assert "evaluation/1" in result.err


def test_another_kind_is_refused_by_name(run: Run) -> None:
    """A round says nothing of recommendations."""
    round_ = EVALUATIONS.parents[1] / "rounds/round-2027.yaml"
    result = run("recommendations", EVALUATION, round_)

    assert (result.code, result.out) == (2, "")
    assert "round/1" in result.err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_show_begins_with_how_far_an_evaluation_has_come(lang: str, run: Run) -> None:
    """The state on the day comes before what the bodies say."""
    state = eccar.load(EVALUATION, Evaluation).state_on("2026-03-01")
    shown = run("show", EVALUATION, "--on", "2026-03-01", "--lang", lang).out.splitlines()

    assert eccar.language(lang).say(state.step) in " ".join(shown[1:3])
    assert len(shown) <= 13


def test_show_has_the_state_of_an_evaluation_as_data(run: Run) -> None:
    """The key is there for every kind of document."""
    other, own = (
        run("show", path, "--on", "2025-06-10", "--format", "json").data[0]
        for path in (MEMBERSHIP, EVALUATION)
    )

    assert other["evaluation_state"] is None
    assert own["evaluation_state"]["step"] == "forwarded-to-city"
    assert own["evaluation_state"]["identity"] == own["identity"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_overview_of_a_folder_has_the_last_evaluation(lang: str, run: Run) -> None:
    """Its title, its step, how many recommendations are open, and the call that shows which."""
    call = ("show", EVALUATIONS, "--on", "2027-08-01", "--lang", lang)
    made = eccar.load(EVALUATION, Evaluation)
    said = eccar.text(eccar.reports.follow_up([made], on="2027-08-01"), lang=lang).splitlines()[1]
    brief, full = run(*call), run(*call, "--more")

    assert said in brief.out
    assert eccar.language(lang).say(made.state_on("2027-08-01").step) in brief.out
    assert max(map(len, brief.out.splitlines())) <= 80
    assert f"eccar recommendations {EVALUATIONS}" in full.out


def test_an_evaluation_of_no_authority_is_shown_by_itself(folder: Path, run: Run) -> None:
    """It is in no overview of an authority, and still there."""
    out = run("show", folder, "--on", "2026-03-01", "--more").out

    assert "round" in out


def test_the_page_of_an_authority_has_its_evaluations(run: Run) -> None:
    """For whom the documents are."""
    page = run("page", EVALUATIONS, "--on", "2027-08-01")

    assert page.code == 0
    assert "Opinion on the report of 2024 (invented)" in page.out
    assert "3 of 4 recommendations are open." in page.out
