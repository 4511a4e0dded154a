"""Templates of documents, with their comments in a reader's language."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from ..kinds import KINDS, resolve, template_file
from ..values.packaged import text
from .language import language

_SLOT = re.compile(r"\$\{([a-z_.-]+)\}")


def template(kind: str, lang: str, today: dt.date) -> str:
    """The template of a *kind* of document, to be filled in.

    Its comments are in the language *lang*; *today* is the day of recording in it. A slot
    ``${section.key}`` becomes the words under that key.
    """
    slots = {"today": today.isoformat(), **_own_slots(kind, lang, today)}
    blank = text(*template_file(kind))
    return _SLOT.sub(lambda slot: _fill(slot[1], slots, lang), blank)


def _own_slots(kind: str, lang: str, today: dt.date) -> Mapping[str, str]:
    name = KINDS[kind].slots
    slots: Mapping[str, str] = resolve(name)(lang, today) if name else {}
    return slots


def _fill(slot: str, slots: Mapping[str, str], lang: str) -> str:
    if slot in slots:
        return slots[slot]
    if slot == "template.land":
        return language(lang).word("template", "country").lower()
    section, _, key = slot.rpartition(".")
    return language(lang).word(section, key)
