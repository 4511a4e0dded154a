"""Writing documents: values to plain data, to text in canonical form, and to files."""

from __future__ import annotations

import json
import os
import stat
from typing import Any

from ..checking.findings import Place, finding
from ..values.errors import InvalidValue
from . import errors
from .convert import unstructure
from .formats import FORMATS, JSON, WRITTEN, YAML, reason
from .upgrades import name_of


def to_dict(value: object) -> dict[str, Any]:
    """The document *value* as plain data, its kind and schema version first, as ``membership/1``.

    Raises ``TypeError`` if *value* is no document, ``DocumentError`` if it cannot be written.
    """
    return {"eccar": name_of(type(value)), **unstructure(value)}


def dumps(value: object, *, format: str = YAML) -> str:
    """The document *value* as its one canonical text, in ``yaml`` or ``json``."""
    if format not in WRITTEN:
        message = f"There is no format {format!r}; there are {YAML!r} and {JSON!r}."
        raise ValueError(message)
    data = to_dict(value)
    if format == JSON:
        return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    from .emit import dump  # Whoever writes JSON need not have PyYAML loaded.

    return dump(data)


def save(value: object, path: str | os.PathLike[str]) -> None:
    """Write the document *value* to the file *path*, whole or not at all.

    The name of the file says YAML or JSON. Raises ``DocumentError``, also if the machine refuses.
    """
    file = os.fspath(path)
    try:
        replace(os.path.realpath(file), dumps(value, format=_format_of(file)).encode())
    except errors.DocumentError:
        raise
    except (OSError, ValueError) as error:
        known = error if isinstance(error, InvalidValue) else None
        refused = known or errors.CANNOT_WRITE(file=file, reason=reason(error))
        raise errors.DocumentError([finding(refused, place=Place(file=file))]) from None


def _format_of(file: str) -> str:
    format = FORMATS.get(os.path.splitext(file)[1].lower())
    if format not in WRITTEN:
        raise errors.NO_FORMAT(file=file)
    return format


def replace(file: str, content: bytes) -> None:
    """Replace what *file* holds by *content*, whole or not at all.

    The content is written to a new file in the same folder, flushed to the disk, and renamed.
    """
    mode = os.stat(file).st_mode if os.path.exists(file) else None
    if mode is not None and not stat.S_ISREG(mode):
        raise (errors.IS_A_FOLDER if stat.S_ISDIR(mode) else errors.NOT_A_FILE)(file=file)
    temporary = os.path.join(os.path.dirname(file), f".eccar-{os.urandom(8).hex()}.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with open(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        if mode is not None:
            os.chmod(temporary, stat.S_IMODE(mode))
        os.replace(temporary, file)
    except BaseException:
        os.unlink(temporary)
        raise
