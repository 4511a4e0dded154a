"""The lifecycle of a membership: its table of transitions, its statuses, its picture."""

from __future__ import annotations

from eccar.languages.files import section
from eccar.membership.lifecycle import DOUBTS, MOVES, WEAK, Status

from . import lifecycle_picture
from .english import ENGLISH
from .markdown import code, table


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    return {
        "lifecycle.md": _transitions(),
        "lifecycle.svg": lifecycle_picture.picture(),
        "statuses.md": _statuses(),
    }


def _transitions() -> str:
    keys = dict.fromkeys(key for moves in (MOVES, DOUBTS) for _, key in moves)
    neutral = [key for key in section("membership.fact", "en") if key not in keys]
    rows = ([code(key), *(_transition(start, key) for start in Status)] for key in keys)
    return (
        table(("Fact", *(status.name for status in Status)), rows)
        + f"\nThese facts change nothing, from any status: {', '.join(map(code, neutral))}.\n"
    )


def _transition(start: Status, key: str) -> str:
    end = MOVES.get((start, key), start)
    if (start, key) in DOUBTS:
        return f"perhaps {DOUBTS[start, key].name}"
    if end is start:
        return ""
    return f"{end.name}, weakly" if key in WEAK else end.name


def _statuses() -> str:
    return table(
        ("Status", "In words", "In JSON"),
        ((status.name, ENGLISH.say(status), code(status.value)) for status in Status),
    )
