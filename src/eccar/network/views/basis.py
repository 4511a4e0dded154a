"""What an answer about the register rests on, and what is left out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.blocks import Block, Details, Paragraph
from ...render.summaries import named
from ...values.records import Records
from ...values.vocabulary import YesNo


def basis(what: str, complete: YesNo, lang: Language, *, packaged: bool) -> Paragraph:
    """The sentence on what the *register*, or a *list* of it, rests on, and whether it is complete.

    The packaged one has what public sources say, others what their documents say.
    """
    claimed, public, own = _SENTENCES[what]
    key = claimed if complete is YesNo.YES else public if packaged else own
    return Paragraph(lang.word("network.basis", key))


_SENTENCES = {
    "register": ("register_complete", "register_public", "register_own"),
    "list": ("list_complete", "list_public", "list_own"),
}
"""The keys of the sentences: where completeness is claimed, of public sources, of own documents."""


def basis_of(records: Records, complete: YesNo, lang: Language, *, packaged: bool) -> Paragraph:
    """The same of the packaged register, or of one of which these are the *records*."""
    unchanged = bool(records.documents) and records.registered == records.documents
    return basis("register", complete, lang, packaged=packaged or unchanged)


def left_out(authorities: Iterable[str], lang: Language) -> Iterator[Paragraph]:
    """The authorities that are not counted, since there are several documents of each."""
    if names := [*map(lang.name_of, authorities)]:
        yield Paragraph(named("summary.twice", names, lang))


def wrapped(*blocks: Block) -> Details:
    """*blocks* whose lines fit a terminal."""
    return Details(brief=blocks, full=blocks, most=None)
