"""Notices: what a call says of its input besides its answers.

In JSON they are lines of the stream, in every other format they are where errors go.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from ..values.mappings import freeze


@frozen
class Notice:
    """What a call says of its input besides its answers, such as a city that appears twice.

    Attributes:
        key: The key of its sentence in the section ``call`` of the wording, after the name of its
            package, if that is not ``command``: ``fees.duplicate``.
        values: The values of its sentence.
        file: The file that it is about, if it is one.
    """

    key: str
    values: Mapping[str, Any] = field(converter=freeze, hash=False)
    file: str | None = None
