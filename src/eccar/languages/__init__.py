"""Messages and values in a reader's language; the packaged wording; templates and translations.

A language is known by its file in ``languages/wording``. One without words of the command has only
the outward words, and English for the rest; its files begin with ``outward = true``. A file with a
region, such as ``de-CH.toml``, has what differs from the language without it.
"""

from ..values.packaged import names

_ROOT = __name__.partition(".")[0]


def _codes(package: str) -> tuple[str, ...]:
    """The codes of the languages in which a *package* has words; no file is read."""
    return tuple(name.removesuffix(".toml") for name in names(_ROOT, package, "wording"))


_CODES = _codes("languages")

VARIANTS = tuple(code for code in _CODES if "-" in code)
"""Codes of the variants with words of their own, such as ``de-CH``."""

LANGUAGES = ("en", *(code for code in _codes("command") if code not in (*VARIANTS, "en")))
"""Codes of the languages that have all words, English first."""

OUTWARD = tuple(code for code in _CODES if code not in (*LANGUAGES, *VARIANTS))
"""Codes of the languages that have only the outward words; the rest is in English."""

REGIONS = ("de-AT", "de-CH", "de-IT", "de-LI", "fr-CH", "fr-LU", "it-CH")
"""Codes with a region where numbers, amounts or dates are written otherwise (``conventions``)."""

READERS = (*LANGUAGES, *OUTWARD, *sorted({*VARIANTS, *REGIONS}))
"""Codes that a reader can choose."""


def known(code: str) -> str:
    """The code of the library for the language *code*; empty if the library has no such language.

    A region without words or conventions of its own is that of its language.

    >>> known("de-CH"), known("sv-FI"), known("xx")
    ('de-CH', 'sv', '')
    """
    base = base_of(code)
    return code if code in READERS else base if base in READERS else ""


def tag(locale: str) -> str:
    """The code of a language and its region, as the name of a *locale* has them.

    >>> tag("de_CH.UTF-8"), tag("DE-at"), tag("pl_PL@euro")
    ('de-CH', 'de-AT', 'pl-PL')
    """
    name = locale.partition(".")[0].partition("@")[0].replace("_", "-")
    base, hyphen, region = name.partition("-")
    return f"{base.lower()}{hyphen}{region.upper()}"


def chain(code: str) -> tuple[str, ...]:
    """The languages whose words the language *code* has, its own first; English comes after all.

    >>> chain("de-CH"), chain("it")
    (('de-CH', 'de'), ('it',))
    """
    return tuple(dict.fromkeys((code, code.partition("-")[0])))


def base_of(code: str) -> str:
    """The language of *code* without its region."""
    return code.partition("-")[0]


def complete(code: str) -> str:
    """The language with all words that serves readers of *code*: its own, else English.

    What is written in one language throughout, as a workbook is, has no texts of another one.

    >>> complete("de-CH"), complete("es")
    ('de', 'en')
    """
    base = base_of(code)
    return base if base in LANGUAGES else "en"
