"""The packaged practices: real, from public sources; what no source says is not recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

import eccar
from eccar.network import Practice, packaged_practices
from eccar.network.references import identity_and_measure
from eccar.values.packaged import data

EXAMPLES = Path(__file__).parents[3] / "examples" / "plans"
PLACE = ("eccar.network", "practices", "register")
LANGUAGES = {"en", "de", "fr", "pl"}
each = pytest.mark.parametrize("practice", packaged_practices(), ids=lambda value: value.identity)


@each
def test_each_has_sources_and_reads_in_every_language(practice: Practice) -> None:
    """It is public, by a source; title and description are in every language of the library."""
    assert practice.sources
    assert all(source.url for source in practice.sources)
    assert all(fact.sources for fact in practice.publication)
    assert all(
        piece.sources or all(value.sources for value in piece.observations)
        for piece in practice.evidence
    )
    assert set(practice.titles) >= LANGUAGES
    assert set(practice.description or ()) >= LANGUAGES


@each
def test_each_is_in_canonical_form(practice: Practice) -> None:
    """A change shows as what it changes; the file is named after authority and id."""
    name = f"{practice.authority.replace('/', '-')}-{practice.id}.yaml"

    assert eccar.dumps(practice) == data(*PLACE, name).decode()


@each
def test_nothing_is_found_but_a_lack_of_evidence(practice: Practice) -> None:
    """Neither an error nor a warning."""
    report = eccar.check(practice, on="2026-11-30")

    assert {finding.code for finding in report.findings} <= {"NET501"}


@each
def test_what_failed_and_what_others_need_is_not_invented(practice: Practice) -> None:
    """No source says it."""
    for name in ("failed", "transfer", "contact", "first_steps"):
        assert not getattr(practice, name)


@each
def test_each_measure_is_in_the_example_that_it_names(practice: Practice) -> None:
    """The plan is one of the examples, and nothing is found in both together."""
    if practice.drawn_from is None:
        return
    identity, measure = identity_and_measure(practice.drawn_from)
    plan = eccar.open_folder(EXAMPLES)[identity]

    assert measure in {each.id for each in plan.measures}
    reports = eccar.check_together([practice, plan], on="2026-11-30")
    assert not [rule for rule in reports[0].not_evaluated if rule.code == "NET504"]


def test_they_are_found_by_identity_and_authority() -> None:
    """As the documents of a folder are."""
    practices = packaged_practices()

    assert practices["practice:be/gent:practice-tests"].points == (2, 7)
    assert practices["at/graz"].id == "campaign-monitoring"
