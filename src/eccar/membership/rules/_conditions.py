"""Which condition belongs to which resolution."""

from __future__ import annotations

from collections.abc import Iterable

from ..choices import Purpose

CONDITION = "http://bonnsustainabilityportal.de/?p=38136&lang=de"


class Conditions:
    """Conditions of resolutions, each by the purpose of its resolution and the reference, if known."""

    def __init__(self, conditions: Iterable[tuple[Purpose, str | None]]) -> None:
        self._known = set(conditions)
        self._purposes = {purpose for purpose, _ in self._known}

    def has(self, purpose: Purpose, reference: str | None) -> bool:
        """Whether one of them may be the one with this *purpose* and *reference*.

        A condition without a reference may belong to any resolution with its purpose.
        """
        if reference is None:
            return purpose in self._purposes
        return (purpose, reference) in self._known or (purpose, None) in self._known
