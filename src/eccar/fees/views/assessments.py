"""The view of an assessment: the fee of a year with its grounds."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import (
    Alternatives,
    Block,
    Heading,
    Items,
    Paragraph,
    Span,
)
from ...render.localized import labelled
from ..assessment import Assessment


def assessment(assessment: Assessment, lang: Language) -> Iterator[Block]:
    """The authority and the year, the amount and how certain it is, and the grounds."""
    year = lang.word("fees.label", "fee_for", year=assessment.year)
    amount = Span(answer(assessment, lang), strong=True, style="status")
    yield Heading(f"{lang.authority(assessment.city)}, {year}")
    yield Paragraph((*labelled(lang.word("fees.label", "fee"), amount, lang), "."))
    yield Items(lang.sentence(message) for message in assessment.explain())
    if assessment.table is not None and assessment.table.note:
        note = Paragraph(assessment.table.note, lang="en")
        yield Alternatives(lines=(), page=[note])


def answer(assessment: Assessment, lang: Language) -> str:
    """The amount, whether it is certain, and its basis."""
    if assessment.amount is None:
        return lang.word("fees.label", "not_known")
    certain = lang.word("fees.label", "certain" if assessment.certain else "not_certain")
    known = assessment.basis is not None and assessment.member
    basis = f" ({lang.say(assessment.basis)})" if known else ""
    return f"{lang.say(assessment.amount)}, {certain}{basis}"
