"""Differences: what came, went and changed between two versions, by the ids of the measures."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from eccar import from_dict, text, to_dict
from eccar.plan.comparison.difference import FieldChange, PlanDifference, diff
from eccar.plan.history import Adopted, Drafted
from eccar.plan.inventory import Inventory
from eccar.plan.measures.indicators import Indicator
from eccar.plan.measures.measure import Measure, Milestone
from eccar.plan.measures.progress import Completed, Started
from eccar.plan.measures.resources import Resource
from eccar.plan.measures.values import Value
from eccar.plan.plan import ActionPlan, Silence

from ..counted import CountedMeasure

TITLES = {"en": "Something (invented)"}


def plan(*measures: Measure, **fields: Any) -> ActionPlan:
    """An invented plan with *measures* and *fields*."""
    return ActionPlan(
        **{"authorities": ["de/musterstadt"], "titles": TITLES, "measures": measures, **fields}
    )


def measure(id_: str = "3.1", **fields: Any) -> Measure:
    """An invented measure with *fields*."""
    return Measure(**{"id": id_, "points": [3], "titles": TITLES, **fields})


def indicator(id_: str = "a", **fields: Any) -> Indicator:
    """An invented indicator with *fields*."""
    return Indicator(**{"id": id_, "titles": TITLES, **fields})


def changes(difference: PlanDifference) -> list[tuple[str, list[Any], list[Any]]]:
    """What changed in the only measure that did."""
    [measure] = difference.changed
    return [(change.name, list(change.before), list(change.after)) for change in measure.changes]


STARTED = Started(when="2025-01-01")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"titles": {"en": "Other"}}, ["titles"]),
        ({"points": [3, 7]}, [("points", [], [7])]),
        ({"points": [7]}, [("points", [3], [7])]),
        ({"points": [3, 3]}, [("points", [], [3])]),
        ({"partners": ["A", "C", "A"]}, [("partners", ["B"], ["C", "A"])]),
        ({"partners": ["B", "A"]}, []),
        ({"partners": []}, [("partners", ["A", "B"], [])]),
        ({"ends": 2027, "lead": "Office"}, ["lead", "ends"]),
        ({"ends": "2026"}, []),
        ({"ends": "2026-01/2026-12"}, []),
        ({"ends": "2026-12-31"}, ["ends"]),
        ({"ends": None}, ["ends"]),
        ({"progress": [STARTED]}, [("progress", [], [STARTED])]),
        ({"ongoing": True, "note": "So decided."}, ["ongoing", "note"]),
        ({"ongoing": True}, [("ongoing", [False], [True])]),
        ({}, []),
    ],
)
def test_what_changed_in_a_measure(fields: dict[str, Any], expected: list[Any]) -> None:
    """A change has the values before and after; another notation of the same date is none."""
    original: dict[str, Any] = {"ends": 2026, "partners": ["A", "B"]}
    difference = diff(plan(measure(**original)), plan(measure(**{**original, **fields})))
    said = changes(difference) if difference.changed else []

    assert difference.same is (not expected)
    assert [
        item if isinstance(other, tuple) else item[0]
        for item, other in zip(said, expected, strict=True)
    ] == expected


def test_indicators_are_compared_one_by_one() -> None:
    """An indicator in both versions is compared field by field; others were added or removed."""
    seen = Value(when=2025, value=3)
    old = measure(indicators=[indicator("a"), indicator("b"), indicator("c", unit="cases")])
    new = measure(
        indicators=[
            indicator("d"),
            indicator("c", unit="flats", observations=[seen]),
            indicator("b"),
        ]
    )
    field_changes = diff(plan(old), plan(new)).changed[0].changes

    assert field_changes == (
        FieldChange(name="unit", before=("cases",), after=("flats",), indicator="c"),
        FieldChange(name="observations", before=(), after=(seen,), indicator="c", is_list=True),
        FieldChange(
            name="indicators", before=(indicator("a"),), is_list=True, after=(indicator("d"),)
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        (
            {},
            {"responsible": "Office"},
            FieldChange(name="responsible", before=(), after=("Office",)),
        ),
        (
            {"revision": "2"},
            {"revision": "3"},
            FieldChange(name="revision", before=("2",), after=("3",)),
        ),
        (
            {"facts": [Drafted(when=2024)]},
            {"facts": [Adopted(when=2025), Drafted(when=2024)]},
            FieldChange(name="facts", before=(), after=(Adopted(when=2025),), is_list=True),
        ),
    ],
)
def test_what_changed_of_the_whole(
    old: dict[str, Any], new: dict[str, Any], change: FieldChange
) -> None:
    """The fields of the plan itself are compared, too."""
    difference = diff(plan(measure(), **old), plan(measure(), **new))

    assert difference.changes == (change,)
    assert difference.changed == ()
    assert not difference.same


def test_what_others_add_is_no_change() -> None:
    """Data under extra is not compared."""
    assert diff(plan(extra={"a": 1}), plan(extra={"b": [2]})).same


def test_what_came_and_went_keeps_its_order() -> None:
    """Added measures are in the order of the new version, others in that of the old."""
    old = plan(*[measure(id_) for id_ in ("c", "a", "b", "d")])
    new = plan(measure("f"), *[measure(id_, lead="Office") for id_ in ("b", "c")], measure("e"))
    difference = diff(old, new)

    assert [measure.id for measure in difference.added] == ["f", "e"]
    assert [measure.id for measure in difference.removed] == ["a", "d"]
    assert [changed.before.id for changed in difference.changed] == ["c", "b"]
    assert [changed.after.lead for changed in difference.changed] == ["Office", "Office"]
    assert not difference.same


def test_of_one_id_the_first_is_held_against_the_first() -> None:
    """However often an id occurs, no change is overlooked."""
    once, twice = plan(measure(lead="A")), plan(measure(lead="A"), measure(lead="B"))

    assert diff(once, twice).added == (measure(lead="B"),)
    assert diff(twice, once).removed == (measure(lead="B"),)
    [changed] = diff(twice, plan(measure(lead="C"), measure(lead="B"))).changed
    assert (changed.before.lead, changed.after.lead) == ("A", "C")
    assert diff(twice, plan(measure(lead="A"), measure(lead="B"))).same


def test_an_order_from_which_something_follows_is_a_change() -> None:
    """Facts of unclear order, baselines and values of one day depend on their order in the document."""
    roughly = [Started(when="2024"), Completed(when="2024-06")]
    begins = [Value(when="2024", value=1), Value(when="2025", value=2)]
    of_one_day = [Value(when="2024", value=1), Value(when="2024", value=2)]
    reasons = [Silence(point=7, because="A"), Silence(point=7, because="B")]
    [changed] = diff(plan(measure(progress=roughly)), plan(measure(progress=roughly[::-1]))).changed
    assert [change.name for change in changed.changes] == ["progress"]
    lists: dict[str, Any] = {
        "baselines": begins,
        "observations": of_one_day,
        "targets": of_one_day,
    }
    for name, values in lists.items():
        first, second = (
            measure(indicators=[Indicator(id="a", titles=TITLES, **{name: way})])
            for way in (values, values[::-1])
        )
        [change] = diff(plan(first), plan(second)).changed[0].changes
        assert (change.name, change.indicator, change.before, change.after) == (name, "a", (), ())
    assert [
        change.name
        for change in diff(plan(none_because=reasons), plan(none_because=reasons[::-1])).changes
    ] == ["none_because"]


def test_another_id_under_the_same_title_is_noticed() -> None:
    """What may only have been renamed is named, unless several share the title."""
    titles = {"en": "Ask (invented)", "de": "Fragen (erfunden)"}
    same_titles = {"de": "Fragen (erfunden)", "en": "Ask (invented)"}
    old, new = (
        measure("app", titles=titles),
        measure("report-app", titles=same_titles, starts="2027"),
    )

    difference = diff(plan(old, measure()), plan(new, measure()))
    assert difference.perhaps_renamed == (("app", "report-app"),)
    assert diff(plan(old), plan(new, measure("x", titles=titles))).perhaps_renamed == ()
    assert diff(plan(old), plan(measure("x"))).perhaps_renamed == ()
    assert diff(plan(old), plan(old, new)).perhaps_renamed == ()


def test_of_whom_a_value_is_makes_a_difference() -> None:
    """The same number of other people is another value; between parts the order means nothing."""
    women, men = (Value(when="2024", value=1, of={"gender": who}) for who in ("women", "men"))

    def with_baselines(*values: Value) -> ActionPlan:
        return plan(measure(indicators=[Indicator(id="a", titles=TITLES, baselines=values)]))

    [changed] = diff(with_baselines(women), with_baselines(men)).changed
    assert changes(diff(with_baselines(women), with_baselines(men))) == [
        ("baselines", [women], [men])
    ]
    assert changed.changes[0].indicator == "a"
    assert diff(with_baselines(women, men), with_baselines(men, women)).same


def test_an_order_from_which_nothing_follows_is_no_change() -> None:
    """Nor is it deep within another value."""
    progress = [Started(when="2024-01"), Completed(when="2024-06")]
    assert diff(plan(measure(progress=progress)), plan(measure(progress=progress[::-1]))).same
    values = [Value(when="2024", value=1), Value(when="2025", value=2)]
    shuffled: tuple[tuple[Any, Any], ...] = (
        ({"targets": values}, {"targets": values[::-1]}),
        ({"baselines": [Value(when="2024", value=1, of={"a": "b", "c": "d"})]},
         {"baselines": [Value(when="2024", value=1, of={"c": "d", "a": "b"})]}),
        ({"targets": [Value(when="2024", words={"en": "a", "de": "b"})]},
         {"targets": [Value(when="2024", words={"de": "b", "en": "a"})]}),
    )  # fmt: skip
    for fields, reordered in shuffled:
        both = (
            measure(indicators=[Indicator(id="i", titles=TITLES, **way)])
            for way in (fields, reordered)
        )
        assert diff(*map(plan, both)).same
    for fields, reordered in (
        ({"milestones": [Milestone(titles={"en": "a", "de": "b"})]}, {"milestones": [Milestone(titles={"de": "b", "en": "a"})]}),
        ({"resources": [Resource(staff=1, years=[2024, 2025])]}, {"resources": [Resource(staff=1, years=[2025, 2024])]}),
        ({"progress": [Started(when="2024", sources=["A", "B"])]}, {"progress": [Started(when="2024", sources=["B", "A"])]}),
    ):  # fmt: skip
        assert diff(plan(measure(**fields)), plan(measure(**reordered))).same


def test_another_id_is_another_measure() -> None:
    """A measure with another id was removed and added, even if nothing else differs."""
    difference = diff(plan(measure("3.1")), plan(measure("3.10")))

    assert [measure.id for measure in difference.removed] == ["3.1"]
    assert [measure.id for measure in difference.added] == ["3.10"]
    assert difference.changed == ()


def test_a_plan_is_held_against_the_inventory_before_it() -> None:
    """From an inventory to a plan, measures are compared by their ids, and all that either says."""
    inventory = Inventory(authorities=["de/musterstadt"], measures=[measure("a"), measure("b")])
    difference = diff(inventory, plan(measure("b", lead="Office"), measure("c")))

    assert [measure.id for measure in difference.removed] == ["a"]
    assert [changed.after.id for changed in difference.changed] == ["b"]
    assert [measure.id for measure in difference.added] == ["c"]
    assert [change.name for change in difference.changes] == ["complete", "titles"]


# Many measures


def attributes_read(many: int) -> int:
    """How often attributes of measures are read while so *many* are compared with so many."""
    old = [CountedMeasure(id=f"m-{index}", points=[3], titles=TITLES) for index in range(many)]
    new = [
        CountedMeasure(id=f"m-{index}", points=[3], titles=TITLES, lead="Office")
        for index in range(many)
    ]
    before, after = plan(*old), plan(*reversed(new))
    CountedMeasure.read = 0
    difference = diff(before, after)
    seen = CountedMeasure.read

    assert len(difference.changed) == many
    return seen


def test_many_measures_take_their_share_of_work_each() -> None:
    """Of two thousand measures each is looked at as often as each of a hundred."""
    assert attributes_read(2000) == 20 * attributes_read(100)


# What means the same


def decomposed(value: Any) -> Any:
    """*value*, plain data, with every letter with a mark written as a letter and a mark."""
    if isinstance(value, str):
        return unicodedata.normalize("NFD", value)
    if isinstance(value, dict):
        return {decomposed(key): decomposed(item) for key, item in value.items()}
    return [decomposed(item) for item in value] if isinstance(value, list) else value


def test_composed_and_decomposed_letters_are_the_same() -> None:
    """The same words are no change, whichever way a program wrote their letters (invented)."""
    value = Value(when=2025, value=3, of={"Geschlecht": "Männer"}, note="geschätzt")
    composed = plan(
        measure(
            titles={"de": "Büro für Zugehörigkeit"},
            lead="Büro",
            partners=["Café Zürich"],
            milestones=[Milestone(titles={"de": "Eröffnung"}, due=2026)],
            progress=[Started(when=2025, by="Ältestenrat")],
            indicators=[indicator(unit="Fälle", dimensions=["Geschlecht"], observations=[value])],
        ),
        titles={"de": "Plan für Köln"},
        responsible="Büro",
    )
    other = from_dict(decomposed(to_dict(composed)), ActionPlan)

    assert other != composed
    assert diff(composed, other).same
    assert diff(other, composed).same
    assert "No changes." in text(diff(composed, other), more=True)


def test_only_what_is_another_word_is_a_change() -> None:
    """Of a text in two languages, only the language that has other words is named."""
    old = measure(
        titles={"de": "Büro", "en": "Office"}, milestones=[Milestone(titles=UMLAUT, due=2026)]
    )
    new = measure(
        titles={"de": unicodedata.normalize("NFD", "Büro"), "en": "Bureau"},
        milestones=[Milestone(titles=decomposed(UMLAUT), due=2027)],
    )
    said = text(diff(plan(old), plan(new)), more=True)

    assert "title (English): “Bureau” instead of “Office”" in said
    assert "(German)" not in said
    assert said.count(" instead of ") == 2


UMLAUT = {"de": "Eröffnung"}


def test_two_keys_that_are_the_same_word_are_not_one() -> None:
    """An entry that is lost is a change, though another entry of the same word is still there."""
    twice = {"Männer": "1", unicodedata.normalize("NFD", "Männer"): "1"}
    old, new = (
        measure(indicators=[indicator(observations=[Value(when=2025, value=3, of=group)])])
        for group in (twice, {"Männer": "1"})
    )

    assert not diff(plan(old), plan(new)).same


def test_a_renamed_measure_is_known_by_its_title_in_other_letters() -> None:
    """The same title makes it likely that a measure only has another id."""
    old, new = measure("a", titles=UMLAUT), measure("b", titles=decomposed(UMLAUT))

    assert diff(plan(old), plan(new)).perhaps_renamed == (("a", "b"),)


def test_words_in_another_order_of_languages_are_the_same() -> None:
    """A store that sorts the keys of JSON changes nothing."""
    both = {"en": "Advice", "de": "Beratung"}
    other = dict(reversed(both.items()))

    assert diff(plan(measure(titles=both)), plan(measure(titles=other))).same


def test_observations_without_a_last_day_are_the_latest() -> None:
    """Their order in the list does not matter, unlike that of two of one day."""
    open_, dated = Value(when="2024/..", value=2), Value(when=2020, value=1)
    early, late = Value(when=2019, value=4), Value(when="2019", value=5)

    def seen(*values: Value) -> ActionPlan:
        return plan(measure(indicators=[indicator(observations=values)]))

    assert diff(seen(open_, dated), seen(dated, open_)).same
    assert diff(seen(dated, early), seen(early, dated)).same
    assert not diff(seen(early, late), seen(late, early)).same


def test_a_list_that_only_one_kind_of_document_has_is_a_list() -> None:
    """An inventory has no facts; those of the plan that was made of it were added one by one."""
    inventory = Inventory(authorities=["de/musterstadt"])
    drafted = (Drafted(when=2024), Drafted(when=2025))
    [change] = [
        change for change in diff(inventory, plan(facts=drafted)).changes if change.name == "facts"
    ]

    assert change == FieldChange(name="facts", before=(), after=drafted, is_list=True)


@pytest.mark.parametrize("added", [True, False])
def test_an_indicator_that_came_or_went_alone_is_reported(*, added: bool) -> None:
    """One side of the change is enough."""
    with_, without = plan(measure(indicators=[indicator("a")])), plan(measure())
    difference = diff(without, with_) if added else diff(with_, without)
    now, before = ([indicator("a")], []) if added else ([], [indicator("a")])

    assert changes(difference) == [("indicators", before, now)]
