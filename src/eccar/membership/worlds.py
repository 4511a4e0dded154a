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
        self.statuses = _NOT_YET
        self._worlds = {0: _NOT_YET}
        self._pending: dict[int, tuple[int, str]] = {}
        self._loose: dict[int, str] = {}
        self._bits = 0
        self._opened = 0

    def falls(self, word: str) -> None:
        """A fact with this *word* happens now, in every world."""
        if self._bits or self._loose:
            self._worlds = {world: spread(of, word) for world, of in self._worlds.items()}
            self._unfold()
        else:
            self.statuses = self._worlds[0] = spread(self._worlds[0], word)

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
        self._unfold()

    def closes(self, turn: int) -> None:
        """The fact told at this *turn* has happened by now."""
        if turn in self._pending:
            bit, _ = self._pending.pop(turn)
            self._bits ^= bit
            self._worlds = {world ^ bit: of for world, of in self._worlds.items() if world & bit}
            self.statuses = _NOWHERE.union(*self._worlds.values())
        else:
            del self._loose[turn]

    def _unfold(self) -> None:
        # A world comes before any that holds more, since its bits make the smaller number.
        worlds, pending = self._worlds, tuple(self._pending.values())
        loose = frozenset(self._loose.values())
        for world in range(self._bits + 1):
            if world not in worlds:
                continue
            of = worlds[world]
            if loose:
                of = worlds[world] = _closed(of, loose)
            for bit, word in pending:
                if not world & bit:
                    more = world | bit
                    known = worlds.get(more)
                    led = spread(of, word)
                    worlds[more] = led if known is None or known is led else known | led
        self.statuses = _NOWHERE.union(*worlds.values())


def _closed(of: Statuses, words: frozenset[str]) -> Statuses:
    """*of* and all that any of *words* can lead to from there, however often it is said."""
    more = of.union(*(spread(of, word) for word in words))
    return of if more == of else _closed(more, words)
