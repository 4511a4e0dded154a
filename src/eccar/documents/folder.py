"""A folder of documents: all that can be read, and what is wrong with the others."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from ..checking.findings import Place, finding
from ..kinds import REGISTER_OF, resolve
from ..values.errors import ErrorCode
from .collection import Documents
from .errors import (
    CANNOT_READ,
    NO_SUCH_FILE,
    TABLE,
    DocumentError,
    MissingLibraryError,
    NotADocumentError,
)
from .formats import FORMATS, TABLE_NAMES, WORKBOOK_NAMES, WRITTEN, reason
from .reading import Document, read

LEAVES_THE_FOLDER = ErrorCode(
    code="DOC029",
    message="The link leads out of the folder.",
    hint="Name the file itself, or copy it into the folder.",
)

ERROR_CODES = (LEAVES_THE_FOLDER,)
"""What only folders refuse."""

_NOT_FILES = (".", "~$")
"""How the names of spreadsheets begin that are hidden, or only say that another one is open."""


class Folder(Documents[Any]):
    """The documents of a folder that can be read; see ``open_folder``.

    ``errors`` has the error of each file that cannot be read, by the name of the file; ``files``
    are the names of the others, in the order of the documents. ``skipped`` says of each spreadsheet
    that is no document, such as a list, or for which a library is missing, why it is not among
    them.
    """

    errors: Mapping[str, DocumentError]
    files: tuple[str, ...]
    skipped: Mapping[str, DocumentError]

    def __init__(
        self,
        values: Mapping[str, Any],
        errors: Mapping[str, DocumentError],
        skipped: Mapping[str, DocumentError] = MappingProxyType({}),
    ) -> None:
        """The *values*, the *errors* and why files were *skipped*, by the names of the files."""
        super().__init__(values, values.__getitem__)
        self.files = tuple(values)
        self.errors = MappingProxyType(dict(errors))
        self.skipped = MappingProxyType(dict(skipped))

    @property
    def register(self) -> Any:
        """The ``eccar.network.Register`` of the documents: memberships, joined with those of the coalition."""
        return resolve(REGISTER_OF)(self)

    def __reduce__(self) -> tuple[Any, ...]:
        values = dict(zip(self.files, self, strict=True))
        return Folder, (values, dict(self.errors), dict(self.skipped))

    def __repr__(self) -> str:
        unread = f", {len(self.errors)} could not be read" if self.errors else ""
        skipped = f", {len(self.skipped)} skipped" if self.skipped else ""
        return f"<Folder: {len(self)} documents{unread}{skipped}>"


def open_folder(path: str | os.PathLike[str], *, strict: bool = False) -> Folder:
    """All documents in the folder *path* and in its own folders, read at once.

    Files are found as the command finds them: by the endings .yaml, .yml, .json, .xlsx and .ods, in
    the order of their names, and none twice. One that cannot be read is left out, and is named in
    ``errors``; a spreadsheet that is no document, as a list or a table, is named in ``skipped``.

    Args:
        path: The folder.
        strict: Whether all is refused if one file cannot be read, also for want of a library.

    Raises:
        DocumentError: There is no such folder, or it cannot be opened; with *strict*, also if files
            in it cannot be read, with the errors of all of them.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     open_folder(folder)
        <Folder: 0 documents>
    """
    name = os.fspath(path)
    values: dict[str, Any] = {}
    errors: dict[str, DocumentError] = {}
    skipped: dict[str, DocumentError] = {}
    for file in _files(name):
        try:
            values[file] = read_file(file, name).value
        except (NotADocumentError, MissingLibraryError) as error:
            skipped[file] = error
        except DocumentError as error:
            errors[file] = error
    if strict:
        _refuse_unread((*errors.values(), *skipped.values()))
    return Folder(values, errors, skipped)


def _refuse_unread(errors: Iterable[DocumentError]) -> None:
    """Raise one ``DocumentError`` with the *errors* of all that may be a document, if there are any."""
    unread = [error for error in errors if not isinstance(error, NotADocumentError)]
    if findings := [item for error in unread for item in error.findings]:
        raise DocumentError(findings)


def _files(folder: str) -> list[str]:
    try:
        return files_in(folder)
    except FileNotFoundError:
        raise DocumentError([finding(NO_SUCH_FILE(file=folder, near=""))]) from None
    except OSError as error:
        values = {"file": error.filename or folder, "reason": reason(error)}
        raise DocumentError([finding(CANNOT_READ(**values))]) from None


def read_file(file: str, folder: str) -> Document[Any]:
    """The document in the *file* of a *folder*.

    Raises ``DocumentError``, also for a link that leads out of the folder; of a spreadsheet that is
    no document ``NotADocumentError``, of a workbook for which a library is missing
    ``MissingLibraryError``.
    """
    if not _is_within(file, folder):
        raise DocumentError([finding(LEAVES_THE_FOLDER(), place=Place(file=file))])
    if _ending(file) in TABLE_NAMES:
        raise NotADocumentError([finding(TABLE(), place=Place(file=file))])
    return read(file)


def _is_within(file: str, folder: str) -> bool:
    """Whether a *file*, wherever links lead, is in the *folder*."""
    inside = os.path.join(os.path.realpath(folder), "")
    return os.path.realpath(file).startswith(inside)


def files_in(folder: str) -> list[str]:
    """The names of the documents and spreadsheets in a *folder* and in its own folders; raises ``OSError``.

    Each is named once, by whatever links it is reached.
    """
    files = _directly_in(folder)
    for entry in sorted(os.listdir(folder)):
        inner = os.path.join(folder, entry)
        if not entry.startswith(".") and os.path.isdir(inner):
            files += _directly_in(inner)
    return _unique(files)


def _directly_in(folder: str) -> list[str]:
    """The documents and spreadsheets in a *folder* itself, in the order of their names."""
    return [
        os.path.join(folder, entry)
        for entry in sorted(os.listdir(folder))
        if FORMATS.get(_ending(entry)) in WRITTEN or _is_spreadsheet(entry)
    ]


def _is_spreadsheet(entry: str) -> bool:
    return _ending(entry) in (*WORKBOOK_NAMES, *TABLE_NAMES) and not entry.startswith(_NOT_FILES)


def _ending(file: str) -> str:
    return os.path.splitext(file)[1].lower()


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
