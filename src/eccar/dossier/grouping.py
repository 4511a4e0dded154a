"""Documents by the authority they are of, each with its report."""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias, TypeVar

from ..checking.reports import Report
from ..documents.reading import Document
from ..kinds import kind_of
from ..values.identity import authorities_of

Item = TypeVar("Item")

Pair: TypeAlias = tuple[Document[Any], Report]
"""A document and its report."""

TOGETHER = ("membership", "account", "plan", "inventory", "report", "evaluation")
"""The kinds of documents that are shown together, if they are of one authority."""


SINGLE = ("membership", "account")
"""The kinds of which an authority has one document."""

_NEVER = dt.date.min


def undecided(documents: Iterable[Document[Any]]) -> tuple[str, ...]:
    """The files of different documents of which a dossier has one, and nothing says which of them.

    Of memberships and accounts there is one, of inventories the one that was recorded last.
    """
    groups: dict[str, list[Document[Any]]] = {}
    for document in documents:
        groups.setdefault(str(kind_of(type(document.value))), []).append(document)
    latest = max(
        (each.value.recorded or _NEVER for each in groups.get("inventory", ())), default=_NEVER
    )
    groups["inventory"] = [
        each for each in groups.get("inventory", ()) if (each.value.recorded or _NEVER) == latest
    ]
    for kind in (*SINGLE, "inventory"):
        group = groups.get(kind, [])
        if any(each.value != group[0].value for each in group):
            return tuple(each.file or "" for each in group)
    return ()


def is_of(pair: Pair, kinds: tuple[str, ...]) -> bool:
    """Whether a document is of one of these *kinds*."""
    return kind_of(type(pair[0].value)) in kinds


def belongs_together(document: Any) -> bool:
    """Whether a *document* is shown with the others of its authority: an evaluation of a round has none."""
    return kind_of(type(document)) in TOGETHER and bool(authorities_of(document))


def by_authority(items: Iterable[Item], value_of: Callable[[Item], Any]) -> dict[str, list[Item]]:
    """*items*, of which *value_of* gives the documents, by the id of the authority.

    A joint document is with each of its authorities that has a document of its own; if none has,
    with the first.
    """
    every = [(item, sorted(authorities_of(value_of(item)))) for item in items]
    groups: dict[str, list[Item]] = {}
    for item, authorities in every:
        if len(authorities) == 1:
            groups.setdefault(value_of(item).subject, []).append(item)
    for item, authorities in every:
        if len(authorities) > 1:
            known = [authority for authority in authorities if authority in groups]
            for authority in known or [value_of(item).subject]:
                groups.setdefault(authority, []).append(item)
    return groups


def folder_sizes(files: Iterable[str]) -> Counter[str]:
    """How many of *files* are within each folder, at whatever depth."""
    sizes: Counter[str] = Counter()
    for file in files:
        folder = os.path.dirname(file)
        sizes[folder] += 1
        while folder != (folder := os.path.dirname(folder)):
            sizes[folder] += 1
    return sizes


def values(kind: str, pairs: Iterable[Pair]) -> tuple[Any, ...]:
    """The values of those documents that are of a *kind*."""
    return tuple(pair[0].value for pair in pairs if is_of(pair, (kind,)))
