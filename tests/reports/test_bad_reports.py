"""Bad reports, rounds and questionnaires: each fault with its code, its path, its line, in every language."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest

from eccar import DocumentError, loads
from eccar.command.parser import parser
from eccar.languages import LANGUAGES
from eccar.languages.files import section
from eccar.languages.language import language
from eccar.reports import (
    MeasureReport,
    PointReport,
    ProgressReport,
    Questionnaire,
    QuestionnaireItem,
    Response,
    Submitted,
    draft,
    submit,
)
from eccar.reports.commands import COMMANDS
from eccar.reports.errors import ERROR_CODES
from eccar.reports.evaluation.evaluation import Evaluation, Judgement
from eccar.reports.evaluation.recommendation_facts import Split
from eccar.reports.references import ReportedOn
from eccar.reports.scales import Scale, ScaleStep
from eccar.values.errors import ErrorCode, InvalidValue

from .documents import membership, plan

DOCUMENTED: tuple[type[Any], ...] = (
    *(ProgressReport, PointReport, MeasureReport, Response, ReportedOn, Submitted),
    *(Scale, ScaleStep, Questionnaire, QuestionnaireItem, Evaluation, Judgement, Split),
)


def options_of(command: str) -> list[str]:
    """The options of a *command*, with their hyphens."""
    table = {each.name: each for each in COMMANDS}
    made = parser([table[command]], "en").subparsers[command]
    return made.options


TOP = "eccar: report/1\nauthorities: [de/musterstadt]\n"
ROUND = 'eccar: round/1\nid: "2026"\n'
FORM = "eccar: questionnaire/1\nid: edition-1\n"
STEPS = "scales:\n- id: stand\n  steps:\n"
STEP = "  - {id: ganz, titles: {de: ganz}}\n"
FACT = "facts:\n- "
EVALUATION = "eccar: evaluation/1\nid: opinion-2025\n"
ASSESSED = f"{EVALUATION}assessors: [{{name: Council}}]\n"
RECOMMENDED = f"{ASSESSED}recommendations:\n- id: '1'\n  facts:\n  - "

BAD = {
    "a response of no words": (
        f"{TOP}responses:\n- {{item: achievements, words: {{}}}}\n", "DOC224", "responses[0].words", 4
    ),
    "a lead time in years": (f"{TOP}lead_time: 2 years\n", "DOC502", "lead_time", 3),
    "a lead time without a unit": (f"{TOP}lead_time: '6'\n", "DOC502", "lead_time", 3),
    "no lead time": (f"{TOP}lead_time: 0 days\n", "DOC502", "lead_time", 3),
    "half a digest": (
        f"{TOP}{FACT}{{fact: submitted, date: 2027-01-20, digest: 'sha256:7ae29e27'}}\n",
        "DOC503", "facts[0].digest", 4,
    ),
    "a digest of the plan in capitals": (
        f"{TOP}basis: {{identity: plan:de/a:b, digest: 'SHA256:{'A' * 64}'}}\n", "DOC503", "basis.digest", 3
    ),
    "the title of a plan for its identity": (
        f"{TOP}basis: {{identity: Aktionsplan 2027}}\n", "DOC504", "basis.identity", 3
    ),
    "an entry of nothing": (f"{TOP}measures:\n- {{state: running}}\n", "DOC505", "measures[0]", 4),
    "a scale of one step": (f"{TOP}{STEPS}{STEP}", "DOC506", "scales[0]", 4),
    "a scale without steps": (f"{TOP}scales:\n- {{id: stand, steps: []}}\n", "DOC506", "scales[0]", 4),
    "a step given twice": (f"{TOP}{STEPS}{STEP}{STEP}", "DOC507", "scales[0]", 4),
    "a form that takes nothing": (
        f"{FORM}items:\n- {{id: q1, titles: {{en: What?}}, max_length: 0}}\n", "DOC508", "items[0].max_length", 4
    ),
    "a form of more than a book": (
        f"{FORM}items:\n- {{id: q1, titles: {{en: What?}}, max_length: 100001}}\n", "DOC508", "items[0].max_length", 4
    ),
    "a questionnaire that asks nothing": (f"{FORM}items: []\n", "DOC509", "", 1),
    "an eleventh point": (f"{TOP}points:\n- {{point: 11}}\n", "DOC301", "points[0].point", 4),
    "an evaluation by nobody": (f"{EVALUATION}assessors: []\n", "DOC515", "", 1),
    "a judgement without a word": (
        f"{ASSESSED}judgements:\n- {{point: 3, scale: eca}}\n", "DOC516", "judgements[0]", 5
    ),
    "a recommendation split into nothing": (
        f"{RECOMMENDED}{{fact: split, date: 2026-01-12, into: []}}\n",
        "DOC513", "recommendations[0].facts[0].into", 7,
    ),
    "a reference to an evaluation alone": (
        f"{RECOMMENDED}{{fact: same-as, date: 2026-01-12, other: opinion-2023/}}\n",
        "DOC514", "recommendations[0].facts[0].other", 7,
    ),
    "an act that no body knows": (
        f"{TOP}{FACT}{{fact: decided, date: 2017-07-25, act: likes}}\n", "DOC109", "facts[0].act", 4
    ),
    "the fact of a round in a report": (
        f"{TOP}{FACT}{{fact: opened, date: 2026-01-01}}\n", "DOC109", "facts[0].fact", 4
    ),
    "more time until no day": (f"{TOP}{FACT}{{fact: extended, date: 2026-01-01}}\n", "DOC105", "facts[0]", 4),
    "a round without an id": ("eccar: round/1\n", "DOC105", "", 1),
    "an authority by its name": (
        f"{ROUND}invited: [Musterstadt]\n", "DOC221", "invited[0]", 3
    ),
    "a span that ends before it begins": (f"{TOP}period: 2026/2025\n", "DOC205", "period", 3),
}  # fmt: skip
"""What is wrong: the document, the code, the path and the line of the first finding."""


def refused(source: str, format_: str = "yaml") -> DocumentError:
    """The error that loading the document ends in."""
    with pytest.raises(DocumentError) as caught:
        loads(source, format=format_)
    return caught.value


@pytest.mark.parametrize("wrong", BAD)
def test_says_what_is_wrong_and_where(wrong: str) -> None:
    """Each fault has one finding, with its code, its path and its line."""
    source, code, path, line = BAD[wrong]
    (finding,) = refused(source).findings

    assert (finding.code, str(finding.path)) == (code, path)
    assert finding.place is not None
    assert finding.place.line == line


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("wrong", BAD)
def test_messages_exist_in_every_language(wrong: str, lang: str) -> None:
    """Message and hint are sentences with every value in, in the language that is asked for."""
    (finding,) = refused(BAD[wrong][0]).findings
    english = language("en")
    for part in ("message", "hint"):
        said = getattr(language(lang), part)(finding)
        assert said[-1] in ".!?)…»”:"
        assert not re.search(r"\{[a-z_]+\}", said)
        assert lang == "en" or said != getattr(english, part)(finding)


NOBODY: dict[str, Any] = {"on": "2027-01-15"}
DRAFTS: dict[str, tuple[str, Any, dict[str, Any]]] = {
    "nothing at all": ("DOC510", None, NOBODY),
    "no period": ("DOC511", None, {**NOBODY, "authorities": ["de/musterstadt"]}),
    "a plan without an admission": ("DOC511", plan(), NOBODY),
    "two cities": (
        "DOC512", plan(), {**NOBODY, "period": "2026", "membership": membership("fr/exempleville")}
    ),
    "a city that is named": ("DOC512", plan(), {**NOBODY, "period": "2026", "authorities": ["fr/exempleville"]}),
    "the earlier report of another city": (
        "DOC512", None,
        {
            **NOBODY,
            "period": "2026",
            "membership": membership("de/musterstadt"),
            "earlier": ProgressReport(authorities=["fr/exempleville"], period="2024"),
        },
    ),
}  # fmt: skip
"""What cannot be drafted: the code, the source, and how it was asked for."""


@pytest.mark.parametrize("wrong", DRAFTS)
def test_what_cannot_be_drafted_is_refused(wrong: str) -> None:
    """A draft needs an authority and a period, and documents of one authority."""
    code, source, how = DRAFTS[wrong]
    with pytest.raises(InvalidValue) as caught:
        draft(source, **how)

    assert caught.value.fault.code == code


def test_a_report_is_submitted_once_to_each_addressee() -> None:
    """A correction is a report of its own."""
    sent = submit(ProgressReport(id="2026", authorities=["de/musterstadt"]), "2027-02-01")
    with pytest.raises(InvalidValue) as caught:
        submit(sent, "2027-06-01")

    assert caught.value.fault.code == SUBMITTED_TWICE


SUBMITTED_TWICE = "DOC520"


def test_every_fault_of_reports_has_a_case() -> None:
    """Every code that reports have is shown by a document, by a draft or by a submission."""
    shown = {code for _, code, _, _ in BAD.values()} | {code for code, _, _ in DRAFTS.values()}
    assert {fault.code for fault in ERROR_CODES} <= {*shown, SUBMITTED_TWICE}


OPTIONS = {name for key in ("draft", "submit") for name in options_of(key)}
"""The options of the commands that raise errors of reports."""

KEYS = {field.name for kind in DOCUMENTED for field in attrs.fields(kind)}
"""The keys of what reports, questionnaires and evaluations are made of."""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("fault", ERROR_CODES, ids=lambda fault: fault.code)
def test_a_hint_names_the_key_or_the_option_that_helps(fault: ErrorCode, lang: str) -> None:
    """The same ones in every language, and none that does not exist."""
    english, text = fault.hint, str(section(f"reports.entry.{fault.code}", lang).get("hint", ""))
    hint = english if lang == "en" else text
    options = {*re.findall(r"--[a-z-]+", hint)}

    assert options | ({*re.findall(r"[a-z_]+", hint)} & KEYS)
    assert options == {*re.findall(r"--[a-z-]+", english)}
    assert options <= OPTIONS


def test_without_an_id_the_hint_of_a_second_submission_names_no_other_one() -> None:
    """The identity of a report is no id: ``replaces`` could not have it."""
    sent = submit(ProgressReport(period="2026", authorities=["de/musterstadt"]), "2027-02-01")
    with pytest.raises(InvalidValue) as caught:
        submit(sent, "2027-06-01")

    assert "report:" not in str(caught.value)


def test_any_id_can_be_a_question() -> None:
    """Which items a questionnaire has is not known when a report is loaded, so any id is taken."""
    report = loads(
        f"{TOP}responses:\n- {{item: own-question, words: {{en: A centre.}}}}\n", ProgressReport
    )

    assert report.response("own-question") is not None
