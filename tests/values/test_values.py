"""Texts, constraints, sources, cities and paths."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import City, Path, Source, money, source
from eccar.membership.references import reference
from eccar.plan.measures.values import WHOLE, Value
from eccar.plan.points import POINT
from eccar.testing import strategies as made
from eccar.values import Population, SourceKind
from eccar.values.characters import printable
from eccar.values.constraints import CITY_ID, COUNTRY, LANGUAGE, NUTS, TEXT, URL, WIKIDATA, Pattern
from eccar.values.dates import period, when
from eccar.values.displayable import Message
from eccar.values.errors import InvalidValue
from eccar.values.ranges import FINITE, INHABITANTS, LATITUDE, TRUTH
from eccar.values.texts import LONGEST_VALUE, Text, fill, plain, text

FITTING = {
    "pl/krakow": CITY_ID,
    "ch/canton-fribourg": CITY_ID,
    "XK": COUNTRY,
    "NO": COUNTRY,
    "pl": LANGUAGE,
    "sr-Latn": LANGUAGE,
    "sr-Latn-RS": LANGUAGE,
    "rom": LANGUAGE,
    "PL213": NUTS,
    "Q31487": WIKIDATA,
    "https://www.eccar.info/en/node/587": URL,
    "Kraków – 2024\n(second line)": TEXT,
    "\u00a0x": TEXT,
}
MISFITS = {
    "pl/Krakow": CITY_ID,
    "pl/": CITY_ID,
    "krakow": CITY_ID,
    "pl/a--b": CITY_ID,
    "pl/krakow\n": CITY_ID,
    "UK": COUNTRY,
    "no": COUNTRY,
    "Polish": LANGUAGE,
    "PL": LANGUAGE,
    "ftp://example.org": URL,
    "https://a b": URL,
    'https://a"b': URL,
    "javascript:alert(1)": URL,
    "": TEXT,
    " \n\t\u00a0": TEXT,
    "a\x1b[31m": TEXT,
    "a\x00": TEXT,
    "a\x85": TEXT,
    "\ud800": TEXT,
    "Q0": WIKIDATA,
}


@pytest.mark.parametrize("value", FITTING)
def test_a_fitting_text_is_given_back(value: str) -> None:
    """A form gives back what has it."""
    assert FITTING[value](value) == value


@pytest.mark.parametrize("value", MISFITS)
def test_a_misfit_is_refused(value: str) -> None:
    """A form refuses what lacks it, and says which value that was."""
    with pytest.raises(InvalidValue) as refused:
        MISFITS[value](value)

    assert refused.value.values["text"] == value


@given(st.text())
def test_no_form_is_slow_or_surprised(value: str) -> None:
    """Whatever text comes, every form answers."""
    for form in {*FITTING.values()}:
        assert isinstance(form, Pattern)
        try:
            assert form(value) == value
        except InvalidValue:
            continue


def test_a_long_text_without_anything_visible_is_refused_at_once() -> None:
    """The pattern of text does not go back and forth over a long misfit."""
    for value in (" " * 10**6, "a" * 10**6 + "\x00"):
        with pytest.raises(InvalidValue):
            TEXT(value)


@pytest.mark.parametrize(
    ("number", "fits"), [(0, False), (1, True), (10**8, True), (10**8 + 1, False)]
)
def test_a_range_holds_its_ends(number: int, *, fits: bool) -> None:
    """Both ends of a range belong to it, and what lies beyond does not."""
    assert (INHABITANTS.least <= number <= INHABITANTS.most) is fits
    if fits:
        assert INHABITANTS(number) == number
    else:
        with pytest.raises(InvalidValue):
            INHABITANTS(number)
    with pytest.raises(InvalidValue):
        LATITUDE(float("nan"))


def test_text_has_the_best_language_there_is() -> None:
    """The first requested language that exists, else English, else the first by code."""
    names = text({"pl": "Kraków", "de": "Krakau"})

    assert names.best("fr", "de", "pl") == "Krakau"
    assert names.best("fr") == "Krakau"
    assert list(names) == ["pl", "de"]
    assert names["de"] == "Krakau"
    assert len(names) == 2
    assert str(names) == "Krakau"
    assert text(names) is names
    assert Text({"pl": "Kraków", "de": "Krakau"}) == names
    with pytest.raises(TypeError, match=r"a mapping of languages to words, not a str\."):
        Text("Kraków")  # type: ignore[arg-type]  # What is refused.


@given(st.text(), st.integers())
def test_values_in_sentences_are_short_and_harmless(value: str, number: int) -> None:
    """Whatever a document holds, a sentence shows one short line of it."""
    shown = plain([value, number])

    assert shown.replace("\u00a0", " ").replace("\u202f", " ").isprintable()
    assert len(plain(value)) <= LONGEST_VALUE
    assert fill("{a} {b}", {"a": value, "b": number}) == f"{plain(value)} {plain(number)}"


def test_an_endless_number_is_shown_in_short() -> None:
    """A number with more digits than Python writes is cut, not an error."""
    assert len(plain(10**10000)) < 20
    assert plain(["a", 1]) == "a and 1"
    assert printable("a\nb\tc\x1bd") == "a b c\\x1bd"


def test_a_message_cannot_be_changed() -> None:
    """The values of a message are its own."""
    values = {"a": 1}
    message = Message("key", values)
    values["a"] = 2

    assert message.values["a"] == 1
    with pytest.raises(TypeError):
        message.values["a"] = 3  # type: ignore[index]  # Just what is refused.


def test_plain_words_name_a_source() -> None:
    """An address is a page, all else a text."""
    assert source("https://example.org/a").url == "https://example.org/a"
    assert source("Minutes of the council").text == "Minutes of the council"
    assert source(Source(text="a")) == Source(text="a")
    assert str(Source(url="https://example.org", text="A page")) == "A page, https://example.org"
    assert Source(text="a", kind="press").kind is SourceKind.PRESS
    with pytest.raises(InvalidValue, match="url or a text"):
        Source(kind="press")
    with pytest.raises(InvalidValue):
        source("https://not an address")


def test_a_path_prints_as_people_read_it() -> None:
    """Identifiers are bare, other keys in brackets; the pointer escapes as RFC 6901."""
    path = Path(("facts", 0, "jointly_with", 1)) / "a/b~c d"

    assert str(path) == "facts[0].jointly_with[1]['a/b~c d']"
    assert path.pointer == "/facts/0/jointly_with/1/a~1b~0c d"
    assert str(Path()) == ""
    assert Path().pointer == ""


def town(*counts: Population) -> City:
    return City(id="de/musterstadt", names={"de": "Musterstadt"}, country="DE", population=counts)


def test_the_latest_count_taken_by_a_day_is_that_day_s_population() -> None:
    """A count says nothing of the days before it was certainly taken."""
    old = Population(when="2021", inhabitants=100)
    new = Population(when="2024-06-30", inhabitants=120)
    undated = Population(when="unknown", inhabitants=1)
    city = town(new, old, undated)

    assert [
        count and count.inhabitants
        for count in map(city.population_on, [old.when.first, old.when.last, new.when.last])  # type: ignore[arg-type]  # All are days.
    ] == [None, 100, 120]


def test_a_city_has_a_name_at_home_and_elsewhere() -> None:
    """A city has its name in the requested language, else in its own."""
    city = City(
        id="pl/krakow",
        names={"de": "Krakau", "pl": "Kraków"},
        official_languages=["pl"],
        country="PL",
    )

    assert city.name("de") == "Krakau"
    assert city.name("fr") == "Kraków"
    assert city.name() == "Kraków"
    with pytest.raises(InvalidValue, match="text is empty"):
        City(id="pl/krakow", names={}, country="PL")
    with pytest.raises(InvalidValue):
        City(id="pl/krakow", names={"pl": " "}, country="PL")


@given(made.texts(), made.words(), made.cities())
def test_strategies_make_what_forms_take(value: str, names: object, city: City) -> None:
    """What the public strategies make is fit to be used."""
    assert TEXT(value) == value
    assert names
    assert re.fullmatch(CITY_ID.pattern, city.id)


def test_forms_of_numbers_give_back_what_has_them() -> None:
    """Ranges, lower bounds and truths are called with a value, and give it back."""
    assert (FINITE(3.5), WHOLE(3), POINT(10), TRUTH(False)) == (3.5, 3, 10, False)
    wrong: tuple[tuple[Any, Any], ...] = (
        (POINT, 3.0),
        (POINT, True),
        (WHOLE, 0),
        (FINITE, "3"),
        (TRUTH, 0),
        (TRUTH, None),
    )
    for form, value in wrong:
        with pytest.raises(InvalidValue):
            form(value)


@pytest.mark.parametrize(
    "value",
    [
        money("1.00 EUR"),
        when("2024"),
        period("2025/2027"),
        source("https://example.org/minutes"),
        text({"en": "Open office"}),
        reference("CXXIX/3569/24"),
        Value(when="2025", part=1, whole=4),
    ],
    ids=lambda value: type(value).__name__,
)
def test_values_that_are_written_as_text_take_a_width(value: object) -> None:
    """In an f-string, they are aligned as their text is."""
    for spec in ("", ">40", "<40", "^40", "*^40", ".3"):
        assert format(value, spec) == format(str(value), spec)
