"""Every page on paper: how many sheets, and that no text is lost."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from .test_pages import SHOTS

ONE_SHEET = {
    "status",
    "fee",
    "account",
    "dues",
    "coverage",
    "coverage-krakow",
    "coverage-nuernberg",
}
"""The pages that are printed on one sheet of A4."""

MAX_SHEETS = {"timeline": 2, "show": 2, "show-pl": 2, "diff": 3, "check": 3, "points": 4}
"""Sheets of the others."""

A4 = (595, 842)


def printed(tab: Any, path: Path) -> pdfium.PdfDocument:
    """The page as it is printed, in a file to be looked at."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    file = SHOTS / f"{path.stem}.pdf"
    tab.pdf(path=file, prefer_css_page_size=True)
    return pdfium.PdfDocument(file)


def squeezed(text: str) -> str:
    """*text* in letters and digits alone: spaces, hyphens and the order of marks differ on paper."""
    return "".join(re.findall(r"[A-Za-z0-9]", text))


def test_a_page_fits_its_sheets(tab: Any, path: Path) -> None:
    """The number of sheets is bounded, each is A4, and all titles are on them, within the margins."""
    sheets = printed(tab, path)
    text = squeezed(" ".join(sheet.get_textpage().get_text_bounded() for sheet in sheets))
    titles = tab.evaluate(
        "[...document.querySelectorAll('h1, h2, .title, caption')]"
        ".filter(each => !each.closest('details')).map(each => each.textContent)"
    )

    assert len(sheets) <= (1 if path.stem in ONE_SHEET else MAX_SHEETS.get(path.stem, 40))
    for number, sheet in enumerate(sheets, 1):
        assert tuple(map(round, sheet.get_size())) == A4
        sheet.render(scale=1.4).to_pil().save(SHOTS / f"{path.stem}-print-{number}.png")
        _assert_within(sheet)
    for title in titles:
        assert squeezed(title) in text


def _assert_within(sheet: pdfium.PdfPage) -> None:
    """No letter lies beyond the edge of the sheet."""
    page = sheet.get_textpage()
    for index in range(page.count_rects()):
        left, bottom, right, top = page.get_rect(index)
        assert left >= 0
        assert right <= A4[0]
        assert bottom >= 0
        assert top <= A4[1]
