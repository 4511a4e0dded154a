"""The lines of a text file in the encoding that it has, one at a time, so that its size does not matter.

UTF-8 and the encodings of Excel on Windows are distinguished at the first line beyond ASCII. From
then on, every line has to be in that encoding.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from ...documents.foreign import code_page, foreign_kind
from ...documents.vocabulary import ForeignFile
from .errors import MIXED_ENCODINGS, NO_TEXT_TABLE, NOT_A_ROW, RowFault

MAX_LINE = 1_000_000
"""The most bytes of a line; a longer one is none of a table."""

_HEAD = 4096

_SAMPLE = 1 << 18
"""Bytes behind the first line beyond ASCII by which one of the encodings of Windows is chosen."""

_CODECS = {"UTF-8": "utf-8", "Windows-1252": "cp1252", "Windows-1250": "cp1250"}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MARK = b"\xef\xbb\xbf"


def decoded_lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of a *stream* that can be rewound, with their ends.

    Raises ``InvalidValue`` for a workbook or another file that is no text (DOC752), a line in
    another encoding than those above it (DOC730), and one that is no text or too long (DOC731).
    """
    start = stream.read(_HEAD)
    if kind := foreign_kind(start + _tail(stream)):
        _refuse(kind)
    stream.seek(0)
    lines = _utf16(stream) if start.startswith(_UTF16) else _bytewise(stream, start)
    for number, line in enumerate(lines, 1):
        if "\0" in line:
            raise NOT_A_ROW(line=number, fault=RowFault.NUL)
        yield line


def _tail(stream: BinaryIO) -> bytes:
    """The end of a *stream* behind its head, where archives such as workbooks list their parts."""
    stream.seek(max(_HEAD, stream.seek(0, io.SEEK_END) - 4 * _HEAD))
    return stream.read()


def _refuse(kind: ForeignFile) -> None:
    """Refuse a file of another *kind* than text; of mere bytes, the line that is none is named."""
    if kind not in (ForeignFile.BINARY, ForeignFile.MARKUP):
        raise NO_TEXT_TABLE(what=kind)


def _utf16(stream: BinaryIO) -> Iterator[str]:
    text = io.TextIOWrapper(stream, "utf-16", newline="")
    number = 1
    try:
        while line := text.readline(MAX_LINE):
            if len(line) == MAX_LINE:
                raise NOT_A_ROW(line=number, fault=RowFault.TOO_LONG)
            yield line
            number += 1
    except UnicodeDecodeError:
        raise NOT_A_ROW(line=number, fault=RowFault.ENCODING) from None
    finally:
        text.detach()


def _bytewise(stream: BinaryIO, start: bytes) -> Iterator[str]:
    marked = start.startswith(_MARK)
    if marked:
        stream.seek(len(_MARK))
    encoding = "UTF-8" if marked else ""
    number = 1
    while line := stream.readline(MAX_LINE):
        if len(line) == MAX_LINE:
            raise NOT_A_ROW(line=number, fault=RowFault.TOO_LONG)
        if line.isascii():
            yield line.decode("ascii")
        else:
            encoding = encoding or _encoding(stream, line, number)
            yield _decoded(line, encoding, number)
        number += 1


def _encoding(stream: BinaryIO, line: bytes, number: int) -> str:
    """The encoding of the first *line* beyond ASCII; of those of Windows, the one that fits what follows."""
    if _is_utf8(line):
        return "UTF-8"
    place = stream.tell()
    sample = line + stream.read(_SAMPLE)
    stream.seek(place)
    encoding = code_page(sample)
    try:
        line.decode(_CODECS[encoding])
    except (KeyError, UnicodeDecodeError):
        raise NOT_A_ROW(line=number, fault=RowFault.ENCODING) from None
    return encoding


def _decoded(line: bytes, encoding: str, number: int) -> str:
    """A *line* beyond ASCII; what is valid UTF-8 is hardly ever anything else."""
    if encoding != "UTF-8" and _is_utf8(line):
        raise MIXED_ENCODINGS(line=number, encoding=encoding)
    try:
        return line.decode(_CODECS[encoding])
    except UnicodeDecodeError:
        raise MIXED_ENCODINGS(line=number, encoding=encoding) from None


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
