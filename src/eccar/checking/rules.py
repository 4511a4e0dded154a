"""The rule engine: a rule is a function with a catalog entry; evaluating rules gives a report.

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
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, Self, TypeAlias, TypeVar

from attrs import field, frozen

from ..values.errors import CatalogEntry, Severity
from ..values.texts import freeze
from .context import RuleContext
from .findings import Finding, Path
from .portable import reduced
from .reports import Ignored, Report, UnevaluatedRule
from .requirements import requirement_of
from .rule_checks import require_distinct, require_known, require_values

Subject = TypeVar("Subject")
Context = TypeVar("Context", bound=RuleContext)


@frozen
class Hit:
    """A place at which a rule found something, with the values that its message names."""

    parts: tuple[str | int, ...]
    values: Mapping[str, Any] = field(converter=freeze, hash=False)


@frozen
class NotEvaluated:
    """A place at which a rule could not be evaluated, with the values that its reason names."""

    parts: tuple[str | int, ...]
    values: Mapping[str, Any] = field(converter=freeze, hash=False)


Answer: TypeAlias = Hit | NotEvaluated

_SENTENCES: Mapping[type[Answer], tuple[str, ...]] = {
    Hit: ("message", "hint", "many"),
    NotEvaluated: ("reason",),
}
"""The sentences of a rule that show the values of an answer."""


def hit(*parts: str | int, **values: Any) -> Hit:
    """What a rule yields where it found something.

    *parts* are the path from the top of the document (keys and indexes), *values* the values that
    the rule's message and hint name.
    """
    return Hit(parts, values)


def not_evaluated(*parts: str | int, **values: Any) -> NotEvaluated:
    """What a rule yields where it lacks the information it needs; arguments as for ``hit``."""
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


def _require_reason(_ignore: object, _attribute: object, reason: str) -> None:
    if not reason.strip():
        message = "An ignored rule needs a reason: ignore={'MEM101': 'we signed on paper'}."
        raise ValueError(message)


@frozen
class Ignore:
    """A request to set aside what one rule finds: the reason, and until when.

    Attributes:
        reason: Why.
        until: The first day on which the findings are shown again; ``None`` for no such day.
    """

    reason: str = field(validator=_require_reason)
    until: dt.date | None = None

    def active_on(self, on: dt.date) -> bool:
        """Whether the request still holds on the day *on*."""
        return self.until is None or on < self.until


def evaluate(
    rules: Iterable[Rule[Subject, Context]],
    subject: Subject,
    context: Context,
    *,
    ignore: Mapping[str, str | Ignore] | None = None,
    severity: Mapping[str, Severity | str] | None = None,
    subject_id: str = "",
    stage: str = "",
) -> Report:
    """Evaluate *rules* on *subject* for the day of *context*.

    Args:
        rules: The rules; those that are not in force on the day are left out.
        subject: The value that is checked.
        context: What the rules are evaluated in; it names the day.
        ignore: Codes whose findings are set aside, each with a reason or an ``Ignore``.
        severity: Codes with another severity for this call.
        subject_id: How the report names *subject*.
        stage: The stage that *subject* has reached; rules of other stages are listed in the report.

    Raises:
        ValueError: *ignore* or *severity* names a code that none of *rules* has, or no severity. Two
            rules have one code, or a rule does not give a value that one of its sentences names.

    An exception in a rule is a fault of the rule and is not caught.
    """
    rules = tuple(rules)
    require_distinct(rules)
    ignores = {code: _ignore(request) for code, request in (ignore or {}).items()}
    severities = {code: _severity(name) for code, name in (severity or {}).items()}
    require_known((*ignores, *severities), [rule.code for rule in rules])
    in_force = [rule for rule in rules if rule.in_force_on(context.day)]
    evaluated = [rule for rule in in_force if rule.applies_at(stage)]
    findings, gaps = _answers(evaluated, subject, context, severities, stage)
    active = {code: request for code, request in ignores.items() if request.active_on(context.day)}
    return Report(
        on=context.day,
        subject=subject_id,
        findings=tuple(finding for finding in findings if finding.code not in active),
        not_evaluated=tuple(gap for gap in gaps if gap.code not in active),
        evaluated=tuple(rule.code for rule in evaluated),
        stage=stage,
        at_other_stages=tuple(rule.code for rule in in_force if not rule.applies_at(stage)),
        ignored=tuple(_ignored(active, findings)),
        lapsed=tuple(
            Ignored(code=code, reason=request.reason, until=request.until)
            for code, request in ignores.items()
            if code not in active
        ),
    )


def _answers(
    rules: Iterable[Rule[Subject, Context]],
    subject: Subject,
    context: Context,
    severities: Mapping[str, Severity],
    stage: str,
) -> tuple[list[Finding], list[UnevaluatedRule]]:
    """What *rules* yield: the findings, and where a rule could not be evaluated."""
    findings: list[Finding] = []
    gaps: list[UnevaluatedRule] = []
    for rule in rules:
        severity = severities.get(rule.code, rule.stages.get(stage, rule.severity))
        for answer in rule.function(subject, context):
            path, values = Path(answer.parts), answer.values
            require_values(rule, _SENTENCES[type(answer)], values)
            if isinstance(answer, Hit):
                findings.append(Finding(entry=rule, path=path, values=values, severity=severity))
            else:
                gaps.append(
                    UnevaluatedRule(
                        code=rule.code,
                        reason=rule.reason,
                        module=rule.module,
                        path=path,
                        values=values,
                    )
                )
    return findings, gaps


def _ignore(request: str | Ignore) -> Ignore:
    return request if isinstance(request, Ignore) else Ignore(request)


def _severity(name: Severity | str) -> Severity:
    try:
        return Severity(name)
    except ValueError:
        message = f"There is no grade {name!r}; the grades are {', '.join(Severity)}."
        raise ValueError(message) from None


def _ignored(active: Mapping[str, Ignore], findings: list[Finding]) -> Iterator[Ignored]:
    for code, request in active.items():
        yield Ignored(
            code=code,
            reason=request.reason,
            until=request.until,
            findings=tuple(finding for finding in findings if finding.code == code),
        )
