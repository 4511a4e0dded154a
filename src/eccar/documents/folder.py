"""A folder of documents: all that can be read, and what is wrong with the others."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from ..checking.findings import finding
from .collection import Documents
from .errors import CANNOT_READ, NO_SUCH_FILE, DocumentError
from .formats import FORMATS, WRITTEN, reason
from .reading import read


class Folder(Documents[Any]):
    """The documents of a folder that can be read; see ``open_folder``.

    ``errors`` has the error of each file that cannot be read, by the name of the file; ``files`` are
    the names of the others, in the order of the documents.
    """

    errors: Mapping[str, DocumentError]
    files: tuple[str, ...]

    def __init__(self, values: Mapping[str, Any], errors: Mapping[str, DocumentError]) -> None:
        """The *values* and the *errors* by the names of their files."""
        super().__init__(values, values.__getitem__)
        self.files = tuple(values)
        self.errors = MappingProxyType(dict(errors))

    def __reduce__(self) -> tuple[Any, ...]:
        return Folder, (dict(zip(self.files, self, strict=True)), dict(self.errors))

    def __repr__(self) -> str:
        unread = f", {len(self.errors)} could not be read" if self.errors else ""
        return f"<Folder: {len(self)} documents{unread}>"


def open_folder(path: str | os.PathLike[str]) -> Folder:
    """All documents in the folder *path* and in its own folders, read at once.

    Files are found as the command finds them: by the endings .yaml, .yml and .json, in the order
    of their names, and none twice. One that cannot be read is left out, and is named in
    ``errors``.

    Raises:
        DocumentError: There is no such folder, or it cannot be opened.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     open_folder(folder)
        <Folder: 0 documents>
    """
    name = os.fspath(path)
    values: dict[str, Any] = {}
    errors: dict[str, DocumentError] = {}
    for file in _files(name):
        try:
            values[file] = read(file).value
        except DocumentError as error:
            errors[file] = error
    return Folder(values, errors)


def _files(folder: str) -> list[str]:
    try:
        return documents_in(folder)
    except FileNotFoundError:
        raise DocumentError([finding(NO_SUCH_FILE(file=folder))]) from None
    except OSError as error:
        values = {"file": error.filename or folder, "reason": reason(error)}
        raise DocumentError([finding(CANNOT_READ(**values))]) from None


def documents_in(folder: str) -> list[str]:
    """The names of the documents in a *folder* and in its own folders; raises ``OSError``.

    Each is named once, by whatever links it is reached.
    """
    files = _directly_in(folder)
    for entry in sorted(os.listdir(folder)):
        inner = os.path.join(folder, entry)
        if not entry.startswith(".") and os.path.isdir(inner):
            files += _directly_in(inner)
    return _unique(files)


def _directly_in(folder: str) -> list[str]:
    """The documents in a *folder* itself, in the order of their names."""
    return [
        os.path.join(folder, entry)
        for entry in sorted(os.listdir(folder))
        if FORMATS.get(os.path.splitext(entry)[1].lower()) in WRITTEN
    ]


def _unique(files: Iterable[str]) -> list[str]:
    unique: dict[object, str] = {}
    for file in files:
        unique.setdefault(_identity(file), file)
    return list(unique.values())


def _identity(file: str) -> object:
    """What the names of one file share; of a file that there is not, its name."""
    try:
        status = os.stat(file)
    except OSError:
        return file
    return status.st_dev, status.st_ino
