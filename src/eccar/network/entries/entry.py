"""What all entries of the coalition's lists share."""

from __future__ import annotations

import datetime as dt
from typing import Any

from attrs import Attribute, converters, field, frozen

from ...values.brief import Brief
from ...values.constraints import TEXT
from ...values.dates import day
from ...values.sources import Source, sources
from ...values.typed import typed_fields
from ...values.vocabulary import Audience
from ..references import ENTRY_ID, EntryId

_LAST = ("sources", "recorded", "audience", "note")


def entry_fields(cls: type, attributes: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """A field transformer of attrs: typed fields, with those that all entries end with at the end."""
    own = [attribute for attribute in attributes if attribute.name not in _LAST]
    last = [attribute for attribute in attributes if attribute.name in _LAST]
    return typed_fields(cls, [*own, *last])


@frozen(kw_only=True, field_transformer=entry_fields)
class CoalitionEntry(Brief):
    """An entry of a list of the coalition.

    Attributes:
        id: What tells the entry from others of its list; it never changes.
        sources: Who says so.
        recorded: The day on which it was put on record; without it, that of the document counts.
        audience: For whom the entry is meant, if for fewer than the document.
        note: Anything else that a reader should know.
    """

    id: EntryId = field(validator=ENTRY_ID.validate)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience | None = field(default=None, converter=converters.optional(Audience))
    note: str | None = field(default=None, validator=TEXT.validate)

    def _brief(self) -> str:
        return self.id
