"""What ``documents`` calls when it meets a workbook; it knows these functions by their names alone."""

from __future__ import annotations

from typing import Any

from ...checking.findings import Place, finding
from ...documents.errors import DocumentError
from ...documents.positions import Positions
from ..opening import open_book
from .errors import NO_WRITER


def read(content: bytes, file: str | None, cls: type[Any] | None) -> tuple[Any, Positions]:
    """The value of the document in a workbook with this *content*, and the addresses of everything in it.

    Raises ``DocumentError``, also if it is no workbook of ours.
    """
    from .reading import value_in

    return value_in(open_book(content, name=file), cls)


def written(kind: str, data: dict[str, Any], lang: str, file: str | None = None) -> bytes:
    """The workbook of a document of this *kind* with the plain *data*, in the language *lang*.

    Raises ``DocumentError`` if a cell cannot hold something, or if the library for it is missing.
    """
    from . import writing

    try:
        return writing.of_document(kind, data, lang, file)
    except ImportError as error:
        refused = NO_WRITER(library=error.name or "XlsxWriter")
        raise DocumentError([finding(refused, place=Place(file=file))]) from None
