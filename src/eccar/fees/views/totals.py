"""How views print a sum, with what it leaves out; and what makes all its rows doubtful alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...values.characters import printable
from ...values.texts import Count
from ...values.vocabulary import Basis
from ..assessment import Assessment
from ..runs.totals import LeftOut, Omission, Total
from ..yearly.fee import Doubt

DOUBT = "\xa0?"
"""What stands behind an amount that is to be confirmed; no line breaks before it."""

MAX_NAMES = 10
"""Cities and files that a sum names for each reason."""


def total_in_words(total: Total, lang: Language) -> str:
    """The amount of a sum, of how many cities it is, and what is left out, in one line."""
    return lang.apart((_sum(total, lang), _uncertain(total, lang), *_left_out(total, lang)))


def sum_line(key: str, total: Total, lang: Language) -> str:
    """A sum behind the label under *key*."""
    return lang.line(lang.word("fees.sum", key), total_in_words(total, lang))


def _sum(total: Total, lang: Language) -> str:
    """The amount, and how many of the cities it is of."""
    cities, counted = cities_of(total), Count(total.counted)
    if cities == counted:
        return lang.word("fees.total", "all", amount=total.amount, count=cities)
    return lang.word("fees.total", "some", amount=total.amount, counted=counted, rows=cities)


def cities_of(total: Total) -> Count:
    """How many cities there are, the sum of some of which is *total*; files are no cities."""
    return Count(total.rows - sum(item.reason is Omission.UNREAD for item in total.left_out))


def _uncertain(total: Total, lang: Language) -> str:
    """How many of the amounts are uncertain; nothing if all are alike, which is said once."""
    if not total.uncertain or not total.certain:
        return ""
    return lang.word("fees.label", "uncertain", count=Count(total.uncertain))


def _left_out(total: Total, lang: Language) -> Iterator[str]:
    """How many are left out for each reason, and which."""
    for reason, items in total.left_out_by_reason().items():
        number = lang.word("fees.left_out", reason.value, count=Count(len(items)))
        yield f"{number} ({_names(items, lang)})"


def _names(items: tuple[LeftOut, ...], lang: Language) -> str:
    names = ", ".join(left_out_name(item, lang) for item in items[:MAX_NAMES])
    more = len(items) - MAX_NAMES
    if more <= 0:
        return names
    return lang.whole("fees.label", "more_names", count=Count(more), names=names)


def left_out_name(item: LeftOut, lang: Language) -> str:
    """The name of a city, as far as it is known, else its id; or the file."""
    if item.city is not None:
        return lang.authority(item.city)
    return printable(item.name) if item.reason is Omission.UNREAD else lang.name_of(item.name)


def common_doubts(assessments: Iterable[Assessment]) -> tuple[Doubt, ...]:
    """The doubts that all *assessments* of members share, if there are at least two."""
    members = [assessment for assessment in assessments if assessment.member]
    if len(members) < 2:
        return ()
    first, *others = (assessment.otherwise for assessment in members)
    return tuple(doubt for doubt in first if all(doubt in other for other in others))


def said_once(
    assessments: Iterable[Assessment], common: Iterable[Doubt], lang: Language
) -> Iterator[str]:
    """What holds for all rows of a table: the bases of the fees, and the *common* doubts."""
    members = [assessment for assessment in assessments if assessment.member]
    bases = {assessment.basis for assessment in members if assessment.basis is not None}
    if bases - {Basis.DECIDED}:
        named = lang.apart(lang.say(basis) for basis in Basis if basis in bases)
        yield lang.whole("fees.label", "bases", bases=named)
    for doubt in common:
        yield lang.whole("fees.label", "all_alike", why=lang.sentence(doubt.message))


def marked(assessment: Assessment, common: Iterable[Doubt], lang: Language) -> str:
    """The amount in a column, with a question mark if it differs from the others by a doubt."""
    if assessment.amount is None:
        return lang.word("fees.label", "not_known")
    mark = DOUBT if differs(assessment, common) else ""
    return f"{lang.money(assessment.amount, column=True)}{mark}"


def differs(assessment: Assessment, common: Iterable[Doubt]) -> bool:
    """Whether there is a doubt about an amount that is not *common* to all rows."""
    shared = tuple(common)
    return any(doubt not in shared for doubt in assessment.otherwise)
