"""A folder that many documents are written to: the names of their files, and the folder itself."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

from ..values.errors import ErrorCode
from ..values.identity import Identified
from .errors import CANNOT_WRITE
from .folder import files_in
from .formats import reason

HAS_DOCUMENTS = ErrorCode(
    code="DOC030",
    message="The folder {folder} has documents already.",
    hint="Name a folder that is empty, or that does not exist yet.",
)

ERROR_CODES = (HAS_DOCUMENTS,)
"""What only writing a folder refuses."""

MOST_LETTERS = 100
"""Letters that the name of a file keeps of an identity; systems allow 255 bytes with the folder."""

_NO_LETTERS = re.compile(r"[^a-z0-9]+")


def file_names(values: Iterable[Identified]) -> list[str]:
    """A name for the file of each of the *values*: its identity in small letters, with a number if it is taken.

    >>> from eccar import Inventory
    >>> file_names([Inventory(authorities=["de/musterstadt"]), Inventory(authorities=["de/musterstadt"])])
    ['inventory-de-musterstadt', 'inventory-de-musterstadt-2']
    """
    names: dict[str, None] = {}
    for value in values:
        name = base = _NO_LETTERS.sub("-", value.identity.lower()).strip("-")[:MOST_LETTERS]
        number = 1
        while name in names:
            number += 1
            name = f"{base}-{number}"
        names[name] = None
    return [*names]


def refuse_documents(folder: str) -> None:
    """Raise ``InvalidValue`` if there is such a *folder* and it has documents, or cannot be looked into."""
    try:
        if os.path.isdir(folder) and files_in(folder):
            raise HAS_DOCUMENTS(folder=folder)
    except OSError as error:
        raise CANNOT_WRITE(file=folder, reason=reason(error)) from None


def make_folder(folder: str) -> None:
    """Make the *folder*, and those above it, unless they are there; raise ``InvalidValue`` if that fails."""
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise CANNOT_WRITE(file=folder, reason=reason(error)) from None
