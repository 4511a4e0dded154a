"""The words of monitoring as dated, sourced data: lists on separate axes, schemes, and words of sources.

The codes on an axis are members of the closed lists ``Ground``, ``Hostility``, ``IncidentSetting``,
``RecordingSource`` and ``ProceedingStage``; the data say who has each, since when, and where that
was seen. A caller with other words makes a ``MonitoringVocabulary`` of their own table.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from attrs import converters, field, frozen

from ...values.brief import Brief
from ...values.constraints import ID, Id, texts
from ...values.dates import day
from ...values.packaged import table
from ...values.sources import Source, sources
from ...values.texts import Text, text
from ...values.vocabulary import Basis, Ground, Hostility
from .axes import IncidentAxis, IncidentSetting, ProceedingStage, RecordingSource

CODES_OF: Mapping[IncidentAxis, type[enum.StrEnum]] = MappingProxyType(
    {
        IncidentAxis.GROUND: Ground,
        IncidentAxis.HOSTILITY: Hostility,
        IncidentAxis.SETTING: IncidentSetting,
        IncidentAxis.SOURCE: RecordingSource,
        IncidentAxis.STAGE: ProceedingStage,
    }
)
"""The closed list of codes on an axis; places, kinds and others are named by each city or scheme."""


@frozen(kw_only=True)
class CodeList(Brief):
    """The codes on one axis that one source has: a law, the coalition, an organisation, or this library."""

    id: Id = field(validator=ID.validate)
    axis: IncidentAxis = field(converter=IncidentAxis)
    codes: tuple[str, ...] = field(converter=texts)
    since: dt.date = field(converter=day)
    seen: dt.date = field(converter=day)
    basis: Basis = field(converter=Basis)
    sources: tuple[Source, ...] = field(converter=sources)

    def __attrs_post_init__(self) -> None:
        for code in self.codes:
            CODES_OF[self.axis](code)


@frozen(kw_only=True)
class SchemeCategory(Brief):
    """A category of a scheme; one that is *within* another is a part of it."""

    code: Id = field(validator=ID.validate)
    titles: Text = field(converter=text)
    within: Id | None = None


def _categories(items: Iterable[Mapping[str, Any]]) -> tuple[SchemeCategory, ...]:
    return tuple(SchemeCategory(**item) for item in items)


@frozen(kw_only=True)
class CodingScheme(Brief):
    """The categories by which an organisation counts; those of two schemes are never added."""

    id: Id = field(validator=ID.validate)
    titles: Text = field(converter=text)
    axis: IncidentAxis = field(converter=IncidentAxis)
    since: dt.date = field(converter=day)
    seen: dt.date = field(converter=day)
    basis: Basis = field(converter=Basis)
    sources: tuple[Source, ...] = field(converter=sources)
    categories: tuple[SchemeCategory, ...] = field(converter=_categories)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the categories, in the order of the scheme."""
        return tuple(category.code for category in self.categories)


@frozen(kw_only=True)
class SourceWord(Brief):
    """A word as a source has it, with what it is counted as; the word itself stays in the source's language."""

    text: str
    language: str
    ground: Ground | None = field(default=None, converter=converters.optional(Ground))
    hostility: Hostility | None = field(default=None, converter=converters.optional(Hostility))
    seen: dt.date = field(converter=day)
    sources: tuple[Source, ...] = field(converter=sources)


@frozen(kw_only=True)
class MonitoringVocabulary(Brief):
    """The lists, schemes and words of sources that a table of data has; see ``vocabulary``."""

    lists: tuple[CodeList, ...] = ()
    schemes: tuple[CodingScheme, ...] = ()
    source_words: tuple[SourceWord, ...] = ()

    @classmethod
    def from_table(cls, data: Mapping[str, Any]) -> MonitoringVocabulary:
        """The vocabulary in plain *data*, of the form of the packaged file ``words.toml``.

        Raises ``ValueError`` for a code that its axis does not have.
        """
        return cls(
            lists=tuple(CodeList(**item) for item in data.get("lists", ())),
            schemes=tuple(CodingScheme(**item) for item in data.get("schemes", ())),
            source_words=tuple(SourceWord(**item) for item in data.get("source_words", ())),
        )

    def lists_with(self, axis: IncidentAxis | str, code: str) -> tuple[CodeList, ...]:
        """The lists on an *axis* that have this *code*: who names it, since when, and where."""
        wanted = IncidentAxis(axis)
        return tuple(item for item in self.lists if item.axis is wanted and code in item.codes)

    def scheme(self, id: str) -> CodingScheme | None:
        """The scheme with this *id*, of two the first, which is the newer; ``None`` if there is none."""
        return next((scheme for scheme in self.schemes if scheme.id == id), None)


@functools.cache
def vocabulary() -> MonitoringVocabulary:
    """The packaged words of monitoring.

    >>> vocabulary().lists_with(IncidentAxis.GROUND, "racial-or-ethnic-origin")[1].id
    'race-equality-directive'
    >>> vocabulary().scheme("rias").codes[:2]
    ('extreme-violence', 'attack')
    """
    return MonitoringVocabulary.from_table(table("eccar.incidents", "words", "words.toml"))


@functools.lru_cache(maxsize=64)
def words_of(axis: IncidentAxis, scheme: str | None = None) -> Mapping[str, enum.StrEnum | Text]:
    """The words that a code on an *axis* can be, each with its member of a closed list or its titles.

    With a *scheme*, they are those of the packaged scheme of this name; of another one none are
    known.

    >>> words_of(IncidentAxis.KIND, "rias")["threat"]["en"]
    'threat'
    """
    if scheme is None:
        return {item.value: item for item in CODES_OF.get(axis, ())}
    known = vocabulary().scheme(scheme)
    if known is None or known.axis is not axis:
        return {}
    return {category.code: category.titles for category in known.categories}
