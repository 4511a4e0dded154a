"""Messages and values in a reader's language; the packaged wording; templates and translations."""

from ..values.packaged import names

_CODES = [name.removesuffix(".toml") for name in names(__name__, "wording")]

LANGUAGES = ("en", *(code for code in _CODES if code != "en"))
"""Codes of the languages with wording, English first: those of the files in ``wording``."""
