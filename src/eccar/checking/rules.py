"""Rules: a rule is a function with a catalog entry. ``evaluation`` makes a report of several.

A rule of your own needs nothing but this module:

>>> from eccar import Membership, RuleContext, Severity, hit, rule
>>> @rule("TOWN01", Severity.NOTE, "The authority has no contact unit.", hint="Add one.", source="ours")
... def no_contact_unit(membership: Membership, context: RuleContext):
...     \"\"\"A member names the unit that coordinates its membership.\"\"\"
...     if not membership.coordination:
...         yield hit("coordination")
>>> no_contact_unit.code, no_contact_unit.requirement
('TOWN01', 'A member names the unit that coordinates its membership.')
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, Self, TypeAlias, TypeVar

from attrs import field, frozen

from ..values.brief import Brief
from ..values.errors import CatalogEntry, Severity
from ..values.mappings import freeze
from .context import RuleContext
from .findings import Path
from .portable import reduced
from .requirements import requirement_of

OURS = "eccar: own recommendation"
"""The source of a rule of this library that nobody else asks for."""

Subject = TypeVar("Subject")
Context = TypeVar("Context", bound=RuleContext)


@frozen
class Hit(Brief):
    """A place at which a rule found something, with the values that its message names."""

    parts: tuple[str | int, ...]
    values: Mapping[str, Any] = field(converter=freeze, hash=False)

    def _brief(self) -> str:
        return str(Path(self.parts))


@frozen
class NotEvaluated(Brief):
    """A place at which a rule could not be evaluated, with the values that its reason names."""

    parts: tuple[str | int, ...]
    values: Mapping[str, Any] = field(converter=freeze, hash=False)

    def _brief(self) -> str:
        return str(Path(self.parts))


Answer: TypeAlias = Hit | NotEvaluated


def hit(*parts: str | int, **values: Any) -> Hit:
    """What a rule yields where it found something.

    *parts* are the path from the top of the document (keys and indexes), *values* the values that
    the rule's message and hint name.

    >>> hit("facts", 0, "date", year=2026)
    <Hit facts[0].date>
    """
    return Hit(parts, values)


def not_evaluated(*parts: str | int, **values: Any) -> NotEvaluated:
    """What a rule yields where it lacks the information it needs; arguments as for ``hit``.

    >>> not_evaluated("city", "population")
    <NotEvaluated city.population>
    """
    return NotEvaluated(parts, values)


@frozen(kw_only=True)
class Rule(CatalogEntry, Generic[Subject, Context]):
    """A catalog entry with the function that looks for what it describes.

    ``requirement`` says what is so if all is well, ``reason`` why the rule could not be evaluated,
    ``many`` what is said of many findings at once. ``stages`` maps the stages of a document at
    which alone the rule applies to the severity at each; without any it always applies.
    """

    stages: Mapping[str, Severity] = field(factory=dict, converter=freeze, hash=False)
    name: str
    requirement: str
    reason: str = ""
    function: Callable[[Subject, Context], Iterable[Hit | NotEvaluated]] = field(repr=False)

    def _brief(self) -> str:
        return f"{super()._brief()}: {self.name}"

    @property
    def module(self) -> str:
        """The module that defines the rule; its package has the translations."""
        return self.function.__module__

    def __reduce__(self) -> tuple[Any, ...]:
        """For pickle, the place at which the module defines the rule, and what was changed since."""
        return reduced(self, self.module, self.function.__qualname__)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _: object) -> Self:
        return self

    def applies_at(self, stage: str) -> bool:
        """Whether the rule applies to a document that has reached *stage*."""
        return not self.stages or stage in self.stages

    def in_force_on(self, on: dt.date) -> bool:
        """Whether the rule has begun by the day *on* and has not been retired by then."""
        return self.since <= on and (self.until is None or on < self.until)


def rule(
    code: str,
    severity: Severity,
    message: str,
    *,
    hint: str,
    source: str,
    since: str = "2004-12-10",
    reason: str = "",
    many: str = "",
    stages: Mapping[str, Severity] | None = None,
) -> Callable[[Callable[[Subject, Context], Iterable[Hit | NotEvaluated]]], Rule[Subject, Context]]:
    """Turn a function into a rule.

    The function takes the checked value and a context with the day, and yields ``hit(…)`` and
    ``not_evaluated(…)``. Its name names the fault, its docstring is the requirement. Nothing is
    registered: the rules to evaluate are listed explicitly, as ``check(value, rules=…)``.

    Args:
        code: Three letters and digits; a code is never reused.
        severity: How much a finding weighs.
        message: What was found: a template of the values that the function yields.
        hint: What to do about it; a template too.
        source: Who requires it: an address, or who recommends it.
        since: The day from which the rule is in force.
        reason: Why the rule could not be evaluated; a template too.
        many: What is said of many findings at once; names their ``count`` and ``of`` how many.
        stages: The stages at which alone the rule applies, each with its severity there.

    >>> @rule("TOWN02", Severity.NOTE, "No facts.", hint="Record one.", source="ours")
    ... def no_facts(membership, context):
    ...     \"\"\"Something is on record.\"\"\"
    ...     if not membership.facts:
    ...         yield hit("facts")
    >>> no_facts
    <Rule TOWN02 note: no_facts>
    """

    def make(
        function: Callable[[Subject, Context], Iterable[Hit | NotEvaluated]],
    ) -> Rule[Subject, Context]:
        return Rule(
            code=code,
            severity=severity,
            message=message,
            hint=hint,
            source=source,
            since=dt.date.fromisoformat(since),
            name=function.__name__,
            requirement=requirement_of(function),
            reason=reason,
            many=many,
            stages=stages or {},
            function=function,
        )

    return make
