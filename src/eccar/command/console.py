"""The console: colours and widths for terminals, plain bytes for pipes.

What only one way of printing needs is imported there, since most calls take another.
"""

from __future__ import annotations

import errno
import functools
import io
import os
import re
import sys

from ..values.characters import look_alikes, printable_lines, written_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Any, TypeVar

    from .progress import ProgressBar

    Item = TypeVar("Item")

_COLOURS = {
    "error": "31",
    "failed": "31",
    "warning": "33",
    "incomplete": "33",
    "passed": "32",
    "note": "36",
    "status": "1",
    "title": "1",
}
_STYLE = re.compile(r"(\x1b\[[0-9]+m)")
_NARROWEST = 40


class Console:
    """Standard output and standard error, and how wide and colourful they may be."""

    def __init__(self) -> None:
        if sys.stdout is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors=look_alikes(stream.encoding))
        self._bar: ProgressBar | None = None
        self._tty = sys.stdout.isatty()
        self._colourful = (
            self._tty and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        )

    def with_progress(self, items: Sequence[Item]) -> Iterator[Item]:
        """*items* one by one; if they are many, with a bar on the terminal next to what is printed."""
        from .progress import ProgressBar

        self._bar = ProgressBar()
        return self._bar.over(items)

    @property
    def progress(self) -> Callable[..., None]:
        """Shows on a terminal how much is done, and of how much, until something is printed."""
        from .progress import ProgressBar

        self._bar = ProgressBar()
        return self._bar.at

    def _clear(self) -> None:
        """Remove the bar, if there is one, for a line in its place."""
        if self._bar:
            self._bar.clear()

    def style(self, text: str, kind: str) -> str:
        """*text* in the colour of a *kind* of thing, where colours are wanted."""
        colour = _COLOURS.get(kind)
        return f"\x1b[{colour}m{text}\x1b[0m" if self._colourful and colour else text

    def print(self, text: str) -> None:
        """Print *text*, in which only ``style`` can command the terminal.

        On a terminal its long lines are wrapped, each under its own beginning.
        """
        self._clear()
        parts = _STYLE.split(text) if self._colourful else [text]
        parts[::2] = map(printable_lines, parts[::2])
        text = "".join(parts)
        if self._tty:
            import shutil

            width = max(shutil.get_terminal_size().columns, _NARROWEST)
            text = "\n".join(_wrapped(line, width) for line in text.split("\n"))
        print(text)

    def data(self, data: Mapping[str, Any], *, indent: int | None = None) -> None:
        """Print *data* as JSON, on one line or with an *indent*; what cannot be seen is escaped."""
        import json

        line = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent)
        self.raw((line if line.isprintable() else line.translate(_escapes())) + "\n")

    def raw(self, text: str) -> None:
        """Print *text* exactly as it is, in UTF-8 whatever the terminal speaks."""
        self._clear()
        buffer = getattr(sys.stdout, "buffer", None)
        if buffer is None:
            sys.stdout.write(text)
            return
        sys.stdout.flush()
        buffer.write(text.encode("utf-8", look_alikes("utf-8")))

    def error(self, text: str) -> None:
        """Print *text* where errors go; nothing in it can command the terminal."""
        self._clear()
        sys.stdout.flush()
        print(printable_lines(text), file=sys.stderr)

    def flush(self) -> None:
        """Make sure that everything printed has arrived, or fail now."""
        sys.stdout.flush()


@functools.cache
def _escapes() -> dict[int, str]:
    """How JSON has characters that are not seen but could command a terminal.

    Strict readers of JSON refuse half a character, which a name of a file may hold; as elsewhere it
    is written out.
    """
    marks, isolates = range(0x200E, 0x2010), range(0x2066, 0x206A)
    unseen = (*range(0x7F, 0xA0), 0x61C, *marks, *range(0x2028, 0x202F), *isolates)
    halves = {code: written_out(chr(code)).replace("\\", "\\\\") for code in range(0xD800, 0xE000)}
    return {**{code: f"\\u{code:04x}" for code in unseen}, **halves}


def _wrapped(line: str, width: int) -> str:
    if len(line) <= width:
        return line
    import textwrap

    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.fill(
        line,
        width,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
