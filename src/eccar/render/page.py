"""A fragment of HTML as a page of its own, in one file: for a browser, a printer, a screen reader.

The page loads nothing, and its policy forbids it to: whatever a sheet of somebody else says, a
browser neither runs a script nor asks a network.
"""

from __future__ import annotations

import re
from html import escape

from attrs import frozen

from ..values.characters import printable
from ..values.packaged import text

_HEADING = re.compile("<(/?)h([3-6])\\b")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


@frozen(kw_only=True)
class Frame:
    """What is around the content of a page.

    *made* says in one line of what it was made, *note* what holds for all such pages; both may be
    empty. *css* is a sheet of colours above the library's own. A *letter* has neither line.
    *generator* is what made the page, and *source* of what, in its properties alone.
    """

    title: str
    lang: str
    made: str = ""
    note: str = ""
    css: str = ""
    letter: bool = False
    generator: str = ""
    source: str = ""


def page(frame: Frame, fragment: str) -> str:
    """A whole page around a *fragment*; its headings move up to begin with the first level."""
    body = _HEADING.sub(lambda match: f"<{match[1]}h{int(match[2]) - 2}", fragment)
    title = escape(printable(frame.title))
    class_ = ' class="letter"' if frame.letter else ""
    heading = "" if "<h1>" in body else f"<h1>{title}</h1>\n"
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(frame.lang)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{_property('generator', frame.generator)}{_property('dcterms.source', frame.source)}"
        f"<title>{title}</title>\n<style>\n{_style(frame)}</style>\n</head>\n"
        f'<body{class_}>\n<div class="sheet">\n{_line("header", "made", frame.made)}'
        f"<main>\n{heading}{body}\n</main>\n{_line('footer', '', frame.note)}</div>\n</body>\n</html>\n"
    )


def notebook(fragment: str) -> str:
    """A fragment with its layout, for a notebook, which has colours and a font of its own."""
    return f"<style>\n{_sheet('fragment')}</style>\n{fragment}"


def _style(frame: Frame) -> str:
    return contained("\n".join((_sheet("fragment"), _sheet("page"), frame.css)))


def contained(css: str) -> str:
    r"""*css* that cannot end the element that it is in: ``</`` becomes ``<\/``, which CSS reads alike."""
    return css.replace("</", "<\\/")


def _sheet(name: str) -> str:
    """A sheet of the library without its comments."""
    return _COMMENT.sub("", text("eccar.render", f"{name}.css"))


def _property(name: str, content: str) -> str:
    """A property of the page that readers do not see; nothing without *content*."""
    return f'<meta name="{name}" content="{escape(printable(content))}">\n' if content else ""


def _line(element: str, class_: str, content: str) -> str:
    """A line of the frame, in an element of its own; nothing where there is nothing to say."""
    attribute = f' class="{class_}"' if class_ else ""
    text_ = escape(printable(content))
    return f"<{element}><p{attribute}>{text_}</p></{element}>\n" if content else ""
