"""Views of an assessment: the fee of a year, with the sentences for a council paper."""

from __future__ import annotations

from collections.abc import Iterator

from ..fees.assessment import Assessment
from ..shown import Paint
from ..wording import Language
from .elements import in_english, strong, title, unordered


def lines(assessment: Assessment, words: Language, paint: Paint) -> Iterator[str]:
    """The authority and the year, the amount and how sure it is, and the grounds."""
    yield paint(heading(assessment, words), "title")
    yield f"{words.line(words.word('label', 'fee'), paint(answer(assessment, words), 'status'))}."
    for message in assessment.explain():
        yield f"  {words.sentence(message)}"


def parts(assessment: Assessment, words: Language) -> Iterator[str]:
    """The same as a heading, a paragraph and a list."""
    yield title(heading(assessment, words))
    yield f"<p>{words.line(words.word('label', 'fee'), strong(answer(assessment, words)))}.</p>"
    yield unordered(words.sentence(message) for message in assessment.explain())
    if assessment.table is not None and assessment.table.note:
        yield in_english(assessment.table.note)


def heading(assessment: Assessment, words: Language) -> str:
    """The authority and the year."""
    year = words.word("label", "fee_for", year=assessment.year)
    return f"{words.authority(assessment.city)}, {year}"


def answer(assessment: Assessment, words: Language) -> str:
    """The amount, whether it is certain, and its basis."""
    if assessment.amount is None:
        return words.word("label", "not_known")
    certain = words.word("label", "certain" if assessment.certain else "not_certain")
    known = assessment.basis is not None and assessment.member
    basis = f" ({words.say(assessment.basis)})" if known else ""
    return f"{words.say(assessment.amount)}, {certain}{basis}"
