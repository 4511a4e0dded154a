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
    yield from missing_steps(overview.missing, overview.undone, lang)
    yield Section(record(overview.membership, lang))
    yield Section(report(overview.report, lang))


def missing_steps(
    missing: Iterable[Step], undone: tuple[Step, ...], lang: Language
) -> Iterator[Block]:
    """The steps that are *missing*: those not on record, and those that were *undone*."""
    absent = tuple(step for step in missing if step not in undone)
    for key, steps in (("not_on_record", absent), ("undone", undone)):
        if names := lang.say(steps):
            label = lang.word("membership.label", key)
            yield Group([Paragraph(f"{lang.line(label, names)}.")])
