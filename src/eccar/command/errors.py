"""Exit codes, and the error of a call that cannot be carried out."""

from __future__ import annotations

PASSED, FAILED, UNREADABLE = 0, 1, 2
"""Nothing wrong; findings of severity error; unreadable input or a wrong call."""


class CallError(Exception):
    """A call that cannot be carried out as it was typed.

    Its arguments say why: a text, an ``InvalidValue``, or a key of the wording with its values.
    """


def refused(key: str, **values: object) -> CallError:
    """The error with the text under *key* in the section ``call`` of the wording, filled with *values*.

    A key in the wording of another package than the command begins with it: ``fees.one_city``.
    """
    return CallError(key, values)
