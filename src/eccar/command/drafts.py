"""The subcommand new with --from: a document to fill in, drawn from a measure of another one."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from ..documents.errors import DocumentError
from ..documents.formats import XLSX
from ..kinds import KINDS, kind_of, resolve
from ..languages.language import language
from ..values.errors import InvalidValue
from . import faults, inputs, output
from .errors import PASSED, REFUSED, CallError, refused
from .inputs import day_of

if TYPE_CHECKING:
    from .console import Console


SOURCES = ("plan", "inventory", "report")
"""The kinds of documents that have measures."""


def new_from(kind: str, arguments: argparse.Namespace, console: Console) -> int:
    """Print or write a document of this *kind*, drawn from the measure that ``--from`` names."""
    if not KINDS[kind].draft:
        raise refused("no_draft", kind=kind, kinds=[name for name in KINDS if KINDS[name].draft])
    name, _, measure = arguments.source.rpartition("#")
    if not (name and measure):
        raise refused("draft_reference", text=arguments.source)
    find = _of_identity if arguments.paths else _in_file
    document = find(name, arguments, console)
    make, lang = resolve(KINDS[kind].draft), language(arguments.lang)
    try:
        made = make(document, measure, lang, day_of(arguments), authority=arguments.authority)
    except InvalidValue as error:
        raise CallError(error) from None
    if not _print_or_write(made, kind, arguments, console):
        return REFUSED
    console.error(lang.word("command.label", "fill_in"))
    return PASSED


def _print_or_write(made: Any, kind: str, arguments: argparse.Namespace, console: Console) -> bool:
    """Print what was *made*, or write it to a file; whether that could be done."""
    file = arguments.out or (f"{kind}.{XLSX}" if arguments.format == XLSX else None)
    if file is None:
        console.raw(made.text())
        return True
    lang = language(arguments.lang)
    try:
        content = made.content_for(file)
    except DocumentError as error:
        faults.print_refusal(error, file, lang, console)
        return False
    output.write(content, arguments, lang, console, file=file)
    return True


def _in_file(name: str, arguments: argparse.Namespace, console: Console) -> Any:
    """The document with measures in the file *name*."""
    try:
        value = inputs.read_named(name).value
    except DocumentError as error:
        faults.print_unread(error, name, arguments, console)
        raise refused("nothing_reckoned", name=name) from None
    if kind_of(type(value)) not in SOURCES:
        raise inputs.other_kind(name, value, *SOURCES)
    return value


def _of_identity(identity: str, arguments: argparse.Namespace, console: Console) -> Any:
    """The document with this *identity* among those that the call names."""
    read, _ = inputs.values(arguments, console, *SOURCES)
    same = [(file, value) for file, value in read if value.identity == identity]
    if not same:
        known = [*dict.fromkeys(value.identity for _, value in read)]
        raise refused("no_identity", identity=identity, identities=known)
    if any(value != same[0][1] for _, value in same):
        raise refused("several_of_identity", identity=identity, files=[file for file, _ in same])
    return same[0][1]
