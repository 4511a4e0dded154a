"""The stage of a report: a text that is decided about, published or cited from elsewhere is no draft."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import eccar
from eccar.dossier.dates.report_dates import counting_reports
from eccar.dossier.views.progress_reports import last_and_open
from eccar.reports import Act, ProgressReport
from eccar.reports.chain.heads import chains
from eccar.reports.chain.stage import ReportStage

from .documents import report, submitted
from .test_examples import FILES, ON

PUBLISHED = {"fact": "published", "date": "2027-02-10"}
REFERRED_BACK = {"fact": "decided", "date": "2027-02-20", "act": "refers-back"}
SOURCE = {"text": "Page of the city (invented)", "kind": "authority"}


def decided(act: str, **more: Any) -> dict[str, Any]:
    """A decision of the council about a report, as plain data."""
    return {"fact": "decided", "date": "2027-02-10", "act": act, **more}


def to_do(report: ProgressReport, lang: str = "en") -> list[str]:
    """The points of the list of what is to be done, as a reader sees them."""
    lines = eccar.text(report, lang, more=False).splitlines()
    return [line.strip() for line in lines if line.strip().startswith("- ")]


@pytest.mark.parametrize(
    ("facts", "stage"),
    [
        ([], ReportStage.DRAFT),
        ([{"fact": "entered", "date": "2027-02-10"}], ReportStage.DRAFT),
        ([{"fact": "released", "date": "2027-02-10"}], ReportStage.DRAFT),
        *(([decided(act)], ReportStage.FINAL) for act in Act if act is not Act.REFERS_BACK),
        ([decided(Act.REFERS_BACK)], ReportStage.DRAFT),
        ([decided(Act.TAKES_NOTE), REFERRED_BACK], ReportStage.DRAFT),
        ([decided(Act.REFERS_BACK), decided(Act.TAKES_NOTE)], ReportStage.DRAFT),
        ([REFERRED_BACK, decided(Act.ADOPTS, date="2027-03-10")], ReportStage.FINAL),
        ([PUBLISHED], ReportStage.FINAL),
        ([PUBLISHED, submitted("2027-02-20")], ReportStage.SUBMITTED),
        ([{"fact": "received", "date": "2027-02-10"}], ReportStage.SUBMITTED),
        ([{"fact": "forwarded", "date": "2027-02-10"}], ReportStage.SUBMITTED),
    ],
)
def test_the_facts_say_whether_a_report_is_still_written(
    facts: list[dict[str, Any]], stage: ReportStage
) -> None:
    """A decision or a publication ends the writing, unless the body referred the report back."""
    document = report("2026", to=["own-council"], facts=facts)

    assert document.stage_on("2027-04-01") is stage
    assert document.stage is stage
    assert document.stage_on("2027-01-01") is ReportStage.DRAFT
    assert eccar.check(document, on="2027-04-01").stage == stage
    assert bool(to_do(document)) is (stage is ReportStage.DRAFT)


def test_what_the_coalition_has_not_got_is_still_to_be_submitted() -> None:
    """Of a report that the council took note of, nothing else is left to do."""
    document = report("2026", to=["coalition"], facts=[decided("takes-note")])

    assert to_do(document) == ["- Submit the report to the coalition; record the day."]
    assert to_do(report("2026", to=["own-council"], facts=[decided("takes-note")])) == []


@pytest.mark.parametrize("cited", ["report", "fact", None])
def test_what_sources_say_of_a_report_gives_no_orders(cited: str | None) -> None:
    """A public document that cites sources was recorded from elsewhere; without sources it is a draft."""
    entered = {
        "fact": "entered",
        "date": "2027-02-10",
        "sources": [SOURCE] if cited == "fact" else [],
    }
    sources = [SOURCE] if cited == "report" else []
    document = report("2026", audience="public", facts=[entered], sources=sources)
    own = report("2026", facts=[entered], sources=sources)

    assert document.stage is (ReportStage.EXCERPT if cited else ReportStage.DRAFT)
    assert bool(to_do(document)) is (cited is None)
    assert own.stage is ReportStage.DRAFT


@pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_real_report_is_a_draft(file: Any, lang: str) -> None:
    """Nobody writes on what public pages report of cities, and nothing is asked of them."""
    document = eccar.load(file)
    if isinstance(document, ProgressReport):
        assert to_do(document, lang) == []
        assert eccar.check(document, on=ON).stage != ReportStage.DRAFT


@pytest.mark.parametrize(
    ("to", "facts", "head"),
    [
        ("own-council", [PUBLISHED], "second"),
        ("own-council", [decided("takes-note")], "second"),
        ("coalition", [PUBLISHED], "first"),
        ("coalition", [], "first"),
        ("coalition", [submitted("2027-02-10")], "second"),
    ],
)
def test_what_the_addressee_has_replaces_the_earlier_report(
    to: str, facts: list[dict[str, Any]], head: str
) -> None:
    """The own council has what it decided about or was published; the coalition what was submitted."""
    first = report("first", to=[to], facts=[submitted("2027-01-10", to=to)])
    second = report("second", to=[to], facts=facts, replaces=["first"])
    [chain] = chains([first, second])

    assert [each.id for each in chain.heads_on(dt.date(2027, 4, 1))] == [head]


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        ([PUBLISHED], "published"),
        ([{"fact": "released", "date": "2027-01-10"}, PUBLISHED], "released"),
        ([decided("adopts", date="2027-01-10"), PUBLISHED], "decided"),
        ([submitted("2027-01-10"), PUBLISHED], "submitted"),
        ([submitted("2027-01-10"), {"fact": "returned", "date": "2027-02"}, PUBLISHED], "returned"),
        ([PUBLISHED, submitted("2027-02-20")], "submitted"),
    ],
)
def test_a_publication_is_a_step_beside_the_way_to_the_addressee(
    facts: list[dict[str, Any]], step: str
) -> None:
    """Of a report that is only published that is the step; it takes the place of no other."""
    state = report("2026", to=["own-council"], facts=facts).state_on("2027-04-01")

    assert (state.step, state.possibly) == (step, ())
    assert "published" not in state.not_on_record


@pytest.mark.parametrize(
    ("lang", "texts"),
    [
        ("en", ("published.", "final version", "excerpt")),
        ("de", ("veröffentlicht.", "Endfassung", "Auszug")),
        ("fr", ("publié.", "version définitive", "extrait")),
        ("pl", ("opublikowane.", "wersja ostateczna", "wyciąg")),
    ],
)
def test_stages_are_said_in_words(lang: str, texts: tuple[str, str, str]) -> None:
    """The step, and in the heading of what was found the stage."""
    final = report("2026", to=["own-council"], facts=[PUBLISHED])
    excerpt = report("2026", audience="public", sources=[SOURCE])
    step, of_final, of_excerpt = texts

    assert step in eccar.text(final.state_on("2027-04-01"), lang)
    assert of_final in " ".join(eccar.text(eccar.check(final, on="2027-04-01"), lang).split())
    assert of_excerpt in eccar.text(eccar.check(excerpt, on="2027-04-01"), lang)


@pytest.mark.parametrize("facts", [[PUBLISHED], [decided("takes-note")]])
def test_an_overview_has_the_last_report_to_the_own_council(facts: list[dict[str, Any]]) -> None:
    """It is not open, and it is shown all the same, next to the last one to the coalition."""
    council = [
        report(year, year, to=["own-council"], facts=facts, titles={"en": f"Yearly report {year}"})
        for year in ("2024", "2025")
    ]
    sent = report("a", "2023", to=["coalition"], facts=[submitted("2027-01-10")])
    counting = counting_reports("de/musterstadt", (*council, sent), (), dt.date(2027, 4, 1))

    assert [each.open_to for each in counting] == [(), (), ()]
    assert [each.report.id for each in last_and_open(counting)] == ["a", "2025"]
