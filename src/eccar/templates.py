"""Documents to begin with: the packaged templates, with their comments in a reader's language."""

from __future__ import annotations

import datetime as dt
import re

from .catalogue import text
from .wording import language

_SLOT = re.compile(r"\$\{([a-z_.-]+)\}")


def template(kind: str, lang: str, today: dt.date) -> str:
    """A document of this *kind* to be filled in, put on record *today*."""
    words = language(lang)

    def fill(slot: re.Match[str]) -> str:
        name = slot[1]
        if name == "today":
            return today.isoformat()
        if name == "template.land":
            return words.word("template", "country").lower()
        section, _, key = name.rpartition(".")
        return words.word(section, key)

    return _SLOT.sub(fill, text("templates", f"{kind}.yaml"))
