"""The remark “(not translated)” behind the first text in another language than the reader's.

It is there once on a page, and once in what a terminal shows, however many texts follow. What is
shown in brief has no room for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs
from attrs import evolve

from ..languages.language import Language
from ..languages.typesetting import NO_BREAK
from .blocks import Alternatives, Block, Details, Fold, Group, Heading, Section, Span

_PAGE, _LINES = "page", "lines"
"""The forms in which blocks are shown."""

_CLOSING = frozenset("”“»")
"""The marks that end a quotation in one of the languages."""


def with_remark(items: Iterable[Iterable[Block]], lang: Language) -> Iterator[tuple[Block, ...]]:
    """The blocks of each of *items*, which are shown together, with the remark in each form."""
    remark = _Remark(Span(f" ({lang.word('label', 'not_translated')})"))
    open_ = frozenset({_PAGE, _LINES})
    for blocks in items:
        marked, open_ = remark.in_all(blocks, open_)
        yield marked


@attrs.frozen
class _Remark:
    """Puts *span* behind the first untranslated text in the forms that have had none."""

    span: Span

    def in_all(
        self, blocks: Iterable[Block], open_: frozenset[str]
    ) -> tuple[tuple[Block, ...], frozenset[str]]:
        """The *blocks*, and the forms that have had no remark after them."""
        marked = []
        for block in blocks:
            if open_:
                block, open_ = self._in_block(block, open_)  # noqa: PLW2901  # The same block.
            marked.append(block)
        return tuple(marked), open_

    def _in_block(self, block: Block, open_: frozenset[str]) -> tuple[Block, frozenset[str]]:
        match block:
            case Alternatives():
                lines, after_lines = self.in_all(block.lines, open_ & {_LINES})
                page, after_page = self.in_all(block.page, open_ & {_PAGE})
                return evolve(block, lines=lines, page=page), after_lines | after_page
            case Details(name=""):  # A terminal never shows it in full.
                brief, after_lines = self.in_all(block.brief, open_ & {_LINES})
                full, after_page = self.in_all(block.full, open_ & {_PAGE})
                return evolve(block, brief=brief, full=full), after_lines | after_page
            case Details():
                full, open_ = self.in_all(block.full, open_)
                return evolve(block, full=full), open_
            case Group() | Section() | Fold():
                blocks, open_ = self.in_all(block.blocks, open_)
                return evolve(block, blocks=blocks), open_
            case Heading():
                return self._in_heading(block, open_)
        marked = self._in_value(block)
        if marked is None:
            return block, open_
        if len(open_) == 2:
            return marked, frozenset()
        forms = {_LINES: [block], _PAGE: [block]} | {form: [marked] for form in open_}
        return Alternatives(**forms), frozenset()

    def _in_heading(self, heading: Heading, open_: frozenset[str]) -> tuple[Block, frozenset[str]]:
        """A page has the remark below the name in a heading; a title of a page has none."""
        below = self._in_value(heading.below) if heading.name and _PAGE in open_ else None
        return (
            (heading, open_) if below is None else (evolve(heading, below=below), open_ - {_PAGE})
        )

    def _in_value(self, value: Any) -> Any:
        """*value* with the remark in it; ``None`` if nothing in it is untranslated."""
        if isinstance(value, tuple):
            return self._in_tuple(value)
        if not attrs.has(type(value)) or isinstance(value, Span):
            return None
        for field in attrs.fields(type(value)):
            marked = self._in_value(getattr(value, field.name))
            if marked is not None:
                return evolve(value, **{field.name: marked})
        return None

    def _before(self, rest: tuple[Any, ...]) -> tuple[Any, ...]:
        """The remark and the *rest* of a line, of which the mark that closes a quotation comes first."""
        first, *others = rest or (Span(""),)
        if not isinstance(first, Span) or first.text.lstrip(NO_BREAK)[:1] not in _CLOSING:
            return (self.span, *rest)
        end = first.text.index(first.text.lstrip(NO_BREAK)) + 1
        mark, after = evolve(first, text=first.text[:end]), evolve(first, text=first.text[end:])
        return (mark, self.span, after, *others)

    def _in_tuple(self, values: tuple[Any, ...]) -> tuple[Any, ...] | None:
        for index, value in enumerate(values):
            rest = values[index + 1 :]
            if isinstance(value, Span) and value.untranslated and not _has_gloss(rest):
                return (*values[: index + 1], *self._before(rest))
            marked = self._in_value(value)
            if marked is not None:
                return (*values[:index], marked, *values[index + 1 :])
        return None


def _has_gloss(rest: tuple[Any, ...]) -> bool:
    """Whether the *rest* of a line begins with what the text before it means, in brackets."""
    first = rest[0] if rest else None
    return isinstance(first, Span) and first.text.startswith(" [")
