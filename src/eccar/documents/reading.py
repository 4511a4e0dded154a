"""The one way in: files, bytes and plain data to values, with the place of everything."""

from __future__ import annotations

import functools
import os
import stat
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from ..checking.findings import Finding, Path, Place, finding
from ..values.errors import InvalidValue
from . import errors as faults
from . import leaves
from .convert import structure
from .formats import FORMATS, JSON, TOML, YAML, reason
from .places import Spot, place
from .upgrades import upgrade

Value = TypeVar("Value")
Source = str | os.PathLike[str] | bytes

LARGEST = 8 * 2**20
"""Bytes that a document may have."""

_MARK = b"\xef\xbb\xbf"
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


def read(source: Source, *, format: str | None = None, name: str | None = None) -> Document[Any]:
    """The document in the file named *source*, or in *source* itself if it is bytes.

    *format* is ``yaml``, ``json`` or ``toml``; by default it follows from the name (.yaml, .yml,
    .json, .toml), else, of the first two, from the first character. *name* is what findings call it, if it is bytes. All that is
    wrong with it is one ``DocumentError``.
    """
    if format not in (None, JSON, YAML, TOML):
        message = f"There is no format {format!r}; there are {YAML!r}, {JSON!r} and {TOML!r}."
        raise ValueError(message)
    file = name if isinstance(source, bytes) else os.fspath(source)
    try:
        text = _decoded(source if isinstance(source, bytes) else _content(os.fspath(source)))
    except InvalidValue as refused:
        told = refused.values
        at = Place(file=file, line=told.get("line"), column=told.get("column"))
        raise faults.DocumentError([finding(refused, place=at)]) from None
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
    path = Path()
    try:
        told = dict(leaves.mapping(data))
        path = Path(("eccar",)) if "eccar" in told else path
        of, told = upgrade(told)
    except InvalidValue as refused:
        raise faults.DocumentError([finding(refused, path)]) from None
    return structure(told, of)


def _content(file: str) -> bytes:
    try:
        mode = os.stat(file).st_mode
        if stat.S_ISDIR(mode):
            raise faults.IS_A_FOLDER(file=file)
        if not stat.S_ISREG(mode):
            raise faults.NOT_A_FILE(file=file)
        with open(file, "rb") as stream:
            return stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise faults.NO_SUCH_FILE(file=file) from None
    except InvalidValue:
        raise
    except (OSError, ValueError) as error:
        raise faults.CANNOT_READ(file=file, reason=reason(error)) from None


def _decoded(content: bytes) -> str:
    if len(content) > LARGEST:
        raise faults.TOO_LARGE(limit=LARGEST // 2**20)
    if content[:2] in _WIDE or b"\x00" in content[:4]:
        raise faults.UTF16(encoding="UTF-16")
    content = content.removeprefix(_MARK)
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode()
        raise faults.NOT_UTF8(
            byte=f"0x{content[error.start]:02x}",
            line=before.count("\n") + 1,
            column=len(before) - before.rfind("\n"),
            before=before[-20:],
        ) from None


def _format(file: str | None, text: str) -> str:
    by_name = FORMATS.get(os.path.splitext(file)[1].lower()) if file else None
    return by_name or (JSON if text.lstrip()[:1] in ("{", "[") else YAML)


def _parsed(text: str, format: str, file: str | None) -> tuple[Any, Callable[[], Spot]]:
    # Whoever reads one of the formats need not have the others loaded.
    if format == JSON:
        from . import json

        return json.parse(text, file), functools.cache(functools.partial(json.spots, text))
    if format == TOML:
        from . import toml

        return toml.parse(text, file), Spot
    from . import yaml

    data, spot = yaml.parse(text, file)
    return data, lambda: spot
