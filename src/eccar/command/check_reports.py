"""The reports of ``eccar check``: by the settings and the rules that are about what is checked."""

from __future__ import annotations

import argparse

from .errors import CallError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ..checking.across import Parts
    from ..checking.related import RelatedDocuments
    from ..checking.reports import Report
    from ..checking.rules import Rule


def parts_of(
    values: Iterable[Any],
    arguments: argparse.Namespace,
    settings: dict[str, Any],
    own: tuple[Rule[Any, Any], ...],
) -> Parts:
    """What the rules across documents find, by the document concerned."""
    from ..checking.across import parts_across

    def report(collection: Any, related: RelatedDocuments) -> Report:
        return report_on(collection, arguments, {**settings, "related": related}, own)

    return parts_across(values, report)


def _rules_for(cls: type, own: Iterable[Rule[Any, Any]]) -> list[Rule[Any, Any]]:
    """The packaged rules for documents of the class *cls*, and those of *own* that are for them."""
    from ..checking.catalog import rules_of

    rules = [*rules_of(cls)]
    if own:
        from .own_rules import applies_to

        rules += [rule for rule in own if applies_to(rule, cls)]
    return rules


def report_on(
    value: Any,
    arguments: argparse.Namespace,
    settings: dict[str, Any],
    own: Iterable[Rule[Any, Any]],
) -> Report:
    """The report on *value* by the *settings* that are about rules for its kind of document."""
    from ..checking.check import check as check_value
    from .inputs import day_of

    applicable = _rules_for(type(value), own)
    rules = [rule for rule in settings.get("rules", applicable) if rule in applicable]
    codes = {rule.code for rule in rules}
    chosen = {
        key: {code: setting for code, setting in settings[key].items() if code in codes}
        for key in ("ignore", "severity")
    }
    try:
        return check_value(value, on=day_of(arguments), **{**settings, **chosen, "rules": rules})
    except ValueError as error:
        raise CallError(error) from None
