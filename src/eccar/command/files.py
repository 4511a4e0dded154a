"""Writing files: each whole or not at all, and none over another one unless the call says so."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping

from ..documents.errors import CANNOT_WRITE, EXISTS
from ..documents.formats import reason
from ..documents.vocabulary import SystemReason
from ..documents.writing import replace_file
from ..values.errors import InvalidValue


def refuse_existing(files: Iterable[str], *, force: bool) -> None:
    """Raise ``InvalidValue`` if one of *files* is there already, be it a link to nowhere, unless *force*.

    What is a folder is never replaced.
    """
    for file in files:
        if os.path.isdir(file):
            raise CANNOT_WRITE(file=file, reason=SystemReason.FOLDER)
        if not force and os.path.lexists(file):
            raise EXISTS(file=file)


def write_all(files: Mapping[str, bytes], *, make_folders: bool = False) -> None:
    """Write each of *files*, by its name and content; raises ``InvalidValue`` if one cannot be written.

    Those that were new are removed again then. With *make_folders*, the folders of the files are
    made.
    """
    new: list[str] = []
    for file, content in files.items():
        is_new = not os.path.lexists(file)
        try:
            if make_folders:
                _make_folder(file)
            replace_file(file, content)
        except InvalidValue:
            for written in new:
                with contextlib.suppress(OSError):
                    os.unlink(written)
            raise
        new += [file] if is_new else []


def _make_folder(file: str) -> None:
    """Make the folder of *file*, and those above it; raises ``InvalidValue`` if that cannot be done."""
    try:
        os.makedirs(os.path.dirname(file), exist_ok=True)
    except OSError as error:
        raise CANNOT_WRITE(file=file, reason=reason(error)) from None
