"""What changed between two versions of a plan or an inventory, measure by measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import attrs
from attrs import frozen

from ...values.displayable import Displayable
from ..measures.indicators import Indicator
from ..measures.measure import Measure
from .equivalence import alike, meaning

if TYPE_CHECKING:
    from ..inventory import Inventory
    from ..plan import ActionPlan

    Written: TypeAlias = ActionPlan | Inventory

APART = frozenset({"measures", "extra"})
"""What of a plan is told by itself, or is nothing that the plan says."""


@frozen(kw_only=True)
class Change:
    """Something that is told otherwise: under which name, what is no longer said, and what is now.

    ``of`` is the id of the indicator that it belongs to, if it belongs to one; ``listed`` says
    whether several things can stand under the name.
    """

    name: str
    before: tuple[Any, ...]
    after: tuple[Any, ...]
    of: str | None = None
    listed: bool = False


@frozen(kw_only=True)
class Changed:
    """A measure that is in both versions, and what is told otherwise of it."""

    before: Measure
    after: Measure
    changes: tuple[Change, ...]


@frozen(kw_only=True)
class PlanDifference(Displayable):
    """What changed of the whole, and the measures that came, went and changed, by their ids."""

    view = "differences.difference"

    old: Written
    new: Written
    about: tuple[Change, ...]
    added: tuple[Measure, ...]
    removed: tuple[Measure, ...]
    changed: tuple[Changed, ...]

    @property
    def perhaps_renamed(self) -> tuple[tuple[str, str], ...]:
        """The ids of what went and of what came under the same title, where only one of each did."""
        went, came = _by_titles(self.removed), _by_titles(self.added)
        both = ((went[titles], came[titles]) for titles in went if titles in came)
        return tuple((old[0], new[0]) for old, new in both if len(old) == len(new) == 1)

    @property
    def same(self) -> bool:
        """Whether nothing changed, but for ``extra``."""
        return not (self.about or self.added or self.removed or self.changed)


def _by_titles(measures: Iterable[Measure]) -> dict[Any, list[str]]:
    found: dict[Any, list[str]] = {}
    for one in measures:
        found.setdefault(meaning(one.titles), []).append(one.id)
    return found


def diff(old: Written, new: Written) -> PlanDifference:
    """What changed from the *old* version to the *new* one.

    The order of telling is no change, unless something follows from it. Of measures with one id, the
    first is held against the first, and so on.
    """
    before, after = _by_id(old.measures), _by_id(new.measures)
    both = ((before[id_], after[id_]) for id_ in before if id_ in after)
    compared = ((one, other, tuple(_of_measure(one, other))) for one, other in both)
    return PlanDifference(
        old=old,
        new=new,
        about=tuple(_changes(old, new, leave_out=APART)),
        added=tuple(one for id_, one in after.items() if id_ not in before),
        removed=tuple(one for id_, one in before.items() if id_ not in after),
        changed=tuple(
            Changed(before=one, after=other, changes=changes)
            for one, other, changes in compared
            if changes
        ),
    )


def _of_measure(one: Measure, other: Measure) -> Iterator[Change]:
    """What differs between two versions of a measure, its indicators one by one."""
    yield from _changes(one, other, leave_out={"id", "indicators"})
    before, after = _by_id(one.indicators), _by_id(other.indicators)
    for id_ in {**before, **after}:
        if id_ in before and id_ in after:
            yield from _changes(before[id_], after[id_], leave_out={"id"}, of=id_[0])
    gone = tuple(_named(before, set(before) - set(after)))
    come = tuple(_named(after, set(after) - set(before)))
    if gone or come:
        yield Change(name="indicators", before=gone, after=come, listed=True)


Id: TypeAlias = tuple[str, int]
"""An id, and which of those with that id, should there be several."""

Named = TypeVar("Named", Measure, Indicator)


def _by_id(told: Iterable[Named]) -> dict[Id, Named]:
    counts: Counter[str] = Counter()
    found: dict[Id, Named] = {}
    for one in told:
        found[one.id, counts[one.id]] = one
        counts[one.id] += 1
    return found


def _named(told: dict[Id, Indicator], ids: Iterable[Id]) -> Iterator[Indicator]:
    wanted = set(ids)
    return (one for id_, one in told.items() if id_ in wanted)


def _changes(
    one: Any, other: Any, *, leave_out: Iterable[str], of: str | None = None
) -> Iterator[Change]:
    """What two values of a class tell otherwise, list by list and word by word."""
    left_out = frozenset(leave_out)
    fields = (field for kind in (type(other), type(one)) for field in attrs.fields(kind))
    for name in dict.fromkeys(field.name for field in fields):
        both = (getattr(one, name, None), getattr(other, name, None))
        before, after = map(_told, both)
        if name not in left_out and before != after and not alike(name, before, after):
            yield Change(
                name=name,
                before=_without(before, after),
                after=_without(after, before),
                of=of,
                listed=any(isinstance(told, tuple) for told in both),
            )


def _told(value: Any) -> tuple[Any, ...]:
    """What is said of something, as a list: one thing, several, or nothing."""
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def _without(told: tuple[Any, ...], others: tuple[Any, ...]) -> tuple[Any, ...]:
    """*told* without what is also among *others*, each as often as it is there."""
    rest = Counter(map(meaning, others))
    left = []
    for one in told:
        if rest[meaning(one)]:
            rest[meaning(one)] -= 1
        else:
            left.append(one)
    return tuple(left)
