"""A bar for work that takes long: on a terminal alone, and gone before anything else is printed."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeVar

    Item = TypeVar("Item")

MANY = 200
"""The number of items from which on a bar is shown."""

_WIDTH = 40


class ProgressBar:
    """The bar on standard error; in a pipe or a file there is none."""

    def __init__(self) -> None:
        self._shown = False

    def over(self, items: Sequence[Item]) -> Iterator[Item]:
        """*items* one by one, with the bar next to them if they are many."""
        if len(items) < MANY or sys.stderr is None or not sys.stderr.isatty():
            yield from items
            return
        step = max(len(items) // 100, 1)
        for number, item in enumerate(items):
            if number % step == 0:
                self._show(number, len(items))
            yield item
        self.clear()

    def at(self, done: int, total: int | None = None) -> None:
        """Show how much is *done*: as a bar if the *total* is known, else as a number."""
        if sys.stderr is None or not sys.stderr.isatty():
            return
        if total is None:
            sys.stderr.write(f"\r{done:>{_WIDTH}}")
            sys.stderr.flush()
            self._shown = True
        elif done >= total:
            self.clear()
        elif done % max(total // 100, 1) == 0:
            self._show(done, total)

    def clear(self) -> None:
        """Remove the bar, so that a line can be printed in its place."""
        if self._shown:
            sys.stderr.write(f"\r{' ' * (_WIDTH + 8)}\r")
            sys.stderr.flush()
            self._shown = False

    def _show(self, number: int, total: int) -> None:
        done = "#" * (_WIDTH * number // total)
        sys.stderr.write(f"\r[{done:<{_WIDTH}}] {100 * number // total:>3}%")
        sys.stderr.flush()
        self._shown = True
