"""The error codes of the documents of the coalition and of practices."""

from __future__ import annotations

from ..values.errors import ErrorCode

NOT_AN_ENTRY_ID = ErrorCode(
    code="DOC601",
    message="“{text}” is not the id of an entry.",
    hint="Use the letters a to z in small, digits, and single hyphens between them: 2024-heidelberg. At most "
    "60 characters.",
)
NOT_A_REFERENCE = ErrorCode(
    code="DOC602",
    message="“{text}” does not refer to an entry.",
    hint="Write the list and the id: events/2024-heidelberg.",
)
NOT_A_HOLDER = ErrorCode(
    code="DOC603",
    message="This is neither the id of an authority nor that of a partner.",
    hint="A seat belongs to an authority, de/musterstadt, or to a partner, partners/unesco; never to a person.",
)
NOT_A_MEASURE = ErrorCode(
    code="DOC604",
    message="“{text}” does not refer to a measure.",
    hint="Write the identity of the plan or inventory, and the id of the measure: "
    "plan:de/musterstadt:2027#advice-centre.",
)
NOT_A_FIGURE = ErrorCode(
    code="DOC605",
    message="{number} is not a number of such a figure.",
    hint="Write a whole number from 0 to 10000.",
)
NO_SUCH_MEASURE = ErrorCode(
    code="DOC611",
    message="{identity} has no measure “{measure}”.",
    hint="The ids are with the measures of the document.",
)
NOT_ONE_AUTHORITY = ErrorCode(
    code="DOC612",
    message="A practice is of one authority; the measure is of {authorities}.",
    hint="Name one of them.",
)
NO_TITLE = ErrorCode(
    code="DOC613",
    message="{identity} gives no title of the measure “{measure}”.",
    hint="Draft the practice from the plan or the inventory that has the measure.",
)

ERROR_CODES = (
    *(NOT_AN_ENTRY_ID, NOT_A_REFERENCE, NOT_A_HOLDER, NOT_A_MEASURE, NOT_A_FIGURE),
    *(NO_SUCH_MEASURE, NOT_ONE_AUTHORITY, NO_TITLE),
)
"""Every error code of this package."""
