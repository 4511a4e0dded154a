"""Views of the ten points: titles, commitments, examples and what is typical, in one language."""

from __future__ import annotations

from collections.abc import Iterator

from ..plan.points import Edition, Example, Field, Point
from ..shown import Paint
from ..sources import Source
from ..texts import printable
from ..vocabulary import Basis
from ..wording import Language
from .elements import cited, in_english, paragraph, stacked, table, title
from .spoken import spoken

_HEADS = ("point", "commitment", "examples", "typical", "source")


def lines(edition: Edition, words: Language, paint: Paint) -> Iterator[str]:
    """What the plan asks; then each point by its number: title, commitment, what is done under it."""
    yield paint(words.word("label", "ten_points"), "title")
    yield f"{_about(edition, words)}."
    yield from _listed("invitations", edition.invitations, words, "")
    for point in edition.points:
        yield paint(f"{point.number:>2}  {spoken(point.titles, words)}", "status")
        yield f"    {_commitment(point, words)}"
        yield from (f"    - {_given(example, words)}" for example in point.examples)
        yield from _listed("typical", point.typical, words, "    ")
    yield words.line(words.word("label", "fields"), "").rstrip()
    for one in edition.fields:
        points = ", ".join(map(str, one.points))
        yield f"  - {words.line(spoken(one.names, words), points)} ({words.say(one.basis)})"
    yield from _notes(edition, words)
    if edition.note:
        yield printable(edition.note)


def parts(edition: Edition, words: Language) -> Iterator[str]:
    """The same as a heading and a table."""
    yield title(words.word("label", "ten_points"))
    yield paragraph(_about(edition, words))
    if edition.invitations:
        yield table(
            words.word("label", "invitations"),
            [words.word("label", key) for key in ("what", "source")],
            (_invitation(one, words) for one in edition.invitations),
        )
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


def _listed(label: str, told: tuple[Example, ...], words: Language, indent: str) -> Iterator[str]:
    """What is *told*, one a line, under the word for it; nothing if there is nothing."""
    if told:
        yield indent + words.line(words.word("label", label), "").rstrip()
        yield from (f"{indent}  - {_given(one, words)}" for one in told)


def _about(edition: Edition, words: Language) -> str:
    since = words.word("label", "edition_since", since=edition.since)
    seen = words.word("label", "seen", day=edition.seen)
    return f"{since}, {words.say(edition.basis)}, {seen}"


def _commitment(point: Point, words: Language) -> str:
    basis = f" ({words.say(point.basis)})" if point.source is None else ""
    return f"{spoken(point.commitment, words)}{basis}"


def _row(point: Point, words: Language) -> list[str]:
    return [
        stacked([f"{point.number}. {spoken(point.titles, words)}"]),
        stacked([_commitment(point, words)]),
        stacked(_given(example, words) for example in point.examples),
        stacked(_given(one, words) for one in point.typical),
        _cited(point),
    ]


def _invitation(one: Example, words: Language) -> list[str]:
    return [stacked([_given(one, words)]), cited(one.source) if one.source else stacked(["–"])]


def _notes(edition: Edition, words: Language) -> Iterator[str]:
    if edition.own_translation(words.code):
        yield words.word("label", "titles_ours")
    yield words.word("label", "commitments_ours")
    if any(point.typical for point in edition.points):
        yield words.word("label", "typical_ours", assumed=Basis.ASSUMED)


def _given(one: Example, words: Language) -> str:
    """What is given as an example, or is typical; our own suggestions say that they are."""
    said = spoken(one.words, words)
    return f"{said} ({words.say(one.basis)})" if one.basis is Basis.ASSUMED else said


def _field(one: Field, words: Language) -> list[str]:
    told = (spoken(one.names, words), ", ".join(map(str, one.points)), words.say(one.basis))
    return [*(stacked([cell]) for cell in told), cited(one.source)]


def _cited(point: Point) -> str:
    """The sources of a point, of its examples and of what is typical, each once."""
    told = (point.source, *(one.source for one in (*point.examples, *point.typical)))
    found: dict[str | None, Source] = {}
    for one in told:
        if one is not None:
            found.setdefault(one.url or one.text, one)
    return "<br>".join(map(cited, found.values())) or stacked(["–"])
