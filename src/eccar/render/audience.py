"""The line with which a page, a text or a picture says that it is not for the public."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from ..languages.language import Language
from ..values.vocabulary import Audience
from .blocks import Alternatives, Block, Details, Heading, Paragraph, Section, Span


def notice(audience: Audience | None, lang: Language) -> str:
    """For whom alone something is, as a sentence; empty for what is public or of no document."""
    if audience is None or audience is Audience.PUBLIC:
        return ""
    return lang.word("reserved", audience)


def with_notice(
    blocks: Iterable[Block], audience: Audience | None, lang: Language
) -> tuple[Block, ...]:
    """The *blocks* with the notice at their top: below the first heading, or before all else.

    A view that has the notice of itself, for as few or for fewer readers, keeps that one alone.
    """
    contents = tuple(blocks)
    if audience is None or audience is Audience.PUBLIC:
        return contents
    said = _said(audience, lang)
    if any(each in _known(audience, lang) for each in contents[:2]):
        return contents
    match contents[:1]:
        case (Heading() as heading,):
            return (heading, said, *contents[1:])
        case (Section(blocks=(Heading(), *_) as inner),):
            return (Section(with_notice(inner, audience, lang)), *contents[1:])
        case (Details(brief=(_, *_) as brief, full=full) as details,):
            in_brief, in_full = (with_notice(part, audience, lang) for part in (brief, full))
            return (evolve(details, brief=in_brief, full=in_full), *contents[1:])
        case (Alternatives(lines=lines, page=page) as both,):
            in_lines, on_page = (with_notice(part, audience, lang) for part in (lines, page))
            return (evolve(both, lines=in_lines, page=on_page), *contents[1:])
    return (said, *contents)


def _said(audience: Audience, lang: Language) -> Paragraph:
    return Paragraph(Span(notice(audience, lang), strong=True, style="warning"))


def _known(audience: Audience, lang: Language) -> tuple[Paragraph, ...]:
    """The notices for an *audience*, and for narrower ones."""
    return tuple(
        _said(each, lang)
        for each in Audience
        if each is not Audience.PUBLIC and audience.includes(each)
    )
