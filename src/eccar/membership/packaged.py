"""The documents that come with the library: the first register of memberships.

It is made of real accessions from public sources, is far from complete, and is not the
coalition's own register.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from ..documents.reading import load
from ..values.packaged import PACKAGE
from .membership import Membership


def coalition() -> Iterator[Membership]:
    """The packaged memberships, by the ids of their authorities; each call reads them again."""
    folder = os.path.join(PACKAGE, "membership", "register")
    for name in sorted(os.listdir(folder)):
        yield load(os.path.join(folder, name))
