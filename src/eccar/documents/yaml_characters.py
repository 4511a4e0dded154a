"""The characters of YAML 1.2, for a parser of YAML 1.1.

The parser takes U+0085, U+2028 and U+2029 for line breaks, so that what follows them in a comment
would be read; and it refuses an escaped surrogate, of which two are how ``json.dumps`` writes an
emoji. So each of these, and the backslash of such an escape, is replaced by a private character
that the text does not use, one by one, which keeps all columns; in what the parser has read they
are put back.

Version 0.1.0 wrote these separators as the line breaks that they were to it, with the indentation
of the next line behind them. Its files are read for ever, so blanks around a raw separator in a
flow scalar are none of the text, and a separator next to a line break is left to the parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeAlias

from .positions import Position

Restore: TypeAlias = Callable[[str, str | None], str]
"""Puts the characters back into a scalar; its style is that of the parser: ``"``, ``'``, ``|`` …"""

_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SEPARATORS = "\x85\u2028\u2029"
_SEPARATOR = re.compile(f"[{_SEPARATORS}]")
_BETWEEN_CHARACTERS = re.compile(rf"(?<![\n{_SEPARATORS}])[{_SEPARATORS}]+(?![\n{_SEPARATORS}])")
_COMMENT_OR_QUOTE = re.compile(r"^[ \t]*#.*|'", re.MULTILINE)
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_ESCAPE = re.compile(r"\\(u[dD][89a-fA-F]|.)", re.DOTALL)
_BLOCK_STYLES = frozenset("|>")
_PRIVATE = range(0xF0000, 0xFFFFE)
_IN_USE = re.compile("[\U000f0000-\U000ffffd]|\\\\U000[fF]([0-9a-fA-F]{4})")


def find_control_character(text: str) -> tuple[str, Position] | None:
    """The first character that no YAML may hold, by its number, and its position."""
    match = _CONTROL.search(text)
    if match is None:
        return None
    before = text[: match.start()]
    position = (before.count("\n"), len(before) - before.rfind("\n") - 1)
    return f"U+{ord(match[0]):04X}", position


def with_substitutes(text: str) -> tuple[str, Restore | None]:
    """*text* as the parser can read it, and what restores the texts in it, if that is needed."""
    if not _SEPARATOR.search(text) and not _SURROGATE.search(text):
        return text, None
    unused = tuple(islice(_unused(text), 1 + len(_SEPARATORS)))
    if len(unused) <= len(_SEPARATORS):  # All are in use, which only happens on purpose.
        return text, None
    backslash, *others = unused
    separators = "".join(others)
    substitutes = str.maketrans(_SEPARATORS, separators)
    text = _in_comments(text, substitutes)
    text = _BETWEEN_CHARACTERS.sub(lambda match: match[0].translate(substitutes), text)
    text = _ESCAPE.sub(lambda match: backslash + match[1] if len(match[1]) > 1 else match[0], text)
    return text, _restore_with(backslash, str.maketrans(separators, _SEPARATORS))


def _in_comments(text: str, substitutes: dict[int, int]) -> str:
    """*text* with the separators replaced in lines that are comments.

    After an odd number of single quotes such a line is taken for a part of a quoted text.
    """
    quotes = 0

    def replaced(match: re.Match[str]) -> str:
        nonlocal quotes
        if match[0] == "'":
            quotes += 1
            return match[0]
        if quotes % 2:
            quotes += match[0].count("'")
            return match[0]
        return match[0].translate(substitutes)

    return _COMMENT_OR_QUOTE.sub(replaced, text)


def _unused(text: str) -> Iterator[str]:
    """Private characters that *text* holds neither as such nor as an escape."""
    used = {
        int(match[1], 16) + 0xF0000 if match[1] else ord(match[0])
        for match in _IN_USE.finditer(text)
    }
    return (chr(number) for number in _PRIVATE if number not in used)


def _restore_with(backslash: str, separators: dict[int, int]) -> Restore:
    """What puts back the backslashes and *separators* that were replaced."""
    escape = re.compile(backslash + "u([0-9a-fA-F]{4})")
    blanks = re.compile(f"[ \t]*([{''.join(map(chr, separators))}]+)[ \t]*")

    def restore(text: str, style: str | None) -> str:
        if style not in _BLOCK_STYLES:
            text = blanks.sub(r"\1", text)
        if backslash not in text:
            return text.translate(separators)
        if style != '"':
            return text.replace(backslash, "\\").translate(separators)
        return (
            escape.sub(lambda match: chr(int(match[1], 16)), text.translate(separators))
            .encode("utf-16", "surrogatepass")
            .decode("utf-16", "surrogatepass")
        )

    return restore
