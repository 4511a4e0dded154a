"""The ten points: the packaged edition, its languages and sources, and wrong numbers."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest

import eccar
from eccar.languages import LANGUAGES
from eccar.plan.packaged import ten_points
from eccar.plan.points import NUMBERS, FieldOfAction, Point
from eccar.values.errors import InvalidValue
from eccar.values.vocabulary import Basis

from .editions import FIRST_DAY, INVENTED, LATER, OURS, PACKAGED, TITLES


def test_there_are_ten() -> None:
    """The points are numbered from 1 to 10, each once and in order."""
    assert [point.number for point in PACKAGED.points] == list(NUMBERS) == list(range(1, 11))
    assert [PACKAGED.point(number) for number in NUMBERS] == list(PACKAGED.points)


def test_the_front_door_has_the_packaged_editions() -> None:
    """The package offers the same editions as the catalogue."""
    assert eccar.ten_points() is ten_points()


@pytest.mark.parametrize("point", PACKAGED.points, ids=lambda item: str(item.number))
def test_a_point_in_all_languages(point: Point) -> None:
    """Each point has a title in eight languages, and all texts in the languages of the library."""
    assert set(point.titles) == {*TITLES, *OURS}
    given = (*point.examples, *point.typical, *PACKAGED.invitations)
    for texts in (point.commitment, *(item.words for item in given)):
        assert set(texts) == set(LANGUAGES)


def test_titles_have_a_source_or_are_own_translations() -> None:
    """Titles have a source, or are marked as our own translation."""
    by_language = {titles.language: titles for titles in PACKAGED.languages}

    assert set(by_language) == {*TITLES, *OURS}
    assert {code for code in by_language if PACKAGED.own_translation(code)} == OURS
    assert all((by_language[code].source is None) == (code in OURS) for code in by_language)
    assert not PACKAGED.own_translation("xx")


@pytest.mark.parametrize("code", TITLES)
def test_titles_are_those_of_their_source(code: str) -> None:
    """A title is that of its source, to the letter."""
    assert tuple(point.titles[code] for point in PACKAGED.points) == TITLES[code]


def test_titles_differ_within_a_language() -> None:
    """No two points have the same title in one language."""
    for code in (*TITLES, *OURS):
        assert len({point.titles[code] for point in PACKAGED.points}) == len(NUMBERS)


@pytest.mark.parametrize("point", PACKAGED.points, ids=lambda item: str(item.number))
def test_every_example_has_a_source(point: Point) -> None:
    """An example has a source; a commitment has one, or is marked as assumed."""
    assert all(example.source for example in (*point.examples, *PACKAGED.invitations))
    assert (point.source is None) == (point.basis is Basis.ASSUMED)


@pytest.mark.parametrize("point", PACKAGED.points, ids=lambda item: str(item.number))
def test_typical_measures_have_a_source_or_are_assumed(point: Point) -> None:
    """Each point has typical measures: with a source, or marked as our own suggestion."""
    assert any(example.source for example in point.typical)
    for example in point.typical:
        assert (example.source is None) == (example.basis is Basis.ASSUMED)
        assert example.basis in (None, Basis.INFERRED, Basis.ASSUMED)
    assert not {example.words["en"] for example in point.typical} & {
        example.words["en"] for example in point.examples
    }


def test_the_invitations_of_the_preamble() -> None:
    """The preamble invites one action per commitment, leaves the choice, and wants a focal point."""
    invitations = [example.words["en"] for example in PACKAGED.invitations]

    assert len(invitations) == 3
    assert "at least one action per commitment" in invitations[0]
    assert "freely" in invitations[1]
    assert "focal point for follow-up and coordination" in invitations[2]
    assert all(example.basis is None for example in PACKAGED.invitations)


def test_unknown_commitments_are_assumed() -> None:
    """Commitments 3 and 7 are assumed, and nothing is given as an example under point 7."""
    assumed = [point.number for point in PACKAGED.points if point.basis is Basis.ASSUMED]

    assert assumed == [3, 7]
    assert [point.number for point in PACKAGED.points if not point.examples] == [7]


@pytest.mark.parametrize("field", PACKAGED.fields, ids=lambda item: item.key)
def test_fields_belong_to_points(field: FieldOfAction) -> None:
    """A field has names in our languages, points that exist, a source, and is our reading."""
    assert set(field.names) == set(LANGUAGES)
    assert field.points
    assert set(field.points) <= set(NUMBERS)
    assert field.source.url
    assert field.basis is Basis.INFERRED


def test_fields_have_keys_of_their_own() -> None:
    """No two fields share a key."""
    assert len({field.key for field in PACKAGED.fields}) == len(PACKAGED.fields) == 6


@pytest.mark.parametrize(
    ("on", "since"),
    [
        ("2004-12-09", None),
        (FIRST_DAY, FIRST_DAY),
        (dt.date(2029, 12, 31), FIRST_DAY),
        ("2030-01-01", "2030-01-01"),
        ("2199-12-31", "2030-01-01"),
    ],
)
def test_an_edition_takes_over_on_its_day(on: dt.date | str, since: str | None) -> None:
    """Before the first edition there is none; a later one holds from its first day on."""
    edition = LATER.edition_on(on)

    assert (edition and edition.since.isoformat()) == since


@pytest.mark.parametrize("number", [0, 11, -1, 10**30])
def test_other_numbers_are_refused(number: int) -> None:
    """There is no point 0 and no point 11, in questions or in documents."""
    field = INVENTED.fields[0]
    for attempt in (
        lambda: PACKAGED.point(number),
        lambda: attrs.evolve(INVENTED.points[0], number=number),
        lambda: attrs.evolve(field, points=(1, number)),
    ):
        with pytest.raises(InvalidValue) as refused:
            attempt()

        assert refused.value.fault.code == "DOC301"
        assert refused.value.values == {"number": number}
