"""What is set right in templates, whichever spaces their authors typed: no-break spaces where a language has them."""

from __future__ import annotations

import re
from typing import TypeAlias

NO_BREAK = "\xa0"
NARROW = "\u202f"
"""The narrow no-break space."""

Typesetting: TypeAlias = tuple[tuple[re.Pattern[str], str], ...]
"""Patterns in a template, and what takes their place."""

_AFTER_ABBREVIATION = re.compile(
    r"(?<!\w)(n°|no\.|nos\.|nr|Nr\.|Art\.|art\.|ust\.|poz\.|S\.|§) (?=[{\d])"
)
"""Abbreviations that a number follows: no line breaks between them."""

NUMBERED: Typesetting = ((_AFTER_ABBREVIATION, rf"\1{NO_BREAK}"),)
"""What every language has."""

POLISH: Typesetting = (*NUMBERED, (re.compile(r"(?<=[}\d]) (?=r\.)"), NO_BREAK))

FRENCH: Typesetting = (
    *NUMBERED,
    (re.compile(r"(?:^|(?<=\S))[ \xa0\u202f](?=[;!?])"), NARROW),
    (re.compile(r"(?:^|(?<=\S))[ \xa0\u202f](?=:(?!\w))"), NO_BREAK),
    (re.compile(r"(?<=«)[ \xa0\u202f]?"), NO_BREAK),
    (re.compile(r"(?<![ \xa0\u202f])[ \xa0\u202f]?(?=»)"), NO_BREAK),
)
