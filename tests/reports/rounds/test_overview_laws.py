"""Laws of the overview over generated rounds: who is named to whom, and that every authority counts once."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.languages.language import language
from eccar.render import to_csv
from eccar.reports import ProgressReport, ReportingRound, RoundOverview, RoundStatus, round_overview
from eccar.reports.rounds.facts import RoundFact
from eccar.reports.views.round_data import round_overview_table
from eccar.testing import round_strategies as made
from eccar.testing import strategies as common
from eccar.values.dates import When, when
from eccar.values.vocabulary import Audience

from .invented import a_report

TOWNS = tuple(f"de/town-{number}" for number in range(6))
OTHERS = (Audience.PUBLIC, Audience.MEMBERS)
FIRST, LAST = dt.date(2027, 1, 1), dt.date(2028, 12, 31)
STEPS = ("entered", "released", "submitted", "received", "returned", "resubmitted")


def days() -> st.SearchStrategy[dt.date]:
    """Days of two years."""
    return common.days(FIRST, LAST)


def dates() -> st.SearchStrategy[When]:
    """Dates of two years, some of them rough."""
    months = st.builds("{}-{:02}".format, st.sampled_from((2027, 2028)), st.integers(1, 12))
    return st.one_of(days().map(str), months, st.just("unknown"), days().map("../{}".format)).map(
        when
    )


def towns(least: int = 0) -> st.SearchStrategy[list[str]]:
    """Some of the towns."""
    return st.lists(st.sampled_from(TOWNS), min_size=least, max_size=4, unique=True)


def facts() -> st.SearchStrategy[RoundFact]:
    """What happens to the round, for some of the towns or for all."""
    return made.round_facts(dates(), authorities=towns())


def rounds() -> st.SearchStrategy[ReportingRound]:
    """Rounds that the towns are asked in."""
    return st.builds(
        ReportingRound,
        id=st.just("2027"),
        deadline=st.none() | dates(),
        invited=towns(),
        facts=st.lists(facts(), max_size=5),
    )


def reports() -> st.SearchStrategy[ProgressReport]:
    """Reports for the round, some on behalf of other towns, some that replace another."""
    steps = st.lists(st.tuples(st.sampled_from(STEPS), dates().map(str)), max_size=3)
    return st.builds(
        lambda town, happened, others, id_, replaces: a_report(
            town, *happened, on_behalf_of=others, id=id_, replaces=replaces
        ),
        st.sampled_from(TOWNS),
        steps,
        towns().map(lambda names: names[:1]),
        st.sampled_from(("a", "b", "c")),
        st.lists(st.sampled_from(("a", "b")), max_size=1),
    )


def rendered(overview: RoundOverview) -> Iterator[str]:
    """The *overview* in every format, and all that the value holds."""
    lang = language("en")
    yield eccar.text(overview, more=True)
    yield eccar.html(overview)
    yield eccar.markdown(overview)
    yield json.dumps(eccar.to_dict(overview))
    yield to_csv.render([round_overview_table(overview, lang)], to_csv.PLAIN)
    yield repr(attrs.asdict(overview))


def may_be_named(office: RoundOverview) -> set[str]:
    """The towns that have reported and whose consent is in force."""
    return {
        entry.authority
        for entry in office.entries
        if entry.consent is not None and entry.status is RoundStatus.SUBMITTED
    }


def with_consents(consents: Iterable[str]) -> ReportingRound:
    """A round in which only these towns agreed to be named."""
    fact = {"fact": "consented", "date": "2027-01-01"}
    facts = [{**fact, "authorities": [town]} for town in consents]
    data = {"eccar": "round/1", "id": "2027", "invited": [*TOWNS], "facts": facts}
    return eccar.from_dict(data, ReportingRound)


overviews = given(rounds(), st.lists(reports(), max_size=4), days())


@pytest.mark.parametrize("audience", OTHERS)
@overviews
def test_others_read_only_of_those_that_reported_and_agreed(
    audience: Audience, round_: ReportingRound, reports_: list[ProgressReport], on: dt.date
) -> None:
    """No format names another town, whatever was extended, excused, agreed or reported."""
    office = round_overview(round_, reports_, on=on, members=TOWNS)
    overview = round_overview(round_, reports_, on=on, members=TOWNS, audience=audience)
    allowed = may_be_named(office)

    assert {entry.authority for entry in overview.entries} == allowed
    for content in rendered(overview):
        assert {town for town in TOWNS if town in content} <= allowed


@overviews
def test_every_authority_counts_once(
    round_: ReportingRound, reports_: list[ProgressReport], on: dt.date
) -> None:
    """The counts add up to the authorities of the office, and are the same for every audience."""
    office = round_overview(round_, reports_, on=on, members=TOWNS)
    authorities = [entry.authority for entry in office.entries]

    assert authorities == sorted(set(authorities))
    assert set(round_.invited) <= set(authorities)
    assert sum(office.counts.values()) == len(authorities)
    for audience in OTHERS:
        overview = round_overview(round_, reports_, on=on, members=TOWNS, audience=audience)
        assert overview.counts == office.counts


@given(towns(), towns(), st.permutations(TOWNS))
def test_what_others_read_does_not_depend_on_who_is_absent(
    reporting: list[str], agreeing: list[str], order: list[str]
) -> None:
    """If other towns were absent in place of those that are, others would read the same."""
    named = sorted({*reporting} & {*agreeing})
    free = [town for town in order if town not in named]
    exchanged = dict(zip((town for town in TOWNS if town not in named), free, strict=True))

    def overview(reporting: Iterable[str], agreeing: Iterable[str]) -> dict[str, Any]:
        sent = [a_report(town, ("submitted", "2027-02-01")) for town in sorted(reporting)]
        return eccar.to_dict(
            round_overview(
                with_consents(sorted(agreeing)), sent, on="2027-05-01", audience=Audience.PUBLIC
            )
        )

    others = [[exchanged.get(town, town) for town in group] for group in (reporting, agreeing)]

    assert overview(reporting, agreeing) == overview(*others)


@given(rounds(), st.lists(reports(), max_size=3), days())
def test_the_order_of_the_reports_does_not_change_who_has_reported(
    round_: ReportingRound, reports_: list[ProgressReport], on: dt.date
) -> None:
    """The files of a folder come in any order."""
    first, second = (
        round_overview(round_, some, on=on, members=TOWNS) for some in (reports_, reports_[::-1])
    )

    assert [entry.authority for entry in first.entries] == [e.authority for e in second.entries]
    for entry, other in zip(first.entries, second.entries, strict=True):
        if not entry.other_heads:
            assert entry.status is other.status
