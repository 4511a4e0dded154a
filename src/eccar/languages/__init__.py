"""Messages and values in a reader's language; the packaged wording; templates and translations."""

import os

_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "wording")
_CODES = sorted(os.path.splitext(name)[0] for name in os.listdir(_FOLDER))

LANGUAGES = ("en", *(code for code in _CODES if code != "en"))
"""Codes of the languages with wording, English first: those of the files in ``wording``."""
