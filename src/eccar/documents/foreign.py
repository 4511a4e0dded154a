"""Files that are no documents, recognised by their first bytes, before a parser says what it lacks in them."""

from __future__ import annotations

import os
import re

from .errors import (
    FOREIGN,
    TABLE,
)
from .formats import YAML
from .vocabulary import ForeignFile

_HEAD = 4096
"""Bytes of a file that are looked at."""

_SIGNATURES = {
    b"%PDF-": ForeignFile.PDF,
    b"{\\rtf": ForeignFile.TEXT_DOCUMENT,
    b"\xd0\xcf\x11\xe0": ForeignFile.OLD_OFFICE,
    b"\x89PNG": ForeignFile.IMAGE,
    b"\xff\xd8\xff": ForeignFile.IMAGE,
    b"GIF8": ForeignFile.IMAGE,
    b"II*\x00": ForeignFile.IMAGE,
    b"MM\x00*": ForeignFile.IMAGE,
    b"PK\x03\x04": ForeignFile.ARCHIVE,
    b"\x1f\x8b": ForeignFile.ARCHIVE,
    b"7z\xbc\xaf\x27\x1c": ForeignFile.ARCHIVE,
    b"Rar!": ForeignFile.ARCHIVE,
    b"BZh": ForeignFile.ARCHIVE,
    b"\xfd7zXZ": ForeignFile.ARCHIVE,
}
_IN_ARCHIVE = {
    b"opendocument.spreadsheet": ForeignFile.WORKBOOK,
    b"opendocument.text": ForeignFile.TEXT_DOCUMENT,
    b"xl/": ForeignFile.WORKBOOK,
    b"word/": ForeignFile.TEXT_DOCUMENT,
}
"""What the names of the files in an archive, or its declared type, say of it."""

_WEB_PAGE = re.compile(rb"\s*<(?:!doctype|html|head|body|\?xml)", re.IGNORECASE)
_TABLE_NAMES = (".csv", ".tsv")
_SEPARATORS = {";": 1, "\t": 1, "|": 2, ",": 2}
"""How often, at least, a line of a table has each separator."""

_YAML = re.compile(r"[#%{\[?&!|>-]|[^:;,\t]*:(?:\s|$)")
"""How the first line of a document in YAML begins."""


def refuse_foreign(content: bytes, file: str | None, format: str | None) -> None:
    """Raise ``InvalidValue`` if *content* is of a kind that is no document.

    *file* is the name that it was read from, *format* what it is known to be in. A table is looked
    for where nothing else is known.
    """
    head = content[:_HEAD]
    for signature, kind in _SIGNATURES.items():
        if head.startswith(signature):
            raise FOREIGN(what=_in_archive(content) if signature == b"PK\x03\x04" else kind)
    if _WEB_PAGE.match(head):
        raise FOREIGN(what=ForeignFile.WEB_PAGE)
    ending = os.path.splitext(file or "")[1].lower()
    if ending in _TABLE_NAMES or (format in (None, YAML) and _is_table(head)):
        raise TABLE()


def _in_archive(content: bytes) -> ForeignFile:
    """What an archive is: Office files are archives, too, and list their parts at the end."""
    ends = content[:_HEAD] + content[-4 * _HEAD :]
    return next((kind for name, kind in _IN_ARCHIVE.items() if name in ends), ForeignFile.ARCHIVE)


def _is_table(head: bytes) -> bool:
    """Whether the first two lines have the same number of a separator, and are no YAML."""
    lines = [line for line in head.decode("latin-1").splitlines() if line.strip()][:2]
    if len(lines) < 2 or any(map(_YAML.match, lines[:1])):
        return False
    counts = (
        (lines[0].count(mark), lines[1].count(mark), least) for mark, least in _SEPARATORS.items()
    )
    return any(first == second >= least for first, second, least in counts)


_CODE_PAGES = {"Windows-1252": "cp1252", "Windows-1250": "cp1250"}
"""Encodings of Windows before Unicode, for western and for central Europe."""


def code_page(content: bytes) -> str:
    """The name of the encoding in which most bytes of *content* beyond ASCII are letters.

    Empty text if there are more control characters among them than letters.
    """
    beyond = bytes(byte for byte in content if byte >= 0x80)
    letters = {
        name: sum(map(str.isalpha, beyond.decode(codec, "replace")))
        for name, codec in _CODE_PAGES.items()
    }
    best = max(letters, key=lambda name: letters[name])
    return best if 2 * letters[best] > len(beyond) else ""
