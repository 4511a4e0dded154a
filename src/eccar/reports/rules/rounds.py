"""Rules ``REP4…``: rounds, questionnaires, and what a report responds to them."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Answer, Hit, hit, not_evaluated, rule
from ...values.errors import Severity
from ...values.identity import identity_text
from ...values.plurals import plural
from ...values.texts import Count
from ..context import ReportContext
from ..report import ProgressReport
from ..rounds.facts import Consented
from ..rounds.questionnaire import ItemType, Questionnaire
from ..rounds.round import ReportingRound
from ._select import NOT_AT_HAND, located


@rule(
    "REP401",
    Severity.WARNING,
    "The entry has no “{key}”, without which it cannot be used.",
    hint="Add “{key}”, or remove the entry.",
    source=OURS,
)
def entry_that_cannot_be_used(
    document: ReportingRound | Questionnaire, _: ReportContext
) -> Iterator[Hit]:
    """A consent names the authority and the unit that gave it, a choice its choices."""
    if isinstance(document, Questionnaire):
        for path, item in located(document.items, "items"):
            if item.type is ItemType.CHOICE and not item.choices:
                yield hit(*path, key="choices")
        return
    for path, fact in located(document.facts, "facts"):
        if isinstance(fact, Consented):
            lacking = ("authorities",) * (not fact.authorities) + ("by",) * (not fact.by)
            yield from (hit(*path, key=key) for key in lacking)


@rule(
    "REP402",
    Severity.WARNING,
    plural(
        "limit",
        one="The response is longer than the {limit} character that the form takes.",
        other="The response is longer than the {limit} characters that the form takes.",
    ),
    hint="Shorten the response.",
    source=OURS,
    reason=NOT_AT_HAND,
)
def response_too_long(report: ProgressReport, context: ReportContext) -> Iterator[Answer]:
    """A response is no longer than the form of the questionnaire takes."""
    for path, response in located(report.responses, "responses"):
        if response.questionnaire is None:
            continue
        questionnaire = context.questionnaire(response.questionnaire)
        if questionnaire is None:
            identity = identity_text("questionnaire", (), response.questionnaire)
            yield not_evaluated(*path, identity=identity)
            continue
        item = questionnaire.item(response.item)
        for lang, text in response.words.by_language:
            if item and item.max_length and len(text) > item.max_length:
                values = {"length": Count(len(text)), "limit": Count(item.max_length)}
                yield hit(*path, "words", *filter(None, [lang]), **values)


REPORTS_ONLY = (response_too_long,)
"""Evaluated for reports only."""

ROUNDS_AND_QUESTIONNAIRES = (entry_that_cannot_be_used,)
"""Evaluated for rounds and questionnaires."""
