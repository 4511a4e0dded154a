"""The documents that come with the library: the first register of memberships.

It is made of real accessions from public sources, is far from complete, and is not the
coalition's own register.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..documents.reading import read
from ..kinds import REGISTER
from ..values.packaged import data, names
from .membership import Membership


def coalition() -> Iterator[Membership]:
    """The packaged memberships, by the ids of their authorities; each call reads them again.

    >>> import eccar
    >>> krakow = next(found for found in eccar.coalition() if found.subject == "pl/krakow")
    >>> krakow.standing_on("2026-11-22")
    <Standing pl/krakow 2026-11-22: member, certain>
    """
    for name in names(*REGISTER):
        yield read(data(*REGISTER, name), name=name).value
