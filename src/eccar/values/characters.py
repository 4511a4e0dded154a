"""The one table of characters: how each is shown, and what takes its place where it is lacking.

Reading, showing, CSV and payment codes use this table, so that no character is harmless in one
place and harmful in another. A character is, by its general category in Unicode,

* shown as it is: letters, signs, and the no-break spaces within numbers;
* shown as a space: other white space, and whatever ends a line;
* dropped: what cannot be seen and only guides the breaking, joining or direction of words nearby;
* written out by its number: all else that cannot be seen, since it could command a terminal or
  turn text round;
* refused: what is written out is no part of a text of a document (``constraints``).

This module loads nothing, since the command needs it before it knows what is asked.
"""

from __future__ import annotations

import codecs
import sys

BLANK = (
    r"\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    r"\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
)
"""The characters that leave no mark on paper, as the inside of a class of a regular expression.

Beyond ASCII and the controls, they are white space, and what Unicode 16 calls default-ignorable, of
the first plane: the others cannot be written alike for Python and for ECMA 262.
"""

_SHOWN = "\xa0\u202f"
_DROPPED = "\xad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_SPACED = "\t\n\x0b\x0c\r\x85"
_SPACE_CATEGORIES = frozenset({"Zs", "Zl", "Zp"})
_BYTES = range(0xDC80, 0xDD00)
"""The surrogates by which Python keeps the bytes of a name of a file that are not UTF-8."""


def printable(text: str) -> str:
    r"""*text* on one line, as it may be shown anywhere: it commands no terminal and hides nothing.

    >>> print(printable("50\u2009000 €\n\x1b[31m"))
    50 000 € \x1b[31m
    """
    return text if text.isprintable() else text.translate(_TABLE)


def printable_lines(text: str) -> str:
    """*text* with each of its lines printable; only a line feed ends a line."""
    return "\n".join(map(printable, text.split("\n")))


def composed(text: str) -> str:
    r"""*text* as it is compared with others: each letter with its marks as one character (NFC).

    A letter can be written as one character or as a base with marks; both are the same letter. What
    is stored is never changed.

    >>> composed("Bu\u0308ro") == "Büro"
    True
    """
    if text.isascii():
        return text
    import unicodedata

    return unicodedata.normalize("NFC", text)


def hidden(character: str) -> bool:
    """Whether *character* is neither seen nor a space; no line on a form may have it."""
    import unicodedata

    return not character.isprintable() and unicodedata.category(character) != "Zs"


def written_out(character: str) -> str:
    r"""*character* by its number; a byte of the name of a file that is not UTF-8 as that byte.

    >>> print(written_out("\x1b"), written_out("\udcf3"))
    \x1b \xf3
    """
    code = ord(character)
    return f"\\x{code - 0xDC00:02x}" if code in _BYTES else repr(character)[1:-1]


def _shown(code: int) -> str:
    """What is shown of the character with the number *code*."""
    import unicodedata

    character = chr(code)
    if character.isprintable():
        return character
    space = unicodedata.category(character) in _SPACE_CATEGORIES
    return " " if space else written_out(character)


def with_dropped(text: str) -> str:
    r"""*text* with what is dropped elsewhere written out, for messages that say what is wrong with it.

    >>> print(with_dropped("2024\u200b"))
    2024\u200b
    """
    if text.isprintable():
        return text
    return "".join(written_out(item) if item in _DROPPED else item for item in text)


def without_dropped(text: str) -> str:
    r"""*text* as it is read by people, without the characters that are dropped.

    >>> without_dropped("Anti\u00addiskriminierung")
    'Antidiskriminierung'
    """
    return text if text.isprintable() else text.translate(_WITHOUT)


class _Table(dict[int, str]):
    """The table as ``str.translate`` takes it: by the number of a character."""

    def __missing__(self, code: int) -> str:
        return _shown(code)


_TABLE = _Table(
    {
        **{code: chr(code) for code in range(0x20, 0x7F)},
        **{ord(character): character for character in _SHOWN},
        **dict.fromkeys(map(ord, _SPACED), " "),
        **dict.fromkeys(map(ord, _DROPPED), ""),
    }
)

_WITHOUT = dict.fromkeys(map(ord, _DROPPED))

_RELATIVES = {
    "\u202f": "\xa0",
    "‘’‚‛′ʼ": "'",
    "“”„‟″": '"',
    "«": "<<",
    "»": ">>",
    "‹": "<",
    "›": ">",
    "‐‑‒–—―−─━": "-",
    "→": "->",
    "←": "<-",
    "↔": "<->",
    "•·▪■□●○": "*",
    "✓✔": "v",
    "×✗✘": "x",
    "÷": ":",
    "≤": "<=",
    "≥": ">=",
    "≈": "~",
    "⁄": "/",
    "│": "|",
    "█▓▒░": "#",
    "€": "EUR",
    "£": "GBP",
    "§": "par.",
    "°": "deg",
    "ß": "ss",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đð": "d",
    "ĐÐ": "D",
    "þ": "th",
    "Þ": "Th",
    "ħ": "h",
    "Ħ": "H",
    "ı": "i",
    "ŋ": "n",
    "Ŋ": "N",
    "ŧ": "t",
    "Ŧ": "T",
    "ĸ": "k",
    "μ": "u",
}
"""What takes the place of characters that an encoding lacks, where Unicode knows no simpler form."""

_RELATIVE_OF = {
    character: relative for group, relative in _RELATIVES.items() for character in group
}

_LETTERS = str.maketrans({letter: _RELATIVE_OF[letter] for letter in "æœøłđðþħıŋŧĸ"})
"""Small letters that Unicode does not take apart."""


def plain_letters(text: str) -> str:
    """*text* as names and words are found and put in order: in small letters, without marks.

    It is compatibility caseless matching (Unicode, section 3.13) without combining marks, and with
    the letters of ``_LETTERS`` replaced. What is no letter is left as it is.

    >>> plain_letters("Łódź, Malmö, Straße, İzmir")
    'lodz, malmo, strasse, izmir'
    """
    if text.isascii():
        return text.lower()
    import unicodedata

    decomposed = unicodedata.normalize("NFKD", without_dropped(text)).casefold()
    decomposed = unicodedata.normalize("NFKD", decomposed)
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return letters.translate(_LETTERS)


def degrade(text: str, encoding: str) -> str:
    r"""*text* in the characters that *encoding* has, others replaced by those that look like them.

    >>> degrade("Łódź → 1\u202f500,00 €", "cp1252")
    'Lódz -> 1\xa0500,00 €'
    """
    return text.encode(encoding, look_alikes(encoding)).decode(encoding)


def for_print(text: str) -> str:
    """*text* in characters that ``sys.stdout`` takes; where output is redirected on Windows, few are."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    if text.isascii() or encoding.lower() == "utf-8":
        return text
    return degrade(text, encoding)


def look_alikes(encoding: str) -> str:
    """The name of the error handler that replaces what *encoding* lacks by what looks like it.

    What nothing looks like is shown as ``?``, an accent of its own not at all; a byte of the name
    of a file that is not UTF-8 is written out. Python gives a handler no name of an encoding that
    it could use (for cp1252 it is ``charmap``), so there is one handler for each.
    """
    name = f"eccar.{encoding}"

    def replace(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        lacking = error.object[error.start : error.end]
        return "".join(_relative(character, encoding) for character in lacking), error.end

    codecs.register_error(name, replace)
    return name


def _relative(character: str, encoding: str) -> str:
    """What takes the place of a *character* that *encoding* lacks."""
    if "\ud800" <= character <= "\udfff":
        return written_out(character)
    relative = _RELATIVE_OF.get(character)
    if relative is not None and _encodable(relative, encoding):
        return relative
    simple = _simple(character)
    if simple == character:
        return "?"
    return "".join(
        letter if _encodable(letter, encoding) else _relative(letter, encoding) for letter in simple
    )


def _simple(character: str) -> str:
    """The compatibility decomposition (NFKD) of *character* without its accents."""
    import unicodedata

    letters = unicodedata.normalize("NFKD", character)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _encodable(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
