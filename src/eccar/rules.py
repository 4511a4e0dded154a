"""A rule is a sentence, a code and a few lines; asking many of them makes a report."""

from __future__ import annotations

import datetime as dt
import difflib
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, Protocol, TypeVar

from attrs import field, frozen

from .faults import Entry, Severity
from .findings import Finding, Path
from .reports import Ignored, Report, Unasked
from .texts import freeze

Subject = TypeVar("Subject")
Context = TypeVar("Context", bound="Dated")


class Dated(Protocol):
    """What a rule is asked in: anything that names the day."""

    @property
    def day(self) -> dt.date:
        """The day asked about."""


@frozen
class Hit:
    """A place at which a rule found something, and the values its sentence names."""

    parts: tuple[str | int, ...]
    values: Mapping[str, Any] = field(converter=freeze, hash=False)


@frozen
class Gap:
    """A place at which a rule could not be asked, and the values its excuse names."""

    parts: tuple[str | int, ...]
    values: Mapping[str, Any] = field(converter=freeze, hash=False)


def hit(*parts: str | int, **values: Any) -> Hit:
    """What a rule yields where it found something."""
    return Hit(parts, values)


def unasked(*parts: str | int, **values: Any) -> Gap:
    """What a rule yields where it lacks what it needs to know."""
    return Gap(parts, values)


@frozen(kw_only=True)
class Rule(Entry, Generic[Subject, Context]):
    """A question that can be asked of a value on a day, with its line in the catalogue.

    ``stages`` says at which stages of what it is asked about, and how much a finding weighs at each;
    without any it is asked always. ``many`` is what is said of many findings at once.
    """

    stages: Mapping[str, Severity] = field(factory=dict, converter=freeze, hash=False)
    name: str
    holds: str
    excuse: str = ""
    ask: Callable[[Subject, Context], Iterable[Hit | Gap]] = field(repr=False)

    def fits(self, stage: str) -> bool:
        """Whether it is asked at a *stage*."""
        return not self.stages or stage in self.stages


def rule(
    code: str,
    severity: Severity,
    message: str,
    *,
    hint: str,
    source: str,
    since: str = "2004-12-10",
    excuse: str = "",
    many: str = "",
    stages: Mapping[str, Severity] | None = None,
) -> Callable[[Callable[[Subject, Context], Iterable[Hit | Gap]]], Rule[Subject, Context]]:
    """Turn a function into a rule: its name says the fault, its docstring what holds if all is well.

    *message*, *hint* and *excuse* (said where the rule could not be asked) are templates of the
    values that the function yields; *many*, for many findings at once, names their ``count`` and
    ``of`` how many. *stages* maps the stages at which alone it is asked to the grade at each.
    Nothing is registered: whoever keeps rules lists them.
    """

    def make(ask: Callable[[Subject, Context], Iterable[Hit | Gap]]) -> Rule[Subject, Context]:
        return Rule(
            code=code,
            severity=severity,
            message=message,
            hint=hint,
            source=source,
            since=dt.date.fromisoformat(since),
            name=ask.__name__,
            holds=inspect.getdoc(ask) or "",
            excuse=excuse,
            many=many,
            stages=stages or {},
            ask=ask,
        )

    return make


@frozen
class Ignore:
    """A wish not to see what one rule finds: why, and until which day, the first no longer."""

    reason: str = field()
    until: dt.date | None = None

    @reason.validator
    def _say_why(self, _: object, reason: str) -> None:
        if not reason.strip():
            message = "An ignored rule needs a reason: ignore={'MEM101': 'we signed on paper'}."
            raise ValueError(message)


def ask(
    rules: Iterable[Rule[Subject, Context]],
    subject: Subject,
    at: Context,
    *,
    ignore: Mapping[str, str | Ignore] | None = None,
    severity: Mapping[str, Severity | str] | None = None,
    named: str = "",
    stage: str = "",
) -> Report:
    """The report of *rules* on *subject*, as of the day of *at*.

    Rules that are not asked at the *stage* of *subject* are named as such in the report.
    *ignore* maps codes to a reason or an ``Ignore``; *severity* re-grades rules for this call.
    A code that none of *rules* has is a ``ValueError``. An exception in a rule is not caught.
    """
    chosen = tuple(rules)
    ignores = {
        code: why if isinstance(why, Ignore) else Ignore(why)
        for code, why in (ignore or {}).items()
    }
    grades = {code: _grade(grade) for code, grade in (severity or {}).items()}
    known = [one.code for one in chosen]
    for code in (*ignores, *grades):
        _must_be_known(code, known)
    held = {code: why for code, why in ignores.items() if why.until is None or at.day < why.until}
    in_force = [one for one in chosen if _in_force(one, at.day)]
    asked = [one for one in in_force if one.fits(stage)]
    findings: list[Finding] = []
    gaps: list[Unasked] = []
    for one in asked:
        grade = grades.get(one.code, one.stages.get(stage, one.severity))
        for answer in one.ask(subject, at):
            path = Path(answer.parts)
            if isinstance(answer, Gap):
                gaps.append(
                    Unasked(code=one.code, reason=one.excuse, path=path, values=answer.values)
                )
            else:
                findings.append(Finding(entry=one, path=path, values=answer.values, severity=grade))
    return Report(
        on=at.day,
        subject=named,
        findings=tuple(one for one in findings if one.code not in held),
        unasked=tuple(one for one in gaps if one.code not in held),
        asked=tuple(one.code for one in asked),
        stage=stage,
        at_other_stages=tuple(one.code for one in in_force if not one.fits(stage)),
        ignored=tuple(_set_aside(held, findings)),
        lapsed=tuple(
            Ignored(code=code, reason=why.reason, until=why.until)
            for code, why in ignores.items()
            if code not in held
        ),
    )


def _grade(grade: Severity | str) -> Severity:
    try:
        return Severity(grade)
    except ValueError:
        message = f"There is no grade {grade!r}; the grades are {', '.join(Severity)}."
        raise ValueError(message) from None


def _in_force(one: Entry, day: dt.date) -> bool:
    return one.since <= day and (one.until is None or day < one.until)


def _set_aside(held: Mapping[str, Ignore], findings: list[Finding]) -> Iterator[Ignored]:
    for code, why in held.items():
        yield Ignored(
            code=code,
            reason=why.reason,
            until=why.until,
            findings=tuple(one for one in findings if one.code == code),
        )


def _must_be_known(code: str, known: list[str]) -> None:
    if code not in known:
        near = difflib.get_close_matches(code, known, n=1)
        also = f" Did you mean {near[0]}?" if near else ""
        message = f"No rule asked here has the code {code!r}.{also}"
        raise ValueError(message)
