"""The usual case of what is read: what is right at a glance is what the reader would have given."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from typing import Any, get_args

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import eccar
from eccar.documents.convert import family_of, reader
from eccar.documents.usual import there, usual
from eccar.values.constraints import Pattern, constraint_of
from eccar.values.dates import When
from eccar.values.errors import InvalidValue
from eccar.values.texts import Text
from eccar.values.vocabulary import COUNTRIES

DOCUMENTS = (
    eccar.Membership,
    eccar.Account,
    eccar.FeeSchedule,
    eccar.ActionPlan,
    eccar.Inventory,
)


def parts(of: Any) -> Iterator[Any]:
    """The types of all that stands in documents of the class *of*."""
    of = there(of)
    yield of
    inner = [one for one in get_args(of) if one is not Ellipsis and isinstance(one, type)]
    kinds = [*family_of(of).values()] if attrs.has(of) else []
    fields = attrs.fields(attrs.resolve_types(of, include_extras=True)) if attrs.has(of) else ()
    for one in (*inner, *kinds, *(field.type for field in fields)):
        yield from parts(one)


ALL = {one for document in DOCUMENTS for one in parts(document)}
USUAL = sorted((one for one in ALL if usual(one)), key=repr)


def at_a_glance(of: Any, it: Any) -> Any:
    """What *it* is read as at a glance; ``...`` if it is not as usual."""
    found = usual(of)
    assert found
    test, read = found.test.format(name="x"), found.read.format(name="x")
    known = {f"{what}_x": value for what, value in found.knows.items()}
    return eval(f"{read} if {test} else ...", known, {"it": it})  # noqa: S307  # It is our own.


odd: st.SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["", " ", "\t", "a\nb", "\x7f", "2024-13", "1900", "ä", "\ud800", *COUNTRIES])
    | st.sampled_from([10**15, -(10**15), 10**15 - 1, 0, 1, 10, 11, 1e15, math.nan, math.inf])
    | st.dates()
    | st.lists(st.text())
    | st.sampled_from(
        [one.value for of in USUAL for one in getattr(of, "__members__", {}).values()]
    )
)


def test_most_types_have_one() -> None:
    """Texts, dates, numbers, words of lists and all formed texts can be told at a glance."""
    assert {str, bool, float, When} <= set(USUAL)
    formed = {one for one in ALL if isinstance(constraint_of(one), Pattern)}
    assert formed <= set(USUAL)
    assert [usual(of) for of in (Text, eccar.Membership, dt.date)] == [None] * 3


@pytest.mark.parametrize("of", USUAL, ids=str)
@given(odd)
@example(True)
@example(0)
@example(-0.0)
def test_a_glance_sees_what_the_reader_reads(of: Any, it: Any) -> None:
    """Whatever is right at a glance is read as the same, of the same type."""
    try:
        glanced = at_a_glance(of, it)
    except InvalidValue:
        with pytest.raises(InvalidValue):
            reader(of)(it)
        return
    if glanced is not ...:
        read = reader(of)(it)
        assert (read, type(read)) == (glanced, type(glanced))


def test_what_is_not_as_usual_is_left_to_the_reader() -> None:
    """At a glance nothing is refused, and no truth is a number."""
    unusual: tuple[tuple[Any, Any], ...] = (
        (str, "a\nb"), (str, " "), (str, 5), (float, True), (float, math.nan), (float, 10**15),
        (When, 2024), (bool, 1), (eccar.values.Basis, "INFERRED"),
    )  # fmt: skip
    assert all(at_a_glance(of, it) is ... for of, it in unusual)
