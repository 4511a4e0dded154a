"""Findings with their places, and with what the way in which a file is written says about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ..checking.findings import Finding, finding
from .errors import COMMA, MISSING_KEY
from .positions import Positions, place


def located(
    findings: Iterable[Finding], positions: Positions, file: str | None
) -> Iterator[Finding]:
    """The *findings* with their places in *file*.

    A key within braces that nothing follows is what is behind a comma in a text, and is said once;
    where a key is lacking within braces, the hint shows what to add there.
    """
    commas = set()
    for item in findings:
        entry = positions.find(item.path)
        position = place(entry, file)
        if entry.bare:
            if item.path not in commas:
                commas.add(item.path)
                yield finding(COMMA(key=item.path.parts[-1]), item.path, position)
        elif item.code == MISSING_KEY.code and entry.new_key:
            near = entry.new_key(item.values["key"])
            yield evolve(item, values={**item.values, "near": near}, place=position)
        else:
            yield item.at(position)
