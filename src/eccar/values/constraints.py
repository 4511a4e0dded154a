"""The forms that text can have: each a pattern, and the fault of text without it.

The patterns mean the same to Python and to JSON Schema (ECMA 262), and match the whole text.
"""

from __future__ import annotations

import abc
import re
from collections.abc import Callable, Collection, Iterable
from functools import cached_property
from typing import Annotated, Any

from attrs import frozen

from .errors import ErrorCode
from .texts import Text
from .vocabulary import COUNTRIES

NOT_TEXT = ErrorCode(
    code="DOC210",
    message="“{text}” cannot stand here as text.",
    hint="Text has at least one visible character, and no control characters.",
)
HALF_A_CHARACTER = ErrorCode(
    code="DOC213",
    message="“{text}” holds half a character (a lone surrogate).",
    hint="Type the word again; it was damaged by some program on the way.",
)
NOT_A_URL = ErrorCode(
    code="DOC212",
    message="“{text}” is not a web address.",
    hint="It begins with http:// or https:// and has no spaces; anything else is a text.",
)
NOT_AN_ID = ErrorCode(
    code="DOC221",
    message="“{text}” is not the id of an authority.",
    hint="Write the country and the local name in small ASCII letters, as pl/krakow or "
    "ch/canton-fribourg (ä→ae, ł→l, a space becomes a hyphen).",
)
NOT_A_COUNTRY = ErrorCode(
    code="DOC222",
    message="“{text}” is not a country code.",
    hint="Write the two capital letters of ISO 3166-1, as PL; XK stands for Kosovo.",
)
NOT_A_LANGUAGE = ErrorCode(
    code="DOC223",
    message="“{text}” is not a language code.",
    hint="Write the code in small letters, as pl or de; a script may follow, as sr-Latn.",
)
NO_NAME = ErrorCode(
    code="DOC224",
    message="No words are given.",
    hint="Write them with their language, as {{pl: Kraków}}.",
)
NOT_A_CODE = ErrorCode(
    code="DOC225",
    message="“{text}” is not a code of that list.",
    hint="Copy it from the official list: NUTS as PL213, Wikidata as Q31487.",
)
UPSIDE_DOWN = ErrorCode(
    code="DOC228",
    message="The greater number, {most}, is smaller than the lesser, {least}.",
    hint="Exchange the two.",
)
TWICE_IN_A_LANGUAGE = ErrorCode(
    code="DOC233",
    message="Words in {language} are told twice.",
    hint="Keep one of the two.",
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
)


class Constraint(abc.ABC):
    """A form that a value can have or lack; called with one, it gives it back or refuses it."""

    __slots__ = ()

    @abc.abstractmethod
    def __call__(self, value: Any) -> Any:
        """*value* itself, if it has the form."""

    def validate(self, _: object, __: object, value: Any) -> None:
        """Refuse, as a validator of attrs, a *value* that is there without the form."""
        if value is not None:
            self(value)

    def validate_each(self, _: object, __: object, values: Iterable[Any]) -> None:
        """Refuse, as a validator of attrs, *values* that have one without the form."""
        for value in values:
            self(value)


@frozen
class Pattern(Constraint):
    """A form of text: the pattern all of it follows, or its only choices."""

    pattern: str
    fault: ErrorCode
    choices: tuple[str, ...] = ()

    @cached_property
    def fits(self) -> Callable[[str], object]:
        """Whether a text follows the pattern, or is one of the choices."""
        return self.choices.__contains__ if self.choices else re.compile(self.pattern).fullmatch

    def __call__(self, value: str) -> str:
        """*value* itself, if it has the form."""
        if not self.fits(value):
            raise self.fault(text=value)
        return value if value.isascii() else whole(value)


@frozen
class NonEmpty(Constraint):
    """Several values, one at least, each of a form."""

    form: Constraint
    fault: ErrorCode

    def __call__(self, value: Collection[Any]) -> Collection[Any]:
        """*value* itself, if there is something in it, all of it of the form."""
        if not value:
            raise self.fault()
        for one in value:
            self.form(one)
        return value


@frozen
class NonEmptyText(Constraint):
    """Text by language that says something in at least one."""

    def __call__(self, value: Text) -> Text:
        """*value* itself, if there are words in it."""
        if not value:
            raise NO_NAME()
        for tongue, words in value.by_language:
            LANGUAGE(tongue)
            TEXT(words)
        if len(dict(value.by_language)) < len(value):
            twice = [tongue for tongue in value if [*value].count(tongue) > 1]
            raise TWICE_IN_A_LANGUAGE(language=twice[0])
        return value


def whole(text: str) -> str:
    """*text* itself, if all its characters can be written to a file."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise HALF_A_CHARACTER(text=text) from None
    return text


TEXT = Pattern(
    r"[\t\n \xa0]*[^\x00-\x20\x7f-\xa0][^\x00-\x08\x0b-\x1f\x7f-\x9f]*",
    NOT_TEXT,
)
URL = Pattern(r'https?://[^\x00-\x20"<>\\^`{|}\x7f-\xa0]+', NOT_A_URL)
CITY_ID = Pattern(r"[a-z]{2}/[a-z0-9]+(-[a-z0-9]+)*", NOT_AN_ID)
COUNTRY = Pattern("|".join(COUNTRIES), NOT_A_COUNTRY, COUNTRIES)
LANGUAGE = Pattern(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", NOT_A_LANGUAGE)
NUTS = Pattern(r"[A-Z]{2}[0-9A-Z]{0,3}", NOT_A_CODE)
WIKIDATA = Pattern(r"Q[1-9][0-9]{0,11}", NOT_A_CODE)

WORDS = NonEmptyText()


Url = Annotated[str, URL]
CityId = Annotated[str, CITY_ID]
Country = Annotated[str, COUNTRY]
Language = Annotated[str, LANGUAGE]
Nuts = Annotated[str, NUTS]
Wikidata = Annotated[str, WIKIDATA]


def texts(told: Iterable[str]) -> tuple[str, ...]:
    """Several texts, whatever they were told as, but for one text alone."""
    if isinstance(told, str):
        message = f"Several texts are told as a list: [{told!r}]."
        raise TypeError(message)
    return tuple(told)


def constraint_of(hint: Any) -> Constraint | None:
    """The form that an annotated type asks for, if any."""
    return next(
        (one for one in getattr(hint, "__metadata__", ()) if isinstance(one, Constraint)), None
    )


@frozen
class RequireOneOf:
    """The ways of telling a value: each some attributes, and one way has to be told whole."""

    ways: tuple[tuple[str, ...], ...]
    fault: ErrorCode


def check_required(value: Any) -> None:
    """Refuse a *value* that is told in none of the ways that its class ``needs``.

    A class takes it as its ``__attrs_post_init__``.
    """
    for way in value.needs.ways:
        if all(getattr(value, name) is not None for name in way):
            return
    raise value.needs.fault()
