"""Checking with everything filled in: the packaged rules and figures, for any value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from .catalogue import statutes
from .dates import day
from .documents.faults import FAULTS
from .faults import Entry, Severity
from .membership.membership import Membership
from .membership.rules import RULES as MEMBERSHIP_RULES
from .reports import Report
from .rules import Ignore, Rule, ask
from .statutes import At, Statutes

RULES: dict[type[Any], tuple[Rule[Any, Any], ...]] = {Membership: MEMBERSHIP_RULES}
"""The packaged rules, by what they are asked of."""


def catalogue() -> dict[str, Entry]:
    """Every code there is: the faults of documents and the rules, in the order of the codes."""
    entries = (*FAULTS, *(rule for rules in RULES.values() for rule in rules))
    return {entry.code: entry for entry in sorted(entries, key=lambda entry: entry.code)}


def check(
    value: Any,
    *,
    on: dt.date | str,
    rules: Iterable[Rule[Any, Any]] | None = None,
    ignore: Mapping[str, str | Ignore] | None = None,
    severity: Mapping[str, Severity | str] | None = None,
    figures: Statutes | None = None,
    beside: Iterable[Any] = (),
) -> Report:
    """The report on *value*, as of the day *on*, by the packaged *rules* and *figures* or others.

    *ignore* maps codes to the reason for not wanting to see them, *severity* codes to another
    grade, both for this call alone. *beside* are other documents that are checked together with
    this one, so that rules about partners can be asked.
    """
    at = At(
        day=day(on),
        statutes=figures or statutes(),
        beside={one.city.id: one for one in beside if one is not value},
    )
    return ask(
        RULES[type(value)] if rules is None else rules,
        value,
        at,
        ignore=ignore,
        severity=severity,
        named=value.city.id,
    )


def check_together(
    values: Iterable[Any], *, on: dt.date | str, **wishes: Any
) -> tuple[Report, ...]:
    """The report on each of *values*, all of them checked beside each other; see ``check``."""
    told = tuple(values)
    return tuple(check(value, on=on, beside=told, **wishes) for value in told)
