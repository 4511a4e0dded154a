"""The names of authorities: from the documents of a call, and from memberships next to them."""

from __future__ import annotations

import argparse
import contextlib
import os
from collections.abc import Iterable, Iterator
from typing import Any

from ..documents.errors import DocumentError
from ..documents.formats import FORMATS, WRITTEN
from ..documents.reading import Document, part
from ..languages.language import Language, language
from ..values.cities import City, cities_of
from ..values.identity import authorities_of

MAX_FILES = 50
"""Files of one folder that are looked into for a membership."""

_BEGINNING = 256
"""Bytes of a file in which the kind of its document is looked for."""


def reader(arguments: argparse.Namespace, documents: Iterable[Document[Any]]) -> Language:
    """The language of the call, with the names of the authorities of *documents*.

    They are taken from the memberships among the documents; where there is none of an authority,
    from one in the folder of the document.
    """
    documents = list(documents)
    cities = cities_of(document.value for document in documents)
    for document in documents:
        if document.file and any(id_ not in cities for id_ in authorities_of(document.value)):
            cities = {**_cities_next_to(document.file), **cities}
    return language(arguments.lang).naming(cities)


def _cities_next_to(file: str) -> dict[str, City]:
    """The authorities of the memberships in the folder of *file*; what cannot be read is left out."""
    cities = {}
    for name in _memberships(os.path.dirname(file) or os.curdir):
        with contextlib.suppress(DocumentError):
            city = part(name, "city", City)
            cities[city.id] = city
    return cities


def _memberships(folder: str) -> Iterator[str]:
    """The files in a *folder* that begin as memberships do."""
    try:
        entries = sorted(os.listdir(folder))
    except OSError:
        return
    written = [
        entry for entry in entries if FORMATS.get(os.path.splitext(entry)[1].lower()) in WRITTEN
    ]
    for entry in written[:MAX_FILES]:
        name = os.path.join(folder, entry)
        if os.path.isfile(name) and _begins_as_membership(name):
            yield name


def _begins_as_membership(name: str) -> bool:
    try:
        with open(name, "rb") as file:
            return b"membership/" in file.read(_BEGINNING)
    except OSError:
        return False
