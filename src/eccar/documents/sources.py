"""The bytes and the name of a document, from whatever it is read from."""

from __future__ import annotations

import os
import stat
from typing import IO, Any, TypeAlias

from ..values.errors import InvalidValue
from . import errors
from .formats import reason
from .limits import MAX_BYTES

Source: TypeAlias = str | os.PathLike[str] | bytes | bytearray | memoryview | IO[str] | IO[bytes]
"""The name of a file, the content of a document, or an open stream of text or bytes."""


def name_of_source(source: Source) -> str | None:
    """The name of the file that *source* names or has open; ``None`` of content without a name."""
    if isinstance(source, (str, os.PathLike)):
        return os.fspath(source)
    name = getattr(source, "name", None)
    return name if isinstance(name, str) else None


def content_of(source: Source, most: int = MAX_BYTES) -> bytes:
    """The content of *source*, or no more of it than shows that it has more than *most* bytes.

    Raises ``InvalidValue`` if there is none, ``TypeError`` for another object.
    """
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source)
    if isinstance(source, (str, os.PathLike)):
        return _in_file(os.fspath(source), most)
    return _in_stream(source, most)


def _in_stream(stream: Any, most: int) -> bytes:
    if not callable(getattr(stream, "read", None)):
        message = f"A document is read from a path, bytes or a stream, not from {stream!r:.60}."
        raise TypeError(message)
    try:
        content = stream.read(most + 1)
    except (OSError, ValueError) as error:
        name = str(getattr(stream, "name", type(stream).__name__))
        raise errors.CANNOT_READ(file=name, reason=reason(error)) from None
    return content.encode("utf-8", "surrogatepass") if isinstance(content, str) else bytes(content)


def _in_file(file: str, most: int) -> bytes:
    try:
        mode = os.stat(file).st_mode
        if stat.S_ISDIR(mode):
            raise errors.IS_A_FOLDER(file=file)
        if not stat.S_ISREG(mode):
            raise errors.NOT_A_FILE(file=file)
        with open(file, "rb") as stream:
            return stream.read(most + 1)
    except InvalidValue:
        raise
    except (OSError, ValueError) as error:
        raise _no_file(file, error) from None


def _no_file(file: str, error: OSError | ValueError) -> InvalidValue:
    """The *error* of opening a *file*; its name may be the text of a document by mistake."""
    if "\n" in file or file.lstrip().startswith("{"):
        return errors.TEXT_FOR_FILE()
    if isinstance(error, FileNotFoundError):
        return errors.NO_SUCH_FILE(file=file, near=_near(file))
    return errors.CANNOT_READ(file=file, reason=reason(error))


def _near(file: str) -> str:
    """The file in the same folder whose name is most like that of *file*; empty text if there is none."""
    folder, name = os.path.split(file)
    try:
        entries = os.listdir(folder or os.curdir)
    except OSError:
        return ""
    import difflib  # Only an error needs it.

    visible = [entry for entry in entries if not entry.startswith((".", "~$"))]
    like = difflib.get_close_matches(name, visible, n=1, cutoff=0.8)
    return os.path.join(folder, like[0]) if like else ""
