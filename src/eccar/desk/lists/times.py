"""Dates and periods as people write them in the cells of a list, read into rough dates.

What can be read in two ways, such as 03/04/2026 in an English list or a year of two digits, is not
read.
"""

from __future__ import annotations

import datetime as dt
import functools
import re

from attrs import frozen

from ...values.brief import Brief
from ...values.dates import When, when
from ..cells import BLANK, CellValue
from .folding import folded, listed

_MONTHS = (
    "january januar janvier styczen stycznia jan sty janv",
    "february februar fevrier luty lutego feb lut fevr",
    "march marz maerz mars marzec marca mar mrz",
    "april avril kwiecien kwietnia apr kwi avr",
    "may mai maj maja",
    "june juni juin czerwiec czerwca jun cze",
    "july juli juillet lipiec lipca jul lip juil",
    "august aout sierpien sierpnia aug sie",
    "september septembre wrzesien wrzesnia sep sept wrz",
    "october oktober octobre pazdziernik pazdziernika oct okt paz",
    "november novembre listopad listopada nov lis",
    "december dezember decembre grudzien grudnia dec dez gru",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_SEASONS = {
    21: "spring fruhjahr fruhling printemps wiosna",
    22: "summer sommer ete lato",
    23: "autumn herbst automne jesien",
    24: "winter hiver zima",
}
_SEASON = {name: number for number, names in _SEASONS.items() for name in names.split()}
_YEARS = range(1945, 2101)

_YEAR = re.compile(r"(?:rok |r )?((?:19|20)[0-9]{2})(?: (?:r|roku|rok))?")
_ISO = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}(?:-[0-9]{2})?")
_DAY = re.compile(r"([0-9]{1,2})([./-]) ?([0-9]{1,2})\2 ?((?:19|20)[0-9]{2})(?: ?r\.?)?")
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})[./] ?((?:19|20)[0-9]{2})(?: ?r\.?)?")
_NAMED = re.compile(r"(?:([0-9]{1,2}|1er) )?([a-z]+) ((?:19|20)[0-9]{2})(?: (?:r|roku))?")
_QUARTER = re.compile(
    r"(?:q ?([1-4])|([1-4]) ?(?:quartal|quarter|trimestre|kwartal)|"
    r"([1-4])(?:er|e|eme|st|nd|rd|th) (?:trimestre|quarter)|t([1-4])) ((?:19|20)[0-9]{2})"
    r"(?: (?:r|roku))?"
)
_ROMAN = re.compile(r"(iv|i{1,3})(?= (?:quartal|quarter|trimestre|kwartal) )")
"""The number of a quarter as it is usual in Polish."""
_RANGE = re.compile(r"[–—/]|\b(?:bis|to|au|à|do)\b| - |(?<=\d) ?- ?(?=\d)")
_SINCE = re.compile(r"(?:seit|ab|von|since|from|depuis|dès|à partir de|od) (.+)", re.IGNORECASE)
_UNTIL = re.compile(r"(?:bis|until|by|jusqu'en|jusqu’en|jusqu'à|jusqu’à|do) (.+)", re.IGNORECASE)
_OPEN_ENDS = ("–", "-", "ff.", "ff")
"""What follows a date from which something goes on."""

_MEANINGS = "meanings.toml"


@frozen
class ReadPeriod(Brief):
    """When something starts and ends, as far as a cell says it; ``ongoing`` if it has no end."""

    starts: When | None = None
    ends: When | None = None
    ongoing: bool = False


@functools.lru_cache(maxsize=4096, typed=True)  # So are the same days.
def read_date(value: CellValue, *, day_first: bool = True) -> When | None:
    """The rough date in a cell; ``None`` if it cannot be read, or in two ways.

    Args:
        value: The value of the cell: a date, a year as a number, or text.
        day_first: Whether 03/04/2026 is in April; in English it is not known.

    >>> read_date("März 2026"), read_date("1.3.2026"), read_date("Q2 2026"), read_date("26")
    (when('2026-03'), when('2026-03-01'), when('2026-04/2026-06'), None)
    """
    if isinstance(value, dt.datetime):
        return when(value.date())
    if isinstance(value, dt.date):
        return when(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return when(str(int(value))) if value in _YEARS else None
    return _in_text(value.strip(BLANK), day_first) if isinstance(value, str) else None


def notation_of(text: str, *, day_first: bool) -> str:
    """The notation of documents for the date in *text*, or for two with a dash between; nothing if there is none.

    >>> notation_of("31.12.2025", day_first=False), notation_of("03/04/2025", day_first=False)
    ('2025-12-31', '')
    >>> notation_of("1.3.2025 – 31.12.2027", day_first=False)
    '2025-03-01/2027-12-31'
    """
    text = text.strip(BLANK)
    if _in_text(text, day_first):
        return _notation(text, day_first)
    parts = [part.strip(BLANK) for part in _RANGE.split(text)]
    known = len(parts) == 2 and all(_in_text(part, day_first) for part in parts)
    return "/".join(_notation(part, day_first) for part in parts) if known else ""


def _in_text(text: str, day_first: bool) -> When | None:
    notation = _notation(text, day_first)
    try:
        return when(notation) if notation else None
    except ValueError:  # No such day.
        return None


def _notation(text: str, day_first: bool) -> str:
    """The notation of the date that *text* writes; nothing if it writes none."""
    if "?" in text:
        return ""
    if _ISO.fullmatch(text):
        return text
    if match := _DAY.fullmatch(text):
        day, sign, month, year = match.groups()
        if sign != "." and not day_first and int(day) <= 12 and int(day) != int(month):
            return ""
        return f"{year}-{int(month):02}-{int(day):02}"
    if match := _MONTH_AND_YEAR.fullmatch(text):
        return f"{match[2]}-{int(match[1]):02}"
    return _in_words(folded(text))


def _in_words(text: str) -> str:
    """The notation of a date with a month, a season or a quarter in folded words."""
    if match := _YEAR.fullmatch(text):
        return match[1]
    text = _ROMAN.sub(lambda match: "4" if match[1] == "iv" else str(len(match[1])), text, count=1)
    if match := _QUARTER.fullmatch(text):
        quarter = int(next(filter(None, match.groups()[:4])))
        return f"{match[5]}-{3 * quarter - 2:02}/{match[5]}-{3 * quarter:02}"
    if not (match := _NAMED.fullmatch(text)):
        return ""
    day, name, year = match.groups()
    if name in _SEASON and not day:
        return f"{year}-{_SEASON[name]}"
    if name not in _MONTH:
        return ""
    month = f"{year}-{_MONTH[name]:02}"
    return f"{month}-{int(day.removesuffix('er')):02}" if day else month


@functools.lru_cache(maxsize=4096, typed=True)  # The same periods are in many rows.
def read_period(value: CellValue, *, day_first: bool = True) -> ReadPeriod | None:
    """The period in a cell; ``None`` if it cannot be read. One date alone is a start: it gives no end.

    >>> read_period("2024–2026").ends, read_period("seit 2019").ends, read_period("fortlaufend").ongoing
    (when('2026'), None, True)
    """
    if (date := read_date(value, day_first=day_first)) is not None:
        return ReadPeriod(date)
    if not isinstance(value, str):
        return None
    text, ongoing = _without_ongoing(value.strip(BLANK))
    if not text:
        return ReadPeriod(ongoing=True) if ongoing else None
    if start := _open_start(text):
        starts = _in_text(start, day_first)
        return ReadPeriod(starts, None, ongoing) if starts else _both(text, day_first)
    if match := _UNTIL.fullmatch(text):
        ends = _in_text(match[1].strip(BLANK), day_first)
        return ReadPeriod(None, ends) if ends else None
    if ongoing and (starts := _in_text(text, day_first)):
        return ReadPeriod(starts, None, True)
    return _both(text, day_first)


def _open_start(text: str) -> str:
    """The date in *text* from which something goes on, as in “seit 2019” or “2019 ff.”; else nothing."""
    if match := _SINCE.fullmatch(text):
        return match[1].strip(BLANK)
    end = next(filter(text.endswith, _OPEN_ENDS), "")
    return text.removesuffix(end).strip(BLANK) if end else ""


def _both(text: str, day_first: bool) -> ReadPeriod | None:
    """The period of two dates."""
    text = " ".join(text.split())
    text = text.removeprefix("von ").removeprefix("from ").removeprefix("de ").removeprefix("od ")
    parts = _RANGE.split(text)
    if len(parts) != 2:
        return None
    starts, ends = (_in_text(part.strip(BLANK), day_first) for part in parts)
    if starts is None or ends is None or ends.before(starts):
        return None
    return ReadPeriod(starts, ends)


def _without_ongoing(text: str) -> tuple[str, bool]:
    """*text* without a word that says that something has no end, and whether it has one."""
    if folded(text) in listed(_MEANINGS, "ongoing"):
        return "", True
    for separator in (", ", "; ", " (", " "):
        head, separated, tail = text.rpartition(separator)
        if separated and folded(tail) in listed(_MEANINGS, "ongoing"):
            return head.strip(BLANK), True
        head, separated, tail = text.partition(separator)
        if separated and folded(head) in listed(_MEANINGS, "ongoing"):
            return tail.strip(BLANK), True
    return text, False
