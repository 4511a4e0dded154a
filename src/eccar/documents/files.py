"""The one way in and the one way out: files and bytes to values, and values to files."""

from __future__ import annotations

import functools
import os
import secrets
import stat
from collections.abc import Callable, Mapping
from pathlib import Path as FilePath
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from ..faults import Refused
from ..findings import Finding, Path, Place, finding
from . import faults, leaves
from .convert import structure, unstructure
from .places import Spot, place
from .upgrades import name_of, upgrade

Value = TypeVar("Value")
Source = str | os.PathLike[str] | bytes

LARGEST = 8 * 2**20
"""Bytes that a document may have."""

JSON, YAML = "json", "yaml"
FORMATS = {".json": JSON, ".yaml": YAML, ".yml": YAML}
_WIDE = (b"\xff\xfe", b"\xfe\xff")


@frozen(kw_only=True)
class Document(Generic[Value]):
    """A value with the place of everything that its file says about it."""

    value: Value
    file: str | None = None
    _spot: Callable[[], Spot] = field(repr=False, eq=False)

    def place(self, path: Path = Path()) -> Place:
        """The line and column of what *path* leads to, or of what stands nearest to it."""
        return place(self._spot(), path, self.file)

    def locate(self, one: Finding) -> Finding:
        """The same finding, with its place in this document."""
        return one.at(self.place(one.path))


def read(source: Source, *, format: str | None = None) -> Document[Any]:
    """The document in the file named *source*, or in *source* itself if it is bytes.

    The format follows from the name (.yaml, .yml, .json), else from the first character.
    Whatever is wrong with it, all at once, is one ``DocumentError``.
    """
    file = None if isinstance(source, bytes) else os.fspath(source)
    try:
        content = source if isinstance(source, bytes) else _content(FilePath(source))
        text = _decoded(content)
    except Refused as refused:
        raise faults.DocumentError([finding(refused, place=Place(file=file))]) from None
    data, spot = _parsed(text, format or _format(file, text), file)
    try:
        value = from_dict(data)
    except faults.DocumentError as error:
        found = (one.at(place(spot(), one.path, file)) for one in error.findings)
        raise faults.DocumentError(found) from None
    return Document(value=value, file=file, spot=spot)


def load(source: Source, *, format: str | None = None) -> Any:
    """The value of the document in a file or in bytes; see ``read``."""
    return read(source, format=format).value


def from_dict(data: object) -> Any:
    """The value that plain *data* tells, with ``eccar: kind/version`` in it."""
    try:
        of, told = upgrade(dict(leaves.mapping(data)))
    except Refused as refused:
        key = "eccar" if isinstance(data, Mapping) and "eccar" in data else None
        path = Path((key,)) if key else Path()
        raise faults.DocumentError([finding(refused, path)]) from None
    return structure(told, of)


def to_dict(value: object) -> dict[str, Any]:
    """*value* as plain data, what it is and its schema version first."""
    return {"eccar": name_of(type(value)), **unstructure(value)}


def dumps(value: object, *, format: str = YAML) -> str:
    """*value* as the one canonical text of a document."""
    data = to_dict(value)
    if format == JSON:
        import json as stdlib

        return stdlib.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    from .emit import dump

    return dump(data)


def save(value: object, path: str | os.PathLike[str]) -> None:
    """Write *value* to the file *path*, whole or not at all; its name says YAML or JSON."""
    file = FilePath(path)
    try:
        content = dumps(value, format=_format_of(file)).encode()
        _replace(FilePath(os.path.realpath(file)), content)
    except Refused as refused:
        raise faults.DocumentError([finding(refused, place=Place(file=str(file)))]) from None
    except (OSError, ValueError) as error:
        if isinstance(error, faults.DocumentError):
            raise
        refused = faults.CANNOT_WRITE(file=file, reason=_reason(error))
        raise faults.DocumentError([finding(refused, place=Place(file=str(file)))]) from None


def _replace(file: FilePath, content: bytes) -> None:
    mode = file.stat().st_mode if file.exists() else None
    if mode is not None and not stat.S_ISREG(mode):
        raise (faults.IS_A_FOLDER if stat.S_ISDIR(mode) else faults.NOT_A_FILE)(file=file)
    beside = file.parent / f".eccar-{secrets.token_hex(8)}.tmp"
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with open(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _content(file: FilePath) -> bytes:
    try:
        mode = file.stat().st_mode
        if stat.S_ISDIR(mode):
            raise faults.IS_A_FOLDER(file=file)
        if not stat.S_ISREG(mode):
            raise faults.NOT_A_FILE(file=file)
        with file.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise faults.NO_SUCH_FILE(file=file) from None
    except OSError as error:
        raise faults.CANNOT_READ(file=file, reason=_reason(error)) from None


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)


def _decoded(content: bytes) -> str:
    if len(content) > LARGEST:
        raise faults.TOO_LARGE(limit=LARGEST // 2**20)
    if content[:2] in _WIDE or b"\x00" in content[:4]:
        raise faults.UTF16(encoding="UTF-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode()
        raise faults.NOT_UTF8(
            byte=f"0x{content[error.start]:02x}", line=before.count("\n") + 1, before=before[-20:]
        ) from None


def _format_of(file: FilePath) -> str:
    try:
        return FORMATS[file.suffix.lower()]
    except KeyError:
        raise faults.NO_FORMAT(file=file) from None


def _format(file: str | None, text: str) -> str:
    by_name = FORMATS.get(FilePath(file).suffix.lower()) if file else None
    return by_name or (JSON if text.lstrip()[:1] in ("{", "[") else YAML)


def _parsed(text: str, format: str, file: str | None) -> tuple[Any, Callable[[], Spot]]:
    if format == JSON:
        from . import json

        return json.parse(text, file), functools.partial(json.spots, text)
    from . import yaml

    data, spot = yaml.parse(text, file)
    return data, lambda: spot
