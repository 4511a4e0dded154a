"""What every release has in common, however its figures are protected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, fields

from ...documents.digest import digest
from ...values.texts import Text
from ...values.vocabulary import Audience
from ..counts.cell import CountCell, PublishedShare
from ..counts.control import ControlMethod, DisclosureControl, ShareOrigin
from ..counts.release import Release
from ..counts.table import CountTable
from .rule import PublishingRule, norm_of


def released(
    table: CountTable,
    rule: PublishingRule,
    method: ControlMethod,
    cells: Iterable[CountCell],
    *,
    caveats: Text | None = None,
) -> Release:
    """The release of a *table* with these *cells*: shares are computed anew, from what is published.

    Notes, revisions and groupings are left out, as they can name true counts.
    """
    kept = {
        each.name: getattr(table, each.name)
        for each in fields(CountTable)
        if each.name not in {"audience", "cells", "shares", "control", "dimensions", "recorded"}
    }
    kept["caveats"] = table.caveats or caveats
    published = Release(
        **kept,
        audience=Audience.PUBLIC,
        control=control_of(rule, method),
        dimensions=[evolve(dimension, groupings=()) for dimension in table.dimensions],
        cells=cells,
    )
    return evolve(published, shares=shares_of(published, table.shares))


NOT_IN_DIGEST = frozenset("digest recorded published revisions audience sources extra".split())
"""What can be added to a release later, without changing its figures."""


def digest_of(release: Release) -> str:
    """The digest of the figures of a *release*, and of what they are of."""
    return digest(release, leave_out=NOT_IN_DIGEST)


def control_of(rule: PublishingRule, method: ControlMethod) -> DisclosureControl:
    """What outsiders are to know of the method; of a norm, only if the release follows it."""
    followed = rule.norm is not None and not norm_of(rule.norm).combined
    return DisclosureControl(
        method=method,
        base=rule.base if method is ControlMethod.ROUNDING else None,
        threshold=rule.threshold,
        protection=rule.protection,
        shares=ShareOrigin.PUBLISHED_COUNTS,
        norm=rule.norm if followed else None,
    )


def shares_of(release: CountTable, shares: Iterable[PublishedShare]) -> Iterator[PublishedShare]:
    """The *shares* computed from the published counts; without those of which one count is not published."""
    for share in shares:
        if not all(code in release.dimension_by_code for code in (*share.codes, *share.whole)):
            continue
        part, whole = (release.cell(*codes) for codes in (share.codes, share.whole))
        if part and whole and part.count is not None and whole.count:
            yield evolve(
                share, per_cent=per_cent(part.count, whole.count, share.decimals), note=None
            )


def per_cent(part: int, whole: int, decimals: int) -> str:
    """The share of *part* in *whole*, rounded half up to so many *decimals*.

    >>> per_cent(1, 3, 0), per_cent(1, 8, 1), per_cent(1, 1000, 0)
    ('33', '12.5', '0')
    """
    units = (200 * part * 10**decimals + whole) // (2 * whole)
    digits = str(units).rjust(decimals + 1, "0")
    return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
