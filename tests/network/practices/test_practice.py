"""Practices: documents survive a round trip, and others read them only by a right that is in force."""

from __future__ import annotations

import datetime as dt
import json

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import check, dumps, from_dict, load, to_dict
from eccar.kinds import schema_file
from eccar.network import (
    EvidenceKind,
    Practice,
    PracticeConsented,
    PracticeConsentWithdrawn,
    PracticeFact,
    PracticePublished,
)
from eccar.network.practices.publication import PRACTICE_FACTS
from eccar.testing import practice_strategies as made
from eccar.testing import strategies as common
from eccar.values.dates import When
from eccar.values.packaged import text

from .samples import GOLDEN, golden, practice

SCHEMA = json.loads(text(*schema_file("practice")))
DAYS = common.days()


@given(made.practices())
def test_every_practice_comes_back(value: Practice) -> None:
    """As plain data, YAML and JSON it is read as the same value, and written again as the same."""
    plain = to_dict(value)

    assert from_dict(plain) == value
    for format_ in ("yaml", "json"):
        written = dumps(value, format=format_)
        back = load(written.encode(), format=format_)
        assert back == value
        assert dumps(back, format=format_) == written


@given(made.practices())
def test_every_practice_follows_the_schema(value: Practice) -> None:
    """What the library writes, an editor that knows the schema does not mark."""
    assert jsonschema_rs.validator_for(SCHEMA).is_valid(to_dict(value))


@given(made.practices(), DAYS)
def test_every_practice_can_be_checked(value: Practice, on: dt.date) -> None:
    """Whatever it says; and what others may read has a permission that is in force."""
    codes = {finding.code for finding in check(value, on=on).findings}

    is_for_others = value.audience != "office"
    assert ("NET503" in codes) == (is_for_others and value.permission_on(on) is None)
    assert ("NET501" in codes) == (not value.evidence)


def test_a_practice_with_little_is_short() -> None:
    """A document has no key for what is not known."""
    assert dumps(practice()) == (
        "eccar: practice/1\naudience: office\nid: advice\nauthority: de/musterstadt\n"
        "titles:\n  en: Advice (invented)\n"
    )


def test_the_golden_practice_has_every_word() -> None:
    """No kind of evidence and no kind of fact is left out."""
    value = golden()

    assert {evidence.kind for evidence in value.evidence} == set(EvidenceKind)
    assert {type(fact) for fact in value.publication} == set(PRACTICE_FACTS)
    assert value.identity == "practice:de/musterstadt:advice-centre"


@pytest.mark.parametrize("format_", ["yaml", "json"])
def test_the_golden_practice(format_: str) -> None:
    """What was read of it once is read of it for ever."""
    value = load(GOLDEN / f"practice-1.{format_}", Practice)
    days = ("2025-05-31", "2025-06-01", "2026-02-01", "2026-05-06", "2028-12-31", "2029-01-01")

    permissions = [value.permission_on(day) for day in days]
    assert [None if fact is None else fact.kind for fact in permissions] == [
        *(None, "published", None, "consented", "consented", None),
    ]


# ── by which right others may read a practice ──


@given(st.lists(made.practice_facts(common.exact_dates()), max_size=5), DAYS)
def test_exact_facts_are_followed_in_the_order_of_time(
    facts: list[PracticeFact], on: dt.date
) -> None:
    """With exact days: the facts until the day, the last withdrawal forgets all before, limits end."""
    dated = sorted(facts, key=lambda fact: fact.when.notation)
    past = [fact for fact in dated if dt.date.fromisoformat(fact.when.notation) <= on]
    withdrawn = [i for i, fact in enumerate(past) if isinstance(fact, PracticeConsentWithdrawn)]
    since = past[withdrawn[-1] + 1 :] if withdrawn else past
    expected = [fact for fact in since if not _over(fact, on)]

    assert practice(publication=facts).permission_on(on) == (expected[-1] if expected else None)


def _over(fact: PracticeFact, on: dt.date) -> bool:
    until = fact.until if isinstance(fact, PracticeConsented) else None
    return until is not None and (until.first is None or until.first < on)


@given(st.lists(made.practice_facts(), max_size=4), common.whens(), DAYS)
def test_nothing_is_read_after_a_withdrawal_that_may_have_happened(
    facts: list[PracticeFact], when: When, on: dt.date
) -> None:
    """However roughly its day is known, unless a fact after it says otherwise."""
    withdrawn = PracticeConsentWithdrawn(when=when)
    value = practice(publication=[*facts, withdrawn])

    if withdrawn.may_have_happened_by(on) and not withdrawn.effective_by(on):
        assert value.permission_on(on) is None


def test_what_was_published_stays_public_when_a_consent_ends() -> None:
    """The limit of a consent is that of the consent alone."""
    value = practice(
        publication=[
            PracticePublished(when="2025"),
            PracticeConsented(when="2026-01-01", until="2026-06-30"),
        ]
    )

    assert isinstance(value.permission_on("2026-03-01"), PracticeConsented)
    assert isinstance(value.permission_on("2026-12-01"), PracticePublished)


def test_a_rough_limit_counts_from_its_first_day() -> None:
    """Nothing is read longer than agreed."""
    value = practice(publication=[PracticeConsented(when="2026-01-01", until="2027")])

    assert value.permission_on("2027-01-01") is not None
    assert value.permission_on("2027-01-02") is None
