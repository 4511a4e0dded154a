"""Examples of what can be done under a point, in words and as lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.language import Language
from ...render.blocks import Alternatives, Block, Inline, Items, Line, Paragraph, line
from ...render.localized import citation, label, lang_span
from ...values.vocabulary import Basis
from ..points import Example


def example_text(example: Example, lang: Language) -> Line:
    """An example; the library's own suggestions are marked as such."""
    return line((lang_span(example.words, lang, ours=True), _basis(example, lang)))


def example_list(key: str, examples: Iterable[Example], lang: Language) -> Iterator[Block]:
    """The examples below the label *key*; on a page, with their sources. Without any, nothing."""
    if examples := tuple(examples):
        yield Paragraph(label(lang.word("plan.label", key), lang))
        yield Alternatives(
            lines=[plain_list(examples, lang)],
            page=[Items((_cited(example, lang),) for example in examples)],
        )


def plain_list(examples: Iterable[Example], lang: Language) -> Items:
    """The examples without their sources."""
    return Items(((example_text(example, lang),) for example in examples), bullets=True)


def _cited(example: Example, lang: Language) -> Inline:
    source = (" – ", citation(example.source, lang)) if example.source else ()
    return (*example_text(example, lang), *source)


def _basis(example: Example, lang: Language) -> str:
    return f" ({lang.say(example.basis)})" if example.basis is Basis.ASSUMED else ""
