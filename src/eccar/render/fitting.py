"""Lines that fit a terminal: wrapped between words, or cut, with a sign for what is left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import evolve

from .blocks import Line, Span

WIDTH = 80
"""Columns of a terminal."""

ELLIPSIS = "…"
"""The sign for what is left out."""

_HANGING = 4
"""How much further than its first line a wrapped line without a mark goes on."""

_BEGINNING = re.compile(r"( *)(- |[0-9]+\. |→ )?")
_SENTENCE = re.compile(r"([^\W\d]{3}|\d{4}|[)”»“])[.!?](?= [^\W\d_])")
"""The end of a sentence, which is not that of a number or of a short abbreviation."""

_IN_BRACKETS = re.compile(r"\((?:[^()]|\([^()]*\))+\)")

_WORD = re.compile(r"[^ ]+| +")


def columns(text: str) -> int:
    """The columns that a *text* takes: two for a wide character, none for one that combines."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(map(bool, map(unicodedata.combining, text)))


def shortened(text: str, width: int) -> str:
    """*text*, cut at the end if it takes more columns than *width*; no bracket is left open.

    >>> shortened("Opinion on the report (invented)", 30)
    'Opinion on the report…'
    """
    if columns(text) <= width:
        return text
    kept = _beginning(text, width - 1)
    return f"{_closed(kept).rstrip() or kept.rstrip()}{ELLIPSIS}"


def _beginning(text: str, width: int) -> str:
    """As much of *text* as fits the columns of *width*."""
    kept = text[: max(width, 0)]
    while kept and columns(kept) > width:
        kept = kept[:-1]
    return kept


def _closed(text: str) -> str:
    """*text* as far as the first bracket that it opens and does not close."""
    opened: list[int] = []
    for index, character in enumerate(text):
        if character in "([":
            opened.append(index)
        elif character in ")]" and opened:
            opened.pop()
    return text[: opened[0]] if opened else text


def _is_closed(text: str) -> bool:
    """Whether *text* closes each bracket that it opens."""
    return _closed(text) == text


def clipped(text: str, width: int) -> str:
    """*text* in the columns of *width*: its first whole sentences, or else its first whole words.

    What is in brackets is left out before words are. An example that does not fit, behind a comma,
    is left out as a whole.

    >>> clipped("Write the period. It may have no end.", 30), clipped("Write the period", 11)
    ('Write the period. …', 'Write the…')
    >>> clipped("National law (Local Government Act 2001) requires a consent.", 40)
    'National law (…) requires a consent.'
    >>> clipped("Write the numbers of the points, such as [3, 7]", 44)
    'Write the numbers of the points…'
    """
    if columns(text) <= width:
        return text
    if sentences := _sentences(text, width) or _without_brackets(text, width):
        return sentences
    kept = _beginning(text, width - 1)
    if not text[len(kept) :].startswith(" "):
        kept, _, _ = kept.rpartition(" ")
    kept = _without_example(_closed(kept))
    return f"{kept.rstrip(' ,;:(–')}{ELLIPSIS}" if kept else shortened(text, width)


def _sentences(text: str, width: int) -> str:
    """The first whole sentences of *text* that fit; empty if not even one does."""
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    fitting = [end for end in ends if columns(text[:end]) <= width - 2 and _is_closed(text[:end])]
    return f"{text[: fitting[-1]]} {ELLIPSIS}" if fitting else ""


def _without_brackets(text: str, width: int) -> str:
    """*text*, or its first sentences, with a sign for what is in brackets, the longest first; else empty."""
    for bracket in sorted(_IN_BRACKETS.findall(text), key=columns, reverse=True):
        text = text.replace(bracket, f"({ELLIPSIS})", 1)
        if columns(text) <= width and _is_closed(text):
            return text
        if sentences := _sentences(text, width):
            return sentences
    return ""


def _without_example(kept: str) -> str:
    """*kept* without a last part behind a comma or semicolon that is not whole, if that is the smaller part."""
    if kept.endswith((",", ";")):
        return kept
    comma = max(_commas(kept), default=0)
    return kept[:comma] if comma > len(kept) // 2 else kept


def _commas(text: str) -> Iterator[int]:
    """Where the commas and semicolons of *text* are that are not within brackets."""
    return (i for i, sign in enumerate(text) if sign in ",;" and _is_closed(text[:i]))


def ending(text: str, width: int) -> str:
    """*text*, cut at its beginning if it takes more columns than *width*, as the place in a file."""
    if columns(text) <= width:
        return text
    return f"{ELLIPSIS}{_beginning(text[::-1], width - 1)[::-1].lstrip()}"


def fit(lines: Iterable[Line], *, single: bool = False) -> Iterator[Line]:
    """*lines*, each wrapped to the width of a terminal; cut, if they are to stay *single*."""
    for line in lines:
        if single:
            yield cut(line)
        else:
            yield from wrapped(line)


def first(lines: Iterable[Line], most: int | None) -> Iterator[Line]:
    """The first of *lines*, as many as *most* allows, the last of them the sign for the others."""
    if most is None:
        yield from lines
        return
    shown = list(islice(lines, most + 1))
    yield from shown if len(shown) <= most else [*shown[: most - 1], (Span(f"  {ELLIPSIS}"),)]


def cut(line: Line, width: int = WIDTH) -> Line:
    """*line*, cut at the end if it takes more columns than *width*."""
    if columns("".join(span.text for span in line).rstrip()) <= width:
        return line
    spans: list[Span] = []
    room = width
    for span in line:
        if columns(span.text) > room or (room == 0 and span.text.strip()):
            return _cut_here(spans, span, room)
        spans.append(span)
        room -= columns(span.text)
    return tuple(spans)


def _cut_here(spans: list[Span], last: Span, room: int) -> Line:
    """The line of *spans* and the beginning of the *last*, for which there is not enough *room*."""
    if room:
        return (*spans, evolve(last, text=shortened(last.text, room)))
    before = spans.pop()
    text = f"{before.text} "  # One column more than there is, so that the sign takes its place.
    return (*spans, evolve(before, text=shortened(text, columns(before.text))))


def wrapped(line: Line, width: int = WIDTH) -> Iterator[Line]:
    """*line* in lines of at most *width* columns, broken between words.

    Greedy: each word goes into the line that is begun if it fits there. A word that is longer than
    a line is cut.
    """
    text = "".join(span.text for span in line)
    match = _BEGINNING.match(text)
    indent = 0 if match is None else len(match[0]) + (0 if match[2] else _HANGING)
    current: list[Span] = []
    room, begun = width, False
    for word in _words(line):
        blank = not any(span.text.strip() for span in word)
        size = sum(columns(span.text) for span in word)
        if begun and size > room and not blank:
            yield tuple(current)
            current, room = [Span(" " * indent)], width - indent
        if blank and size > room:
            continue
        current += cut(word, room)
        room -= min(size, room)
        begun = begun or not blank
    yield tuple(current)


def _words(line: Line) -> Iterator[Line]:
    """The words of *line* and the blanks between them; a word can be in several spans."""
    word: list[Span] = []
    for span in line:
        for piece in _WORD.findall(" ".join(span.text.splitlines())):
            if word and (piece[0] == " ") != (word[-1].text[-1] == " "):
                yield tuple(word)
                word = []
            word.append(evolve(span, text=piece))
    if word:
        yield tuple(word)
