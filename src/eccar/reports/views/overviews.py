"""Views of the overview of a report and of an evaluation: how far it has come, what it says, what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ...checking.reports import Report
from ...checking.views import brief, in_full
from ...languages.language import Language
from ...render.blocks import Block, Details, Items, Section
from ..chain.overview import ReportOverview
from ..evaluation.overview import EvaluationOverview
from .evaluations import evaluation, evaluation_state
from .reports import report
from .states import report_state


def overview(overview: ReportOverview, lang: Language) -> Iterator[Block]:
    """The state, the report under the same heading, and what was found in it."""
    state, own = report_state(overview.state, lang), report(overview.report, lang)
    yield _together(state, own, overview.checked, lang)


def evaluation_overview(overview: EvaluationOverview, lang: Language) -> Iterator[Block]:
    """The state, the evaluation under the same heading, and what was found in it."""
    state = evaluation_state(overview.state, lang)
    yield _together(state, evaluation(overview.evaluation, lang), overview.checked, lang)


def _together(
    state_view: Iterable[Block], view: Iterable[Block], checked: Report, lang: Language
) -> Details:
    """The views of a state and of the document that has it, as one, with what was *checked*."""
    [state], [own] = details(state_view), details(view)
    outcome, *_ = brief.steps(checked, lang, most=1)
    return Details(
        brief=(*state.brief, *_further(own.brief, state.brief), outcome),
        full=(
            *state.full,
            Section(_further(own.full, state.full)),
            Section(in_full(checked, lang)),
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
