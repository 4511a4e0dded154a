"""Text that looks like a person's data: what is said about a document does not repeat it."""

from __future__ import annotations

import re

MAX_SEARCHED = 1000
"""Characters of a text that are searched; a sentence shows fewer."""

_MAIL = re.compile(r"[^\s@<>]@[^\s@<>.]+\.[^\s@<>]")
_ADDRESSED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Herrn?|Frau|Mme|Madame|Monsieur|Pan|Pani|Dr|Prof)\b\.? [A-ZÀ-ÖØ-ÞĄ-Ż]\w"
)
_TELEPHONE = re.compile(r"(?<![\w.])(?:\+|0)[0-9][0-9 ()/-]{5}")
_LETTER = re.compile(r"[^\W\d_]{2}")


def looks_personal(text: str) -> bool:
    """Whether *text* has an e-mail address, a name with a form of address, or words and a telephone number.

    >>> looks_personal("paid by Frau Muster"), looks_personal("2024-03-06")
    (True, False)
    """
    text = text[:MAX_SEARCHED]
    if _MAIL.search(text) or _ADDRESSED.search(text):
        return True
    return bool(_TELEPHONE.search(text) and _LETTER.search(text))
