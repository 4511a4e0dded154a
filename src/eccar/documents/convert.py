"""Values to plain data and back: strict, complete, and with the path of every error.

What a class looks like in a document is said by the class and by ``layout``. Reading is done by
the compiled readers of ``structuring``, writing by functions that cattrs generates
(``unstructuring``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..values.errors import InvalidValue
from .errors import DocumentError
from .reported import findings_of
from .structuring.collect import InvalidValues
from .structuring.readers import reader

if TYPE_CHECKING:
    import cattrs

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


def converter() -> cattrs.Converter:
    """A new converter of cattrs that reads and writes the classes of this package strictly.

    It is for classes of others that hold ours: those are converted by cattrs as it does by
    default, and each value of ours in them by ``structure`` and ``unstructure``. Register hooks of
    your own on it as on any converter. What is wrong with a value of ours is a ``DocumentError``,
    which cattrs gathers with its own errors in a ``ClassValidationError``. ``docs/how-to/use-from-python.md``
    has an example.
    """
    import cattrs  # Whoever only reads documents need not have it loaded.

    made = cattrs.Converter()
    made.register_structure_hook_func(_is_ours, structure)
    made.register_unstructure_hook_func(_is_ours, unstructure)
    return made


def _is_ours(cls: Any) -> bool:
    package = __name__.partition(".")[0]
    return isinstance(cls, type) and cls.__module__.partition(".")[0] == package
