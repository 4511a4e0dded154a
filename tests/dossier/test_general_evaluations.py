"""Evaluations of no single authority: a city follows those recommendations up that its measures answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import eccar
from eccar.command import main
from eccar.dossier import Dossier, DossierPage, dossiers
from eccar.reports import Evaluation

CITY = "de/musterstadt"
ON = "2026-11-29"


def evaluation(id: str = "national-2024", **more: Any) -> Evaluation:
    """An invented evaluation of a state with three recommendations."""
    data = {
        "eccar": "evaluation/1",
        "id": id,
        "audience": "public",
        "assessors": [{"name": "National commission (invented)"}],
        "recommendations": [
            {"id": number, "words": {"en": f"Recommendation {number} (invented)."}}
            for number in ("1", "2", "3")
        ],
        "facts": [{"fact": "published", "date": "2024-05-02", "sources": ["Invented"]}],
        **more,
    }
    return eccar.from_dict(data, Evaluation)


def plan(city: str, *answers: str) -> eccar.ActionPlan:
    """An invented plan of a *city* whose one measure answers these recommendations."""
    measure = {"id": "advice", "points": [3], "titles": {"en": "Advice"}, "answers": list(answers)}
    data = {
        "eccar": "plan/1",
        "id": "plan",
        "audience": "public",
        "authorities": [city],
        "titles": {"en": "Action plan (invented)"},
        "period": "2025/2028",
        "measures": [measure],
    }
    return eccar.from_dict(data, eccar.ActionPlan)


def references(dossier: Dossier) -> list[str]:
    """The recommendations that a dossier follows up."""
    return [state.reference for state in dossier.follow_up_on(ON).states]


@pytest.mark.parametrize(
    ("answers", "followed"),
    [
        ([], []),
        (["national-2024/2"], ["national-2024/2"]),
        (["national-2024/2", "national-2024/1"], ["national-2024/1", "national-2024/2"]),
        (["national-2024/99", "other/1"], []),
    ],
)
def test_a_city_follows_what_its_measures_answer(answers: list[str], followed: list[str]) -> None:
    """Nothing else that is recommended to a state is a task of the city."""
    [dossier] = dossiers([plan(CITY, *answers), evaluation()])

    assert references(dossier) == followed
    assert dossier.evaluations == ()
    assert dossier.follow_up_on(ON).authorities == (CITY,)
    assert [state.since.notation for state in dossier.follow_up_on(ON).states if state.since] == [
        "../2024-05-02" for _ in followed
    ]


def test_each_city_follows_its_own() -> None:
    """The measure of one city answers nothing for another; its own evaluation comes first."""
    own = evaluation("opinion", authorities=["fr/ville"])
    documents = [
        plan(CITY, "national-2024/1"),
        plan("fr/ville", "national-2024/3"),
        evaluation(),
        own,
    ]
    by_subject = {each.subject: each for each in dossiers(documents)}

    assert references(by_subject[CITY]) == ["national-2024/1"]
    assert references(by_subject["fr/ville"]) == [
        *("opinion/1", "opinion/2", "opinion/3"),
        "national-2024/3",
    ]


def test_a_measure_that_the_evaluation_itself_names_is_no_answer_of_the_city() -> None:
    """Another city may have a measure of that id."""
    named = {"id": "1", "facts": [{"fact": "answered-by", "date": "2025", "measures": ["advice"]}]}
    [dossier] = dossiers([plan(CITY), evaluation(recommendations=[named])])

    assert references(dossier) == []


@pytest.mark.parametrize("command", ["show", "recommendations", "page"])
def test_commands_have_it(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The overview, the page and the list of recommendations of the city count it."""
    eccar.save(plan(CITY, "national-2024/2"), tmp_path / "plan.yaml")
    eccar.save(evaluation(), tmp_path / "national.yaml")

    main([command, str(tmp_path), "--on", ON, "--lang", "en"])

    out = " ".join(capsys.readouterr().out.split())
    assert "1 of 1 recommendation" in out


def test_the_page_of_the_city_counts_it() -> None:
    """As for evaluations of its own work."""
    [dossier] = dossiers([plan(CITY, "national-2024/2"), evaluation()])

    assert len(DossierPage(dossier=dossier, on=ON).follow_up.states) == 1


def test_only_authorities_with_recommendations_have_a_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others are named in one sentence; programs get all answers."""
    eccar.save(plan(CITY, "national-2024/2"), tmp_path / "plan.yaml")
    eccar.save(evaluation(), tmp_path / "national.yaml")
    none = evaluation(id="own", authorities=["fr/ville"], recommendations=[])
    eccar.save(none, tmp_path / "ville.yaml")
    call = ["recommendations", str(tmp_path), "--on", ON, "--lang", "en"]

    main(call)
    text = capsys.readouterr().out
    main([*call, "--format", "json"])
    data = capsys.readouterr().out

    assert "No recommendation is recorded for fr/ville." in text
    assert "for this day" not in text
    assert "Recommendations to fr/ville" not in text
    assert len(data.splitlines()) == 3
