"""Published numbers, and counts that follow from them, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...values.characters import printable
from ..disclosure.audit import AuditedNumber, NumberName, ReleaseAudit
from .names import codes_in_words

AUDIT = "incidents.audit"
"""The section of the wording with the sentences of audits."""

MOST_VALUES = 6
"""Possible values that are listed; of more, the first and the last."""


def number_name(audit: ReleaseAudit, number: NumberName, lang: Language) -> str:
    """The categories of a published *number*, what is printed, and its release, if that is an earlier one."""
    table = (audit.release, *audit.earlier)[number.position]
    name = codes_in_words(table, number.codes, lang)
    if number.share_of is not None:
        whole = codes_in_words(table, number.share_of, lang)
        name = lang.whole(AUDIT, "share", part=name, whole=whole)
    details = [number.printed or "", printable(table.id) if number.position else ""]
    inside = lang.apart(filter(None, details))
    return f"{name} ({inside})" if inside else name


def number_names(
    audit: ReleaseAudit, numbers: Iterable[NumberName], lang: Language
) -> Iterator[str]:
    """The names of published *numbers*."""
    return (number_name(audit, number, lang) for number in numbers)


def examined_name(audit: ReleaseAudit, number: AuditedNumber, lang: Language) -> str:
    """The name of a count that is not published: the number, and what is taken away from it."""
    name = number_name(audit, number.number, lang)
    if not number.without:
        return name
    names = list(number_names(audit, number.without, lang))
    return lang.whole(AUDIT, "without", number=name, parts=lang.listed(names))


def possible_text(number: AuditedNumber, lang: Language) -> str:
    """The values that a count can have: all of them, if they are few, else from where to where."""
    if number.values is not None and len(number.values) <= MOST_VALUES:
        return lang.listed(map(lang.number, number.values), "or")
    if number.least is None and number.most is None:
        return lang.word(AUDIT, "enough")
    least = lang.number(number.least or 0)
    if number.most is None:
        return lang.whole(AUDIT, "or_more", least=least)
    return lang.range(least, lang.number(number.most))
