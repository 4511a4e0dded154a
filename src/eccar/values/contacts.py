"""Whom to ask: a unit and its mailbox, never a person."""

from __future__ import annotations

import re
from typing import Annotated

from attrs import field, frozen

from .brief import Brief
from .constraints import TEXT, Pattern
from .errors import ErrorCode
from .persons import looks_personal
from .typed import typed_fields

NOT_A_MAILBOX = ErrorCode(
    code="DOC297",
    message="“{text}” is not an e-mail address.",
    hint="Write the address of a unit, for example fees@example.org.",
)
PERSONAL_CONTACT = ErrorCode(
    code="DOC298",
    message="The contact seems to be a person.",
    hint="Name a unit and its mailbox: fees@example.org.",
)

ERROR_CODES = (NOT_A_MAILBOX, PERSONAL_CONTACT)

MAILBOX = Pattern(
    r"[A-Za-z0-9_+-]{1,64}(\.[A-Za-z0-9_+-]{1,64}){0,8}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}",
    NOT_A_MAILBOX,
)

Mailbox = Annotated[str, MAILBOX]

_WORD = re.compile(r"[^\W\d_]+")


def check_impersonal(unit: str, mailbox: str | None) -> None:
    """Refuse a contact that seems to be a person.

    A mailbox of the form ``first.last@…`` does, unless one of its words is in the name of the unit.

    Raises:
        InvalidValue: The unit or the mailbox looks like a person (DOC298).
    """
    if looks_personal(unit) or (mailbox and _names_a_person(mailbox, unit.casefold())):
        raise PERSONAL_CONTACT()


def _names_a_person(mailbox: str, unit: str) -> bool:
    parts = _WORD.findall(mailbox.partition("@")[0].casefold())
    return len(parts) > 1 and not any(
        len(part) > 2 and part in unit
        for part in parts  # Initials are in every name.
    )


@frozen(kw_only=True, field_transformer=typed_fields)
class ContactPoint(Brief):
    """The unit that answers questions, perhaps with its mailbox; never a person.

    Attributes:
        unit: The name of the unit.
        mailbox: Its e-mail address.

    Raises:
        InvalidValue: If *mailbox* is no e-mail address (DOC297), or if it or the unit looks like a
            person (DOC298).
    """

    unit: str = field(validator=TEXT.validate)
    mailbox: Mailbox | None = field(default=None, validator=MAILBOX.validate)

    def __attrs_post_init__(self) -> None:
        check_impersonal(self.unit, self.mailbox)
