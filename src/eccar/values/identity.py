"""The identity of a document: what tells it from all others, in one line of text.

It is the kind, the authorities, and what tells several documents of these apart: an ``id`` if the
document has one, else the period or day as written. The line of a kind in ``kinds/documents.py``
names the attributes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..kinds import KINDS, checked_kind_of, kind_of
from .brief import counted, shown
from .displayable import Displayable


class Identified(Displayable):
    """A document of a kind: a value with an authority, or several, and an identity."""

    __slots__ = ()

    @property
    def identity(self) -> str:
        """What tells the document from all others, as ``plan:de/musterstadt:2026``.

        All versions of one document share it. See ``identity_is_stable``.
        """
        return identity_of(self)

    @property
    def identity_is_stable(self) -> bool:
        """Whether no correction changes the identity.

        Of a kind of which an authority can have several documents, it is stable only with an
        explicit ``id``: a period can be corrected.
        """
        return not _identified_by(_kind_of(self)) or getattr(self, "id", None) is not None

    def _brief(self) -> str:
        """The authorities, what tells their documents apart but for names, and how much is in it."""
        values = (getattr(self, name, None) for name in ("id", "period", "since", "recorded"))
        own = next((value for value in values if value is not None), "")
        head = (shown(tuple(sorted(authorities_of(self)))), shown(own))
        held = {name: getattr(self, name, ()) for name in ("facts", "tables", "measures")}
        return ", ".join(filter(None, (" ".join(filter(None, head)), counted(**held))))


def identity_of(document: Any) -> str:
    """The identity of a *document* of any kind; see ``Identified``.

    It is joined by colons; several authorities are sorted and joined by plus signs.
    """
    kind = _kind_of(document)
    name = kind or checked_kind_of(type(document)) or type(document).__name__
    return identity_text(name, authorities_of(document), _own_part(document, kind))


def identity_text(kind: str, authorities: Iterable[str], own_part: str = "") -> str:
    """The identity of a document of this *kind* and these *authorities*."""
    return ":".join(filter(None, (kind, "+".join(sorted(authorities)), own_part)))


def distinction_of(document: Any) -> tuple[Any, ...]:
    """What tells a *document* from others of its kind and authorities in a heading: a period, an id.

    The id is left out if the document has a title, unless it replaces another one.
    """
    kind = _kind_of(document)
    has_title = getattr(document, "titles", None) and not getattr(document, "replaces", ())
    names: tuple[str, ...] = KINDS[kind].headed_by if kind else ()
    values = (getattr(document, name) for name in names if name != "id" or not has_title)
    return tuple(value for value in values if value is not None)


def authorities_of(document: Any) -> frozenset[str]:
    """The ids of the authorities that a *document* is of; none of a schedule of fees."""
    return frozenset(getattr(document, "authorities", None) or filter(None, [document.subject]))


def _own_part(document: Any, kind: str | None) -> str:
    values = (getattr(document, name) for name in _identified_by(kind))
    return next((str(value) for value in values if value is not None), "")


def _identified_by(kind: str | None) -> tuple[str, ...]:
    """The attributes that tell documents of this *kind* and the same authorities apart."""
    names: tuple[str, ...] = KINDS[kind].identified_by if kind else ()
    return names


def _kind_of(document: Any) -> str | None:
    """The kind of a *document*, also if its class is derived from the one that models the kind."""
    return next(filter(None, map(kind_of, type(document).__mro__)), None)
