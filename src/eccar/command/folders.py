"""The files that a call names: by themselves, by their folder, or on Windows by a pattern."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator

from ..documents.errors import DocumentError, NotADocumentError
from ..documents.folder import files_in
from ..documents.formats import reason
from .errors import refused
from .notices import Notice

STDIN = "-"

_NOTICES = {
    ("lists",): "not_read_lists",
    ("workbooks",): "not_read_workbooks",
    ("lists", "workbooks"): "not_read_lists_workbooks",
}
"""The keys of the notices of what was not read, by the names of their values."""

_PATTERN = re.compile(r"[*?[]")


def files_of(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The files that *names* name, each with the folder that was named instead; else with empty text."""
    for name in names:
        if name != STDIN and os.path.isdir(name):
            yield from ((file, name) for file in _in_folder(name))
        else:
            yield from ((file, "") for file in _matching(name))


def _matching(name: str) -> list[str]:
    """The file *name*, or the files that match it as a pattern, in the order of their names."""
    if not _PATTERN.search(name) or os.path.lexists(name):
        return [name]
    if sys.platform == "win32":
        import glob

        if files := sorted(glob.glob(name)):
            return files
    raise refused("no_match", name=name)


def _in_folder(name: str) -> list[str]:
    """The documents and spreadsheets in the folder *name* and in its own folders; there has to be one."""
    try:
        files = files_in(name)
    except OSError as error:
        folder = error.filename or name
        raise refused("unreadable_folder", name=folder, reason=reason(error)) from None
    if files:
        return files
    raise refused("empty_folder", name=name)


def not_read(skipped: Iterable[tuple[str, DocumentError]]) -> Notice | None:
    """The notice of the spreadsheets that were *skipped* in folders, each with the reason; or ``None``.

    Lists are imported; what only lacks a library is a workbook.
    """
    names: dict[str, list[str]] = {"lists": [], "workbooks": []}
    for name, error in skipped:
        names["lists" if isinstance(error, NotADocumentError) else "workbooks"].append(name)
    values = {key: files for key, files in names.items() if files}
    return Notice(_NOTICES[tuple(values)], values) if values else None
