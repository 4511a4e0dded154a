"""The council paper on accession as German councils know it: the draft resolution on the first page."""

from __future__ import annotations

from collections.abc import Iterator

from ....render.blocks import Block, Heading, Items, Paragraph, Span, Table
from . import common
from .draft import Draft

_RESOLVED = ("join", "adopt", "sign", "unit", "plan", "report", "means")


def accession(draft: Draft) -> Iterator[Block]:
    """Head, order of bodies, draft resolution, facts of the case, law, effects, annexes."""
    yield Heading(draft.word("german.title"))
    yield draft.head("public")
    yield _bodies(draft)
    yield draft.heading("german.resolution")
    yield draft.paragraph("german.resolves", {"body": draft.blank("body")})
    yield Items(((_sentence(key, draft),) for key in _RESOLVED), ordered=True)
    yield draft.heading("german.case")
    yield from common.coalition(draft)
    yield from common.steps(draft, 3)
    yield draft.heading("duty.title", 3)
    yield from common.duties(draft)
    yield draft.heading("points.title", 3)
    yield from common.ten_points(draft)
    yield draft.heading("german.law")
    yield draft.paragraph(
        "german.legal_ground", {"law": draft.blank("law"), "body": draft.blank("body")}
    )
    yield draft.heading("costs.title")
    yield from common.costs(draft)
    yield draft.heading("german.staff")
    yield Paragraph((draft.blank("staff"),))
    yield draft.heading("german.alternatives")
    yield Items((draft.word("german.alternative"), (draft.blank("alternatives"),)))
    yield draft.heading("participation_title")
    yield from common.participation(draft)
    yield draft.heading("annex.title")
    yield common.annexes(draft)


def _bodies(draft: Draft) -> Table:
    """The order of bodies, which only the authority knows."""
    heads = (draft.word(f"head.{key}") for key in ("body", "sitting", "role"))
    steps = (("committee", "advises"), ("body", "decides"))
    rows = (
        (draft.blank(body), draft.blank("sitting"), draft.word(f"german.{role}"))
        for body, role in steps
    )
    return Table(draft.word("german.bodies"), heads=heads, rows=rows)


def _sentence(key: str, draft: Draft) -> tuple[Span, ...]:
    """One sentence of the draft resolution, which can be voted on separately."""
    slots: dict[str, Span | str] = {
        "who": draft.who,
        "unit": draft.filled("unit", draft.unit),
        "office": draft.blank("office"),
        "deadline": draft.blank("deadline"),
        "rhythm": draft.blank("rhythm"),
        "budget_line": draft.blank("budget_line"),
    }
    return draft.sentence(f"resolution.{key}", slots)
