"""The packaged register: memberships and the coalition, from public sources."""

from __future__ import annotations

import functools

from ..documents.reading import read
from ..values.packaged import data
from .coalition import Coalition

_FILE = "coalition.yaml"


@functools.cache
def packaged_coalition() -> Coalition:
    """What public sources say about the coalition, each entry with its source; the file is read once.

    It is far from complete, and not the coalition's own document. Where sources contradict each
    other, it has all that they say.

    Example:
        >>> coalition = packaged_coalition()
        >>> coalition.names.best("de")
        'Europäische Städtekoalition gegen Rassismus'
        >>> [(count.id, count.count) for count in coalition.member_counts if count.id.startswith("2015")]
        [('2015-10-dortmund', 105), ('2015-10-stockholm-blog', 116), ('2015-10-stockholm', 120), ('2015-10-bonn', 126)]
    """
    coalition: Coalition = read(data("eccar.network", _FILE), Coalition, name=_FILE).value
    return coalition
