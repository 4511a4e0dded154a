"""Catalog entries, the codes with which values are refused, and the error that carries one.

``InvalidValue`` is a ``ValueError``; ``DocumentError`` in ``eccar.documents`` gathers all that are
found in one document.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from .brief import Brief
from .characters import for_print, with_dropped
from .texts import fill


class Severity(enum.StrEnum):
    """How much a finding weighs: it must be, it should be, it is worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen(kw_only=True)
class CatalogEntry(Brief):
    """What one code says, what to do about it, and who requires it.

    ``message``, ``many`` and ``hint`` are templates of the values of a finding; ``many`` is what is
    said of many findings at once. ``since`` and ``until`` are the days from which the code is and
    is no longer in force; a retired code names the one it was ``replaced_by``.

    ``library_values`` are the values that come from the library, such as a limit, or the words that
    are allowed. All others may repeat what a document says; ``Finding.redacted`` replaces them.
    """

    code: str
    severity: Severity = Severity.ERROR
    message: str
    many: str = ""
    hint: str
    source: str
    since: dt.date = dt.date(2004, 12, 10)
    until: dt.date | None = None
    replaced_by: str | None = None
    library_values: tuple[str, ...] = ()

    @property
    def module(self) -> str:
        """The module of the rule, whose package has the translations; nothing for other entries."""
        return ""

    def _brief(self) -> str:
        return f"{self.code} {self.severity}"

    def hinted(self, values: Mapping[str, Any]) -> str:  # noqa: ARG002  # ErrorCode chooses by it.
        """The attribute with the hint that fits *values*."""
        return "hint"


@frozen(kw_only=True)
class ErrorCode(CatalogEntry):
    """A way in which a value can be refused; called with values, it makes the error to raise.

    ``otherwise`` is the hint where nothing is known that is probably meant and could be pasted;
    what is known is the value ``near``, which the report on a document adds.
    """

    source: str = "eccar: how documents are read"
    otherwise: str = ""

    def hinted(self, values: Mapping[str, Any]) -> str:
        """The attribute with the hint that fits *values*."""
        return "otherwise" if self.otherwise and not values.get("near") else "hint"

    def __call__(self, **values: Any) -> InvalidValue:
        """The error for these *values* of the message."""
        return InvalidValue(self, values)


class InvalidValue(ValueError):
    """A type refuses a value: ``fault`` says why, ``values`` are those of its message."""

    def __init__(self, fault: ErrorCode, values: Mapping[str, Any]) -> None:
        super().__init__(fault, values)
        self.fault = fault
        self.values = values

    @property
    def quoted(self) -> dict[str, Any]:
        """The values as a message quotes them: what cannot be seen may be what is wrong."""
        return {
            key: with_dropped(value) if type(value) is str else value
            for key, value in self.values.items()
        }

    def __str__(self) -> str:
        hint, values = getattr(self.fault, self.fault.hinted(self.values)), self.quoted
        text = f"{fill(self.fault.message, values)} {fill(hint, values)}"
        return for_print(text.strip())
