"""A law: no sentence about a membership denies what is in its document.

Each sentence that says that something is not on record, or that there is no document of it, is listed
once. It is tried on a document in which it is true, and on documents that have the very entry, but
rough, undated, or recorded nowhere: there, it is not said, and the entry is shown.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import eccar
from eccar import Membership, language
from eccar.languages import LANGUAGES
from eccar.membership.overview import MembershipOverview
from eccar.membership.rules import RULES
from eccar.membership.views.data import standing_data
from eccar.values.figures import statutes

WORDING = Path(eccar.__file__).parent / "membership/wording/en.toml"
ON = "2026-11-28"
ROUGH = ("2026", "2026-11", "2020/..", "../2030", "unknown")
"""Dates that leave open whether the entry has happened by the day asked."""

Data = dict[str, Any]

NAMED: Data = {"fact": "named", "date": "2010"}
ACCEPTED: Data = {"fact": "accepted", "date": "2010-05-01"}
JOIN: Data = {"fact": "resolved", "purpose": "join", "date": "2010-03-06"}
CONDITIONAL: Data = {**JOIN, "condition": "Consent to the budget"}
NOTICE: Data = {"fact": "gave-notice", "date": "2020-06-30", "effective": "2020-12-31"}

RULE_DENIES: dict[str, tuple[list[Data], list[Data]]] = {
    "MEM004": ([{"fact": "left", "date": "2026-11-20"}], [{"fact": "accepted"}, {"fact": "seated", "body": "B"}]),
    "MEM010": ([{"fact": "rescinded", "date": "2015"}], []),
    "MEM011": (
        [{"fact": "rescinded", "date": "2015", "undoes": "1/2014"}],
        [{"fact": "resolved", "purpose": "join", "reference": "1/2014"}],
    ),
    "MEM012": (
        [{"fact": "condition-met", "purpose": "join", "date": "2015"}],
        [{"fact": "resolved", "purpose": "join", "condition": "Consent to the budget"}],
    ),
    "MEM101": ([ACCEPTED], [{"fact": "applied"}, {"fact": "signed"}]),
    "MEM102": ([ACCEPTED], [{"fact": "resolved", "purpose": "join"}]),
    "MEM103": (
        [{"fact": "resolved", "purpose": "prepare", "date": "2010"}],
        [{"fact": "resolved", "purpose": "join"}],
    ),
    "MEM104": ([{"fact": "accepted", "date": "2006"}], [{"fact": "enrolled"}]),
    "MEM107": ([JOIN], [{"fact": "authorised"}]),
    "MEM108": ([NAMED], [{"fact": "accepted"}, {"fact": "certified"}, {"fact": "seated", "body": "B"}]),
    "MEM109": (
        [ACCEPTED, {"fact": "not-listed", "date": "2020"}],
        [{"fact": "left"}, {"fact": "excluded"}],
    ),
    "MEM110": ([ACCEPTED, NOTICE], [{"fact": "left"}, {"fact": "excluded"}]),
    "MEM112": (
        [ACCEPTED, {"fact": "resolved", "purpose": "leave", "date": "2020-01-31"}],
        [{"fact": "gave-notice"}, {"fact": "left"}],
    ),
    "MEM116": ([CONDITIONAL], [{"fact": "condition-met", "purpose": "join"}]),
    "MEM117": (
        [{"fact": "seated", "body": "Steering Committee", "date": "2015"}],
        [{"fact": "accepted"}],
    ),
    "MEM118": (
        [{"fact": "resolved", "purpose": "declare-intent", "date": "2010"}],
        [{"fact": "resolved", "purpose": "join"}],
    ),
    "MEM207": (
        [
            {"fact": "left", "date": "2015-01-01"},
            {"fact": "seated", "body": "B", "date": "2026-11-27"},
        ],
        [{"fact": "accepted"}, {"fact": "certified"}, {"fact": "enrolled"}],
    ),
    "MEM201": ([ACCEPTED, {**ACCEPTED, "date": "2026-11-20"}], [{"fact": "left"}]),
}  # fmt: skip
"""By the code of a rule that denies something: facts of which it does, and facts each of which is what it denies."""

OTHER_FIELDS = {"MEM113", "MEM114"}
"""Rules that deny what has no date: a unit, the declarations of an act."""

DENIES = re.compile(r"\b(?:not on record|on record|no document)\b")
AFFIRMS = {"MEM007", "MEM105", "MEM106", "MEM006", "MEM203", "MEM303", "MEM306"}
"""Rules whose sentence speaks of what is on record, and denies nothing."""


def membership(facts: list[Data], **more: Any) -> Membership:
    """A membership of a Polish town with *facts*."""
    city = {"id": "pl/musterstadt", "names": {"pl": "Musterstadt"}, "country": "PL"}
    loaded = eccar.from_dict({"eccar": "membership/1", "city": city, "facts": facts, **more})
    assert isinstance(loaded, Membership)
    return loaded


def codes(document: Membership) -> set[str]:
    """The codes of all findings about a *document*."""
    return {finding.code for finding in eccar.check(document, on=ON).findings}


def test_every_rule_that_denies_is_listed() -> None:
    """What speaks of records in its message is listed, and nothing that does not exist."""
    speaking = {rule.code for rule in RULES if DENIES.search(rule.message)}

    assert speaking - AFFIRMS - OTHER_FIELDS <= set(RULE_DENIES)
    assert set(RULE_DENIES) | AFFIRMS | OTHER_FIELDS <= {rule.code for rule in RULES}


@pytest.mark.parametrize("code", RULE_DENIES)
def test_a_rule_denies_only_what_is_not_there(code: str) -> None:
    """It fires without the entry, and never with the entry, however rough its date."""
    facts, denied = RULE_DENIES[code]

    assert code in codes(membership(facts))
    for fact in denied:
        for date in ROUGH:
            for recorded in ({}, {"recorded": "2026-11-28"}):
                assert code not in codes(membership([*facts, {**fact, "date": date}], **recorded))


ENTERING: list[Data] = [
    {"fact": "accepted"},
    {"fact": "certified"},
    {"fact": "enrolled"},
    {"fact": "named"},
    {"fact": "seated", "body": "Steering Committee"},
    {"fact": "took-over", "other": "pl/x", "passes": "yes"},
    {"fact": "took-over", "other": "pl/x", "passes": "unknown"},
]
MOVING: list[Data] = [
    *ENTERING,
    {"fact": "resolved", "purpose": "join"},
    {"fact": "resolved", "purpose": "declare-intent", "condition": "Consent to the budget"},
    {"fact": "applied"},
    {"fact": "signed"},
]


def sentences(document: Membership, on: str, lang: str) -> tuple[str, str]:
    """The first sentence of the standing and all that follows."""
    _, first, *rest = eccar.text(document.standing_on(on), lang=lang, more=True).splitlines()
    return first, "\n".join(rest)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("date", ["2026", "2020/..", "unknown"])
@pytest.mark.parametrize("fact", MOVING, ids=lambda fact: "-".join(map(str, fact.values()))[:30])
def test_a_standing_names_what_is_too_rough(fact: Data, date: str, lang: str) -> None:
    """On a day on which the fact may have happened, nothing is denied, and the fact is named."""
    document = membership([{**fact, "date": date, "sources": ["Invented"]}])
    first, rest = sentences(document, "2026-05-01", lang)
    wording = language(lang)

    assert f"{wording.word('membership.status', 'outside')}." not in first
    assert wording.word("membership.fact", document.facts[0].word) in rest
    if fact in ENTERING:
        assert wording.word("membership.label", "not_confirmed") in first
        assert wording.word("membership.status", "outside") not in first


WITHOUT_FACTS: list[tuple[list[Data], str | None]] = [
    ([], None),
    ([{"fact": "accepted", "date": "2020", "recorded": "2021-01-01"}], "2020-06-30"),
    ([{"fact": "proposed", "date": "2020", "recorded": "2020-02-01", "retracted": "2021-01-01"}], None),
]  # fmt: skip
"""Facts of which none counts when asked, with the day of which it is asked what was known."""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("facts", "known_on"), WITHOUT_FACTS)
def test_without_a_fact_nothing_is_known(
    facts: list[Data], known_on: str | None, lang: str
) -> None:
    """The answer is that there is no information: neither a certain one nor a denial."""
    standing = membership(facts).standing_on(ON, known_on)
    text, wording = eccar.text(standing, lang=lang, more=True), language(lang)
    data = standing_data(standing, wording)

    assert (standing.without_facts, standing.certain) == (True, False)
    assert (data["without_facts"], data["certain"]) == (True, False)
    assert wording.word("membership.label", "no_information") in text
    assert wording.word("membership.status", "outside") not in text
    assert text.splitlines()[1].endswith(f"{wording.word('membership.label', 'no_information')}.")


@pytest.mark.parametrize("fact", [{"fact": "proposed"}, *MOVING], ids=str)
def test_one_fact_is_information(fact: Data) -> None:
    """With a single fact, even one that is still to come, the answer follows from the record."""
    document = membership([{**fact, "date": "2015"}])

    assert not any(document.standing_on(day).without_facts for day in ("2004-12-10", ON))


def test_an_admission_known_to_the_year() -> None:
    """The sentences in full."""
    document = membership([{"fact": "accepted", "date": "2026", "sources": ["Invented"]}])

    first, rest = sentences(document, "2026-05-01", "en")

    assert first == "On 1 May 2026: membership not confirmed."
    assert (
        rest == "  The exact day is not known: admitted by the coalition, 2026 – source: Invented"
    )


def test_an_entry_that_was_taken_back_is_named() -> None:
    """Nothing else is on record, and the standing says what was taken back, and when."""
    fact = {"fact": "accepted", "date": "2010", "retracted": "2025-03-01", "sources": ["Invented"]}
    document = membership([fact])

    assert "Withdrawn as wrong on 1 March 2025: admitted" in str(document.standing_on("2026-05-01"))
    assert "Withdrawn" not in str(document.standing_on("2009-12-31"))
    assert "Withdrawn" not in str(document.standing_on("2026-05-01", known_on="2025-02-28"))


def test_no_membership_is_a_statement_on_what_is_on_record() -> None:
    """Where something is on record, and none of it makes a member, no membership is on record."""
    document = membership([{"fact": "proposed", "date": "2020"}])
    first, rest = sentences(document, "2026-05-01", "en")

    assert first == "On 1 May 2026: no membership recorded."
    assert rest == "  Latest entry: accession proposed, 2020 – no source given"


WAY: list[Data] = [
    JOIN,
    {"fact": "authorised", "date": "2010-04"},
    {"fact": "applied", "date": "2010-04"},
    {"fact": "signed", "date": "2010-04"},
    {"fact": "presented", "date": "2010-05"},
    {"fact": "accepted", "date": "2010-05"},
    {"fact": "certified", "date": "2010-05"},
]


def shown_steps(document: Membership) -> Iterator[str]:
    """The lines about steps to be taken, in the view of an overview."""
    overview = MembershipOverview(
        membership=document,
        standing=document.standing_on(ON),
        missing=document.missing_on(ON, statutes()),
        undone=document.undone_on(ON, statutes()),
        report=eccar.check(document, on=ON),
    )
    lines = map(str.strip, eccar.text(overview, more=True).splitlines())
    yield from (line for line in lines if line.startswith(("No document", "No longer valid")))


@pytest.mark.parametrize("missing", range(len(WAY)))
def test_steps_are_denied_only_where_nothing_is_there(missing: int) -> None:
    """A step without a fact is not on record; with a rough fact, it is."""
    without = [fact for index, fact in enumerate(WAY) if index != missing]
    [line] = shown_steps(membership(without))

    assert line.startswith("No document: ")
    assert "," not in line
    for date in ROUGH:
        assert not [*shown_steps(membership([*without, {**WAY[missing], "date": date}]))]


@pytest.mark.parametrize(
    ("way", "undone"),
    [(WAY, {"fact": "left", "date": "2015"}), (WAY[:3], {"fact": "declined", "date": "2010-06"})],
)
def test_steps_of_a_way_that_has_ended_are_undone(way: list[Data], undone: Data) -> None:
    """After a leaving or a refusal, what was done is to be done again, and is not denied."""
    document = membership([*way, undone])
    lines = [*shown_steps(document)]

    assert len(document.undone_on(ON, statutes())) == len(way)
    assert any(line.startswith("No longer valid: resolution to join") for line in lines)
    assert not any(line.startswith("No document: resolution") for line in lines)


def test_every_denying_word_of_a_view_is_tried() -> None:
    """The words of views and standings that deny something are those that are tried above."""
    denying = re.compile(
        r"recorded|no (document|longer|information)|not confirmed|rule out", re.IGNORECASE
    )
    denials = {
        (name, key)
        for name in ("status", "fact", "detail", "step", "explain", "label")
        for key, text in tomllib.loads(WORDING.read_text("utf-8"))[name].items()
        if denying.search(str(text))
    }

    assert denials == {
        ("status", "outside"),
        ("explain", "consent"),  # Tried in test_lifecycle.py.
        ("explain", "without_facts"),
        ("label", "consent"),
        ("label", "no_information"),
        ("label", "not_confirmed"),
        ("label", "not_on_record"),
        ("label", "undone"),
    }
