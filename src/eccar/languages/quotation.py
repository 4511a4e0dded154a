"""Quotation marks within quotation marks, whichever pair the author of a text typed.

A mark opens where white space, a bracket or an opening mark is before it, and closes elsewhere: the
same sign “ opens in English and closes in German. A text whose marks do not pair, such as one with
an inch sign, stays as it is. Single marks stay, too, since an apostrophe looks like one.
"""

from __future__ import annotations

import re

_MARKS = '“”„«»"'
_MARK = re.compile(f"[{_MARKS}]")
_INNER_SPACE = re.compile("(?<=«)[ \xa0\u202f]|[ \xa0\u202f](?=»)")
_BEFORE_OPENING = frozenset(" \t\xa0\u202f([{–—/‚")

_NAMED = re.compile("[“„«][\xa0\u202f ]?\\{([a-z_]+)")
"""A placeholder right behind a quotation mark."""


def within_quotes(template: str) -> frozenset[str]:
    """The placeholders that a *template* puts between quotation marks.

    >>> sorted(within_quotes("“{title}” is not {kind}."))
    ['title']
    """
    return frozenset(_NAMED.findall(template))


def requoted(text: str, quotes: tuple[str, str, str, str]) -> str:
    """*text* with its quotation marks as they are written within others.

    *quotes* are the outer and the inner pair of the language; what is quoted within the inner pair
    has the outer one again.

    >>> requoted("Report “Diversity” 2026", ("„", "“", "‚", "‘"))
    'Report ‚Diversity‘ 2026'
    """
    plain = _INNER_SPACE.sub("", text)
    pieces, depth, last, opens = [], 0, 0, True
    for match in _MARK.finditer(plain):
        if match.start() > last or not last:  # Marks next to each other all open, or all close.
            opens = not match.start() or plain[match.start() - 1] in _BEFORE_OPENING
        depth -= not opens
        if depth < 0:
            return text
        pair = quotes[:2] if depth % 2 else quotes[2:]
        pieces += [plain[last : match.start()], pair[not opens]]
        depth += opens
        last = match.end()
    return text if depth else "".join((*pieces, plain[last:]))


_FINAL_STOP = re.compile(r"(?:(?<=[^\W\d_]{4})|(?<=[)\]»”’]))\.$")


def without_final_stop(text: str) -> str:
    """*text* without the full stop that ends it as a sentence; that of an abbreviation stays.

    >>> without_final_stop("Train managers (invented)."), without_final_stop("Verein Vielfalt e. V.")
    ('Train managers (invented)', 'Verein Vielfalt e. V.')
    """
    return _FINAL_STOP.sub("", text)
