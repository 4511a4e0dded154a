"""Findings: a catalog entry, the path to what it is about, and the values of its message."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from itertools import takewhile
from typing import Any, ClassVar

from attrs import evolve, field, frozen

from ..values.brief import Brief
from ..values.characters import for_print
from ..values.errors import CatalogEntry, InvalidValue, Severity
from ..values.mappings import freeze
from ..values.texts import LONGEST_VALUE, fill

HIDDEN = "…"
"""What is shown instead of a text that looks like a person's data, or of all that a document says."""

_QUOTED = frozenset({"text", "key", "before"})
"""The values of an error that repeat what was written."""

_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


@frozen
class Path(Brief):
    """The keys and indexes that lead from the top of a document to one value in it.

    >>> path = Path(("facts", 0, "date"))
    >>> print(path, path.pointer)
    facts[0].date /facts/0/date
    """

    parts: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        return "".join(map(_step, self.parts)).removeprefix(".")

    def _brief(self) -> str:
        return str(self)

    def __truediv__(self, part: str | int) -> Path:
        return Path((*self.parts, part))

    @property
    def pointer(self) -> str:
        """The path as a JSON Pointer (RFC 6901)."""
        return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in self.parts)


def _step(part: str | int) -> str:
    if isinstance(part, int):
        return f"[{part}]"
    shown = part[:LONGEST_VALUE]
    if _PLAIN_KEY.fullmatch(part):
        return f".{shown}" if shown == part else f"[{shown + '…'!r}]"
    if _looks_personal(part):
        return f"[{HIDDEN!r}]"
    return f"[{shown if shown == part else shown + '…'!r}]"


def _looks_personal(text: str) -> bool:
    """As ``values.persons`` has it, whose patterns only texts that are shown need."""
    from ..values.persons import looks_personal

    return looks_personal(text)


@frozen(kw_only=True)
class Place(Brief):
    """A position in a file: its name, line and column, both counted from 1."""

    in_text: ClassVar[bool] = True
    """Whether line and column are those of a text."""

    file: str | None = None
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part)

    def _brief(self) -> str:
        return str(self)

    def named(self) -> Place:
        """The place with the name of the file alone, as a page shows it: its folders are the maker's."""
        return evolve(self, file=re.split(r"[/\\]", self.file)[-1]) if self.file else self

    def with_path(self, path: Path, separator: str = " ") -> str:
        """The place and the *path*; a place that says by itself which value is meant leaves the path out."""
        return separator.join(filter(None, (str(self), str(path))))

    def shortened(self, path: Path) -> str:
        """What tells the place from others in the same file: the *path*."""
        return str(path)

    def worded(self, text: str, quote: Callable[[str], str]) -> str:  # noqa: ARG002  # Others need it.
        """The *text* of a hint, which names keys, as readers of this place know them; *quote* quotes."""
        return text


NOWHERE = Place()
"""The place of what is in no file."""


@frozen(kw_only=True)
class Finding(Brief):
    """One result of a check: the catalog entry, the path, the values of the message, the severity.

    ``message`` and ``hint`` are in English; ``Language.message`` and ``Language.hint`` give other
    languages.
    """

    entry: CatalogEntry
    path: Path = Path()
    values: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)
    severity: Severity
    place: Place | None = None

    def _brief(self) -> str:
        return (
            f"{self.code} {self.severity} at {self.path}"
            if self.path.parts
            else f"{self.code} {self.severity}"
        )

    @property
    def code(self) -> str:
        """The stable code, such as ``MEM101``."""
        return self.entry.code

    @property
    def message(self) -> str:
        """What was found, in English."""
        return fill(self.entry.message, self.values)

    @property
    def hint(self) -> str:
        """What to do about it, in English."""
        return fill(getattr(self.entry, self.entry.hinted(self.values)), self.values)

    def __str__(self) -> str:
        where = self.place.with_path(self.path, ": ") if self.place else str(self.path)
        text = f"{self.code} {self.message} {self.hint}".strip()
        return for_print(": ".join(filter(None, (where, text))))

    def at(self, place: Place | None) -> Finding:
        """The same finding with a *place* in a file."""
        return evolve(self, place=place)

    def redacted(self, shown: Container[str]) -> Finding:
        """The same finding without any value that may repeat what the document says.

        Of the values of the message, only those remain that come from the library
        (``CatalogEntry.library_values``). What is probably meant is derived from what was written,
        so it is left out, unless it is one of the library's words. The path ends before the first
        key that is not among the keys *shown*.
        """
        kept = self.entry.library_values
        values = {key: value if key in kept else HIDDEN for key, value in self.values.items()}
        if "near" not in kept:
            values.pop("near", None)
        parts = takewhile(lambda part: isinstance(part, int) or part in shown, self.path.parts)
        return evolve(self, values=values, path=Path(tuple(parts)))


def _shown(value: Any) -> Any:
    """*value* itself, or a mark if it is text that looks like a person's data."""
    return HIDDEN if isinstance(value, str) and _looks_personal(value) else value


def finding(error: InvalidValue, path: Path = Path(), place: Place | None = None) -> Finding:
    """The finding for an *error* with which a value at *path* was refused.

    What looks like a person's data is not repeated in it; its place is given.
    """
    values = {
        key: _shown(value) if key in _QUOTED else value for key, value in error.quoted.items()
    }
    return Finding(
        entry=error.fault,
        path=path,
        values=values,
        severity=error.fault.severity,
        place=place,
    )
