"""The error codes of the attack."""

from __future__ import annotations

from ...values.errors import ErrorCode

NO_SOLVER = ErrorCode(
    code="DOC690",
    message="The library {library}, which looks for the possible values of these numbers, is not installed.",
    hint='Install it: pip install "eccar[incidents]".',
    source="eccar: own recommendation",
    library_values=("library",),
)

ERROR_CODES = (NO_SOLVER,)
