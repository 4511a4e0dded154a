"""How the cells of our workbooks look: sizes, colours with enough contrast, and widths of columns."""

from __future__ import annotations

from typing import Any

HEADING = {
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": "#1F4E5F",
    "text_wrap": True,
    "valign": "top",
    "border": 1,
    "border_color": "#FFFFFF",
    "num_format": "@",
}
HELP = {
    "italic": True,
    "font_size": 9,
    "font_color": "#333333",
    "bg_color": "#EAF1F3",
    "text_wrap": True,
    "valign": "top",
    "num_format": "@",
}
TEXT = {"num_format": "@", "text_wrap": True, "valign": "top"}
NUMBER = {"valign": "top"}
AMOUNT = {"num_format": "#,##0.00", "valign": "top"}
TITLE = {"bold": True, "font_size": 16, "font_color": "#1F4E5F"}
PLAIN = {"text_wrap": True, "valign": "top", "num_format": "@"}
STRONG = {**PLAIN, "bold": True}
LINK = {"font_color": "#0B5394", "underline": 1, "valign": "top"}
ENTRY = {**TEXT, "border": 1, "border_color": "#7F9CA6"}

STYLES: dict[str, dict[str, Any]] = {
    "heading": HEADING,
    "help": HELP,
    "text": TEXT,
    "number": NUMBER,
    "amount": AMOUNT,
    "title": TITLE,
    "plain": PLAIN,
    "strong": STRONG,
    "link": LINK,
    "entry": ENTRY,
}
"""The formats of cells by their names, as XlsxWriter takes them."""

NARROW, MIDDLE, WIDE = 12, 22, 44
"""Widths of columns, in characters."""

LINE_HEIGHT, MAX_HEIGHT = 15, 240
"""The height of one line and that of the highest row, in points."""


def height(text: str, width: int) -> int:
    """The height in points of a row that shows a *text* in a column of this *width*.

    Programs fit the height of rows only when somebody edits them.
    """
    lines = sum(len(line) // width + 1 for line in text.split("\n"))
    return min(lines * LINE_HEIGHT, MAX_HEIGHT)
