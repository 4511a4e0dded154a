"""The ten points: commitments, titles by language, and fields of action."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape

import eccar
from eccar.plan.points import Edition, Example, Point, TitlesIn
from eccar.values.vocabulary import Basis

from .english import ENGLISH
from .markdown import lines, plain, source, table

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


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    return {
        "ten-points.md": _by_edition(_points),
        "point-titles.md": _by_edition(_titles),
        "point-fields.md": _by_edition(_fields),
    }


def _by_edition(parts: Callable[[Edition], Iterable[str]]) -> str:
    return "\n".join(part for edition in eccar.ten_points().editions for part in parts(edition))


# ── the points ──


def _points(edition: Edition) -> Iterator[str]:
    yield (
        f"**Edition since {ENGLISH.say(edition.since)}**: {ENGLISH.say(edition.basis)}, last "
        f"compared on {ENGLISH.say(edition.seen)}. Source: {source(edition.source)}. "
        f"{plain(edition.note or '')}\n"
    )
    if edition.invitations:
        yield f"{ENGLISH.word('plan.label', 'invitations')}:\n"
        yield from lines(map(_invitation, edition.invitations))
    heads = ("Point", "Commitment", "How it is known", "Examples of actions", "What cities add")
    yield table((*heads, "Sources"), map(_point, edition.points), wide=True)
    yield f"{plain(ENGLISH.word('plan.label', 'typical_ours', assumed=Basis.ASSUMED))}\n"


def _invitation(example: Example) -> str:
    return _example(example) + (f" ({source(example.source)})" if example.source else "")


def _point(point: Point) -> list[str]:
    cited = (point.source, *(item.source for item in (*point.examples, *point.typical)))
    sources = {item.url: item for item in reversed(cited) if item}
    return [
        f"{point.number}. {plain(point.titles.best(ENGLISH.code))}",
        plain(point.commitment.best(ENGLISH.code)),
        ENGLISH.say(point.basis),
        _dashed(point.examples) or "not known",
        _dashed(point.typical) or "not known",
        "<br>".join(map(source, reversed(sources.values()))) or "none",
    ]


def _dashed(examples: Iterable[Example]) -> str:
    return "<br>".join(f"– {_example(example)}" for example in examples)


def _example(example: Example) -> str:
    """An example in words; one that is our own suggestion says so."""
    text = plain(example.words.best(ENGLISH.code))
    return f"{text} ({ENGLISH.say(example.basis)})" if example.basis is Basis.ASSUMED else text


# ── the titles ──


def _titles(edition: Edition) -> Iterator[str]:
    for titles in edition.languages:
        yield f"### {_LANGUAGES[titles.language]}\n"
        yield f"{_origin(titles)}\n"
        yield table(
            ("Point", "Title"),
            (
                (str(point.number), _in_language(point.titles[titles.language], titles.language))
                for point in edition.points
            ),
        )


def _origin(titles: TitlesIn) -> str:
    origin = f"From: {source(titles.source)}." if titles.source else "**Our own translation.**"
    return f"{origin} {plain(titles.note or '')}".rstrip()


def _in_language(text: str, language: str) -> str:
    """*text* with its language marked, for screen readers."""
    return f'<span lang="{escape(language)}">{plain(text)}</span>'


# ── the fields ──


def _fields(edition: Edition) -> Iterator[str]:
    yield table(
        ("Field of action", "Points", "How that is known", "Where the field is named"),
        (
            (
                plain(field.names.best(ENGLISH.code)),
                ", ".join(map(str, field.points)),
                ENGLISH.say(field.basis),
                source(field.source),
            )
            for field in edition.fields
        ),
    )
