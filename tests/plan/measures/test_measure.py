"""Measures: ids that every tool keeps, and what a measure says of itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.plan.measures.indicators import Indicator
from eccar.plan.measures.measure import Measure, MeasureKind, Milestone
from eccar.plan.measures.progress import Merged, ReplacedBy, Started
from eccar.plan.measures.resources import Resource
from eccar.plan.measures.values import Value
from eccar.testing import plan_strategies as made
from eccar.testing.strategies import days
from eccar.values.constraints import ID
from eccar.values.dates import day, when
from eccar.values.errors import InvalidValue
from eccar.values.texts import Text
from eccar.values.vocabulary import Ground, Hostility, Role

TITLES = {"en": "Advice for people affected (invented)"}


def measure(**fields: Any) -> Measure:
    """An invented measure with *fields*."""
    return Measure(**{"id": "3.1", "points": [3], "titles": TITLES, **fields})


# Ids


@pytest.mark.parametrize("text", ["3.1", "advice-centre", "A_1", "7", "a" * 60, "0-._", "1e3"])
def test_ids_that_are_fine(text: str) -> None:
    """Letters without accents, digits, and . - _ between them, up to sixty."""
    assert ID(text) == text
    assert measure(id=text, depends_on=[text]).id == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "α",
        "μέτρο-1",
        "advice centre",
        " 3.1",
        "3.1 ",
        "3.1\n",
        "a" * 61,
        ".1",
        "-a",
        "_a",
        "Büro",
        "\u04301",
        "\uff13",
        "3/1",
        "<b>",
        "a\x00",
        "a\ud800",
    ],
)
@pytest.mark.parametrize(
    "make",
    [
        lambda text: measure(id=text),
        lambda text: measure(domain=text),
        lambda text: measure(depends_on=["3.1", text]),
        lambda text: Indicator(id=text, titles=TITLES),
        lambda text: Merged(when=2020, other=text),
        lambda text: ReplacedBy(when=2020, other=text),
    ],
)
def test_ids_that_are_refused(text: str, make: Callable[[str], Any]) -> None:
    """Greek letters, spaces, 61 characters or none are no id, in any field of ids."""
    with pytest.raises(InvalidValue) as refused:
        make(text)

    assert refused.value.fault.code == "DOC302"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"points": [0]}, "DOC301"),
        ({"points": [3, 11]}, "DOC301"),
        ({"carried_by": ["Musterstadt"]}, "DOC221"),
        ({"lead": ""}, "DOC210"),
        ({"whom": ["tenants", ""]}, "DOC210"),
        ({"addressed_to": [" "]}, "DOC210"),
        ({"partners": [""]}, "DOC210"),
        ({"starts": "spring"}, "DOC204"),
        ({"ends": "2024-12/2024-01"}, "DOC205"),
        ({"answers": ["\x07"]}, "DOC210"),
        ({"titles": {}}, "DOC224"),
        ({"titles": {"en": ""}}, "DOC210"),
        ({"description": {}}, "DOC224"),
        ({"points": [3.5]}, "DOC301"),
        ({"points": [True]}, "DOC301"),
        ({"ongoing": "yes"}, "DOC232"),
        ({"ongoing": 1}, "DOC232"),
        ({"ongoing": None}, "DOC232"),
        ({"titles": Text((("en", "a"), ("de", "b"), ("en", "c")))}, "DOC233"),
    ],
)
def test_what_is_no_measure_is_refused(fields: dict[str, Any], code: str) -> None:
    """Points are the ten, carriers are authorities, dates are dates, and words say something."""
    with pytest.raises(InvalidValue) as refused:
        measure(**fields)

    assert refused.value.fault.code == code


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "wish"},
        {"roles": ["landlord"]},
        {"grounds": ["taste"]},
        {"hostility": ["indifference"]},
    ],
)
def test_words_of_no_list_are_refused(fields: dict[str, Any]) -> None:
    """Kinds, roles, grounds and forms of hostility are those of the field."""
    with pytest.raises(ValueError, match="is not a valid"):
        measure(**fields)


def test_words_become_values() -> None:
    """The words of documents become typed values."""
    service = measure(
        points=[3, 7],
        kind="existing-service",
        roles=["employer"],
        grounds=["language", "racial-or-ethnic-origin"],
        hostility=["antigypsyism"],
        starts=2024,
        milestones=[Milestone(titles=TITLES, due="2025-03", reached="2025-04-02")],
        description={"de": "Erfunden."},
        answers=["Recommendation 12 of 2024 (invented)", "https://example.org/report"],
    )

    assert (service.points, service.kind) == ((3, 7), MeasureKind.EXISTING_SERVICE)
    assert (service.roles, service.hostility) == ((Role.EMPLOYER,), (Hostility.ANTIGYPSYISM,))
    assert service.grounds == (Ground.LANGUAGE, Ground.RACIAL_OR_ETHNIC_ORIGIN)
    assert service.starts == when("2024")
    assert str(service.description) == "Erfunden."
    assert service.milestones[0].due == when("2025-03")
    assert [str(said) for said in service.answers] == [
        "Recommendation 12 of 2024 (invented)",
        "https://example.org/report",
    ]


@given(made.measures())
def test_measures_are_values(measure: Measure) -> None:
    """Equal values have equal hashes."""
    again = attrs.evolve(measure)

    assert again == measure
    assert hash(again) == hash(measure)


# What it has


@pytest.mark.parametrize(
    ("resources", "resourced"),
    [
        ([], False),
        ([{"stated": "not-quantified"}], False),
        ([{"stated": "existing-staff"}], True),
        ([{"amount": "1 EUR"}], True),
        ([{"stated": "not-quantified"}, {"staff": 0.5}], True),
    ],
)
def test_whether_it_says_where_its_means_come_from(
    resources: list[dict[str, Any]], *, resourced: bool
) -> None:
    """One resource that is known is enough; *not quantified* alone is none."""
    assert (
        measure(resources=[Resource(**resource) for resource in resources]).has_known_resources
        is resourced
    )


def test_whether_it_has_an_indicator_and_a_target() -> None:
    """An indicator measures; only one with a target by some time is aimed at something."""
    bare = Indicator(id="a", titles=TITLES)
    aimed = attrs.evolve(bare, targets=[Value(when=2030, value=1)])
    some_day = attrs.evolve(bare, targets=[Value(when="unknown", value=1)])
    lists = [[], [bare], [some_day], [bare, aimed], [some_day, aimed]]
    measures = [measure(indicators=item) for item in lists]

    assert [item.has_indicator for item in measures] == [False, True, True, True, True]
    assert [item.has_target for item in measures] == [False, False, False, True, True]


def test_milestones_have_titles() -> None:
    """A step without a name is none."""
    with pytest.raises(InvalidValue) as refused:
        Milestone(titles={})

    assert refused.value.fault.code == "DOC224"


@given(made.milestones())
def test_milestones_are_values(milestone: Milestone) -> None:
    """Equal values have equal hashes."""
    assert attrs.evolve(milestone) == milestone
    assert hash(attrs.evolve(milestone)) == hash(milestone)


# When it was put on record


@given(made.measures(), st.tuples(days(), days()).map(sorted))
def test_put_on_record_once_is_enough(measure: Measure, span: list[dt.date]) -> None:
    """Once on record, it is not put on record again; nothing but its progress is touched."""
    early, late = span
    recorded = measure.put_on_record(early)

    assert recorded.put_on_record(early) is recorded
    assert recorded.put_on_record(late) is recorded
    assert attrs.evolve(recorded, progress=measure.progress) == measure
    assert measure.put_on_record(None) is measure


def test_progress_that_says_its_own_keeps_it() -> None:
    """The day of the record is given to the facts that do not say one, if they may be of later."""
    progress = [Started(when=2025, recorded="2025-02-01"), Started(when=2025), Started(when=2024)]
    recorded = measure(progress=progress).put_on_record(day("2025-03-01"))

    assert [fact.recorded for fact in recorded.progress] == [
        day("2025-02-01"),
        day("2025-03-01"),
        None,
    ]
