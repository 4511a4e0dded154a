"""The headings of a file against the mapping: what is not named, and what no such file may have, is refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..words.headings import is_personal_heading
from .columns import comparable
from .errors import HEADING_TWICE, NO_HEADING, NO_SUCH_COLUMN, NOT_NAMED, PERSONAL_COLUMN
from .mapping import IncidentMapping

MAX_NAMED = 10
"""The most headings that a message names."""

_SHOWN = 60


def matched_headings(headings: Sequence[str], mapping: IncidentMapping) -> dict[str, str]:
    """The heading as the file has it, by that of each column of the *mapping*.

    Raises ``InvalidValue`` if the file has not all columns of the mapping (DOC727), has data about
    persons (DOC720), a column without a heading (DOC753) or that the mapping does not name
    (DOC726), or one twice (DOC723). A first line without any heading of the mapping may be a row:
    nothing of it is repeated.
    """
    given = {comparable(heading): heading for heading in headings}
    for column in mapping.columns:
        if comparable(column.heading) not in given:
            raise NO_SUCH_COLUMN(heading=column.heading)
    for heading in headings:
        if is_personal_heading(heading):
            raise PERSONAL_COLUMN(heading=heading[:_SHOWN])
    if "" in given:
        raise NO_HEADING(column=[*map(comparable, headings)].index("") + 1)
    wanted = {comparable(column.heading): column.heading for column in mapping.columns}
    if further := [heading for key, heading in given.items() if key not in wanted]:
        raise NOT_NAMED(headings=tuple(heading[:_SHOWN] for heading in further[:MAX_NAMED]))
    twice = [key for key, count in Counter(map(comparable, headings)).items() if count > 1]
    if twice:
        raise HEADING_TWICE(heading=wanted[twice[0]])
    return {heading: given[key] for key, heading in wanted.items()}
