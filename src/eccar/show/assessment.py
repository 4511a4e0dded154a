"""Views of an assessment: the fee of a year, with the sentences for a council paper."""

from __future__ import annotations

from collections.abc import Iterator

from ..fees.assessment import Assessment
from ..languages.language import Language
from ..values.displayable import Style
from .elements import in_english, strong, title, unordered


def lines(assessment: Assessment, lang: Language, style: Style) -> Iterator[str]:
    """The authority and the year, the amount and how sure it is, and the grounds."""
    yield style(heading(assessment, lang), "title")
    yield f"{lang.line(lang.word('label', 'fee'), style(answer(assessment, lang), 'status'))}."
    for message in assessment.explain():
        yield f"  {lang.sentence(message)}"


def parts(assessment: Assessment, lang: Language) -> Iterator[str]:
    """The same as a heading, a paragraph and a list."""
    yield title(heading(assessment, lang))
    yield f"<p>{lang.line(lang.word('label', 'fee'), strong(answer(assessment, lang)))}.</p>"
    yield unordered(lang.sentence(message) for message in assessment.explain())
    if assessment.table is not None and assessment.table.note:
        yield in_english(assessment.table.note)


def heading(assessment: Assessment, lang: Language) -> str:
    """The authority and the year."""
    year = lang.word("label", "fee_for", year=assessment.year)
    return f"{lang.authority(assessment.city)}, {year}"


def answer(assessment: Assessment, lang: Language) -> str:
    """The amount, whether it is certain, and its basis."""
    if assessment.amount is None:
        return lang.word("label", "not_known")
    certain = lang.word("label", "certain" if assessment.certain else "not_certain")
    known = assessment.basis is not None and assessment.member
    basis = f" ({lang.say(assessment.basis)})" if known else ""
    return f"{lang.say(assessment.amount)}, {certain}{basis}"
