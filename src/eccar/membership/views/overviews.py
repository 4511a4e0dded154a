"""Views of an overview: the standing of a membership, its facts, and what a check found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...checking.views import brief
from ...checking.views import in_full as report_in_full
from ...languages.language import Language
from ...render.blocks import Block, Details, Group, Paragraph, Section
from ..membership import Step
from ..overview import MembershipOverview
from .memberships import record
from .standings import in_full, verdict

MAX_STEPS = 2
"""Next steps that are named in brief."""


def overview(overview: MembershipOverview, lang: Language) -> Iterator[Block]:
    """The standing, the steps not on record, the facts and the findings."""
    yield Details(brief=_in_brief(overview, lang), full=_in_full(overview, lang))


def _in_brief(overview: MembershipOverview, lang: Language) -> Iterator[Block]:
    """The standing, the steps not on record, and what is most useful next."""
    yield from verdict(overview.standing, lang)
    yield from missing_steps(overview.missing, overview.undone, lang)
    yield from brief.steps(overview.report, lang, most=MAX_STEPS)


def _in_full(overview: MembershipOverview, lang: Language) -> Iterator[Block]:
    yield from in_full(overview.standing, lang)
    yield from missing_steps(overview.missing, overview.undone, lang)
    yield Section(record(overview.membership, lang))
    yield Section(report_in_full(overview.report, lang))


def missing_steps(
    missing: Iterable[Step], undone: tuple[Step, ...], lang: Language
) -> Iterator[Block]:
    """The steps that are *missing*: those not on record, and those that were *undone*."""
    absent = tuple(step for step in missing if step not in undone)
    for key, steps in (("not_on_record", absent), ("undone", undone)):
        if names := lang.say(steps):
            label = lang.word("membership.label", key)
            yield Group([Paragraph(lang.ended(lang.line(label, names)))])
