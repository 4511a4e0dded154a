"""Calendar files: what calendar programs read is what the documents say, whatever the titles contain."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

import eccar
from eccar.command import main
from eccar.dossier import calendar_file
from eccar.render.to_ics import WholeDays, render

from .documents import membership, plan, report, round_

ON = "2026-11-22"
AWKWARD = "Über Straßen, Plätze; „Brücken“: \\n und \\; – 100 % – " * 6
"""A title with commas, semicolons, backslashes and letters of several bytes across many folds."""


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def written(*documents: Any, lang: str = "de", **options: Any) -> list[Any]:
    return events(calendar_file(eccar.deadlines(documents, on=ON, **options), lang))


def test_a_day_is_an_event_of_one_whole_day() -> None:
    [day, due] = written(report(id="a", due="2027-05-01"))
    assert day.decoded("dtstart") == dt.date(2027, 3, 21)
    assert due.decoded("dtstart") == dt.date(2027, 5, 1)
    assert due.decoded("dtend") == dt.date(2027, 5, 2)
    assert str(due["transp"]) == "TRANSPARENT"


@pytest.mark.parametrize(
    ("due", "first", "end"),
    [
        ("2027-05", (2027, 5, 1), (2027, 6, 1)),
        ("2027-02", (2027, 2, 1), (2027, 3, 1)),
        ("../2027-05-01", (2027, 5, 1), (2027, 5, 2)),
        ("2027-05-01/..", (2027, 5, 1), (2027, 5, 2)),
        ("2027-11/2028-02", (2027, 11, 1), (2028, 3, 1)),
    ],
)
def test_a_rough_date_is_a_span(due: str, first: tuple[int, ...], end: tuple[int, ...]) -> None:
    event = next(
        each for each in written(report(id="a", due=due)) if "Fortschritt" in each["summary"]
    )
    assert event.decoded("dtstart") == dt.date(*first)
    assert event.decoded("dtend") == dt.date(*end)


def test_the_last_day_of_the_calendar_has_no_day_after() -> None:
    event = written(report(id="a", due="9999-12-31"))[-1]
    assert event.decoded("dtstart") == dt.date.max
    assert "dtend" not in event


def test_titles_with_commas_semicolons_and_umlauts_come_back() -> None:
    """The quotes are those of the language, as in every sentence."""
    awkward = report(id="a", due="2027-05-01", titles={"de": AWKWARD})
    answer = eccar.deadlines([awkward, membership()], on=ON)
    content = calendar_file(answer, "de")
    title = eccar.language("de").sentence(answer.items[-1].title)
    assert str(events(content)[-1]["summary"]) == f"Musterstadt: {title}"
    assert "Plätze; ‚Brücken‘" in title
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(str.strip)


@given(TEXTS.filter(bool), st.lists(TEXTS, max_size=4).map("\n".join))
def test_any_text_comes_back(summary: str, description: str) -> None:
    """Also line breaks, and letters of several bytes at whichever place a line is folded."""
    event = WholeDays(
        uid="u", first=dt.date(2027, 5, 1), last=None, summary=summary, description=description
    )
    content = render([event], on=dt.date(2026, 11, 22), name=summary, lang="de")
    [read] = events(content)
    assert str(read["summary"]) == summary
    assert str(read.get("description", "")) == description
    assert str(Calendar.from_ical(content)["x-wr-calname"]) == summary


def test_the_same_answer_gives_the_same_bytes_and_never_the_clock() -> None:
    answer = eccar.deadlines([membership(), round_()], on=ON)
    content = calendar_file(answer, "pl")
    assert content == calendar_file(answer, "pl")
    assert {event.decoded("dtstamp") for event in events(content)} == {
        dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
    }


def test_a_moved_day_and_another_language_keep_the_uid() -> None:
    later = round_(facts=[{"fact": "extended", "date": "2026-11-01", "until": "2027-09-01"}])
    before, after = written(membership(), round_()), written(membership(), later, lang="pl")
    assert {event["uid"] for event in before} == {event["uid"] for event in after}
    assert {event.decoded("dtstart") for event in before} != {
        event.decoded("dtstart") for event in after
    }


def test_inferred_dates_say_so() -> None:
    [_, event] = written(membership(), inferred=True, lang="en")
    assert str(event["summary"]) == "Musterstadt: Progress report to the coalition (expected date)"
    assert "inferred" in str(event["description"])


@pytest.mark.parametrize("lang", ["en", "de", "fr", "pl", "it"])
def test_kinds_are_categories_in_the_language_of_the_reader(lang: str) -> None:
    language = eccar.language(lang)
    answer = eccar.deadlines([plan(reviewed_every="2 years")], on=ON)
    categories = [str(event["categories"].cats[0]) for event in events(calendar_file(answer, lang))]
    assert categories == [language.say(each.kind) for each in answer.items]


@pytest.mark.parametrize(("audience", "shared"), [("public", "PUBLIC"), ("office", "PRIVATE")])
def test_what_is_not_public_is_marked_for_shared_calendars(audience: str, shared: str) -> None:
    answer = eccar.deadlines([report(id="a", due="2027-05-01", audience=audience)], on=ON)
    assert {str(event["class"]) for event in events(calendar_file(answer))} == {shared}


FOLDER = Path(__file__).parents[2] / "examples" / "plans" / "musterstadt"


def test_the_command_prints_and_writes_the_file(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    call = ["deadlines", str(FOLDER), "--on", ON, "--format", "ics", "--lang", "de"]
    assert main(call) == 0
    printed = capfdbinary.readouterr().out
    assert len(events(printed)) == 2
    assert b"\r\r" not in printed
    file = tmp_path / "termine.ics"
    assert main([*call, "--out", str(file)]) == 0
    assert file.read_bytes() == printed
    assert main([*call, "--out", str(file)]) == 2
    assert main([*call, "--out", str(file), "--force"]) == 0
    assert main([*call, "--for", "excel"]) == 2


def test_without_the_extra_one_sentence_says_what_to_install() -> None:
    call = ["deadlines", str(FOLDER), "--on", ON, "--format", "ics"]
    code = f"import sys; sys.modules['icalendar'] = None; import eccar.command as c; sys.exit(c.main({call}))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert 'pip install "eccar[calendar]"' in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1
