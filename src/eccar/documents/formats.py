"""The formats of documents, by the ending of a file's name; TOML is read, and never written."""

from __future__ import annotations

JSON, YAML, TOML = "json", "yaml", "toml"
FORMATS = {".json": JSON, ".yaml": YAML, ".yml": YAML, ".toml": TOML}
WRITTEN = (YAML, JSON)


def reason(error: Exception) -> str:
    """The reason that the operating system gives for an *error*."""
    return str(getattr(error, "strerror", None) or error)
