"""How large a document may be: beyond these limits reading ends with an error, never with a hang."""

from __future__ import annotations

MAX_BYTES = 8 * 2**20
"""Bytes of a file."""

MAX_DEPTH = 64
"""Levels of nesting."""

MAX_ERRORS = 1000
"""Errors that are reported of one list or mapping."""

MAX_NUMBER_LENGTH = 100
"""Characters of a written number; Python itself refuses some thousands."""
