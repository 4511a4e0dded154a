"""What a check comes to: its findings, what it could not ask, and what it was told to set aside."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from .faults import Severity
from .findings import Finding, Path
from .shown import Shown
from .texts import fill, freeze


class Outcome(enum.StrEnum):
    """The three ways in which a check can end."""

    PASSED = "passed"
    FAILED = "failed"
    INCOMPLETE = "incomplete"


@frozen(kw_only=True)
class Unasked:
    """A rule that could not be asked of something, and what was lacking."""

    code: str
    reason: str
    path: Path = Path()
    values: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    def __str__(self) -> str:
        return f"{self.code} was not asked: {fill(self.reason, self.values)}"


@frozen(kw_only=True)
class Ignored:
    """Findings of one rule that the caller chose not to see, with the reason given for it."""

    code: str
    reason: str
    until: dt.date | None = None
    findings: tuple[Finding, ...] = ()


@frozen(kw_only=True)
class Report(Shown):
    """All that a check on one day has to say, and what it did not look at.

    ``at_other_stages`` are the rules that are not asked at the ``stage`` of what was checked.
    """

    view = "report"

    on: dt.date
    subject: str = ""
    findings: tuple[Finding, ...] = ()
    unasked: tuple[Unasked, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    lapsed: tuple[Ignored, ...] = ()
    asked: tuple[str, ...] = ()
    stage: str = ""
    at_other_stages: tuple[str, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Failed with an error, incomplete with something unasked, else passed."""
        if any(one.severity is Severity.ERROR for one in self.findings):
            return Outcome.FAILED
        return Outcome.INCOMPLETE if self.unasked else Outcome.PASSED

    @property
    def ok(self) -> bool:
        """Whether no error was found; what was not asked is in ``unasked``."""
        return self.outcome is not Outcome.FAILED

    def codes(self) -> tuple[str, ...]:
        """The codes found, each once, in the order of the rules."""
        return tuple(dict.fromkeys(one.code for one in self.findings))
