"""Who else does it: what is found, in which order, and what is said of how much was read."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eccar
from eccar.network import (
    Distance,
    SharedBy,
    SimilarMeasures,
    packaged_plans,
    packaged_practices,
    who_else,
)
from eccar.plan import Measure
from eccar.testing.plan_strategies import inventories, plans
from eccar.values.texts import Count

from .cities import DAY, city

SMALL = city("de/klein", inhabitants=14_000, official_languages=["de"])


def plan(authority: str, *measures: dict[str, Any], **more: Any) -> eccar.ActionPlan:
    """An invented plan with these measures."""
    made = eccar.from_dict(
        {
            "eccar": "plan/1",
            "authorities": [authority],
            "titles": {"en": "Plan"},
            "period": "2025/2028",
            **more,
            "measures": [{"titles": {"en": each["id"]}, **each} for each in measures],
        }
    )
    assert isinstance(made, eccar.ActionPlan)
    return made


def references(answer: SimilarMeasures) -> list[str]:
    """The references of the measures that are listed."""
    return [each.reference for each in answer.measures]


def membership(document: eccar.City) -> eccar.Membership:
    return eccar.Membership(city=document)


def test_a_small_city_gets_the_three_measures_on_record_under_point_7() -> None:
    """Two of Gent and one of Bern, each with the distance in words and the unit; and that three is all."""
    answer = who_else(7, packaged_plans(), city=SMALL, on=DAY)
    text = " ".join(eccar.text(answer).split())

    assert references(answer) == [
        "plan:ch/bern:2022/2025#vermietung",
        "plan:be/gent:2015/2019#gesprekken",
        "plan:be/gent:2015/2019#praktijktesten",
    ]
    assert text.count("unit not recorded") == 3
    assert text.count("both German-speaking, another country (Switzerland)") == 1
    assert text.count("no shared official language, another country (Belgium)") == 2
    assert "These 3 are all that was read, in 5 plans and 1 inventory of other cities" in text


def test_a_size_is_given_where_it_is_known() -> None:
    """By what is on record of each city, that of Bern here, and that of Gent not."""
    known = city("ch/bern", inhabitants=145_873, official_languages=["de"])
    others = (known, city("be/gent", official_languages=["nl"]))
    documents = (*packaged_plans(), *map(membership, others))
    text = " ".join(eccar.text(who_else(7, documents, city=SMALL, on=DAY)).split())

    assert text.count("14,000 against 145,873 inhabitants, both German-speaking") == 1
    assert text.count("size not known, no shared official language") == 2


def test_a_general_measure_is_counted_apart() -> None:
    """The one of Hannover is under all ten points, and says little about the seventh."""
    answer = who_else(7, packaged_plans(), city=SMALL, on=DAY)

    assert [each.measure.id for each in answer.general] == ["5-3-1"]
    assert answer.count == 3
    assert not who_else([7], [], city=SMALL, on=DAY).general


def test_the_nearest_city_comes_first_and_unknown_ones_last() -> None:
    """By the distance of the city, not by the number or the state of its measures."""
    near = city("de/nah", inhabitants=16_000, official_languages=["de"])
    far = city("fr/loin", inhabitants=900_000, official_languages=["fr"])
    unknown = city("de/unbekannt")
    done = {"id": "m", "points": [7], "progress": [{"fact": "completed", "date": "2026"}]}
    answer = who_else(
        7,
        [
            plan("de/unbekannt", {"id": "m", "points": [7]}),
            plan("fr/loin", done, {**done, "id": "n"}),
            plan("de/nah", {"id": "m", "points": [7]}),
            *map(membership, (near, far, unknown)),
        ],
        city=SMALL,
        on=DAY,
    )

    assert [each.authorities for each in answer.measures] == [
        ("de/nah",),
        ("fr/loin",),
        ("fr/loin",),
        ("de/unbekannt",),
    ]
    assert [each.difference.comparable for each in answer.measures] == [True, True, True, False]


def test_the_measures_of_the_city_itself_are_left_out() -> None:
    """Also those of a plan that it has together with others; they are not among what was read."""
    answer = who_else(
        1,
        [
            plan("de/klein", {"id": "own", "points": [1]}),
            plan("", {"id": "joint", "points": [1]}, authorities=["de/klein", "de/nah"]),
            plan("de/nah", {"id": "other", "points": [1]}),
        ],
        city="de/klein",
        on=DAY,
    )

    assert references(answer) == ["plan:de/nah:2025/2028#other"]
    assert (answer.plans, answer.inventories) == (1, 0)


def test_a_joint_plan_is_as_near_as_the_nearest_of_its_cities() -> None:
    """One of which less is known does not take it to the end of the list."""
    near = city("de/nah", inhabitants=16_000, official_languages=["de"])
    joint = plan("", {"id": "m", "points": [1]}, authorities=["de/unbekannt", "de/nah"])
    far = plan("fr/loin", {"id": "m", "points": [1]})
    loin = city("fr/loin", inhabitants=900_000, official_languages=["fr"])
    documents = [far, joint, membership(near), membership(loin)]
    first, last = who_else(1, documents, city=SMALL, on=DAY).measures

    assert first.authorities == ("de/unbekannt", "de/nah")
    assert first.difference.other.id == "de/nah"
    assert last.authorities == ("fr/loin",)


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        ({"points": [2, 3]}, [SharedBy.POINT]),
        ({"points": [4]}, []),
        ({"points": [], "roles": ["employer"]}, [SharedBy.ROLE]),
        ({"points": [], "grounds": ["colour"]}, [SharedBy.GROUND]),
        ({"points": [], "hostility": ["antisemitism"]}, [SharedBy.HOSTILITY]),
        (
            {"points": [3], "roles": ["employer"], "grounds": ["age"]},
            [SharedBy.POINT, SharedBy.ROLE],
        ),
        ({"points": [], "domain": "x"}, [SharedBy.DOMAIN]),
        ({"points": [], "domain": "wonen"}, []),
    ],
)
def test_in_what_measures_are_alike(other: dict[str, Any], shared: list[SharedBy]) -> None:
    """Domains by their titles, as an id is one of a single plan; the rest by the closed lists."""
    asked = Measure(
        id="own",
        titles={"en": "own"},
        points=[3],
        roles=["employer"],
        grounds=["colour"],
        hostility=["antisemitism"],
        domain="wonen",
    )
    own = plan("de/klein", domains=[{"id": "wonen", "titles": {"nl": "Wonen", "en": "Housing"}}])
    others = plan(
        "de/nah",
        {"id": "m", **other},
        domains=[
            {"id": "x", "titles": {"en": "housing"}},
            {"id": "wonen", "titles": {"en": "Work"}},
        ],
    )
    answer = who_else(asked, [others], city="de/klein", on=DAY, document=own)

    assert [list(each.shared) for each in answer.measures] == ([shared] if shared else [])


def test_a_measure_of_others_is_not_like_itself() -> None:
    """Asked about a measure of Gent, Bern gets the others of Gent."""
    [gent] = [each for each in packaged_plans() if each.authorities == ("be/gent",)]
    asked = next(each for each in gent.measures if each.id == "praktijktesten")
    answer = who_else(asked, packaged_plans(), city="ch/bern", on=DAY, document=gent)

    assert answer.reference == "plan:be/gent:2015/2019#praktijktesten"
    assert answer.reference not in references(answer)
    assert "plan:be/gent:2015/2019#gesprekken" in references(answer)


def test_of_several_versions_the_latest_is_read() -> None:
    """All versions of a plan have one identity; each is counted once."""
    old, new = (
        plan("de/nah", {"id": name, "points": [1]}, edition=edition)
        for name, edition in (("old", "2025-01-01"), ("new", "2026-01-01"))
    )
    for documents in ([old, new], [new, old]):
        answer = who_else(1, documents, city="de/klein", on=DAY)

        assert [each.measure.id for each in answer.measures] == ["new"]
        assert answer.plans == 1


def test_a_state_of_an_ended_plan_is_that_before_its_end() -> None:
    """Nothing says that what was under way then still is."""
    started = [{"fact": "started", "date": "2025-03-01"}]
    measure = {"id": "m", "points": [1], "progress": started}
    documents = [plan("de/nah", measure)]
    during, after = (
        who_else(1, documents, city="de/klein", on=on).measures[0]
        for on in ("2027-01-01", "2029-01-01")
    )

    assert (during.state, during.before_end) == ("running", False)
    assert (after.state, after.before_end) == ("running", True)
    answer = who_else(1, documents, city="de/klein", on="2029-01-01")
    assert "under way before the plan ended" in eccar.text(answer)


def test_the_unit_to_ask_is_the_one_that_leads() -> None:
    """Where none is named, that is said."""
    measures = (
        {"id": "a", "points": [1], "lead": "Office for housing"},
        {"id": "b", "points": [1]},
    )
    answer = who_else(1, [plan("de/nah", *measures)], city="de/klein", on=DAY)

    assert [each.unit for each in answer.measures] == ["Office for housing", None]
    assert "ask: Office for housing" in eccar.text(answer)


def test_what_is_not_listed_is_counted() -> None:
    """The last sentence is about all that were found."""
    measures = [{"id": f"m{n}", "points": [1]} for n in range(5)]
    answer = who_else(1, [plan("de/nah", *measures)], city="de/klein", on=DAY, at_most=2)
    text = " ".join(eccar.text(answer).split())

    assert (len(answer.measures), answer.count) == (2, 5)
    assert "3 of them are not listed." in text
    assert "These 5 are all that was read, in 1 plan of other cities" in text


@pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])
def test_nothing_read_and_nothing_found_are_two(lang: str) -> None:
    """Each is said in its own sentence."""
    reader = eccar.language(lang)
    nothing, none = (
        " ".join(eccar.text(who_else(1, documents, city="de/klein", on=DAY), lang).split())
        for documents in ([], [plan("de/nah", {"id": "m", "points": [2]})])
    )

    assert reader.word("network.similarmeasures", "nothing_read") in nothing
    assert reader.word("network.similarmeasures", "nothing_read") not in none
    assert reader.word("network.similarmeasures", "plans", count=Count(1)) in none


@given(st.lists(st.one_of(plans(), inventories()), max_size=4), st.integers(1, 10))
def test_all_that_is_under_the_point_is_found(documents: list[Any], point: int) -> None:
    """By comparing each measure of each document: those of others, under the point, each once."""
    answer = who_else(point, documents, city="xx/nobody", on=DAY, at_most=10_000)
    latest: dict[str, Any] = {}
    for document in documents:
        day = getattr(document, "edition", None) or document.recorded or dt.date.min
        kept = latest.get(document.identity)
        if kept is None or (getattr(kept, "edition", None) or kept.recorded or dt.date.min) <= day:
            latest[document.identity] = document
    expected = {
        f"{document.identity}#{measure.id}": len(set(measure.points)) >= 9
        for document in latest.values()
        for measure in document.measures
        if point in measure.points
    }

    assert {each.reference for each in answer.measures} == {
        reference for reference, general in expected.items() if not general
    }
    assert {each.reference for each in answer.general} == {
        reference for reference, general in expected.items() if general
    }
    assert answer.plans + answer.inventories == len(latest)


@pytest.mark.parametrize("point", [0, 11, [3, 12]])
def test_a_number_that_is_no_point_is_refused(point: Any) -> None:
    """There are ten."""
    with pytest.raises(ValueError, match="1 to 10"):
        who_else(point, [], city="de/klein", on=DAY)


def test_weights_order_the_measures() -> None:
    """If only the language counts, Bern is nearest to a German-speaking city; if only the kind, all are as near."""
    only = {"inhabitants": 0, "country": 0, "kilometres": 0}
    language, kind = (
        who_else(7, packaged_plans(), city=SMALL, on=DAY, weights=Distance(**only, **{left_out: 0}))
        for left_out in ("kind", "language")
    )

    assert language.measures[0].authorities == ("ch/bern",)
    assert len({each.difference.least for each in kind.measures}) == 1


def test_a_measure_leads_to_what_names_it() -> None:
    """To the practice that was drawn from it, and to the project that it belongs to; text and data say so."""
    [plan] = [each for each in packaged_plans() if each.subject == "be/gent"]
    tests = f"{plan.identity}#praktijktesten"
    project = {"id": "housing", "titles": {"en": "Housing (invented)"}, "measures": [tests]}
    own = eccar.from_dict({"eccar": "coalition/1", "id": "office", "projects": [project]})
    answer = who_else(
        7, (plan, *packaged_practices(), own, own), city="de/musterstadt", on="2026-11-22"
    )

    named = {each.reference: each.named_by for each in answer.measures}
    assert named == {
        tests: ("practice:be/gent:practice-tests", "projects/housing"),
        f"{plan.identity}#gesprekken": (),
    }
    line = "named by: practice:be/gent:practice-tests and projects/housing"
    assert line in " ".join(eccar.text(answer, more=True).split())
    assert [each["named_by"] for each in eccar.to_dict(answer)["measures"]] == [
        [*names] for names in named.values()
    ]
