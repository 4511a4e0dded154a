"""Documents to begin with: the packaged templates, with their comments in a reader's language."""

from __future__ import annotations

import datetime as dt
import re

from .catalogue import ten_points
from .packaged import text
from .wording import language

_SLOT = re.compile(r"\$\{([a-z_.-]+)\}")


def template(kind: str, lang: str, today: dt.date) -> str:
    """A document of this *kind* to be filled in, put on record *today*."""
    words = language(lang)

    def fill(slot: re.Match[str]) -> str:
        name = slot[1]
        if name == "today":
            return today.isoformat()
        if name == "ten_points":
            return "\n# ".join(_points(lang, today))
        if name == "template.land":
            return words.word("template", "country").lower()
        section, _, key = name.rpartition(".")
        return words.word(section, key)

    return _SLOT.sub(fill, text("templates", f"{kind}.yaml"))


def _points(lang: str, today: dt.date) -> list[str]:
    """The ten points by number and title, as they are known *today*, else as they first were."""
    edition = ten_points().edition_on(today) or ten_points().editions[-1]
    return [f"{one.number:>2}  {one.titles.best(lang, 'en')}" for one in edition.points]
