"""All that is known about one authority on one day, on one screen."""

from __future__ import annotations

from collections.abc import Iterable

from ..checking.reports import Report
from ..languages.language import language
from ..membership.membership import Membership, Step
from ..membership.standing import Standing
from ..values.displayable import Style, no_style
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
    style: Style = no_style,
) -> str:
    """The standing, the steps not on record, the facts and the findings as text."""
    words = language(lang)
    steps = words.say(tuple(missing))
    label = words.word("label", "not_on_record")
    return "\n".join(
        (
            *of_standing.lines(standing, words, style),
            *([f"  {words.line(label, steps)}."] if steps else []),
            "",
            *of_membership.body(membership, words),
            "",
            *of_report.lines(report, words, style),
        )
    )
