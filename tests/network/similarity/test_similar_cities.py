"""The cities most like one: against an oracle that compares all, and what is left out."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import eccar
from eccar.languages.names import alphabetical
from eccar.network import Distance, SimilarCities, difference, similar

from .cities import DAY, cities, city, weights


def oracle(
    asked: eccar.City, others: list[eccar.City], chosen: Distance
) -> tuple[list[str], list[str]]:
    """The ids of all that can be compared, in order, and of the others: each difference, then one sort."""
    first = {other.id: other for other in reversed(others) if other.id != asked.id}
    compared = [difference(asked, other, chosen, on=DAY) for other in first.values()]
    comparable = [each for each in compared if len(each.known) == len(each.possible)]
    comparable.sort(
        key=lambda each: (
            each.least,
            each.most,
            alphabetical(each.other.name),
            each.other.id,
        )
    )
    rest = [each for each in compared if len(each.known) < len(each.possible)]
    rest.sort(key=lambda each: (alphabetical(each.other.name), each.other.id))
    return [each.other.id for each in comparable], [each.other.id for each in rest]


@given(cities(), st.lists(cities(), max_size=12), weights(), st.integers(1, 5))
def test_the_answer_is_that_of_comparing_all(
    asked: eccar.City, others: list[eccar.City], chosen: Distance, at_most: int
) -> None:
    """The first of those that can be compared, the first of the others, and how many there are."""
    answer = similar(asked, others, on=DAY, weights=chosen, at_most=at_most)
    comparable, rest = oracle(asked, others, chosen)

    assert [each.other.id for each in answer.nearest] == comparable[:at_most]
    assert [each.other.id for each in answer.not_compared] == rest[:at_most]
    assert (answer.compared, answer.others) == (len(comparable), len(comparable) + len(rest))


@given(cities(), st.lists(cities(), max_size=8, unique_by=lambda each: each.id), weights())
@example(city("de/a"), [], Distance())
def test_the_order_of_the_others_does_not_matter(
    asked: eccar.City, others: list[eccar.City], chosen: Distance
) -> None:
    """No city is preferred by its place in the register."""
    assert similar(asked, others, on=DAY, weights=chosen) == similar(
        asked, others[::-1], on=DAY, weights=chosen
    )


@given(cities(), st.lists(cities(), max_size=8), weights())
def test_what_is_lacking_is_counted(
    asked: eccar.City, others: list[eccar.City], chosen: Distance
) -> None:
    """Each part that is lacking is one that is known of the city asked about."""
    answer = similar(asked, others, on=DAY, weights=chosen, at_most=100)
    counted = {
        part: sum(part in each.unknown for each in answer.not_compared) for part in answer.possible
    }

    assert dict(answer.lacking) == {part: number for part, number in counted.items() if number}


def test_the_city_itself_is_left_out_and_two_of_one_name_are_two() -> None:
    """A city and its metropolitan area share the name, not the id."""
    asked = city("it/milano", inhabitants=1_300_000)
    metropolitan = city(
        "it/metropolitan-milano",
        inhabitants=3_200_000,
        kind="metropolitan",
        names={"en": "milano"},
    )
    answer = similar(asked, [asked, metropolitan], on=DAY)

    assert [each.other.id for each in answer.nearest] == ["it/metropolitan-milano"]
    assert answer.others == 1
    assert "another kind of authority (metropolitan city)" in " ".join(eccar.text(answer).split())


def test_less_known_is_not_nearer() -> None:
    """A city of which nothing is known adds up to nothing, and is not first."""
    asked = city("de/klein", inhabitants=14_000, official_languages=["de"])
    near = city("de/nah", inhabitants=16_000, official_languages=["de"])
    unknown = city("de/unbekannt")
    answer = similar(asked, [unknown, near], on=DAY)

    assert [each.other.id for each in answer.nearest] == ["de/nah"]
    assert [each.other.id for each in answer.not_compared] == ["de/unbekannt"]
    assert answer.not_compared[0].least < answer.nearest[0].least


def test_more_known_of_the_other_changes_nothing() -> None:
    """Only what is known of the city asked about is compared."""
    asked = city("de/klein", inhabitants=14_000)
    bare = city("de/a", inhabitants=16_000)
    full = eccar.City(
        id="de/b",
        names={"en": "b"},
        country="DE",
        official_languages=["de"],
        coordinates=eccar.values.Coordinates(latitude=50, longitude=8),
        population=bare.population,
    )
    answer = similar(asked, [full, bare], on=DAY)

    assert [each.other.id for each in answer.nearest] == ["de/a", "de/b"]
    assert answer.nearest[0].least == answer.nearest[1].least


def test_an_exact_count_comes_before_a_span_that_may_be_as_near() -> None:
    """Ordered by the least difference that the record allows, then by the greatest."""
    asked = city("de/klein", inhabitants=14_000)
    exact, span = city("de/z", inhabitants=14_000), city("de/a", inhabitants=10_000, at_most=20_000)
    answer = similar(asked, [span, exact], on=DAY)

    assert [each.other.id for each in answer.nearest] == ["de/z", "de/a"]
    assert "10,000–20,000 inhabitants" in eccar.text(answer)


def test_memberships_and_authorities_serve_alike() -> None:
    """A membership stands for its authority."""
    register = eccar.coalition()
    krakow = register["pl/krakow"]

    assert similar(krakow, register, on=DAY) == similar(
        krakow.city, [each.city for each in register], on=DAY
    )


@pytest.mark.parametrize("at_most", [0, -1])
def test_a_list_of_no_cities_is_refused(at_most: int) -> None:
    """The sentence says what is wanted."""
    with pytest.raises(ValueError, match="1 or more"):
        similar(city("de/a"), [], on=DAY, at_most=at_most)


def test_all_that_is_read_is_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work grows with the number of cities: one comparison each, and the full one for those listed."""
    calls: list[str] = []
    monkeypatch.setattr(eccar.City, "population_on", lambda self, _: calls.append(self.id))
    for number in (100, 200):
        calls.clear()
        similar(city("de/a"), [city(f"de/x{n}") for n in range(number)], on=DAY, at_most=3)

        assert len(calls) == number + 1


def words(answer: SimilarCities, lang: str) -> list[str]:
    """The lines of the text that name a city."""
    return [line.strip() for line in eccar.text(answer, lang).splitlines() if "(DE)" in line]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "- Neustadt (DE): 14,000 against 16,000 inhabitants, both German-speaking, same country, 85 km apart"),
        ("de", "- Neustadt (DE): Bevölkerungszahl 14.000 gegenüber 16.000, beide deutschsprachig, gleiches Land, 85 km entfernt"),
        ("fr", "- Neustadt (DE) : 14 000 contre 16 000 habitants, toutes deux germanophones, même pays, à 85 km"),
        ("pl", "- Neustadt (DE): 14 000 wobec 16 000 mieszkańców, wspólny język urzędowy: niemiecki, ten sam kraj, odległość 85 km"),
    ],
)  # fmt: skip
def test_the_difference_in_words(lang: str, line: str) -> None:
    """Whole sentences are in one language, with its signs between digits."""
    asked, other = (
        eccar.City(
            id=f"de/{name.lower()}",
            names={"de": name},
            country="DE",
            official_languages=["de"],
            coordinates=eccar.values.Coordinates(latitude=latitude, longitude=10),
            population=[eccar.values.Population(when="2024", inhabitants=inhabitants)],
        )
        for name, inhabitants, latitude in (
            ("Musterstadt", 14_000, 50),
            ("Neustadt", 16_000, 50.7644),
        )
    )
    answer = similar(asked, [other], on=DAY)
    text = " ".join(eccar.text(answer, lang).split())
    plain = text.replace("\xa0", " ").replace("\u202f", " ")

    assert line in plain


@pytest.mark.parametrize("lang", ["en", "de", "fr", "pl"])
def test_the_sum_is_shown_only_with_its_parts(lang: str) -> None:
    """No number stands alone that could be read as a judgement."""
    krakow = eccar.coalition()["pl/krakow"]
    answer = similar(krakow, eccar.coalition(), on=DAY)
    full = eccar.markdown(answer, lang)

    assert answer.nearest
    assert "=" not in eccar.text(answer, lang)
    assert " = " in full


def test_how_many_cannot_be_compared_and_are_not_listed_is_said() -> None:
    """Of those that cannot be compared, as of the others: the first are listed, the rest is counted."""
    asked = city("at/graz", inhabitants=300_000)
    others = [city(f"de/city-{number}") for number in range(13)]
    answer = similar(asked, [asked, *others], on=DAY)
    lines = eccar.text(answer, more=True).splitlines()
    listed = [line for line in lines if "City-" in line or "city-" in line]

    assert len(listed) == len(answer.not_compared)
    assert f"{13 - len(listed)} more cannot be compared and are not listed." in lines
