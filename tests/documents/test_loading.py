"""What documents are read from, and the class that is asked for."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import eccar
from eccar import (
    ActionPlan,
    DocumentError,
    Membership,
    dumps,
    from_dict,
    load,
    loads,
    read,
    to_dict,
)
from eccar.documents.limits import MAX_BYTES

FILE = Path(__file__).parents[2] / "examples" / "krakow" / "membership.yaml"
CONTENT = FILE.read_bytes()
VALUE = load(FILE)

SOURCES: dict[str, Callable[[], Any]] = {
    "a path": lambda: FILE,
    "a name": lambda: str(FILE),
    "bytes": lambda: CONTENT,
    "a byte array": lambda: bytearray(CONTENT),
    "a memory view": lambda: memoryview(CONTENT),
    "a stream of bytes": lambda: io.BytesIO(CONTENT),
    "a stream of text": lambda: io.StringIO(CONTENT.decode()),
}


def refused(call: Callable[[], object]) -> list[str]:
    """The codes of the errors with which *call* is refused."""
    with pytest.raises(DocumentError) as caught:
        call()
    return [finding.code for finding in caught.value.findings]


@pytest.mark.parametrize("name", SOURCES)
def test_a_document_is_read_from_any_source(name: str) -> None:
    """Paths, content and streams of text or bytes give the same value."""
    assert load(SOURCES[name](), Membership) == VALUE


@pytest.mark.parametrize("mode", ["r", "rb"])
def test_a_document_is_read_from_an_open_file(mode: str) -> None:
    """Whoever has opened the file closes it."""
    with FILE.open(mode, encoding=None if mode == "rb" else "utf-8") as stream:
        assert load(stream, Membership) == VALUE
        assert not stream.closed


@pytest.mark.parametrize("source", [None, 5, object(), ["a.yaml"], {"eccar": "plan/1"}])
def test_another_object_is_a_type_error(source: Any) -> None:
    """The message says what a document is read from."""
    with pytest.raises(TypeError, match="path, bytes or a stream"):
        load(source)


def test_a_stream_that_is_too_large_is_not_read_to_its_end() -> None:
    """One byte more than a document may have is enough to refuse it."""
    stream = io.BytesIO(b" " * (MAX_BYTES + 100))

    assert refused(lambda: load(stream)) == ["DOC014"]
    assert stream.tell() == MAX_BYTES + 1


@pytest.mark.parametrize("broken", [io.StringIO(), io.BytesIO()])
def test_a_closed_stream_is_an_error_of_the_document(broken: Any) -> None:
    """Whatever the machine refuses is a ``DocumentError``."""
    broken.close()

    assert refused(lambda: load(broken)) == ["DOC001"]


def test_half_a_character_in_a_stream_of_text() -> None:
    """A lone surrogate has no UTF-8, and is refused as such bytes are."""
    assert refused(lambda: load(io.StringIO("eccar: \ud800"))) == ["DOC012"]


@pytest.mark.parametrize("text", [CONTENT.decode(), '{"eccar": "plan/1"}', "a: 1\n" * 2000])
def test_a_text_given_as_a_name_is_not_repeated(text: str) -> None:
    """The message names the function that reads text; the text may be long, and may be private."""
    with pytest.raises(DocumentError) as caught:
        load(text)

    assert [finding.code for finding in caught.value.findings] == ["DOC028"]
    assert "eccar.loads" in str(caught.value)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_what_dumps_writes_loads_reads(format: str) -> None:
    """Text and bytes of a document, in either format."""
    text = dumps(VALUE, format=format)

    assert loads(text, Membership) == loads(text.encode(), format=format) == VALUE


@pytest.mark.parametrize(
    "call",
    [lambda cls: load(FILE, cls), lambda cls: loads(CONTENT, cls), lambda cls: read(FILE, cls),
     lambda cls: from_dict(to_dict(VALUE), cls)],
    ids=["load", "loads", "read", "from_dict"],
)  # fmt: skip
def test_another_kind_than_the_one_asked_for_is_refused(call: Callable[[Any], Any]) -> None:
    """One error names both kinds; a class that is no document is a wrong call."""
    assert call(Membership)
    with pytest.raises(DocumentError, match=r"membership/1.*plan/1") as caught:
        call(ActionPlan)
    assert [(f.code, str(f.path)) for f in caught.value.findings] == [("DOC116", "eccar")]
    with pytest.raises(TypeError, match="City is no document"):
        call(eccar.City)


def test_the_name_of_a_stream_is_that_of_its_file() -> None:
    """Findings name the file; content has the name it is given, or none."""
    with FILE.open("rb") as stream:
        assert read(stream).file == str(FILE)
    assert read(CONTENT, name="upload").file == "upload"
    assert read(CONTENT).file is None
