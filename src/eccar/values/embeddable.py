"""Values that classes of other libraries can hold: the methods that pydantic looks for.

How they are read and written lies above, in ``documents``, and is imported by name when pydantic
calls: the library does not depend on it.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


class Embeddable:
    """A value that can be a field of a model of pydantic, and so a parameter in FastAPI."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> Any:
        """How pydantic validates and serializes the class."""
        return import_module("eccar.documents.pydantic").core_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, handler: Any) -> Any:
        """The published JSON Schema of the class."""
        return import_module("eccar.documents.pydantic").json_schema(cls, handler)
