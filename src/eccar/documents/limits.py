"""Limits on the size of documents; reading beyond them ends with an error."""

from __future__ import annotations

MAX_BYTES = 8 * 2**20
"""Bytes of a file."""

MAX_DEPTH = 64
"""Levels of nesting."""

MAX_ERRORS = 1000
"""Errors that are reported of one document."""

MAX_SUGGESTIONS = 20
"""Wrong words of one document for which the one that is meant is looked for; each takes a millisecond."""

MAX_NUMBER_LENGTH = 100
"""Characters of a written number; Python itself refuses some thousands."""
