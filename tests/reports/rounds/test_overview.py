"""Where an authority is in a round on a day."""

from __future__ import annotations

import attrs
import pytest

import eccar
from eccar.reports import (
    ProgressReport,
    ReportingRound,
    RoundEntry,
    RoundStatus,
    round_overview,
)
from eccar.values.vocabulary import Audience

from .invented import a_report, a_round

CITY = "de/musterstadt"
EVE, DAY, AFTER = "2027-03-30", "2027-03-31", "2027-04-01"


def entry(
    round_: ReportingRound, *reports: ProgressReport, on: str, authority: str = CITY
) -> RoundEntry:
    """The entry of an authority in the overview for the office."""
    overview = round_overview(round_, reports, on=on)
    return next(each for each in overview.entries if each.authority == authority)


@pytest.mark.parametrize(
    ("on", "status"),
    [(EVE, RoundStatus.EXPECTED), (DAY, RoundStatus.EXPECTED), (AFTER, RoundStatus.OUTSTANDING)],
)
def test_the_day_of_the_deadline_belongs_to_it(on: str, status: RoundStatus) -> None:
    """A report is outstanding from the day after; nobody is late."""
    assert entry(a_round(), on=on).status is status


@pytest.mark.parametrize(
    ("on", "status"),
    [
        (EVE, RoundStatus.IN_PREPARATION),
        (DAY, RoundStatus.IN_PREPARATION),
        (AFTER, RoundStatus.OUTSTANDING),
    ],
)
def test_a_report_in_preparation_has_not_come(on: str, status: RoundStatus) -> None:
    """What a unit has entered is in preparation until the deadline, and outstanding then."""
    report = a_report(CITY, ("entered", "2027-02-01"))

    assert entry(a_round(), report, on=on).status is status


def test_an_extension_moves_the_day_for_those_it_names() -> None:
    """Others keep the day; the extension counts from the day on which it was given."""
    extended = {"fact": "extended", "date": "2027-03-15", "until": "2027-06-30"}
    round_ = a_round({**extended, "authorities": [CITY]}, invited=[CITY, "fr/ville"])

    assert entry(round_, on=AFTER).status is RoundStatus.EXPECTED
    assert entry(round_, on="2027-07-01").status is RoundStatus.OUTSTANDING
    assert entry(round_, on=AFTER, authority="fr/ville").status is RoundStatus.OUTSTANDING
    assert str(entry(round_, on="2027-03-14").due) == "2027-03-31"
    assert str(entry(round_, on="2027-03-15").due) == "2027-06-30"


def test_an_extension_of_all_moves_the_deadline() -> None:
    """If it names nobody, it is of everybody."""
    round_ = a_round({"fact": "extended", "date": "2027-03-15", "until": "2027-04"})

    assert entry(round_, on="2027-04-30").status is RoundStatus.EXPECTED
    assert str(round_overview(round_, [], on=AFTER).deadline) == "2027-04"


def test_from_an_excused_authority_no_report_is_expected() -> None:
    """Not before the fact; a report that comes all the same has come."""
    round_ = a_round({"fact": "excused", "date": "2027-03-01", "authorities": [CITY]})
    report = a_report(CITY, ("submitted", "2027-03-20"))

    assert entry(round_, on="2027-02-28").status is RoundStatus.EXPECTED
    assert entry(round_, on=AFTER).status is RoundStatus.EXCUSED
    assert entry(round_, report, on=AFTER).status is RoundStatus.SUBMITTED


def test_a_report_on_behalf_of_others_counts_for_them() -> None:
    """The entry names who reports for it; the reporting authority reports for itself."""
    county = a_report(
        "de/landkreis", ("submitted", "2027-03-20"), on_behalf_of=[CITY, "de/nachbar"]
    )
    round_ = a_round(invited=[CITY])

    for authority in (CITY, "de/nachbar"):
        assert entry(round_, county, on=AFTER, authority=authority).status is RoundStatus.SUBMITTED
        assert entry(round_, county, on=AFTER, authority=authority).reported_by == ("de/landkreis",)
    assert entry(round_, county, on=AFTER, authority="de/landkreis").reported_by == ()


@pytest.mark.parametrize(
    ("on", "named"),
    [
        ("2027-04-01", False),
        ("2027-04-02", True),
        ("2027-05-31", True),
        ("2027-06-01", False),
    ],
)
def test_a_consent_counts_from_its_day_until_it_is_withdrawn(on: str, named: bool) -> None:
    """On the day of the withdrawal it no longer counts."""
    round_ = a_round(
        {"fact": "consented", "date": "2027-04-02", "authorities": [CITY]},
        {"fact": "consent-withdrawn", "date": "2027-06-01", "authorities": [CITY]},
    )

    assert (entry(round_, on=on).consent is not None) is named


@pytest.mark.parametrize(
    ("until", "on", "named"),
    [
        ("2028-12-31", "2028-12-31", True),
        ("2028-12-31", "2029-01-01", False),
        ("2028-12", "2028-12-01", True),
        ("2028-12", "2028-12-02", False),
        ("unknown", "2027-04-03", False),
    ],
)
def test_nobody_is_named_longer_than_agreed(until: str, on: str, named: bool) -> None:
    """Of a rough limit, the first day counts."""
    consent = {"fact": "consented", "date": "2027-04-02", "authorities": [CITY], "until": until}

    assert (entry(a_round(consent), on=on).consent is not None) is named


def test_nobody_consents_for_all() -> None:
    """A consent that names no authority is of none."""
    assert (
        entry(a_round({"fact": "consented", "date": "2027-04-02"}), on="2027-05-01").consent is None
    )


def test_of_a_rough_submission_it_is_not_known_whether_it_came() -> None:
    """In March it may have come; in April it has."""
    report = a_report(CITY, ("entered", "2027-02-01"), ("submitted", "2027-03"))

    assert entry(a_round(), report, on="2027-02-28").status is RoundStatus.IN_PREPARATION
    assert entry(a_round(), report, on="2027-03-15").status is RoundStatus.NOT_KNOWN
    assert entry(a_round(), report, on=AFTER).status is RoundStatus.SUBMITTED


def test_of_a_fork_every_head_is_named() -> None:
    """Both corrections of a report may count; the office reads which they are."""
    facts = [("submitted", "2027-03-01")]
    first, *heads = (
        a_report(CITY, *facts, id="a"),
        a_report(CITY, *facts, id="b", replaces=["a"]),
        a_report(CITY, *facts, id="c", replaces=["a"]),
    )

    result = entry(a_round(), first, *heads, on=AFTER)

    assert result.status is RoundStatus.SUBMITTED
    assert result.other_heads == ("b",)
    assert entry(a_round(), first, heads[0], on=AFTER).other_heads == ()


def test_other_reports_do_not_count() -> None:
    """One to the own council, and one for another round."""
    facts = [("submitted", "2027-03-01")]
    council = a_report(CITY, *facts, to=["own-council"])
    another = a_report(CITY, *facts, round="2025")

    assert entry(a_round(), council, another, on=AFTER).status is RoundStatus.OUTSTANDING


def test_without_a_deadline_nothing_is_outstanding() -> None:
    """What is not known is not counted against anybody."""
    round_ = attrs.evolve(a_round(), deadline=None)

    assert entry(round_, on="2030-01-01").status is RoundStatus.EXPECTED
    assert "No deadline is stated." in eccar.text(round_overview(round_, [], on=AFTER))


def test_a_rough_deadline_ends_with_its_last_day() -> None:
    """Nobody is asked earlier than the source says."""
    round_ = a_round(deadline="2027-03")

    assert entry(round_, on=DAY).status is RoundStatus.EXPECTED
    assert entry(round_, on=AFTER).status is RoundStatus.OUTSTANDING


def test_an_authority_that_is_invited_twice_is_counted_once() -> None:
    """In the overview, and in the view of the round."""
    round_ = a_round(invited=[CITY, CITY, "fr/ville"])

    assert dict(round_overview(round_, [], on=EVE).counts) == {RoundStatus.EXPECTED: 2}
    assert "2 authorities are asked to report" in eccar.text(round_)


def test_a_round_that_was_closed_before_it_opened_is_shown() -> None:
    """The record contradicts itself; the overview does not depend on it."""
    round_ = a_round(
        {"fact": "opened", "date": "2027-01-15"}, {"fact": "closed", "date": "2026-12-01"}
    )

    assert entry(round_, on=EVE).status is RoundStatus.EXPECTED
    assert "opened, 15 January 2027" in eccar.text(round_)


def test_the_members_are_asked_if_the_round_names_nobody() -> None:
    """Whoever is invited goes first; whoever reports is counted, too."""
    report = a_report("pl/miasto", ("submitted", "2027-03-01"))
    of_all = round_overview(a_round(invited=[]), [report], on=AFTER, members=[CITY])
    of_some = round_overview(a_round(invited=["fr/ville"]), [report], on=AFTER, members=[CITY])

    assert [each.authority for each in of_all.entries] == [CITY, "pl/miasto"]
    assert [each.authority for each in of_some.entries] == ["fr/ville", "pl/miasto"]


def test_nobody_is_asked() -> None:
    """The view says so instead of counting nothing."""
    overview = round_overview(a_round(invited=[]), [], on=AFTER)

    assert dict(overview.counts) == {}
    assert "It is not known who is asked" in eccar.text(overview)


def test_later_facts_do_not_change_the_answer_on_a_day() -> None:
    """What happens to a report after the day is not in the overview of the day."""
    early = a_report(CITY, ("submitted", "2027-03-01"))
    later = a_report(CITY, ("submitted", "2027-03-01"), ("returned", "2027-05-01"))

    assert entry(a_round(), early, on=AFTER) == entry(a_round(), later, on=AFTER)


def test_for_others_only_those_with_a_consent_are_named() -> None:
    """A consent that names several authorities does not reveal who of them has not reported."""
    consent = {"fact": "consented", "date": "2027-02-01", "authorities": [CITY, "fr/ville"]}
    round_ = a_round(
        {**consent, "note": "fr/ville agreed, too.", "sources": ["Letter of fr/ville"]},
        {"fact": "excused", "date": "2027-02-01", "authorities": ["pl/miasto"]},
        invited=[CITY, "fr/ville", "pl/miasto"],
    )
    report = a_report(CITY, ("submitted", "2027-03-01"))

    overview = round_overview(round_, [report], on=AFTER, audience=Audience.PUBLIC)

    assert [each.authority for each in overview.entries] == [CITY]
    assert overview.entries[0].state is None
    assert sum(overview.counts.values()) == 3
    assert not overview.round.invited
    assert not overview.round.facts
