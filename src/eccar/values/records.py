"""The documents that an answer about many authorities is made of."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import Any, TypeVar

from attrs import field, frozen

from .brief import Brief
from .vocabulary import Audience, audience_of

Document = TypeVar("Document")


@frozen(kw_only=True)
class Records(Brief):
    """What is known of the documents that an answer about many authorities is made of.

    Attributes:
        documents: How many documents are counted.
        registered: How many of them are those of the packaged register, unchanged.
        recorded: The latest day on which one of them was put on record, if they name any.
        audience: Whom the answer is for: the narrowest audience of the documents.
        left_out: The ids of the authorities that are not counted, since there are several documents
            about each; in order.
        unread: The files that could not be read, so that nobody is counted for them.
    """

    documents: int
    registered: int = 0
    recorded: dt.date | None = None
    audience: Audience = Audience.PUBLIC
    left_out: tuple[str, ...] = field(default=())
    unread: tuple[str, ...] = field(default=())


def records_of(
    documents: Iterable[Any],
    *,
    registered: int = 0,
    left_out: Iterable[str] = (),
    unread: Iterable[str] = (),
) -> Records:
    """The records that *documents* are, of which so many are *registered* ones."""
    every = tuple(documents)
    days = (getattr(document, "recorded", None) for document in every)
    return Records(
        documents=len(every),
        registered=registered,
        recorded=max(filter(None, days), default=None),
        audience=audience_of(*every),
        left_out=tuple(left_out),
        unread=tuple(unread),
    )


def duplicates(documents: Iterable[Any]) -> tuple[str, ...]:
    """The ids of the authorities of which *documents*, all of one kind, have several; in order."""
    counts = Counter(document.subject for document in documents)
    return tuple(sorted(authority for authority, count in counts.items() if count > 1))


def once(documents: Iterable[Document], twice: Iterable[str]) -> dict[str, Document]:
    """*documents* by the id of their authority, without those that appear *twice*."""
    without = frozenset(twice)
    subjects = ((_subject(document), document) for document in documents)
    return {subject: document for subject, document in subjects if subject not in without}


def _subject(document: Any) -> str:
    subject: str = document.subject
    return subject
