"""``eccar check``: what is odd in documents, or not on record."""

from __future__ import annotations

import argparse
import difflib
from typing import Any

from ..checking.catalog import catalog, rules_of
from ..checking.check import check
from ..checking.reports import Outcome
from ..checking.rules import Ignore, Rule
from ..checking.views import report_data
from ..languages.language import language
from ..render import text
from ..values.dates import day
from .arguments import CallError, refused
from .console import Console
from .inputs import day_of, documents, placed, schedule_of


def run(call: argparse.Namespace, console: Console) -> int:
    """Print the report on each document named in *call*, all checked beside each other."""
    on = day_of(call)
    wishes = _wishes(call)
    if call.schedule:
        wishes["schedule"] = schedule_of(call, console)
    wishes["stage"] = call.stage
    found, unread = documents(call, console)
    related = [document.value for document in found]
    outcomes = set()
    for document in found:
        told = _of_kind(wishes, type(document.value))
        try:
            report = placed(check(document.value, on=on, related=related, **told), document)
        except ValueError as error:
            raise CallError(error) from None
        outcomes.add(report.outcome)
        if call.format == "json":
            console.data({"file": document.file, **report_data(report, language(call.lang))})
        else:
            console.print(text(report, call.lang, console.style))
    if unread:
        return 2
    wrong = {Outcome.FAILED, Outcome.INCOMPLETE} if call.strict else {Outcome.FAILED}
    return 1 if outcomes & wrong else 0


def _wishes(call: argparse.Namespace) -> dict[str, Any]:
    known = catalog()
    wishes: dict[str, Any] = {
        "ignore": dict(_ignore(told) for told in call.ignore),
        "severity": dict(_pair(told) for told in call.severity),
    }
    for code in (*wishes["ignore"], *wishes["severity"]):
        _rule(code, known)
        if call.only and code not in call.only:
            raise refused("not_asked", code=code, only=call.only)
    if call.only:
        wishes["rules"] = [_rule(code, known) for code in call.only]
    return wishes


def _of_kind(wishes: dict[str, Any], kind: type[Any]) -> dict[str, Any]:
    """The *wishes* as far as they are about rules for documents of one *kind*."""
    rules = [one for one in wishes.get("rules", rules_of(kind)) if one in rules_of(kind)]
    codes = {one.code for one in rules}
    about = {
        key: {code: wish for code, wish in wishes[key].items() if code in codes}
        for key in ("ignore", "severity")
    }
    return {**wishes, **about, "rules": rules}


def _pair(told: str) -> tuple[str, str]:
    code, equals, rest = told.partition("=")
    if not equals or not rest.strip():
        raise refused("no_pair", told=told)
    return code.strip(), rest.strip()


def _ignore(told: str) -> tuple[str, Ignore]:
    code, reason = _pair(told)
    code, _, until = code.partition(":")
    try:
        return code, Ignore(reason, day(until) if until else None)
    except ValueError as error:
        raise CallError(error) from None


def _rule(code: str, known: dict[str, Any]) -> Rule[Any, Any]:
    if not isinstance(known.get(code), Rule):
        near = difflib.get_close_matches(code, known, n=1)
        raise refused("no_rule_near" if near else "no_rule", code=code, near=near)
    found: Rule[Any, Any] = known[code]
    return found
