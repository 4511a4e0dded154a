"""Exit codes, and the error of a call that cannot be carried out."""

from __future__ import annotations

PASSED, FAILED, REFUSED, PARTLY, INTERRUPTED = 0, 1, 2, 3, 130

EXIT_CODES = {
    PASSED: "everything was answered, and nothing is wrong",
    FAILED: "everything was answered, and there are findings of severity error",
    REFUSED: "nothing was answered: a wrong call, or input that cannot be read",
    PARTLY: "a part was answered: other input cannot be read, a city appears twice, or questions are "
    "open",
    INTERRUPTED: "interrupted from the keyboard",
}
"""The exit codes of the command, each with its meaning."""


def exit_code(*, left_out: bool, answered: bool, failed: bool = False) -> int:
    """The exit code of a call by whether input was *left out*, any *answered*, and a check *failed*."""
    if left_out:
        return PARTLY if answered else REFUSED
    return FAILED if failed else PASSED


class Metavar(str):
    """The English name of what is typed in the place of a value, as FILE.

    A sentence has the name in its language, data this one.
    """

    __slots__ = ()


class CallError(Exception):
    """A call that cannot be carried out as it was typed.

    Its arguments say why: a text, an ``InvalidValue``, or a key of the wording with its values.

    Attributes:
        help: The call that prints the help, if the parser has refused this one.
    """

    help: str | None = None


def refused(key: str, **values: object) -> CallError:
    """The error with the text under *key* in the section ``call`` of the wording, filled with *values*.

    A key in the wording of another package than the command begins with it: ``fees.one_city``.
    """
    return CallError(key, values)
