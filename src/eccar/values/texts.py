"""Words that wait for a reader: sentences kept as keys with values, and text by language."""

from __future__ import annotations

import copyreg
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_SPACES = {"\n": " ", "\t": " ", "\xa0": "\xa0", "\u202f": "\u202f"}
"""Spaces that are no danger to a terminal, and what stands for them in one line."""

LONGEST_VALUE = 120
"""Characters of a value that a sentence shows; what a document holds may be of any length."""


def freeze(values: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """A copy of *values* that nobody can change."""
    return MappingProxyType(dict(values))


def _thawed(values: Mapping[Any, Any]) -> tuple[Any, tuple[dict[Any, Any]]]:
    return freeze, (dict(values),)


copyreg.pickle(MappingProxyType, _thawed)  # Else nothing that holds one could be copied.


def plain(value: object) -> str:
    """*value* as one line of text: lists joined, controls escaped, the overlong cut."""
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(map(plain, value))
    if isinstance(value, int) and value.bit_length() > LONGEST_VALUE:
        return f"{value >> value.bit_length() - 40}…"
    try:
        text = printable(str(value))
    except ValueError:  # Somewhere in it is a number of more digits than Python writes.
        return "…"
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def printable(text: str) -> str:
    """*text* in one line, with nothing that a terminal would obey: controls are written out."""
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() else _SPACES.get(letter) or repr(letter)[1:-1]
        for letter in text
    )


def fill(
    template: str,
    values: Mapping[str, object],
    say: Callable[[object], str] = plain,
) -> str:
    """The sentence that *template* makes of *values*, each put into words by *say*.

    >>> fill("{city} joined on {date}.", {"city": "Kraków", "date": "2024-09-25"})
    'Kraków joined on 2024-09-25.'
    """
    return template.format_map({key: say(value) for key, value in values.items()})


class Count(int):
    """A number of something: a reader sees its thousands apart, unlike those of a year."""


@frozen
class Text:
    """The same words in several languages, in the order in which they were told."""

    by_language: tuple[tuple[str, str], ...] = ()

    def __iter__(self) -> Iterator[str]:
        return (language for language, _ in self.by_language)

    def __getitem__(self, language: str) -> str:
        return dict(self.by_language)[language]

    def __len__(self) -> int:
        return len(self.by_language)

    def __str__(self) -> str:
        return self.best("en")

    def best(self, *languages: str) -> str:
        """The words in the first of *languages* that has any, else the first that were told.

        >>> text({"pl": "Kraków", "de": "Krakau"}).best("fr", "de")
        'Krakau'
        """
        told = dict(self.by_language)
        first = next(iter(told.values()), "")
        return next((told[one] for one in languages if one in told), first)


def text(told: Text | Mapping[str, str]) -> Text:
    """The text that a mapping from language codes to words tells."""
    return told if isinstance(told, Text) else Text(tuple(told.items()))
