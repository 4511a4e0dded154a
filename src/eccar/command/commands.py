"""The subcommands for documents of every kind: check, rules, schema, convert, new."""

from __future__ import annotations

import argparse
import os

from ..kinds import KINDS, kinds_with_schema
from .checks import CHECK
from .errors import PASSED, CallError, refused
from .options import (
    KIND,
    LANG,
    MORE,
    TABLE_FORMAT,
    Command,
    day_option,
    option,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from .console import Console


def rules(arguments: argparse.Namespace, console: Console) -> int:
    """Print the catalog, one entry explained, or what a translator fills in."""
    from ..checking.catalog import Catalog, Explanation, catalog
    from .near import near
    from .output import Item, show

    _check_template(arguments)
    if arguments.template:
        return _template(arguments, console)
    entries = catalog()
    if not arguments.code:
        show([Item(Catalog(tuple(entries.values())))], arguments, console)
    elif arguments.code in entries:
        entry = entries[arguments.code]
        # A table of one row: what an explanation says in lines is none.
        value = Catalog((entry,)) if arguments.format == "csv" else Explanation(entry)
        show([Item(value)], arguments, console)
    else:
        meant = near(arguments.code, entries)
        raise refused("no_code_near" if meant else "no_code", code=arguments.code, near=meant)
    return PASSED


def _check_template(arguments: argparse.Namespace) -> None:
    """Refuse what belongs to a template without one, and what does not with one."""
    if arguments.template:
        if arguments.code:
            raise refused("not_with", option=arguments.code, other="--template")
        return
    for name, typed in (("--outward", arguments.outward), ("--into", arguments.into)):
        if typed:
            raise refused("only_with", option=name, needed="--template")


def _template(arguments: argparse.Namespace, console: Console) -> int:
    """Print what a translator fills in, or write it as files below a folder; no file is replaced."""
    from ..languages.translate import files, template
    from ..values.errors import InvalidValue
    from .files import refuse_existing, write_all

    code, folder, only = arguments.template, arguments.into, arguments.outward
    if folder is None:
        console.raw(template(code, only_outward=only))
        return PASSED
    filled = files(code, only_outward=only)
    contents = {os.path.join(folder, path): text.encode() for path, text in filled.items()}
    try:
        refuse_existing(contents, force=False)
        write_all(contents, make_folders=True)
    except InvalidValue as error:
        raise CallError(error) from None
    for path in contents:
        console.print(path)
    return PASSED


def _language_code(text: str) -> str:
    """The code of a language, of the library or not."""
    if not (text.isascii() and text.isalpha() and text.islower() and len(text) in (2, 3)):
        raise refused("no_language", text=text)
    return text


def schema(arguments: argparse.Namespace, console: Console) -> int:
    """Print the published JSON Schema of the kind of documents or answers named in *arguments*."""
    from ..documents.published import published_text

    console.raw(published_text(_known_kind(arguments.kind, kinds_with_schema())))
    return PASSED


def convert(arguments: argparse.Namespace, console: Console) -> int:
    """Write a document, or those of a folder, in another format."""
    from .conversion import write_converted  # What it needs is loaded only for this call.

    return write_converted(arguments, console)


def new(arguments: argparse.Namespace, console: Console) -> int:
    """Print the template of the kind named in *arguments*, or a draft; or write it to a file."""
    from .templates import check_name, new_template

    kind = _known_kind(arguments.kind, KINDS)
    check_name(arguments)
    if arguments.source:
        from .drafts import new_from

        return new_from(kind, arguments, console)
    if arguments.paths or arguments.authority:
        raise refused("draft_without_source")
    return new_template(kind, arguments, console)


def _known_kind(kind: str, kinds: Iterable[str]) -> str:
    """*kind*, which has to be one of *kinds*."""
    from .near import near

    if kind in (known := [*kinds]):
        return kind
    if meant := near(kind, known):
        raise refused("no_kind_near", kind=kind, near=meant)
    raise refused("no_kind", kind=kind, kinds=known)


COMMANDS = (
    CHECK,
    Command(
        "rules",
        "the catalogue of rules and errors, or one of them explained",
        (
            LANG,
            TABLE_FORMAT,
            MORE,
            option("code", nargs="?", metavar="CODE"),
            option(
                "--template",
                type=_language_code,
                metavar="LANG",
                help="the texts that a translator fills in",
            ),
            option(
                "--outward",
                action="store_true",
                help="with --template: only the outward words, such as statuses and headings",
            ),
            option("--into", metavar="FOLDER", help="write the template as the files to fill in"),
        ),
        rules,
    ),
    Command("schema", "the JSON Schema of a kind of document or answer", (KIND,), schema),
    Command(
        "convert",
        "write a file, or each document of a folder, as YAML, JSON or a workbook",
        (
            LANG,
            option("source", metavar="IN"),
            option("target", metavar="OUT"),
            option(
                "--format",
                choices=("yaml", "json", "xlsx"),
                help="of the files in the folder OUT (default: yaml)",
            ),
            option("--force", action="store_true", help="overwrite the file OUT"),
        ),
        convert,
    ),
    Command(
        "new",
        "a commented template, or a workbook to fill in",
        (
            LANG,
            day_option("--on", "the day of recording in it (default: today)"),
            option(
                "--format",
                choices=("yaml", "xlsx"),
                help="yaml (default), or a workbook for Excel and LibreOffice",
            ),
            option(
                "--out",
                "-o",
                metavar="FILE",
                help="the file to write, .yaml or .xlsx (default: print it; a workbook: KIND.xlsx)",
            ),
            option("--force", action="store_true", help="write over the file if it is there"),
            option(
                "--from",
                dest="source",
                metavar="FILE#MEASURE",
                help="a document drawn from this measure of a plan, an inventory or a report",
            ),
            option(
                "--among",
                dest="paths",
                action="append",
                default=[],
                metavar="FILE-OR-FOLDER",
                help="with --from: where the plan is, if its identity is given instead of a file (can be repeated)",
            ),
            option(
                "--authority",
                metavar="ID",
                help="with --from: the id of the authority, if the measure is of several",
            ),
            KIND,
        ),
        new,
    ),
)
