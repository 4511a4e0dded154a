"""The views of plans, until they are blocks."""

from __future__ import annotations

from ..render import html, sentence, text

__all__ = ("html", "sentence", "text")
