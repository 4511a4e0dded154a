"""The council paper on accession in a form that presupposes the law of no country."""

from __future__ import annotations

from collections.abc import Iterator

from ....render.blocks import Block, Heading, Items, Span
from . import common
from .draft import Draft

_RESOLVED = ("join", "adopt", "sign", "unit", "plan", "report", "means")


def accession(draft: Draft) -> Iterator[Block]:
    """Head, draft resolution, facts of the case, law, costs, annexes."""
    yield Heading(draft.word("neutral.title"))
    yield draft.head()
    yield draft.heading("neutral.resolution")
    yield draft.paragraph("neutral.resolves", {"body": draft.blank("body")})
    yield Items(((_sentence(key, draft),) for key in _RESOLVED), ordered=True)
    yield draft.heading("neutral.case")
    yield from common.coalition(draft)
    yield from common.steps(draft)
    yield draft.heading("duty.title")
    yield from common.duties(draft)
    yield draft.heading("points.title")
    yield from common.ten_points(draft)
    yield draft.heading("neutral.law")
    yield draft.paragraph(
        "neutral.legal_ground", {"law": draft.blank("law"), "consent": draft.blank("consent")}
    )
    yield draft.heading("costs.title")
    yield from common.costs(draft)
    yield draft.heading("participation_title")
    yield from common.participation(draft)
    yield draft.heading("annex.title")
    yield common.annexes(draft)


def _sentence(key: str, draft: Draft) -> tuple[Span, ...]:
    slots: dict[str, Span | str] = {
        "unit": draft.filled("unit", draft.unit),
        "office": draft.blank("office"),
        "deadline": draft.blank("deadline"),
        "rhythm": draft.blank("rhythm"),
        "budget_line": draft.blank("budget_line"),
    }
    return draft.sentence(f"neutral_resolution.{key}", slots)
