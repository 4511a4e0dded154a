"""The view of the overview of a report: how far it has come, what it says, and what was found in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ...checking.views import brief, in_full
from ...languages.language import Language
from ...render.blocks import Block, Details, Items, Section
from ..chain.overview import ReportOverview
from .reports import report
from .states import report_state


def overview(overview: ReportOverview, lang: Language) -> Iterator[Block]:
    """The state, the report under the same heading, and what was found in it."""
    [state] = details(report_state(overview.state, lang))
    [own] = details(report(overview.report, lang))
    outcome, *_ = brief.steps(overview.checked, lang, most=1)
    yield Details(
        brief=(*state.brief, *_further(own.brief, state.brief), outcome),
        full=(
            *state.full,
            Section(_further(own.full, state.full)),
            Section(in_full(overview.checked, lang)),
        ),
    )


def details(blocks: Iterable[Block]) -> list[Details]:
    """What *blocks* show in brief and in full."""
    return [block for block in blocks if isinstance(block, Details)]


def _further(blocks: Iterable[Block], before: Iterable[Block]) -> Iterator[Block]:
    """The *blocks* without their title and the entries of lists that the blocks *before* have, too."""
    known = [entry for block in before if isinstance(block, Items) for entry in block.content]
    _, *others = blocks
    for block in others:
        if not isinstance(block, Items):
            yield block
        elif further := [entry for entry in block.content if entry not in known]:
            yield evolve(block, content=further)
