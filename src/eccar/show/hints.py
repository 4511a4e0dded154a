"""What could stand under the points: what the plan asks, its examples, and what cities add."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ..plan.coverage import Column, Cover, Coverage, Row
from ..plan.points import Edition, Example, Point
from ..shown import Paint
from ..vocabulary import Basis
from ..wording import Language
from .elements import cited, paragraph
from .spoken import marked, spoken


def hinted(told: Coverage) -> tuple[Row, ...]:
    """The points of which something is hinted: all of an inventory, those without an action of a plan."""
    return tuple(row for row in told.rows if not told.promises or _open(row))


def _open(row: Row) -> bool:
    return not row[Column.ACTIONS] and row.cover is not Cover.EXPLAINED


def lines(told: Coverage, edition: Edition | None, words: Language, paint: Paint) -> Iterator[str]:
    """For each such point its commitment, the examples of the plan, and what cities add."""
    rows = hinted(told)
    if edition is None or not rows:
        return
    yield paint(words.word("coverage", "could"), "title")
    yield from _listed("invitations", edition.invitations, words, "")
    for row in rows:
        point = edition.point(row.number or 0)
        yield paint(_name(row, point, words), "status")
        yield f"    {spoken(point.commitment, words)}"
        yield from _listed("examples", point.examples, words, "    ")
        yield from _listed("typical", point.typical, words, "    ")
    yield from _notes(edition, words)


def parts(told: Coverage, edition: Edition | None, words: Language) -> Iterator[str]:
    """The same as headings and lists, with the sources."""
    rows = hinted(told)
    if edition is None or not rows:
        return
    yield f"<h4>{escape(words.word('coverage', 'could'))}</h4>"
    yield from _items("invitations", edition.invitations, words)
    for row in rows:
        point = edition.point(row.number or 0)
        yield f"<h5>{escape(_name(row, point, words).strip())}</h5>"
        yield f"<p>{marked(point.commitment, words)}</p>"
        yield from _items("examples", point.examples, words)
        yield from _items("typical", point.typical, words)
    yield from map(paragraph, _notes(edition, words))


def _name(row: Row, point: Point, words: Language) -> str:
    return f"{row.number:>2}  {spoken(point.titles, words)} ({words.say(row.cover)})"


def _listed(label: str, told: tuple[Example, ...], words: Language, indent: str) -> Iterator[str]:
    if told:
        yield indent + words.line(words.word("label", label), "").rstrip()
        yield from (f"{indent}  - {spoken(one.words, words)}{_basis(one, words)}" for one in told)


def _items(label: str, told: tuple[Example, ...], words: Language) -> Iterator[str]:
    if told:
        yield paragraph(words.line(words.word("label", label), "").rstrip())
        yield f"<ul>{''.join(f'<li>{_item(one, words)}</li>' for one in told)}</ul>"


def _item(one: Example, words: Language) -> str:
    source = f" – {cited(one.source)}" if one.source else ""
    return f"{marked(one.words, words)}{escape(_basis(one, words))}{source}"


def _basis(one: Example, words: Language) -> str:
    """That something is our own suggestion, if it is."""
    return f" ({words.say(one.basis)})" if one.basis is Basis.ASSUMED else ""


def _notes(edition: Edition, words: Language) -> Iterator[str]:
    yield words.word("label", "commitments_ours")
    yield words.word("label", "typical_ours", assumed=Basis.ASSUMED)
