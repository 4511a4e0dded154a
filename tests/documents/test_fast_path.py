"""Fast paths: what passes their tests is what the reader of the type would have read."""

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
from eccar.documents.layout import family_of, fields_of, strip_optional
from eccar.documents.structuring.fast_path import fast_path
from eccar.documents.structuring.readers import reader
from eccar.values.constraints import Pattern, constraint_of
from eccar.values.dates import When
from eccar.values.errors import InvalidValue
from eccar.values.texts import Text
from eccar.values.vocabulary import COUNTRIES, Basis

DOCUMENTS = (
    eccar.Membership,
    eccar.Account,
    eccar.FeeSchedule,
    eccar.ActionPlan,
    eccar.Inventory,
)


def hints(hint: Any) -> Iterator[Any]:
    """The type *hint* without ``None``, and the types of all that values of it hold."""
    hint = strip_optional(hint)
    yield hint
    inner = [part for part in get_args(hint) if part is not Ellipsis and isinstance(part, type)]
    kinds = [*family_of(hint).values()] if attrs.has(hint) else []
    fields = fields_of(hint) if attrs.has(hint) else ()
    for part in (*inner, *kinds, *(field.type for field in fields)):
        yield from hints(part)


ALL = {hint for document in DOCUMENTS for hint in hints(document)}
FAST = sorted((hint for hint in ALL if fast_path(hint)), key=repr)


def fast(hint: Any, value: Any) -> Any:
    """What *value* is read as on the fast path; ``...`` if it does not pass the test."""
    path = fast_path(hint)
    assert path
    test, result = path.test.format(name="x"), path.result.format(name="x")
    namespace = {f"{prefix}_x": known for prefix, known in path.namespace.items()}
    return eval(f"{result} if {test} else ...", namespace, {"value": value})  # noqa: S307  # It is our own.


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
        [member.value for hint in FAST for member in getattr(hint, "__members__", {}).values()]
    )
)


def test_most_types_have_one() -> None:
    """Text, dates, numbers, choices and all text with a pattern have a fast path."""
    assert {str, bool, float, When} <= set(FAST)
    patterns = {hint for hint in ALL if isinstance(constraint_of(hint), Pattern)}
    assert patterns <= set(FAST)
    assert [fast_path(hint) for hint in (Text, eccar.Membership, dt.date)] == [None] * 3


@pytest.mark.parametrize("hint", FAST, ids=str)
@given(odd)
@example(True)
@example(0)
@example(-0.0)
def test_the_fast_path_reads_what_the_reader_reads(hint: Any, value: Any) -> None:
    """Whatever passes the test is read as the same value, of the same type."""
    try:
        quick = fast(hint, value)
    except InvalidValue:
        with pytest.raises(InvalidValue):
            reader(hint)(value)
        return
    if quick is not ...:
        slow = reader(hint)(value)
        assert (slow, type(slow)) == (quick, type(quick))


def test_what_does_not_pass_is_left_to_the_reader() -> None:
    """No fast path refuses a value, and none takes a truth for a number."""
    uncommon: tuple[tuple[Any, Any], ...] = (
        (str, "a\nb"), (str, " "), (str, 5), (float, True), (float, math.nan), (float, 10**15),
        (When, 2024), (bool, 1), (Basis, "INFERRED"),
    )  # fmt: skip
    assert all(fast(hint, value) is ... for hint, value in uncommon)
