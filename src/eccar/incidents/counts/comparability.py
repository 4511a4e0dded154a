"""Whether the figures of two tables can be compared, and why not.

No rate per inhabitant is compared between cities, and nothing here computes one: where more people
trust a reporting office, more is reported. Tables of different authorities differ in place.
"""

from __future__ import annotations

import datetime as dt
import enum
import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from ...values.brief import Brief
from ...values.cities import AuthorityId
from ...values.dates import Period, day_count
from ...values.displayable import Displayable, Message
from ...values.mappings import freeze
from ...values.vocabulary import Audience, YesNo, narrowest
from ..words.axes import IncidentAxis
from .compared import ComparedTable, plain
from .control import DisclosureControl
from .dimension import CountDimension


class ComparabilityReason(enum.StrEnum):
    """In what respect two tables, or two periods of a table, differ.

    ``SCHEME``, ``CODES`` and ``PARTS`` are about dimensions that both tables have: the list that
    codes are from, the codes, and whether they overlap. ``LENGTH``: one covers more time than the
    other. ``OVERLAP``: both count a part of the time. ``CONTROL``: one is rounded, the other is
    not, or otherwise.
    """

    UNIT = "unit"
    DEFINITION = "definition"
    STAGE = "stage"
    SOURCE = "source"
    COLLECTOR = "collector"
    SCHEME = "scheme"
    CODES = "codes"
    PARTS = "parts"
    PLACE = "place"
    COVERAGE = "coverage"
    LENGTH = "length"
    OVERLAP = "overlap"
    METHOD = "method"
    CONTROL = "control"
    BREAK = "break"


@frozen(kw_only=True)
class ComparabilityDifference(Brief):
    """Why figures are not comparable.

    Attributes:
        reason: In what respect they differ.
        values: What it is in the first and in the second, for the sentence.
        note: What the tables say of it themselves, such as the note of a break.
    """

    reason: ComparabilityReason
    values: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)
    note: str | None = None

    @property
    def message(self) -> Message:
        """The reason as a sentence."""
        return Message(f"incidents.incomparable.{self.reason}", self.values)

    def _brief(self) -> str:
        return self.reason


@frozen(kw_only=True)
class Comparability(Displayable):
    """Whether the figures of two tables can be compared.

    Attributes:
        first: The id of the one table.
        second: The id of the other.
        differences: Why they cannot be compared; if empty, nothing is known that prevents it.
        not_stated: What one or both do not state, so that it may differ.
        audience: Whom the answer is for.
        tables: Both tables, in this order.
    """

    view = "comparisons.comparability"

    first: str
    second: str
    differences: tuple[ComparabilityDifference, ...] = ()
    not_stated: tuple[ComparabilityReason, ...] = ()
    audience: Audience = Audience.PUBLIC
    tables: tuple[ComparedTable, ...] = field(default=(), repr=False, eq=False)

    @property
    def answer(self) -> YesNo:
        """No if there is a difference; unknown if there is none, but something is not stated."""
        if self.differences:
            return YesNo.NO
        return YesNo.UNKNOWN if self.not_stated else YesNo.YES

    @property
    def comparable(self) -> bool:
        """Whether they can be compared for certain."""
        return self.answer is YesNo.YES

    @property
    def reasons(self) -> tuple[ComparabilityReason, ...]:
        """In what respects they differ, each once."""
        return tuple(dict.fromkeys(each.reason for each in self.differences))

    def _brief(self) -> str:
        return ": ".join(filter(None, (self.answer, ", ".join(self.reasons))))


def comparability(first: ComparedTable, second: ComparedTable) -> Comparability:
    """Whether the figures of two tables can be compared; periods of both, each with each."""
    between = (first, second) if _begin(first) <= _begin(second) else (second, first)
    spans = [table.spans for table in between]
    differences = [*table_differences(first, second), *_lengths(*spans)]
    if all(spans):
        last = max(spans[1], key=lambda span: span.sort_key())
        differences += breaks_between(*between, spans[0][0], last)
    return Comparability(
        first=first.id,
        second=second.id,
        differences=tuple(differences),
        not_stated=tuple(not_stated(first, second)),
        audience=narrowest((first.audience, second.audience)),
        tables=(first, second),
    )


def _begin(table: ComparedTable) -> tuple[Any, ...]:
    return min((span.sort_key() for span in table.spans), default=())


def table_differences(
    first: ComparedTable, second: ComparedTable
) -> Iterator[ComparabilityDifference]:
    """In what two tables differ, whatever time they cover."""
    for name in ("unit", "stage", "source", "collector"):
        ends = getattr(first, name), getattr(second, name)
        if None not in ends and ends[0] != ends[1]:
            yield _difference(ComparabilityReason(name), *ends)
    definitions = [plain(table.definition) for table in (first, second)]
    if all(definitions) and definitions[0] != definitions[1]:
        note = " / ".join(definitions)
        yield ComparabilityDifference(reason=ComparabilityReason.DEFINITION, note=note)
    yield from _dimensions(first, second)
    yield from _places(first, second)
    ends = plain(first.method), plain(second.method)
    if all(ends) and ends[0] != ends[1]:
        yield ComparabilityDifference(reason=ComparabilityReason.METHOD)
    ends = _rounding(first.control), _rounding(second.control)
    if ends[0] != ends[1]:
        yield _difference(ComparabilityReason.CONTROL, *ends)


def not_stated(first: ComparedTable, second: ComparedTable) -> Iterator[ComparabilityReason]:
    """What one of two tables, or both, do not state."""
    for name in ("unit", "source", "method"):
        if getattr(first, name) is None or getattr(second, name) is None:
            yield ComparabilityReason(name)
    for name in ("definition", "stage", "collector"):
        if (getattr(first, name) is None) != (getattr(second, name) is None):
            yield ComparabilityReason(name)
    if not (_is_placed(first) and _is_placed(second)):
        yield ComparabilityReason.PLACE
    if not (first.spans and second.spans):
        yield ComparabilityReason.LENGTH


def span_differences(first: Period, second: Period) -> Iterator[ComparabilityDifference]:
    """In what two periods differ: one is longer, or both count a part of the time."""
    if length_of(first) != length_of(second):
        yield _difference(ComparabilityReason.LENGTH, first, second)
    if first != second and not first.before(second) and not second.before(first):
        yield _difference(ComparabilityReason.OVERLAP, first, second)


def breaks_between(
    first: ComparedTable, second: ComparedTable, earlier: Period, later: Period
) -> Iterator[ComparabilityDifference]:
    """The breaks that one of two tables states between an *earlier* and a *later* period, or in one of them."""
    for item in dict.fromkeys((*first.breaks, *second.breaks)):
        since = item.since.first or item.since.last
        if since and earlier.first and later.last and earlier.first < since <= later.last:
            values = {"since": item.since, "aspect": item.aspect}
            reason = ComparabilityReason.BREAK
            yield ComparabilityDifference(reason=reason, values=values, note=item.note)


def length_of(span: Period) -> tuple[int, int] | None:
    """How long a period is: in whole months if it is one of such, else in days; ``None`` if open."""
    first, last = span.first, span.last
    if first is None or last is None:
        return None
    if first.day == 1 and (last == dt.date.max or (last + dt.timedelta(1)).day == 1):
        return 12 * (last.year - first.year) + last.month - first.month + 1, 0
    return 0, day_count(first, last)


def _difference(
    reason: ComparabilityReason, first: Any, second: Any, **values: Any
) -> ComparabilityDifference:
    ends = {"first": first, "second": second, **values}
    return ComparabilityDifference(reason=reason, values=ends)


def _lengths(
    first: Iterable[Period], second: Iterable[Period]
) -> Iterator[ComparabilityDifference]:
    """The first difference of each kind between a period of the one and one of the other."""
    known: dict[ComparabilityReason, ComparabilityDifference] = {}
    for early, late in itertools.product(first, second):
        for each in span_differences(early, late):
            known.setdefault(each.reason, each)
    yield from known.values()


def _dimensions(first: ComparedTable, second: ComparedTable) -> Iterator[ComparabilityDifference]:
    """How the definitions of the dimensions differ that both tables have, but for the time."""
    others = {dimension.id: dimension for dimension in second.dimensions}
    for dimension in first.dimensions:
        other = others.get(dimension.id)
        if other is None or dimension.axis is other.axis is IncidentAxis.TIME:
            continue
        name = dimension.id
        if dimension.scheme != other.scheme or dimension.axis is not other.axis:
            ends = dimension.scheme or dimension.axis, other.scheme or other.axis
            yield _difference(ComparabilityReason.SCHEME, *ends, dimension=name)
        if apart := _wholes(dimension).items() ^ _wholes(other).items():
            codes = tuple(sorted({code for code, _ in apart}))
            values = {"dimension": name, "codes": codes}
            yield ComparabilityDifference(reason=ComparabilityReason.CODES, values=values)
        if dimension.parts is not other.parts:
            ends = dimension.parts, other.parts
            yield _difference(ComparabilityReason.PARTS, *ends, dimension=name)


def _wholes(dimension: CountDimension) -> dict[str, str | None]:
    return {category.code: category.within for category in dimension.categories}


def _is_placed(table: ComparedTable) -> bool:
    return bool(table.authorities or (table.coverage and table.coverage.place))


def _places(first: ComparedTable, second: ComparedTable) -> Iterator[ComparabilityDifference]:
    """Whether two tables are of different authorities or areas, and whether one says what it lacks."""
    for ends in ((_authorities(first), _authorities(second)), (_place(first), _place(second))):
        if all(ends) and ends[0] != ends[1]:
            yield _difference(ComparabilityReason.PLACE, *ends)
            break
    notes = [plain(table.coverage.note if table.coverage else None) for table in (first, second)]
    if notes[0] != notes[1]:
        note = " / ".join(filter(None, notes))
        yield ComparabilityDifference(reason=ComparabilityReason.COVERAGE, note=note)


def _authorities(table: ComparedTable) -> tuple[AuthorityId, ...]:
    return tuple(map(AuthorityId, sorted(table.authorities)))


def _place(table: ComparedTable) -> str:
    return plain(table.coverage.place if table.coverage else None)


def _rounding(control: DisclosureControl) -> Message:
    """How the numbers of a table are rounded: those that it shows otherwise are exact."""
    key = control.method if control.rounds else "exact"
    values = {"base": control.base or Message("incidents.rounding.base")} if control.rounds else {}
    return Message(f"incidents.rounding.{key}", values)
