"""A fragment of HTML as a page of its own, in one file: for a browser, a printer, a screen reader."""

from __future__ import annotations

import re
from html import escape

from ..values.characters import printable

_STYLE = """\
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 75rem; margin: 0 auto; padding: 1rem; }
p, li { max-width: 45rem; }
table { border-collapse: collapse; font-size: 0.85rem; }
th { hyphens: auto; }
caption { text-align: left; font-weight: bold; padding: 0.5em 0; }
tr { border-bottom: 1px solid; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1rem; }
@media print { @page { size: A4 landscape; margin: 12mm; } :root { color-scheme: light; }
  body { max-width: none; padding: 0; } div { overflow: visible !important; min-width: 0 !important; }
  table { font-size: 0.65rem; } tr, svg { break-inside: avoid; } h1, h2, h3 { break-after: avoid; }
  svg { width: auto !important; max-height: 130mm; } }
"""

_HEADING = re.compile("<(/?)h([3-6])>")


_LETTER = """\
@media print { @page { size: A4 portrait; margin: 20mm; } svg { max-height: 35mm; } }
"""
"""A letter has no wide tables, and its only figure is a code to pay by."""


def page(title: str, fragment: str, lang: str, *, letter: bool = False) -> str:
    """A whole page around a *fragment*; its headings move up to begin with the first level.

    It is printed in landscape, since tables and timelines are wide; a *letter* in portrait.
    """
    style = f"{_STYLE}{_LETTER if letter else ''}"
    body = _HEADING.sub(lambda match: f"<{match[1]}h{int(match[2]) - 2}>", fragment)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(lang)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(printable(title))}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )
