"""The rule engine: rules are evaluated on a value, and their answers make a report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from os.path import basename
from typing import Any, TypeVar

from attrs import field, frozen

from ..values.brief import Brief
from ..values.errors import Severity
from .context import RuleContext
from .findings import Finding, Path
from .reports import Ignored, Report, UnevaluatedRule
from .rule_checks import require_distinct, require_known, require_values
from .rules import Answer, Hit, NotEvaluated, Rule

Subject = TypeVar("Subject")
Context = TypeVar("Context", bound=RuleContext)

_SENTENCES: Mapping[type[Answer], tuple[str, ...]] = {
    Hit: ("message", "hint", "many"),
    NotEvaluated: ("reason",),
}
"""The sentences of a rule that show the values of an answer."""


def _require_reason(_ignore: object, _attribute: object, reason: str) -> None:
    if not reason.strip():
        message = "An ignored rule needs a reason: ignore={'MEM101': 'we signed on paper'}."
        raise ValueError(message)


@frozen
class Ignore(Brief):
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
        ValueError: *ignore* or *severity* names a code that none of *rules* has, or no severity.
            Two rules have one code, or a rule does not give a value that one of its sentences
            names.

    A rule that raises an exception is listed as not evaluated, with the ``error``; what it found
    before is kept, and so are the answers of all others.

    >>> import eccar
    >>> membership = eccar.coalition()["pl/krakow"]
    >>> context = eccar.RuleContext(day="2026-11-22")
    >>> eccar.checking.evaluate(eccar.membership.RULES[:3], membership, context)
    <Report 2026-11-22: passed>
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
        answers, failure = _asked(rule, subject, context)
        gaps += failure
        for answer in answers:
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


def _asked(
    rule: Rule[Subject, Context], subject: Subject, context: Context
) -> tuple[list[Answer], list[UnevaluatedRule]]:
    """What *rule* answers, and, if it raises an exception, that it failed after these answers."""
    answers: list[Answer] = []
    try:
        for answer in rule.function(subject, context):
            answers.append(answer)  # noqa: PERF402  # What came before an exception is kept.
    except Exception as error:  # noqa: BLE001  # Whatever a rule of others raises.
        return answers, [failed(rule, error)]
    return answers, []


def failed(rule: Rule[Any, Any], error: Exception) -> UnevaluatedRule:
    """That *rule* failed with an *error*: its class and line, without its words.

    The words of an exception can repeat what a document says. Calling ``rule.function`` with the
    value and the context raises it again.
    """
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    where = f"{basename(frame.tb_frame.f_code.co_filename)}:{frame.tb_lineno}" if frame else ""
    name = f"{type(error).__name__} ({where})"
    reason = "The rule itself failed: {error}."
    return UnevaluatedRule(
        code=rule.code, reason=reason, module=rule.module, values={"error": name}, error=name
    )


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
