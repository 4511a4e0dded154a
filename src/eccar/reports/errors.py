"""The error codes of reports, rounds and questionnaires."""

from __future__ import annotations

from ..values.errors import ErrorCode

NOT_A_LEAD_TIME = ErrorCode(
    code="DOC502",
    message="“{text}” is not a lead time.",
    hint="Write lead_time in days, weeks or months: 6 weeks.",
)
NOT_A_DIGEST = ErrorCode(
    code="DOC503",
    message="“{text}” is not the digest of a document.",
    hint="Copy digest from the output of eccar: sha256: and 64 digits and letters.",
)
NOT_AN_IDENTITY = ErrorCode(
    code="DOC504",
    message="“{text}” is not the identity of a document.",
    hint="Write kind, authority and id: plan:de/musterstadt:2027.",
)
NO_ENTRY_NAMED = ErrorCode(
    code="DOC505",
    message="The entry names neither a measure of the plan nor a title.",
    hint="Give measure, the id in the plan, or titles.",
)
ONE_STEP = ErrorCode(
    code="DOC506",
    message="The scale has fewer than two steps.",
    hint="Give at least two under steps, or write the assessment under words.",
)
STEP_GIVEN_TWICE = ErrorCode(
    code="DOC507",
    message="The step “{step}” is given twice.",
    hint="Give each step an id of its own.",
)
NO_LENGTH = ErrorCode(
    code="DOC508",
    message="{number} is not a number of characters.",
    hint="Write max_length as a whole number from 1 to 100000.",
)
NOTHING_TO_ASK = ErrorCode(
    code="DOC509",
    message="The questionnaire has no items.",
    hint="Write at least one under items, with id and titles.",
)
NOTHING_TO_DRAFT_FROM = ErrorCode(
    code="DOC510",
    message="There is no authority to draft a report for.",
    hint="Give a plan, an inventory, a membership, an earlier report (--earlier), or the id of the authority (--authority).",
)
NO_PERIOD = ErrorCode(
    code="DOC511",
    message="The period of the report is not known.",
    hint="Give the period with --period: 2025/2026.",
)
ANOTHER_AUTHORITY = ErrorCode(
    code="DOC512",
    message="The documents are of different authorities: {authorities}.",
    hint="Give documents of the same authority, also with --earlier and --authority.",
)
NO_PART = ErrorCode(
    code="DOC513",
    message="The split of the recommendation names no parts.",
    hint="Write the ids of the parts: into: [3a, 3b].",
)
NOT_A_RECOMMENDATION = ErrorCode(
    code="DOC514",
    message="“{text}” does not refer to a recommendation.",
    hint="Write its id, such as 3, or with that of the evaluation: eccar-2025/3.",
)
NO_ASSESSOR = ErrorCode(
    code="DOC515",
    message="The evaluation names no body that made it.",
    hint="Write at least one under assessors, such as {{name: Steering Committee}}.",
)
NO_JUDGEMENT = ErrorCode(
    code="DOC516",
    message="The judgement says nothing.",
    hint="Give scale and step, or words.",
)
SUBMITTED_BEFORE = ErrorCode(
    code="DOC520",
    message="The report was already submitted ({date}).",
    hint="Record a corrected report as a document of its own: another id, and replaces: [{id}].",
)

ERROR_CODES = (
    NOT_A_LEAD_TIME,
    NOT_A_DIGEST,
    NOT_AN_IDENTITY,
    NO_ENTRY_NAMED,
    ONE_STEP,
    STEP_GIVEN_TWICE,
    NO_LENGTH,
    NOTHING_TO_ASK,
    NOTHING_TO_DRAFT_FROM,
    NO_PERIOD,
    ANOTHER_AUTHORITY,
    NO_PART,
    NOT_A_RECOMMENDATION,
    NO_ASSESSOR,
    NO_JUDGEMENT,
    SUBMITTED_BEFORE,
)
