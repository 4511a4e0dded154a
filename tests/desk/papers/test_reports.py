"""The paper on progress: from the report of the authority, if there is one, else from the plan.

``python -m tests.desk.papers.test_reports`` records the papers anew; read the difference before you
commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from eccar.command import main
from eccar.desk.papers.files import docx
from eccar.desk.papers.paper import Paper, PaperKind, paper
from eccar.values.errors import InvalidValue

from .test_papers import ON, PLAN, dossier, text_of

GOLDEN = Path(__file__).parents[2] / "golden/papers"
LANGUAGES = ("en", "de", "fr", "pl")
REPORT = """
eccar: report/1
recorded: 2026-11-15
id: "2026"
authorities: [{id}]
titles: {{de: Bericht 2026 (erfunden)}}
period: 2025/2026
as_of: 2026-10-31
to: [own-council, coalition]
responsible: Stelle für Vielfalt
self_assessment: {{scale: own, step: good, words: {{de: Die Stellen sind besetzt.}}}}
scales: [{{id: own, titles: {{de: Eigene Skala (erfunden)}}, steps: [{{id: begun, titles: {{de: begonnen}}}}, {{id: good, titles: {{de: auf gutem Weg}}}}]}}]
counts: [{{count: 5, total: 6, words: {{de: begonnen}}}}]
responses:
- {{item: achievements, words: {{de: Die Beratungsstelle ist eröffnet.}}}}
- {{item: difficulties, words: {{de: "‹Was war schwierig?›"}}}}
- {{item: would-repeat, words: {{de: Die Gespräche in den Stadtteilen.}}}}
points:
- {{point: 3, state: under-way, words: {{de: Beratung an zwei Orten.}}, counts: [{{count: 2, total: 3, state: running}}]}}
- {{point: 7, state: planned}}
measures:
- measure: advice
  titles: {{de: Beratungsstelle}}
  state: running
  since: 2026-03
  words: {{de: Eröffnet im März.}}
  milestones: [{{titles: {{de: Eröffnung}}, reached: 2026-03}}]
  indicators: [{{indicator: cases, titles: {{de: Fälle}}, observations: [{{date: 2026, value: 40}}]}}]
  spending: [{{amount: 12000.00 EUR, state: spent, years: [2026]}}]
  difficulties: {{de: Räume waren schwer zu finden.}}
  next_steps: {{de: Ein zweiter Ort.}}
- {{titles: {{de: Kurse}}, state: not-on-record}}
"""
CARRIED = """
eccar: report/1
authorities: [{id}]
id: "2026"
period: 2026
to: [coalition]
{more}
points:
- {{point: 3, state: planned, words: {{de: Wie 2025.}}, carried_over: {{origin: "report:{id}:2025"}}}}
"""


def progress(*texts: str) -> Paper:
    """The paper on progress of an invented authority."""
    return paper(PaperKind.PROGRESS, dossier("DE", *texts), ON)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_paper_on_a_report_reads_as_recorded(lang: str) -> None:
    """The report says what the paper says, in every language."""
    recorded = (GOLDEN / f"musterstadt-report-{lang}.txt").read_text("utf-8")

    assert f"{text_of(progress(PLAN, REPORT), lang)}\n" == recorded


def test_the_report_comes_before_the_plan() -> None:
    """With a report, the measures are those of the report; without one, those of the plan."""
    assert progress(PLAN, REPORT).report is not None
    assert "Eröffnet im März." in text_of(progress(PLAN, REPORT), "de")
    assert "Eröffnet im März." not in text_of(progress(PLAN), "de")
    assert progress(PLAN).report is None
    assert text_of(progress(REPORT), "de") == text_of(progress(PLAN, REPORT), "de")


def test_a_placeholder_is_a_blank_and_no_text_of_the_paper() -> None:
    """What the authority has not filled in is in the list of blanks."""
    shown = text_of(progress(REPORT), "de")

    assert "‹" not in shown
    assert shown.count("[Schwierigkeiten]") == 2
    assert shown.count("[nächste Schritte]") == 2


def test_of_two_reports_for_one_time_it_is_that_to_the_council() -> None:
    """The paper is one for the council."""
    council = REPORT.replace('"2026"', '"council"').replace(
        "[own-council, coalition]", "[own-council]"
    )
    coalition = REPORT.replace("[own-council, coalition]", "[coalition]")

    for texts in ((council, coalition), (coalition, council)):
        made = progress(*texts).report
        assert made is not None
        assert made.id == "council"


def test_a_report_that_was_submitted_is_not_submitted_again() -> None:
    """The draft resolution says that the report is submitted, unless it was."""
    submitted = REPORT + "facts: [{{fact: submitted, date: 2026-11-20}}]\n"

    assert "Städtekoalition gegen Rassismus vorgelegt" in text_of(progress(REPORT), "de")
    assert "vorgelegt" not in text_of(progress(submitted), "de")


def test_what_is_not_confirmed_is_no_paper() -> None:
    """A paper is made from what is known to hold still."""
    with pytest.raises(InvalidValue) as caught:
        progress(CARRIED.replace("{more}", ""))
    assert caught.value.fault.code == "DOC494"

    assert "Wie 2025." in text_of(
        progress(CARRIED.replace("{more}", "confirmed: 2026-11-20")), "de"
    )


def test_without_report_and_plan_there_is_nothing_to_report() -> None:
    with pytest.raises(InvalidValue) as caught:
        progress()
    assert caught.value.fault.code == "DOC493"


def test_a_paper_on_a_report_is_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command makes it, and names a report that is not ready."""
    file, out = tmp_path / "report.yaml", tmp_path / "paper.docx"
    file.write_text(REPORT.format(id="de/musterstadt"), "utf-8")
    call = ["paper", "progress", str(tmp_path), "--on", ON, "--out", str(out)]
    assert main(call) == 0
    assert docx(progress(REPORT), "de").lacking == ()

    out.unlink()
    file.write_text(CARRIED.replace("{more}", "").format(id="de/musterstadt"), "utf-8")
    assert main(call) == 2
    assert "report:de/musterstadt:2026" in capsys.readouterr().err
    assert not out.exists()


if __name__ == "__main__":
    for code in LANGUAGES:
        text = f"{text_of(progress(PLAN, REPORT), code)}\n"
        (GOLDEN / f"musterstadt-report-{code}.txt").write_text(text, "utf-8")
