"""Inline parts of blocks in a reader's language: labels, texts of documents, sources."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import Any

from ..languages.conventions import typeset
from ..languages.language import Language
from ..values.characters import printable
from ..values.dates import When
from ..values.sources import Source
from ..values.texts import Marked, Text, joined, runs_of
from .blocks import Alternatives, Block, Details, Heading, Inline, Line, Paragraph, Span, line
from .fitting import WIDTH, columns, shortened

MIN_TITLE = 24
"""Columns that remain of a title."""

_WORD = re.compile(r"\w+")


def labelled(label: Inline, value: Inline, lang: Language) -> Line:
    """*label* and *value* with what the language sets between them, as ``Language.line`` does."""
    before, _, rest = lang.word("label", "line").partition("{label}")
    between, _, after = rest.partition("{value}")
    return line((before, *line(label), between, *line(value), after))


def label(text: str, lang: Language) -> str:
    """*text* as the label of what follows below it."""
    return lang.line(text, "").rstrip()


def part(text: str, lang: Language) -> Alternatives:
    """*text* above the blocks of a part: a label in a terminal, a heading on a page."""
    return Alternatives(lines=[Paragraph(label(text, lang))], page=[Heading(text, level=2)])


def since_text(when: When, lang: Language) -> str:
    """Since when something has been: “since June 2023”, but “beginning between 2017 and 2019”."""
    return _behind(("since", "since_rough", "since_unknown"), when, lang)


def until_text(when: When, lang: Language) -> str:
    """Until when something is: “until December 2027”, but “end by 2020”."""
    return _behind(("up_to", "up_to_rough", "up_to_unknown"), when, lang)


def _behind(keys: tuple[str, str, str], when: When, lang: Language) -> str:
    """*when* behind the first of the words under *keys*, a preposition; a rough date behind the second."""
    point, rough, unknown = keys
    if when.unknown:
        return lang.word("date", unknown)
    return lang.word("date", rough if "/" in when.notation else point, date=when)


def separated(parts: Iterable[Inline], lang: Language) -> Line:
    """*parts* with what the language sets between things in one line; empty ones are left out."""
    separator = Span(lang.word("label", "apart"))
    spans: list[Span] = []
    for part in filter(None, map(line, parts)):
        spans += [separator, *part] if spans else part
    return tuple(spans)


def localize(text: Text, lang: Language) -> str:
    """*text* in the reader's language, else in English, else in its first language."""
    return lang.own(text)


def language_of(text: Text, lang: Language) -> str:
    """The code of the language in which ``localize`` gives *text*."""
    return text.best_language(*lang.codes)


def packaged(text: Text, lang: Language) -> str:
    """*text* of the library's own data, as ``localize`` gives it, in the spelling of the reader's region."""
    best = localize(text, lang)
    return best if isinstance(best, Marked) else typeset(best, lang.code)


def lang_span(text: Text, lang: Language, *, ours: bool = False) -> Span:
    """*text* as ``localize`` gives it, with its language; *ours* if it is ``packaged``."""
    best, code = packaged(text, lang) if ours else localize(text, lang), language_of(text, lang)
    return Span(str(best), lang=code, untranslated=code not in lang.codes)


def document_title(
    kind: str,
    titles: Text | None,
    authorities: tuple[str, ...],
    distinction: Iterable[Any],
    lang: Language,
) -> str:
    """The title of a document, else its *kind*, what tells it from others, and its authorities."""
    name = localize(titles, lang) if titles else lang.word("kind", kind)
    names = names_of(authorities, lang)
    return joined((distinguished(name, distinction, lang), f" ({names})" if names else ""))


def distinguished(name: str, distinction: Iterable[Any], lang: Language) -> str:
    """The *name* of a document with what tells it from others, such as its period or its id.

    What the name says itself is not repeated, such as a period whose years it names: “Plan
    2023–2028”; nor is the year of an id in which a period ends.
    """
    own = name
    for value in distinction:
        if isinstance(value, When | dt.date):
            part = lang.period(value) if isinstance(value, When) else lang.say(value)
            is_named = set(re.findall(r"\d+", part)) <= set(re.findall(r"\d+", name))
        else:
            part = printable(str(value))
            is_year = re.findall(r"\d+", name)[-1:] == [part]  # “2025 to 2026”, in any language.
            is_named = is_year or _words(part) in _words(own) or _words(name).endswith(_words(part))
        name = name if is_named else joined((name, part), ", ")
    return name


def _words(text: str) -> str:
    """The words and numbers of *text*, each between spaces."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


def owner_title(titles: Text | None, authorities: tuple[str, ...], lang: Language) -> str:
    """The title of a document, if it has one, and the names of its authorities."""
    names = names_of(authorities, lang)
    return joined((localize(titles, lang), f" ({names})")) if titles else names


def fitted(*blocks: Block) -> Details:
    """*blocks* whose lines fit a terminal, however much is asked for."""
    return Details(brief=blocks, full=blocks, most=None)


def page_heading(
    content: str,
    above: str,
    *,
    authorities: Iterable[str],
    titles: Text | None,
    on: dt.date,
    lang: Language,
) -> Heading:
    """The heading *content*; on a page, the authorities with a line above, title and day below."""
    day = lang.say(on)
    below = (lang_span(titles, lang), ", ", day) if titles else day
    return Heading(content, above=above, name=names_of(authorities, lang), below=below)


def document_heading(
    content: str,
    above: str,
    *,
    authorities: Iterable[str],
    titles: Text | None,
    lang: Language,
    distinction: Iterable[Any] = (),
    on: dt.date | None = None,
) -> Heading:
    """The heading *content* of a document; on a page as ``page_heading``, also without a day.

    *distinction* is what tells the document from others. A document of no authority has its title
    in the place of their names, else what tells it from others.
    """
    names, name = names_of(authorities, lang), localize(titles, lang) if titles else ""
    title: tuple[str | Span, ...] = (lang_span(titles, lang),) if titles else ()
    further = distinguished(name, distinction, lang).removeprefix(name).removeprefix(", ")
    named: Inline | tuple[str | Span, ...] = names or title or further or content
    parts: list[Inline] = [] if not names else [*title]
    parts += [part for part in (further, lang.say(on) if on else "") if part not in ("", named)]
    below = tuple(span for part in parts for span in (Span(", "), *line(part)))[1:]
    return Heading(content, above=above, name=named, below=below)


def verdict(sentence: str) -> Paragraph:
    """The *sentence* that answers what a view is asked, which a page sets apart from the rest."""
    return Paragraph(Span(sentence, strong=True, style="status"))


def page_verdict(sentence: str) -> Alternatives:
    """The same for a page alone, where a terminal says it in the lines that follow."""
    return Alternatives(lines=(), page=[verdict(sentence)])


def heading_in_a_line(
    heading: Callable[[str], str], titles: Text | None, names: str, lang: Language
) -> str:
    """The *heading* of a document with its title and *names*, the title cut so that it fits a line.

    Without enough room for the title, it is left out.
    """
    room = WIDTH - columns(heading(f" ({names})"))
    if not titles or room < MIN_TITLE:
        return heading(names)
    return heading(f"{shortened(localize(titles, lang), room)} ({names})")


def names_of(authorities: Iterable[str], lang: Language) -> str:
    """The names of the authorities with these ids, with commas; one text may have several ids."""
    ids = (each for subject in authorities for each in subject.split(", "))
    return ", ".join(map(lang.name_of, ids))


def described(text: str, lang: Language) -> Paragraph:
    """A remark of the library's own data, as a paragraph in the reader's language, else in English."""
    shown = lang.described(text)
    return Paragraph(shown, lang="en" if shown == text else None)


def citation(source: Source, lang: Language) -> Span:
    """A source, as the library describes it in the reader's language; a page is a link."""
    href = printable(source.url) if source.url else None
    text = lang.described(source.text) if source.text else source.url or ""
    ((content, code),) = runs_of(text)
    return Span(printable(content), lang=code or None, href=href, untranslated=bool(code))


def citations(sources: Iterable[Source], lang: Language) -> tuple[Span, ...]:
    """The cell of *sources*, one a line; without any, that there is none."""
    spans = tuple(citation(source, lang) for source in sources)
    return spans or (Span(lang.word("label", "no_source")),)
