"""The parts of a workbook, which is a zip archive: their sizes first, then their content."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from .errors import DAMAGED, DECLARATIONS, ENCRYPTED, TOO_MANY_PARTS, UNPACKED_TOO_LARGE
from .limits import MAX_PARTS, MAX_SHEETS, MAX_UNPACKED

_ENCRYPTED = 1
_END = b"PK\x05\x06" + 18 * b"\0"
"""The last bytes of an archive: the end of its directory, without a comment."""

_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    UnicodeError,
    ValueError,
)


class Parts:
    """The parts of the workbook with this content, none of which is larger than it says.

    Raises ``InvalidValue`` for an archive that is damaged, encrypted or beyond the limits.
    """

    def __init__(self, content: bytes) -> None:
        if content[-len(_END) :][:4] != _END[:4]:  # Nothing may follow the directory.
            raise DAMAGED(part="zip")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except _ERRORS:
            raise DAMAGED(part="zip") from None
        entries = self._archive.infolist()
        self._sizes = {entry.filename: entry.file_size for entry in entries}
        if len(entries) > MAX_PARTS:
            raise TOO_MANY_PARTS(limit=MAX_SHEETS)
        if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            raise UNPACKED_TOO_LARGE(limit=MAX_UNPACKED // 2**20)
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise ENCRYPTED()
        for entry in entries:
            if entry.compress_type not in _COMPRESSIONS:
                raise DAMAGED(part=entry.filename)
        self.names = tuple(entry.filename for entry in entries)
        if len(set(self.names)) < len(self.names):
            raise DAMAGED(part=next(name for name in self.names if self.names.count(name) > 1))

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def read(self, name: str) -> bytes:
        """The content of the part *name*; nothing if there is none."""
        if name not in self.names:
            return b""
        try:
            # Without a number, zipfile would unpack more than the directory says.
            with self._archive.open(name) as part:
                return part.read(self._sizes[name] + 1)
        except _ERRORS:
            raise DAMAGED(part=name) from None

    def markup(self) -> Iterator[tuple[str, bytes]]:
        """Each part that can be XML; raises ``InvalidValue`` for one with declarations of its own.

        Only what begins like XML is looked at, whatever its name: a relation can lead to any part.
        """
        for name in self.names:
            content = self.read(name)
            begin = content[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
            if begin.startswith(_UTF16):
                raise DAMAGED(part=name)
            if begin.startswith(b"<"):
                if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
                    raise DECLARATIONS(part=name)
                yield name, content
