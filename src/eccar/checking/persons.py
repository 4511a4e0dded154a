"""Personal data in documents for others: what each kind of document searches for with a rule of its own."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator
from typing import Any

from ..values.persons import PersonalData, personal_data
from ..values.vocabulary import Audience
from .free_texts import free_texts
from .rules import Hit, hit

MESSAGE = "Possible personal data in a document that is not internal: {what}."
HINT = "Remove it and name the unit, or mark the document as internal: audience: office."


def personal_data_hits(
    document: Any, wanted: Collection[PersonalData] = frozenset(PersonalData)
) -> Iterator[Hit]:
    """A hit for each free text of *document* that seems to hold *wanted* data about a person.

    The hit names what it seems to be, ``what``, and never repeats the text. In a document for the
    office there is none.
    """
    if getattr(document, "audience", None) is Audience.OFFICE:
        return
    for path, text in free_texts(document):
        what = tuple(item for item in personal_data(text) if item in wanted)
        if what:
            yield hit(*itertools.takewhile(_can_be_shown, path), what=what)


def _can_be_shown(step: str | int) -> bool:
    """Whether a *step* of a path is no personal data itself, as a key under ``extra`` can be."""
    return isinstance(step, int) or not personal_data(step)
