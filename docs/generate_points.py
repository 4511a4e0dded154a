"""The generated parts of the reference that are about the ten points: points, titles, fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape

from markdown_parts import link, plain, table

import eccar
from eccar.plan.points import Edition, Example, Point, TitlesIn
from eccar.sources import Source
from eccar.vocabulary import Basis
from eccar.wording import Language

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


def pages(words: Language) -> dict[str, str]:
    """The text of each generated file about the ten points, by its name."""
    return {
        "ten-points.md": _by_edition(_points, words),
        "point-titles.md": _by_edition(_titles, words),
        "point-fields.md": _by_edition(_fields, words),
    }


def _by_edition(told: Callable[[Edition, Language], Iterable[str]], words: Language) -> str:
    return "\n".join(line for one in eccar.ten_points().editions for line in told(one, words))


# ── the points ──


def _points(edition: Edition, words: Language) -> Iterator[str]:
    yield (
        f"**Edition since {words.say(edition.since)}**: {words.say(edition.basis)}, last compared "
        f"on {words.say(edition.seen)}. Source: {_source(edition.source)}. "
        f"{plain(edition.note or '')}\n"
    )
    yield from _invitations(edition, words)
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
        (_point(point, words) for point in edition.points),
    )
    yield f"{plain(words.word('label', 'typical_ours', assumed=Basis.ASSUMED))}\n"


def _invitations(edition: Edition, words: Language) -> Iterator[str]:
    if edition.invitations:
        yield f"{words.word('label', 'invitations')}:\n"
        for one in edition.invitations:
            where = f" ({_source(one.source)})" if one.source else ""
            yield f"- {_given(one, words)}{where}"
        yield ""


def _point(point: Point, words: Language) -> list[str]:
    told = (point.source, *(one.source for one in (*point.examples, *point.typical)))
    pages = {one.url: one for one in reversed(told) if one}
    return [
        f"{point.number}. {plain(point.titles.best(words.code))}",
        plain(point.commitment.best(words.code)),
        words.say(point.basis),
        _dashed(point.examples, words) or "not known",
        _dashed(point.typical, words) or "not known",
        "<br>".join(map(_source, reversed(pages.values()))) or "none",
    ]


def _dashed(told: Iterable[Example], words: Language) -> str:
    return "<br>".join(f"– {_given(one, words)}" for one in told)


def _given(one: Example, words: Language) -> str:
    """What is given, in words; our own suggestions say that they are."""
    said = plain(one.words.best(words.code))
    return f"{said} ({words.say(one.basis)})" if one.basis is Basis.ASSUMED else said


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
    """*words* of a language, marked as such for those who listen to the page."""
    return f'<span lang="{escape(code)}">{plain(words)}</span>'


# ── the fields ──


def _fields(edition: Edition, words: Language) -> Iterator[str]:
    yield from table(
        ("Field of action", "Points", "How that is known", "Where the field is named"),
        (
            (
                plain(one.names.best(words.code)),
                ", ".join(map(str, one.points)),
                words.say(one.basis),
                _source(one.source),
            )
            for one in edition.fields
        ),
    )
