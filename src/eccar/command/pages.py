"""What is around the content of a page that a command prints: its title, its origin, its colours."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable, Iterator, Sequence

from .._version import __version__
from ..languages.language import Language
from ..render.blocks import Alternatives, Block, Details, Fold, Group, Heading, LineBlock, Section
from ..render.page import Frame
from ..values.vocabulary import Audience
from .errors import refused

MAX_FILES = 3
"""Files that a page names as those it was made of."""

MAX_TITLES = 3
"""Headings in the title of a page with several items."""

MAX_BYTES = 65_536
"""The size of a sheet of colours; a page stays below 200 kB with it."""

_INPUTS = ("paths", "old", "new", "other", "schedule")
"""The arguments of commands that name files of which a page is made."""

_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6}[ \t\r\n\f]?|.)", re.DOTALL)
_LOADING = re.compile(r"@import|\b(?:url|src|image-set|image|cross-fade)\s*\(", re.IGNORECASE)


def frame(
    content: Sequence[Iterable[Block]],
    audience: Audience,
    arguments: argparse.Namespace,
    lang: Language,
    *,
    unsigned: bool = False,
) -> Frame:
    """The frame of a page with the blocks of each item of *content*.

    A letter, a page for the public and what is *unsigned* have no line of ours: with which version
    and of which files they were made is in their properties.
    """
    letter = any(map(_has_lines, content[0]))
    signed = not (letter or unsigned or audience is Audience.PUBLIC)
    files = _files(arguments)
    return Frame(
        title=_title(content, f"eccar {arguments.command}"),
        lang=lang.code,
        made=_made(files, lang) if signed else "",
        note=lang.word("page", "no_effect") if signed else "",
        css=colours(arguments.css) if getattr(arguments, "css", None) else "",
        letter=letter,
        generator=f"eccar {__version__}",
        source=files,
    )


def colours(path: str) -> str:
    """The sheet of colours in the file at *path*.

    Refused is what cannot be read, what is large, and what would load something else.
    """
    try:
        with open(path, "rb") as file:
            css = file.read(MAX_BYTES + 1).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise refused("css_unreadable", path=path) from None
    if len(css) > MAX_BYTES:
        raise refused("css_large", path=path, most=MAX_BYTES)
    if _LOADING.search(_ESCAPE.sub(_unescaped, css)):
        raise refused("css_loads", path=path)
    return css.replace("\0", "")


def _unescaped(match: re.Match[str]) -> str:
    """The character that an escape of CSS means."""
    digits = match[1].rstrip()
    try:
        return chr(int(digits, 16))
    except (ValueError, OverflowError):
        return match[1]


def _title(content: Sequence[Iterable[Block]], default: str) -> str:
    """The first heading of each item; of many items the first ones."""
    firsts = [next(headings(blocks), None) for blocks in content]
    titles = ["".join(span.text for span in first.content) for first in firsts if first]
    more = ", …" if len(titles) > MAX_TITLES else ""
    return f"{', '.join(titles[:MAX_TITLES])}{more}" if titles else default


def _made(files: str, lang: Language) -> str:
    """With which version, and of which *files*."""
    key = "made_of" if files else "made"
    return lang.word("page", key).format(version=__version__, files=files)


def _files(arguments: argparse.Namespace) -> str:
    """The files of which a page is made, by their names alone: a path can name a person."""
    files = list(dict.fromkeys(filter(None, map(os.path.basename, _paths(arguments)))))
    more = ", …" if len(files) > MAX_FILES else ""
    return f"{', '.join(files[:MAX_FILES])}{more}"


def _paths(arguments: argparse.Namespace) -> Iterator[str]:
    for name in _INPUTS:
        value = getattr(arguments, name, None) or ()
        for path in (value,) if isinstance(value, str) else value:
            yield str(path).rstrip("/\\").removeprefix("-")


def _has_lines(block: Block) -> bool:
    """Whether a *block* has lines that stand as they are, as those of an address in a letter."""
    return isinstance(block, Section) and any(isinstance(each, LineBlock) for each in block.blocks)


def headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    """The headings among *blocks*, as a page has them."""
    for block in blocks:
        match block:
            case Heading():
                yield block
            case Group() | Section() | Fold():
                yield from headings(block.blocks)
            case Alternatives():
                yield from headings(block.page)
            case Details():
                yield from headings(block.full)
