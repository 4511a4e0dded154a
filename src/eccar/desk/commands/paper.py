"""The subcommand paper: a council paper about one authority, as a file."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ...command import inputs, output
from ...command.errors import PASSED, REFUSED, CallError, refused
from ...command.names import reader
from ...documents.errors import CANNOT_READ
from ...documents.formats import reason
from ...dossier.dossier import Dossier, dossiers
from ...dossier.grouping import undecided
from ...languages.language import language
from ...values.errors import InvalidValue
from ..limits import MAX_FILE
from ..papers.paper import Paper
from ..papers.paper import paper as compose

if TYPE_CHECKING:
    from ...command.console import Console
    from ...languages.language import Language

FILES = ("docx", "pdf")
"""The formats that are files of their own; others are printed, unless a file is named."""


def paper(arguments: argparse.Namespace, console: Console) -> int:
    """Write the paper about the one authority named in *arguments*, or print it.

    Nothing is written if a document cannot be read: the paper would lack what it says.
    """
    if arguments.template and arguments.format != "docx":
        raise refused("desk.template_docx")
    documents, unread = inputs.documents(arguments, console)
    if unread or not documents:
        console.error(language(arguments.lang).word("desk.label", "nothing_written"))
        return REFUSED
    own = _one(dossiers(each.value for each in documents))
    if names := undecided(documents):
        raise refused("dossier.undecided", names=names)
    try:
        made = compose(arguments.paper, own, inputs.day_of(arguments))
        lang = reader(arguments, documents)
        if arguments.format in FILES:
            _write(made, arguments, lang, console)
        else:
            output.show_or_write([output.Item(made, unsigned=True)], arguments, console, lang=lang)
    except InvalidValue as error:
        raise CallError(error) from None
    return PASSED


def _one(all_: tuple[Dossier, ...]) -> Dossier:
    """The only dossier; a paper is about one authority."""
    if len(all_) != 1:
        raise refused("desk.one_authority", subjects=[dossier.subject for dossier in all_])
    return all_[0]


def _write(made: Paper, arguments: argparse.Namespace, lang: Language, console: Console) -> None:
    """Write the file, and say what is not as it was asked for."""
    from ..papers.files import docx, pdf

    if arguments.format == "pdf":
        drawn = pdf(made, lang.code)
        content, key, names = drawn.content, "replaced", tuple(drawn.replaced)
    else:
        letterhead, name = _letterhead(arguments.template), arguments.template or ""
        written = docx(made, lang.code, letterhead=letterhead, name=name)
        content, key, names = written.content, "lacking", written.lacking
    file = arguments.out or _name(made, arguments.format)
    output.write(content, arguments, lang, console, file=file)
    if names:
        console.print(lang.word("desk.paper", key, names=names))


def _name(made: Paper, ending: str) -> str:
    """The name of the file in the current folder: what it is and for whom."""
    local = made.dossier.subject.partition(",")[0].rpartition("/")[2]
    return f"{made.kind}-{local}.{ending}"


def _letterhead(path: str | None) -> bytes | None:
    """The content of the file at *path*, as far as it is no larger than a letterhead may be."""
    if path is None:
        return None
    try:
        with open(path, "rb") as file:
            return file.read(MAX_FILE + 1)
    except OSError as error:
        raise CANNOT_READ(file=path, reason=reason(error)) from None
