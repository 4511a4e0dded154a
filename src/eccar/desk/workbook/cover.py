"""The first sheet of a workbook: what to do and what to send back; and sheets to look things up in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from ...kinds import full_name
from ...languages.language import Language
from ...values.brief import Brief
from ..cells import quoted
from .help_texts import list_help
from .layout import layout
from .sheets import made
from .styles import MIDDLE, WIDE, height

STEPS = (
    "step_general",
    "step_rows",
    "step_words",
    "step_empty",
    "step_keep",
    "step_check",
    "step_back",
)
"""What to do, in order, as keys of the wording."""


@frozen
class CoverPage(Brief):
    """What the first sheet says: the kind of document, the names of its sheets, and of further ones."""

    kind: str
    names: Mapping[str, str]
    further: tuple[str, ...]
    lang: Language

    def _brief(self) -> str:
        return self.kind


def write_cover(page: Any, cover: CoverPage, formats: Mapping[str, Any]) -> None:
    """Write the first sheet of a workbook on a *page*."""
    say = cover.lang.word
    page.hide_gridlines(2)
    page.set_row(0, None, None, {"hidden": True})
    page.set_column(0, 0, MIDDLE + 6)
    page.set_column(1, 1, WIDE * 2)
    made(page.write_string(0, 0, f"{cover.kind}:#cover"))
    made(page.write_string(1, 0, say("kind", cover.kind), formats["title"]))
    made(page.write_string(2, 0, say("desk.workbook", "kind_and_version"), formats["strong"]))
    made(page.write_string(2, 1, full_name(cover.kind), formats["plain"]))
    row = 3
    for number, key in enumerate(STEPS, 1):
        made(
            page.write_string(
                row, 0, say("desk.workbook", "step", number=number), formats["strong"]
            )
        )
        made(page.write_string(row, 1, say("desk.workbook", key), formats["plain"]))
        page.set_row(row, height(say("desk.workbook", key), WIDE * 2))
        row += 1
    made(page.write_string(row, 0, say("desk.workbook", "send_back_to"), formats["strong"]))
    made(page.write_blank(row, 1, None, formats["entry"]))
    _write_contents(page, row + 1, cover, formats)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 1)


def _write_contents(page: Any, row: int, cover: CoverPage, formats: Mapping[str, Any]) -> None:
    """The sheets of the workbook with links, and what each is for."""
    sheets = [
        (cover.names[sheet.name], list_help(sheet, cover.lang)) for sheet in layout(cover.kind)
    ]
    further = [(name, cover.lang.word("desk.workbook", "to_look_up")) for name in cover.further]
    for name, described in (*sheets, *further):
        made(page.write_url(row, 0, f"internal:{quoted(name)}!A1", formats["link"], name))
        made(page.write_string(row, 1, described, formats["plain"]))
        page.set_row(row, height(described, WIDE * 2))
        row += 1


def write_table(
    page: Any, id_: str, rows: Iterable[tuple[str, ...]], formats: Mapping[str, Any]
) -> None:
    """Write a sheet to look things up in: *rows* of text, the first of them the headings."""
    page.set_row(0, None, None, {"hidden": True})
    made(page.write_string(0, 0, id_))
    page.freeze_panes(2, 0)
    page.set_column(0, 0, MIDDLE // 2)
    page.set_column(1, 9, WIDE * 1.5)
    for number, row in enumerate(rows, 1):
        style = formats["heading" if number == 1 else "plain"]
        page.set_row(number, max(height(text, WIDE) for text in row))
        for column, text in enumerate(row):
            made(page.write_string(number, column, text, style))
