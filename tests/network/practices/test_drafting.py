"""Drafting a practice: it has what the measure says, asks what the measure does not say, and invents nothing."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar import ActionPlan, Inventory, load
from eccar.checking.placeholders import placeholders
from eccar.languages import LANGUAGES
from eccar.languages.language import language
from eccar.network import EvidenceKind, Practice, draft_practice
from eccar.network.views.practice_drafts import practice_draft
from eccar.reports import ProgressReport
from eccar.testing.plan_strategies import inventories, plans
from eccar.values.errors import InvalidValue
from eccar.values.vocabulary import Audience

ON = "2027-02-01"
MEASURE = {
    "id": "advice-centre",
    "points": [3],
    "titles": {"de": "Beratungsstelle"},
    "description": {"de": "Kostenlose Beratung."},
    "domain": "advice",
    "roles": ["service-provider"],
    "grounds": ["age"],
    "whom": ["people affected"],
    "lead": "Amt 50",
    "progress": [{"fact": "planned", "date": "2024"}, {"fact": "started", "date": "2025-03"}],
    "indicators": [
        {
            "id": "cases",
            "titles": {"de": "Beratungen"},
            "unit": "Fälle",
            "baselines": [{"date": "2024", "value": 0}],
            "targets": [{"date": "2028", "value": 200}],
            "observations": [{"date": "2026", "value": 140, "sources": ["Annual report"]}],
        },
        {"id": "wait", "titles": {"de": "Wartezeit"}},
    ],
    "sources": ["https://www.example.org/plan"],
}


def plan(**measure: object) -> ActionPlan:
    """An invented plan with one measure."""
    return eccar.from_dict(
        {
            "eccar": "plan/1",
            "id": "2027",
            "authorities": ["de/musterstadt"],
            "titles": {"de": "Plan"},
            "languages": ["de"],
            "domains": [{"id": "advice", "titles": {"de": "Beratung"}}],
            "measures": [{**MEASURE, **measure}],
        },
        ActionPlan,
    )


def test_a_measure_of_a_plan() -> None:
    """What a practice shares with a measure is taken over; the evidence has values and their sources."""
    source = plan()
    [measure] = source.measures
    practice = draft_practice(source, "advice-centre", on=ON)

    for name in ("id", "points", "titles", "description", "roles", "grounds", "whom", "sources"):
        assert getattr(practice, name) == getattr(measure, name)
    assert practice.identity == "practice:de/musterstadt:advice-centre"
    assert practice.drawn_from == "plan:de/musterstadt:2027#advice-centre"
    assert practice.contact is not None
    assert (practice.contact.unit, str(practice.since)) == ("Amt 50", "2025-03")
    assert practice.domain == source.domains[0].titles
    assert practice.languages == source.languages
    assert practice.audience is Audience.OFFICE
    [evidence] = practice.evidence
    indicator = measure.indicators[0]
    assert evidence.observations == (*indicator.baselines, *indicator.observations)
    assert (evidence.kind, evidence.words, evidence.unit) == (
        *(EvidenceKind.FIGURES, indicator.titles, "Fälle"),
    )


def test_what_no_measure_says_is_left_out() -> None:
    """Neither a planned beginning nor a target is taken for what happened, and nobody said what failed."""
    practice = draft_practice(
        plan(progress=[{"fact": "planned", "date": "2024"}], starts="2026", indicators=[]),
        "advice-centre",
        on=ON,
    )

    for name in ("since", "until", "effect", "transfer", "failed"):
        assert getattr(practice, name) is None
    for name in ("evidence", "first_steps", "publication"):
        assert getattr(practice, name) == ()


def test_a_person_is_no_contact() -> None:
    """Where the lead seems to be a person, the contact is asked for."""
    assert draft_practice(plan(lead="Dr. Erika Muster"), "advice-centre", on=ON).contact is None


def test_a_measure_of_a_report() -> None:
    """The words of the report are what was done; difficulties are shown next to what failed, and not taken for it."""
    report = eccar.from_dict(
        {
            "eccar": "report/1",
            "id": "2026",
            "authorities": ["de/musterstadt"],
            "responsible": "Amt 50",
            "measures": [
                {
                    "measure": "advice-centre",
                    "titles": {"de": "Beratungsstelle"},
                    "points": [3],
                    "words": {"de": "Die Stelle hat geöffnet."},
                    "difficulties": {"de": "Die Räume sind zu klein."},
                    "indicators": [
                        {"indicator": "cases", "observations": [{"date": "2026", "value": 140}]}
                    ],
                },
                {"measure": "untitled"},
            ],
        },
        ProgressReport,
    )
    practice = draft_practice(report, "advice-centre", on=ON)

    assert practice.description == report.measures[0].words
    assert practice.failed is None
    assert practice.evidence[0].observations == report.measures[0].indicators[0].observations
    assert practice.drawn_from == "report:de/musterstadt:2026#advice-centre"
    text = practice_draft(report, "advice-centre", language("de"), eccar.day(ON)).text()
    assert "# Schwierigkeiten laut Bericht: Die Räume sind zu klein.\nfailed:\n" in text
    with pytest.raises(InvalidValue) as error:
        draft_practice(report, "untitled", on=ON)
    assert error.value.fault.code == "DOC613"


def test_no_such_measure() -> None:
    """The document and the id are named."""
    with pytest.raises(InvalidValue, match="plan:de/musterstadt:2027 has no measure “advice”"):
        draft_practice(plan(), "advice", on=ON)


def test_a_joint_plan() -> None:
    """A practice is of one authority: the one that carries the measure out, or the one that is named."""
    joint = attrs.evolve(plan(), authorities=("de/musterstadt", "fr/ville"))
    own = attrs.evolve(joint, measures=[attrs.evolve(plan().measures[0], carried_by=["fr/ville"])])

    assert draft_practice(own, "advice-centre", on=ON).authority == "fr/ville"
    named = draft_practice(joint, "advice-centre", on=ON, authority="fr/ville")
    assert named.authority == "fr/ville"
    for authority in (None, "pl/miasto"):
        with pytest.raises(InvalidValue) as error:
            draft_practice(joint, "advice-centre", on=ON, authority=authority)
        assert error.value.fault.code == "DOC612"


@given(st.one_of(plans(), inventories()), st.sampled_from(LANGUAGES))
def test_every_measure_can_be_drafted(source: ActionPlan | Inventory, code: str) -> None:
    """The draft to fill in is read as the same practice; only what the measure lacks is asked for."""
    for measure in source.measures[:2]:
        owner = source.authorities[0]
        made = practice_draft(source, measure.id, language(code), eccar.day(ON), authority=owner)
        bare = draft_practice(source, measure.id, on=ON, authority=owner)
        assert load(made.text().encode(), Practice, format="yaml") == made.practice
        asked = {path[0] for path, _ in placeholders(made.practice)}
        given_ = {path[0] for path, _ in placeholders(bare)}
        lacking = {
            field.name
            for field in attrs.fields(Practice)
            if getattr(bare, field.name) in (None, ()) and getattr(made.practice, field.name)
        }
        assert lacking <= asked <= lacking | given_
        assert {"effect", "transfer", "failed", "first_steps"} <= lacking
