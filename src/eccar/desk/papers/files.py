"""A paper as a file: for a word processor, or as a PDF for the archive."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from ..._version import __version__
from ...languages.language import Language, language
from ...render import to_docx, to_typst
from ...render.blocks import Block
from ...render.properties import FileProperties
from ...values.displayable import view_of
from .authority import name_of
from .errors import NO_PAPER_LIBRARY
from .letterhead import check_letterhead
from .paper import Paper

PROJECT = "eccar"
"""The author of a file if the name of the authority is not known."""


def docx(
    paper: Paper, lang: str = "en", *, letterhead: bytes | None = None, name: str = ""
) -> to_docx.Docx:
    """*paper* in the language *lang* as a document of a word processor, and what its letterhead lacks.

    Args:
        paper: The paper.
        lang: The language, one of those that have all words.
        letterhead: The content of a ``.docx`` file whose styles, header and footer are used.
        name: What errors call the letterhead.

    Raises:
        InvalidValue: The letterhead is none, or would run or load something (DOC492); python-docx,
            of the extra ``paper``, is not installed (DOC495).
    """
    with _needing("python-docx"):
        if letterhead is not None:
            check_letterhead(letterhead, name)
        blocks, properties = content(paper, language(lang))
        return to_docx.render(blocks, properties, letterhead)


def pdf(paper: Paper, lang: str = "en") -> to_typst.Pdf:
    """*paper* in the language *lang* as a PDF, tagged as PDF/UA-1 asks, and what its fonts lack.

    Raises ``InvalidValue`` if typst, of the extra ``paper``, is not installed (DOC495).
    """
    with _needing("typst"):
        blocks, properties = content(paper, language(lang))
        return to_typst.render(blocks, properties)


@contextlib.contextmanager
def _needing(library: str) -> Iterator[None]:
    """Within it, that the *library* cannot be imported is an ``InvalidValue`` with what to install."""
    try:
        yield
    except ImportError:
        raise NO_PAPER_LIBRARY(library=library) from None


def content(paper: Paper, lang: Language) -> tuple[tuple[Block, ...], FileProperties]:
    """The blocks of *paper*, and the properties of its file: no name of an account, no day of today."""
    city = paper.dossier.city
    lang = lang.naming({city.id: city}) if city else lang
    name, kind = name_of(paper, lang), lang.say(paper.kind)
    properties = FileProperties(
        title=lang.line(name, kind) if name else kind,
        lang=lang.code,
        author=name or PROJECT,
        origin=f"eccar {__version__}",
    )
    return tuple(view_of(paper)(paper, lang)), properties
