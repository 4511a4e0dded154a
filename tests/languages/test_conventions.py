"""Numbers, amounts, dates and lists, held against those of Babel, which takes them from Unicode CLDR.

Where the library writes otherwise, ``eccar.languages.conventions`` has the reason, and the test names
the difference: what is expected is Babel's text with that difference alone.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction

import pytest
from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import example, given
from hypothesis import strategies as st

from eccar import Money, when
from eccar.languages import REGIONS, base_of
from eccar.languages.conventions import CONVENTIONS, Conventions, conventions_of
from eccar.languages.formats import Formats
from eccar.languages.plural_rules import RULES
from eccar.values import period


def locale_of(code: str) -> Locale:
    """The locale of Babel: English is that of Europe.

    Where CLDR separates groups by a straight apostrophe, the library writes a typographic one. Babel
    would leave the straight one out, since it quotes in its patterns.
    """
    locale = Locale.parse("en_GB" if code == "en" else code, sep="-" if "-" in code else "_")
    symbols = locale.number_symbols["latn"]
    if symbols["group"] == "'":
        symbols["group"] = "’"
    return locale


LOCALES = {code: locale_of(code) for code in CONVENTIONS}

each_language = pytest.mark.parametrize("code", CONVENTIONS)
CODES = st.sampled_from(sorted(CONVENTIONS))
WHOLE = st.integers(0, 10**12) | st.integers(900, 12_000)
DAYS = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))


def grouped(text: str, whole: int, conventions: Conventions) -> str:
    """Babel's *text* for a number of the integer part *whole*, in the groups of CLDR.

    CLDR has ``minimumGroupingDigits`` 2 for some languages, which Babel does not know.
    """
    few = len(str(abs(whole))) < conventions.grouped_from
    sign = re.escape(conventions.thousands)
    return re.sub(rf"(?<=\d){sign}(?=\d)", "", text) if few else text


def minus(text: str) -> str:
    """*text* with the sign that no line breaks after."""
    return text.replace("-", "−")


def test_the_same_languages_have_plural_rules_and_conventions() -> None:
    """A language that is added has both; a region has those of its language."""
    assert {code for code in CONVENTIONS if "-" not in code} == set(RULES)
    assert conventions_of("de-DE") is CONVENTIONS["de"]
    assert conventions_of("xx") is CONVENTIONS["en"]


TERRITORIES = {
    "de": "AT BE CH DE IT LI LU",
    "fr": "BE CH FR LU MC",
    "it": "CH IT SM VA",
    "es": "ES",
    "nl": "BE NL",
    "sv": "AX FI SE",
    "pl": "PL",
}
"""The countries of Europe in which a language is an official one."""


@pytest.mark.parametrize(
    "code", [f"{code}-{each}" for code, known in TERRITORIES.items() for each in known.split()]
)
def test_every_region_that_writes_otherwise_has_its_conventions(code: str) -> None:
    """A region is in the table if CLDR has other signs, patterns or months than for its language."""
    mine, base = locale_of(code), locale_of(base_of(code))

    def written(locale: Locale) -> tuple[object, ...]:
        signs = locale.number_symbols["latn"]
        patterns = (locale.percent_formats[None], locale.currency_formats["standard"])
        position = [each.pattern.partition(";")[0] for each in patterns]
        known = (signs["decimal"], signs["group"], signs.get("currencyDecimal"))
        return known, position, dict(locale.months["format"]["wide"])

    assert (code in REGIONS) == (written(mine) != written(base))
    assert set(REGIONS) == {each for each in CONVENTIONS if "-" in each}


@given(CODES, WHOLE)
@example("pl", 1500)
@example("pl", 10_000)
@example("fr", 1500)
def test_whole_numbers(code: str, number: int) -> None:
    """Thousands are apart as CLDR has it, and in a column always."""
    formats, babel = Formats(code), format_decimal(number, locale=LOCALES[code])

    assert formats.number(number, column=True) == babel
    assert formats.number(number) == grouped(babel, number, formats.conventions)


@given(CODES, st.floats(-1e12, 1e12, allow_nan=False))
def test_numbers_with_decimals(code: str, number: float) -> None:
    """Every digit is written, with the sign of the language before the decimals."""
    exact = Decimal(repr(number)) + 0
    babel = format_decimal(exact, locale=LOCALES[code], decimal_quantization=False)
    formats = Formats(code)

    assert formats.decimal(number) == minus(grouped(babel, int(exact), formats.conventions))


@given(CODES, st.integers(-(10**14), 10**14), st.sampled_from(["EUR", "CHF", "PLN"]))
@example("nl", -150_000, "EUR")
@example("pl", 150_000, "EUR")
def test_amounts(code: str, hundredths: int, currency: str) -> None:
    """The code of the currency is where CLDR has its sign, with a no-break space."""
    formats, locale = Formats(code), LOCALES[code]
    pattern = locale.currency_formats["standard"].pattern.partition(";")[0]
    pattern = re.sub("¤\xa0?", "¤¤\xa0", pattern) if pattern[0] == "¤" else f"{pattern}¤"
    amount = Decimal(abs(hundredths)) / 100
    signs = locale.number_symbols["latn"]
    babel = format_currency(amount, currency, pattern, locale=locale)
    # CLDR has another sign for amounts in French Switzerland, which Babel does not know.
    babel = babel.replace(signs["decimal"], signs.get("currencyDecimal", signs["decimal"]))
    sign = "−" if hundredths < 0 else ""

    assert formats.money(Money(hundredths, currency), column=True) == f"{sign}{babel}"
    assert formats.money(Money(hundredths, currency)) == sign + grouped(
        babel, int(amount), formats.conventions
    )


@given(CODES, st.integers(0, 1000))
def test_percentages(code: str, tenths: int) -> None:
    """The sign of per cent has a space before it where CLDR has one."""
    share = Decimal(tenths) / 1000
    locale = LOCALES[code]
    pattern = locale.percent_formats[None].pattern.replace("0", "0.#")

    assert Formats(code).percentage(Fraction(tenths, 10)) == format_percent(
        share, pattern, locale=locale
    )


def day_by_babel(code: str, day: dt.date) -> str:
    """The day as Babel writes it, with the three differences of the library."""
    text = format_date(day, "long", locale=LOCALES[code])
    if base_of(code) == "de":
        return text.replace(". ", ".\xa0")
    if base_of(code) == "fr" and day.day == 1:
        return f"1er{text[1:]}"
    return f"{text}\xa0r." if code == "pl" else text


@given(CODES, DAYS)
def test_days(code: str, day: dt.date) -> None:
    """A day is the long date of CLDR."""
    assert Formats(code).day(day) == Formats(code).date(when(day)) == day_by_babel(code, day)


@given(CODES, DAYS)
def test_months(code: str, day: dt.date) -> None:
    """A month alone has its name in the nominative, which differs in Polish."""
    babel = format_skeleton("yMMMM", day, locale=LOCALES[code])
    after = "\xa0r." if code == "pl" else ""

    assert Formats(code).date(when(day.isoformat()[:7])) == f"{babel}{after}"


@each_language
def test_names_of_months(code: str) -> None:
    """The genitive of Polish is the name that CLDR has within a date."""
    names = LOCALES[code].months
    conventions = CONVENTIONS[code]

    assert conventions.months == tuple(names["stand-alone"]["wide"].values())
    assert conventions.cases.get("genitive", conventions.months) == tuple(
        names["format"]["wide"].values()
    )


@given(CODES, st.integers(1000, 2998), st.integers(1, 900))
def test_years(code: str, first: int, more: int) -> None:
    """A range of years has an en dash without spaces; Polish names them years before."""
    last = min(first + more, 2999)
    parts = LOCALES[code].interval_formats["y"]["y"]
    babel = "".join(parts).replace("\u2009", "").replace("y", "{}").format(first, last)
    before = "lata " if code == "pl" else ""

    assert Formats(code).period(period(f"{first}/{last}")) == f"{before}{babel}"


@each_language
@pytest.mark.parametrize("number", range(1, 11))
def test_lists(code: str, number: int) -> None:
    """The last item of a list is joined by a word."""
    items = [str(item) for item in range(1, number + 1)]

    assert Formats(code).listed(items) == format_list(items, locale=LOCALES[code])


def parts_by_babel(code: str, skeleton: str, first: dt.date, last: dt.date) -> tuple[str, str, str]:
    """The earlier end of an interval, the dash and the later end, as CLDR has them.

    Where CLDR has no interval with the long names of months, they are put in the place of the short
    ones, and days have one digit, as in its long dates.
    """
    field = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    known = LOCALES[code].interval_formats
    patterns = known.get(skeleton) or known[skeleton.replace("MMMM", "MMM")]
    texts = [
        re.sub("MMMM?", "MMMM", re.sub("LLLL?", "LLLL", each)).replace("dd", "d")
        for each in patterns[field]
    ]
    [(start, dash)] = re.findall("(.*?)([\u2009 ]*–[\u2009 ]*)$", texts[0])
    left, right = (
        format_date(day, pattern, locale=LOCALES[code])
        for day, pattern in ((first, start), (last, texts[1]))
    )
    return left, "\xa0– " if "\u2009" in dash else "–", right


def interval_by_babel(code: str, skeleton: str, first: dt.date, last: dt.date) -> str:
    """The interval as CLDR has it, with the differences of the library.

    These are the ones of days, and: the dash has no spaces after a single word or number in every
    language, where CLDR has thin ones in some; behind Polish *r.* it has spaces.
    """
    left, dash, right = parts_by_babel(code, skeleton, first, last)
    if base_of(code) == "de":
        left, right = left.replace(". ", ".\xa0"), right.replace(". ", ".\xa0")
    if base_of(code) == "fr" and "d" in skeleton:
        left, right = (re.sub(r"^1\b", "1er", each) for each in (left, right))
    if code == "pl":
        whole = first.year != last.year
        left, dash = (f"{left}\xa0r.", "\xa0– ") if whole else (left, dash)
        right = f"{right}\xa0r."
    return f"{left}{dash if len(left.split()) > 1 else '–'}{right}"


@given(CODES, DAYS, st.integers(1, 28) | st.integers(1, 400))
@example("sv", dt.date(2024, 9, 23), 20)
@example("fr", dt.date(2024, 3, 1), 2)
@example("es", dt.date(2024, 9, 23), 20)
@example("pl", dt.date(2024, 12, 23), 20)
def test_intervals_of_days(code: str, first: dt.date, more: int) -> None:
    """The month and the year that both days share are written once."""
    last = min(first + dt.timedelta(more), dt.date(2999, 12, 31))
    if first != last:
        expected = interval_by_babel(code, "yMMMMd", first, last)

        assert Formats(code).period(period(f"{first}/{last}")) == expected


@given(CODES, DAYS, st.integers(31, 700))
@example("pl", dt.date(2024, 11, 1), 100)
@example("es", dt.date(2024, 3, 1), 80)
def test_intervals_of_months(code: str, first: dt.date, more: int) -> None:
    """The year that both months share is written once."""
    last = min(first + dt.timedelta(more), dt.date(2999, 12, 31))
    months = [day.isoformat()[:7] for day in (first, last)]
    if months[0] != months[1]:
        expected = interval_by_babel(code, "yMMMM", first, last)

        assert Formats(code).period(period("/".join(months))) == expected


PERIODS = {
    "2024-09-23/2024-09-25": {
        "en": "23–25 September 2024",
        "de": "23.–25.\xa0September 2024",
        "fr": "23–25 septembre 2024",
        "pl": "23–25 września 2024\xa0r.",
        "it": "23–25 settembre 2024",
        "es": "23–25 de septiembre de 2024",
        "nl": "23–25 september 2024",
        "sv": "23–25 september 2024",
    },
    "2024-09-28/2024-10-03": {
        "en": "28 September\xa0– 3 October 2024",
        "de": "28.\xa0September\xa0– 3.\xa0Oktober 2024",
        "es": "28 de septiembre\xa0– 3 de octubre de 2024",
        "pl": "28 września\xa0– 3 października 2024\xa0r.",
        "sv": "28 september–3 oktober 2024",
    },
    "2026-03/2026-06": {
        "en": "March–June 2026",
        "fr": "mars–juin 2026",
        "pl": "marzec–czerwiec 2026\xa0r.",
    },
    "2026-21/2026-23": {
        "en": "spring–autumn 2026",
        "pl": "wiosna–jesień 2026\xa0r.",
    },
    "2026-21/2026-24": {
        "en": "spring 2026\xa0– winter 2026/2027",
        "de": "Frühjahr 2026\xa0– Winter 2026/2027",
    },
    "2026-03-01/2026-23": {
        "en": "1 March 2026\xa0– autumn 2026",
        "de": "1.\xa0März 2026\xa0– Herbst 2026",
        "pl": "1 marca 2026\xa0r.\xa0– jesień 2026\xa0r.",
    },
    "2025/2026-06": {
        "en": "2025\xa0– June 2026",
        "pl": "2025\xa0r.\xa0– czerwiec 2026\xa0r.",
    },
    "2026-03-01/2026-03-01": {"en": "1 March 2026", "pl": "1 marca 2026\xa0r."},
    "2025/2025": {"en": "2025", "pl": "2025\xa0r."},
}


@pytest.mark.parametrize("notation", PERIODS)
def test_periods(notation: str) -> None:
    """What both ends share is written once; ends of different precision are written in full."""
    said = {code: Formats(code).period(period(notation)) for code in PERIODS[notation]}

    assert said == PERIODS[notation]


def test_an_interval_of_rough_dates_has_both_as_they_are() -> None:
    """A date that is itself uncertain keeps its words."""
    first, last = when("2024"), when("2025/2026")

    assert Formats("en").interval(first, last) == "2024\xa0– between 2025 and 2026"
    assert Formats("de").interval(when("2024-03"), when("2024-05")) == "März–Mai 2024"


@pytest.mark.parametrize(
    ("code", "days", "months"),
    [
        ("en", "between 23 and 24 October 2025", "between March and June 2025"),
        (
            "de",
            "zwischen dem 23. und dem 24.\xa0Oktober 2025",
            "zwischen März und Juni 2025",
        ),
        ("fr", "entre le 23 et le 24 octobre 2025", "entre mars et juin 2025"),
        (
            "pl",
            "w okresie od 23 do 24 października 2025\xa0r.",
            "w okresie od marca do czerwca 2025\xa0r.",
        ),
    ],
)
def test_a_date_between_two_others_says_once_what_both_share(
    code: str, days: str, months: str
) -> None:
    """As an interval does; with the preposition and the case of its language."""
    said = Formats(code)

    assert said.date(when("2025-10-23/2025-10-24")) == days
    assert said.date(when("2025-03/2025-06")) == months
