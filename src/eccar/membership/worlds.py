"""What may have happened, where dates are too rough to tell the order of the facts.

A rough fact *opens* on the first day it can have happened and *closes* after the last. Between
the two it is pending: it has happened or it has not. Each set of pending facts that may have
happened is a world of its own, with the statuses that some order of telling gives in it.

The worlds stand in a tuple; the bits of a world's place say which of the pending facts have
happened in it. What changes them are pure functions, remembered because records are alike.
"""

from __future__ import annotations

import functools
from typing import TypeAlias

from .lifecycle import Status, Statuses, spread

Places: TypeAlias = tuple[Statuses, ...]

MOST_PENDING = 10
"""Facts pending at once up to which every world is kept; beyond, a superset is given."""

MOST_OPENED = 250
"""Rough facts of one membership up to which that is so: a hostile file must not take for ever."""

_NOT_YET = frozenset({Status.OUTSIDE})
_NOWHERE: Statuses = frozenset()
_REMEMBERED = 4096


class Worlds:
    """The worlds that are possible as the days go by, and the facts that are pending in them."""

    def __init__(self) -> None:
        self.exact = True
        self.statuses = _NOT_YET
        """All statuses that are possible by now."""
        self._places: Places = (_NOT_YET,)
        self._turns: list[int] = []
        self._pending: tuple[str, ...] = ()
        self._beyond: dict[int, str] = {}
        self._loose: tuple[str, ...] = ()
        self._opened = 0

    def falls(self, word: str) -> None:
        """A fact with this *word* happens now, in every world."""
        self._places, self.statuses = _fallen(self._places, self._pending, self._loose, word)

    def opens(self, turn: int, word: str) -> None:
        """The fact told at this *turn* may happen from now on."""
        self._opened += 1
        if len(self._turns) < MOST_PENDING and self._opened <= MOST_OPENED:
            self._turns.append(turn)
            self._pending += (word,)
            self._places += (_NOWHERE,) * len(self._places)
        else:
            # Those beyond may happen at any time until they close, and as often as they like.
            self._beyond[turn] = word
            self._loose = tuple(sorted({*self._beyond.values()}))
            self.exact = False
        self._places, self.statuses = _unfolded(self._places, self._pending, self._loose)

    def closes(self, turn: int) -> None:
        """The fact told at this *turn* has happened by now."""
        if turn in self._beyond:
            del self._beyond[turn]
            self._loose = tuple(sorted({*self._beyond.values()}))
        else:
            slot = self._turns.index(turn)
            del self._turns[slot]
            self._pending = self._pending[:slot] + self._pending[slot + 1 :]
            self._places, self.statuses = _closed(self._places, slot)


@functools.lru_cache(_REMEMBERED)
def _fallen(
    places: Places, pending: tuple[str, ...], loose: tuple[str, ...], word: str
) -> tuple[Places, Statuses]:
    return _unfolded(tuple(spread(of, word) for of in places), pending, loose)


@functools.lru_cache(_REMEMBERED)
def _unfolded(
    places: Places, pending: tuple[str, ...], loose: tuple[str, ...]
) -> tuple[Places, Statuses]:
    """The worlds, once every pending fact may have happened in any order."""
    # A world comes before any that holds more, since its bits make the smaller number.
    found = list(places)
    for world in range(len(found)):
        found[world] = of = _reached(found[world], loose)
        for slot, word in enumerate(pending):
            more = world | 1 << slot
            if more != world:
                found[more] |= spread(of, word)
    return tuple(found), _NOWHERE.union(*found)


@functools.lru_cache(_REMEMBERED)
def _closed(places: Places, slot: int) -> tuple[Places, Statuses]:
    left = tuple(of for world, of in enumerate(places) if world >> slot & 1)
    return left, _NOWHERE.union(*left)


def _reached(of: Statuses, loose: tuple[str, ...]) -> Statuses:
    """*of*, and all that *loose* words can lead to from there, however often they are said."""
    more = of.union(*(spread(of, word) for word in loose)) if loose else of
    return of if more == of else _reached(more, loose)
