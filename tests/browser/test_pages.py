"""Every page in a browser: rules of accessibility, nothing cut, everything within reach of the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe

from .samples import SAMPLES

MEASURED = (Path(__file__).parent / "measured.js").read_text("utf-8")
SHOTS = Path(__file__).parents[2] / "build/pages"
MAX_BYTES = 200_000
WIDTHS = (1280, 640, 360)
"""The width of a window; 640 is one of 1280 at 200 %."""

SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""
"""The spacing of text that a reader may set (WCAG 2.2, 1.4.12)."""


def open_folds(tab: Any) -> None:
    """Open all that is folded."""
    tab.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


def looks(tab: Any) -> Iterator[str]:
    """The page at each width, and in the dark on a screen and on a telephone."""
    for scheme, widths in (("light", WIDTHS), ("dark", (1280, 360))):
        tab.emulate_media(color_scheme=scheme)
        for width in widths:
            tab.set_viewport_size({"width": width, "height": 900})
            yield f"{width} {scheme}"


def test_axe_finds_no_violation(tab: Any) -> None:
    """In light and dark, on a screen, a telephone, and at 200 %; folded things are opened."""
    open_folds(tab)
    faults_at = {
        look: [
            (each["id"], each["nodes"][0]["html"], each["nodes"][0].get("failureSummary"))
            for each in Axe().run(tab).response["violations"]
        ]
        for look in looks(tab)
    }

    assert not {look: violations for look, violations in faults_at.items() if violations}


def measured(tab: Any, widths: tuple[int, ...]) -> dict[int, list[str]]:
    """The faults of the layout at each of the *widths* where there are any."""
    faults_at: dict[Any, list[str]] = {}
    for width in widths:
        tab.set_viewport_size({"width": width, "height": 900})
        if faults := tab.evaluate(MEASURED):
            faults_at[width] = faults[:5]
    return faults_at


def test_nothing_overflows_overlaps_or_is_cut(tab: Any) -> None:
    """At any width, with folded things closed and opened."""
    assert measured(tab, (1280, 900, 640, 360, 320)) == {}
    open_folds(tab)
    assert measured(tab, (1280, 900, 640, 360, 320)) == {}


def test_text_may_be_spaced(tab: Any) -> None:
    """Nothing is cut or lost when a reader sets the spacing of the text."""
    tab.evaluate(
        "css => { const style = document.createElement('style'); style.textContent = css;"
        " document.head.append(style) }",
        SPACED,
    )
    faults_at = measured(tab, (1280, 320))
    tab.reload()

    assert faults_at == {}


def test_tables_are_lists_on_a_telephone(tab: Any) -> None:
    """Each cell has a line of its own, and each has the head of its column as its label."""
    tab.set_viewport_size({"width": 360, "height": 900})
    open_folds(tab)
    paired, bare = tab.evaluate(
        """() => {
          const rows = [...document.querySelectorAll("tbody tr")];
          const tops = row => [...row.cells].filter(cell => cell.offsetHeight).map(cell => cell.offsetTop);
          const label = cell => getComputedStyle(cell, "::before").content;
          const cells = [...document.querySelectorAll("tbody td[data-label]:not([data-label=''])")];
          return [rows.filter(row => new Set(tops(row)).size < tops(row).length).length,
                  cells.filter(cell => !label(cell).includes(cell.dataset.label.slice(0, 5))).length];
        }"""
    )

    assert (paired, bare) == (0, 0)


def test_the_keyboard_reaches_all_that_can_be_used(tab: Any) -> None:
    """Each link, fold and scrolling region, in the order of the page, with an outline around it."""
    tab.set_viewport_size({"width": 700, "height": 900})
    usable = "a[href], summary, [tabindex='0']"
    scrolling = tab.evaluate(
        """() => [...document.querySelectorAll("*")].filter(each =>
          /auto|scroll/.test(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth
          && each.tabIndex < 0 && each !== document.documentElement).length"""
    )
    count = tab.evaluate(
        """usable => [...document.querySelectorAll(usable)].filter(each => each.checkVisibility()).length""",
        usable,
    )
    tab.evaluate("document.activeElement.blur()")
    reached = []
    for _ in range(min(count, 40)):
        tab.keyboard.press("Tab")
        reached.append(
            tab.evaluate(
                """usable => { const now = document.activeElement;
                  const all = [...document.querySelectorAll(usable)].filter(each => each.checkVisibility());
                  return [all.indexOf(now), getComputedStyle(now).outlineStyle] }""",
                usable,
            )
        )

    assert scrolling == 0
    assert reached == [[index, "solid"] for index in range(min(count, 40))]


def test_a_page_is_small_and_says_what_it_is(path: Path, tab: Any) -> None:
    """Its size, its title and language; nothing for networks of others, and no script."""
    page = path.read_text("utf-8")
    language = (*SAMPLES[path.stem], "--lang", "en")

    assert len(page.encode()) < MAX_BYTES
    assert tab.title().strip()
    assert tab.evaluate("document.documentElement.lang") == language[language.index("--lang") + 1]
    assert tab.locator("h1").count() >= 1
    assert "og:" not in page
    assert "<script" not in page


def test_pictures_to_look_at(tab: Any, path: Path) -> None:
    """Each page on a screen and on a telephone, in light and dark, in a folder that git ignores."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    for width, scheme in product((1280, 360), ("light", "dark")):
        tab.emulate_media(color_scheme=scheme)
        tab.set_viewport_size({"width": width, "height": 900})
        file = SHOTS / f"{path.stem}-{width}-{scheme}.png"
        tab.screenshot(path=file, full_page=True)
        assert file.stat().st_size > 1000
