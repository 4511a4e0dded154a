"""Views of the ten points: their titles, what they commit to, and examples, in one language."""

from __future__ import annotations

from collections.abc import Iterator

from ..plan.points import Edition, Field, Point
from ..shown import Paint
from ..texts import Text, printable
from ..wording import Language
from .elements import cited, in_english, paragraph, stacked, table, title

_HEADS = ("point", "commitment", "examples", "source")


def lines(edition: Edition, words: Language, paint: Paint) -> Iterator[str]:
    """Each point by its number: the title, the commitment in our own words, the examples."""
    yield paint(words.word("label", "ten_points"), "title")
    yield f"{_about(edition, words)}."
    for point in edition.points:
        yield paint(f"{point.number:>2}  {_said(point.titles, words)}", "status")
        yield f"    {_commitment(point, words)}"
        yield from (f"    - {_said(example.words, words)}" for example in point.examples)
    yield words.line(words.word("label", "fields"), "").rstrip()
    for one in edition.fields:
        points = ", ".join(map(str, one.points))
        yield f"  - {words.line(_said(one.names, words), points)} ({words.say(one.basis)})"
    yield from _notes(edition, words)
    if edition.note:
        yield printable(edition.note)


def parts(edition: Edition, words: Language) -> Iterator[str]:
    """The same as a heading and a table."""
    yield title(words.word("label", "ten_points"))
    yield paragraph(_about(edition, words))
    yield table(
        words.word("label", "caption_points"),
        [words.word("label", key) for key in _HEADS],
        (_row(point, words) for point in edition.points),
    )
    yield table(
        words.word("label", "fields"),
        [words.word("label", key) for key in ("fields_short", "point", "basis", "source")],
        (_field(one, words) for one in edition.fields),
    )
    yield from map(paragraph, _notes(edition, words))
    if edition.note:
        yield in_english(edition.note)


def _about(edition: Edition, words: Language) -> str:
    since = words.word("label", "edition_since", since=edition.since)
    seen = words.word("label", "seen", day=edition.seen)
    return f"{since}, {words.say(edition.basis)}, {seen}"


def _commitment(point: Point, words: Language) -> str:
    basis = f" ({words.say(point.basis)})" if point.source is None else ""
    return f"{_said(point.commitment, words)}{basis}"


def _row(point: Point, words: Language) -> list[str]:
    return [
        stacked([f"{point.number}. {_said(point.titles, words)}"]),
        stacked([_commitment(point, words)]),
        stacked(_said(example.words, words) for example in point.examples),
        _cited(point),
    ]


def _notes(edition: Edition, words: Language) -> Iterator[str]:
    if edition.own_translation(words.code):
        yield words.word("label", "titles_ours")
    yield words.word("label", "commitments_ours")


def _said(told: Text, words: Language) -> str:
    """A text in the reader's language, whole: what stands in the data is of a length to be read."""
    return printable(told.best(words.code, "en"))


def _field(one: Field, words: Language) -> list[str]:
    told = (_said(one.names, words), ", ".join(map(str, one.points)), words.say(one.basis))
    return [*(stacked([cell]) for cell in told), cited(one.source)]


def _cited(point: Point) -> str:
    """The sources of a point and of its examples, each once."""
    told = (point.source, *(example.source for example in point.examples))
    found = {one.url or one.text: one for one in told if one is not None}
    return "<br>".join(map(cited, found.values())) or stacked(["–"])
