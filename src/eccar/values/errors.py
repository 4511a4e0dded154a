"""What makes a value unreadable: the codes, and the error that carries one."""

from __future__ import annotations

import datetime as dt
import enum
from typing import TYPE_CHECKING, Any

from attrs import frozen

from .texts import fill

if TYPE_CHECKING:
    from collections.abc import Mapping


class Severity(enum.StrEnum):
    """How much a finding weighs: what must be, what should be, what is worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen(kw_only=True)
class CatalogEntry:
    """A line of the catalogue: what one code says, what to do about it, and on whose word."""

    code: str
    severity: Severity = Severity.ERROR
    message: str
    many: str = ""
    hint: str
    source: str
    since: dt.date = dt.date(2004, 12, 10)
    until: dt.date | None = None
    replaced_by: str | None = None

    def hinted(self, values: Mapping[str, Any]) -> str:  # noqa: ARG002  # Some have two.
        """The part that says what to do about *values*."""
        return "hint"


@frozen(kw_only=True)
class ErrorCode(CatalogEntry):
    """A way in which something can be unreadable; called with values, it makes the error to raise.

    ``otherwise`` is the hint where nothing is ``near`` to what was written.
    """

    source: str = "eccar: how documents are read"
    otherwise: str = ""

    def hinted(self, values: Mapping[str, Any]) -> str:
        """The part that says what to do about *values*."""
        return "otherwise" if self.otherwise and not values["near"] else "hint"

    def __call__(self, **values: Any) -> InvalidValue:
        """The error that says so, about *values*."""
        return InvalidValue(self, values)


class InvalidValue(ValueError):
    """A value that a type will not take, with the fault it has."""

    def __init__(self, fault: ErrorCode, values: Mapping[str, Any]) -> None:
        super().__init__(fault, values)
        self.fault = fault
        self.values = values

    def __str__(self) -> str:
        hint = getattr(self.fault, self.fault.hinted(self.values))
        return f"{fill(self.fault.message, self.values)} {fill(hint, self.values)}".strip()
