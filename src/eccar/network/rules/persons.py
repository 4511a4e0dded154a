"""Rules ``NET9…``: what is left of a template, and personal data in what others read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...checking import persons, placeholders
from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ..context import NetworkContext

_HINT = "Replace ‹…›, … or ? with your data, or remove the whole entry if it is not known."


@rule("NET901", Severity.WARNING, persons.MESSAGE, hint=persons.HINT, source=OURS)
def personal_data_in_what_members_read(document: Any, context: NetworkContext) -> Iterator[Hit]:
    """Documents for others name units, and contain no names, addresses or telephone numbers of
    persons.
    """
    return persons.personal_data_hits(document)


@rule("NET902", Severity.WARNING, placeholders.MESSAGE, hint=_HINT, source=OURS)
def template_text_is_left(document: Any, context: NetworkContext) -> Iterator[Hit]:
    """A document contains no text from the template."""
    for path, text in placeholders.placeholders(document):
        yield hit(*path, text=text)


RULES = (personal_data_in_what_members_read, template_text_is_left)
"""Evaluated for all documents of the network."""
