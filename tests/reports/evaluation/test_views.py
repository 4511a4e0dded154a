"""Views of evaluations and of the follow-up: short in brief, whole in full, sensible for odd documents."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.languages import LANGUAGES
from eccar.render.fitting import columns
from eccar.reports import Evaluation, FollowUp, follow_up
from eccar.testing import evaluation_strategies as made

ON = "2028-05-31"
LINES, WIDTH = 11, 80
"""One line is kept for the command, which says how to see more."""

each_language = pytest.mark.parametrize("lang", LANGUAGES)


def evaluation(**more: Any) -> Evaluation:
    """An invented evaluation, with more fields."""
    heading = {"eccar": "evaluation/1", "id": "e", "authorities": ["de/musterstadt"]}
    assessors = [{"name": "Scientific council (invented)"}]
    return eccar.from_dict({**heading, "assessors": assessors, **more}, Evaluation)


def recommended(number: int, **more: Any) -> Evaluation:
    """An invented evaluation with so many recommendations, the first of which was carried out."""
    asked = {"en": "Publish the data of the advice centre every year (invented)."}
    items: list[dict[str, Any]] = [{"id": f"{n}", "words": asked} for n in range(1, number + 1)]
    items[0]["facts"] = [{"fact": "carried-out", "date": "2027-06-30"}]
    return evaluation(
        recommendations=items, facts=[{"fact": "delivered", "date": "2025-05-20"}], **more
    )


def fits(text: str) -> bool:
    """Whether a text has few lines, each of which fits the width of a terminal."""
    lines = text.rstrip("\n").split("\n")
    return len(lines) <= LINES and all(columns(line) <= WIDTH for line in lines)


@each_language
@pytest.mark.parametrize("number", [1, 2, 7, 8, 20, 200])
def test_any_number_of_recommendations_is_shown_in_few_lines(number: int, lang: str) -> None:
    """In brief the number of those left out is given; in full each has its line."""
    value = recommended(number)
    for answer, shown in ((value, 3), (follow_up([value], on=ON), 7)):
        brief, full = (eccar.text(answer, lang, more=more) for more in (False, True))
        assert fits(brief), brief
        assert brief.count("\n  - ") == min(number, shown) + (number > shown)
        assert (number <= shown) or str(number - shown) in brief.splitlines()[-1]
        assert full.count("every year (invented)") >= number


def test_open_recommendations_come_first_in_brief() -> None:
    """What remains to be done is seen without asking for more."""
    lines = eccar.text(follow_up([recommended(20)], on=ON)).splitlines()

    assert lines[1] == "19 of 20 recommendations are open."
    assert lines[2].startswith("  - e/2: open since 20 May 2025; Publish the data")
    assert lines[-1] == "  - … and 13 more"


@each_language
def test_long_texts_stay_short(lang: str) -> None:
    """Titles, names and words of 500 characters are cut in brief, and whole in full."""
    long = "Überwältigungsmaßnahmenverordnung " * 15
    unbroken = "Antidiskriminierung" * 27
    value = recommended(
        20,
        titles={"de": long},
        words={"de": long},
        evaluated=[{"kind": "report", "titles": {"de": long}}],
    )
    for text in (long.strip(), unbroken):
        odd = evolve(
            value,
            titles={"de": text},
            assessors=[evolve(value.assessors[0], name=text)] * 3,
            recommendations=[evolve(each, words={"de": text}) for each in value.recommendations],
        )
        for answer in (odd, odd.state_on(ON), follow_up([odd], on=ON)):
            brief, full = (eccar.text(answer, lang, more=more) for more in (False, True))
            assert fits(brief), brief
            assert text in full


def test_a_recommendation_split_into_itself_stays_open_until_it_is_carried_out() -> None:
    """It counts by its own facts, and the view says so without end."""
    split = {"fact": "split", "date": "2026-01-01", "into": ["1"]}
    done = {"fact": "carried-out", "date": "2027-01-01"}
    value = evaluation(recommendations=[{"id": "1", "facts": [split, done]}])
    before, after = (eccar.text(follow_up([value], on=on), more=True) for on in ("2026-06-01", ON))

    assert "1 of 1 recommendations is open." in before
    assert "0 of 1 recommendations are open." in after
    assert [f.code for f in eccar.check(value, on=ON).findings if f.code == "REP601"]


@each_language
def test_an_evaluation_of_a_report_that_does_not_exist_is_shown(lang: str) -> None:
    """It names the identity, and the digest that fits no version, as they are written."""
    identity, digest = "report:de/musterstadt:1900", f"sha256:{'0' * 64}"
    value = evaluation(evaluated=[{"kind": "report", "identity": identity, "digest": digest}])
    full = eccar.text(value, lang, more=True)

    assert fits(eccar.text(value, lang))
    assert identity in full
    assert digest in full


def test_a_scale_with_one_step_is_refused() -> None:
    """No judgement is possible on it."""
    scale = {"id": "s", "steps": [{"id": "fully", "titles": {"en": "fully"}}]}
    with pytest.raises(eccar.DocumentError) as error:
        evaluation(scales=[scale])

    assert [finding.code for finding in error.value.findings] == ["DOC506"]


def test_a_step_has_the_name_that_its_own_evaluation_gives_it() -> None:
    """Two bodies can call different scales alike; what is not described is named by its id."""
    fact = {"fact": "judged", "date": "2027", "scale": "own", "step": "b"}
    recommendations = [{"id": "1", "facts": [fact]}]

    def on_scale(name: str) -> Evaluation:
        steps = [{"id": "a", "titles": {"en": "begun"}}, {"id": "b", "titles": {"en": name}}]
        return evaluation(
            recommendations=recommendations,
            scales=[{"id": "own", "titles": {"en": "Own scale"}, "steps": steps}],
        )

    follow = follow_up([on_scale("done"), on_scale("reached")], on=ON)
    text = eccar.text(follow, more=True)

    assert "(done (scale: Own scale))" in text
    assert "(reached (scale: Own scale))" in text
    assert "(b (scale: own))" in eccar.text(evaluation(recommendations=recommendations), more=True)


def test_words_have_no_full_stop_within_a_line() -> None:
    """Where something follows, or in brackets, the full stop of a sentence is left out."""
    reason = {"fact": "not-accepted", "date": "2027", "reason": "Not within our powers."}
    value = evaluation(
        recommendations=[{"id": "1", "words": {"en": "Do it."}, "facts": [reason]}],
        judgements=[{"point": 3, "scale": "eca", "step": "fully", "words": {"en": "Well done."}}],
    )
    text = eccar.text(value, more=True)

    assert "(Not within our powers)" in text
    assert ".;" not in text
    assert ".)" not in text
    assert "Point 3: fully implemented (scale: European Court of Auditors: " in text
    assert text.count("Well done.\n") == 1


def test_the_full_stop_of_a_year_stays() -> None:
    """In Polish, a year ends with its abbreviation."""
    ordered = {"fact": "ordered", "date": "2027-09-10", "until": "2027-12"}

    assert "do: grudzień 2027\xa0r.)" in eccar.text(evaluation(facts=[ordered]), "pl", more=True)


@given(st.lists(made.evaluations(), max_size=3), st.sampled_from(LANGUAGES))
def test_any_evaluation_is_shown(values: list[Evaluation], lang: str) -> None:
    """As text and as a page, in brief and in full; in brief in few lines."""
    answers: list[Evaluation | FollowUp | Any] = [follow_up(values, on=ON)]
    answers += [answer for value in values for answer in (value, value.state_on(ON))]
    for answer in answers:
        assert fits(eccar.text(answer, lang)), eccar.text(answer, lang)
        assert eccar.text(answer, lang, more=True)
        assert eccar.html(answer, lang).startswith("<section")
