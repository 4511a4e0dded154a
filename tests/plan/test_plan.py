"""Plans and inventories: whose they are, how far a plan has come, and what it covers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.amounts import money
from eccar.dates import day, when
from eccar.faults import Refused
from eccar.plan.coverage import Column, Cover, coverage
from eccar.plan.history import (
    PLAN_FACTS,
    Adopted,
    Drafted,
    Evaluated,
    PlanFact,
    ReplacedBy,
    Revised,
    Stage,
    stage_on,
)
from eccar.plan.measures import Measure
from eccar.plan.plan import ActionPlan, Domain, Inventory, Participation, Silence
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import FIRST, LAST, days, exact_dates
from eccar.vocabulary import Audience

MIDDLE = dt.date(2016, 1, 1)
TITLES = {"de": "Zehn Punkte für Musterstadt (erfunden)"}
ADVICE = Measure(id="1.1", points=[1, 3], titles={"de": "Beratung"}, kind="existing-service")
REPORT = Measure(id="7.1", points=[7], titles={"de": "Zur Lage"}, kind="situation-report")


def plan(**about: Any) -> ActionPlan:
    """An invented plan, of which *about* is told."""
    return ActionPlan(**{"authorities": ["de/musterstadt"], "titles": TITLES, **about})


def inventory(**about: Any) -> Inventory:
    """An invented inventory, of which *about* is told."""
    return Inventory(**{"authorities": ["de/musterstadt"], **about})


# Whose it is


@pytest.mark.parametrize("make", [plan, inventory])
def test_somebody_has_to_be_named(make: Callable[..., Any]) -> None:
    """A plan or an inventory is that of one authority at least."""
    with pytest.raises(Refused) as refused:
        make(authorities=[])

    assert refused.value.fault.code == "DOC308"


@pytest.mark.parametrize("make", [plan, inventory])
@pytest.mark.parametrize("told", [["Musterstadt"], ["de/musterstadt", ""], ["de/Amt Muster"]])
def test_authorities_are_named_by_their_id(make: Callable[..., Any], told: list[str]) -> None:
    """Each of the authorities has the id that it has everywhere."""
    with pytest.raises(Refused) as refused:
        make(authorities=told)

    assert refused.value.fault.code == "DOC221"


@pytest.mark.parametrize("make", [plan, inventory])
def test_several_can_have_one_together(make: Callable[..., Any]) -> None:
    """A joint plan is that of all its authorities, in the order told."""
    both = make(authorities=["de/musterstadt", "de/amt-muster"])

    assert both.subject == "de/musterstadt, de/amt-muster"
    assert make().subject == "de/musterstadt"


def test_a_plan_without_anything() -> None:
    """A plan of which only title and authority are known is a public draft of ten gaps."""
    bare = plan()
    told = bare.coverage_on("2026-11-22")

    assert bare.stage_on("2026-11-22") is Stage.DRAFT
    assert bare.audience is Audience.PUBLIC
    assert [row.cover for row in told.rows] == [Cover.GAP] * 10
    assert not any(told.total.counts.values())


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"budget": "-1.00 EUR"}, "DOC246"),
        ({"budget": "1000"}, "DOC242"),
        ({"period": "2025-2027"}, "DOC204"),
        ({"period": "2027/2025"}, "DOC205"),
        ({"languages": ["deutsch"]}, "DOC223"),
        ({"edition": "2004"}, "DOC201"),
        ({"recorded": "2024-02-30"}, "DOC203"),
        ({"responsible": ""}, "DOC210"),
        ({"revision": " "}, "DOC210"),
        ({"strategy": "\x00"}, "DOC210"),
    ],
)
def test_what_is_no_plan_is_refused(told: dict[str, Any], code: str) -> None:
    """Money, dates, languages and words of a plan are what they are elsewhere."""
    with pytest.raises(Refused) as refused:
        plan(**told)

    assert refused.value.fault.code == code


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: Domain(id="Βοήθεια", titles=TITLES), "DOC302"),
        (lambda: Domain(id="help", titles=TITLES, points=[1, 12]), "DOC301"),
        (lambda: Participation(who=""), "DOC210"),
        (lambda: Participation(who="An association", when="some day"), "DOC204"),
        (lambda: Silence(point=0, because="Not ours."), "DOC301"),
        (lambda: Silence(point=7, because=""), "DOC210"),
    ],
)
def test_what_is_no_part_of_a_plan_is_refused(make: Callable[[], Any], code: str) -> None:
    """Domains have ids and points of the ten; who took part is named; a silence has a reason."""
    with pytest.raises(Refused) as refused:
        make()

    assert refused.value.fault.code == code


def test_words_become_values() -> None:
    """What is told in the words of documents is kept as what it means."""
    one = plan(
        audience="office",
        languages=["de", "pl"],
        period="2025/2027",
        edition="2004-12-10",
        budget="120000 EUR",
        diagnosis=["https://example.org/survey"],
        participation=[Participation(who="An association of people affected", when="2024-23")],
        domains=[Domain(id="help", titles={"de": "Hilfe"}, points=[1, 3])],
        none_because=[Silence(point=6, because="Housing is let by the Amt.")],
        facts=[Drafted(when=2024)],
        measures=[ADVICE],
        extra={"x": [1]},
    )

    assert one.period == when("2025/2027")
    assert one.budget == money("120000.00 EUR")
    assert (one.edition, one.audience) == (day("2004-12-10"), Audience.OFFICE)
    assert one.diagnosis[0].url == "https://example.org/survey"
    assert one.domains[0].points == (1, 3)
    assert dict(one.extra) == {"x": [1]}


# How far it has come


@pytest.mark.parametrize(
    ("facts", "stages"),
    [
        ([], ["draft"] * 4),
        ([Drafted(when="2020-01-01")], ["draft"] * 4),
        ([Adopted(when="2021-03-01")], ["draft", "adopted", "adopted", "adopted"]),
        (
            [Drafted(when="2020-01-01"), Adopted(when=2021), Revised(when="2022-06-01")],
            ["draft", "adopted", "adopted", "adopted"],
        ),
        (
            [Adopted(when="2021-03-01"), Evaluated(when="2022-05-01"), Revised(when="2023-02-01")],
            ["draft", "adopted", "evaluated", "evaluated"],
        ),
        (
            [Adopted(when="2021-03-01"), Evaluated(when="2022-05-01"), Adopted(when="2023-02-01")],
            ["draft", "adopted", "evaluated", "adopted"],
        ),
        (
            [Adopted(when="2021-03-01"), ReplacedBy(when="2023-02-01", other="Plan 2023-2027")],
            ["draft", "adopted", "adopted", "replaced"],
        ),
        ([Revised(when="2021-03-01")], ["draft"] * 4),
        ([Adopted(when="2021/..")], ["draft"] * 4),
        (
            [Adopted(when="2021/..", recorded="2022-01-01")],
            ["draft", "draft", "adopted", "adopted"],
        ),
        ([Adopted(when="unknown")], ["draft"] * 4),
    ],
)
def test_how_far_a_plan_has_come(facts: list[PlanFact], stages: list[str]) -> None:
    """Drafted, adopted, evaluated, replaced: the facts say so; a revision moves nothing."""
    told = [plan(facts=facts).stage_on(f"{year}-12-31") for year in range(2020, 2024)]

    assert told == stages


@pytest.mark.parametrize(
    ("kind", "stage"),
    [
        ("drafted", Stage.DRAFT),
        ("adopted", Stage.ADOPTED),
        ("revised", Stage.DRAFT),
        ("evaluated", Stage.EVALUATED),
        ("replaced", Stage.REPLACED),
    ],
)
def test_each_kind_of_fact_has_its_word(kind: str, stage: Stage) -> None:
    """Each kind of fact is found by its word, and leads a plan to its stage."""
    fact = PlanFact.family[kind](when="2020-05-05", by="The council", reference="12/2020")

    assert stage_on([fact], day("2020-05-04")) is Stage.DRAFT
    assert stage_on([fact], day("2020-05-05")) is stage
    assert [one.kind for one in PLAN_FACTS] == list(PlanFact.family)


@given(
    st.lists(made.plan_facts(), max_size=6),
    made.plan_facts(st.dates(MIDDLE, LAST).map(when)),
    st.dates(FIRST, MIDDLE - dt.timedelta(1)),
)
def test_what_comes_later_does_not_change_what_was(
    facts: list[PlanFact], more: PlanFact, on: dt.date
) -> None:
    """A fact of a later day leaves the stage on a day alone, wherever it is told."""
    assert stage_on([more, *facts], on) is stage_on([*facts, more], on) is stage_on(facts, on)


@given(
    st.lists(made.plan_facts(exact_dates()), max_size=6, unique_by=lambda one: one.when),
    st.randoms(use_true_random=False),
    days(),
)
def test_the_order_of_telling_does_not_matter(
    facts: list[PlanFact], chance: Random, on: dt.date
) -> None:
    """Facts with distinct days bring a plan to the same stage in whichever order they are told."""
    shuffled = list(facts)
    chance.shuffle(shuffled)

    assert stage_on(shuffled, on) is stage_on(facts, on)


def test_on_one_day_the_last_told_counts() -> None:
    """Of two facts of one day, the one told last says how far the plan has come."""
    drafted, adopted = Drafted(when="2020-05-05"), Adopted(when="2020-05-05")

    assert stage_on([drafted, adopted], day("2020-05-05")) is Stage.ADOPTED


@given(made.plan_facts())
def test_facts_are_values(fact: PlanFact) -> None:
    """Two facts that say the same are one, and can be kept in sets."""
    assert attrs.evolve(fact) == fact
    assert hash(attrs.evolve(fact)) == hash(fact)


# What it covers


def test_a_plan_covers_what_its_measures_do() -> None:
    """A plan names all that it promises: where nothing stands, there is a gap."""
    told = plan(measures=[ADVICE, REPORT]).coverage_on("2026-11-22")

    assert told.complete
    assert [row.cover for row in told.rows if row.measures] == ["covered", "covered", "described"]
    assert [row.number for row in told.rows if row.cover is Cover.GAP] == [2, 4, 5, 6, 8, 9, 10]
    assert told.total[Column.EXISTING_SERVICES] == 1


@pytest.mark.parametrize(
    ("about", "cover"),
    [
        ({}, "nothing-on-record"),
        ({"complete": False}, "nothing-on-record"),
        ({"complete": True}, "gap"),
    ],
)
def test_an_inventory_says_whether_it_is_complete(about: dict[str, Any], cover: str) -> None:
    """Unless it says that it is complete, an inventory has no gap."""
    told = inventory(measures=[ADVICE], **about).coverage_on(day("2026-11-22"))

    assert told.row(1).cover is Cover.COVERED
    assert told.row(2).cover == cover


def test_an_inventory_is_for_the_office() -> None:
    """What a city lists before any plan is not for the public unless it says so."""
    assert inventory().audience is Audience.OFFICE
    assert inventory(audience="public").audience is Audience.PUBLIC


@given(made.plans(), days())
def test_coverage_of_a_plan_is_that_of_its_measures(one: ActionPlan, on: dt.date) -> None:
    """Nothing but the measures of a plan makes its coverage."""
    assert one.coverage_on(str(on)) == coverage(one.measures, on=on, complete=True)
    assert one.stage_on(str(on)) is stage_on(one.facts, on)
    assert hash(attrs.evolve(one)) == hash(one)


@given(made.inventories(), days())
def test_coverage_of_an_inventory_is_that_of_its_measures(one: Inventory, on: dt.date) -> None:
    """Nothing but the measures of an inventory, and whether they are all, makes its coverage."""
    assert one.coverage_on(on) == coverage(one.measures, on=on, complete=one.complete)
    assert hash(attrs.evolve(one)) == hash(one)


@given(made.domains(), made.participation(), made.silences())
def test_parts_of_a_plan_are_values(domain: Domain, taking: Participation, why: Silence) -> None:
    """Two parts that say the same are one."""
    for part in (domain, taking, why):
        assert attrs.evolve(part) == part
        assert len({part, attrs.evolve(part)}) == 1
