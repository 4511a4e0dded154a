"""The names that the views of plans use until they are blocks."""

from __future__ import annotations

from ..render.to_html import scrolling as wide

__all__ = ("wide",)
