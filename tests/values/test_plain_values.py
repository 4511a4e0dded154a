"""What other libraries make of texts, numbers and days becomes plain, or is refused by its type."""

from __future__ import annotations

import datetime as dt
import enum
import numbers
from pathlib import Path
from typing import Any, cast

import attrs
import pytest

import eccar
from eccar import kinds
from eccar.documents.layout import family_of, fields_of
from eccar.plan import Indicator, Value
from eccar.values import Population, period
from eccar.values.plain import PLAIN_TYPES, plain_value
from eccar.values.typed import TypedConverter

CITY = eccar.City(id="de/musterstadt", names={"de": "Musterstadt"}, country="DE")
ACCEPTED: dict[str, Any] = {"fact": "accepted", "date": "2015-04-16"}
DOCUMENT: dict[str, Any] = {
    "eccar": "membership/1",
    "city": eccar.to_dict(eccar.Membership(city=CITY))["city"],
}


class Quoted(str):
    """Text, as ruamel and markupsafe make it."""

    __slots__ = ()


class Typed(int):
    """A whole number, as ruamel and enums make it."""


class Scalar(float):
    """A number, as numpy makes it: what it writes is no number to Python."""

    def __repr__(self) -> str:
        return f"scalar({float(self)})"


class Int64:
    """A whole number of numpy, which is no ``int``."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


numbers.Integral.register(Int64)


class Float32:
    """A number of numpy in single precision."""

    def __str__(self) -> str:
        return "0.3"


numbers.Real.register(Float32)

NUMPY_DAY = type("datetime64", (), {"__module__": "numpy", "__str__": lambda _: "2024-10-01"})
NUMPY_TRUE = type("bool_", (), {"__module__": "numpy", "__bool__": lambda _: True})


class Column:
    """A column of a table."""


class Missing(dt.datetime):
    """A missing day of pandas, which equals nothing."""

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = dt.datetime.__hash__

    def __str__(self) -> str:
        return "NaT"


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        (Quoted("Rat"), "Rat"),
        (enum.StrEnum("Word", {"A": "a"}).A, "a"),  # type: ignore[attr-defined]  # A class made by a call.
        (Typed(7), 7),
        (Int64(7), 7),
        (Scalar(0.5), 0.5),
        (Float32(), 0.3),
        (NUMPY_DAY(), "2024-10-01"),
        (NUMPY_TRUE(), True),
    ],
)  # fmt: skip
def test_a_scalar_becomes_plain(given: object, plain: object) -> None:
    """It is equal to what it was, and of a type of Python."""
    assert plain_value(given) == plain
    assert type(plain_value(given)) is type(plain)
    assert type(plain) in PLAIN_TYPES


def test_dates_are_taken_from_tables() -> None:
    """Years and days of a column of a table are years and days."""
    assert eccar.when(Int64(2020)) == eccar.when("2020")  # type: ignore[arg-type]  # It is no int to mypy.
    assert eccar.day(NUMPY_DAY()) == dt.date(2024, 10, 1)
    assert type(eccar.when(Quoted("2024-03")).notation) is str
    with pytest.raises(ValueError, match="is not a day"):
        eccar.day(Missing(2024, 1, 1))
    calls: tuple[Any, ...] = (eccar.day, eccar.when, period)
    for call in calls:
        with pytest.raises(ValueError, match="is not a da"):
            call(object())


def test_constructors_take_plain_values() -> None:
    """A number or text of another library is held as a plain one, wherever it stands."""
    count = Population(when="2020", inhabitants=Int64(63120))  # type: ignore[arg-type]  # As above.
    city = attrs.evolve(CITY, names={"de": Quoted("Musterstadt")}, part_of=[Quoted("de/kreis")])
    value = Value(when="2024", value=Scalar(0.3), of={Quoted("g"): [Quoted("w")]})

    assert type(count.inhabitants) is int
    assert {*map(type, (city.names["de"], city.part_of[0]))} == {str}
    assert type(value.value) is float
    assert {*map(type, (*value.of, *value.of["g"]))} == {str}


def test_documents_are_read_from_tables(tmp_path: Path) -> None:
    """What ``from_dict`` takes, it makes plain: it can be saved and loaded."""
    data = {
        **DOCUMENT,
        "facts": [{**ACCEPTED, "by": Quoted("Lenkungsausschuss"), "sources": [Quoted("Liste")]}],
        "extra": {Quoted("a"): [Scalar(0.5), Int64(3), Quoted("b"), NUMPY_TRUE()]},
    }
    data["city"] = {**DOCUMENT["city"], "names": {Quoted("de"): Quoted("Musterstadt")}}
    value = eccar.from_dict(data)
    for name in ("a.yaml", "a.json"):
        eccar.save(value, tmp_path / name)

        assert eccar.load(tmp_path / name) == value


def test_a_foreign_type_is_named() -> None:
    """What is no plain data is refused with its place and the name of its type."""
    with pytest.raises(eccar.DocumentError, match=r"facts.*test_plain_values\.Column"):
        eccar.from_dict({**DOCUMENT, "facts": Column()})
    with pytest.raises(eccar.DocumentError, match="decimal"):
        eccar.from_dict({**DOCUMENT, "city": __import__("decimal").Decimal(1)})


# Constructors


@pytest.mark.parametrize(
    ("field", "bad", "says"),
    [
        ("facts", [ACCEPTED], r"Membership\.facts .*dict.*MembershipFact.*eccar\.from_dict"),
        ("facts", ["x"], r"Membership\.facts .*str.*MembershipFact"),
        ("facts", [eccar.membership.MembershipFact(when="2024")], "one of the kinds"),
        ("city", DOCUMENT["city"], r"Membership\.city .*dict.*City.*eccar\.from_dict"),
        ("extra", {"a": {1, 2}}, r"Membership\.extra .*set.*JSON"),
        ("extra", {"a": dt.date(2024, 1, 1)}, r"Membership\.extra .*date.*JSON"),
        ("extra", {1: "a"}, r"Membership\.extra .*int.*text"),
        ("extra", {"a": float("nan")}, "nan"),
        ("coordination", ["Büro"], r"Membership\.coordination .*str.*Coordination"),
    ],
)
def test_a_wrong_part_is_refused_when_a_value_is_made(field: str, bad: Any, says: str) -> None:
    """The sentence names the field, the type that was given and the one that belongs there."""
    with pytest.raises((TypeError, ValueError), match=says):
        attrs.evolve(eccar.Membership(city=CITY), **{field: bad})


@pytest.mark.parametrize(
    "make",
    [
        lambda: eccar.Source(text=5),  # type: ignore[arg-type]  # Just what is refused.
        lambda: eccar.City(id="de/a", names="A", country="DE"),  # type: ignore[arg-type]  # Just what is refused.
        lambda: eccar.source({"url": "https://example.org"}),  # type: ignore[arg-type]  # Just what is refused.
        lambda: Indicator(id="a", titles={"de": 5}),  # type: ignore[dict-item]  # Just what is refused.
        lambda: Value(when=eccar.When("2024", None, None), value=1),
    ],
)  # fmt: skip
def test_wrong_types_are_type_errors(make: Any) -> None:
    """A text, a mapping or a date of the wrong type is the programmer's mistake, and named."""
    with pytest.raises(TypeError, match=r"text|Text|Source|date"):
        make()


def classes_of_documents() -> set[type]:
    """Every class of attrs that a document can hold."""
    classes: set[type] = set()
    queue: list[Any] = [kinds.class_of(kind) for kind in kinds.KINDS]
    while queue:
        hint = queue.pop()
        if isinstance(hint, type) and attrs.has(hint) and hint not in classes:
            classes.add(hint)
            queue += family_of(hint).values()
            queue += [field.type for field in fields_of(hint)]
        queue += getattr(hint, "__args__", ())
    return classes - {eccar.When, eccar.Money, eccar.Text, type(eccar.values.period("2024"))}


@pytest.mark.parametrize("given", [{"Verein": 1}, {"Verein"}, frozenset({"Verein"}), {}])
def test_only_what_has_an_order_is_a_list(given: Any) -> None:
    """A mapping is no list of its keys, and the order of a set would differ from run to run."""
    measure = eccar.Measure(id="a", titles={"de": "A"})

    with pytest.raises(TypeError, match=rf"Measure\.partners .*{type(given).__name__}.*list"):
        attrs.evolve(measure, partners=given)


def test_a_field_names_what_it_cannot_convert() -> None:
    """What a converter cannot take is refused with the name of the field and of the type."""
    with pytest.raises(TypeError, match=r"Membership\.facts .*Column"):
        attrs.evolve(eccar.Membership(city=CITY), facts=cast("Any", Column()))


def required_numbers() -> list[tuple[type, str]]:
    """Each field of a document that is a number and never nothing."""
    return sorted(
        (
            (cls, field.name)
            for cls in classes_of_documents()
            for field in fields_of(cls)
            if getattr(field.type, "__origin__", field.type) in (int, float)
        ),
        key=str,
    )


@pytest.mark.parametrize(("cls", "name"), required_numbers())
def test_a_number_is_never_nothing(cls: type, name: str) -> None:
    """``None`` where a number is required would be written, and could not be read."""
    convert: Any = attrs.fields_dict(cls)[name].converter

    with pytest.raises(TypeError, match=rf"{cls.__name__}\.{name} .*NoneType.*number"):
        convert(None)


def test_dates_and_amounts_made_by_hand_hold_plain_text() -> None:
    """A date or amount of another library's text is written as any other."""
    charged = eccar.fees.Charged(
        when=eccar.When(Quoted("2024"), dt.date(2024, 1, 1), dt.date(2024, 12, 31)),
        amount=eccar.Money(50000, Quoted("EUR")),
        notice="1",
    )

    assert type(charged.when.notation) is type(charged.amount.currency) is str
    with pytest.raises(TypeError, match=r"\.when .*int.*text"):
        attrs.evolve(charged, when=eccar.When(2024, None, None))  # type: ignore[arg-type]  # As above.


def test_a_duration_of_numpy_is_no_number() -> None:
    """Numpy registers its durations as whole numbers, which they cannot be turned into."""
    duration = type("timedelta64", (), {"__module__": "numpy"})
    numbers.Integral.register(duration)
    value = duration()

    assert plain_value(value) is value


def test_every_field_of_a_document_is_typed() -> None:
    """One mechanism checks every field of every class that documents hold."""
    classes = classes_of_documents()

    assert len(classes) > 60
    assert [
        f"{cls.__name__}.{field.name}"
        for cls in classes
        for field in attrs.fields(cls)
        if not isinstance(field.converter, TypedConverter)
    ] == []
