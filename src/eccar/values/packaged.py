"""The files that come with a package, as text and as tables.

They are read through the loader of their package, so that a package in a zip archive serves as
well as one in a folder. ``importlib.resources``, which costs as much as starting Python, is asked
only for the names in a folder of an archive.

A folder of many small YAML files is joined into one file when the wheel is built
(``scripts/wheel.py``): ``register.yaml`` for ``register/``, in which a line ``--- # NAME`` precedes
each file. The wording of partial languages and variants is joined so, too, next to the folder with
the others. Readers need not know: ``data`` and ``names`` give the same for both.
"""

from __future__ import annotations

import os
import re
from functools import cache
from importlib import import_module

JOINED = re.compile(rb"^--- # (.+)\n", re.MULTILINE)
"""The line before each file in a joined one, with its name."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def table(package: str, *path: str) -> dict[str, Any]:
    """The TOML file at *path* within a *package*, such as ``eccar.fees``."""
    import tomllib  # Whoever asks for names only need not have it loaded.

    return tomllib.loads(text(package, *path))


def text(package: str, *path: str) -> str:
    """The text of the file at *path* within a *package*."""
    return data(package, *path).decode().replace("\r\n", "\n")


def data(package: str, *path: str) -> bytes:
    """The bytes of the file at *path* within a *package*.

    Raises ``FileNotFoundError`` if there is none.
    """
    try:
        return _bytes(package, *path)
    except FileNotFoundError:
        joined = _joined(package, *path[:-1])
        if path[-1] not in joined:
            raise
        return joined[path[-1]]


def _bytes(package: str, *path: str) -> bytes:
    """The bytes of the file at *path*, as the loader of the *package* gives them."""
    loader: Any = import_module(package).__loader__
    file = os.path.join(folder(package), *path)
    try:
        content: bytes = loader.get_data(file)
    except OSError as error:
        if error.errno:
            raise
        raise FileNotFoundError(file) from None  # An archive gives no number.
    return content


def names(package: str, *path: str) -> list[str]:
    """The sorted names in the folder at *path* within a *package*; none if there is no folder."""
    root = folder(package)
    try:
        inside = (
            os.listdir(os.path.join(root, *path))
            if os.path.isdir(root)
            else _names_in_archive(package, *path)
        )
    except (FileNotFoundError, NotADirectoryError):
        inside = []
    return sorted({*inside, *_joined(package, *path)})


@cache
def _joined(package: str, *path: str) -> dict[str, bytes]:
    """The files of the folder at *path* that are joined into one, by name; none if there is no such file."""
    if not path:
        return {}
    try:
        content = _bytes(package, *path[:-1], f"{path[-1]}.yaml")
    except OSError:
        return {}
    _, *parts = JOINED.split(content)
    return {name.decode(): part for name, part in zip(parts[::2], parts[1::2], strict=True)}


def _names_in_archive(package: str, *path: str) -> list[str]:
    from importlib.resources import files

    inner = files(package).joinpath(*path)
    return [entry.name for entry in inner.iterdir()] if inner.is_dir() else []


def folder(package: str) -> str:
    """The folder of a *package*; within an archive, the path below its name."""
    return os.path.dirname(str(import_module(package).__file__))
