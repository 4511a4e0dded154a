"""Text by language, and templates filled with values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol, Self, TypeAlias, cast

from attrs import field, frozen

from .brief import Brief
from .characters import composed, printable
from .plain import FormattedAsText, type_name
from .plurals import Forms

LONGEST_VALUE = 120
"""Characters of a value that a sentence shows; a document may hold longer ones."""


OR = "or"
"""The case in which a list is a choice: its last two items are joined by “or”."""


def plain(value: object, case: str = "") -> str:
    """*value* as one line of text for a sentence; the *case* of a noun changes nothing in it.

    A list ends in “and”, or in “or” with that *case*; each character is ``printable``, and what is
    longer than ``LONGEST_VALUE`` is cut.
    """
    if isinstance(value, (list, tuple, set, frozenset)):
        *most, last = map(plain, value) if value else ("",)
        return f" {OR if case == OR else 'and'} ".join((", ".join(most), last)) if most else last
    if isinstance(value, int) and value.bit_length() > LONGEST_VALUE:
        return f"{value >> value.bit_length() - 40}…"
    try:
        text = printable(str(value))
        if isinstance(value, int):
            text = text.replace("-", "−")
    except ValueError:  # An int of more digits than sys.set_int_max_str_digits allows.
        return "…"
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


class Say(Protocol):
    """Puts a value into words, in a grammatical case where the language has cases."""

    def __call__(self, value: Any, case: str = "", /) -> str:
        """The words for *value*."""
        ...


class _Placeholder:
    """A value that is put into words where the template names it.

    Words in another language are put into *marked*, and their number in their place.
    """

    __slots__ = ("marked", "say", "value")

    def __init__(self, value: object, say: Say, marked: list[Marked]) -> None:
        self.value, self.say, self.marked = value, say, marked

    def __format__(self, case: str) -> str:
        text = self.say(self.value, case)
        if not isinstance(text, Marked):
            return text
        self.marked.append(text)
        return f"{_MARK}{len(self.marked) - 1}{_MARK}"


def fill(template: str, values: Mapping[str, object], say: Say = plain) -> str:
    """*template* with each placeholder ``{key}`` replaced by the words that *say* gives for the value.

    Of a template with plural forms, the form for the values is taken. A placeholder can name the
    grammatical case that the sentence needs, as ``{since:genitive}``.

    >>> fill("{city} joined on {date}.", {"city": "Kraków", "date": "2024-09-25"})
    'Kraków joined on 2024-09-25.'
    """
    if isinstance(template, Forms):
        template = template.form(values)
    marked: list[Marked] = []
    places = {key: _Placeholder(value, say, marked) for key, value in values.items()}
    filled = template.format_map(places)
    if not marked:
        return filled
    pieces = enumerate(filled.split(_MARK))
    return joined(marked[int(piece)] if number % 2 else piece for number, piece in pieces)


class Count(int):
    """A number of things, shown with separators of thousands, unlike a year."""


@frozen
class CountRange(Brief):
    """A number of things that is only known to lie within a range, both ends included."""

    least: int
    most: int


class Rendered(str):
    """Text that is ready to be shown: as a value of a template, it is neither cut nor changed."""

    __slots__ = ()


Run: TypeAlias = tuple[str, str]
"""A piece of text and the code of its language; empty for the language of the reader."""

_MARK = "\0"
"""What is around the number of a text in a template; no text that can be shown has it."""


class Marked(Rendered):
    """Text that is ready to be shown, of which pieces are in another language than the reader's.

    Attributes:
        runs: The pieces, each with its language.
    """

    __slots__ = ("runs",)

    runs: tuple[Run, ...]

    def __new__(cls, runs: Iterable[Run]) -> Self:
        """The text of *runs*."""
        runs = tuple(runs)
        made = super().__new__(cls, "".join(text for text, _ in runs))
        made.runs = runs
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.runs,)


class Untranslated(Marked):
    """Words of the library in English, in place of those that the language of the reader lacks."""

    __slots__ = ()


def runs_of(text: str) -> tuple[Run, ...]:
    """The pieces of *text*, each with its language."""
    return text.runs if isinstance(text, Marked) else ((text, ""),)


def joined(parts: Iterable[str], separator: str = "") -> str:
    """*parts* with the *separator* between them; each keeps its language.

    >>> joined(["Titel: ", Marked([("Advice", "en")])]).runs
    (('Titel: ', ''), ('Advice', 'en'))
    """
    parts = tuple(parts)
    if not any(isinstance(part, Marked) for part in parts):
        return separator.join(parts)
    between = (separator, "")
    runs = [run for part in parts for run in (between, *runs_of(part))][1:]
    kind = Untranslated if any(isinstance(part, Untranslated) for part in parts) else Marked
    return kind(run for run in runs if run[0])


def changed(text: str, change: Callable[[str], str]) -> str:
    """*text* after a *change* of each of its pieces, which keep their languages."""
    if not isinstance(text, Marked):
        return change(text)
    return type(text)((change(piece), language) for piece, language in text.runs)


def capitalized(text: str) -> str:
    """*text* with a capital at its beginning; its pieces keep their languages."""
    if not isinstance(text, Marked):
        return text[:1].upper() + text[1:]
    (first, language), *others = text.runs
    return type(text)(((first[:1].upper() + first[1:], language), *others))


def _pairs(
    by_language: tuple[tuple[str, str], ...] | Mapping[str, str],
) -> tuple[tuple[str, str], ...]:
    """The languages and words of a mapping; a tuple of them is returned as it is."""
    if isinstance(by_language, tuple):
        return by_language
    if not isinstance(cast("object", by_language), Mapping):
        message = f"Text is a mapping of languages to words, not a {type_name(by_language)}."
        raise TypeError(message)
    return tuple(by_language.items())


@frozen
class Text(Brief, FormattedAsText):
    """The same words in several languages, in the order of the document.

    The order has no meaning, since a store may sort the keys of JSON: texts in another order are
    equal, and ``best`` does not depend on it.

    >>> Text({"de": "Beratungsstelle", "en": "Advice centre"})
    <Text de, en>
    """

    by_language: tuple[tuple[str, str], ...] = field(default=(), eq=frozenset, converter=_pairs)

    def __iter__(self) -> Iterator[str]:
        return (language for language, _ in self.by_language)

    def __getitem__(self, language: str) -> str:
        return dict(self.by_language)[language]

    def __len__(self) -> int:
        return len(self.by_language)

    def __str__(self) -> str:
        return self.best("en")

    def _brief(self) -> str:
        return ", ".join(self)

    @property
    def composed(self) -> frozenset[tuple[str, str]]:
        """The words by language as they are compared with others, with composed letters."""
        return frozenset((language, composed(content)) for language, content in self.by_language)

    def best(self, *languages: str) -> str:
        """The words in the first of *languages* that has any, else in English.

        Without English, it is the first language by its code.

        >>> text({"pl": "Kraków", "de": "Krakau"}).best("fr", "de")
        'Krakau'
        """
        return dict(self.by_language).get(self.best_language(*languages), "")

    def best_language(self, *languages: str) -> str:
        """The code of the language in which ``best`` has the words; empty if there are none."""
        codes = dict(self.by_language)
        return next((code for code in (*languages, "en", *sorted(codes)) if code in codes), "")


@frozen
class Titled(Brief):
    """Something in a document as a value of a sentence, which has its title; data has its id."""

    id: str
    titles: Text

    def __str__(self) -> str:
        return str(self.titles)


@frozen
class Law(Brief):
    """The title of a law, which is cited in the *language* of the law; what readers have is a gloss."""

    titles: Text
    language: str = ""

    def __str__(self) -> str:
        return self.titles.best(self.language)


def text(by_language: Text | Mapping[str, str]) -> Text:
    """The text of a mapping from language codes to words; a ``Text`` is returned as it is.

    >>> text({"de": "Beratungsstelle", "en": "Advice centre"})
    <Text de, en>
    """
    return by_language if isinstance(by_language, Text) else Text(by_language)
