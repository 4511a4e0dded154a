"""The values of indicators in words."""

from __future__ import annotations

from fractions import Fraction

from ...languages.language import Language
from ...values.texts import joined, plain
from ..measures.values import Value

_MAX_PERCENT = 10**8
"""Percent beyond which nobody would read a percentage."""

_LEAST_PERCENT = Fraction(1, 20)
"""The smallest percentage that does not round to none."""


def phrase(value: Value, lang: Language) -> str:
    """*value* in words: its number, share or text, of which part of all it is, and its time."""
    texts = [_amount(value, lang), lang.say(value.words) if value.words else ""]
    groups = (lang.line(plain(name), plain(group)) for name, group in value.of.items())
    details = lang.apart([_percentage(value, lang), *groups, lang.period(value.when)])
    values = {"value": joined(filter(None, texts), ", "), "details": details}
    return lang.whole("plan.value", "detailed", **values)


def _amount(value: Value, lang: Language) -> str:
    if value.part is None or value.whole is None:
        return "" if value.value is None else lang.decimal(value.value)
    part, whole = lang.decimal(value.part), lang.decimal(value.whole)
    return lang.whole("plan.value", "share", part=part, whole=whole)


def _percentage(value: Value, lang: Language) -> str:
    """A share in percent; nothing where it is too large to be read, or would read as none."""
    if not value.is_share or value.number is None:
        return ""
    percent = value.number * 100
    if abs(percent) >= _MAX_PERCENT or 0 < abs(percent) < _LEAST_PERCENT:
        return ""
    return lang.percentage(percent)
