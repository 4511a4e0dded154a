"""The city's own document, of which a paper takes styles, header and footer.

It is looked at before a library opens it. What would run code or load something from elsewhere is
refused by name; placeholders and fields are nothing but text.
"""

from __future__ import annotations

import enum
import re

from ...values.errors import InvalidValue
from ..limits import MAX_FILE
from ..parts import Parts
from .errors import LETTERHEAD

_DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_PLAIN = b"wordprocessingml.document.main+xml"
_EXTERNAL = re.compile(
    rb"<Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>", re.IGNORECASE
)
_HYPERLINK = re.compile(rb"Type\s*=\s*[\"'][^\"']*/hyperlink[\"']")
_RUNNING = ("vbaproject", "activex", "embeddings/", "afchunk")
"""Parts that hold programs, or whole documents of any kind."""


class LetterheadFault(enum.StrEnum):
    """Why a file is no letterhead."""

    TOO_LARGE = "too-large"
    NOT_WORD = "not-word"
    TEMPLATE = "template"
    PROGRAMS = "programs"
    LINKED = "linked"


def check_letterhead(content: bytes, file: str) -> None:
    """Raise ``InvalidValue`` unless *content*, of the file with this name, is a harmless document."""
    if fault := _fault(content):
        raise LETTERHEAD(file=file, reason=fault)


def _fault(content: bytes) -> LetterheadFault | None:
    if len(content) > MAX_FILE:
        return LetterheadFault.TOO_LARGE
    try:
        parts = Parts(content)
        texts = dict(parts.markup())
    except InvalidValue:
        return LetterheadFault.NOT_WORD
    if any(piece in name.lower() for name in parts.names for piece in _RUNNING):
        return LetterheadFault.PROGRAMS
    if _DOCUMENT not in texts:
        return LetterheadFault.NOT_WORD
    if _PLAIN not in texts.get(_TYPES, b""):
        return LetterheadFault.TEMPLATE
    relations = (text for name, text in texts.items() if name.endswith(".rels"))
    external = (relation for text in relations for relation in _EXTERNAL.findall(text))
    if any(not _HYPERLINK.search(relation) for relation in external):
        return LetterheadFault.LINKED
    return None
