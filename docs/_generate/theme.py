"""The pages as the theme renders them: in their own language, and within reach of the keyboard.

A page in the folder ``de``, ``fr`` or ``pl`` is in that language, all others are in English. All pages are
built at once, so that links between them are checked; this module gives each page what a build of its own
would: the ``lang`` of the page, the words of the theme, a search page, and links to its other languages.
"""

from __future__ import annotations

import posixpath
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sphinx
from bs4 import BeautifulSoup
from sphinx.jinja2glue import BuiltinTemplateLoader

from eccar.languages.files import COMMON, wording

from .english import ENGLISH

WORDS: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
"""Each text of the theme in the languages of the pages."""

OTHERS = tuple(WORDS["Search"])
"""The languages that have a folder of pages."""

START_PAGES = ("index", "joining", "from-your-list")
"""The pages that are there in each language, under the same name."""

_WHOLE = r'(?<=[>"])(\s*){}(?=\s*[<"]| - )'
_BEGINNING = r'(?<=[>"])(\s*){}(?=\s)'
_BEGIN = ("Toggle navigation of",)
"""Texts that go on with the title of a page."""

_LINK = re.compile(
    r'(?P<item><li class="toctree-l[^>]*>)?'
    r'<a class="(?P<kind>[^"]*\breference internal\b[^"]*)" href="(?P<address>[^"]*)"'
)
_SCROLLING = re.compile(
    r'<div class="table-wrapper[^"]*"'
    r'|<div class="highlight-(?!console|text)[^"]*"><div class="highlight"><pre'
)
"""Tables, and blocks of code but for those that the style sheet wraps."""

_SIDES = {"sidebar-drawer": "Menu", "toc-drawer": "On this page"}
_SPHINX_WORDS = Path(sphinx.__file__).parent / "locale"


def language_of(page: str) -> str:
    """The code of the language of a page, which its folder tells."""
    folder = page.partition("/")[0]
    return folder if folder in OTHERS else ENGLISH.code


def search_pages(app: Any) -> Iterator[tuple[str, dict[str, Any], str]]:
    """A search page for each language; all of them search the pages of all languages."""
    yield from ((f"{code}/search", {}, "search.html") for code in OTHERS)


class Templates(BuiltinTemplateLoader):
    """Renders each page in its own language."""

    def render(self, template: str, context: dict[str, Any]) -> str:  # type: ignore[override]  # Its base says so, too.
        """The page, in HTML."""
        page = context.get("pagename", "")
        code = language_of(page)
        html = super().render(template, context | _own(page, code, context))
        html = _marked(_reachable(_headed(html)), page)
        if code == ENGLISH.code:
            return html
        return _translated(html, code).replace("</body>", f"{_script(code)}</body>")


def _headed(html: str) -> str:
    """The page of a search with a heading, which the theme leaves out."""
    results = '<div id="search-results">'
    return html.replace(results, f"<h1>Search</h1>\n{results}")


def _reachable(html: str) -> str:
    """The page with all that scrolls in reach of the keyboard, and a name for each side bar."""
    html = _SCROLLING.sub(r'\g<0> tabindex="0"', html)
    for side, name in _SIDES.items():
        html = html.replace(f'<aside class="{side}', f'<aside aria-label="{name}" class="{side}')
    return html


def _own(page: str, code: str, context: dict[str, Any]) -> dict[str, Any]:
    """What differs from the context that Sphinx gives to a page."""
    own: dict[str, Any] = {"language": code}
    for way in ("next", "prev"):
        link = context.get(way)
        if link and language_of(_target(page, link["link"])) != code:
            own[way] = None
    if code != ENGLISH.code and "furo_navigation_tree" in context:
        own["furo_navigation_tree"] = _own_first(context["furo_navigation_tree"], page, code)
    name = page.removeprefix(f"{code}/")
    if name in START_PAGES and "body" in context:
        own["body"] = f"{_switch(name, code, context['pathto'])}\n{context['body']}"
    if code != ENGLISH.code:
        own["pathto"] = _in_folder(context["pathto"], code)
    return own


def _own_first(navigation: str, page: str, code: str) -> str:
    """The navigation with the pages of its language first, and without their like in English."""
    tree = BeautifulSoup(navigation, "html.parser")
    for entry in tree.select("li.toctree-l1"):
        target = _target(page, str(entry.select("a")[0]["href"])).removesuffix(".html")
        if target in START_PAGES:
            entry.extract()
        elif language_of(target) == code and entry.parent:
            entry.parent.insert(0, entry.extract())
    return str(tree)


def _in_folder(pathto: Any, code: str) -> Any:
    """The function for addresses, which leads to the start and the search of a language."""

    def address(page: str, *rest: Any, **more: Any) -> Any:
        return pathto(f"{code}/{page}" if page in {"index", "search"} else page, *rest, **more)

    return address


def _switch(name: str, current: str, pathto: Any) -> str:
    """Links to a page in its other languages."""
    links = []
    for code in (ENGLISH.code, *OTHERS):
        own = wording(COMMON, code)["name"].capitalize()
        address = pathto(name if code == ENGLISH.code else f"{code}/{name}")
        links.append(
            f'<span aria-current="true">{own}</span>'
            if code == current
            else f'<a href="{address}" lang="{code}" hreflang="{code}" rel="alternate">{own}</a>'
        )
    label = WORDS["Languages"].get(current, "Languages")
    return f'<nav class="languages" aria-label="{label}">{" ".join(links)}</nav>'


def _translated(html: str, code: str) -> str:
    """The page with the words of the theme in its language, where they are a text or a label."""
    for english, translations in WORDS.items():
        pattern = _BEGINNING if english in _BEGIN else _WHOLE
        html = re.sub(pattern.format(re.escape(english)), rf"\1{translations[code]}", html)
    return html


def _marked(html: str, page: str) -> str:
    """The page with the language of each link that leads to a page in another one.

    In the navigation, the words of the link are in that language, too.
    """

    def mark(link: re.Match[str]) -> str:
        code = language_of(_target(page, link["address"]))
        if code == language_of(page):
            return link[0]
        attribute = f' lang="{code}"' if link["item"] else ""
        return f'{link[0]} hreflang="{code}"{attribute}'

    return _LINK.sub(mark, html)


def _target(page: str, address: str) -> str:
    """The page that an address on *page* leads to."""
    path = address.partition("#")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page


def _script(code: str) -> str:
    """What the scripts of Sphinx say, in a language."""
    script = _SPHINX_WORDS.joinpath(code, "LC_MESSAGES", "sphinx.js").read_text(encoding="utf-8")
    return f"<script>{script}</script>\n"
