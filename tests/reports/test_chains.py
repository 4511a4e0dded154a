"""Which report of a chain counts: in any order, with one missing, forked, in a circle, on any day."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.checking.related import related_documents
from eccar.dossier.reporting.report_states import state_among
from eccar.reports import ProgressReport, ReportStep, chain_state, chains, round_overview
from eccar.reports.chain.heads import Chain
from eccar.reports.rounds.round import ReportingRound
from eccar.values.displayable import Displayable

from .documents import report, submitted

DAY = dt.date(2027, 12, 1)
FIRST = report("a", facts=[submitted("2027-01-20")])
SECOND = report("b", replaces=["a"], facts=[submitted("2027-02-20")])
THIRD = report("c", replaces=["b"], facts=[submitted("2027-03-20")])


def chain(*reports: ProgressReport) -> Chain:
    """The only chain of the *reports*."""
    (only,) = chains(reports)
    return only


def ids(reports: Iterable[ProgressReport]) -> list[str | None]:
    """The ids of the *reports*."""
    return [each.id for each in reports]


@pytest.mark.parametrize("order", [*itertools.permutations([FIRST, SECOND, THIRD])])
def test_every_order_has_the_same_head(order: tuple[ProgressReport, ...]) -> None:
    """Of three that replace each other, the last counts, in whatever order they are given."""
    whole = chain(*order)
    state = chain_state(whole, DAY)

    assert whole.head is THIRD
    assert ids(whole.heads_on(DAY)) == ["c"]
    assert whole.forks == {}
    assert whole.not_at_hand == ()
    assert state is not None
    assert (state.id, str(state.submitted[0].when)) == ("c", "2027-01-20")


@given(st.permutations([FIRST, SECOND, THIRD, report("d", facts=[submitted("2027-03-25")])]))
def test_every_order_has_the_same_state(order: list[ProgressReport]) -> None:
    """Also if it is not known which of two counts: then it is the one submitted last."""
    state = chain_state(chain(*order), DAY)

    assert state is not None
    assert state.id == "d"


def test_the_one_in_the_middle_is_missing() -> None:
    """A missing link is named; by it the first may have been replaced."""
    both = chain(FIRST, THIRD)

    assert both.not_at_hand == ("b",)
    assert ids(both.heads_on(DAY)) == ["a", "c"]
    assert both.head is None


def test_a_missing_one_links_those_of_other_periods() -> None:
    """Both name the one that is missing: they are of one chain, whatever their periods are."""
    later = report("d", period="2027/2028", replaces=["b"])

    assert len(chains([THIRD, later])) == 1


def test_a_fork() -> None:
    """Two that replace the same report are rivals, with different periods, too."""
    fork = report("d", period="2026", replaces=["a"], facts=[submitted("2027-04-20")])
    whole = chain(FIRST, SECOND, THIRD, fork)

    assert whole.forks == {"a": ("b", "d")}
    assert ids(whole.rivals(THIRD, DAY)) == ["d"]
    assert ids(whole.rivals(fork, DAY)) == ["c"]
    assert whole.rivals(FIRST, DAY) == ()


def test_a_fork_that_was_closed() -> None:
    """One that replaces both branches counts."""
    fork = report("d", replaces=["a"], facts=[submitted("2027-04-20")])
    last = report("e", replaces=["c", "d"], facts=[submitted("2027-05-20")])
    whole = chain(FIRST, SECOND, THIRD, fork, last)

    assert ids(whole.heads_on(DAY)) == ["e"]
    assert whole.rivals(last, DAY) == ()


@pytest.mark.parametrize("order", [*itertools.permutations("abc")])
def test_a_circle(order: tuple[str, ...]) -> None:
    """Where all replace each other nothing is replaced, and every one names the circle."""
    before = {"a": "c", "b": "a", "c": "b"}
    reports = [report(id_, replaces=[before[id_]]) for id_ in order]
    whole = chain(*reports)

    assert sorted(map(str, ids(whole.heads))) == ids(whole.heads_on(DAY)) == ["a", "b", "c"]
    assert all(whole.rivals(each, DAY) == () for each in reports)
    assert {id_: sorted(circle) for id_, circle in whole.circles.items()} == {
        id_: ["a", "b", "c"] for id_ in "abc"
    }
    outside = report("d", replaces=["a"])
    assert "d" not in chain(*reports, outside).circles


def test_a_report_that_replaces_itself() -> None:
    """It is a circle of one."""
    own = report("a", replaces=["a"])

    assert chain(own).circles == {"a": ("a",)}
    assert chain(own).heads_on(DAY) == (own,)
    assert chain(own).head is own


@pytest.mark.parametrize("replaces", [{"a": ["a"]}, {"a": ["b"], "b": ["a"]}, {"a": ["a", "z"]}])
def test_a_circle_hides_no_submission(replaces: dict[str, list[str]]) -> None:
    """A round has what was submitted, and what a report outside the circle replaces stays replaced."""
    round_ = ReportingRound(id="2026", deadline="2027-05-01", invited=["de/musterstadt"])
    sent: dict[str, Any] = {
        "round": "2026",
        "to": ["coalition"],
        "facts": [submitted("2027-03-01")],
    }
    reports = [report(id_, replaces=others, **sent) for id_, others in replaces.items()]
    last = report("last", replaces=["a", "b"], **{**sent, "facts": [submitted("2027-04-01")]})

    (entry,) = round_overview(round_, reports, on="2027-06-01").entries
    assert entry.status == "submitted"
    assert ids(chain(*reports, last).heads_on(DAY)) == ["last"]


@given(
    edges=st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=12),
    sent=st.sets(st.sampled_from("abcd")),
)
def test_some_report_always_counts(edges: list[tuple[str, str]], sent: set[str]) -> None:
    """However reports replace each other, at least one of each chain counts; a submitted one, if any was."""
    reports = [
        report(
            id_,
            replaces=sorted({other for first, other in edges if first == id_}),
            facts=[submitted("2027-03-01")] if id_ in sent else [],
        )
        for id_ in "abcd"
    ]
    heads = chain(*reports).heads_on(DAY)

    assert heads
    assert not sent or {each.id for each in heads} <= sent


def test_two_heads_for_different_periods_are_two_chains() -> None:
    """The reports of two periods have nothing to do with each other."""
    assert [ids(each.reports) for each in chains([FIRST, report("z", "2027/2028"), SECOND])] == [
        ["a", "b"],
        ["z"],
    ]


def test_one_period_and_two_addressees() -> None:
    """Reports of one period are rivals only if they have an addressee in common."""
    council = report("council", to=["own-council"])
    coalition, both = (
        report("coalition", to=["coalition"]),
        report("both", to=["coalition", "own-council"]),
    )

    assert len(chains([council, coalition])) == 2
    whole = chain(council, coalition, both)
    assert ids(whole.rivals(council, DAY)) == ["both"]
    assert ids(whole.rivals(both, DAY)) == ["coalition", "council"]


def test_reports_of_other_authorities_are_of_other_chains() -> None:
    """An id is that of an authority: another city may use it, too."""
    other = report("a", authorities=["fr/exempleville"])
    joint = report("a", authorities=["fr/exempleville", "de/musterstadt"])

    assert len(chains([FIRST, other, joint])) == 3


@pytest.mark.parametrize(
    ("on", "id_", "step"),
    [
        ("2027-01-20", "a", ReportStep.SUBMITTED),
        ("2027-02-19", "a", ReportStep.SUBMITTED),
        ("2027-02-20", "b", ReportStep.SUBMITTED),
        ("2027-12-01", "b", ReportStep.SUBMITTED),
    ],
)
def test_a_draft_replaces_nothing_yet(on: str, id_: str, step: ReportStep) -> None:
    """Until the correction is submitted, the report before it counts."""
    state = chain_state(chain(FIRST, SECOND), dt.date.fromisoformat(on))

    assert state is not None
    assert (state.id, state.step) == (id_, step)


def test_a_correction_that_was_never_sent_links_all_the_same() -> None:
    """What replaces a draft that replaces a report, replaces that report."""
    draft = report("b", replaces=["a"])

    assert ids(chain(FIRST, draft, THIRD).heads_on(DAY)) == ["c"]


@given(st.permutations([FIRST, SECOND, THIRD]), st.dates(dt.date(2027, 1, 20), DAY))
def test_later_reports_change_nothing(order: list[ProgressReport], on: dt.date) -> None:
    """The answer on a day is that of the reports submitted by then."""
    by_then = [each for each in order if each.submissions_on(on)]

    assert chain_state(chain(*order), on) == chain_state(chain(*by_then), on)


def test_a_round_judges_by_what_the_coalition_has() -> None:
    """A report that only the own council has is in preparation; a correction does not make it late."""
    round_ = ReportingRound(id="2026", deadline="2027-05-01", invited=["de/musterstadt"])
    to = ["coalition", "own-council"]
    council = report("a", round="2026", to=to, facts=[submitted("2027-03-01", to="own-council")])
    both = council.record(*report(facts=[submitted("2027-04-30")]).facts)
    corrected = report("b", round="2026", to=to, replaces=["a"], facts=[submitted("2027-06-20")])

    (entry,) = round_overview(round_, [council], on="2027-04-01").entries
    assert entry.status == "in-preparation"
    (entry,) = round_overview(round_, [both, corrected], on="2027-07-01").entries
    assert entry.status == "submitted"
    assert entry.state is not None
    assert (entry.state.id, entry.state.in_time) == ("b", True)
    assert entry.other_heads == ()


@pytest.mark.parametrize("at_hand", [True, False])
@pytest.mark.parametrize(
    ("due", "alone", "together"),
    [
        (None, None, None),
        ("2027-02-01", None, True),
        ("2027-01-10", None, False),
        ("2027-05", True, True),
    ],
)
def test_the_first_submission_is_that_of_the_report_before(
    due: str | None, alone: bool | None, together: bool | None, at_hand: bool
) -> None:
    """A correction shows the submission of what it replaces; without that it says that it is not at hand."""
    corrected = evolve(SECOND, due=due)
    documents = [FIRST, corrected] if at_hand else [corrected]
    state = state_among(corrected, related_documents(documents), DAY)

    assert [str(each.when) for each in state.submitted] == [
        "2027-01-20" if at_hand else "2027-02-20"
    ]
    assert state.earlier_not_at_hand == (() if at_hand else ("a",))
    assert state.in_time is (together if at_hand else alone)


@pytest.mark.parametrize(
    ("lang", "first", "alone", "missing"),
    [
        (
            "en",
            "First submission",
            "Submission (",
            "The report a, which it replaces, is not at hand",
        ),
        ("de", "Erste Einreichung", "Einreichung (", "Der ersetzte Bericht a liegt nicht vor"),
        (
            "fr",
            "Première transmission",
            "Transmission (",
            "Le rapport a, qu’il remplace, n’est pas",
        ),
        ("pl", "Pierwsze złożenie", "Złożenie (", "Brak zastąpionego sprawozdania a; pierwsze"),
    ],
)
def test_what_is_not_at_hand_is_said(lang: str, first: str, alone: str, missing: str) -> None:
    """The day of a correction alone is not called the first submission."""

    def shown(state: Displayable) -> str:
        return " ".join(eccar.text(state, lang).split())

    corrected = shown(SECOND.state_on(DAY))
    assert first not in corrected
    assert alone in corrected
    assert missing in corrected
    both = shown(chain(FIRST, SECOND).state_of(SECOND, DAY))
    assert first in both
    assert missing not in both


def test_what_replaces_a_report_is_named_only_outside_a_circle() -> None:
    """A report that is shown among others is replaced by those that were sent, not by itself."""
    own = evolve(FIRST, replaces=("a",))

    assert state_among(FIRST, related_documents([FIRST, SECOND]), DAY).replaced_by == ("b",)
    assert state_among(own, related_documents([own]), DAY).replaced_by == ()
    assert state_among(FIRST, related_documents([SECOND]), DAY).replaced_by == ("b",)


@pytest.mark.parametrize("kind", ["received", "returned", "forwarded"])
@pytest.mark.parametrize(
    ("to", "status"), [(["coalition"], "submitted"), (["coalition", "own-council"], "outstanding")]
)
def test_what_was_received_was_submitted(kind: str, to: list[str], status: str) -> None:
    """The office may record only what it received; of two addressees it is not known which did."""
    round_ = ReportingRound(id="2026", deadline="2027-05-01", invited=["de/musterstadt"])
    facts = [{"fact": kind, "date": "2027-03-01"}]
    received = report("a", round="2026", to=to, facts=facts)

    (before,) = round_overview(round_, [received], on="2027-02-01").entries
    (entry,) = round_overview(round_, [received], on="2027-06-01").entries
    assert before.status == "in-preparation"
    assert entry.status == status
