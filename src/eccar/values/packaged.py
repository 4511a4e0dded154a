"""The files that come with a package, as text and as tables.

They are read through the loader of their package, so that a package in a zip archive serves as
well as one in a folder. ``importlib.resources``, which costs as much as starting Python, is asked
only for the names in a folder of an archive.
"""

from __future__ import annotations

import os
from importlib import import_module

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
    try:
        return sorted(os.listdir(os.path.join(folder(package), *path)))
    except FileNotFoundError:
        return []
    except NotADirectoryError:
        return _names_in_archive(package, *path)


def _names_in_archive(package: str, *path: str) -> list[str]:
    from importlib.resources import files

    inner = files(package).joinpath(*path)
    return sorted(entry.name for entry in inner.iterdir()) if inner.is_dir() else []


def folder(package: str) -> str:
    """The folder of a *package*; within an archive, the path below its name."""
    return os.path.dirname(str(import_module(package).__file__))
