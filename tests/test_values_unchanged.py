"""Every document of the repository still loads to the value it had before the code was moved."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import eccar
from eccar.testing.cases import cases

ROOT = Path(__file__).parents[1]
FOLDERS = ("src/eccar", "examples", "tests/golden", "tests/cases/documents")
SUFFIXES = {".yaml", ".json", ".toml"}
RECORDED = ROOT / "tests/golden/values.json"
"""Digests of all values and the document each came from, as commit 1f725a6 read them.

Packaged memberships that were given more data since, such as inhabitants, or corrected, are left out.
"""

DIGITS = 12
"""Hexadecimal digits of a SHA-256 that are recorded: 48 bits, enough for some thousand documents."""


def digest(value: object) -> str:
    """The first digits of the SHA-256 of the canonical JSON (sorted, compact) of a value.

    ``extra.case`` is left out: it says how a case is checked, not what its document means.
    """
    data = eccar.to_dict(value)
    extra = {key: part for key, part in data.pop("extra", {}).items() if key != "case"}
    text = json.dumps(
        {**data, "extra": extra}, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def values() -> Iterator[object]:
    """The value of each document; files that are no document are left out."""
    for folder in FOLDERS:
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in SUFFIXES:
                with contextlib.suppress(eccar.DocumentError):
                    yield eccar.load(file)
    for case in cases():
        documents = (case.document, *case.related_documents)
        yield from (*(each.value() for each in documents), *filter(None, [case.schedule()]))


def test_every_document_keeps_its_value() -> None:
    """The recorded values are among those that the documents have now, wherever they lie."""
    recorded: dict[str, str] = json.loads(RECORDED.read_text(encoding="utf-8"))
    present = {digest(value) for value in values()}

    assert [name for key, name in recorded.items() if key not in present] == []
