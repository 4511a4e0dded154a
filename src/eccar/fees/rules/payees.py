"""Rules ``FEE7…``: a payee."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking import placeholders
from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ..context import FeesContext
from ..payment.payee import Payee
from ..payment.requirements import missing_keys


@rule(
    "FEE701",
    Severity.NOTE,
    "Letters need this information, which is not given: {what}.",
    hint="Add it. Without it, no letter is written.",
    source=OURS,
)
def not_enough_for_a_letter(payee: Payee, _: FeesContext) -> Iterator[Hit]:
    """A payee has seat, address, register number and BIC."""
    if keys := missing_keys(payee):
        yield hit(what=keys)


@rule("FEE702", Severity.WARNING, placeholders.MESSAGE, hint=placeholders.HINT, source=OURS)
def left_to_be_filled_in(payee: Payee, _: FeesContext) -> Iterator[Hit]:
    """A payee contains no text from the template."""
    for path, text in placeholders.placeholders(payee):
        yield hit(*path, text=text)


RULES = (not_enough_for_a_letter, left_to_be_filled_in)
