"""The error codes of tables of incidents and of their releases."""

from __future__ import annotations

from ..values.errors import ErrorCode

NO_COUNT_OF_INCIDENTS = ErrorCode(
    code="DOC701",
    message="“{number}” is not a count.",
    hint="Write a whole number from 0 on, without separators or decimals: 1453.",
)
NEITHER_COUNT_NOR_STATE = ErrorCode(
    code="DOC702",
    message="The cell has neither a count nor a state.",
    hint="Give count, or state: suppressed, unknown or not-collected.",
)
COUNT_AND_STATE = ErrorCode(
    code="DOC703",
    message="The cell has a count, and its state is “{state}”.",
    hint="Leave out the count, or the state.",
)
CODE_TWICE = ErrorCode(
    code="DOC704",
    message="The code “{text}” is given twice.",
    hint="Give each category and each grouping of the table a code of its own.",
)
UNKNOWN_CODE = ErrorCode(
    code="DOC705",
    message="“{text}” is not a code of the table.",
    hint="Write one of the codes under dimensions, or add the category there.",
)
TWO_OF_A_DIMENSION = ErrorCode(
    code="DOC706",
    message="“{text}” and “{other}” are codes of the same dimension.",
    hint="Name at most one code of each dimension; what is not named is the total.",
)
CELL_TWICE = ErrorCode(
    code="DOC707",
    message="The cell {codes} is given twice.",
    hint="Keep one of the two. If a figure was corrected, write the earlier one under revisions.",
)
WITHIN_ITSELF = ErrorCode(
    code="DOC708",
    message="The category “{text}” is within itself.",
    hint="Correct within: it names the category that is the whole.",
)
NO_BASE = ErrorCode(
    code="DOC709",
    message="{number} is not a base of rounding.",
    hint="Write a whole number from 1 to 1000, such as 5.",
)
NO_THRESHOLD = ErrorCode(
    code="DOC710",
    message="{number} is not a threshold.",
    hint="Write the smallest count that may be known, a whole number from 0 to 1000, such as 3.",
)
NO_SHARE = ErrorCode(
    code="DOC711",
    message="“{text}” is not a share in per cent.",
    hint="Write the share as it is printed, with a decimal point, such as 41 or 7.5.",
)
NO_PERIOD_OF_CATEGORY = ErrorCode(
    code="DOC712",
    message="The period of the category “{text}” is not known.",
    hint="Write period with the first and the last day, month or year: 2022, 2022-01/2022-06.",
)
NOTHING_GROUPED = ErrorCode(
    code="DOC713",
    message="The grouping “{text}” has fewer than two codes.",
    hint="Name at least two categories of the dimension under codes.",
)
NO_DIMENSION_WITHOUT_CATEGORIES = ErrorCode(
    code="DOC714",
    message="The dimension “{text}” has no categories.",
    hint="Write at least one under categories, or remove the dimension.",
)
NOT_A_RELEASE_DIGEST = ErrorCode(
    code="DOC715",
    message="“{text}” is not the digest of a release.",
    hint="Copy digest from the output of eccar: sha256: and 64 digits and letters.",
)
NO_THRESHOLD_KNOWN = ErrorCode(
    code="DOC740",
    message="The threshold is not known.",
    hint="Write threshold under control in the table, or give a threshold (--threshold, threshold=): the smallest count that may be known, such as 3.",
)
WEAK_RULE = ErrorCode(
    code="DOC741",
    message="A threshold of {threshold} with a base of {base} protects hardly anything.",
    hint="Choose a threshold of at least 2 and a base of at least 3, or allow a weak rule explicitly: --allow-weak.",
)
WEAK_PROTECTION = ErrorCode(
    code="DOC754",
    message="With a protection of {number}, a small count may be certain.",
    hint="Ask for at least 2 possible values, or allow a weak rule explicitly: --allow-weak.",
)
NO_SUCH_NORM = ErrorCode(
    code="DOC742",
    message="“{text}” is not the name of a norm.",
    hint="Write one of these: {choices}.",
    library_values=("choices",),
)
ALREADY_PROTECTED = ErrorCode(
    code="DOC743",
    message="The counts of the table are already {state}.",
    hint="Plan a release from the table with the true counts.",
)
COUNTS_OF_OTHER_SOURCES = ErrorCode(
    code="DOC716",
    message="Counts of different origin are not added: {first} and {second} differ ({reasons}).",
    hint="Show them side by side. Give overlap only if it is known how many incidents both have.",
    library_values=("reasons",),
)
NOT_TO_BE_ADDED = ErrorCode(
    code="DOC717",
    message="The counts of {first} and {second} cannot be added. Reasons: {reasons}.",
    hint="Add only tables of the same unit and definitions whose periods do not overlap.",
    library_values=("reasons",),
)
NO_OVERLAP = ErrorCode(
    code="DOC718",
    message="{number} is not a possible overlap.",
    hint="An overlap is of two tables: a whole number from 0 to the smaller of both counts.",
)
NO_EXACT_COUNT = ErrorCode(
    code="DOC719",
    message="The table {text} gives no exact count for this cell.",
    hint="Name a cell that is neither rounded nor suppressed nor unknown, or leave the table out.",
)
NOTHING_TO_PUBLISH = ErrorCode(
    code="DOC744",
    message="The table has no counts.",
    hint="Write the counts under cells, margins included.",
)

ERROR_CODES = (
    NO_COUNT_OF_INCIDENTS,
    NEITHER_COUNT_NOR_STATE,
    COUNT_AND_STATE,
    CODE_TWICE,
    UNKNOWN_CODE,
    TWO_OF_A_DIMENSION,
    CELL_TWICE,
    WITHIN_ITSELF,
    NO_BASE,
    NO_THRESHOLD,
    NO_SHARE,
    NO_PERIOD_OF_CATEGORY,
    NOTHING_GROUPED,
    NO_DIMENSION_WITHOUT_CATEGORIES,
    NOT_A_RELEASE_DIGEST,
    NO_THRESHOLD_KNOWN,
    WEAK_RULE,
    WEAK_PROTECTION,
    NO_SUCH_NORM,
    ALREADY_PROTECTED,
    NOTHING_TO_PUBLISH,
    COUNTS_OF_OTHER_SOURCES,
    NOT_TO_BE_ADDED,
    NO_OVERLAP,
    NO_EXACT_COUNT,
)
