"""Reading documents: files, bytes and plain data to values, with the position of everything."""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from attrs import evolve, field, frozen

from ..checking.findings import Finding, Path, Place, finding
from ..kinds import resolve
from ..values.brief import Brief
from ..values.errors import InvalidValue
from . import errors
from .convert import structure
from .foreign import code_page, foreign_kind, refuse_foreign
from .formats import FORMATS, JSON, ODS, READ_WORKBOOK, TOML, WORKBOOK_NAMES, XLSX, YAML
from .limits import MAX_BYTES
from .located import located
from .positions import Node, Positions, place
from .sources import Source, content_of, name_of_source
from .structuring import scalars
from .upgrades import name_of, upgrade
from .vocabulary import ForeignFile

Value = TypeVar("Value")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

_LIKE_JSON = re.compile(r"\s*[{\[]\s*(?:[\"{}\[\]]|\Z)")
"""How JSON begins, unlike YAML in braces, where a key needs no quotes."""


@frozen(kw_only=True)
class Document(Brief, Generic[Value]):
    """A value with the position of everything that its file says about it."""

    value: Value
    file: str | None = None
    _positions: Callable[[], Positions] = field(repr=False, eq=False, alias="positions")

    def _brief(self) -> str:
        return " ".join(filter(None, (self.file, repr(self.value).strip("<>"))))

    def __reduce__(self) -> tuple[Any, ...]:
        return _document, (self.value, self.file, self._positions())

    def place(self, path: Path = Path()) -> Place:
        """The line and column of what *path* leads to, or of the nearest value around it."""
        return place(self._positions().find(path), self.file)

    def released(self) -> Document[Value]:
        """The same document, which keeps no positions and reads its file again when one is asked for.

        The positions take more memory than the value. A document that is in no file keeps them.
        """
        file = self.file
        if file is None or not os.path.isfile(file):
            return self
        return evolve(self, positions=lambda: _positions_in(file))

    def locate(self, finding: Finding) -> Finding:
        """The same finding, with its place in this document."""
        return finding.at(self.place(finding.path))


def _document(value: Any, file: str | None, positions: Positions) -> Document[Any]:
    """The document of a pickle, in which all positions have been looked up."""
    return Document(value=value, file=file, positions=lambda: positions)


def read(
    source: Source,
    cls: type[Any] | None = None,
    *,
    format: str | None = None,
    name: str | None = None,
) -> Document[Any]:
    """The document in *source*, with the positions of everything; see ``eccar.read``."""
    if format not in (None, JSON, YAML, TOML, XLSX, ODS):
        known = f"{YAML!r}, {JSON!r}, {TOML!r}, {XLSX!r} and {ODS!r}"
        message = f"There is no format {format!r}; there are {known}."
        raise ValueError(message)
    file = name or name_of_source(source)
    content = _content(source, file)
    if _is_workbook(content, file, format):
        value, cells = resolve(READ_WORKBOOK)(content, file, cls)
        return Document(value=value, file=file, positions=lambda: cells)
    text = _text(content, file, format or _format_of_name(file))
    data, positions = _parsed(text, format or _format(file, text), file)
    try:
        value = from_dict(data, cls)
    except errors.DocumentError as error:
        raise errors.DocumentError(located(error.findings, positions(), file)) from None
    return Document(value=value, file=file, positions=positions)


def _positions_in(file: str) -> Positions:
    """The position of everything in the *file*."""
    content = _content(file, file)
    if _is_workbook(content, file, None):
        cells: Positions = resolve(READ_WORKBOOK)(content, file, None)[1]
        return cells
    text = _text(content, file, _format_of_name(file))
    _, positions = _parsed(text, _format(file, text), file)
    return positions()


def part(source: Source, key: str, cls: type[Value], *, name: str | None = None) -> Value:
    """The value of the class *cls* under the *key* of a document; the rest is not looked at.

    It loads no domain: the name of a city can be read without the facts of its membership. Raises
    ``DocumentError`` if there is no document, or none of *cls* under the key.
    """
    file = name or name_of_source(source)
    text = _text(_content(source, file), file, _format_of_name(file))
    data, _ = _parsed(text, _format(file, text), file)
    return structure(data.get(key) if isinstance(data, dict) else None, cls)


def from_dict(data: object, cls: type[Any] | None = None) -> Any:
    """The value of a document given as plain *data*; see ``eccar.from_dict``."""
    expected = name_of(cls) if cls else None
    path = Path()
    try:
        content = dict(scalars.mapping(data))
        path = Path(("eccar",)) if "eccar" in content else path
        own, content = upgrade(content)
        if cls not in (None, own):
            raise errors.OTHER_KIND(kind=name_of(own), wanted=expected)
    except InvalidValue as error:
        raise errors.DocumentError([finding(error, path)]) from None
    return structure(content, own)


def _content(source: Source, file: str | None) -> bytes:
    """The bytes of a document, or a ``DocumentError`` if there are none or too many."""
    try:
        content = content_of(source)
        if len(content) > MAX_BYTES:
            raise errors.TOO_LARGE(limit=MAX_BYTES // 2**20)
    except InvalidValue as error:
        where = Place(file=None if error.fault is errors.TEXT_FOR_FILE else file)
        raise errors.DocumentError([finding(error, place=where)]) from None
    return content


def _is_workbook(content: bytes, file: str | None, format: str | None) -> bool:
    """Whether *content* is a workbook, or the name of the *file* says so; not if it is read as text."""
    if format is not None:
        return format in (XLSX, ODS)
    named = os.path.splitext(file)[1].lower() in WORKBOOK_NAMES if file else False
    return named or foreign_kind(content) is ForeignFile.WORKBOOK


def _text(content: bytes, file: str | None, format: str | None) -> str:
    """The text of a document, or a ``DocumentError`` if there is none."""
    try:
        refuse_foreign(content, file, format)
        return _decoded(content)
    except InvalidValue as error:
        line, column = error.values.get("line"), error.values.get("column")
        where = Place(file=file, line=line, column=column)
        raise errors.DocumentError([finding(error, place=where)]) from None


def _decoded(content: bytes) -> str:
    if content[:2] in _UTF16_MARKS or b"\x00" in content[:4]:
        raise errors.UTF16(encoding="UTF-32" if b"\x00\x00" in content[:4] else "UTF-16")
    content = content.removeprefix(_BYTE_ORDER_MARK)
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise _not_utf8(content, error) from None


def _not_utf8(content: bytes, error: UnicodeDecodeError) -> InvalidValue:
    """The error of *content* with a byte that is not UTF-8, perhaps because it is in another encoding."""
    before = content[: error.start].decode()
    values = {
        "byte": f"0x{content[error.start]:02x}",
        "line": before.count("\n") + 1,
        "column": len(before) - before.rfind("\n"),
        "before": before[-20:],
    }
    encoding = code_page(content) if before.isascii() and error.end < len(content) else ""
    return errors.CODE_PAGE(encoding=encoding, **values) if encoding else errors.NOT_UTF8(**values)


def _format(file: str | None, text: str) -> str:
    return _format_of_name(file) or (JSON if _LIKE_JSON.match(text) else YAML)


def _format_of_name(file: str | None) -> str | None:
    return FORMATS.get(os.path.splitext(file)[1].lower()) if file else None


def _parsed(text: str, format: str, file: str | None) -> tuple[Any, Callable[[], Positions]]:
    """The data of a document, and what finds the positions in it when somebody needs them."""
    # Whoever reads one of the formats need not have the others loaded.
    if format == JSON:
        from . import json

        return json.parse(text, file), functools.cache(functools.partial(json.positions, text))
    if format == TOML:
        from . import toml

        return toml.parse(text, file), Node
    from . import yaml

    data, root = yaml.parse(text, file)
    return data, lambda: root
