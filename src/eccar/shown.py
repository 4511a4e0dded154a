"""How a value shows itself in a notebook: as HTML, with its text beside it."""

from __future__ import annotations

from typing import Any


class Shown:
    """A value that a notebook can show; the views themselves stand above the domain."""

    __slots__ = ()

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        from .show import html, text  # The views know the values; this one look back is late.

        return {"text/html": html(self), "text/plain": text(self)}
