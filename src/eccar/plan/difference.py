"""What changed between two versions of a plan or an inventory, measure by measure."""

from __future__ import annotations

from collections.abc import Iterable

import attrs
from attrs import frozen

from .measures import Measure


@frozen(kw_only=True)
class Changed:
    """A measure that is in both versions, and the names of what is told otherwise."""

    before: Measure
    after: Measure
    fields: tuple[str, ...]


@frozen(kw_only=True)
class PlanDifference:
    """The measures that came, went and changed, by their ids, each in the order told."""

    added: tuple[Measure, ...]
    removed: tuple[Measure, ...]
    changed: tuple[Changed, ...]

    @property
    def same(self) -> bool:
        """Whether nothing changed."""
        return not (self.added or self.removed or self.changed)


def difference(old: Iterable[Measure], new: Iterable[Measure]) -> PlanDifference:
    """What changed from the *old* measures to the *new* ones; the order of telling is no change.

    Of measures with one id, the last that was told counts.
    """
    before = {one.id: one for one in old}
    after = {one.id: one for one in new}
    both = ((before[id_], after[id_]) for id_ in before if id_ in after)
    return PlanDifference(
        added=tuple(one for id_, one in after.items() if id_ not in before),
        removed=tuple(one for id_, one in before.items() if id_ not in after),
        changed=tuple(
            Changed(before=one, after=other, fields=_fields(one, other))
            for one, other in both
            if one != other
        ),
    )


def _fields(one: Measure, other: Measure) -> tuple[str, ...]:
    names = (field.name for field in attrs.fields(Measure))
    return tuple(name for name in names if getattr(one, name) != getattr(other, name))
