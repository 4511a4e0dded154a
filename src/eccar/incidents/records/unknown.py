"""Codes that the mapping does not have: which of them are repeated, and which only counted.

A value that is in a column of codes by mistake may be the name of a person. A message repeats it
only if it is most likely a code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from .columns import comparable
from .counted import UnknownCode
from .judging import MAX_LINES, CodeJudge

MIN_RECORDS = 3
"""So many records that have the same word make it a code."""

MIN_LIKENESS = 0.8
"""From this likeness on, a word is taken for a misspelt code."""

_WORD = re.compile(r"[\w./-]{1,20}")


def is_repeated(code: str, count: int, known: Iterable[str]) -> bool:
    """Whether a message repeats a *code* that *count* records have, and that is not among *known*.

    It is one word of at most 20 letters, digits and signs ``- _ . /``; and it is a single
    character, or at least three records have it, or it is nearly one of the *known* codes.

    >>> is_repeated("X", 1, []), is_repeated("Kaya", 2, ["hafen"]), is_repeated("Haven", 1, ["hafen"])
    (True, False, True)
    """
    if not _WORD.fullmatch(code):
        return False
    if len(code) == 1 or count >= MIN_RECORDS:
        return True
    return bool(get_close_matches(comparable(code), known, n=1, cutoff=MIN_LIKENESS))


def unknown_codes(judges: Iterable[CodeJudge]) -> tuple[UnknownCode, ...]:
    """The codes that the mapping does not have, most frequent first."""
    codes = (item for judge in judges for item in _unknown(judge))
    return tuple(sorted(codes, key=lambda item: (-item.count, item.heading, item.code or "")))


def _unknown(judge: CodeJudge) -> Iterator[UnknownCode]:
    """The unknown codes of a column: each that is repeated, and all others together."""
    cells: dict[str, list[tuple[str, ...]]] = {}
    for codes in judge.unknown:
        for code in codes:
            cells.setdefault(code, []).append(codes)
    items = {code: _item(judge, code, own) for code, own in cells.items()}
    known = tuple(judge.column.meanings)
    repeated = {code for code, item in items.items() if is_repeated(code, item.count, known)}
    yield from (items[code] for code in repeated)
    if others := [codes for codes in judge.unknown if not repeated.issuperset(codes)]:
        yield _item(judge, None, others)


def _item(judge: CodeJudge, code: str | None, cells: list[tuple[str, ...]]) -> UnknownCode:
    """The records of all *cells* with a code: each is a tuple of the unknown codes in it."""
    lines = sorted({line for codes in cells for line in judge.lines.get(codes, ())})
    return UnknownCode(
        heading=judge.column.heading,
        code=code,
        count=sum(judge.unknown[codes] for codes in cells),
        lines=tuple(lines[:MAX_LINES]),
    )
