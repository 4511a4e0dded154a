"""Notices: what a call says of its input besides its answers.

In JSON they are lines of the stream, in every other format they are where errors go.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from ..languages.language import Language
from ..values.texts import freeze
from .console import Console


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


def give(notice: Notice, arguments: argparse.Namespace, lang: Language, console: Console) -> None:
    """Print *notice* as the format of the call has it."""
    if arguments.format == "json":
        from ..documents.answers import answer_data

        console.data(answer_data(notice, lang))
        return
    from .data import sentence

    console.error(f"eccar: {sentence(notice.key, notice.values, lang)}")
