"""The pages that people start with: the same in each language, and each in its own."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from eccar.checking.catalog import catalog
from eccar.plan.inventory import Inventory

from .test_docs import DOCS, blocks, generated_pages, imported_from

LANGUAGES = ("en", "de", "fr", "pl")
OTHERS = LANGUAGES[1:]


@pytest.fixture(name="theme")
def _theme() -> Iterator[Any]:
    with imported_from(DOCS):
        yield importlib.import_module("_generate.theme")


def _page(code: str, name: str) -> Path:
    return DOCS / ("" if code == "en" else code) / f"{name}.md"


def _commands(page: Path) -> list[str]:
    """The commands of a page, without what differs by language: names of files, ids, ``--lang``."""
    typed = [
        line
        for block in blocks(page.read_text(encoding="utf-8"))
        for line in block.text.split("\n")
        if block.language == "console" and line.startswith("$ ")
    ]
    return [
        re.sub(r" --lang \w+|[\w-]+\.(csv|yaml|html)|\w+(?=(-ticked)?\.xlsx)|\w\w/\w+", "", line)
        for line in typed
    ]


def test_each_language_has_the_start_pages(theme: Any) -> None:
    """All pages are there in all languages, and show the same commands."""
    assert theme.OTHERS == OTHERS
    for name in theme.START_PAGES:
        shown = {code: _commands(_page(code, name)) for code in LANGUAGES}
        assert all(shown[code] == shown["en"] for code in OTHERS), name


def test_the_commands_of_a_page_ask_for_its_language(theme: Any) -> None:
    """On a page in German, each answer of the command is in German."""
    for code in OTHERS:
        for name in theme.START_PAGES:
            text = _page(code, name).read_text(encoding="utf-8")
            asked = set(re.findall(r"--lang (\w+)", text))
            assert asked <= {code}, (code, name)
            answers = re.findall(r"^\$ eccar .*$", text, re.MULTILINE)
            assert all(f"--lang {code}" in line for line in answers), (code, name)


def test_the_lists_are_one_list() -> None:
    """The inventories of all languages have the same entries, with titles in their language."""
    with imported_from(DOCS):
        start = importlib.import_module("_generate.start")
        lists: dict[str, Inventory] = {code: start.inventory(code) for code in LANGUAGES}

    shapes = {
        code: [(item.points, item.kind, item.starts, item.ends) for item in listed.measures]
        for code, listed in lists.items()
    }
    assert all(shapes[code] == shapes["en"] for code in OTHERS)
    for code, listed in lists.items():
        assert all(set(item.titles) == {code} for item in listed.measures), code


def test_statements_name_the_same_unknowns() -> None:
    """What is not publicly known is the same list in each language."""
    lengths = {
        code: len(
            re.findall(r"^- ", _page(code, "joining").read_text().split("\n## ")[-1], re.MULTILINE)
        )
        for code in LANGUAGES
    }

    assert len(set(lengths.values())) == 1, lengths
    assert lengths["en"] > 0


def test_each_code_has_a_place_on_the_page_that_links_to_it() -> None:
    """The link to a rule leads to a heading, and the index has a link to each."""
    made = generated_pages()
    with imported_from(DOCS):
        address = importlib.import_module("_generate.rules").address
    for code in catalog():
        page, _, anchor = address(code).partition("#")
        assert f"\n### {code}\n" in made[page], code
        assert anchor == code.lower()
        assert f"[{code}]({address(code)})" in made["rules.md"]


def test_the_language_of_a_page_is_that_of_its_folder(theme: Any) -> None:
    """Only the folders of languages count, not names that begin like them."""
    pages = {"index": "en", "de/index": "de", "pl/search": "pl", "decisions/index": "en"}

    assert {page: theme.language_of(page) for page in pages} == pages


@pytest.mark.parametrize("code", OTHERS)
def test_the_theme_speaks_the_language_of_a_page(theme: Any, code: str) -> None:
    """Words of the theme are replaced where they are a whole text or label, and nowhere else."""
    html = '<a aria-label="Search">Next</a><p>Search and Next</p><title>Search - eccar</title>'
    texts = theme.WORDS
    made = theme._translated(html, code)

    assert made == (
        f'<a aria-label="{texts["Search"][code]}">{texts["Next"][code]}</a>'
        f"<p>Search and Next</p><title>{texts['Search'][code]} - eccar</title>"
    )
    assert all(set(translated) == set(OTHERS) for translated in texts.values())


def test_links_to_other_languages_say_so(theme: Any) -> None:
    """In the navigation the words are in that language, too; in a text they are not."""
    item = '<li class="toctree-l1"><a class="reference internal" href="{}"'
    link = '<a class="reference internal" href="{}"'

    def marked(html: str, address: str) -> str:
        return str(theme._marked(html.format(address), "de/index"))

    assert marked(item, "../tutorial/index.html").endswith(' hreflang="en" lang="en"')
    assert marked(item, "../fr/index.html#a").endswith(' hreflang="fr" lang="fr"')
    assert marked(link, "../tutorial/index.html").endswith(' hreflang="en"')
    assert marked(item, "joining.html") == item.format("joining.html")
    assert marked(item, "#here") == item.format("#here")


def test_the_navigation_begins_with_the_language_of_the_page(theme: Any) -> None:
    """Its pages come first; the English ones of the same kind are left out, the others stay."""
    entries = "".join(
        f'<li class="toctree-l1"><a href="{address}">{address}</a></li>'
        for address in ("../joining.html", "../tutorial/index.html", "#", "../fr/index.html")
    )
    made = theme._own_first(f"<ul>{entries}</ul>", "de/index", "de")

    assert re.findall(r'href="([^"]+)"', made) == [
        "#",
        "../tutorial/index.html",
        "../fr/index.html",
    ]


def test_what_scrolls_can_be_reached_by_the_keyboard(theme: Any) -> None:
    """Tables and code that does not wrap take the focus; each side bar has a name."""
    yaml = '<div class="highlight-yaml notranslate"><div class="highlight"><pre>'
    console = yaml.replace("yaml", "console")
    made = theme._reachable(f'{yaml}{console}<div class="table-wrapper docutils">')

    assert made.count('tabindex="0"') == 2
    assert console in made
    sides = theme._reachable('<aside class="sidebar-drawer"><aside class="toc-drawer no-toc">')
    assert sides.count("aria-label=") == 2
