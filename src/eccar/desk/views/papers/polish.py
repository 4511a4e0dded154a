"""The draft resolution on accession as Polish councils know it, and its statement of reasons.

By article 4 of the law of 15 September 2000, a council resolves by the absolute majority of its
statutory number of members, and the resolution takes effect only after the consent of the minister
for foreign affairs.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....render.blocks import Block, Heading, Items, LineBlock, Paragraph, Span
from . import common
from .draft import Draft, Slots

_PARAGRAPHS = ("join", "adopt", "sign", "unit", "means", "report", "execution", "effect")

_CONSENT = ("majority", "resolution", "statutes", "application", "decision", "effect")
"""What the consent of the minister goes with, by the law and by what the authority attaches."""


def accession(draft: Draft) -> Iterator[Block]:
    """The draft of the resolution; on pages of their own, the reasons and the list for the consent."""
    yield Heading(draft.word("polish.title"))
    yield LineBlock(
        (
            draft.sentence("polish.number", {"number": draft.blank("number")}),
            (draft.blank("body_genitive"),),
            draft.sentence("polish.of_day", {"day": draft.blank("day")}),
        )
    )
    yield Paragraph(Span(draft.word("polish.subject"), strong=True))
    yield draft.paragraph("polish.basis", {"competence": draft.blank("competence")})
    for number, key in enumerate(_PARAGRAPHS, 1):
        sentence = draft.sentence(f"polish.{key}", _slots(draft))
        yield Paragraph((Span(f"§ {number}. ", strong=True), *sentence))
    yield LineBlock(((draft.blank("signature"),),))
    yield Heading(draft.word("polish.reasons"))
    yield from _reasons(draft)
    yield Heading(draft.word("polish.consent"))
    yield from _consent(draft)


def _slots(draft: Draft) -> Slots:
    return {
        "who": draft.who,
        "unit": draft.filled("unit", draft.unit),
        "office": draft.blank("office"),
        "executive": draft.blank("executive"),
        "rhythm": draft.blank("rhythm"),
        "budget_line": draft.blank("budget_line"),
    }


def _reasons(draft: Draft) -> Iterator[Block]:
    yield from common.coalition(draft)
    yield from common.steps(draft)
    yield draft.heading("duty.title")
    yield from common.duties(draft)
    yield draft.heading("points.title")
    yield from common.ten_points(draft)
    yield draft.heading("costs.title")
    yield from common.costs(draft)
    yield draft.heading("participation_title")
    yield from common.participation(draft)
    yield draft.heading("annex.title")
    yield common.annexes(draft)


def _consent(draft: Draft) -> Iterator[Block]:
    """What to see to for the consent, with the sources of what the law asks."""
    yield draft.paragraph("consent.intro", note=draft.source("polish_law"))
    yield Paragraph(draft.word("consent.check"))
    yield Items(
        (draft.sentence(f"consent.{key}", {"decision": draft.blank("decision")}),)
        for key in _CONSENT
    )
    yield draft.paragraph("consent.not_public", note=draft.source("polish_consent"))
