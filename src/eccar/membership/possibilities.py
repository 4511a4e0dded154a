"""The statuses that are possible where dates are too rough to tell the order of the facts.

A rough fact is *pending* from the first day on which it can have happened to the last. In between
it has happened or it has not, so *n* pending facts make up to 2ⁿ possible histories: one for each
set of pending facts that have happened. What a history leads to depends on the order of its facts
and on whether weak evidence is true, so each has a set of statuses rather than one.

The algorithm is the subset construction, which turns a nondeterministic automaton into a
deterministic one: it follows sets of statuses instead of single orders. A pending fact extends
every history in which it has not happened yet, and all orders that lead to the same set of facts
share one entry. That makes 2ⁿ entries, where trying every order would take *n*! runs.
"""

from __future__ import annotations

from collections import Counter
from typing import TypeAlias

from .lifecycle import Status, Statuses, spread

Histories: TypeAlias = dict[frozenset[int], Statuses]
"""By the indices of the pending facts that have happened: the statuses that some order gives.

Every set comes after its subsets.
"""

MAX_PENDING = 10
"""Facts pending at once up to which every history is kept; beyond, a superset is given."""

MAX_TRACKED = 250
"""Rough facts of one membership up to which that is so: a hostile file must not take for ever."""

_NONE: Statuses = frozenset()
_NOTHING: frozenset[int] = frozenset()


class Possibilities:
    """The histories that are possible on a day, moved forward event by event.

    Rough facts beyond the limits are not tracked: while they are pending they may happen at any
    time and as often as it takes. That gives a superset, and ``exact`` says so.
    """

    def __init__(self) -> None:
        self.exact: bool = True
        self.statuses: Statuses = frozenset({Status.OUTSIDE})
        """All statuses that some history gives."""
        self._histories: Histories = {_NOTHING: self.statuses}
        self._pending: dict[int, str] = {}
        self._untracked: Counter[str] = Counter()
        self._opened = 0
        self._applied: dict[tuple[str, tuple[Statuses, ...]], Histories] = {}

    def apply(self, word: str) -> None:
        """Let a fact with this *word* happen now, in every history."""
        if not self._pending and self.exact:
            self.statuses = spread(self.statuses, word)
            self._histories = {_NOTHING: self.statuses}
            return
        # Records with many facts come to few combinations of statuses again and again.
        key = word, tuple(self._histories.values())
        if key not in self._applied:
            moved = {
                happened: spread(statuses, word) for happened, statuses in self._histories.items()
            }
            self._applied[key] = self._extended({}, moved)
        self._hold(self._applied[key])

    def may_happen_from(self, index: int, word: str) -> None:
        """Let the fact with this *index* and *word* be pending from now on."""
        self._opened += 1
        if len(self._pending) < MAX_PENDING and self._opened <= MAX_TRACKED:
            self._pending[index] = word
            more = {happened | {index}: _NONE for happened in self._histories}
            self._hold(self._extended(self._histories, more))
        else:
            self._untracked[word] += 1
            if self._untracked[word] == 1:  # From then on it may come as often as it takes.
                self.exact = False
                self._hold(self._extended({}, self._histories))
        self._applied.clear()

    def settled_by(self, index: int, word: str) -> None:
        """Drop the histories in which the pending fact with this *index* has not happened."""
        self._applied.clear()
        if index not in self._pending:
            self._untracked[word] -= 1
            return
        del self._pending[index]
        self._hold(
            {
                happened - {index}: statuses
                for happened, statuses in self._histories.items()
                if index in happened
            }
        )

    def _hold(self, histories: Histories) -> None:
        self._histories = histories
        self.statuses = _NONE.union(*histories.values())

    def _extended(self, complete: Histories, histories: Histories) -> Histories:
        """The *complete* histories and *histories*, where more of the pending facts have happened.

        Every set comes after its subsets, so it finds those that are one fact smaller complete.
        """
        pending, extended = self._pending, dict(complete)
        for happened, statuses in histories.items():
            reached = statuses
            for index in happened:
                reached |= spread(extended[happened - {index}], pending[index])
            extended[happened] = reached if self.exact else self._with_untracked(reached)
        return extended

    def _with_untracked(self, statuses: Statuses) -> Statuses:
        """The *statuses*, and all to which untracked facts lead from there, however often."""
        pending = (word for word, count in self._untracked.items() if count)
        reached = statuses.union(*(spread(statuses, word) for word in pending))
        return statuses if reached == statuses else self._with_untracked(reached)
