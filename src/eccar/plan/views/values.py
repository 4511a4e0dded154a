"""The values of indicators in words."""

from __future__ import annotations

from ...languages.language import Language
from ...values.texts import plain
from ..measures.values import Value

_MAX_TENTHS = 10**9
"""Tenths of a percent beyond which nobody would read a percentage."""


def phrase(value: Value, lang: Language) -> str:
    """*value* in words: its number, share or text, of which part of all it is, and its time."""
    texts = [_amount(value, lang), lang.say(value.words) if value.words else ""]
    groups = (lang.line(plain(name), plain(group)) for name, group in value.of.items())
    details = lang.apart([_percentage(value, lang), *groups, lang.period(value.when)])
    return lang.word("plan.value", "told", value=", ".join(filter(None, texts)), details=details)


def _amount(value: Value, lang: Language) -> str:
    if value.part is None or value.whole is None:
        return "" if value.value is None else lang.decimal(value.value)
    part, whole = lang.decimal(value.part), lang.decimal(value.whole)
    return lang.word("plan.value", "share", part=part, whole=whole)


def _percentage(value: Value, lang: Language) -> str:
    """A share in percent; nothing where it is too large to be read, or would read as none."""
    if not value.is_share or value.number is None:
        return ""
    tenths = round(value.number * 1000)
    if abs(tenths) >= _MAX_TENTHS or (value.number and not tenths):
        return ""
    return lang.word("plan.value", "percentage", number=lang.decimal(tenths / 10))
