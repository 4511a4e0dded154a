"""The practices that come with the library, from public sources; what none of them says is not on record."""

from __future__ import annotations

from ...documents.collection import Documents
from ...documents.reading import read
from ...values.packaged import data, names
from .practice import Practice

_PLACE = ("eccar.network", "practices", "register")
"""The package and the folder of the packaged practices."""


def packaged_practices() -> Documents[Practice]:
    """The packaged practices in the order of their authorities; each is read when it is needed.

    >>> [str(practice.titles) for practice in packaged_practices()][:1]
    ['Monitoring of election campaigns']
    """
    return Documents(names(*_PLACE), _practice)


def _practice(name: str) -> Practice:
    practice: Practice = read(data(*_PLACE, name), name=name).value
    return practice
