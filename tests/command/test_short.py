"""Answers are short: at most twelve lines of 80 columns, and all the rest is shown when it is asked for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import eccar
from eccar.checking.related import related_documents
from eccar.dossier.overview import DossierOverview
from eccar.fees import joining_cost
from eccar.kinds import kind_of
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.membership.overview import MembershipOverview
from eccar.render.fitting import columns
from eccar.values.figures import statutes
from eccar.values.texts import Count

from .conftest import Run
from .test_formats import SHOWN

ON = "2026-11-28"
DAY = dt.date.fromisoformat(ON)
ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").rglob("*.yaml"))
FOLDERS = sorted({file.parent for file in EXAMPLES})
LINES, WIDTH = 12, 80
FIGURES = 12
"""Lines of the table of figures that a document may have beyond those."""

LONG = "Überwältigungsmaßnahmenverordnung" * 15
"""500 letters without a space."""


def fits(text: str, most: int | None = LINES) -> bool:
    """Whether a text has at most so many lines, and each fits the width of a terminal."""
    lines = text.rstrip("\n").split("\n")
    return (most is None or len(lines) <= most) and all(columns(line) <= WIDTH for line in lines)


def most_lines(value: Any) -> int:
    """Lines that a document may have: a table of figures has its rows, too."""
    return LINES + FIGURES * (kind_of(type(value)) in ("incident-table", "release"))


def documents(lang: str) -> Iterator[Any]:
    """All example documents; of the packaged register, those of every city in one of the languages."""
    yield from (eccar.read(file).value for file in EXAMPLES)
    languages = list(LANGUAGES)
    yield from [*eccar.coalition()][languages.index(lang) :: len(languages)]


def answers(value: Any) -> Iterator[Any]:
    """The document and the answers about it that have to be short."""
    yield value
    yield eccar.check(value, on=ON, related=related_documents([value]))
    match kind_of(type(value)):
        case "membership":
            yield value.standing_on(ON)
            yield eccar.assess(value, eccar.fee_schedule(), year=2026)
            yield membership_overview(value)
        case "account":
            yield value.statement_on(ON)


def membership_overview(value: Any) -> MembershipOverview:
    return MembershipOverview(
        membership=value,
        standing=value.standing_on(ON),
        missing=value.missing_on(ON, statutes()),
        undone=value.undone_on(ON, statutes()),
        report=eccar.check(value, on=ON),
    )


def lists(value: Any) -> Iterator[Any]:
    """What has one line an entry."""
    if kind_of(type(value)) in ("plan", "inventory"):
        yield value.coverage_on(ON)
        yield value.timeline_on(ON)
        yield eccar.diff(attrs.evolve(value, measures=value.measures[1:]), value)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_answer_about_every_document_has_at_most_twelve_lines(lang: str) -> None:
    for value in documents(lang):
        for answer in answers(value):
            # One line is kept for the command, which says how to see more.
            assert fits(eccar.text(answer, lang), most_lines(answer) - 1), eccar.text(answer, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_of_a_list_fits_a_terminal(lang: str) -> None:
    for value in documents(lang):
        for answer in lists(value):
            assert fits(eccar.text(answer, lang), None), eccar.text(answer, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_coverage_has_three_lines_and_one_for_each_point(lang: str) -> None:
    for value in documents(lang):
        if kind_of(type(value)) in ("plan", "inventory"):
            coverage = value.coverage_on(ON)
            lines = eccar.text(coverage, lang).split("\n")
            general = bool(coverage.general.measures)
            points = lines[-10 - general : len(lines) - general]
            assert [line[:4] for line in points] == [f"{number:>2}  " for number in range(1, 11)]
            assert len(lines) - len(points) - general in (2, 3)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", ["status", "fee", "account", "check", "show"])
def test_the_commands_are_short_about_each_example(command: str, lang: str, run: Run) -> None:
    answered = 0
    for path in (*EXAMPLES, *FOLDERS):
        shown = run(command, path, "--on", ON, "--lang", lang).out
        if path in EXAMPLES and shown:
            answered += 1
            assert fits(shown, most_lines(eccar.read(path).value)), shown
        assert fits(shown, None), shown
    assert answered


IN_FULL = {"points", "report", "what-if", "import", "merge", "rules"}
"""Commands without --more: what they print is read in full, or pasted elsewhere."""

REPORTS = ROOT / "examples" / "reports"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "call",
    [
        *((command, *arguments) for command, arguments in SHOWN.items() if command not in IN_FULL),
        ("round", REPORTS / "round-2023.yaml", "--on", ON),
        ("recommendations", REPORTS, "--on", ON),
    ],
    ids=lambda call: call[0],
)
def test_every_line_of_every_command_fits_a_terminal(
    call: tuple[Any, ...], lang: str, run: Run
) -> None:
    """Headings, sentences and tables alike; more is shown with --more."""
    shown = run(*call, "--lang", lang).out

    assert shown
    assert fits(shown, None), shown


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_documents_of_one_authority_are_shown_in_twelve_lines(lang: str, run: Run) -> None:
    for folder in ("krakow", "plans/musterstadt", "office/ville", "office/comune"):
        assert fits(run("show", ROOT / "examples" / folder, "--on", ON, "--lang", lang).out)


def words(text: str) -> set[str]:
    """The words of a text that are not cut."""
    return set(re.findall(r"\w+(?!\w*…)", text.casefold()))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_more_says_all_that_is_said_in_brief(lang: str) -> None:
    """Only the words for the next steps, and for the number of what is left out, are its own.

    In a heading, the kind of a document and its period take the place of a title for which there is no
    room.
    """
    wording = language(lang)
    counts = [Count(number) for number in range(30)]
    own = words(wording.word("checking.label", "next_steps")) | {
        word
        for count in counts
        for text in (
            wording.word("plan.coverage", "and_more", shown="", more=count),
            wording.word("plan.plan", "measures", count=count),
        )
        for word in words(text)
    }
    for file in EXAMPLES:
        value = eccar.read(file).value
        period = getattr(value, "period", None)
        kind = words(wording.word("kind", str(kind_of(type(value))))) | words(
            wording.say(period) if period else ""
        )
        for answer in (*answers(value), *lists(value)):
            brief, full = (eccar.text(answer, lang, more=more) for more in (False, True))
            new = {word for word in words(brief) - words(full) if not word.isdecimal()}
            assert new <= own | kind, (brief, full)


def test_more_has_the_titles_and_sources_that_were_cut() -> None:
    plan = eccar.load(ROOT / "examples/plans/musterstadt/plan-2026.yaml", eccar.ActionPlan)
    brief, full = (eccar.text(plan, more=more) for more in (False, True))
    assert all(measure.titles["en"] in full for measure in plan.measures)
    assert "… and 9 more" in brief
    assert "source:" in full


def test_the_last_line_says_how_to_see_more(run: Run) -> None:
    inventory = str(ROOT / "examples/krakow/inventory.yaml")
    assert run("status", str(ROOT / "examples/krakow/membership.yaml"), "--on", ON).out.endswith(
        "More with --more.\n"
    )
    assert run("coverage", inventory, "--on", ON).out.endswith("More with --more and --hints.\n")
    assert run("coverage", inventory, "--hints", "--on", ON).out.endswith("More with --more.\n")
    assert "More with" not in run("coverage", inventory, "--more", "--hints", "--on", ON).out


def test_hints_are_shown_when_they_are_asked_for(run: Run) -> None:
    inventory = str(ROOT / "examples/krakow/inventory.yaml")
    for options, shown in (((), False), (("--more",), False), (("--hints",), True)):
        assert ("Suggestions" in run("coverage", inventory, *options, "--on", ON).out) is shown


def test_other_formats_have_everything(run: Run) -> None:
    path = str(ROOT / "examples/krakow/plan.yaml")
    for format_ in ("html", "markdown", "json", "csv"):
        short, full = (
            run("coverage", path, "--format", format_, *options, "--on", ON).out
            for options in ((), ("--more", "--hints"))
        )
        assert short == full


def evil(measure: Any) -> Any:
    return attrs.evolve(measure, titles={"en": LONG, "ar": "س" * 500, "de": "日本語の題名 🏙️" * 40})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_long_titles_do_not_break_a_line(lang: str) -> None:
    plan = eccar.load(ROOT / "examples/plans/musterstadt/plan-2026.yaml", eccar.ActionPlan)
    plan = attrs.evolve(plan, titles={"en": LONG}, measures=tuple(map(evil, plan.measures)))
    for answer in answers(plan):
        assert fits(eccar.text(answer, lang), LINES - 1)
    for answer in lists(plan):
        assert fits(eccar.text(answer, lang), None)
    overview = DossierOverview(
        subject=plan.subject, on=DAY, plans=(plan,) * 20, reports=(eccar.check(plan, on=ON),)
    )
    assert fits(eccar.text(overview, lang), LINES - 1)


def test_what_joining_costs_is_short() -> None:
    for lang in LANGUAGES:
        for inhabitants in (1, 19_999, 20_000, 100_000, 500_000, 3_000_000):
            cost = joining_cost(inhabitants, eccar.fee_schedule(), year=2026)
            assert fits(eccar.text(cost, lang), LINES - 1)
