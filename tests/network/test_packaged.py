"""The packaged document of the coalition: every entry has a source, and says what its source says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from eccar import check, coalition, load, save
from eccar.network import (
    BodyFigureKind,
    Coalition,
    CoalitionFact,
    CountedAuthorities,
    SeatRole,
    packaged_coalition,
)
from eccar.network.references import LISTS
from eccar.values import Audience
from eccar.values.errors import Severity

FILE = Path(__file__).parents[2] / "src/eccar/network/coalition.yaml"
PAGE = Path(__file__).parents[2] / "docs/reference/register.md"
DAY = "2026-11-29"
DECLARED = ("en", "de", "fr", "pl")

NOT_ON_RECORD = {
    *("be/liege", "de/berlin", "fr/nancy", "fr/toulouse", "it/reggio-emilia"),
    *("lu/esch-sur-alzette", "no/oslo", "se/botkyrka", "se/helsingborg"),
}
"""Authorities that the document names and of which the register has no membership."""

TERM_OF_2025 = """
    at/graz at/wien be/gent ch/lausanne ch/zuerich de/berlin de/bonn de/dortmund de/heidelberg de/jena
    de/koeln de/monheim-am-rhein de/nuernberg es/barcelona fi/oulu fr/bordeaux fr/clermont-ferrand
    fr/nantes it/bologna it/cagliari lu/esch-sur-alzette nl/rotterdam no/oslo pl/wroclaw
    se/helsingborg se/malmoe partners/unesco
"""
"""Who sits on the Steering Committee from 2025 to 2029 (https://www.eccar.info/en/node/587)."""

FOUNDED = {
    "initiated": ["2004"],
    "founding-declared": ["2004-12-10"],
    "association-agreed": ["2007-05-10/2007-05-12"],
    "provisional-committee-elected": ["2007-05-10/2007-05-12"],
    "constituted": ["2007-11"],
    "entered-in-register": ["2008-02-21"],
    "statutes-dated": ["2014", "2018-08-13", "2019"],
}

SIZES = [(17, "2012-11"), (19, "None"), (25, "2022"), (26, "2025-10-23/2025-10-24")]

EVENTS = {
    "2004-nuremberg": ("2004-12-10", "de/nuernberg"),
    "2007-nuremberg": ("2007-05-10/2007-05-12", "de/nuernberg"),
    "2009-toulouse": ("2009-11-19/2009-11-20", "fr/toulouse"),
    "2010-uppsala": ("2010-11-18/2010-11-19", "se/uppsala"),
    "2011-ghent": ("2011-11", "be/gent"),
    "2014-nuremberg": ("2014-10", "de/nuernberg"),
    "2015-karlsruhe": ("2015-10-08/2015-10-09", "de/karlsruhe"),
    "2016-rotterdam": ("2016-11-17/2016-11-18", "nl/rotterdam"),
    "2017-nancy": ("2017-10-16/2017-10-18", "fr/nancy"),
    "nancy-general-conference": ("unknown", "fr/nancy"),
    "2018-liege": ("2018-04-26/2018-04-28", "be/liege"),
    "2018-graz": ("2018-10-22/2018-10-23", "at/graz"),
    "2019-toulouse": ("2019-06-08/2019-06-09", "fr/toulouse"),
    "2019-barcelona": ("2019-11-22/2019-11-23", "es/barcelona"),
    "2020-bologna": ("2020-11-19/2020-11-20", "it/bologna"),
    "2021-bordeaux": ("2021-12-02/2021-12-03", "fr/bordeaux"),
    "2022-kadikoy": ("2022-10-13/2022-10-14", "tr/borough-kadikoey"),
    "2023-wroclaw": ("2023-06", "pl/wroclaw"),
    "2023-feedback-on-reports": ("2023-10", None),
    "2023-toulouse": ("2023", "fr/toulouse"),
    "2024-heidelberg": ("2024-09-23/2024-09-25", "de/heidelberg"),
    "2025-lausanne": ("2025-05-26/2025-05-27", "ch/lausanne"),
    "2025-zurich": ("2025-10-23/2025-10-24", "ch/zuerich"),
}

PARTICIPANTS = {
    "2009-toulouse": ["about 400"],
    "2022-kadikoy": ["40"],
    "2024-heidelberg": ["more-than 270"],
    "2025-zurich": ["86", "15"],
}

MEMBERS = """
    2006-05 more-than 50
    2007-12 28
    2009-03 94
    2009-11 97 in 20
    2010 102
    2009/2011 101
    2009/2011 about 50
    2011-11 108 in 22
    2011/2013 107
    2012-11 130
    2015-10 105
    2015-10 116
    2015-10 about 120
    2015-10 126
    2016-06 121 in 24
    2017-07 133
    2017-07 134 in 23
    2017-10 137
    2017-10 about 120
    2018-08 143 in 23
    2019-06 about 140
    2020 about 150
    2020 140 in 23
    2021-12 about 140 in 23
    2022 more-than 160
    2022 less-than 200
    2024/2026-11-28 160
    2024 more-than 170
    2024 about 192 in 23
    2025-10 more-than 180
    unknown more-than 130
"""
"""Published counts of all members: day, number, and countries where the source names them."""

NATIONAL = {
    "DE": [
        "2009/2011 19",
        "2014-10 24",
        "2017-02 32",
        "2018 about 40",
        "2021-04 46",
        "2025 about 60",
    ],
    "BE": ["2023 21"],
    "FR": ["2017-10 at-least 18"],
    "IT": ["2019-11 at-least 8"],
}


@pytest.fixture(scope="module")
def document() -> Coalition:
    """The packaged document."""
    return packaged_coalition()


def _entries(document: Coalition) -> Iterator[tuple[str, Any]]:
    """Every entry of every list, with the name of its list."""
    return ((name, entry) for name in LISTS for entry in getattr(document, name))


def _sourced(document: Coalition) -> Iterator[Any]:
    """Everything that has to name a source."""
    yield from document.facts
    yield from document.purposes
    for _, entry in _entries(document):
        yield entry
        for part in ("figures", "seats", "counts", "partnerships", "also_called"):
            yield from getattr(entry, part, ())


def _authorities(document: Coalition) -> Iterator[str]:
    """The ids of all authorities that the document names."""
    for _, entry in _entries(document):
        yield from getattr(entry, "authorities", ())
        yield from filter(
            None, (getattr(entry, key, None) for key in ("host", "lead", "authority"))
        )
        yield from filter(None, (seat.authority for seat in getattr(entry, "seats", ())))


def _number(count: Any) -> str:
    return " ".join(filter(None, (count.precision, str(count.count))))


def _published(count: Any) -> str:
    countries = f"in {count.countries}" if count.countries else ""
    return " ".join(filter(None, (str(count.when), _number(count), countries)))


def _body(document: Coalition, name: str) -> Any:
    return next(body for body in document.bodies if body.id == name)


def test_it_is_read_once() -> None:
    """Asking again gives the same value."""
    assert packaged_coalition() is packaged_coalition()


def test_the_file_is_canonical(document: Coalition, tmp_path: Path) -> None:
    """Saving the document again keeps every byte of its file."""
    save(document, tmp_path / FILE.name)
    assert (tmp_path / FILE.name).read_bytes() == FILE.read_bytes()
    assert load(FILE, Coalition) == document


def test_nothing_is_worse_than_a_note(document: Coalition) -> None:
    """The rules find nothing that would have to be corrected."""
    findings = check(document, on=DAY).findings
    assert [each.code for each in findings if each.severity is not Severity.NOTE] == []


def test_everybody_can_read_it(document: Coalition) -> None:
    """The document is public, and no entry is for fewer."""
    assert document.audience is Audience.PUBLIC
    assert {entry.audience for _, entry in _entries(document)} <= {None, Audience.PUBLIC}


def test_everything_has_a_source(document: Coalition) -> None:
    """Facts, purposes, entries, figures, seats, counts, partnerships and names say who says so."""
    assert [each for each in _sourced(document) if not each.sources] == []


def test_a_source_without_an_address_says_so(document: Coalition) -> None:
    """A source is a page with its address, or a text which says that none was kept."""
    without = {
        source.text or ""
        for each in _sourced(document)
        for source in each.sources
        if not source.url
    }
    assert without
    assert [
        text
        for text in without
        if not re.search("address (of the page )?not kept|no address kept", text)
    ] == []


def test_the_page_explains_a_source_as_the_data_have_it(document: Coalition) -> None:
    """What the reference page quotes as a source without an address is the text of one."""
    texts = {source.text for each in _sourced(document) for source in each.sources}
    quoted = re.findall("“([^”]*address[^”]*)”", PAGE.read_text(encoding="utf-8"))
    assert quoted
    assert {*quoted} <= texts


def test_nothing_is_told_twice(document: Coalition) -> None:
    """Ids are unique in their list, and no entry, seat or figure is equal to another in its place."""
    ids = Counter((name, entry.id) for name, entry in _entries(document))
    assert [key for key, times in ids.items() if times > 1] == []
    for _, entry in _entries(document):
        for part in ("figures", "seats", "counts", "partnerships", "also_called"):
            parts = getattr(entry, part, ())
            assert len(set(parts)) == len(parts), (entry.id, part)


def test_references_lead_to_entries(document: Coalition) -> None:
    """What an entry refers to is on record in the same document."""
    known = {f"{name}/{entry.id}" for name, entry in _entries(document)}
    for _, entry in _entries(document):
        assert {*getattr(entry, "related", ())} <= known, entry.id
        for key, name in (("bodies", "bodies"), ("partners", "partners")):
            assert {f"{name}/{each}" for each in getattr(entry, key, ())} <= known, entry.id
        if event := getattr(entry, "event", None):
            assert f"events/{event}" in known
        held = (seat.holder for seat in getattr(entry, "seats", ()) if not seat.authority)
        assert {*held} <= known


def test_authorities_are_registered_or_known_to_be_missing(document: Coalition) -> None:
    """Of every other authority the register has no membership, which is no finding."""
    registered = {membership.subject for membership in coalition()}
    assert {*_authorities(document)} - registered == NOT_ON_RECORD


def test_names_are_in_the_languages_of_the_library(document: Coalition) -> None:
    """The names of the coalition, its purposes and its bodies are in all four languages."""
    named = [document.names, *(each.words for each in document.purposes)]
    for text in [*named, *(body.names for body in document.bodies)]:
        assert text is not None
        assert {*DECLARED} <= {*text}


def test_how_it_was_founded(document: Coalition) -> None:
    """The dates of the foundation, from UNESCO's initiative to the editions of the statutes."""
    dates: dict[str, list[str]] = {}
    for fact in document.facts:
        assert isinstance(fact, CoalitionFact)
        dates.setdefault(fact.kind, []).append(str(fact.when))
    assert dates == FOUNDED
    assert document.facts[0].by == "UNESCO"
    assert len(document.purposes) == 5


def test_figures_of_the_steering_committee(document: Coalition) -> None:
    """Its sizes and terms as sources give them, side by side."""
    figures = _body(document, "steering-committee").figures
    sizes = [
        (each.number, str(each.when))
        for each in figures
        if each.figure is BodyFigureKind.AUTHORITIES
    ]
    terms = [each.number for each in figures if each.figure is BodyFigureKind.TERM_IN_YEARS]
    assert sorted(sizes) == SIZES
    assert terms == [2, 2, 4]


def test_seats_of_the_steering_committee(document: Coalition) -> None:
    """Who sits on it from 2025 to 2029: 26 cities, and UNESCO."""
    seats = _body(document, "steering-committee").seats
    now = [seat.holder for seat in seats if str(seat.until) == "2029"]
    assert sorted(now) == sorted(TERM_OF_2025.split())
    assert len(now) == 27


def test_the_presidency_and_the_office_moved(document: Coalition) -> None:
    """Both are held by a city after the other, in the order of the record."""
    board, office = _body(document, "executive-board"), _body(document, "office")
    presidents = [seat.holder for seat in board.seats if seat.role is SeatRole.PRESIDENT]
    assert presidents == ["de/nuernberg", "fr/toulouse", "it/bologna", "it/bologna", "it/bologna"]
    assert [seat.holder for seat in office.seats] == [
        *("de/nuernberg", "de/potsdam", "de/heidelberg", "es/barcelona")
    ]


def test_six_working_groups(document: Coalition) -> None:
    """Every member can join them; of one, the city that leads it is on record."""
    groups = [body for body in document.bodies if body.id.startswith("working-group-")]
    assert len(groups) == 6
    assert {group.open_to_members for group in groups} == {"yes"}
    assert [seat.holder for group in groups for seat in group.seats] == ["es/barcelona"]


def test_when_and_where_events_were(document: Coalition) -> None:
    """Each event has its days as exactly as they are known, and its host."""
    assert {each.id: (str(each.when), each.host) for each in document.events} == EVENTS


def test_how_many_took_part(document: Coalition) -> None:
    """The numbers of participants are those of the sources."""
    counts = {each.id: [_number(count) for count in each.counts] for each in document.events}
    assert {key: counts[key] for key in PARTICIPANTS} == PARTICIPANTS


def test_published_counts_stay_side_by_side(document: Coalition) -> None:
    """Every published number is there, also those that contradict each other."""
    whole = [each for each in document.member_counts if each.country is None]
    members = [_published(each) for each in whole if each.counted is CountedAuthorities.MEMBERS]
    intents = [_published(each) for each in whole if each.counted is CountedAuthorities.INTENTS]
    assert sorted(members) == sorted(filter(None, map(str.strip, MEMBERS.splitlines())))
    assert intents == ["2007-12 41"]


def test_published_counts_of_countries(document: Coalition) -> None:
    """The numbers for single countries."""
    counts: dict[str, list[str]] = {}
    for each in document.member_counts:
        if each.country:
            counts.setdefault(each.country, []).append(_published(each))
    assert counts == NATIONAL


def test_the_award_has_two_dates(document: Coalition) -> None:
    """It was voted in one year, and handed over in the next."""
    [award] = document.awards
    assert (award.authority, str(award.voted), str(award.handed_over)) == (
        "at/graz",
        "2025-10",
        "2026-03-02",
    )


def test_a_seat_that_others_followed_has_an_end(document: Coalition) -> None:
    """Presidents, hosts before Heidelberg, and members elected before 2025 do not sit on."""
    open_seats = [
        (body.id, seat.holder)
        for body in document.bodies
        for seat in body.seats
        if seat.until is None and body.id in ("steering-committee", "executive-board", "office")
    ]
    assert open_seats == [("office", "de/heidelberg"), ("office", "es/barcelona")]
