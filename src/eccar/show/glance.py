"""All that is known about one authority on one day, on one screen."""

from __future__ import annotations

from collections.abc import Iterable

from ..membership.membership import Membership, Step
from ..membership.standing import Standing
from ..reports import Report
from ..shown import Paint, unpainted
from ..wording import language
from . import membership as of_membership
from . import report as of_report
from . import standing as of_standing


def glance(
    membership: Membership,
    standing: Standing,
    missing: Iterable[Step],
    report: Report,
    *,
    lang: str = "en",
    paint: Paint = unpainted,
) -> str:
    """The standing, the steps not on record, the facts and the findings as text."""
    words = language(lang)
    steps = words.say(tuple(missing))
    label = words.word("label", "not_on_record")
    return "\n".join(
        (
            *of_standing.lines(standing, words, paint),
            *([f"  {words.line(label, steps)}."] if steps else []),
            "",
            *of_membership.body(membership, words),
            "",
            *of_report.lines(report, words, paint),
        )
    )
