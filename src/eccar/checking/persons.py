"""Personal data in documents for others: what each kind of document searches for with a rule of its own."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator
from typing import Any

from ..values.persons import PersonalData, personal_data
from ..values.vocabulary import Audience
from .free_texts import TextPath, free_texts
from .rules import Hit, hit

MESSAGE = "Possible personal data in a document that is not internal: {what}."
HINT = "Remove it and name the unit, or mark the document as internal: audience: office."


def personal_data_hits(
    document: Any, wanted: Collection[PersonalData] = frozenset(PersonalData)
) -> Iterator[Hit]:
    """A hit for each free text of *document* that seems to hold *wanted* data about a person.

    The hit names what it seems to be, ``what``, and never repeats the text. In a document for the
    office there is none, nor in an entry that is for the office in a document for others.
    """
    for path, text in _for_others(document):
        what = tuple(item for item in personal_data(text) if item in wanted)
        if what:
            yield hit(*itertools.takewhile(_can_be_shown, path), what=what)


def _for_others(document: Any) -> Iterator[tuple[TextPath, str]]:
    """The free texts of *document* that are not for the office alone, as a whole document or an entry is."""
    if _internal(document):
        return
    for path, text in free_texts(document):
        name, *steps = path
        held = getattr(document, str(name))
        if not (isinstance(held, tuple) and _internal(held[int(steps[0])])):
            yield path, text


def _internal(value: Any) -> bool:
    """Whether a document or an entry says itself that it is for the office."""
    return getattr(value, "audience", None) is Audience.OFFICE


def _can_be_shown(step: str | int) -> bool:
    """Whether a *step* of a path is no personal data itself, as a key under ``extra`` can be."""
    return isinstance(step, int) or not personal_data(step)
