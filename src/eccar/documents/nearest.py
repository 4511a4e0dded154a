"""What is most likely meant by a word that is not known."""

from __future__ import annotations

import functools
from collections.abc import Mapping

MEANT: Mapping[str, tuple[str, ...]] = {
    "on": ("date",),
    "when": ("date",),
    "day": ("date",),
    "who": ("by",),
    "source": ("sources",),
    "name": ("names", "titles"),
    "title": ("titles",),
    "town": ("city",),
    "city": ("authorities",),
    "authority": ("authorities",),
    "municipality": ("city", "authorities"),
    "status": ("progress", "facts"),
    "state": ("progress",),
    "facts": ("progress",),
    "progress": ("facts",),
    "start": ("starts",),
    "end": ("ends",),
    "until": ("ends",),
    "unit": ("lead",),
    "target_group": ("whom",),
    "baseline": ("baselines",),
    "goals": ("targets",),
    "race": ("racial-or-ethnic-origin",),
    "ethnicity": ("racial-or-ethnic-origin",),
    "gender": ("sex",),
    "begun": ("started",),
    "running": ("started",),
    "finished": ("completed",),
    "done": ("completed",),
    "cancelled": ("abandoned",),
    "stopped": ("abandoned",),
    "dropped": ("abandoned",),
    "delayed": ("postponed",),
    "paused": ("on-hold",),
    "merged": ("merged-into",),
    "replaced": ("replaced-by",),
}
"""What people mean by words that look like others; the first that can stand there."""

LONGEST_WORD = 60
"""Characters of a word that are compared with those that could have been meant."""


@functools.cache
def nearest(word: str, words: tuple[str, ...]) -> str:
    """The one of *words* that is most likely meant by *word*."""
    import difflib  # Only a fault has use for it.

    meant = (one for one in MEANT.get(word, ()) if one in words)
    close = difflib.get_close_matches(word[:LONGEST_WORD], words, n=1, cutoff=0.0)
    return next(meant, close[0])
