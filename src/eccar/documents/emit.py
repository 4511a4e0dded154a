"""The one canonical form of a document in YAML: block style, keys in the order of the data.

Whatever a reader of YAML 1.1 or 1.2 would take for something else than text is put in quotes;
plain days are not, since every document is full of them and no reader loses one.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import yaml

_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_TIMESTAMP = "tag:yaml.org,2002:timestamp"
_NOT_TEXT = re.compile(
    r"""(?: [-+]?(?:[0-9_]+(?:\.[0-9_]*)?|\.[0-9_]*)(?:[eE][-+]?[0-9]+)?  # Any number, old or new.
    | 0[oO][0-7_]+
    | [yYnN]
    | [0-9]{4}-[0-9][0-9]?-[0-9][0-9]?[Tt\ \t].*
    )\Z""",
    re.VERBOSE | re.DOTALL,
)
_LIKE_A_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BREAK_IN_1_1 = re.compile("[\x85\u2028\u2029]")
"""Line breaks of YAML 1.1 that are characters like others in 1.2; escaped, they are the same to both."""

_ENDLESS = 10**6


class _Dumper(_DUMPER):  # type: ignore[misc]  # PyYAML has its C classes only where they were built.
    """A dumper that knows nothing but plain data."""

    yaml_implicit_resolvers = {  # noqa: RUF012  # PyYAML's own name for it.
        first: [(tag, pattern) for tag, pattern in resolvers if tag != _TIMESTAMP]
        for first, resolvers in _DUMPER.yaml_implicit_resolvers.items()
    }


def _text(dumper: Any, text: str) -> Any:
    lines = text.split("\n")
    block = len(lines) > 1 and all(line == line.strip() and line.isprintable() for line in lines)
    style = (
        "|" if block else "'" if _is_no_day(text) else '"' if _BREAK_IN_1_1.search(text) else None
    )
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _is_no_day(text: str) -> bool:
    """Whether *text* looks like a day that is in no calendar: other readers stumble over it."""
    if not _LIKE_A_DAY.fullmatch(text):
        return False
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return True
    return False


_Dumper.add_representer(str, _text)
_Dumper.add_implicit_resolver("tag:yaml.org,2002:float", _NOT_TEXT, list("-+.0123456789yYnN"))


def dump(data: dict[str, Any]) -> str:
    """Plain *data* as YAML."""
    text: str = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_ENDLESS)
    return text
