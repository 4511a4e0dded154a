"""Entries that may be the same, side by side, and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...plan.measures.indicators import Indicator
from ...plan.measures.measure import Milestone
from ...plan.measures.progress import Progress
from ...plan.measures.resources import Resource
from ...plan.views.measure_text import progress_text, resource_text
from ...render.blocks import Block, Heading, Paragraph, Section, Table
from ...render.localized import localize, verdict
from ...values.texts import Count, Text
from ..lists.merging import LikelyDuplicate, MergedInventory, MergeProposal


def proposal(result: MergeProposal, lang: Language) -> Iterator[Block]:
    """Each pair that is not decided, with what differs; then how to decide."""
    yield Heading(lang.word("desk.merge", "heading", files=list(result.files)))
    undecided = lang.word("desk.undecided", "pairs", count=Count(len(result.undecided)))
    yield verdict(undecided)
    yield from pairs(result.undecided, lang)
    yield Paragraph(lang.word("desk.merge", "how" if len(result.undecided) > 1 else "how_one"))
    yield Paragraph(lang.word("desk.label", "nothing_written"))


def merged(result: MergedInventory, lang: Language) -> Iterator[Block]:
    """The number of entries, what was joined with which differences, what was kept apart."""
    yield Heading(lang.word("desk.merge", "heading", files=list(result.files)))
    entries = Count(len(result.inventory.measures))
    text = lang.word("desk.merged", "entries", count=entries)
    yield verdict(text)
    for key, found_pairs in (("joined", result.joined), ("apart", result.apart)):
        if found_pairs:
            yield Section([Heading(lang.word("desk.merge", key), level=2)])
            yield from pairs(found_pairs, lang)


def pairs(duplicates: Iterable[LikelyDuplicate], lang: Language) -> Iterator[Block]:
    """A table for each pair: the attributes in which they differ, side by side."""
    for number, pair in enumerate(duplicates, start=1):
        title = localize(pair.first.entry.titles, lang)
        caption = lang.word("desk.merge", "pair", number=number, title=title)
        rows = [
            (
                attribute(each.attribute, lang),
                _shown(each.first, lang),
                _shown(each.second, lang),
            )
            for each in pair.differences
        ]
        heads = (lang.word("desk.merge", "differs"), pair.first.file, pair.second.file)
        table = [Table(caption, heads=heads, rows=rows)] if rows else []
        same = [] if rows else [Paragraph(lang.word("desk.merge", "no_difference"))]
        yield Section([Heading(caption, level=3), *table, *same])


def attribute(name: str, lang: Language) -> str:
    """The name of an attribute of a measure in a table."""
    return lang.word("desk.attribute", name)


def _shown(value: object, lang: Language) -> str:
    """The value of an attribute in words; a dash if there is none."""
    if isinstance(value, tuple):
        return ", ".join(_shown(each, lang) for each in value) or "–"
    if value is None or value is False:
        return "–"
    match value:
        case True:
            return lang.word("desk.merge", "yes")
        case Text():
            return localize(value, lang)
        case Resource():
            return resource_text(value, lang)
        case Progress():
            return progress_text(value, lang)
        case Indicator() | Milestone():
            return localize(value.titles, lang)
    return lang.say(value)
