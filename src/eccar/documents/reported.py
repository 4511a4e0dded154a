"""The findings of one document: its errors with their paths, as many as anybody reads.

The first of them say what is probably meant. It is looked for here and not where an error is
raised, because only here is known how many there are: a text of ten kilobytes has room for a
thousand unknown words, and to compare one with all words there are takes a millisecond.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from ..checking.findings import Finding, Path, finding
from ..values.date_errors import NOT_A_DATE, NOT_A_DAY
from ..values.errors import InvalidValue
from ..values.money import NOT_AN_AMOUNT, SEPARATORS
from ..values.texts import plain
from . import meant
from .errors import NOT_A_CHOICE, TOO_MANY, UNKNOWN_KEY
from .limits import MAX_ERRORS, MAX_SUGGESTIONS
from .structuring.collect import ReadingError
from .suggest import nearest

_MEANT: Mapping[str, Callable[[str, tuple[str, ...]], str]] = {
    UNKNOWN_KEY.code: nearest,
    NOT_A_CHOICE.code: nearest,
    NOT_A_DATE.code: lambda text, _: meant.date(text),
    NOT_A_DAY.code: lambda text, _: meant.day(text),
    NOT_AN_AMOUNT.code: lambda text, _: meant.amount(text),
    SEPARATORS.code: lambda text, _: meant.amount(text),
}
"""What finds the text that is probably meant, by the code of the error."""


_Word: TypeAlias = tuple[str, str, tuple[str, ...]]
"""The code of an error, the word that is wrong, and those that can stand in its place."""


def findings_of(error: ReadingError) -> Iterator[Finding]:
    """The errors in *error*, a tree as deep as the document, as findings with their paths."""
    suggestions: dict[_Word, str] = {}
    for count, (path, item) in enumerate(_flat(error, Path())):
        if count == MAX_ERRORS:
            many = item.fault is TOO_MANY
            yield finding(item, path) if many else finding(TOO_MANY(limit=MAX_ERRORS))
            return
        yield finding(_with_suggestion(item, suggestions), path)


def _flat(error: ReadingError, path: Path) -> Iterator[tuple[Path, InvalidValue]]:
    if isinstance(error, InvalidValue):
        yield path, error
    else:
        for parts, inner in error.errors:
            yield from _flat(inner, Path((*path.parts, *parts)))


def _with_suggestion(error: InvalidValue, suggestions: dict[_Word, str]) -> InvalidValue:
    """The *error* with what is probably meant; *suggestions* has those of the document so far."""
    code, values = error.fault.code, error.values
    if code not in _MEANT:
        return error
    text = plain(values["key"] if "key" in values else values["text"])
    word = (code, text, values.get("keys") or values.get("choices") or ())
    if word not in suggestions:
        wanted = len(suggestions) < MAX_SUGGESTIONS
        suggestions[word] = _MEANT[code](*word[1:]) if wanted else ""
    return InvalidValue(error.fault, {**values, "near": suggestions[word]})
