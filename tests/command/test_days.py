"""Days of a call: spans in order, days that there are, and a day that lies ahead."""

from __future__ import annotations

import datetime as dt

import pytest

from eccar.command.listing import help_order
from eccar.command.parser import parser
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.values.dates import day

from .conftest import Run
from .test_formats import KRAKOW, MEMBERSHIP, OFFICE, ON

COMMANDS = {command.name: command for command in help_order()}
AHEAD, KNOWN = "2999-12-31", "2025-01-01"

SPANS = {
    "events": ("events", "--from", "2025-01-02", "--until", "2025-01-01"),
    "changes": ("changes", "--since", "2025-01-02", "--on", "2025-01-01"),
    "deadlines": ("deadlines", KRAKOW, "--on", "2025-01-02", "--until", "2025-01-01"),
}
"""A call with a span that ends before it begins, of each command that has a span."""

OF_A_DAY = (
    ("status", MEMBERSHIP),
    ("status", OFFICE),
    ("members",),
    ("members", "--by", "kind"),
    ("members", "--vote"),
    ("members", "--inhabitants"),
    ("bodies",),
    ("bodies", "--body", "office"),
    ("offers",),
)
"""Calls whose answer says what is so on a day."""


def test_every_command_with_a_span_is_called() -> None:
    """A new command with two ends of a span has its call here."""
    ends = {"--from", "--until", "--since"}

    assert {
        name
        for name, command in COMMANDS.items()
        if ends & {*parser([command], "en").subparsers[name].options} and name != "new"
    } == {*SPANS}


@pytest.mark.parametrize("name", SPANS)
def test_a_span_does_not_end_before_it_begins(name: str, run: Run) -> None:
    """It is refused alike everywhere; a span of one day is one."""
    call = SPANS[name]
    refused = run(*call)
    in_json = run(*call, "--format", "json").data[0]

    assert (refused.code, refused.out) == (2, "")
    assert refused.err == (
        "eccar: The span “2025-01-02/2025-01-01” ends before it begins. Write the earlier date first.\n"
    )
    assert (in_json["eccar"], in_json["code"]) == ("usage/1", "DOC205")
    assert run(*("2025-01-01" if each == "2025-01-02" else each for each in call)).code == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_advised_for_a_day_is_taken(lang: str, run: Run) -> None:
    """An option that takes a day alone is not said to take a month."""
    result = run("members", "--on", "2024-02-31", "--lang", lang)
    said = result.err.splitlines()[0]

    assert result.code == 2
    assert "2024-02" not in said.replace("2024-02-31", "")
    assert "2024-03" not in said


@pytest.mark.parametrize("call", OF_A_DAY)
def test_a_day_that_lies_ahead(call: tuple[object, ...], run: Run) -> None:
    """Text and pages say so once, and what is known of it; data is the same without."""
    for lang in LANGUAGES:
        values = {"day": day(AHEAD), "known": dt.date.today()}
        said = language(lang).word("command.label", "ahead", **values)
        ahead = run(*call, "--on", AHEAD, "--lang", lang)
        assert ahead.out.splitlines().count(said) == 1
        assert len(said) <= 80
    assert "lies ahead" in run(*call, "--on", AHEAD, "--format", "markdown").out
    assert "lies ahead" not in run(*call, *ON).out
    assert "lies ahead" not in run(*call, "--on", str(dt.date.today())).out
    for format_ in ("json", "csv"):
        assert "lies ahead" not in run(*call, "--on", AHEAD, "--format", format_).out


def test_a_day_ahead_as_it_was_known(run: Run) -> None:
    """The answer is made of what was recorded by that day."""
    result = run("status", MEMBERSHIP, "--on", AHEAD, "--known-on", KNOWN)

    assert "31 December 2999 lies ahead; this is as recorded on 1 January 2025." in result.out
