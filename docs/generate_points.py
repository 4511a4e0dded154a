"""The generated parts of the reference that are about the ten points: points, titles, fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape

from markdown_parts import link, plain, table

import eccar
from eccar.languages.language import Language
from eccar.plan.points import Edition, Example, Point, TitlesIn
from eccar.values.sources import Source
from eccar.values.vocabulary import Basis

_LANGUAGES = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "sv": "Swedish",
}


def pages(lang: Language) -> dict[str, str]:
    """The text of each generated file about the ten points, by its name."""
    return {
        "ten-points.md": _by_edition(_points, lang),
        "point-titles.md": _by_edition(_titles, lang),
        "point-fields.md": _by_edition(_fields, lang),
    }


def _by_edition(told: Callable[[Edition, Language], Iterable[str]], lang: Language) -> str:
    return "\n".join(line for one in eccar.ten_points().editions for line in told(one, lang))


# ── the points ──


def _points(edition: Edition, lang: Language) -> Iterator[str]:
    yield (
        f"**Edition since {lang.say(edition.since)}**: {lang.say(edition.basis)}, last compared "
        f"on {lang.say(edition.seen)}. Source: {_source(edition.source)}. "
        f"{plain(edition.note or '')}\n"
    )
    yield from _invitations(edition, lang)
    yield "```{rst-class} wide\n```\n"
    yield from table(
        (
            "Point",
            "Commitment",
            "How it is known",
            "Examples of actions",
            "What cities add",
            "Sources",
        ),
        (_point(point, lang) for point in edition.points),
    )
    yield f"{plain(lang.word('label', 'typical_ours', assumed=Basis.ASSUMED))}\n"


def _invitations(edition: Edition, lang: Language) -> Iterator[str]:
    if edition.invitations:
        yield f"{lang.word('label', 'invitations')}:\n"
        for one in edition.invitations:
            where = f" ({_source(one.source)})" if one.source else ""
            yield f"- {_given(one, lang)}{where}"
        yield ""


def _point(point: Point, lang: Language) -> list[str]:
    told = (point.source, *(one.source for one in (*point.examples, *point.typical)))
    pages = {one.url: one for one in reversed(told) if one}
    return [
        f"{point.number}. {plain(point.titles.best(lang.code))}",
        plain(point.commitment.best(lang.code)),
        lang.say(point.basis),
        _dashed(point.examples, lang) or "not known",
        _dashed(point.typical, lang) or "not known",
        "<br>".join(map(_source, reversed(pages.values()))) or "none",
    ]


def _dashed(told: Iterable[Example], lang: Language) -> str:
    return "<br>".join(f"– {_given(one, lang)}" for one in told)


def _given(one: Example, lang: Language) -> str:
    """What is given, in words; our own suggestions say that they are."""
    said = plain(one.words.best(lang.code))
    return f"{said} ({lang.say(one.basis)})" if one.basis is Basis.ASSUMED else said


def _source(one: Source) -> str:
    return link(one.url, one.text) if one.url else plain(one.text)


# ── the titles ──


def _titles(edition: Edition, _: Language) -> Iterator[str]:
    for one in edition.languages:
        yield f"### {_LANGUAGES[one.language]}\n"
        yield f"{_origin(one)}\n"
        yield from table(
            ("Point", "Title"),
            (
                (str(point.number), _spoken(point.titles[one.language], one.language))
                for point in edition.points
            ),
        )


def _origin(one: TitlesIn) -> str:
    told = "**Our own translation.**" if one.source is None else f"From: {_source(one.source)}."
    return f"{told} {plain(one.note or '')}".rstrip()


def _spoken(words: str, code: str) -> str:
    """*lang* of a language, marked as such for those who listen to the page."""
    return f'<span lang="{escape(code)}">{plain(words)}</span>'


# ── the fields ──


def _fields(edition: Edition, lang: Language) -> Iterator[str]:
    yield from table(
        ("Field of action", "Points", "How that is known", "Where the field is named"),
        (
            (
                plain(one.names.best(lang.code)),
                ", ".join(map(str, one.points)),
                lang.say(one.basis),
                _source(one.source),
            )
            for one in edition.fields
        ),
    )
