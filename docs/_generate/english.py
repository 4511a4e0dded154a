"""The language of the generated pages."""

from __future__ import annotations

from eccar.languages.language import Language, language

ENGLISH: Language = language("en")
DAY = "2026-11-22"
"""The day of the examples; any day would do, as long as it is always the same."""
