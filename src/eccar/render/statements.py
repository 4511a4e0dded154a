"""Statements: what is on record in words, with the sources that say so."""

from __future__ import annotations

from attrs import frozen

from ..languages.language import Language
from ..values.sources import Source
from .blocks import Line, Span, line
from .localized import citation, labelled, separated


@frozen
class Statement:
    """Some text and its sources; or, with *names_sources*, a label for the sources themselves."""

    text: str | Span
    sources: tuple[Source, ...] = ()
    names_sources: bool = False

    def line(self, lang: Language) -> Line:
        """The text, and its sources behind the word for them."""
        return self._with(labelled(lang.word("label", "source"), self._citations(lang), lang), lang)

    def cell(self, lang: Language) -> Line:
        """The text and its sources for a page, where the links speak for themselves."""
        return self._with(self._citations(lang), lang)

    def _with(self, sources: Line, lang: Language) -> Line:
        if self.names_sources:
            return labelled(self.text, self._citations(lang), lang)
        return line((self.text, " – ", *sources)) if self.sources else line(self.text)

    def _citations(self, lang: Language) -> Line:
        return separated((citation(source, lang) for source in self.sources), lang)
