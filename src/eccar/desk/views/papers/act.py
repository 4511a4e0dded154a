"""The annex to the act of accession, ready to copy, and a draft of the application.

The form of the act itself is the coalition's, and is attached; its declarations are not repeated.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ....membership.facts import Resolved
from ....plan.measures.measure import MeasureKind
from ....plan.packaged import ten_points
from ....plan.points import NUMBERS
from ....render.blocks import Block, Heading, Items, LineBlock, Paragraph, Span
from ....render.localized import lang_span, localize
from .common import to_come
from .draft import Draft, Slots

_ENCLOSED = ("annex_act", "annex_actions", "annex_resolution")
_CHOSEN = (MeasureKind.ACTION, MeasureKind.EXISTING_SERVICE)


def act(draft: Draft) -> Iterator[Block]:
    """Each commitment with the actions chosen, the focal point, and the letter of application."""
    yield Heading(draft.word("act.title"))
    yield Paragraph((evolve(draft.authority, strong=True),))
    for number in NUMBERS:
        yield from _commitment(number, draft)
    yield draft.heading("act.focal_point")
    yield draft.paragraph("act.unit", {"unit": draft.filled("unit", draft.unit)})
    yield Heading(draft.word("application.title"))
    yield from _application(draft)


def _commitment(number: int, draft: Draft) -> Iterator[Block]:
    """A point with the commitment in own words, the actions chosen by their titles, and room for more."""
    yield Heading(f"{number}. {draft.point(number)}", level=2)
    edition = ten_points().edition_on(draft.paper.on)
    if edition is not None:
        commitment = localize(edition.point(number).commitment, draft.lang)
        first = f"{draft.word('act.own_words')} {draft.source('act')}"
        note = first if number == 1 else ""
        yield Paragraph(Span(commitment, note=note))
    document = draft.paper.plan or draft.paper.measures_from
    measures = to_come(document, draft)
    chosen = [each for each in measures if number in each.points and each.kind in _CHOSEN]
    yield Paragraph(Span(draft.word("act.chosen"), strong=True))
    titles = [(lang_span(measure.titles, draft.lang),) for measure in chosen]
    yield Items([(title,) for title in titles] or [((draft.blank("action"),),)])
    yield draft.paragraph("act.further", {"further": draft.blank("further")})


def _application(draft: Draft) -> Iterator[Block]:
    """The letter to the committee; what the record does not say is left blank."""
    yield LineBlock(((draft.authority,), (draft.blank("address"),)))
    yield LineBlock((draft.word("application.to"), (draft.blank("coalition_address"),)))
    yield Paragraph((draft.blank("place"), Span(", "), draft.blank("day")))
    yield Paragraph(Span(draft.word("application.subject"), strong=True))
    yield Paragraph(draft.word("application.greeting"))
    yield draft.paragraph("application.resolved", _resolution(draft))
    yield draft.paragraph("application.applies", {"who": draft.who})
    yield draft.paragraph("application.unit", {"unit": draft.filled("unit", draft.unit)})
    yield Paragraph(draft.word("application.enclosed"))
    yield Items(draft.word(f"application.{key}") for key in _ENCLOSED)
    yield Paragraph(draft.word("application.closing"))
    yield LineBlock(((draft.blank("signature"),), (draft.blank("office"),)))


def _resolution(draft: Draft) -> Slots:
    """The body, the day and the number of the resolution to join, as far as they are recorded."""
    membership = draft.paper.dossier.membership
    facts = membership.facts if membership else ()
    resolutions = [fact for fact in facts if isinstance(fact, Resolved) and fact.purpose == "join"]
    fact = resolutions[-1] if resolutions else None
    return {
        "body": draft.filled("body", fact.by if fact else None),
        "day": draft.filled("day", draft.lang.say(fact.when) if fact else None),
        "number": draft.filled("number", fact.reference if fact else None),
    }
