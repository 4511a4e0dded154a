"""What a paper is written with: headings, sentences, and blanks that only the city can fill."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import TypeAlias

from attrs import evolve, frozen

from ....checking.placeholders import is_placeholder
from ....languages.language import Language
from ....plan.packaged import ten_points
from ....plan.views.coverage_text import point_title
from ....render.blocks import (
    Block,
    Heading,
    Items,
    Line,
    LineBlock,
    Paragraph,
    Span,
    Table,
    line,
)
from ....render.localized import labelled
from ....render.properties import BLANK
from ...papers.authority import name_of
from ...papers.paper import Paper
from .sources import SOURCES

_SLOT = re.compile(r"\{(\w+)\}")

Slots: TypeAlias = Mapping[str, Span | str]
"""What is filled into a sentence, by the names of its slots."""


@frozen
class Draft:
    """The draft of a *paper* in a language."""

    paper: Paper
    lang: Language

    def word(self, key: str, /, **values: object) -> str:
        """The words under *key* in the section ``paper``, or in one below it (``act.title``)."""
        section, _, name = key.rpartition(".")
        return self.lang.word(f"desk.paper.{section}" if section else "desk.paper", name, **values)

    def heading(self, key: str, level: int = 2) -> Heading:
        """A heading; by default of a part of the paper."""
        return Heading(self.word(key), level=level)

    def blank(self, key: str) -> Span:
        """What only the city can fill in, in square brackets."""
        return Span(f"[{self.word(f'blank.{key}')}]", style=BLANK)

    def filled(self, key: str, text: str | None) -> Span:
        """*text*, or the blank *key* where there is none."""
        return Span(text) if text else self.blank(key)

    def sentence(self, key: str, slots: Slots = MappingProxyType({}), *, note: str = "") -> Line:
        """The sentence under *key* with *slots*, some of which may be blanks; *note* is its footnote."""
        pieces = _SLOT.split(self.word(key))
        spans = (
            self._slot(slots[piece]) if index % 2 else Span(piece)
            for index, piece in enumerate(pieces)
        )
        *others, last = line(tuple(spans))
        return (*others, evolve(last, note=note))

    def _slot(self, content: Span | str) -> Span:
        return content if isinstance(content, Span) else Span(content)

    def paragraph(
        self, key: str, slots: Slots = MappingProxyType({}), *, note: str = ""
    ) -> Paragraph:
        """A paragraph of one sentence."""
        return Paragraph(self.sentence(key, slots, note=note))

    def head(self, *keys: str, title: str = "subject") -> LineBlock:
        """The authority, and below it the lines of the head: number, day, unit and subject."""
        entries: dict[str, Span] = {
            "number": self.blank("number"),
            "day": Span(self.lang.say(self.paper.on)),
            "unit": self.filled("unit", self.unit),
            "public": self.blank("public"),
            "subject": Span(self.word(title), strong=True),
        }
        lines = (
            labelled(self.word(f"head.{key}"), entries[key], self.lang)
            for key in ("number", "day", "unit", *keys, "subject")
        )
        return LineBlock(((evolve(self.authority, strong=True),), *lines))

    def source(self, *keys: str) -> str:
        """The sources *keys*, as a footnote cites them."""
        source = "; ".join(f"{self.word(f'source.{key}')}, {SOURCES[key]}" for key in keys)
        return self.lang.whole("desk.paper", "source_note", source=source)

    def point(self, number: int) -> str:
        """The title of one of the ten points, in the edition in force on the day of the paper."""
        return point_title(number, ten_points().edition_on(self.paper.on), self.lang)

    @property
    def authority(self) -> Span:
        """The name of the authority; a blank if no document at hand says it."""
        return self.filled("name", name_of(self.paper, self.lang))

    @property
    def who(self) -> Span:
        """The authority as the subject of a sentence."""
        name, city = name_of(self.paper, self.lang), self.paper.dossier.city
        if name is None:
            return self.authority
        key = "city" if city is not None and city.kind == "city" else "authority"
        return Span(self.word(f"who.{key}", name=name))

    @property
    def unit(self) -> str | None:
        """The unit that is responsible: of the report, of the plan, or else of the membership."""
        membership = self.paper.dossier.membership
        for document in (self.paper.report, self.paper.plan):
            if document and document.responsible and not is_placeholder(document.responsible):
                return document.responsible
        return membership.coordination[-1].unit if membership and membership.coordination else None


def blanks(blocks: Iterable[Block]) -> list[Span]:
    """The blanks in *blocks*, each once, in their order."""
    spans = (span for block in blocks for span in _spans(block))
    return list({span.text: span for span in spans if span.style == BLANK}.values())


def _spans(block: Block) -> Iterator[Span]:
    match block:
        case Heading() | Paragraph():
            yield from block.content
        case LineBlock():
            yield from chain.from_iterable(block.content)
        case Items():
            for item in block.content:
                for part in item:
                    yield from _spans(part) if isinstance(part, Items) else part
        case Table():
            for row in block.rows:
                for cell in row:
                    for one_line in cell:
                        yield from one_line


def with_blanks(content: Iterable[Block], draft: Draft) -> Iterator[Block]:
    """*content*, and on a page of its own, to be taken out, the list of what is still to be filled in."""
    blocks = tuple(content)
    yield from blocks
    if open_ := blanks(blocks):
        yield draft.heading("to_fill_in", 1)
        yield Items(span.text for span in open_)
