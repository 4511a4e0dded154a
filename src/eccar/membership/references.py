"""The references that councils give their papers: kept as written, read where the shape is known.

A number is often that of a paper, not of a decision; several papers can belong to one accession;
and the year in it need not be that of the vote.
"""

from __future__ import annotations

import enum
import re

from attrs import frozen

from ..values.brief import Brief
from ..values.plain import FormattedAsText

_NUMERALS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


class Shape(enum.StrEnum):
    """The shapes that are known, each by an authority that uses it."""

    SESSION = "session/number/year"  # CXXIX/3569/24: Kraków
    PAPER = "type/year/number"  # VO/2019/08277: Lübeck
    YEAR_BODY = "year/body/number"  # 08/SVV/0292: Potsdam
    BODY_YEAR = "body/number/year"  # 01/022/09: Düsseldorf
    NUMBER_YEAR = "number/year"  # 79/2017: Jülich, 123/17: Eschweiler
    NUMBER_TERM = "number/term"  # 1678/IX: Mönchengladbach
    DIARY = "diary number/year"  # Dnr 803-1016/2015: Stockholm
    PARAGRAPH = "paragraph of the minutes"  # §128: Swedish municipalities
    INSTRUMENT = "instrument number"  # Postulat n° 169: Fribourg; druk 4009: Kraków


_PATTERNS = {
    Shape.SESSION: r"(?P<session>[IVXLCDM]+)/(?P<number>[0-9]+)/(?P<year>(?:20)?[0-9]{2})",
    Shape.PAPER: r"(?P<body>[A-ZÄÖÜ]{1,5})/(?P<year>20[0-9]{2})/(?P<number>[0-9]+)",
    Shape.YEAR_BODY: r"(?P<year>[0-9]{2})/(?P<body>[A-ZÄÖÜ]{2,5})/(?P<number>[0-9]+)",
    Shape.BODY_YEAR: r"(?P<body>[0-9]{2})/(?P<number>[0-9]+)/(?P<year>(?:20)?[0-9]{2})",
    Shape.NUMBER_YEAR: r"(?P<number>[0-9]+)/(?P<year>(?:20)?[0-9]{2})",
    Shape.NUMBER_TERM: r"(?:Vorlage )?(?P<number>[0-9]+)/(?P<term>[IVXLCDM]+)",
    Shape.DIARY: r"Dnr (?P<number>[0-9]+(?:-[0-9]+)*)/(?P<year>[0-9]{4})",
    Shape.PARAGRAPH: r"§ ?(?P<number>[0-9]+)",
    Shape.INSTRUMENT: r"(?P<body>[^\W\d]+) (?:n° ?|Nr\. ?)?(?P<number>[0-9]+)",
}
_SHAPES = {shape: re.compile(pattern) for shape, pattern in _PATTERNS.items()}


@frozen(kw_only=True)
class Reference(Brief, FormattedAsText):
    """A council's reference as written, with as much of it as its shape lets one read.

    ``session`` and ``term`` are numbers read from Roman numerals; where the letters make no
    numeral they are nothing, and ``malformed`` says so.
    """

    text: str
    shape: Shape | None = None
    session: int | None = None
    number: str | None = None
    year: int | None = None
    term: int | None = None
    body: str | None = None
    malformed: bool = False

    def __str__(self) -> str:
        return self.text


def reference(text: str) -> Reference:
    """What can be read from the reference *text*.

    >>> read = reference("CXXIX/3569/24")
    >>> read.session, read.number, read.year
    (129, '3569', 2024)
    """
    for shape, pattern in _SHAPES.items():
        match = pattern.fullmatch(text)
        if match:
            parts = match.groupdict()
            numerals = {name: parts[name] for name in ("session", "term") if parts.get(name)}
            return Reference(
                text=text,
                shape=shape,
                number=parts["number"],
                body=parts.get("body"),
                year=_year(parts["year"]) if "year" in parts else None,
                malformed=any(roman(letters) is None for letters in numerals.values()),
                **{name: roman(letters) for name, letters in numerals.items()},
            )
    return Reference(text=text)


def roman(letters: str) -> int | None:
    """The number that Roman *letters* write in the usual way; nothing if they write none.

    >>> roman("CXXIX"), roman("CXXIXX")
    (129, None)
    """
    number, rest = 0, letters
    for value, numeral in _NUMERALS:
        while rest.startswith(numeral):
            number, rest = number + value, rest.removeprefix(numeral)
    return number if letters and not rest and _roman(number) == letters else None


def _roman(number: int) -> str:
    letters = ""
    for value, numeral in _NUMERALS:
        count, number = divmod(number, value)
        letters += numeral * count
    return letters


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
