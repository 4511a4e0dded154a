"""The page for IT offices names every package that an extra installs, and its licence."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

PROJECT = Path(__file__).parents[1]
PAGE = PROJECT / "docs" / "explanation" / "for-the-it-office.md"
EXTRAS = ("calendar", "desk", "frames", "incidents", "paper", "pay", "testing")
LISTED = dict(
    re.findall(r"^\| ([a-z-]+) \|[^|]+\| ([^|]+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
)
NOT_FOLLOWED = {"pandas", "hypothesis"}
"""Packages that are large projects of their own; the page names them, not what they need."""


def name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9_.-]", requirement)[0].lower().replace("_", "-")


def needed() -> Iterator[str]:
    """The packages of the library and its extras, and what those need."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = (project["optional-dependencies"][extra] for extra in EXTRAS)
    rest = [name(each) for group in (project["dependencies"], *extras) for each in group]
    seen: set[str] = set()
    while rest:
        package = rest.pop()
        if package in seen:
            continue
        seen.add(package)
        yield package
        if package not in NOT_FOLLOWED:
            rest += map(name, further(package))


def further(package: str) -> list[str]:
    """What an installed *package* needs here without extras."""
    try:
        stated = [Requirement(each) for each in requires(package) or ()]
    except PackageNotFoundError:
        return []
    return [each.name for each in stated if not each.marker or each.marker.evaluate({"extra": ""})]


def test_every_package_is_listed() -> None:
    assert set(needed()) <= LISTED.keys()


@pytest.mark.parametrize("package", sorted(LISTED))
def test_the_licence_is_that_of_its_author(package: str) -> None:
    """As far as the package is installed here and says it in a form for programs."""
    try:
        stated = metadata(package)
    except PackageNotFoundError:
        pytest.skip(f"{package} is not installed here")
    if "License-Expression" in stated:
        assert LISTED[package] == stated["License-Expression"]
    else:
        license_ = [stated["License"]] if "License" in stated else []
        texts = [*license_, *(stated.get_all("Classifier") or ())]
        family = LISTED[package].split("-")[0]
        known = [text for text in texts if "License" in text or len(text) < 40]
        assert any(family in text or "Lesser General Public" in text for text in known)
