"""Views of the ten points: titles, commitments, examples and what is typical, in one language."""

from __future__ import annotations

from collections.abc import Iterator

from ..languages.language import Language
from ..plan.points import Edition, Example, Field, Point
from ..values.displayable import Style
from ..values.sources import Source
from ..values.texts import printable
from ..values.vocabulary import Basis
from .elements import cited, in_english, paragraph, stacked, table, title
from .spoken import spoken

_HEADS = ("point", "commitment", "examples", "typical", "source")


def lines(edition: Edition, lang: Language, style: Style) -> Iterator[str]:
    """What the plan asks; then each point by its number: title, commitment, what is done under it."""
    yield style(lang.word("label", "ten_points"), "title")
    yield f"{_about(edition, lang)}."
    yield from _listed("invitations", edition.invitations, lang, "")
    for point in edition.points:
        yield style(f"{point.number:>2}  {spoken(point.titles, lang)}", "status")
        yield f"    {_commitment(point, lang)}"
        yield from (f"    - {_given(example, lang)}" for example in point.examples)
        yield from _listed("typical", point.typical, lang, "    ")
    yield lang.line(lang.word("label", "fields"), "").rstrip()
    for one in edition.fields:
        points = ", ".join(map(str, one.points))
        yield f"  - {lang.line(spoken(one.names, lang), points)} ({lang.say(one.basis)})"
    yield from _notes(edition, lang)
    if edition.note:
        yield printable(edition.note)


def parts(edition: Edition, lang: Language) -> Iterator[str]:
    """The same as a heading and a table."""
    yield title(lang.word("label", "ten_points"))
    yield paragraph(_about(edition, lang))
    if edition.invitations:
        yield table(
            lang.word("label", "invitations"),
            [lang.word("label", key) for key in ("what", "source")],
            (_invitation(one, lang) for one in edition.invitations),
        )
    yield table(
        lang.word("label", "caption_points"),
        [lang.word("label", key) for key in _HEADS],
        (_row(point, lang) for point in edition.points),
    )
    yield table(
        lang.word("label", "fields"),
        [lang.word("label", key) for key in ("fields_short", "point", "basis", "source")],
        (_field(one, lang) for one in edition.fields),
    )
    yield from map(paragraph, _notes(edition, lang))
    if edition.note:
        yield in_english(edition.note)


def _listed(label: str, told: tuple[Example, ...], lang: Language, indent: str) -> Iterator[str]:
    """What is *told*, one a line, under the word for it; nothing if there is nothing."""
    if told:
        yield indent + lang.line(lang.word("label", label), "").rstrip()
        yield from (f"{indent}  - {_given(one, lang)}" for one in told)


def _about(edition: Edition, lang: Language) -> str:
    since = lang.word("label", "edition_since", since=edition.since)
    seen = lang.word("label", "seen", day=edition.seen)
    return f"{since}, {lang.say(edition.basis)}, {seen}"


def _commitment(point: Point, lang: Language) -> str:
    basis = f" ({lang.say(point.basis)})" if point.source is None else ""
    return f"{spoken(point.commitment, lang)}{basis}"


def _row(point: Point, lang: Language) -> list[str]:
    return [
        stacked([f"{point.number}. {spoken(point.titles, lang)}"]),
        stacked([_commitment(point, lang)]),
        stacked(_given(example, lang) for example in point.examples),
        stacked(_given(one, lang) for one in point.typical),
        _cited(point),
    ]


def _invitation(one: Example, lang: Language) -> list[str]:
    return [stacked([_given(one, lang)]), cited(one.source) if one.source else stacked(["–"])]


def _notes(edition: Edition, lang: Language) -> Iterator[str]:
    if edition.own_translation(lang.code):
        yield lang.word("label", "titles_ours")
    yield lang.word("label", "commitments_ours")
    if any(point.typical for point in edition.points):
        yield lang.word("label", "typical_ours", assumed=Basis.ASSUMED)


def _given(one: Example, lang: Language) -> str:
    """What is given as an example, or is typical; our own suggestions say that they are."""
    said = spoken(one.words, lang)
    return f"{said} ({lang.say(one.basis)})" if one.basis is Basis.ASSUMED else said


def _field(one: Field, lang: Language) -> list[str]:
    told = (spoken(one.names, lang), ", ".join(map(str, one.points)), lang.say(one.basis))
    return [*(stacked([cell]) for cell in told), cited(one.source)]


def _cited(point: Point) -> str:
    """The sources of a point, of its examples and of what is typical, each once."""
    told = (point.source, *(one.source for one in (*point.examples, *point.typical)))
    found: dict[str | None, Source] = {}
    for one in told:
        if one is not None:
            found.setdefault(one.url or one.text, one)
    return "<br>".join(map(cited, found.values())) or stacked(["–"])
