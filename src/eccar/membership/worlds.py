"""What may have happened, where dates are too rough to tell the order of the facts.

A rough fact *opens* on the first day it can have happened and *closes* after the last. Between
the two it is pending: it has happened or it has not. Each set of pending facts that may have
happened is a world of its own, with the statuses that some order of telling gives in it.
"""

from __future__ import annotations

from .lifecycle import Status, Statuses, spread

MOST_PENDING = 10
"""Facts pending at once up to which every world is kept; beyond, a superset is given."""

MOST_OPENED = 250
"""Rough facts of one membership up to which that is so: a hostile file must not take for ever."""

_NOT_YET = frozenset({Status.OUTSIDE})
_NOWHERE: Statuses = frozenset()


class Worlds:
    """The worlds that are possible as the days go by, each a set of pending facts, as bits."""

    def __init__(self) -> None:
        self.exact = True
        self._worlds = {0: _NOT_YET}
        self._pending: dict[int, tuple[int, str]] = {}
        self._loose: dict[int, str] = {}
        self._bits = 0
        self._opened = 0
        self._folded = False

    @property
    def statuses(self) -> Statuses:
        """All statuses that are possible by now."""
        worlds = self._unfolded()
        return worlds[0] if len(worlds) == 1 else _NOWHERE.union(*worlds.values())

    def falls(self, word: str) -> None:
        """A fact with this *word* happens now, in every world."""
        worlds = self._unfolded()
        for world, of in worlds.items():
            worlds[world] = spread(of, word)
        self._folded = bool(self._bits or self._loose)

    def opens(self, turn: int, word: str) -> None:
        """The fact told at this *turn* may happen from now on."""
        self._opened += 1
        if len(self._pending) < MOST_PENDING and self._opened <= MOST_OPENED:
            free = ~self._bits & (self._bits + 1)
            self._bits |= free
            self._pending[turn] = (free, word)
        else:
            self._loose[turn] = word
            self.exact = False
        self._folded = True

    def closes(self, turn: int) -> None:
        """The fact told at this *turn* has happened by now."""
        worlds = self._unfolded()
        if turn in self._pending:
            bit, _ = self._pending.pop(turn)
            self._bits ^= bit
            self._worlds = {world ^ bit: of for world, of in worlds.items() if world & bit}
        else:
            del self._loose[turn]

    def _unfolded(self) -> dict[int, Statuses]:
        """The worlds, once every pending fact may have happened in any order."""
        worlds = self._worlds
        if not self._folded:
            return worlds
        pending, loose = tuple(self._pending.values()), frozenset(self._loose.values())
        # A world comes before any that holds more, since its bits make the smaller number.
        for world in range(self._bits + 1):
            if world not in worlds:
                continue
            of = worlds[world]
            if loose:
                of = worlds[world] = _closed(of, loose)
            for bit, word in pending:
                if not world & bit:
                    more = world | bit
                    known, led = worlds.get(more), spread(of, word)
                    worlds[more] = led if known is None or known is led else known | led
        self._folded = False
        return worlds


def _closed(of: Statuses, words: frozenset[str]) -> Statuses:
    """*of* and all that any of *words* can lead to from there, however often it is said."""
    more = of.union(*(spread(of, word) for word in words))
    return of if more == of else _closed(more, words)
