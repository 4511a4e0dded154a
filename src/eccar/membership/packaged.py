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
    """The packaged memberships, by the ids of their authorities; each call reads them again."""
    for name in names(*REGISTER):
        yield read(data(*REGISTER, name), name=name).value
