"""The tables that are made of documents of every kind: their authorities and their sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import fields, has

from ..documents.layout import key_of
from ..kinds import KINDS, kind_of
from ..values.sources import Source, SourceKind
from ..values.vocabulary import Audience, audience_of
from .cells import authority_cells, authority_ids, country_of
from .columns import AUTHORITY, Row, TableDefinition, day_column, term, text

_DOCUMENT_KIND = term("document_kind", "The kind of document.", KINDS)


def _kind(document: Any) -> str | None:
    """The kind of a *document*, also if its class is derived from the one of the kind."""
    return next(filter(None, map(kind_of, type(document).__mro__)), None)


def _authorities(documents: Sequence[Any], _: dt.date | None, __: dt.date | None) -> Iterator[Row]:
    for document in documents:
        own, country, identity = authority_cells(document)
        for authority in (own,) if own else authority_ids(document):
            yield {
                "authority_id": authority,
                "country": country if own else country_of(authority),
                "document": identity,
                "document_kind": _kind(document),
                "audience": audience_of(document).value,
            }


AUTHORITIES = TableDefinition(
    name="authorities",
    meaning="One authority that a document is of; a joint plan has several rows.",
    columns=(*AUTHORITY, _DOCUMENT_KIND, term("audience", "Whom the document is for.", Audience)),
    of=tuple(KINDS),
    make=_authorities,
    takes_day=False,
)


def _sources(documents: Sequence[Any], _: dt.date | None, __: dt.date | None) -> Iterator[Row]:
    for document in documents:
        authority, country, identity = authority_cells(document)
        for pointer, source in _found(document, ""):
            yield {
                "authority_id": authority,
                "country": country,
                "document": identity,
                "document_kind": _kind(document),
                "pointer": pointer,
                "address": source.url,
                "source_text": source.text,
                "source_kind": source.kind and source.kind.value,
                "last_seen": source.seen,
            }


def _found(value: Any, pointer: str) -> Iterator[tuple[str, Source]]:
    """Every source in *value*, with the JSON Pointer of its place in the document."""
    if isinstance(value, Source):
        yield pointer, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _found(item, f"{pointer}/{index}")
    elif has(type(value)):
        for field in fields(type(value)):
            if field.init:
                yield from _found(getattr(value, field.name), f"{pointer}/{key_of(field.name)}")


SOURCES = TableDefinition(
    name="sources",
    meaning="One source of anything in a document, with the place where it is named.",
    columns=(
        *AUTHORITY,
        _DOCUMENT_KIND,
        text("pointer", "The place in the document, as a JSON Pointer: /facts/0/sources/0."),
        text("address", "The address of the page.", missing="the source has a title only"),
        text("source_text", "The title, or what it is.", missing="the source has an address only"),
        term("source_kind", "Who speaks.", SourceKind, missing="not stated"),
        day_column("last_seen", "The day on which it was last seen.", missing="not stated"),
    ),
    of=tuple(KINDS),
    make=_sources,
    takes_day=False,
)
