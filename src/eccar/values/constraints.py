"""Constraints on values: patterns of text, non-empty collections, required attributes.

A constraint is called with a value and returns it or raises ``InvalidValue``; ``validate`` is its
validator for attrs. It is also the annotation of a type, ``Annotated[str, CITY_ID]``, by which
readers and JSON Schema know it. Patterns match the whole text and mean the same to Python and to
JSON Schema (ECMA 262).
"""

from __future__ import annotations

import abc
import re
from collections.abc import Callable, Collection, Iterable
from functools import cached_property
from typing import Annotated, Any

from attrs import frozen

from .characters import BLANK
from .errors import ErrorCode
from .texts import Text
from .vocabulary import COUNTRIES

NOT_TEXT = ErrorCode(
    code="DOC210",
    message="“{text}” is not a valid text.",
    hint="A text has at least one visible character and no control characters.",
)
HALF_A_CHARACTER = ErrorCode(
    code="DOC213",
    message="“{text}” contains a damaged character (a lone surrogate).",
    hint="Type the word again.",
)
NOT_A_URL = ErrorCode(
    code="DOC212",
    message="“{text}” is not a web address.",
    hint=(
        "A web address begins with http:// or https:// and has no spaces. Write anything "
        "else under text."
    ),
)
NOT_AN_ID = ErrorCode(
    code="DOC221",
    message="“{text}” is not the id of an authority.",
    hint="Write country and local name in small ASCII letters: pl/krakow, ch/canton-fribourg "
    "(ä→ae, ł→l, a hyphen for a space).",
)
NOT_A_COUNTRY = ErrorCode(
    code="DOC222",
    message="“{text}” is not a country code.",
    hint="Write the two capital letters of ISO 3166-1, such as PL (XK for Kosovo).",
)
NOT_A_LANGUAGE = ErrorCode(
    code="DOC223",
    message="“{text}” is not a language code.",
    hint="Write the code in small letters, such as pl or de, with a script if needed: sr-Latn.",
)
NO_NAME = ErrorCode(
    code="DOC224",
    message="The text is empty.",
    hint="Write the text with its language: {{pl: Kraków}}.",
)
NOT_A_CODE = ErrorCode(
    code="DOC225",
    message="“{text}” is not a valid code.",
    hint="Copy it from the official list, such as PL213 (NUTS) or Q31487 (Wikidata).",
)
UPSIDE_DOWN = ErrorCode(
    code="DOC228",
    message="The upper number ({most}) is less than the lower one ({least}).",
    hint="Exchange the two.",
)
TWICE_IN_A_LANGUAGE = ErrorCode(
    code="DOC233",
    message="The text is given twice in {language}.",
    hint="Keep one of the two.",
)
NOT_A_SHORT_ID = ErrorCode(
    code="DOC302",
    message="“{text}” is not a valid id.",
    hint="Use the letters a to z, digits, and . - _ between them: “3.1” (in quotes) or "
    "advice-centre. At most 60 characters, no spaces.",
)

ERROR_CODES = (
    NOT_TEXT,
    HALF_A_CHARACTER,
    NOT_A_URL,
    NOT_AN_ID,
    NOT_A_COUNTRY,
    NOT_A_LANGUAGE,
    NO_NAME,
    NOT_A_CODE,
    UPSIDE_DOWN,
    TWICE_IN_A_LANGUAGE,
    NOT_A_SHORT_ID,
)


class Constraint(abc.ABC):
    """A condition on a value: called with one, it returns it or raises ``InvalidValue``."""

    __slots__ = ()

    @abc.abstractmethod
    def __call__(self, value: Any) -> Any:
        """*value* itself, if it satisfies the constraint."""

    def validate(self, _: object, __: object, value: Any) -> None:
        """Validate, for attrs, a *value* that is not ``None``."""
        if value is not None:
            self(value)

    def validate_each(self, _: object, __: object, values: Iterable[Any]) -> None:
        """Validate, for attrs, each of *values*."""
        for value in values:
            self(value)


@frozen
class Pattern(Constraint):
    """Text that matches a regular expression, or is one of a few choices."""

    pattern: str
    fault: ErrorCode
    choices: tuple[str, ...] = ()

    @cached_property
    def fits(self) -> Callable[[str], object]:
        """The test whether a text matches the pattern or is one of the choices."""
        return self.choices.__contains__ if self.choices else re.compile(self.pattern).fullmatch

    def __call__(self, value: str) -> str:
        """*value* itself, if it satisfies the constraint."""
        if not self.fits(value):
            raise self.fault(text=value)
        return value if value.isascii() else whole(value)


@frozen
class NonEmpty(Constraint):
    """At least one value, each of which satisfies a constraint."""

    constraint: Constraint
    fault: ErrorCode

    def __call__(self, value: Collection[Any]) -> Collection[Any]:
        """*value* itself, if it is not empty and each of its items satisfies the constraint."""
        if not value:
            raise self.fault()
        for item in value:
            self.constraint(item)
        return value


@frozen
class NonEmptyText(Constraint):
    """Text with words in at least one language, and in none twice."""

    def __call__(self, value: Text) -> Text:
        """*value* itself, if it satisfies the constraint."""
        if not value:
            raise NO_NAME()
        for code, content in value.by_language:
            LANGUAGE(code)
            TEXT(content)
        if len(dict(value.by_language)) < len(value):
            twice = [code for code in value if [*value].count(code) > 1]
            raise TWICE_IN_A_LANGUAGE(language=twice[0])
        return value


def whole(text: str) -> str:
    """*text* itself, if it can be encoded: it holds no lone surrogate."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise HALF_A_CHARACTER(text=text) from None
    return text


TEXT = Pattern(
    rf"[\t\n {BLANK}]*[^\x00-\x20\x7f-\x9f{BLANK}][^\x00-\x08\x0b-\x1f\x7f-\x9f]*",
    NOT_TEXT,
)
URL = Pattern(r'https?://[^\x00-\x20"<>\\^`{|}\x7f-\xa0]+', NOT_A_URL)
ID = Pattern("[A-Za-z0-9][A-Za-z0-9._-]{0,59}", NOT_A_SHORT_ID)
CITY_ID = Pattern(r"[a-z]{2}/[a-z0-9]+(-[a-z0-9]+)*", NOT_AN_ID)
COUNTRY = Pattern("|".join(COUNTRIES), NOT_A_COUNTRY, COUNTRIES)
LANGUAGE = Pattern(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", NOT_A_LANGUAGE)
NUTS = Pattern(r"[A-Z]{2}[0-9A-Z]{0,3}", NOT_A_CODE)
WIKIDATA = Pattern(r"Q[1-9][0-9]{0,11}", NOT_A_CODE)

WORDS = NonEmptyText()


Url = Annotated[str, URL]
Id = Annotated[str, ID]
"""The id of a document, or of a part of one: short, and in letters that every tool keeps."""

CityId = Annotated[str, CITY_ID]
Country = Annotated[str, COUNTRY]
Language = Annotated[str, LANGUAGE]
Nuts = Annotated[str, NUTS]
Wikidata = Annotated[str, WIKIDATA]


def texts(items: Iterable[str]) -> tuple[str, ...]:
    """A tuple of texts; one text alone is a ``TypeError``, since it would become its letters."""
    if isinstance(items, str):
        message = f"Several texts are given as a list: [{items!r}]."
        raise TypeError(message)
    return tuple(items)


def constraint_of(hint: Any) -> Constraint | None:
    """The constraint in an ``Annotated`` type, if there is one."""
    return next(
        (item for item in getattr(hint, "__metadata__", ()) if isinstance(item, Constraint)), None
    )


@frozen
class RequireOneOf:
    """Alternative sets of attributes, one of which a value must have completely."""

    alternatives: tuple[tuple[str, ...], ...]
    fault: ErrorCode


def check_required(value: Any) -> None:
    """Refuse a *value* without all attributes of one of the alternatives in ``needs`` of its class.

    A class uses it as its ``__attrs_post_init__``.
    """
    for names in value.needs.alternatives:
        if all(getattr(value, name) is not None for name in names):
            return
    raise value.needs.fault()
