"""Unfilled template placeholders: text in a document that nobody has replaced yet.

Templates put placeholders between ‹ and ›; text of dots, dashes and question marks alone, such as …
or ?, counts as one too. Other signs mean something: % and € are units.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..values.sources import Source
from ..values.texts import Text
from .free_texts import TextPath, text_holders

MESSAGE = "“{text}” is still a placeholder from the template."
HINT = "Replace ‹…›, … or ? with your data, or remove the line if it is not known."
MANY = "{count} places still have a placeholder from the template."

_EMPTY = " \t\n\xa0…?._-–—*#/()[]"
"""The characters of texts that only keep a place free."""


def is_placeholder(text: str) -> bool:
    """Whether *text* is an unfilled placeholder.

    >>> [is_placeholder(text) for text in ("‹Name of the unit›", "…", "Unit 3", "%")]
    [True, True, False, False]
    """
    if text[:1].isalnum():
        return False
    if text[:1] == "‹":
        return text[-1] == "›"
    return not text.strip(_EMPTY)


def filled_in(text: Text | None) -> Text | None:
    """The *text*; ``None`` if it is a placeholder in any language."""
    return None if text is None or any(map(is_placeholder, _texts(text))) else text


def placeholders(value: Any) -> list[tuple[TextPath, str]]:
    """All unfilled placeholders in *value*, a value of an attrs class, each with its path.

    Of a text in several languages, the first placeholder counts.
    """
    first = (
        (path, next(filter(is_placeholder, _texts(holder)), None))
        for path, holder in text_holders(value)
    )
    return [(path, text) for path, text in first if text is not None]


def _texts(holder: str | Text | Source | Mapping[str, Any]) -> Iterable[str]:
    """The texts at one place of a document; what others add under ``extra`` is not searched."""
    if isinstance(holder, str):
        return (holder,)
    if isinstance(holder, Text):
        return dict(holder.by_language).values()
    return (holder.text,) if isinstance(holder, Source) and holder.text else ()
