"""Problem details for HTTP (RFC 9457): what is wrong with a document, without repeating what it says.

An answer to a request is logged, shown and passed on where the document is not. So its sentences
show only the values that a code declares as the library's own (``library_values``), and … for every
other, now and for codes to come. A pointer ends before the first key that the library does not
know: it leads to the place that has the key, and still resolves.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from ..checking.findings import HIDDEN, Finding
from ..kinds import KINDS, schema_file
from ..languages import LANGUAGES, OUTWARD
from ..languages.language import Language, language
from ..values.packaged import text

STATUS = 422
"""The status that is proposed: the content was understood, and cannot be processed (RFC 9110, 15.5.21)."""

TYPE = "urn:eccar:fault:"
"""How the type of a problem begins; the code of the errors follows."""

SEVERAL = "several"
"""What follows in the type of a problem whose errors have different codes."""

_WORDS = "documents.problem"


def problem_of(errors: Iterable[Finding], lang: str = "en") -> dict[str, Any]:
    """One problem object for all *errors* of a document, of which there is at least one.

    Returns:
        A dict of JSON, with ``type``, ``title``, ``status``, ``detail`` and ``errors``.

        ``type`` is ``urn:eccar:fault:DOC223`` if all errors have this code, else
        ``urn:eccar:fault:several``; ``title`` is the sentence of the type, without any value.
        ``status`` is 422, a proposal: the answer of the server decides. ``detail`` says what is
        wrong and what to do if there is one error, else that each is listed. ``errors`` has for
        each error the ``code``, the ``severity``, the JSON ``pointer`` (empty for the document as a
        whole), the ``detail``, the ``hint``, the ``line`` and the ``column``. All keys are always
        there, with ``None`` where nothing is known: data has no lines.

    Raises:
        ValueError: There are no words for the language.
    """
    reader, findings = language(lang), tuple(errors)
    listed = [_error(finding.redacted(_keys()), reader) for finding in findings]
    several = len({finding.code for finding in findings}) > 1
    return {
        "type": TYPE + (SEVERAL if several else findings[0].code),
        "title": reader.word(_WORDS, SEVERAL) if several else _title(findings[0], reader),
        "status": STATUS,
        "detail": reader.word(_WORDS, "listed") if listed[1:] else _both(listed[0]),
        "errors": listed,
    }


def _error(finding: Finding, lang: Language) -> dict[str, Any]:
    """A *finding* that is redacted as an entry of the problem."""
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "pointer": finding.path.pointer,
        "detail": lang.message(finding),
        "hint": lang.hint(finding) or None,
        "line": place and place.line,
        "column": place and place.column,
    }


def _title(finding: Finding, lang: Language) -> str:
    """The sentence of the code of a *finding*, which is the same for all findings of the code."""
    return lang.message(evolve(finding, values=dict.fromkeys(finding.values, HIDDEN)))


def _both(error: dict[str, Any]) -> str:
    return " ".join(filter(None, (error["detail"], error["hint"])))


@functools.cache
def _keys() -> frozenset[str]:
    """The keys of documents that the library knows: those of the schemas, and its languages."""
    schemas = (json.loads(text(*schema_file(kind))) for kind in KINDS)
    return frozenset((*LANGUAGES, *OUTWARD)).union(*map(_properties, schemas))


def _properties(data: Any) -> Iterator[str]:
    """The names of all properties within a schema."""
    if isinstance(data, dict):
        yield from data.get("properties", ())
        data = data.values()
    for inner in () if isinstance(data, (str, int, float, type(None))) else data:
        yield from _properties(inner)
