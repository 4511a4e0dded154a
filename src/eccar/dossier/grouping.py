"""Documents by the authority they are of, each with its report."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from typing import Any, TypeAlias

from ..checking.reports import Report
from ..documents.reading import Document
from ..kinds import kind_of

Pair: TypeAlias = tuple[Document[Any], Report]
"""A document and its report."""

TOGETHER = ("membership", "account", "plan", "inventory")
"""The kinds of documents that are shown together, if they are of one authority."""


def is_of(pair: Pair, kinds: tuple[str, ...]) -> bool:
    """Whether a document is of one of these *kinds*."""
    return kind_of(type(pair[0].value)) in kinds


def by_authority(pairs: list[Pair]) -> dict[str, list[Pair]]:
    """*pairs* by the id of the authority.

    A joint document is with each of its authorities that has a document of its own; if none has,
    with the first.
    """
    groups: dict[str, list[Pair]] = {}
    for pair in pairs:
        if len(_authorities(pair)) == 1:
            groups.setdefault(pair[0].value.subject, []).append(pair)
    for pair in pairs:
        authorities = _authorities(pair)
        if len(authorities) > 1:
            known = [authority for authority in authorities if authority in groups]
            for authority in known or [pair[0].value.subject]:
                groups.setdefault(authority, []).append(pair)
    return groups


def _authorities(pair: Pair) -> tuple[str, ...]:
    value = pair[0].value
    authorities: tuple[str, ...] = getattr(value, "authorities", (value.subject,))
    return authorities


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
