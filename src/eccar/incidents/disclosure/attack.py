"""The attack on a release: what an outsider can work out from all its numbers, and from earlier ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve

from ..counts.cell import CellState
from ..counts.table import CountTable
from ..errors import NO_THRESHOLD_KNOWN
from .audit import AuditedNumber, AuditOutcome, HiddenGroup, NumberName, ReleaseAudit
from .constraints import system_of
from .explaining import smallest_clash
from .explanation import explanations
from .linking import LinkedTables, link
from .naming import name_of
from .numbers import NumberKey, Numbers, TooManyCellsError
from .possible import MAX_SECONDS, PossibleValues
from .system import NotAudited, System, Terms, Unaudited
from .targets import Target, TargetKind, listed_parts, targets


class ContradictionError(Exception):
    """The published numbers cannot all be true."""


LEAST_PROTECTION = 2
"""With fewer values a count would be certain, whatever is given: what is certain is not protected."""

MAX_EXPLAINING = 20.0
"""The seconds in which sums are looked for; what falls without one is listed all the same."""

Progress = Callable[[int, int], None]
"""Is called with how many numbers are audited, and of how many."""


def attack(
    release: CountTable,
    earlier: Iterable[CountTable] = (),
    *,
    threshold: int | None = None,
    protection: int | None = None,
    seconds: float = MAX_SECONDS,
    progress: Progress | None = None,
) -> ReleaseAudit:
    """What an outsider can work out from a *release*, together with *earlier* ones.

    A count falls if it may be from 1 to one less than the threshold, and can have fewer values than
    the protection asks for, in all whole counts that give the published numbers.

    Args:
        release: The table as it is published, or will be.
        earlier: Tables that were published before.
        threshold: The smallest count that may be known; without it, that of the release.
        protection: How many values must be possible; without it, that of the release, else the
            threshold for hidden numbers and their remainders, and half the base, rounded up, for
            rounded ones.
        seconds: The time for all questions together; when it is over, the release is not audited.
        progress: Is called with how many of how many numbers are audited.

    Raises:
        InvalidValue: The threshold is not known (DOC740).
        TypeError: *earlier* is one table, and not several.
    """
    if isinstance(earlier, CountTable):
        raise TypeError("earlier is a list of tables, such as [first], not a table.")
    return Attack(
        release,
        tuple(earlier),
        threshold=threshold,
        protection=protection,
        seconds=seconds,
        progress=progress,
    ).audit()


class Attack:
    """One attack, with what its parts need."""

    def __init__(
        self,
        release: CountTable,
        earlier: Sequence[CountTable] = (),
        *,
        threshold: int | None = None,
        protection: int | None = None,
        seconds: float = MAX_SECONDS,
        progress: Progress | None = None,
    ) -> None:
        self.linked: LinkedTables = link(release, earlier)
        known = release.control.threshold if threshold is None else threshold
        if known is None:
            raise NO_THRESHOLD_KNOWN()
        self.threshold = known
        self.protection = release.control.protection if protection is None else protection
        self._seconds = seconds
        self._progress = progress or (lambda _done, _of: None)
        self._audit = ReleaseAudit(
            release=release,
            earlier=self.linked.tables[1:],
            apart=self.linked.apart,
            threshold=known,
            protection=self.protection,
            outcome=AuditOutcome.NOT_AUDITED,
        )

    def audit(self) -> ReleaseAudit:
        """What an outsider can work out."""
        try:
            return self._audited()
        except TooManyCellsError:
            return evolve(self._audit, reason=Unaudited.SIZE)
        except NotAudited as error:
            return evolve(self._audit, reason=error.reason)

    def first_fall(self, safe: set[Terms] | None = None) -> AuditedNumber | HiddenGroup | None:
        """What falls first; ``None`` if the release withstands.

        *safe* are sums that are known not to fall, and is added to: they keep their values as more
        is hidden.

        Raises:
            NotAudited: There is no exact answer.
            TooManyCellsError: Neither.
            ContradictionError: The numbers cannot all be true.
        """
        numbers, possible = self._begin()
        if not possible.feasible():
            raise ContradictionError
        for group in self._groups(numbers, possible):
            if group.falls:
                return group
        every = self._numbers(numbers, possible, safe)
        return next((number for number in every if number.falls), None)

    def system(self) -> tuple[Numbers, System]:
        """The numbers of the linked tables, and all that they say of the unknown counts."""
        numbers = self.linked.numbers
        return numbers, system_of(numbers, self.linked.revisions)

    def _begin(self) -> tuple[Numbers, PossibleValues]:
        numbers, system = self.system()
        return numbers, PossibleValues(system, seconds=self._seconds)

    def _audited(self) -> ReleaseAudit:
        numbers, possible = self._begin()
        if not possible.feasible():
            return self._clashing(numbers, possible)
        audited = tuple(self._numbers(numbers, possible))
        groups = tuple(self._groups(numbers, possible))
        falls = any(each.falls for each in audited) or any(each.falls for each in groups)
        return evolve(
            self._audit,
            outcome=AuditOutcome.FALLS if falls else AuditOutcome.WITHSTANDS,
            numbers=audited,
            groups=groups,
            shown_below=tuple(self._shown_below(numbers)),
            explanations=explanations(
                numbers,
                possible.system,
                audited,
                groups,
                seconds=min(self._seconds, MAX_EXPLAINING),
            ),
        )

    def _clashing(self, numbers: Numbers, possible: PossibleValues) -> ReleaseAudit:
        keys = smallest_clash(possible.system, seconds=self._seconds)
        return evolve(
            self._audit,
            outcome=AuditOutcome.CONTRADICTS_ITSELF,
            clash=tuple(name_of(numbers, key) for key in keys if isinstance(key, NumberKey)),
        )

    def _numbers(
        self, numbers: Numbers, possible: PossibleValues, safe: set[Terms] | None = None
    ) -> Iterator[AuditedNumber]:
        every = targets(numbers)
        for done, target in enumerate(every):
            self._progress(done, len(every))
            if safe is not None and target.terms in safe:
                continue
            number = self._number(numbers, target, possible)
            if safe is not None and number.values is None:
                safe.add(target.terms)
            if target.listed or number.falls:
                yield number
        self._progress(len(every), len(every))

    def _number(self, numbers: Numbers, target: Target, possible: PossibleValues) -> AuditedNumber:
        terms, needed = dict(target.terms), self.needed(target)
        least = most = None
        in_table = target.listed and target.kind is not TargetKind.DIFFERENCE
        if in_table:
            least, most = possible.least(terms), possible.most(terms)
        values = possible.values(terms, fewer_than=needed)
        if values is not None:
            least, most = values[0], values[-1]
        known = in_table or values is not None
        small = self._may_be_small(least, most, values) if known else None
        return AuditedNumber(
            kind=target.kind,
            number=name_of(numbers, target.number),
            without=tuple(name_of(numbers, key) for key in target.without),
            needed=needed,
            values=values,
            least=least,
            most=most,
            small=small,
            falls=bool(small) and values is not None,
        )

    def _may_be_small(
        self, least: int | None, most: int | None, values: tuple[int, ...] | None
    ) -> bool:
        """Whether a number may be from 1 to below the threshold."""
        if values is not None:
            return any(1 <= value < self.threshold for value in values)
        return least is None or (least < self.threshold and (most is None or most >= 1))

    def needed(self, target: Target) -> int:
        """How many values a target must be able to have."""
        if self.protection is not None:
            return max(self.protection, LEAST_PROTECTION)
        needed = ((base + 1) // 2 if base > 1 else self.threshold for base in target.bases)
        return max(LEAST_PROTECTION, *needed)

    def _groups(self, numbers: Numbers, possible: PossibleValues) -> Iterator[HiddenGroup]:
        for number, parts in listed_parts(numbers):
            hidden = [part for part in parts if part.state is CellState.SUPPRESSED]
            if not hidden or not number.printed:
                continue
            cells = frozenset().union(*(part.cells for part in hidden))
            least = possible.least(dict.fromkeys(cells, 1)) or 0
            yield HiddenGroup(
                number=name_of(numbers, number.key),
                parts=tuple(name_of(numbers, part.key) for part in hidden),
                least=least,
                falls=least < self.threshold,
            )

    def _shown_below(self, numbers: Numbers) -> Iterator[NumberName]:
        for number in numbers.published:
            own = number.key.table == 0 and number.state is CellState.COUNTED
            if own and 1 <= number.least < self.threshold:
                yield name_of(numbers, number.key)
