"""Seats are recorded in the document of the coalition alone, and give memberships the same facts as before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve

from eccar import Membership, coalition
from eccar.membership import Seated, Votes
from eccar.values import Source

COMMITTEE = "Steering Committee"
FIRST, LATER = "2026-11-22", "2026-11-28"
"""The days on which memberships were recorded."""

ASSEMBLY = Source(url="https://www.eccar.info/en/node/587", kind="coalition")
UNESCO = Source(
    url="http://www.unesco.org/new/en/social-and-human-sciences/themes/fight-against-discrimination/"
    "sv4/news/european_cities_address_new_challenges_in_the_struggle_against_racism_and_discrimination/",
    kind="other",
)
GENT = Source(
    url="https://www.nieuws.in-gent.be/acties/gent-verkozen-tot-ondervoorzitter-van-eccar/",
    kind="authority",
)
GENT_PAGE = Source(
    url="https://stad.gent/nl/burgerzaken/migratie-integratie/anti-discriminatie-inclusie-en-"
    "toegankelijkheid/antidiscriminatiebeleid/european-coalition-cities-against-racism-eccar",
    kind="authority",
)
KARLSRUHE = Source(
    url="https://www.karlsruhe.de/b1/kultur/themen/kulturrecht/eccar.de", kind="authority"
)
MONHEIM = Source(
    url="https://www.monheim.de/stadtleben-aktuelles/news/nachrichten/monheim-am-rhein-engagiert-sich-"
    "auf-internationaler-ebene-gegen-hass-10938",
    kind="authority",
)
KADIKOEY = (
    Source(
        url="https://www.kadikoy.bel.tr/genel/avrupa-irkcilik-karsiti-kentler-agi", kind="authority"
    ),
    Source(
        url="https://www.ekovitrin.com/istanbul/irkcilik-karsiti-kentler-kadikoyde-bulustu-h659812.html",
        kind="press",
    ),
)
HEIDELBERG = (
    Source(
        url="https://www.morgenweb.de/mannheimer-morgen_artikel,-heidelberg-europaeische-stelle-gegen-"
        "rassismus-_arid,1470050.html",
        kind="press",
    ),
    Source(
        url="http://www.heidelberg.de/hd,Lde/HD/Rathaus/Europaeische+Staedtekoalition+gegen+Rassismus.html",
        kind="authority",
    ),
)
STRUCTURE = Source(url="https://www.eccar.info/en/structure", kind="coalition")
UNANIMOUS = Votes(result="unanimous")


def _term_of_2025(recorded: str, by: str | None = None, votes: Votes | None = None) -> Seated:
    return Seated(
        when="2025-10-23/2025-10-24",
        body=COMMITTEE,
        from_="2025",
        until="2029",
        by=by,
        votes=votes,
        recorded=recorded,
        sources=[ASSEMBLY],
    )


def _presidency(when: str, until: str, ended: str = "") -> Seated:
    return Seated(
        when=when,
        body="Executive Board (presidency)",
        from_=None if ended else when,
        until=until,
        recorded=LATER,
        note=f"That this term ended in {ended} was inferred from the next one." if ended else None,
        sources=[STRUCTURE],
    )


FIRST_RECORDED = """
    at/graz be/gent de/bonn de/dortmund de/heidelberg de/jena de/koeln de/nuernberg fr/bordeaux
    fr/clermont-ferrand fr/nantes pl/wroclaw se/malmoe
"""

BEFORE: list[tuple[str, Seated]] = [
    (
        "at/graz be/gent ch/lausanne de/karlsruhe fr/aubervilliers mk/borough-cair",
        Seated(
            when="2009-11",
            body=COMMITTEE,
            recorded=LATER,
            note="Elected for two years.",
            sources=[UNESCO],
        ),
    ),
    (
        FIRST_RECORDED,
        _term_of_2025(FIRST),
    ),
    ("ch/lausanne de/monheim-am-rhein fi/oulu nl/rotterdam", _term_of_2025(LATER)),
    ("it/cagliari", _term_of_2025(FIRST, "General Assembly", UNANIMOUS)),
    (
        "be/gent gr/athina",
        Seated(
            when="2017-10-18",
            body="Executive Board (vice-presidency)",
            by="General Assembly",
            votes=UNANIMOUS,
            recorded=FIRST,
            note="Elected for four years. The coalition's page says that the Steering Committee elects the "
            "board.",
            sources=[GENT],
        ),
    ),
    (
        "de/karlsruhe",
        Seated(
            when="2007",
            body=COMMITTEE,
            recorded=LATER,
            note="On the committee since 2007.",
            sources=[KARLSRUHE],
        ),
    ),
    (
        "de/monheim-am-rhein",
        Seated(
            when="2021-12-02/2021-12-03",
            body=COMMITTEE,
            recorded=LATER,
            note="Elected at the assembly that admitted it.",
            sources=[MONHEIM],
        ),
    ),
    (
        "nl/rotterdam",
        Seated(
            when="2017/2019",
            body=COMMITTEE,
            recorded=LATER,
            note="On the committee at the time of an undated page of about 2018.",
            sources=[GENT_PAGE],
        ),
    ),
    (
        "tr/borough-kadikoey",
        Seated(
            when="2021-12-02/2021-12-03",
            body=COMMITTEE,
            by="General Assembly",
            votes=UNANIMOUS,
            recorded=FIRST,
            sources=KADIKOEY,
        ),
    ),
]
"""The facts *seated* that the files of memberships had, each with the day on which it was on record."""

ENDS = {"2009-11": "2011-11", "2017-10-18": "2021-10"}
"""The ends of terms that notes state, by the dates of the elections; the files of memberships had none."""

INFERRED = {
    ("de/karlsruhe", "2007"): (
        "2009-11",
        "On the committee since 2007; that this seat ended with the election of November 2009 was inferred.",
    ),
    ("de/monheim-am-rhein", "2021-12-02/2021-12-03"): (
        "2021-12-03/2025-10-24",
        (
            "Elected at the assembly that admitted it, and again in October 2025; that this seat ended by "
            "then was inferred."
        ),
    ),
    ("nl/rotterdam", "2017/2019"): (
        "2017/2025-10-24",
        (
            "On the committee at the time of an undated page of about 2018; that this seat ended by the "
            "election of October 2025 was inferred."
        ),
    ),
    ("tr/borough-kadikoey", "2021-12-02/2021-12-03"): (
        "2021-12-03/2025-10-24",
        "It is not among those elected in October 2025; that the seat ended by then was inferred.",
    ),
}
"""The ends that follow from a later election, with the note that says so, by holder and date."""

ADDED: list[tuple[str, Seated]] = [
    ("at/wien ch/zuerich it/bologna", _term_of_2025(LATER)),
    ("it/bologna", _presidency("2015-04", "2019-06", "June 2019")),
    ("it/bologna", _presidency("2019-06", "2023-06", "June 2023")),
    ("it/bologna", _presidency("2023-06", "2027")),
    (
        "de/heidelberg",
        Seated(
            when="2019-06-08/2019-06-09",
            body="Office (host)",
            from_="2020",
            by=COMMITTEE,
            recorded=LATER,
            note="The city's council approved in March 2019, the committee agreed unanimously in June 2019. "
            "Jointly with Barcelona.",
            sources=HEIDELBERG,
        ),
    ),
]
"""What only the document of the coalition tells of those that the register has a membership of."""


NEVER_IN_A_FILE = "es/barcelona"
"""An authority that came into the register when seats were already recorded in the coalition's document."""


def _each(groups: list[tuple[str, Seated]]) -> Iterator[tuple[str, Seated]]:
    return (
        (holder, _with_end(holder, fact)) for holders, fact in groups for holder in holders.split()
    )


def _with_end(holder: str, fact: Seated) -> Seated:
    """The *fact* with the end of its term, as far as a note states it or it was inferred."""
    stated = ENDS.get(str(fact.when), fact.until)
    until, note = INFERRED.get((holder, str(fact.when)), (stated, fact.note))
    return evolve(fact, until=until, note=note)


@pytest.fixture(scope="module")
def memberships() -> list[Membership]:
    """The packaged memberships, with what the document of the coalition says of their seats."""
    return list(coalition())


def test_memberships_have_the_facts_that_their_files_had(memberships: list[Membership]) -> None:
    """Nothing is lost: date, body, term, vote, sources, note, and the day on which it was known.

    Where a note says for how long, or a later election ends a term, the end is given, too.
    """
    seated = {
        (each.subject, fact)
        for each in memberships
        for fact in each.facts
        if fact.kind == "seated" and each.subject != NEVER_IN_A_FILE
    }
    assert seated == {*_each(BEFORE), *_each(ADDED)}
    assert len([*_each(BEFORE)]) == 30


def test_a_seat_is_told_once(memberships: list[Membership]) -> None:
    """No membership has two facts of one body and one date."""
    for membership in memberships:
        seats = [(fact.body, fact.when) for fact in membership.facts if isinstance(fact, Seated)]
        assert len(set(seats)) == len(seats), membership.subject
