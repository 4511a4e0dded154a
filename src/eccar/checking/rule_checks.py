"""Faults of rules that are named when a rule is evaluated, not when a report is printed."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Mapping
from string import Formatter
from typing import Any, Protocol

from ..values.errors import CatalogEntry
from ..values.plurals import forms_in

COUNTED = ("count", "of")
"""The values of a sentence on many findings that no hit has to give."""


class CodedRule(Protocol):
    """A rule, as far as a message about it needs one."""

    @property
    def code(self) -> str:
        """The code of the rule."""
        ...

    @property
    def name(self) -> str:
        """The name of its function."""
        ...

    @property
    def module(self) -> str:
        """The module that defines it."""
        ...


def require_distinct(rules: Iterable[CodedRule]) -> None:
    """Refuse *rules* of which two have the same code: findings are distinguished by it.

    Raises:
        ValueError: It names the code and the functions.
    """
    rules = tuple(rules)
    counts = Counter(rule.code for rule in rules)
    if len(counts) < len(rules):
        code = next(code for code, count in counts.items() if count > 1)
        names = " and ".join(f"{rule.module}.{rule.name}" for rule in rules if rule.code == code)
        message = f"Several rules have the code {code}: {names}. Give each a code of its own."
        raise ValueError(message)


def require_values(entry: CatalogEntry, parts: Iterable[str], values: Mapping[str, Any]) -> None:
    """Refuse *values* without those that the sentences *parts* of a rule's *entry* name.

    Raises:
        ValueError: It names the code, the sentence and what is lacking.
    """
    for part in parts:
        template = getattr(entry, part)
        try:
            names = frozenset().union(*map(_names, forms_in(template)))
        except ValueError as error:
            message = (
                f"The {part} of the rule {entry.code} cannot be filled in: {template!r} ({error})."
            )
            raise ValueError(message) from None
        if lacking := names.difference(values, COUNTED if part == "many" else ()):
            listed = ", ".join(f"{{{name}}}" for name in sorted(lacking))
            message = f"The {part} of the rule {entry.code} names {listed}, which the rule does not give: {template!r}."
            raise ValueError(message)


def require_known(codes: Iterable[str], known: list[str]) -> None:
    """Refuse *codes* that are not among those *known*, those of the rules that are evaluated.

    Raises:
        ValueError: It names the code, and the one that is probably meant.
    """
    for code in codes:
        if code not in known:
            import difflib  # Only a wrong code has use for it.

            near = difflib.get_close_matches(code, known, n=1)
            also = f" Did you mean {near[0]}?" if near else ""
            message = f"No rule asked here has the code {code!r}.{also}"
            raise ValueError(message)


@functools.cache
def _names(template: str) -> frozenset[str]:
    """The names of the values that a *template* shows; a name with a dot or an index is none of a value."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)
