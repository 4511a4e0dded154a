"""Text by language, templates filled with values, and text that is safe to print."""

from __future__ import annotations

import copyreg
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import frozen

from .characters import printable as printable  # noqa: PLC0414  # Who has texts prints them, too.

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

LONGEST_VALUE = 120
"""Characters of a value that a sentence shows; a document may hold longer ones."""


def freeze(values: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """A read-only copy of *values*."""
    return MappingProxyType(dict(values))


def _thawed(values: Mapping[Any, Any]) -> tuple[Any, tuple[dict[Any, Any]]]:
    return freeze, (dict(values),)


copyreg.pickle(MappingProxyType, _thawed)  # Otherwise no value with one could be pickled.


def plain(value: object) -> str:
    """*value* as one line of text for a sentence.

    Items of a list are joined with commas, each character is ``printable``, and what is longer than
    ``LONGEST_VALUE`` is cut.
    """
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(map(plain, value))
    if isinstance(value, int) and value.bit_length() > LONGEST_VALUE:
        return f"{value >> value.bit_length() - 40}…"
    try:
        text = printable(str(value))
    except ValueError:  # An int of more digits than sys.set_int_max_str_digits allows.
        return "…"
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def fill(
    template: str,
    values: Mapping[str, object],
    say: Callable[[object], str] = plain,
) -> str:
    """*template* with each placeholder ``{key}`` replaced by the words that *say* gives for the value.

    >>> fill("{city} joined on {date}.", {"city": "Kraków", "date": "2024-09-25"})
    'Kraków joined on 2024-09-25.'
    """
    return template.format_map({key: say(value) for key, value in values.items()})


class Count(int):
    """A number of things, shown with separators of thousands, unlike a year."""


@frozen
class Text:
    """The same words in several languages, in the order of the document."""

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
        """The words in the first of *languages* that has any, else the first words there are.

        >>> text({"pl": "Kraków", "de": "Krakau"}).best("fr", "de")
        'Krakau'
        """
        contents = dict(self.by_language)
        first = next(iter(contents.values()), "")
        return next((contents[code] for code in languages if code in contents), first)


def text(by_language: Text | Mapping[str, str]) -> Text:
    """The text of a mapping from language codes to words; a ``Text`` is returned as it is."""
    if isinstance(by_language, Text):
        return by_language
    return Text(tuple(by_language.items()))
