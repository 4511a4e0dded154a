"""What could be done under the points: invitations, examples, and what is typical of cities."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.language import Language
from ...render.blocks import Block, Group, Heading, Paragraph
from ...render.localized import lang_span, packaged
from ...values.vocabulary import Basis
from ..coverage import Cover, Coverage, CoverageRow
from ..measures.columns import Column
from ..points import Edition, Point
from .examples import example_list


def rows_with_hints(coverage: Coverage) -> tuple[CoverageRow, ...]:
    """The points that get hints: all of an inventory, those without an action of a plan.

    A plan that is known in part, or has ended, gets none.
    """
    if coverage.promises and (coverage.ended or not coverage.complete):
        return ()
    return tuple(row for row in coverage.rows if not coverage.promises or _open(row))


def _open(row: CoverageRow) -> bool:
    return not row[Column.ACTIONS] and row.cover is not Cover.EXPLAINED


def hints(coverage: Coverage, edition: Edition | None, lang: Language) -> Iterator[Block]:
    """For each such point its commitment, the examples of the plan, and what is typical."""
    rows = rows_with_hints(coverage)
    if edition is None or not rows:
        return
    yield Heading(lang.word("plan.coverage", "could"), level=2, style="title")
    yield from example_list("invitations", edition.invitations, lang)
    for row in rows:
        yield from _point(row, edition.point(row.number or 0), lang)
    yield Paragraph(lang.word("plan.label", "commitments_ours"))
    yield Paragraph(lang.word("plan.label", "typical_ours", assumed=Basis.ASSUMED))


def _point(row: CoverageRow, point: Point, lang: Language) -> Iterator[Block]:
    title = lang.line(packaged(point.titles, lang), lang.say(row.cover))
    yield Heading(f"{row.number:>2}  {title}", level=3)
    blocks = (
        Paragraph(lang_span(point.commitment, lang, ours=True)),
        *example_list("examples", point.examples, lang),
        *example_list("typical", point.typical, lang),
    )
    yield Group((Group(blocks),))
