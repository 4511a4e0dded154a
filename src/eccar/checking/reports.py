"""The result of a check: findings, rules that could not be evaluated, and what was set aside."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from ..kinds import PROBLEM, resolve
from ..values.brief import Brief, counted, shown
from ..values.characters import for_print
from ..values.cities import City
from ..values.displayable import Displayable
from ..values.errors import Severity
from ..values.mappings import freeze
from ..values.texts import Text, fill
from .findings import Finding, Path


class Outcome(enum.StrEnum):
    """The three ways in which a check can end."""

    PASSED = "passed"
    FAILED = "failed"
    INCOMPLETE = "incomplete"


@frozen(kw_only=True)
class UnevaluatedRule(Brief):
    """A rule that could not be evaluated at one place, and what was lacking.

    ``module`` is the one that defines the rule; its package has the translations of the reason. If
    the rule itself failed, ``error`` is the class of the exception and the line that raised it.
    """

    code: str
    reason: str
    module: str = field(default="", repr=False)
    path: Path = Path()
    values: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)
    error: str = ""

    def _brief(self) -> str:
        return f"{self.code} at {self.path}" if self.path.parts else self.code

    def __str__(self) -> str:
        return for_print(f"{self.code} was not asked: {fill(self.reason, self.values)}")


@frozen(kw_only=True)
class Ignored(Brief):
    """Findings of one rule that the caller set aside, with the reason given for it."""

    code: str
    reason: str
    until: dt.date | None = None
    findings: tuple[Finding, ...] = ()


@frozen(kw_only=True)
class Report(Displayable):
    """The result of checking one value for one day.

    ``evaluated`` are the codes of the rules that were evaluated, ``not_evaluated`` the places at
    which one of them lacked information, ``at_other_stages`` the codes of the rules that do not
    apply at the ``stage`` of the value. ``city`` is the authority, if the value describes it,
    ``titles`` the title of the value, if it has one, ``identity`` that of a document,
    ``distinction`` what tells it from others of its authorities, such as its period. ``ignored``
    are findings that the caller set aside, ``lapsed`` the requests to do so that have expired.
    """

    view = "report"

    on: dt.date
    subject: str = ""
    city: City | None = field(default=None, repr=False)
    titles: Text | None = field(default=None, repr=False)
    findings: tuple[Finding, ...] = ()
    not_evaluated: tuple[UnevaluatedRule, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    lapsed: tuple[Ignored, ...] = ()
    evaluated: tuple[str, ...] = ()
    stage: str = ""
    at_other_stages: tuple[str, ...] = ()
    identity: str | None = field(default=None, repr=False)
    distinction: tuple[Any, ...] = field(default=(), repr=False, hash=False)

    @property
    def kind(self) -> str:
        """The kind of the document, ``report``; empty if the value is no document."""
        return (self.identity or "").partition(":")[0]

    def _brief(self) -> str:
        held = counted(
            findings=self.findings, not_evaluated=self.not_evaluated, ignored=self.ignored
        )
        head = " ".join(filter(None, (shown(tuple(self.subject.split(", "))), str(self.on))))
        return ", ".join(filter(None, (f"{head}: {self.outcome}", held)))

    @property
    def outcome(self) -> Outcome:
        """Failed with an error, incomplete with a rule not evaluated, else passed."""
        if any(finding.severity is Severity.ERROR for finding in self.findings):
            return Outcome.FAILED
        return Outcome.INCOMPLETE if self.not_evaluated else Outcome.PASSED

    @property
    def ok(self) -> bool:
        """Whether no error was found; see ``not_evaluated`` for what could not be said."""
        return self.outcome is not Outcome.FAILED

    def codes(self) -> tuple[str, ...]:
        """The codes found, each once, in the order of the rules."""
        return tuple(dict.fromkeys(finding.code for finding in self.findings))

    def problem(self, lang: str = "en") -> dict[str, Any] | None:
        """The errors as the body of an HTTP answer: problem details of RFC 9457, in the language *lang*.

        Nothing that the document says is repeated; see ``problem_of`` in ``documents.problems`` for
        the keys. It has the findings that are errors, for which a document can be refused: no
        warnings or notes, and nothing that was set aside. ``None`` if there are no errors, also if
        rules could not be evaluated.

        Raises ``ValueError`` for a language without words.

        >>> import eccar
        >>> inventory = eccar.Inventory(authorities=["de/musterstadt"])
        >>> report = eccar.check(inventory, on="2026-11-22")
        >>> report.ok, report.problem()
        (True, None)
        """
        errors = [finding for finding in self.findings if finding.severity is Severity.ERROR]
        return resolve(PROBLEM)(errors, lang) if errors else None
