"""The settings of ``check`` as they were typed, with every code known to be a rule's."""

from __future__ import annotations

import argparse

from .errors import CallError, refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ..checking.evaluation import Ignore
    from ..checking.rules import Rule


def settings_of(arguments: argparse.Namespace, own: Iterable[Rule[Any, Any]]) -> dict[str, Any]:
    """The arguments of ``eccar.check`` that were typed, with every code known to be a rule's."""
    settings: dict[str, Any] = {
        "ignore": dict(map(_ignore, arguments.ignore)),
        "severity": dict(map(_severity, arguments.severity)),
        "stage": arguments.stage,
    }
    for code in (*settings["ignore"], *settings["severity"]):
        _rule(code, own)
        if arguments.only and code not in arguments.only:
            raise refused("not_asked", code=code, only=arguments.only)
    if arguments.only:
        settings["rules"] = [_rule(code, own) for code in arguments.only]
    return settings


def _pair(text: str) -> tuple[str, str]:
    """The code and the setting in ``CODE=SETTING``."""
    code, equals, setting = text.partition("=")
    if not equals or not setting.strip():
        raise refused("no_pair", text=text)
    return code.strip(), setting.strip()


def _severity(text: str) -> tuple[str, str]:
    """The code and the severity in ``CODE=GRADE``."""
    from ..values.errors import Severity

    code, severity = _pair(text)
    known = [each.value for each in Severity]
    if severity not in known:
        raise refused("no_choice", typed=severity, option="--severity", known=known)
    return code, severity


def _ignore(text: str) -> tuple[str, Ignore]:
    """The code and the reason in ``CODE[:UNTIL]=REASON``."""
    from ..checking.evaluation import Ignore
    from ..values.dates import day

    code, reason = _pair(text)
    code, _, until = code.partition(":")
    try:
        return code, Ignore(reason, day(until) if until else None)
    except ValueError as error:
        raise CallError(error) from None


def _rule(code: str, own: Iterable[Rule[Any, Any]]) -> Rule[Any, Any]:
    """The rule with a *code*, packaged or own; of the domains, only its own is loaded."""
    from ..checking.catalog import rule_of, rules
    from .near import near

    by_code = {rule.code: rule for rule in own}
    rule = by_code.get(code) or rule_of(code)
    if rule is None:
        meant = near(code, (*(rule.code for rule in rules()), *by_code))
        raise refused("no_rule_near" if meant else "no_rule", code=code, near=meant)
    return rule
