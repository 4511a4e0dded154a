"""A Chromium for the tests of pages, and the pages themselves.

``make test-pages`` has an environment for them; elsewhere they are not collected.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from .samples import SAMPLES, write_pages

NEEDED = ("playwright", "axe_playwright_python", "pypdfium2")
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")

collect_ignore_glob = [] if all(map(find_spec, NEEDED)) else ["test_*.py"]


def path_of_chromium() -> str | None:
    """The Chromium of this machine: that of the variable ``CHROMIUM``, or one on the path."""
    paths = (shutil.which(name) for name in BROWSERS)
    return os.environ.get("CHROMIUM") or next(filter(None, paths), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A browser without a window, which loads nothing but files of this machine."""
    from playwright.sync_api import sync_playwright

    path = path_of_chromium()
    if path is None:
        pytest.skip("No Chromium was found: install the Debian package chromium, or set CHROMIUM.")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all pages, each made by the command."""
    made = tmp_path_factory.mktemp("pages")
    write_pages(made)
    return made


@pytest.fixture(params=sorted(SAMPLES), scope="session")
def path(request: pytest.FixtureRequest, folder: Path) -> Path:
    """The file of a page."""
    name: str = request.param
    return folder / f"{name}.html"


@pytest.fixture(scope="session")
def opened(browser: Any, path: Path) -> Iterator[Any]:
    """The page in a tab of the browser; whatever else it asks for is a fault."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: complaints.append(message.text))
    tab.goto(path.as_uri())
    yield tab
    context.close()
    assert set(asked) == {path.as_uri()}
    assert complaints == []


@pytest.fixture
def tab(opened: Any) -> Any:
    """The page as it is when it has just been opened."""
    opened.emulate_media(color_scheme="light")
    opened.set_viewport_size({"width": 1280, "height": 900})
    opened.evaluate("document.querySelectorAll('details').forEach(each => each.open = false)")
    return opened
