"""The view of a twinning."""

from __future__ import annotations

from collections.abc import Iterator

from eccar.languages.language import Language
from eccar.render.blocks import Block, CellContent, Heading, Paragraph, Table
from eccar.render.localized import citations, lang_span

from .twinning import Occasion, Twinning


def twinning(twinning: Twinning, lang: Language) -> Iterator[Block]:
    """Both cities, since when they are partners, and what they did together."""
    cities = {"city": twinning.city, "partner": twinning.partner}
    yield Heading(lang.word("invented.label", "heading", **cities))
    yield Paragraph(lang.word("invented.label", "since", date=twinning.since))
    yield Table(
        lang.word("invented.label", "occasions"),
        heads=(
            lang.word("label", "date"),
            lang.word("label", "what"),
            lang.word("label", "sources"),
        ),
        rows=(_row(item, lang) for item in twinning.occasions),
    )


def _row(item: Occasion, lang: Language) -> Iterator[CellContent]:
    yield lang.date(item.when)
    yield lang_span(item.titles, lang)
    yield citations(item.sources, lang)
