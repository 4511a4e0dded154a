"""The data that comes with the library, as values: the one place that reads TOML."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from .statutes import Authorisation, Figure, Statutes

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from .membership.membership import Membership

DATA = files("eccar") / "data"


def table(*path: str) -> dict[str, Any]:
    """The TOML file at *path* in the packaged data."""
    return tomllib.loads(text(*path))


def text(*path: str) -> str:
    """The text of the file at *path* in the packaged data."""
    return DATA.joinpath(*path).read_text("utf-8")


@functools.cache
def statutes() -> Statutes:
    """The dated figures and laws that the library knows, each with its source and basis."""
    told = table("statutes.toml")
    return Statutes(
        figures=(Figure(**one) for one in told["figures"]),
        authorisations=(Authorisation(**one) for one in told["authorisations"]),
    )


def coalition() -> Iterator[Membership]:
    """The packaged memberships: real accessions from public sources, far from complete.

    This is not the coalition's own register. Each call reads the files again.
    """
    from .documents.files import load  # Most uses of the catalogue read no documents.

    for one in _documents():
        yield load(one.read_bytes())


def _documents() -> list[Traversable]:
    found = (one for one in (DATA / "coalition").iterdir() if one.name.endswith(".yaml"))
    return sorted(found, key=lambda one: one.name)
