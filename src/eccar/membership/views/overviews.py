"""Views of an overview: the standing of a membership, its facts, and what a check found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...checking.views import report
from ...languages.language import Language
from ...render.blocks import Block, Group, Paragraph, Section
from ..membership import Step
from ..overview import MembershipOverview
from .memberships import record
from .standings import standing


def overview(overview: MembershipOverview, lang: Language) -> Iterator[Block]:
    """The standing, the steps not on record, the facts and the findings."""
    yield from standing(overview.standing, lang)
    yield from missing_steps(overview.missing, lang)
    yield Section(record(overview.membership, lang))
    yield Section(report(overview.report, lang))


def missing_steps(steps: Iterable[Step], lang: Language) -> Iterator[Block]:
    """The *steps* that are not on record, if there are any."""
    if names := lang.say(tuple(steps)):
        yield Group(
            [Paragraph(f"{lang.line(lang.word('membership.label', 'not_on_record'), names)}.")]
        )
