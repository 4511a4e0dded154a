"""Values as people see them: as text and as HTML, in a reader's language, always escaped."""

from __future__ import annotations

from .as_html import html
from .as_text import at_a_glance, text

__all__ = ["at_a_glance", "html", "text"]
