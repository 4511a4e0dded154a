"""Numbers as text writes them, kept exactly or refused."""

from __future__ import annotations

import math

from .errors import NO_SUCH_NUMBER
from .limits import MAX_NUMBER_LENGTH


def number(text: str) -> int | float:
    """The number that JSON *text* writes; one too large or too long to keep is refused."""
    if len(text) > MAX_NUMBER_LENGTH:
        raise NO_SUCH_NUMBER(text=text)
    if text.lstrip("-").isdigit():
        return int(text)
    value = float(text)
    if not math.isfinite(value):
        raise NO_SUCH_NUMBER(text=text)
    return value
