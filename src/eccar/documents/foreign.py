"""Files that are no documents, recognised by their first bytes, before a parser says what it lacks in them."""

from __future__ import annotations

import os
import re

from .errors import (
    FOREIGN,
    TABLE,
)
from .formats import TABLE_NAMES, YAML
from .vocabulary import ForeignFile

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
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
    b"PK\x05\x06": ForeignFile.ARCHIVE,
    b"\x1f\x8b": ForeignFile.ARCHIVE,
    b"7z\xbc\xaf\x27\x1c": ForeignFile.ARCHIVE,
    b"Rar!": ForeignFile.ARCHIVE,
    b"BZh": ForeignFile.ARCHIVE,
    b"\xfd7zXZ": ForeignFile.ARCHIVE,
    b"\x28\xb5\x2f\xfd": ForeignFile.ARCHIVE,
}
_IN_ARCHIVE = {
    b"opendocument.spreadsheet": ForeignFile.WORKBOOK,
    b"opendocument.text": ForeignFile.TEXT_DOCUMENT,
    b"xl/": ForeignFile.WORKBOOK,
    b"word/": ForeignFile.TEXT_DOCUMENT,
}
"""What the names of the files in an archive, or its declared type, say of it."""

_MARKUP = re.compile(rb"<[!?a-z]", re.IGNORECASE)
_WEB_PAGE = re.compile(rb"<(?:!doctype html|html|head|body|div)\b", re.IGNORECASE)
_ENCODED = re.compile(rb"\xff\xfe|\xfe\xff|(?:[^\x00]\x00{1,3}){8}|(?:\x00{1,3}[^\x00]){8}")
"""How text begins that has more than a byte for each character: a mark, or zeros in a fixed order."""

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_TAR = 257
"""The offset at which an archive of tar says what it is."""

_SEPARATORS = {";": 1, "\t": 1, "|": 2, ",": 2}
"""How often, at least, a line of a table has each separator."""

_TWO_CELLS = re.compile(
    r"\"[^\"]{0,200}\",\"[^\"]{0,200}\"|[^\s,\"{\[-][^,\"]{0,200},[^\s,\"][^,\"]{0,200}"
)
"""A line with one comma, and no blank behind it: two cells rather than a sentence."""

_YAML = re.compile(r"[#%{\[?&!|>-]|[^:;,\t]*:(?:\s|$)")
"""How the first line of a document in YAML begins."""


def refuse_foreign(content: bytes, file: str | None, format: str | None) -> None:
    """Raise ``InvalidValue`` if *content* is of a kind that is no document.

    *file* is the name that it was read from, *format* what it is known to be in. A table is looked
    for where nothing else is known.
    """
    if kind := foreign_kind(content):
        raise FOREIGN(what=kind)
    head = content[:_HEAD]
    ending = os.path.splitext(file or "")[1].lower()
    if ending in TABLE_NAMES or (format in (None, YAML) and _is_table(head)):
        raise TABLE()


def foreign_kind(content: bytes) -> ForeignFile | None:
    """What kind of file has this *content*; ``None`` if it can be text without markup."""
    head = content[:_HEAD]
    return _signed(head.removeprefix(_BYTE_ORDER_MARK).lstrip(), content) or _binary(head)


def _signed(head: bytes, content: bytes) -> ForeignFile | None:
    """What *content* is that begins as files of a foreign kind do."""
    if head.startswith(b"PK\x03\x04"):
        return _in_archive(content)
    if _MARKUP.match(head):
        return ForeignFile.WEB_PAGE if _WEB_PAGE.search(head) else ForeignFile.MARKUP
    signed = (kind for signature, kind in _SIGNATURES.items() if head.startswith(signature))
    return ForeignFile.ARCHIVE if head[_TAR:].startswith(b"ustar") else next(signed, None)


def _binary(head: bytes) -> ForeignFile | None:
    """What begins with *head*, if that is no text in any encoding: it has control characters all over."""
    controls = len(_CONTROL.findall(head))
    if controls <= max(1, len(head) // 50) or _ENCODED.match(head):
        return None
    return ForeignFile.BINARY


def _in_archive(content: bytes) -> ForeignFile:
    """What an archive is: Office files are archives, too, and list their parts at the end."""
    ends = content[:_HEAD] + content[-4 * _HEAD :]
    return next((kind for name, kind in _IN_ARCHIVE.items() if name in ends), ForeignFile.ARCHIVE)


def _is_table(head: bytes) -> bool:
    """Whether the first two lines have the same number of a separator, and are no YAML."""
    text = head.removeprefix(_BYTE_ORDER_MARK).decode("latin-1")
    lines = [line for line in text.splitlines() if line.strip()][:2]
    if len(lines) < 2 or any(map(_YAML.match, lines[:1])):
        return False
    counts = (
        (lines[0].count(mark), lines[1].count(mark), least) for mark, least in _SEPARATORS.items()
    )
    return any(first == second >= least for first, second, least in counts) or all(
        map(_TWO_CELLS.fullmatch, lines)
    )


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
