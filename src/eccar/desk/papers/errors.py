"""The error codes of papers."""

from __future__ import annotations

from ...values.errors import ErrorCode

_ECCAR = "eccar: own recommendation"

NOT_OF_A_MEMBER = ErrorCode(
    code="DOC490",
    message="{authority} is a member on {on}; this paper is for accession.",
    hint="For a day before the accession, give --on; for a member: eccar paper plan, eccar paper progress.",
    source=_ECCAR,
)
NO_PLAN = ErrorCode(
    code="DOC491",
    message="There is no plan of {authority}.",
    hint="Name the plan, too, or make one: eccar new plan --format xlsx.",
    source=_ECCAR,
)
LETTERHEAD = ErrorCode(
    code="DOC492",
    message="{file} cannot be used as a letterhead: {reason}.",
    hint="Save it as a Word document (.docx) without macros and without linked content.",
    source=_ECCAR,
)
NOTHING_TO_REPORT = ErrorCode(
    code="DOC493",
    message="There is neither a report nor a plan of {authority} in the folder.",
    hint="Add the report, or draft one: eccar draft report.",
)
NOT_CONFIRMED = ErrorCode(
    code="DOC494",
    message="The report {report} has entries that were carried over and are not confirmed.",
    hint="Read them, change what no longer holds, and add confirmed: with the day.",
    source=_ECCAR,
)

NO_PAPER_LIBRARY = ErrorCode(
    code="DOC495",
    message="The library {library}, which writes these files, is not installed.",
    hint='Install it: pip install "eccar[paper]".',
    source=_ECCAR,
    library_values=("library",),
)

ERROR_CODES = (
    *(NOT_OF_A_MEMBER, NO_PLAN, LETTERHEAD, NOTHING_TO_REPORT, NOT_CONFIRMED, NO_PAPER_LIBRARY),
)
