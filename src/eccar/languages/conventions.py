"""How languages write numbers, dates, amounts, quotation marks and spaces, as Unicode CLDR has it.

The tests compare every convention with Babel, over many values. Where offices write otherwise than
CLDR, that is a line of the table with its reason:

* Polish dates end in “r.” (*rok*, year), a period of years is “lata 2025–2027”, and French has “1er” for the first day of a month.
* English writes the day before the month and its lists without a comma before “and”, as in Europe.
* No line breaks between a German ordinal, as in “28. November”, and its month.
* A currency is written as its code, and a minus as “−”, which no line breaks after.
* Groups of digits begin at 10,000 in Polish, Italian and Spanish, as CLDR says; Babel ignores that.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import evolve, frozen

from .prepositions import Before
from .typesetting import FRENCH, NARROW, NO_BREAK, NUMBERED, POLISH, Typesetting

RANGE = "–"
"""Between the ends of a range of one word each, without spaces: 20–30."""


@frozen(kw_only=True)
class Conventions:
    """The conventions of one language.

    Attributes:
        point: The sign before decimals.
        thousands: The sign between groups of three digits.
        grouped_from: The number of digits from which on they are grouped.
        percent: A percentage, with its number.
        currency_first: Whether the code of a currency is written before the number.
        months: The names of the months where they stand alone, as in a heading.
        cases: The names of the months by grammatical case, where the language has cases.
        seasons: Spring, summer, autumn and winter, by grammatical case; the empty one stands alone.
        between: From a number to another in a sentence; without it, a dash is between them.
        day: A date with its day, with the month in the genitive where there is one.
        first: The number of the first day of a month.
        month: A month of a year.
        season: A season of a year.
        year: A year as a date.
        money_point: The sign before the decimals of an amount, if it is another one.
        years: A period of years.
        interval: Between the ends of an interval of which one has several words.
        quotes: The outer and the inner pair of quotation marks.
        conjunction: What joins the last two items of a list.
        disjunction: What joins the last two items of a choice.
        prepositions: By case, what is before a date, where it depends on the date.
        typesetting: What is set right in every template.
    """

    point: str
    thousands: str
    grouped_from: int = 4
    percent: str = "{number}%"
    currency_first: bool = False
    money_point: str = ""
    months: tuple[str, ...]
    cases: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    seasons: Mapping[str, tuple[str, ...]]
    between: str = ""
    day: str = "{day} {month} {year}"
    first: str = "1"
    month: str = "{month} {year}"
    season: str = "{season} {year}"
    year: str = "{year}"
    years: str = "{years}"
    interval: str = f"{NO_BREAK}{RANGE} "
    quotes: tuple[str, str, str, str]
    conjunction: str
    disjunction: str
    prepositions: Mapping[str, Before] = MappingProxyType({})
    typesetting: Typesetting = NUMBERED


_EN = Conventions(
    point=".",
    thousands=",",
    currency_first=True,
    months=tuple(
        "January February March April May June July August September October November December".split()
    ),
    seasons={"": ("spring", "summer", "autumn", "winter")},
    quotes=("“", "”", "‘", "’"),
    conjunction=" and ",
    disjunction=" or ",
)
_DE = Conventions(
    point=",",
    thousands=".",
    percent=f"{{number}}{NO_BREAK}%",
    months=tuple(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
    ),
    seasons={"": ("Frühjahr", "Sommer", "Herbst", "Winter")},
    day=f"{{day}}.{NO_BREAK}{{month}} {{year}}",
    prepositions={"the": Before(day="dem ", season="", season_elided="")},
    quotes=("„", "“", "‚", "‘"),
    conjunction=" und ",
    disjunction=" oder ",
)
_FR = Conventions(
    point=",",
    thousands=NARROW,
    percent=f"{{number}}{NO_BREAK}%",
    months=tuple(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    ),
    seasons={"": ("printemps", "été", "automne", "hiver")},
    between="de {least} à {most}",
    prepositions={
        "the": Before(day="le ", season="le ", season_elided="l’"),
        "from": Before(
            day="du ", month="de ", month_elided="d’", season="du ", season_elided="de l’"
        ),
        "to": Before(day="au ", month="à ", month_elided="à ", season="au ", season_elided="à l’"),
    },
    first="1er",
    quotes=(f"«{NO_BREAK}", f"{NO_BREAK}»", "“", "”"),
    conjunction=" et ",
    disjunction=" ou ",
    typesetting=FRENCH,
)
_PL = Conventions(
    point=",",
    thousands=NO_BREAK,
    grouped_from=5,
    months=tuple(
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad "
        "grudzień".split()
    ),
    cases={
        "genitive": tuple(
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
            "listopada grudnia".split()
        ),
        "locative": tuple(
            "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku "
            "listopadzie grudniu".split()
        ),
    },
    seasons={
        "": ("wiosna", "lato", "jesień", "zima"),
        "genitive": ("wiosny", "lata", "jesieni", "zimy"),
        "locative": ("wiośnie", "lecie", "jesieni", "zimie"),
    },
    day=f"{{day}} {{month}} {{year}}{NO_BREAK}r.",
    month=f"{{month}} {{year}}{NO_BREAK}r.",
    season=f"{{season}} {{year}}{NO_BREAK}r.",
    year=f"{{year}}{NO_BREAK}r.",
    years="lata {years}",
    quotes=("„", "”", "«", "»"),
    conjunction=" i ",
    disjunction=" lub ",
    typesetting=POLISH,
)
_IT = Conventions(
    point=",",
    thousands=".",
    grouped_from=5,
    months=tuple(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()
    ),
    seasons={"": ("primavera", "estate", "autunno", "inverno")},
    quotes=("«", "»", "“", "”"),
    conjunction=" e ",
    disjunction=" o ",
)
_ES = Conventions(
    point=",",
    thousands=".",
    grouped_from=5,
    percent=f"{{number}}{NO_BREAK}%",
    months=tuple(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
    ),
    seasons={"": ("primavera", "verano", "otoño", "invierno")},
    day="{day} de {month} de {year}",
    month="{month} de {year}",
    season="{season} de {year}",
    prepositions={"the": Before(day="el ", season="", season_elided="")},
    quotes=("«", "»", "“", "”"),
    conjunction=" y ",
    disjunction=" o ",
)
_NL = Conventions(
    point=",",
    thousands=".",
    currency_first=True,
    months=tuple(
        "januari februari maart april mei juni juli augustus september oktober november december".split()
    ),
    seasons={"": ("lente", "zomer", "herfst", "winter")},
    quotes=("“", "”", "‘", "’"),
    conjunction=" en ",
    disjunction=" of ",
)
_SV = Conventions(
    point=",",
    thousands=NO_BREAK,
    percent=f"{{number}}{NO_BREAK}%",
    months=tuple(
        "januari februari mars april maj juni juli augusti september oktober november december".split()
    ),
    seasons={"": ("vår", "sommar", "höst", "vinter")},
    interval=RANGE,
    quotes=("”", "”", "’", "’"),
    conjunction=" och ",
    disjunction=" eller ",
)

_AT = evolve(_DE, currency_first=True, months=("Jänner", *_DE.months[1:]))
_SWISS: dict[str, Any] = {"point": ".", "thousands": "’", "grouped_from": 4, "percent": "{number}%"}
"""Swiss offices write 1’500.00; CLDR has the straight apostrophe, which a typewriter has."""

_SWISS_SIGNS = {"ß": "ss", "„": "«", "“": "»", "‚": "‹", "‘": "›"}
_CH = evolve(
    _DE,
    **_SWISS,
    currency_first=True,
    quotes=("«", "»", "‹", "›"),
    typesetting=(*NUMBERED, *((re.compile(old), new) for old, new in _SWISS_SIGNS.items())),
)

CONVENTIONS: Mapping[str, Conventions] = MappingProxyType(
    {
        "en": _EN,
        "de": _DE,
        "fr": _FR,
        "pl": _PL,
        "it": _IT,
        "es": _ES,
        "nl": _NL,
        "sv": _SV,
        "de-AT": _AT,
        "de-CH": _CH,
        "de-IT": evolve(_DE, months=_AT.months),
        "de-LI": _CH,
        "fr-CH": evolve(
            _FR,
            **{**_SWISS, "point": ","},
            money_point=".",
            quotes=(*_FR.quotes[:2], "‹", "›"),
        ),
        "fr-LU": evolve(_FR, thousands="."),
        "it-CH": evolve(_IT, **_SWISS, currency_first=True, quotes=_CH.quotes),
    }
)
"""The conventions by the code of the language, and of regions that write otherwise."""


def conventions_of(code: str) -> Conventions:
    """The conventions of the language *code*, else those of its language without the region.

    Those of English are taken for a language that is not known.
    """
    known = (CONVENTIONS.get(name) for name in (code, code.partition("-")[0]))
    return next(filter(None, known), _EN)


@functools.lru_cache(maxsize=4096)
def typeset(template: str, code: str) -> str:
    r"""*template* with the spaces that the language *code* wants, whichever its author typed.

    >>> typeset("Le barème : {when} ; voir n° {number}", "fr")
    'Le barème\xa0: {when}\u202f; voir n°\xa0{number}'
    >>> [typeset(text, "fr") for text in ("«{city}»", "« {city} »", "«\xa0{city}\xa0»")]
    ['«\xa0{city}\xa0»', '«\xa0{city}\xa0»', '«\xa0{city}\xa0»']
    """
    for pattern, replacement in conventions_of(code).typesetting:
        template = pattern.sub(replacement, template)
    return template


def z(number: int) -> str:
    """The Polish preposition *z* (of) as it is before *number*: *ze* before a hundred (*sto*).

    >>> z(5), z(177), z(1100), z(100_000)
    ('z', 'ze', 'z', 'ze')
    """
    while number >= 1000:
        number //= 1000
    return "ze" if 100 <= number < 200 else "z"


def one_point(text: str) -> str:
    r"""*text* in which the point of an abbreviated “r.” also ends the sentence.

    >>> one_point("Stan na 28 listopada 2026\xa0r..")
    'Stan na 28 listopada 2026\xa0r.'
    """
    return text.replace("\xa0r..", "\xa0r.")
