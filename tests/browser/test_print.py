"""Every page on paper: how many sheets, and that no text is lost."""

from __future__ import annotations

import re
import unicodedata
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
    "letter",
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
    for title in filter(_is_left_to_right, titles):
        assert squeezed(title) in text


def _is_left_to_right(title: str) -> bool:
    """Whether all of a *title* runs from left to right; else a file has its letters in another order."""
    return all(unicodedata.bidirectional(letter) not in {"R", "AL"} for letter in title)


def test_no_heading_is_left_at_the_end_of_a_sheet(tab: Any, path: Path) -> None:
    """Neither a heading nor the heads of a table: what they are for follows on the same sheet."""
    heads = tab.evaluate(
        "[...document.querySelectorAll('h1, h2, h3, hgroup > p, caption, thead tr')]"
        ".map(each => each.textContent)"
    )
    rows = tab.evaluate(
        "[...document.querySelectorAll('td, th[scope=row], li, p')].map(each => each.textContent)"
    )
    named = {squeezed(head) for head in heads} - {squeezed(row) for row in rows} - {""}
    for number, sheet in enumerate([*printed(tab, path)][:-1], 1):
        last = squeezed(_last_line(sheet))
        assert last not in named, (number, last)


def _last_line(sheet: pdfium.PdfPage) -> str:
    """The lowest line of a sheet."""
    page = sheet.get_textpage()
    boxes = [page.get_rect(index) for index in range(page.count_rects())]
    _, bottom, _, top = min(boxes, key=lambda box: box[1])
    text: str = page.get_text_bounded(0, bottom - 2, A4[0], top + 2)
    return text


def _assert_within(sheet: pdfium.PdfPage) -> None:
    """No letter lies beyond the edge of the sheet."""
    page = sheet.get_textpage()
    for index in range(page.count_rects()):
        left, bottom, right, top = page.get_rect(index)
        assert left >= 0
        assert right <= A4[0]
        assert bottom >= 0
        assert top <= A4[1]
