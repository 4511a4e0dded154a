"""The pages of the documentation, where ``make docs`` has built them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

BUILT = Path(__file__).parents[2] / "docs/_build/html"
NAMES = (
    "index",
    "de/index",
    "fr/index",
    "pl/index",
    "joining",
    "reference/rules",
    "reference/rules-memberships",
    "explanation/who-is-a-member",
    "how-to/see-what-is-covered",
    "tutorial/inventory",
    "explanation/pages-and-accessibility",
)


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_no_violation(name: str, browser: Any) -> None:
    """In light and dark, on a screen and on a telephone; and no page scrolls sideways."""
    file = BUILT / f"{name}.html"
    if not file.exists():
        pytest.skip("make docs has not built the documentation.")
    faults_at: dict[Any, list[str]] = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        tab = context.new_page()
        tab.goto(file.as_uri())
        for width in (1280, 360):
            tab.set_viewport_size({"width": width, "height": 900})
            violations = Axe().run(tab).response["violations"]
            wide = tab.evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth"
            )
            faults_at[scheme, width] = [each["id"] for each in violations] + ["wide"] * wide
        context.close()

    assert not any(faults_at.values()), faults_at
