"""What the pages that people start with show in each language: two pictures, and the bands of fees.

The pictures are of an example plan and of the list of the page, imported as the page says.
"""

from __future__ import annotations

import contextlib
import functools
import io
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import eccar
from eccar.command import main
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
_FOLDER = re.compile(r"^<!-- folder: (\S+) -->$", re.MULTILINE)
_IMPORT = re.compile(r"^\$ eccar (import .*)$", re.MULTILINE)


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


@functools.cache
def inventory(code: str) -> eccar.Inventory:
    """What the list on the page *From your list to the ten points* becomes by the commands of the page."""
    folder = DOCS if code == ENGLISH.code else DOCS / code
    text = (folder / "from-your-list.md").read_text(encoding="utf-8")
    calls = [shlex.split(call) for call in _IMPORT.findall(text)]
    if not calls:
        raise ValueError(f"no list is imported on the page of {code}")
    [example] = _FOLDER.findall(text)
    with tempfile.TemporaryDirectory() as empty:
        copy = shutil.copytree(DOCS.parent / example, Path(empty) / "copy")
        silent = io.StringIO()
        with (
            contextlib.chdir(copy),
            contextlib.redirect_stdout(silent),
            contextlib.redirect_stderr(silent),
        ):
            for call in calls:
                main(call)
            out = calls[0][calls[0].index("--out") + 1]
            return eccar.load(out, eccar.Inventory)


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
