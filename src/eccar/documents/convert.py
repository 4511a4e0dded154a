"""Values to plain data and back: strict, complete, and with the path of every error.

What a class looks like in a document is said by the class and by ``layout``. Reading is done by
the compiled readers of ``structuring``, writing by functions that cattrs generates
(``unstructuring``).
"""

from __future__ import annotations

from typing import Any, TypeVar, cast

from ..values.errors import InvalidValue
from .errors import DocumentError
from .reported import findings_of
from .structuring.collect import InvalidValues
from .structuring.readers import reader

T = TypeVar("T")


def structure(data: object, cls: type[T]) -> T:
    """The value of the class *cls* that plain *data* gives.

    *data* is as ``json.loads`` returns it: mappings, lists, text, numbers, truths and ``None``.
    Raises ``DocumentError`` with every error and its path.
    """
    try:
        return cast("T", reader(cast("Any", cls))(data))
    except (InvalidValue, InvalidValues) as error:
        raise DocumentError(findings_of(error)) from None


def unstructure(value: object) -> Any:
    """*value* as plain data: mappings, lists, text, numbers, truths and ``None`` only.

    What is empty is left out; the keys have one order. Raises ``DocumentError`` if a mapping that
    may hold any JSON (``extra``) holds anything else, and ``TypeError`` for values that are not
    of this package.
    """
    from .unstructuring import errors_of, writer  # Only what writes pays for cattrs.

    try:
        return writer().unstructure(value)
    except (InvalidValue, InvalidValues):
        raise DocumentError(findings_of(InvalidValues(errors_of(value)))) from None
