"""What could stand under the points: what the plan asks, its examples, and what cities add."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ..languages.language import Language
from ..plan.coverage import Column, Cover, Coverage, Row
from ..plan.points import Edition, Example, Point
from ..values.displayable import Style
from ..values.vocabulary import Basis
from .elements import cited, paragraph
from .spoken import marked, spoken


def hinted(told: Coverage) -> tuple[Row, ...]:
    """The points of which something is hinted: all of an inventory, those without an action of a plan."""
    return tuple(row for row in told.rows if not told.promises or _open(row))


def _open(row: Row) -> bool:
    return not row[Column.ACTIONS] and row.cover is not Cover.EXPLAINED


def lines(told: Coverage, edition: Edition | None, lang: Language, style: Style) -> Iterator[str]:
    """For each such point its commitment, the examples of the plan, and what cities add."""
    rows = hinted(told)
    if edition is None or not rows:
        return
    yield style(lang.word("coverage", "could"), "title")
    yield from _listed("invitations", edition.invitations, lang, "")
    for row in rows:
        point = edition.point(row.number or 0)
        yield style(_name(row, point, lang), "status")
        yield f"    {spoken(point.commitment, lang)}"
        yield from _listed("examples", point.examples, lang, "    ")
        yield from _listed("typical", point.typical, lang, "    ")
    yield from _notes(edition, lang)


def parts(told: Coverage, edition: Edition | None, lang: Language) -> Iterator[str]:
    """The same as headings and lists, with the sources."""
    rows = hinted(told)
    if edition is None or not rows:
        return
    yield f"<h4>{escape(lang.word('coverage', 'could'))}</h4>"
    yield from _items("invitations", edition.invitations, lang)
    for row in rows:
        point = edition.point(row.number or 0)
        yield f"<h5>{escape(_name(row, point, lang).strip())}</h5>"
        yield f"<p>{marked(point.commitment, lang)}</p>"
        yield from _items("examples", point.examples, lang)
        yield from _items("typical", point.typical, lang)
    yield from map(paragraph, _notes(edition, lang))


def _name(row: Row, point: Point, lang: Language) -> str:
    return f"{row.number:>2}  {spoken(point.titles, lang)} ({lang.say(row.cover)})"


def _listed(label: str, told: tuple[Example, ...], lang: Language, indent: str) -> Iterator[str]:
    if told:
        yield indent + lang.line(lang.word("label", label), "").rstrip()
        yield from (f"{indent}  - {spoken(one.words, lang)}{_basis(one, lang)}" for one in told)


def _items(label: str, told: tuple[Example, ...], lang: Language) -> Iterator[str]:
    if told:
        yield paragraph(lang.line(lang.word("label", label), "").rstrip())
        yield f"<ul>{''.join(f'<li>{_item(one, lang)}</li>' for one in told)}</ul>"


def _item(one: Example, lang: Language) -> str:
    source = f" – {cited(one.source)}" if one.source else ""
    return f"{marked(one.words, lang)}{escape(_basis(one, lang))}{source}"


def _basis(one: Example, lang: Language) -> str:
    """That something is our own suggestion, if it is."""
    return f" ({lang.say(one.basis)})" if one.basis is Basis.ASSUMED else ""


def _notes(edition: Edition, lang: Language) -> Iterator[str]:
    yield lang.word("label", "commitments_ours")
    yield lang.word("label", "typical_ours", assumed=Basis.ASSUMED)
