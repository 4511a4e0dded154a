"""The packaged register: every record of an accession is a document, and nothing was tuned."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from typing import Any

import pytest

from eccar import Membership, Status, check, coalition, from_dict, load, save
from eccar.membership import Accepted, Resolved
from eccar.network import EventKind
from eccar.values import Audience, When

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "src/eccar/membership/register"
FILES = sorted(FOLDER.glob("*.yaml"))
DAY = "2026-11-28"
LATER = "2026-11-29"
ADDED = """
    at/innsbruck at/wien ch/winterthur ch/yverdon-les-bains ch/zuerich de/duesseldorf de/ingelheim
    de/saarbruecken it/bologna se/goeteborg
    es/badalona es/barcelona fr/paris it/campi-bisenzio it/firenze it/pescara it/pianoro
    it/san-lazzaro-di-savena it/santa-maria-capua-vetere
""".split()
"""What did not come from the records, and when it was put on record."""

OUTSIDE, INTENDING, RESOLVED, CANDIDATE, MEMBER, FORMER = Status

SAID = {
    "member": MEMBER,
    "candidate": CANDIDATE,
    "resolution_only": RESOLVED,
    "declaration_of_intent": INTENDING,
    "proposed": OUTSIDE,
    "declined": OUTSIDE,
}
"""What the word of a record leads one to expect; its other words say that it is not certain."""

NAMED = "A page calls it a member; neither a vote, a certificate nor an enrolment is on record."
LISTED = (
    "A list of German members of about 2010 gives a date without saying what it is the date of."
)
DECIDED = "It resolved to join and a page calls it a member; the coalition's vote is not on record."

REPORTED = "It took part in the feedback on reports of members; that it is one was inferred."
NETWORK = "It signed an agreement of another network; whether it is a member is not known."

EXPLAINED: dict[str, tuple[Status, set[Status], str]] = {
    "be/sint-truiden": (
        CANDIDATE,
        set(),
        "The record calls it unknown; that the plan was signed in 2012 is on record, and no more.",
    ),
    "ch/basel": (
        MEMBER,
        {INTENDING},
        "A list of 2020 names it; before, its government was willing to join.",
    ),
    "ch/bern": (MEMBER, {OUTSIDE}, NAMED),
    "ch/geneve": (
        MEMBER,
        {INTENDING, FORMER},
        "It is named in 2011 and 2012, and not in a list of 2020; no entry, no leaving on record.",
    ),
    "ch/luzern": (MEMBER, {OUTSIDE}, "A page dates the accession to a meeting, without the vote."),
    "de/apolda": (MEMBER, {OUTSIDE}, LISTED),
    "de/celle": (MEMBER, {OUTSIDE}, LISTED),
    "de/dresden": (MEMBER, {OUTSIDE}, NAMED),
    "de/duisburg": (MEMBER, {OUTSIDE}, NAMED),
    "de/erlangen": (
        MEMBER,
        {OUTSIDE},
        f"{LISTED} It is not among the 13 cities of the declaration of that day.",
    ),
    "de/gunzenhausen": (MEMBER, {OUTSIDE}, LISTED),
    "de/halle-saale": (MEMBER, {OUTSIDE}, LISTED),
    "de/hannover": (
        MEMBER,
        {INTENDING},
        f"{LISTED} What its council resolved was to declare the intent.",
    ),
    "de/luebeck": (MEMBER, {RESOLVED}, DECIDED),
    "de/muenchen": (MEMBER, {OUTSIDE}, LISTED),
    "de/pappenheim": (MEMBER, {OUTSIDE}, LISTED),
    "de/wolfsburg": (MEMBER, {OUTSIDE}, LISTED),
    "de/wuppertal": (MEMBER, {OUTSIDE}, NAMED),
    "es/mao": (MEMBER, {RESOLVED}, DECIDED),
    "gr/serres": (MEMBER, {OUTSIDE}, NAMED),
    "es/barcelona": (
        MEMBER,
        set(),
        "It declared the intent; later it has seats, so that it is a member.",
    ),
    "it/campi-bisenzio": (MEMBER, {OUTSIDE}, NAMED),
    "it/firenze": (MEMBER, {OUTSIDE}, NAMED),
    "it/pescara": (MEMBER, {INTENDING}, NAMED),
    "it/pianoro": (MEMBER, {OUTSIDE}, NAMED),
    "it/san-lazzaro-di-savena": (MEMBER, {OUTSIDE}, NAMED),
    "it/santa-maria-capua-vetere": (MEMBER, {INTENDING}, NAMED),
    "it/macerata": (
        MEMBER,
        {CANDIDATE, FORMER},
        "It announced its adherence in 2005 and is not in a list of 2019; no entry on record.",
    ),
    "pl/oswiecim": (
        MEMBER,
        {OUTSIDE, FORMER},
        "Its own page names it without a date, another city's page of 2020 excludes it.",
    ),
    "ru/derbent": (MEMBER, {OUTSIDE}, "An undated page of the 2010s names it, and none since."),
    "ru/st-petersburg": (
        MEMBER,
        {OUTSIDE},
        "An undated page of the 2010s names it, and none since.",
    ),
    "ch/winterthur": (
        MEMBER,
        {OUTSIDE, FORMER},
        "It is named from 2008 to 2012, and not in a list of 2020; no leaving on record.",
    ),
    "de/duesseldorf": (
        MEMBER,
        {INTENDING, OUTSIDE},
        "It is named a member, later than an application was prepared.",
    ),
    "se/goeteborg": (OUTSIDE, set(), "A page speaks of its reports; no step of joining on record."),
    "tr/borough-sisli": (MEMBER, {OUTSIDE}, NAMED),
    "be/dour": (MEMBER, {OUTSIDE}, NAMED),
    "be/genk": (OUTSIDE, set(), NETWORK),
    "be/hensies": (MEMBER, {OUTSIDE}, NAMED),
    "be/honnelles": (MEMBER, {OUTSIDE}, NAMED),
    "be/huy": (MEMBER, {OUTSIDE}, NAMED),
    "be/kortrijk": (OUTSIDE, set(), NETWORK),
    "be/quievrain": (MEMBER, {OUTSIDE}, NAMED),
    "be/roeselare": (MEMBER, {OUTSIDE}, REPORTED),
    "be/turnhout": (MEMBER, {OUTSIDE}, NAMED),
    "fr/montpellier": (MEMBER, {OUTSIDE}, REPORTED),
    "fr/strasbourg": (MEMBER, {OUTSIDE}, NAMED),
    "gb/belfast": (MEMBER, {OUTSIDE}, NAMED),
    "gb/edinburgh": (MEMBER, {OUTSIDE}, NAMED),
    "it/roma": (MEMBER, {OUTSIDE}, NAMED),
    "it/torino": (MEMBER, {OUTSIDE}, REPORTED),
    "se/lund": (MEMBER, {OUTSIDE}, NAMED),
    "se/salem": (MEMBER, {OUTSIDE}, NAMED),
    "se/uppsala": (MEMBER, {OUTSIDE}, NAMED),
    "se/vaexjoe": (MEMBER, {OUTSIDE}, NAMED),
    "ua/odesa": (MEMBER, {OUTSIDE}, NAMED),
}
"""Every authority whose standing is not simply what its record says, and why."""


def _script() -> Any:
    spec = importlib.util.spec_from_file_location("register", ROOT / "scripts/register.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


register = _script()


@pytest.fixture(scope="module")
def memberships() -> dict[str, Membership]:
    """All packaged documents, by the name of their file."""
    return {file.name: load(file, Membership) for file in FILES}


def test_all_records_are_packaged(memberships: dict[str, Membership]) -> None:
    """There is one document for each of the 106 records and each that was added, in the file that its id names."""
    assert len(memberships) == 106 + len(ADDED)
    assert {str(item.recorded) for item in memberships.values() if item.city.id in ADDED} == {LATER}
    for name, membership in memberships.items():
        assert name == membership.city.id.replace("/", "-") + ".yaml"
    assert len({item.city.id for item in memberships.values()}) == len(memberships)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_files_are_canonical(
    file: Path, memberships: dict[str, Membership], tmp_path: Path
) -> None:
    """Saving a document again keeps every byte of its file."""
    save(memberships[file.name], tmp_path / file.name)
    assert (tmp_path / file.name).read_bytes() == file.read_bytes()


def test_standings_follow_the_records() -> None:
    """A standing that differs from the record is explained, and no other; seats are evidence, too."""
    differing = {}
    for membership in coalition():
        standing = membership.standing_on(DAY)
        if not standing.certain or standing.status != SAID.get(
            membership.extra["record"]["status"]
        ):
            differing[membership.city.id] = (standing.status, set(standing.possibly))
    assert differing == {city: record[:2] for city, record in EXPLAINED.items()}
    assert all(reason for _, _, reason in EXPLAINED.values())


@pytest.mark.parametrize("city", ["be/genk", "be/kortrijk"])
def test_nothing_is_concluded_from_another_network(
    city: str, memberships: dict[str, Membership]
) -> None:
    """An agreement of another network, which binds to join, is no step of joining."""
    [membership] = [item for item in memberships.values() if item.city.id == city]
    standing = membership.standing_on(DAY)

    assert membership.facts == ()
    assert "Flemish network" in membership.extra["note"]
    assert membership.extra["sources"]
    assert standing.without_facts
    assert not standing.certain
    assert check(membership, on=DAY).findings == ()


@pytest.mark.parametrize("word", ["possibly_left", "disputed"])
def test_doubt_is_kept(word: str, memberships: dict[str, Membership]) -> None:
    """A membership that the records doubt stays in doubt, with leaving among what may be."""
    doubted = [item for item in memberships.values() if item.extra["record"]["status"] == word]
    assert doubted
    assert all(FORMER in item.standing_on(DAY).possibly for item in doubted)


def test_documents_are_fit_for_everybody() -> None:
    """What is packaged is public, dated by one of three days of recording, and sourced."""
    for membership in coalition():
        assert membership.audience is Audience.PUBLIC
        days = {register.RECORDED, DAY, LATER}
        assert str(membership.recorded) in days
        assert all(str(fact.recorded or DAY) in days for fact in membership.facts)
        assert membership.facts or membership.extra["record"]["status"] == "unknown"
        assert all(fact.sources for fact in membership.facts)
        assert all(item.kind for fact in membership.facts for item in fact.sources)


def test_no_person_is_named(memberships: dict[str, Membership]) -> None:
    """Coordination names units of an administration, and no document holds a mailbox."""
    units = {item.unit for each in memberships.values() for item in each.coordination}
    assert units == {
        "Amt für Integration und Vielfalt",
        "Coordination office VTD (Koordinierungsstelle VTD)",
        "Department of Health and Social Policy (Abteilung für Gesundheit und Sozialpolitik)",
        "Kommunales Integrationszentrum",
    }
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"[^\s@]+@[^\s@]+\.\w+|\b(Mrs?|Ms|Frau|Herr|Mme)\b\.? ", text)


def test_joint_candidatures_agree(memberships: dict[str, Membership]) -> None:
    """Each party to a joint candidature names the others."""
    joint = {
        item.city.id: {item.city.id, *fact.jointly_with}
        for item in memberships.values()
        for fact in item.facts
        if fact.jointly_with
    }
    assert len(joint) == 5
    assert all(joint[other] == group for group in joint.values() for other in group)


def test_who_voted_at_a_meeting_of_the_assembly_is_not_assumed() -> None:
    """An admission on the days of an assembly names no body: the committee may have met there, too."""
    packaged = coalition()
    events = [event for event in packaged.events if EventKind.ASSEMBLY in event.kinds]
    assemblies = [event.when for event in events if event.when]
    admitted = [
        (item.city.id, fact.by)
        for item in packaged
        for fact in item.facts
        if isinstance(fact, Accepted) and any(is_within(fact.when, when) for when in assemblies)
    ]
    assert {"de/frankfurt-am-main", "de/monheim-am-rhein"} <= {city for city, _ in admitted}
    assert {by for _, by in admitted} == {None}


def is_within(inner: When, outer: When) -> bool:
    """Whether *inner* lies in the days of *outer*, which are those of one meeting."""
    if not (inner.first and inner.last and outer.first and outer.last):
        return False
    is_meeting = (outer.last - outer.first).days < 7
    return is_meeting and outer.first <= inner.first and inner.last <= outer.last


def test_krakow_is_the_example(memberships: dict[str, Membership]) -> None:
    """The packaged document of Kraków has the content of the example, and the fee."""
    packaged, example = (
        memberships["pl-krakow.yaml"],
        load(ROOT / "examples/krakow/membership.yaml", Membership),
    )
    assert packaged.city == example.city
    assert packaged.facts == example.facts
    assert packaged.coordination == example.coordination
    assert packaged.extra["record"]["fee_eur"] == 1500


@pytest.mark.parametrize(
    ("name", "country", "kind", "expected"),
    [
        ("Kraków", "PL", "city", "pl/krakow"),
        ("Halle (Saale)", "DE", "city", "de/halle-saale"),
        ("Fribourg (city)", "CH", "city", "ch/fribourg"),
        ("Canton de Fribourg", "CH", "canton", "ch/canton-fribourg"),
        ("StädteRegion Aachen", "DE", "district", "de/district-aachen"),
        ("Amt Lauenburgische Seen", "DE", "association", "de/association-lauenburgische-seen"),
        ("Kadıköy (Istanbul)", "TR", "borough", "tr/borough-kadikoey"),
        ("Şişli (Istanbul)", "TR", "borough", "tr/borough-sisli"),
        ("İzmir", "TR", "city", "tr/izmir"),
        ("Łódź", "PL", "city", "pl/lodz"),
        ("Århus", "DK", "city", "dk/aarhus"),
        ("Esch-sur-Alzette", "LU", "city", "lu/esch-sur-alzette"),
        ("L'Hospitalet", "ES", "city", "es/l-hospitalet"),
        ("Pescara", "IT", "province", "it/province-pescara"),
    ],
)
def test_ids(name: str, country: str, kind: str, expected: str) -> None:
    """An id is the country and the local name in ASCII, with the kind unless it is a city."""
    assert register.city_id(name, country, kind) == expected


def test_founders() -> None:
    """Thirteen cities signed the declaration of intent at the foundation; Erlangen did not."""
    assert len(register.FOUNDING["ids"]) == 13
    assert "de/nuernberg" in register.FOUNDING["ids"]
    assert "de/erlangen" not in register.FOUNDING["ids"]


def made(**record: object) -> Membership:
    """The membership that a hand-made record of Musterstadt becomes, with nothing curated."""
    record = {"city": "Musterstadt", "country": "DE", "kind": "city", **record}
    membership = from_dict(register.document(record, {}))
    assert isinstance(membership, Membership)
    return membership


def dated_words(membership: Membership) -> list[tuple[str, str]]:
    """The facts of a membership as words with dates."""
    return [(fact.word, str(fact.when)) for fact in membership.facts]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"status": "member"}, [("named", "unknown")]),
        ({"status": "proposed"}, [("proposed", "unknown")]),
        ({"status": "candidate"}, [("applied", "unknown")]),
        ({"status": "declined"}, [("rejected", "unknown")]),
        ({"status": "disputed"}, [("named", "unknown")]),
        ({"status": "unknown"}, []),
        ({"status": "suspended"}, []),
        ({"status": ["member"]}, []),
        ({}, []),
        ({"member_since": "2004-12-10"}, [("named", "2004-12-10")]),
        ({"application_date": "2004-12-10"}, [("intent-declared", "2004-12-10")]),
        ({"application_date": "2012-03"}, [("applied", "2012-03")]),
        ({"certificate_date": "2015"}, [("certified", "2015")]),
        ({"member_since_association": 2008}, [("enrolled", "2008")]),
        ({"resolution": {"body": "Rat"}, "status": "proposed"}, [("proposed", "unknown")]),
        (
            {"resolution": {"body": "Rat"}, "status": "resolution_only"},
            [("resolved to join", "unknown")],
        ),
        ({"resolution": {"initiative_date": "2020"}}, [("proposed", "2020")]),
        ({"resolution": "in May"}, []),
        ({"resolution": None, "member_since": "", "status": None}, []),
    ],
)
def test_facts(record: dict[str, object], expected: list[tuple[str, str]]) -> None:
    """A record becomes the facts that it holds, and no others."""
    assert dated_words(made(**record)) == expected


def test_founder_intends_once() -> None:
    """A founder's declaration of intent becomes one fact, under any key of the record."""
    paris = made(city="Paris", country="FR", application_date="2004-12-10", member_since="2009")
    assert dated_words(paris) == [("intent-declared", "2004-12-10"), ("named", "2009")]


@pytest.mark.parametrize(
    "odd", ["around 2012", "2012-13-01", "10.12.2004", "2012/2011", 12, True, []]
)
def test_odd_dates_are_kept(odd: object) -> None:
    """A date that is none stays in extra, and the fact is dated unknown."""
    membership = made(committee_decision_date=odd, status="member")
    assert dated_words(membership) == [("accepted", "unknown")]
    assert membership.extra["record"].get("committee_decision_date", []) == odd


def test_no_data_of_a_record_is_lost() -> None:
    """Data without a field stays in extra, as in the record."""
    membership = made(
        status="twinned",
        fee_eur=0,
        population="about 5000",
        resolution={"date": "2020", "votes_for": "many", "mood": "good"},
        committee_decision_date="2021",
        member_since="2021",
        twin={"of": [1, None, "x"]},
    )
    assert membership.extra["record"] == {
        "status": "twinned",
        "fee_eur": 0,
        "population": "about 5000",
        "resolution": {"votes_for": "many", "mood": "good"},
        "member_since": "2021",
        "twin": {"of": [1, None, "x"]},
    }
    assert dated_words(membership) == [("resolved to join", "2020"), ("accepted", "2021")]


def test_votes_and_decider() -> None:
    """A resolution keeps who decided, under which number, and with which votes."""
    record = {"date": "2021-10-28", "body": "Rat", "id": "1/21", "votes_for": 17, "abstentions": 4}
    [fact] = made(resolution=record).facts
    assert (fact.by, fact.reference) == ("Rat", "1/21")
    assert isinstance(fact, Resolved)
    assert fact.votes is not None
    assert (fact.votes.in_favour, fact.votes.against, fact.votes.abstained) == (17, None, 4)


@pytest.mark.parametrize("country", ["BE", "CH", "LU", "XK"])
def test_languages_are_not_guessed(country: str) -> None:
    """Where a country has several languages, or none in our table, the name's is undetermined."""
    city = made(country=country).city
    assert dict(city.names.by_language) == {"und": "Musterstadt"}
    assert city.official_languages == ()


def test_unknown_kinds_are_kept() -> None:
    """A kind without a word of ours stays in extra and in the id."""
    membership = made(kind="Province")
    assert membership.city.id == "de/province-musterstadt"
    assert membership.extra["record"]["kind"] == "Province"


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://www.eccar.info/en/node/1", "coalition"),
        ("https://www.musterstadt.de/rat", "authority"),
        ("https://spd-musterstadt.de/antrag", "party"),
        ("https://anything.example/page", None),
    ],
)
def test_kinds_of_sources(url: str, kind: str | None) -> None:
    """A page's domain says in which capacity it speaks, or nothing does."""
    assert register.source_kind(url, register.TABLES, "Musterstadt") == kind


def test_sources() -> None:
    """Pages and papers are sources of every fact; the name of a local file is not."""
    record = ["000_b77b.txt", "https://[", "Minutes of May 2020", "https://musterstadt.de/"]
    [fact] = made(status="member", source=record).facts
    assert [item.url or item.text for item in fact.sources] == record[1:]
    assert made(status="member", source=[5]).extra["record"]["source"] == [5]


def test_run_over_odd_records(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The script writes what it can, says what it cannot, and never fails on a record."""
    records = [
        {"city": "Musterstadt", "country": "DE", "note": "Somebody said so."},
        {"city": "Musterstadt", "country": "DE"},
        {"city": "東京", "country": "DE"},
        {"city": "Nowhere", "country": "ZZ"},
        {"city": None, "country": "DE", "kind": {}},
        {"city": "Oldtown", "country": "GB", "status": "member", "contact": "x@oldtown.example"},
        "text",
        {"city": "Kreis", "country": "DE", "kind": "district", "x": float("nan")},
        {"city": "Potsdam", "country": "DE"},
    ]
    file = tmp_path / "records.json"
    file.write_text(json.dumps(records), encoding="utf-8")
    assert register.main([str(file), str(tmp_path / "out")]) == 1
    written = sorted(item.name for item in (tmp_path / "out").iterdir())
    assert written == ["de-musterstadt.yaml", "de-potsdam.yaml", "gb-oldtown.yaml"]
    said = capsys.readouterr().err
    assert "note of de/musterstadt awaits rewriting" in said
    assert "contact of gb/oldtown holds an e-mail address and was left out" in said
    assert said.count(register.UNUSED) == 6
    assert "example" not in (tmp_path / "out/gb-oldtown.yaml").read_text(encoding="utf-8")


ROUGH = (
    *("2012-05-03", "2012-05", "2012", "2012-23", "2012-24", "2012-05/2012-07", "2012/2014-03"),
    *("../2012", "2012/..", "unknown"),
)
"""Dates in every notation of records."""

SHAPES: dict[str, tuple[dict[str, object], Status]] = {
    "admitted": ({"committee_decision_date": "DATE", "status": "member"}, MEMBER),
    "certified": ({"certificate_date": "DATE", "status": "member"}, MEMBER),
    "named": ({"member_since": "DATE", "status": "member"}, MEMBER),
    "enrolled": ({"member_since_association": "DATE", "status": "member"}, MEMBER),
    "applied": ({"application_date": "DATE", "status": "candidate"}, CANDIDATE),
    "intent": ({"application_date": "DATE", "status": "declaration_of_intent"}, INTENDING),
    "resolved": (
        {"resolution": {"date": "DATE", "id": "1/12", "votes": "majority", "votes_for": 9}},
        RESOLVED,
    ),
    "resolved on condition": (
        {"resolution": {"date": "DATE", "body": "Council", "condition": "Consent to the budget"}},
        RESOLVED,
    ),
    "resolved to declare the intent": (
        {"resolution": {"date": "DATE", "purpose": "declare intent"}},
        INTENDING,
    ),
    "resolved to prepare": ({"resolution": {"date": "DATE", "purpose": "prepare"}}, INTENDING),
    "resolved and admitted": (
        {"resolution": {"date": "2010"}, "committee_decision_date": "DATE", "fee_eur": 500},
        MEMBER,
    ),
    "declined": (
        {"resolution": {"date": "DATE", "body": "Council"}, "status": "declined"},
        OUTSIDE,
    ),
    "proposed": ({"resolution": {"initiative_date": "DATE"}, "status": "proposed"}, OUTSIDE),
}
"""The shapes that records have, with the status that each should have when all is over."""


@pytest.mark.parametrize("country", ["DE", "PL", "TR", "BE", "CH", "GB", "UA", "MK", "XK", "IS"])
@pytest.mark.parametrize("shape", SHAPES)
def test_any_record_stands_where_it_says(shape: str, country: str) -> None:
    """In any country, with a date of any notation, and on no day before it can have happened."""
    record, status = SHAPES[shape]
    for date in ROUGH:
        text = json.dumps({**record, "country": country}).replace("DATE", date)
        membership = made(**json.loads(text))
        assert str(membership.facts[-1].when) == date
        assert membership.standing_on(DAY).status is status
        assert membership.standing_on("2004-12-09").status is OUTSIDE
        if not membership.standing_on("2010-12-31").certain:
            assert membership.standing_on("2010-12-31").pending or shape == "resolved on condition"
