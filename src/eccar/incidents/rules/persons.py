"""Rules ``INC9…``: what is left of a template, and personal data in what others read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...checking import persons, placeholders
from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ..context import IncidentContext

_HINT = "Replace ‹…›, … or ? with your data, or remove the whole entry if it is not known."


@rule("INC901", Severity.WARNING, persons.MESSAGE, hint=persons.HINT, source=OURS)
def personal_data_in_published_figures(document: Any, context: IncidentContext) -> Iterator[Hit]:
    """Documents for others name units, and contain no names, addresses or telephone numbers of
    persons.
    """
    return persons.personal_data_hits(document)


@rule("INC902", Severity.WARNING, placeholders.MESSAGE, hint=_HINT, source=OURS)
def text_of_the_template_is_left(document: Any, context: IncidentContext) -> Iterator[Hit]:
    """A document contains no text from the template."""
    for path, text in placeholders.placeholders(document):
        yield hit(*path, text=text)


RULES = (personal_data_in_published_figures, text_of_the_template_is_left)
"""Evaluated for all documents of incidents."""
