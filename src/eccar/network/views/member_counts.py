"""Published numbers of members in words, as the source gives them."""

from __future__ import annotations

from ...languages.language import Language
from ...values.texts import Count
from ..entries.member_counts import PublishedCount


def phrase(published: PublishedCount, lang: Language) -> str:
    """A published number: “more than 150 members”."""
    number = lang.word("network.membercounted", published.counted, count=Count(published.count))
    if published.precision is None:
        return number
    return f"{lang.say(published.precision)}\xa0{number}"


def dated(published: PublishedCount, lang: Language) -> str:
    """A published number with its date: “more than 150 members (November 2025)”."""
    return f"{phrase(published, lang)} ({lang.period(published.when)})"
