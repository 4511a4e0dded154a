"""The two formats of documents, by the ending of a file's name."""

from __future__ import annotations

JSON, YAML = "json", "yaml"
FORMATS = {".json": JSON, ".yaml": YAML, ".yml": YAML}


def reason(error: Exception) -> str:
    """Why the machine would not."""
    return str(getattr(error, "strerror", None) or error)
