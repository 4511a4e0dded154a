"""Words of a document in the language they were told in, which need not be the reader's."""

from __future__ import annotations

from html import escape

from ..languages.language import Language
from ..values.texts import Text, printable


def spoken(told: Text, lang: Language) -> str:
    """What is *told* in the reader's language, else in English, else as it was told first."""
    return printable(told.best(lang.code, "en"))


def tongue(told: Text, lang: Language) -> str:
    """The code of the language in which a reader hears what is *told*."""
    codes = list(told)
    return next((code for code in (lang.code, "en") if code in codes), codes[0])


def whose(titles: Text | None, authorities: tuple[str, ...], lang: Language) -> str:
    """What a document is called, if it has a title, and the ids of the authorities it is of."""
    ids = ", ".join(authorities)
    return f"{spoken(titles, lang)} ({ids})" if titles else ids


def marked(told: Text, lang: Language) -> str:
    """What is *told*, as an element that says its language and runs in its own direction."""
    code = tongue(told, lang)
    marker = "" if code == lang.code else f' lang="{escape(code)}"'
    return f'<span{marker} dir="auto">{escape(spoken(told, lang))}</span>'
