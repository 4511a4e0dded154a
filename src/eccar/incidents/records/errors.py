"""The error codes of mappings and of records. None of their sentences repeats what a row says."""

from __future__ import annotations

import enum

from ...values.errors import ErrorCode


class RowFault(enum.StrEnum):
    """Why a line of a table cannot be read."""

    NUL = "nul"
    QUOTE = "quote"
    TOO_LONG = "too-long"
    ENCODING = "encoding"


class FreeTextSign(enum.StrEnum):
    """By what a column is taken for free text."""

    LONG = "long"
    MANY = "many"
    PERSONAL = "personal"


PERSONAL_COLUMN = ErrorCode(
    code="DOC720",
    message="A column “{heading}” holds data about persons, or free text.",
    hint="Remove it from the file. If it holds neither, give it another heading.",
)
CODE_TWICE = ErrorCode(
    code="DOC721",
    message="The code “{code}” of the column “{heading}” is mapped twice.",
    hint="Keep one of the two. Capital letters and blanks around a code make no difference.",
)
NOT_ON_AXIS = ErrorCode(
    code="DOC722",
    message="“{code}” is not on the axis {axis}.",
    hint="Write one of: {choices}.",
    library_values=("axis", "choices"),
)
HEADING_TWICE = ErrorCode(
    code="DOC723",
    message="The column “{heading}” is there twice.",
    hint="Give each column a heading of its own.",
)
ONLY_IF_OVERLAPPING = ErrorCode(
    code="DOC724",
    message="The column “{heading}” has several codes in a cell, but its parts are exclusive.",
    hint="Write parts: overlapping, or leave out separator.",
)
NO_COLUMN = ErrorCode(
    code="DOC725",
    message="The mapping names no column.",
    hint="Write at least one under columns, with heading and axis.",
)
NOT_NAMED = ErrorCode(
    code="DOC726",
    message="The mapping does not name these columns of the file: {headings}.",
    hint="Remove them from the file, or name in the mapping those that are counted.",
)
NO_SUCH_COLUMN = ErrorCode(
    code="DOC727",
    message="The file has no column “{heading}”.",
    hint="Write the heading in the mapping as it is in the file.",
)
FREE_TEXT = ErrorCode(
    code="DOC728",
    message="The column “{heading}” looks like free text: {sign}.",
    hint="Count by a column of codes, and remove this one from the file.",
    library_values=("sign",),
)
ANOTHER_LENGTH = ErrorCode(
    code="DOC729",
    message="Line {line} has another number of cells than the line of the headings.",
    hint="Complete the line, or save the table again; perhaps a quotation mark is missing.",
    library_values=("line",),
)
MIXED_ENCODINGS = ErrorCode(
    code="DOC730",
    message="The file has two encodings: line {line} is not in {encoding}, as the lines above are.",
    hint="Save the table again as UTF-8.",
    library_values=("line", "encoding"),
)
NOT_A_ROW = ErrorCode(
    code="DOC731",
    message="Line {line} cannot be read: {fault}.",
    hint="Save the table again as CSV in UTF-8.",
    library_values=("line", "fault"),
)
NO_HEADINGS = ErrorCode(
    code="DOC732",
    message="The file is empty.",
    hint="The first line names the columns, such as: Date;District;Ground.",
)
NOT_COUNTED_BY = ErrorCode(
    code="DOC733",
    message="“{name}” is nothing that can be counted by.",
    hint="Choose from: {choices}.",
    library_values=("choices",),
)
AXIS_TWICE = ErrorCode(
    code="DOC734",
    message="Two columns are on the axis {axis}.",
    hint="Write parts: overlapping for both, so that a record can have several, or give one a name of its own under dimension.",
    library_values=("axis",),
)
TOO_MANY_DIMENSIONS = ErrorCode(
    code="DOC735",
    message="A table cannot be counted by so many dimensions.",
    hint="Name at most {limit}; publish others as tables of their own.",
    library_values=("limit",),
)
NO_SUCH_SCHEME = ErrorCode(
    code="DOC736",
    message="“{scheme}” is no scheme for the axis {axis}.",
    hint="Choose from: {choices}. Or give your own codes, each with titles.",
    library_values=("axis", "choices"),
)
NO_DATES = ErrorCode(
    code="DOC737",
    message="The mapping names no column with the day or month of the incident.",
    hint="Write a column with axis: time.",
)
DATE_WITH_CODES = ErrorCode(
    code="DOC738",
    message="The column “{heading}” holds dates, and has codes or a separator.",
    hint="Leave out codes, blank, separator, scheme and any_code; write how its dates are written under notation.",
)
PART_OF_NOTHING = ErrorCode(
    code="DOC739",
    message="“{code}” is within “{within}”, which the column “{heading}” does not have.",
    hint="Map a code to it as well, and let no two be within each other.",
)
NO_COUNTED_PERIOD = ErrorCode(
    code="DOC745",
    message="“{text}” is not a period that records can be counted in.",
    hint="Write whole years or months with a beginning and an end, such as 2024, 2022/2024 or 2022-07/2024-06.",
)
TOO_MANY_YEARS = ErrorCode(
    code="DOC746",
    message="The period from {first} to {last} is too long.",
    hint="Name one of at most {limit} years. Without a period, the dates of the records decide it, and one wrong date is enough.",
    library_values=("first", "last", "limit"),
)
NO_RECORDS = ErrorCode(
    code="DOC747",
    message="The file has no records.",
    hint="Name the period, such as 2022/2024: then the table has its zeros.",
)
DATES_NOT_READ = ErrorCode(
    code="DOC748",
    message="{count} of {read} dates cannot be read as {notation}; one looks like {shape}.",
    hint="Write under notation how the dates are written: {choices}. N is any digit, and A any letter.",
    library_values=("count", "read", "notation", "shape", "choices"),
)
NO_DATE_IN_FILE = ErrorCode(
    code="DOC749",
    message="No record has a date in the column “{heading}”.",
    hint="Name the column with the dates in the mapping.",
)
NO_CODE_TAKEN = ErrorCode(
    code="DOC750",
    message="No record that is counted has a code in the column “{heading}” that can be taken as it is.",
    hint="Such codes have the letters a to z, digits and . - _, without blanks. Map others under codes.",
)
TOO_MANY_CELLS = ErrorCode(
    code="DOC751",
    message="The table would have too many cells.",
    hint="At most {limit} are possible: count by less, or by years.",
    library_values=("limit",),
)
NO_TEXT_TABLE = ErrorCode(
    code="DOC752",
    message="The file is no table of records: it is {what}.",
    hint="Open the table in its program, and save it as CSV in UTF-8.",
    library_values=("what",),
)
NO_HEADING = ErrorCode(
    code="DOC753",
    message="Column {column} of the file has cells, but no heading.",
    hint="Give it a heading and name that in the mapping, or remove the column from the file.",
    library_values=("column",),
)

ERROR_CODES = (
    PERSONAL_COLUMN,
    CODE_TWICE,
    NOT_ON_AXIS,
    HEADING_TWICE,
    ONLY_IF_OVERLAPPING,
    NO_COLUMN,
    NOT_NAMED,
    NO_SUCH_COLUMN,
    FREE_TEXT,
    ANOTHER_LENGTH,
    MIXED_ENCODINGS,
    NOT_A_ROW,
    NO_HEADINGS,
    NOT_COUNTED_BY,
    AXIS_TWICE,
    TOO_MANY_DIMENSIONS,
    NO_SUCH_SCHEME,
    NO_DATES,
    DATE_WITH_CODES,
    PART_OF_NOTHING,
    NO_COUNTED_PERIOD,
    TOO_MANY_YEARS,
    NO_RECORDS,
    DATES_NOT_READ,
    NO_DATE_IN_FILE,
    NO_CODE_TAKEN,
    TOO_MANY_CELLS,
    NO_TEXT_TABLE,
    NO_HEADING,
)
