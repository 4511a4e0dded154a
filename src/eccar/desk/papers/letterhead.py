"""The city's own document, of which a paper takes styles, header and footer.

It is looked at before a library opens it. What would run code or load something from elsewhere is
refused by name; placeholders and fields are nothing but text.
"""

from __future__ import annotations

import enum
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from ...render import docx_styles
from ...values.errors import InvalidValue
from ..limits import MAX_FILE
from ..parts import Parts
from .errors import LETTERHEAD

_DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_PLAIN = b"wordprocessingml.document.main+xml"
_RUNNING = ("vbaproject", "activex", "embeddings/", "afchunk")
"""Parts that hold programs, or whole documents of any kind."""

_LOADING = frozenset(
    {
        "DATABASE",
        "DDE",
        "DDEAUTO",
        "IMPORT",
        "INCLUDE",
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "LINK",
        "RD",
    }
)
"""The fields by which a word processor loads something from elsewhere, or starts a program."""


_HARMLESS = frozenset({"hyperlink", "attachedTemplate"})
"""The kinds of relationships that load nothing: ``docx_styles.opened`` removes that to a template."""


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
        roots = {name: ET.fromstring(text) for name, text in texts.items()}  # noqa: S314  # Without declarations, by ``markup``.
    except (InvalidValue, ET.ParseError, ValueError, LookupError):
        return LetterheadFault.NOT_WORD
    if any(piece in name.lower() for name in parts.names for piece in _RUNNING):
        return LetterheadFault.PROGRAMS
    if _DOCUMENT not in texts:
        return LetterheadFault.NOT_WORD
    if _PLAIN not in texts.get(_TYPES, b""):
        return LetterheadFault.TEMPLATE
    if any(_loads(root) for root in roots.values()):
        return LetterheadFault.LINKED
    return None if _opens(content) else LetterheadFault.NOT_WORD


def _loads(root: ET.Element) -> bool:
    """Whether a part has a relationship or a field by which something from elsewhere is loaded."""
    return any(map(_is_linked, root.iter())) or any(
        field.split(maxsplit=1)[0].upper() in _LOADING for field in _fields(root)
    )


def _is_linked(element: ET.Element) -> bool:
    external = element.get("TargetMode", "").lower() == "external"
    return external and element.get("Type", "").rpartition("/")[2] not in _HARMLESS


def _fields(root: ET.Element) -> Iterator[str]:
    """What the fields of a part say, the pieces of each together."""
    pieces = ""
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        if name in {"fldChar", "fldSimple"}:
            yield from [pieces] if pieces.strip() else []
            instruction = (value for key, value in element.items() if key.endswith("}instr"))
            pieces = next(instruction, "")
        elif name == "instrText":
            pieces += element.text or ""
    yield from [pieces] if pieces.strip() else []


def _opens(content: bytes) -> bool:
    """Whether python-docx can open the document with this *content*."""
    try:
        docx_styles.opened(content)
    except ImportError:
        raise
    except Exception:  # noqa: BLE001  # For a damaged document, it raises errors of any kind.
        return False
    return True
