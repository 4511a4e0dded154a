"""The error codes of dossiers."""

from __future__ import annotations

from ..values.errors import ErrorCode

NO_CALENDAR_LIBRARY = ErrorCode(
    code="DOC580",
    message="Calendar files need the library {library}, which is not installed.",
    hint='Install it: pip install "eccar[calendar]".',
    source="eccar: own recommendation",
    library_values=("library",),
)

ERROR_CODES = (NO_CALENDAR_LIBRARY,)
