"""Sources: the page or paper that states a fact or a figure."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from typing import ClassVar, cast

from attrs import converters, field, frozen

from .brief import Brief
from .constraints import TEXT, URL, RequireOneOf, Url, check_required
from .dates import day
from .errors import ErrorCode
from .plain import FormattedAsText, type_name
from .typed import typed_fields

NEITHER_URL_NOR_TEXT = ErrorCode(
    code="DOC211",
    message="A source needs a url or a text.",
    hint="Give the address of the page or the title of the paper.",
)

ERROR_CODES = (NEITHER_URL_NOR_TEXT,)


class SourceKind(enum.StrEnum):
    """In which capacity a source speaks: the authority itself, the coalition, the press."""

    AUTHORITY = "authority"
    COALITION = "coalition"
    PRESS = "press"
    PARTY = "party"
    OTHER = "other"


@frozen(kw_only=True, field_transformer=typed_fields)
class Source(Brief, FormattedAsText):
    """Who says so: a web page or a document, in which capacity, and when it was last seen."""

    url: Url | None = field(default=None, validator=URL.validate)
    text: str | None = field(default=None, validator=TEXT.validate)
    kind: SourceKind | None = field(default=None, converter=converters.optional(SourceKind))
    seen: dt.date | None = field(default=None, converter=converters.optional(day))

    needs: ClassVar[RequireOneOf] = RequireOneOf((("url",), ("text",)), NEITHER_URL_NOR_TEXT)
    __attrs_post_init__ = check_required

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.text, self.url)))

    def _brief(self) -> str:
        host = self.url.partition("://")[2].partition("/")[0] if self.url else ""
        return " ".join(filter(None, (host, self.kind or "", str(self.seen or ""))))


def source(reference: Source | str) -> Source:
    """The source that *reference* name: a web page if they are its address, else a document.

    >>> source("https://www.eccar.info/en/node/587").url
    'https://www.eccar.info/en/node/587'
    """
    if isinstance(reference, Source):
        return reference
    if not isinstance(cast("object", reference), str):
        message = f"A source is a Source or text, not a {type_name(reference)}."
        raise TypeError(message)
    if reference.startswith(("http://", "https://")):
        return Source(url=reference)
    return Source(text=reference)


def sources(items: Iterable[Source | str]) -> tuple[Source, ...]:
    """A tuple of sources, each a ``Source`` or words; one alone is a ``TypeError``."""
    if isinstance(items, (str, Source)):
        message = f"Several sources are given as a list: [{str(items)!r}]."
        raise TypeError(message)
    return tuple(map(source, items))
