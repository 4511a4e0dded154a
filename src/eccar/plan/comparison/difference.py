"""What changed between two versions of a plan or an inventory, measure by measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias, TypeVar

import attrs
from attrs import frozen

from ...values.brief import Brief, counted, shown
from ...values.displayable import Displayable
from ...values.identity import authorities_of
from ..inventory import PlanDocument
from ..measures.indicators import Indicator
from ..measures.measure import Measure
from .equivalence import canonical, equivalent

NOT_COMPARED = frozenset({"measures", "extra"})
"""Fields left out of the changes of a plan: measures are compared one by one, ``extra`` is ignored."""


@frozen(kw_only=True)
class FieldChange(Brief):
    """A field with another value: its name, what is there no longer, and what is new.

    ``before`` and ``after`` hold the values of only one version; both are tuples, of one value or
    none if the field is no list (``is_list``). ``indicator`` is the id of the indicator that the
    field belongs to, if it is not one of the measure itself.
    """

    name: str
    before: tuple[Any, ...]
    after: tuple[Any, ...]
    indicator: str | None = None
    is_list: bool = False

    def _brief(self) -> str:
        return " ".join(filter(None, (self.name, shown(self.indicator or ""))))


@frozen(kw_only=True)
class ChangedMeasure(Brief):
    """A measure that is in both versions, and the fields that differ."""

    before: Measure
    after: Measure
    changes: tuple[FieldChange, ...]

    def _brief(self) -> str:
        return f"{shown(self.after.id)}, {counted(changes=self.changes)}"


@frozen(kw_only=True)
class PlanDifference(Displayable):
    """What changed from one version of a plan or an inventory to the next.

    ``changes`` are those of the document itself. ``added``, ``removed`` and ``changed`` are the
    measures, matched by their ids.
    """

    view = "differences.difference"

    old: PlanDocument
    new: PlanDocument
    changes: tuple[FieldChange, ...]
    added: tuple[Measure, ...]
    removed: tuple[Measure, ...]
    changed: tuple[ChangedMeasure, ...]

    def _brief(self) -> str:
        held = {name: getattr(self, name) for name in ("changes", "added", "removed", "changed")}
        what = counted(**held) if not self.same else "nothing changed"
        return f"{shown(tuple(sorted(authorities_of(self.new))))}: {what}"

    @property
    def identity(self) -> str | None:
        """The identity of the document, if both versions have the same."""
        return self.new.identity if self.new.identity == self.old.identity else None

    @property
    def perhaps_renamed(self) -> tuple[tuple[str, str], ...]:
        """The old and the new id of measures that may only have another id.

        These are a removed and an added measure of the same title, if no others have it.
        """
        removed, added = _by_titles(self.removed), _by_titles(self.added)
        both = ((removed[titles], added[titles]) for titles in removed if titles in added)
        return tuple((old[0], new[0]) for old, new in both if len(old) == len(new) == 1)

    @property
    def same(self) -> bool:
        """Whether nothing changed, but for ``extra``."""
        return not (self.changes or self.added or self.removed or self.changed)


def _by_titles(measures: Iterable[Measure]) -> dict[Any, list[str]]:
    ids: dict[Any, list[str]] = {}
    for measure in measures:
        ids.setdefault(canonical(measure.titles), []).append(measure.id)
    return ids


def diff(old: PlanDocument, new: PlanDocument) -> PlanDifference:
    """What changed from the *old* version to the *new* one, field by field.

    Another order in a list is no change, unless something follows from it (``equivalence``). If
    several measures have the same id, the first is compared with the first, and so on.

    Args:
        old: A plan or an inventory.
        new: The later version; both kinds can be compared with each other.

    Raises:
        TypeError: One of the two is neither.

    >>> import attrs, eccar
    >>> plan = eccar.from_dict({
    ...     "eccar": "plan/1", "authorities": ["de/musterstadt"], "titles": {"de": "Plan"}, "period": "2027",
    ...     "measures": [{"id": "advice", "points": [3], "titles": {"de": "Beratung"}}],
    ... }, eccar.ActionPlan)
    >>> eccar.diff(plan, attrs.evolve(plan, period="2027/2028"))
    <PlanDifference de/musterstadt: changes: 1>
    """
    documents: tuple[object, ...] = (old, new)
    for document in documents:
        if not isinstance(document, PlanDocument):
            message = f"Plans and inventories can be compared, not a {type(document).__name__}."
            raise TypeError(message)
    before, after = _by_id(old.measures), _by_id(new.measures)
    both = ((before[id_], after[id_]) for id_ in before if id_ in after)
    compared = ((earlier, later, tuple(_of_measure(earlier, later))) for earlier, later in both)
    return PlanDifference(
        old=old,
        new=new,
        changes=tuple(field_changes(old, new, leave_out=NOT_COMPARED)),
        added=tuple(measure for id_, measure in after.items() if id_ not in before),
        removed=tuple(measure for id_, measure in before.items() if id_ not in after),
        changed=tuple(
            ChangedMeasure(before=earlier, after=later, changes=changes)
            for earlier, later, changes in compared
            if changes
        ),
    )


def _of_measure(earlier: Measure, later: Measure) -> Iterator[FieldChange]:
    """What differs between two versions of a measure, its indicators one by one."""
    yield from field_changes(earlier, later, leave_out={"id", "indicators"})
    before, after = _by_id(earlier.indicators), _by_id(later.indicators)
    for id_ in {**before, **after}:
        if id_ in before and id_ in after:
            yield from field_changes(before[id_], after[id_], leave_out={"id"}, indicator=id_[0])
    removed = tuple(indicator for id_, indicator in before.items() if id_ not in after)
    added = tuple(indicator for id_, indicator in after.items() if id_ not in before)
    if removed or added:
        yield FieldChange(name="indicators", before=removed, after=added, is_list=True)


Id: TypeAlias = tuple[str, int]
"""An id, and its number among the items with that id: 0 for the first."""

Named = TypeVar("Named", Measure, Indicator)


def _by_id(items: Iterable[Named]) -> dict[Id, Named]:
    counts: Counter[str] = Counter()
    by_id: dict[Id, Named] = {}
    for item in items:
        by_id[item.id, counts[item.id]] = item
        counts[item.id] += 1
    return by_id


def field_changes(
    earlier: Any, later: Any, *, leave_out: Iterable[str], indicator: str | None = None
) -> Iterator[FieldChange]:
    """The fields in which two values of a class differ, or of two classes, but for those to *leave_out*.

    The fields of an *indicator* are those of the one with this id.
    """
    left_out = frozenset(leave_out)
    fields = (field for kind in (type(later), type(earlier)) for field in attrs.fields(kind))
    for name in dict.fromkeys(field.name for field in fields):
        both = (getattr(earlier, name, None), getattr(later, name, None))
        before, after = map(_as_items, both)
        if name not in left_out and not equivalent(name, before, after):
            yield FieldChange(
                name=name,
                before=_without(before, after),
                after=_without(after, before),
                indicator=indicator,
                is_list=any(isinstance(value, tuple) for value in both),
            )


def _as_items(value: Any) -> tuple[Any, ...]:
    """The value of a field as a tuple: of its items, of the value alone, or empty for ``None``."""
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def _without(items: tuple[Any, ...], others: tuple[Any, ...]) -> tuple[Any, ...]:
    """The multiset difference: *items* without those also among *others*, each as often as there."""
    counts = Counter(map(canonical, others))
    remaining = []
    for item in items:
        if counts[canonical(item)]:
            counts[canonical(item)] -= 1
        else:
            remaining.append(item)
    return tuple(remaining)
