"""What happened to plans: how far one has come follows from one table, and from nothing else."""

from __future__ import annotations

import datetime as dt
from itertools import product
from random import Random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.history import (
    PLAN_FACTS,
    TABLE,
    Adopted,
    Drafted,
    Evaluated,
    PlanFact,
    Replaced,
    Revised,
    Stage,
    stage_on,
)
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import FIRST, LAST, days, exact_dates
from eccar.values.dates import day, when
from eccar.values.errors import InvalidValue

MIDDLE = dt.date(2016, 1, 1)
WORDS = ("drafted", "adopted", "revised", "evaluated", "replaced")
LEADING_TO = {
    Stage.DRAFT: [],
    Stage.ADOPTED: ["adopted"],
    Stage.EVALUATED: ["adopted", "evaluated"],
    Stage.REPLACED: ["replaced"],
}
"""Words of facts that bring a plan to each stage."""


# The laws


@given(
    st.lists(made.plan_facts(), max_size=6),
    made.plan_facts(st.dates(MIDDLE, LAST).map(when)),
    st.dates(FIRST, MIDDLE - dt.timedelta(1)),
)
def test_what_comes_later_does_not_change_what_was(
    facts: list[PlanFact], more: PlanFact, on: dt.date
) -> None:
    """A fact of a later day leaves the stage on an earlier day alone, wherever it is in the list."""
    assert stage_on([more, *facts], on) is stage_on([*facts, more], on) is stage_on(facts, on)


@given(
    st.lists(
        made.plan_facts(exact_dates(), bare=True), max_size=6, unique_by=lambda item: item.when
    ),
    st.randoms(use_true_random=False),
    days(),
)
def test_the_order_of_telling_does_not_matter(
    facts: list[PlanFact], chance: Random, on: dt.date
) -> None:
    """Facts with distinct days bring a plan to the same stage in any order."""
    shuffled = list(facts)
    chance.shuffle(shuffled)

    assert stage_on(shuffled, on) is stage_on(facts, on)


@given(st.lists(made.plan_facts(exact_dates(), bare=True), max_size=6), days())
def test_a_plan_comes_from_stage_to_stage_by_the_table(facts: list[PlanFact], on: dt.date) -> None:
    """Fact by fact, as they happened, the table says to which stage a plan comes."""
    stage = Stage.DRAFT
    for fact in sorted(facts, key=lambda item: str(item.when)):
        if str(fact.when) <= str(on):
            stage = TABLE.get((stage, fact.kind), stage)

    assert stage_on(facts, on) is stage


@given(made.plan_facts())
def test_facts_are_values(fact: PlanFact) -> None:
    """Two facts that say the same are one, and can be kept in sets."""
    assert attrs.evolve(fact) == fact
    assert hash(attrs.evolve(fact)) == hash(fact)


# The table


@pytest.mark.parametrize(("stage", "word"), list(product(LEADING_TO, WORDS)))
def test_each_row_of_the_table(stage: Stage, word: str) -> None:
    """Adopting brings a draft into force, and back; only what is in force can be evaluated."""
    facts = [
        _fact(item, f"2020-01-0{day_}") for day_, item in enumerate([*LEADING_TO[stage], word], 1)
    ]
    to = {
        ("draft", "adopted"): "adopted",
        ("evaluated", "adopted"): "adopted",
        ("replaced", "adopted"): "adopted",
        ("adopted", "evaluated"): "evaluated",
    }
    moved = "replaced" if word == "replaced" else to.get((stage, word), stage)

    assert stage_on(facts[:-1], day("2020-12-31")) is stage
    assert stage_on(facts, day("2020-12-31")) == moved


def _fact(word: str, on: str) -> PlanFact:
    kind: type[PlanFact] = PlanFact.family[word]
    return kind(when=on)


def test_every_word_has_its_kind() -> None:
    """Each kind of fact is found by its word, and the table knows no others."""
    assert tuple(PlanFact.family) == WORDS
    assert tuple(PlanFact.family.values()) == PLAN_FACTS
    assert {word for _, word in TABLE} <= set(WORDS)


# Named cases


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
            [Adopted(when="2021-03-01"), Replaced(when="2023-02-01", other="Plan 2023-2027")],
            ["draft", "adopted", "adopted", "replaced"],
        ),
        (
            [Adopted(when="2021-03-01"), Replaced(when=2021), Evaluated(when="2022-02-01")],
            ["draft", "replaced", "replaced", "replaced"],
        ),
        ([Revised(when="2021-03-01")], ["draft"] * 4),
        ([Evaluated(when="2021-03-01")], ["draft"] * 4),
        (
            [Evaluated(when="2022-03-01"), Adopted(when="2021-03-01")],
            ["draft", "adopted", "evaluated", "evaluated"],
        ),
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
    reached = [stage_on(facts, dt.date(year, 12, 31)) for year in range(2020, 2024)]

    assert reached == stages


def test_facts_of_one_day_keep_their_order() -> None:
    """Two facts of one day happened in the order of the document."""
    adopted, replaced = Adopted(when="2020-05-05"), Replaced(when="2020-05-05")

    assert stage_on([adopted, replaced], day("2020-05-05")) is Stage.REPLACED
    assert stage_on([replaced, adopted], day("2020-05-05")) is Stage.ADOPTED


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"authorities": ["Musterstadt"]}, "DOC221"),
        ({"by": ""}, "DOC210"),
        ({"reference": " "}, "DOC210"),
        ({"other": "\x07"}, "DOC210"),
    ],
)
def test_what_is_no_fact_is_refused(fields: dict[str, object], code: str) -> None:
    """Authorities have their ids; bodies, papers and other plans are named in words."""
    with pytest.raises(InvalidValue) as refused:
        Replaced(when="2020-05-05", **fields)  # type: ignore[arg-type]  # Just what is refused.

    assert refused.value.fault.code == code
