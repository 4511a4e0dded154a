"""What the command reads: files, and folders of files, with all their errors."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from ..documents.errors import DocumentError, MissingLibraryError, NotADocumentError
from ..documents.folder import read_file
from ..documents.limits import MAX_BYTES
from ..documents.reading import Document, read
from ..kinds import WITH_SEATS, full_name, kind_of, resolve
from ..languages.language import Language, language
from ..values.cities import AuthorityId, cities_of
from ..values.vocabulary import Audience
from .audiences import limited_to_audience, may_be_read
from .console import Console
from .errors import CallError, refused
from .faults import print_unread
from .folders import STDIN, files_of, not_read
from .notices import Notice

COALITION = "coalition"
"""The kind of documents that record the seats of authorities."""

MAX_PLACED = 100
"""Documents whose positions are kept, where a summary may take the place of the single answers."""


def day_of(arguments: argparse.Namespace) -> dt.date:
    """The day asked about: the one that was typed, or today."""
    return arguments.on or dt.date.today()


def documents(
    arguments: argparse.Namespace,
    console: Console,
    *kinds: str,
    aside: tuple[str, ...] = (),
    whole: bool = False,
    errors: list[tuple[str, DocumentError]] | None = None,
    released: bool = False,
    limited: bool = False,
    seated: bool = False,
) -> tuple[list[Document[Any]], list[str]]:
    """All that can be read of what was named, and the names of the files that cannot.

    If only some *kinds* are wanted, others in a folder are passed over; one that was named by
    itself is a wrong call. So is a call in which everything can be read and nothing is of these
    kinds. Documents of the kinds *aside* are read, too, but are not enough. A wrong call is also
    one that names a document that is not for its audience; in a folder it is left out, with a
    notice, unless the answer is about the *whole*.

    What is wrong with a file that cannot be read is printed, or added to *errors* if they are
    given. Of many documents the later ones can be *released*: they keep no positions. A document
    with entries for fewer readers can be *limited* to those for the audience of the call; without
    that, it is left out. Memberships can be *seated*: they get the seats that documents of the
    coalition record.
    """
    unread: list[str] = []
    wanted = (*kinds, *aside)
    reading = _readable(
        arguments,
        console,
        unread,
        *wanted,
        whole=whole,
        errors=errors,
        limited=limited,
        seated=seated,
    )
    readable = [
        document.released() if released and number > MAX_PLACED else document
        for number, document in enumerate(reading, 1)
    ]
    if seated:
        values = with_seats(item.value for item in readable)
        joined = [evolve(item, value=value) for item, value in zip(readable, values, strict=True)]
        readable = [item for item in joined if _is_of(item.value, wanted)]
    if not unread:
        _require(((item.file or STDIN, item.value) for item in readable), arguments, *kinds)
    return readable, unread


def with_seats(values: Iterable[Any]) -> tuple[Any, ...]:
    """The same *values*, memberships with the seats that documents of the coalition among them record.

    What finds the seats is loaded only if there is such a document.
    """
    every = tuple(values)
    if all(kind_of(type(value)) != COALITION for value in every):
        return every
    seated: tuple[Any, ...] = resolve(WITH_SEATS)(every)
    return seated


def _is_of(value: Any, kinds: tuple[str, ...]) -> bool:
    """Whether a document is of one of the *kinds*; without any, each is."""
    return not kinds or kind_of(type(value)) in kinds


def values(
    arguments: argparse.Namespace,
    console: Console,
    *kinds: str,
    aside: tuple[str, ...] = (),
    whole: bool = False,
    limited: bool = False,
    seated: bool = False,
    reserved: list[str] | None = None,
) -> tuple[list[tuple[str, Any]], list[str]]:
    """As ``documents``, but of each document only its file and its value.

    The positions in a file take more memory than its value, so a call that has no use for them does
    not keep those of thousands of files. The files that are left out as for fewer readers go to
    *reserved*.
    """
    unread: list[str] = []
    wanted = (*kinds, *aside)
    reading = _readable(
        arguments,
        console,
        unread,
        *wanted,
        whole=whole,
        limited=limited,
        seated=seated,
        reserved=reserved,
    )
    read = [(document.file or STDIN, document.value) for document in reading]
    if seated:
        joined = with_seats(value for _, value in read)
        pairs = zip((file for file, _ in read), joined, strict=True)
        read = [(file, value) for file, value in pairs if _is_of(value, wanted)]
    if not unread:
        _require(read, arguments, *kinds)
    return read, unread


def _require(read: Iterable[tuple[str, Any]], arguments: argparse.Namespace, *kinds: str) -> None:
    """Refuse a call if nothing *read*, values after their files, is of the *kinds* that are wanted."""
    read = list(read)
    if not kinds or any(kind_of(type(value)) in kinds for _, value in read):
        return
    for file, value in read:
        if file in arguments.paths:
            raise other_kind(file, value, *kinds)
    raise refused("none_of_kind", paths=arguments.paths, wanted=[*map(full_name, kinds)])


def duplicates(
    read: Iterable[tuple[str, Any]],
    arguments: argparse.Namespace,
    console: Console,
    key: str = "duplicate",
) -> list[str]:
    """The authorities of which *read*, values after their files, has several documents of one kind.

    A notice says so of each, with the sentence that the wording has under *key*: by default that
    each document is answered by itself.
    """
    first: dict[tuple[type, str], str] = {}
    twice: list[str] = []
    for file, value in read:
        kind = (type(value), value.subject)
        if kind in first:
            twice.append(value.subject)
            subject = AuthorityId(value.subject)
            filled = {"subject": subject, "first": first[kind], "second": file}
            lang = language(arguments.lang).naming(cities_of([value]))
            _give(Notice(key, filled, file), arguments, lang, console)
        first.setdefault(kind, file)
    return twice


def _readable(
    arguments: argparse.Namespace,
    console: Console,
    unread: list[str],
    *kinds: str,
    whole: bool,
    errors: list[tuple[str, DocumentError]] | None = None,
    limited: bool = False,
    seated: bool = False,
    reserved: list[str] | None = None,
) -> Iterator[Document[Any]]:
    """Each document that is wanted, one at a time; the names of files that cannot be read go to *unread*."""
    read_kinds = (*kinds, COALITION) if seated else kinds
    reserved = [] if reserved is None else reserved
    possible = False
    for name, read_whole in _every(arguments, console, unread, errors):
        document = limited_to_audience(read_whole, arguments) if limited or seated else read_whole
        if not kinds or kind_of(type(document.value)) in read_kinds:
            if may_be_read(document.value, arguments):
                possible = not whole
                yield document
            else:
                reserved.append(name)
        elif name in arguments.paths:
            raise other_kind(name, document.value, *kinds)
    if reserved:
        _leave_out(reserved, possible, arguments, console)


def _every(
    arguments: argparse.Namespace,
    console: Console,
    unread: list[str],
    errors: list[tuple[str, DocumentError]] | None,
) -> Iterator[tuple[str, Document[Any]]]:
    """Each document that can be read, after the name of its file.

    A notice names the spreadsheets in folders that are no documents. If there is nothing else in
    the folders, the call is refused.
    """
    skipped: list[tuple[str, DocumentError]] = []
    any_read = False
    for name, folder in console.with_progress([*files_of(arguments.paths)]):
        try:
            document = read_file(name, folder) if folder else read_named(name)
        except DocumentError as error:
            if folder and isinstance(error, (NotADocumentError, MissingLibraryError)):
                skipped.append((name, error))
                continue
            unread.append(name)
            if errors is None:
                print_unread(error, name, arguments, console)
            else:
                errors.append((name, error))
        else:
            any_read = True
            yield name, document
    if notice := not_read(skipped):
        _give(notice, arguments, language(arguments.lang), console)
        if not any_read and not unread:
            raise refused("empty_folder", name=next(filter(os.path.isdir, arguments.paths)))


def _give(notice: Notice, arguments: argparse.Namespace, lang: Language, console: Console) -> None:
    """Print *notice* as the format of the call has it."""
    if arguments.format == "json":
        from ..documents.answers import answer_data

        console.data(answer_data(notice, lang))
        return
    from .data import sentence

    console.error(f"eccar: {sentence(notice.key, notice.values, lang)}")


def _leave_out(
    names: list[str], possible: bool, arguments: argparse.Namespace, console: Console
) -> None:
    """Say that the files *names* are left out; refuse the call if that is not *possible*."""
    audience = Audience(arguments.audience)
    if not possible or not set(names).isdisjoint(arguments.paths):
        raise refused("reserved", names=names, audience=audience)
    notice = Notice("left_out", {"names": names, "audience": audience})
    _give(notice, arguments, language(arguments.lang), console)


def value_in(name: str, kind: str, arguments: argparse.Namespace, console: Console) -> Any:
    """The value of a *kind* in the file *name*; without it the call cannot be carried out."""
    try:
        value = read_named(name).value
    except DocumentError as error:
        print_unread(error, name, arguments, console)
        raise refused("nothing_reckoned", name=name) from None
    if kind_of(type(value)) != kind:
        raise other_kind(name, value, kind)
    if not may_be_read(value, arguments):
        raise refused("reserved", names=[name], audience=Audience(arguments.audience))
    return value


def other_kind(name: str, value: Any, *kinds: str) -> CallError:
    """The error of a call that names a document of another kind than those that are wanted."""
    kind = full_name(str(kind_of(type(value))))
    return refused("other_kind", name=name, kind=kind, wanted=[*map(full_name, kinds)])


def read_named(name: str) -> Document[Any]:
    """The document in the file *name*, or on standard input."""
    # One byte more than a document may have is enough to refuse it.
    return read(sys.stdin.buffer.read(MAX_BYTES + 1), name=STDIN) if name == STDIN else read(name)
