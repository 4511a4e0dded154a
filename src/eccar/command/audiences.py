"""What of the documents of a call is for its audience."""

from __future__ import annotations

import argparse
from typing import Any

from attrs import evolve

from ..documents.reading import Document
from ..values.vocabulary import Audience, audience_of


def may_be_read(value: Any, arguments: argparse.Namespace) -> bool:
    """Whether a document is for the audience of the call; without one, it is for its own."""
    asked = getattr(arguments, "audience", None)
    return asked is None or audience_of(value).includes(Audience(asked))


def limited_to_audience(document: Document[Any], arguments: argparse.Namespace) -> Document[Any]:
    """The document with only the entries that are for the audience of the call.

    It is unchanged if the call names no audience, or if it has no entries with an audience of their
    own.
    """
    asked = getattr(arguments, "audience", None)
    if asked is None or not hasattr(document.value, "limited_to"):
        return document
    return evolve(document, value=document.value.limited_to(Audience(asked)))
