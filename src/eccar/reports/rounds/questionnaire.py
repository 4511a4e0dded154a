"""A questionnaire as data: its edition, and the items with their text, type and greatest length."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Annotated, Any

from attrs import converters, field, frozen

from ...plan.points import POINT, PointNumber
from ...values.brief import Brief
from ...values.constraints import ID, LANGUAGE, TEXT, WORDS, Id, Language, texts
from ...values.dates import When, day, when
from ...values.identity import Identified
from ...values.mappings import freeze
from ...values.ranges import TRUTH, Range
from ...values.sources import Source, sources
from ...values.texts import Text, text
from ...values.typed import typed_fields
from ...values.vocabulary import Audience, Basis
from ..entries import Question
from ..errors import NO_LENGTH, NOTHING_TO_ASK

LENGTH = Range(1, 100_000, NO_LENGTH)
Length = Annotated[int, LENGTH]


class ItemType(enum.StrEnum):
    """How an item is answered."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes-no"
    CHOICE = "choice"
    DATE = "date"
    URL = "url"


@frozen(kw_only=True, field_transformer=typed_fields)
class QuestionnaireItem(Brief):
    """An item of a questionnaire.

    Attributes:
        id: What responses name it by.
        titles: The question, in the languages of the questionnaire.
        type: How it is answered.
        choices: The choices, if it is a choice.
        max_length: The most characters that the form takes.
        required: Whether the form asks for a response.
        point: The point that it is about; what a report says of the point responds to it.
        question: The question of every report that it asks, too.
        unchanged_since: The id of the questionnaire since which the item has asked the same; a
            response to it is carried over to the next report, over any number of editions.
    """

    id: Id = field(validator=ID.validate)
    titles: Text = field(converter=text, validator=WORDS.validate)
    type: ItemType = field(default=ItemType.TEXT, converter=ItemType)
    choices: tuple[str, ...] = field(default=(), converter=texts, validator=TEXT.validate_each)
    max_length: Length | None = field(default=None, validator=LENGTH.validate)
    required: bool = field(default=False, validator=TRUTH.validate)
    point: PointNumber | None = field(default=None, validator=POINT.validate)
    question: Question | None = field(default=None, converter=converters.optional(Question))
    unchanged_since: Id | None = field(default=None, validator=ID.validate)


def _items(items: Iterable[QuestionnaireItem]) -> tuple[QuestionnaireItem, ...]:
    return tuple(items)


@frozen(kw_only=True, field_transformer=typed_fields)
class Questionnaire(Identified):
    """An edition of a questionnaire.

    Attributes:
        recorded: The day on which it was put on record.
        audience: For whom the document is meant.
        id: What rounds and responses name the edition by.
        titles: The title of the questionnaire.
        since: Since when the edition has been used.
        languages: The languages in which responses are taken.
        basis: How its items are known: as a body decided them, or inferred from what is public.
        items: The items, in the order of the form.
        sources: Where it is published.
        extra: What the document has besides, kept as it is.

    Raises:
        InvalidValue: It has no items (DOC509).
    """

    view = "questionnaires.questionnaire"

    recorded: dt.date | None = field(default=None, converter=converters.optional(day))
    audience: Audience = field(default=Audience.PUBLIC, converter=Audience)
    id: Id = field(validator=ID.validate)
    titles: Text | None = field(
        default=None, converter=converters.optional(text), validator=WORDS.validate
    )
    since: When | None = field(default=None, converter=converters.optional(when))
    languages: tuple[Language, ...] = field(
        default=(), converter=texts, validator=LANGUAGE.validate_each
    )
    basis: Basis | None = field(default=None, converter=converters.optional(Basis))
    items: tuple[QuestionnaireItem, ...] = field(converter=_items)
    sources: tuple[Source, ...] = field(default=(), converter=sources)
    extra: Mapping[str, Any] = field(factory=dict, converter=freeze, hash=False)

    def __attrs_post_init__(self) -> None:
        if not self.items:
            raise NOTHING_TO_ASK()

    @property
    def subject(self) -> str:
        """Empty: a questionnaire is about no single authority."""
        return ""

    def item(self, id: str) -> QuestionnaireItem | None:
        """The item with this *id*, of two the first; ``None`` if there is none."""
        return self._by_id.get(id)

    @cached_property
    def _by_id(self) -> Mapping[str, QuestionnaireItem]:
        return {item.id: item for item in reversed(self.items)}
