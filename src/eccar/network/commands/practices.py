"""The subcommand practices: good practices that match words and criteria."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ...command import inputs
from ...command.errors import CallError, exit_code, refused
from ...command.folders import STDIN
from ...command.inputs import day_of
from ...command.names import reader
from ...command.output import Item, show
from ...values.cities import cities_of
from ...values.errors import InvalidValue
from ..practices.packaged import packaged_practices
from ..practices.practice import Practice
from ..practices.searching import find_practices
from ..views.practice_search import practice_search_table
from .registers import looks_like_a_file

if TYPE_CHECKING:
    from ...command.console import Console
    from ...documents.reading import Document


def show_practices(arguments: argparse.Namespace, console: Console) -> int:
    """Print the practices that match, of the packaged ones and those in the files of *arguments*."""
    query, arguments.paths = sorted_terms(arguments.terms)
    documents, unread = _documents(arguments, console)
    lang, values = reader(arguments, documents), [document.value for document in documents]
    given = [value for value in values if isinstance(value, Practice)]
    try:
        answer = find_practices(
            _with_packaged(given),
            query,
            points=arguments.point,
            domain=arguments.field,
            roles=arguments.role,
            grounds=arguments.ground,
            hostility=arguments.hostility,
            countries=arguments.country,
            languages=arguments.language,
            cities=cities_of(values),
            audience=arguments.audience,
            on=day_of(arguments),
        )
    except InvalidValue as error:
        raise CallError(error) from None
    item = Item(answer, audience=answer.audience, table=lambda: practice_search_table(answer, lang))
    show([item], arguments, console, lang=lang)
    return exit_code(left_out=bool(unread), answered=True)


def sorted_terms(terms: Iterable[str]) -> tuple[str, list[str]]:
    """The words of a search in one text, and the files and folders among *terms*.

    What there is as a file or a folder is one; what only looks like a file, is refused rather than
    looked for as a word.
    """
    query: list[str] = []
    paths: list[str] = []
    for term in terms:
        if os.path.exists(term) or term == STDIN:
            paths.append(term)
        elif looks_like_a_file(term):
            raise refused("network.no_file", name=term)
        else:
            query.append(term)
    return " ".join(query), paths


def _documents(
    arguments: argparse.Namespace, console: Console
) -> tuple[list[Document[Any]], list[str]]:
    """The practices that were named, and memberships for the names; there may be none."""
    if not arguments.paths:
        return [], []
    return inputs.documents(arguments, console, "practice", aside=("membership",))


def _with_packaged(given: Iterable[Practice]) -> Iterator[Practice]:
    """The *given* practices, and the packaged ones, except those that are the same."""
    known = tuple(dict.fromkeys(given))
    yield from known
    yield from (each for each in packaged_practices() if each not in known)
