"""What the pages that people start with show in each language: two pictures, and the bands of fees.

The pictures are of an example plan and of the list on the page itself, so they never differ from the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import eccar
from eccar.fees.schedule import FeeTable
from eccar.languages.language import Language
from eccar.plan.views import coverage_picture, timeline_picture
from eccar.values.sources import Source

from .english import DAY, ENGLISH
from .examples import PLAN
from .markdown import plain, table
from .theme import OTHERS

DOCS = Path(__file__).parents[1]

_HEADS = {
    "en": ("Inhabitants", "Fee a year", "How it is known", "Source"),
    "de": ("Bevölkerungszahl", "Beitrag im Jahr", "Grundlage", "Quelle"),
    "fr": ("Population", "Cotisation annuelle", "Fondement", "Source"),
    "pl": ("Liczba mieszkańców", "Składka roczna", "Podstawa", "Źródło"),
}
_LIST = re.compile(r"^```yaml\n(eccar: inventory/.*?)^```$", re.MULTILINE | re.DOTALL)


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    return {
        name: text
        for code in (ENGLISH.code, *OTHERS)
        for name, text in _in_language(eccar.language(code)).items()
    }


def _in_language(lang: Language) -> dict[str, str]:
    plan, listed = eccar.load(PLAN, eccar.ActionPlan), inventory(lang.code)
    day = str(listed.recorded)
    return {
        f"plan-{lang.code}.svg": coverage_picture.picture(plan.coverage_on(DAY), lang),
        f"list-{lang.code}.svg": coverage_picture.picture(listed.coverage_on(day), lang),
        f"years-{lang.code}.svg": timeline_picture.picture(listed.timeline_on(day), lang),
        f"fees-{lang.code}.md": "\n".join(
            _fees(fees, lang) for fees in eccar.fee_schedule().tables
        ),
    }


def inventory(code: str) -> eccar.Inventory:
    """The document on the page *From your list to the ten points* in a language."""
    folder = DOCS if code == ENGLISH.code else DOCS / code
    match = _LIST.search((folder / "from-your-list.md").read_text(encoding="utf-8"))
    if match is None:
        raise ValueError(f"no inventory is on the page of {code}")
    return eccar.read(match[1].encode(), eccar.Inventory, format="yaml").value


def _fees(fees: FeeTable, lang: Language) -> str:
    return table(_HEADS[lang.code], _bands(fees, lang))


def _bands(fees: FeeTable, lang: Language) -> Iterator[tuple[str, ...]]:
    for name, band in fees.named_bands(fees.bands):
        yield (
            plain(lang.say(name)),
            lang.say(band.fee),
            plain(lang.say(band.basis or fees.basis)),
            _cited(band.source or fees.source, lang),
        )


def _cited(source: Source, lang: Language) -> str:
    """A source as a link; a title without a translation is marked as English."""
    text = lang.described(source.text or "")
    link = f"[{plain(text)}](<{source.url}>)"
    if lang == ENGLISH or text != source.text:
        return link
    return f'[<span lang="en">{plain(text)}</span>](<{source.url}>)'
