"""What is wrong with our own workbooks; codes from DOC440 on."""

from __future__ import annotations

from ...values.errors import ErrorCode

NUMBER_AS_TEXT = ErrorCode(
    code="DOC440",
    message="The number {number} is in a cell for text.",
    hint="Format the cell as text and type the content again: as a number, it loses leading zeros and "
    "zeros after the point.",
)
NOT_OURS = ErrorCode(
    code="DOC441",
    message="This workbook was not made by eccar.",
    hint="Read an existing list with eccar import. A workbook to fill in: eccar new KIND --format xlsx.",
)
SHEET_MISSING = ErrorCode(
    code="DOC442",
    message="The sheet “{sheet}” is missing.",
    hint="Make a new workbook with eccar new, and copy the entries into it.",
    library_values=("sheet",),
)
UNKNOWN_SHEET = ErrorCode(
    code="DOC443",
    message="The sheet “{sheet}” does not belong to this workbook.",
    hint="Move its content to the sheets of the workbook. The name of a sheet with notes begins with _.",
)
NO_HEADINGS = ErrorCode(
    code="DOC444",
    message="The sheet “{sheet}” has no row of headings.",
    hint="Copy the headings from a new workbook (eccar new), above the first entry.",
)
UNKNOWN_HEADING = ErrorCode(
    code="DOC445",
    message="“{text}” is not a heading of this sheet, but its column has content.",
    hint="Did you mean “{near}”?",
    otherwise="The headings are: {headings}.",
    library_values=("headings", "near"),
)
DUPLICATE_HEADING = ErrorCode(
    code="DOC446",
    message="The heading “{heading}” appears twice; the first one is in {first}.",
    hint="Keep one of the two columns.",
    library_values=("heading", "first"),
)
MISSING_HEADING = ErrorCode(
    code="DOC447",
    message="The heading “{heading}” is missing in this sheet.",
    hint="Add a column with this heading and fill it in.",
    library_values=("heading",),
)
NO_HEADING = ErrorCode(
    code="DOC448",
    message="This cell has content, but its column has no heading.",
    hint="Move the content to a column with a heading, or delete it.",
)
EMPTY_CELL = ErrorCode(
    code="DOC449",
    message="“{heading}” is empty.",
    hint="Fill in this cell; every entry needs it.",
    library_values=("heading",),
)
NOT_FOR_THIS = ErrorCode(
    code="DOC450",
    message="“{heading}” does not apply to this kind of entry.",
    hint="Empty the cell, or choose another kind.",
    library_values=("heading",),
)
NO_OWNER = ErrorCode(
    code="DOC451",
    message="“{heading}” is empty; the entry is not assigned to another one.",
    hint="Choose the entry of the sheet “{sheet}” that it belongs to.",
    library_values=("heading", "sheet"),
)
UNKNOWN_OWNER = ErrorCode(
    code="DOC452",
    message="There is no “{text}” in the sheet “{sheet}”.",
    hint="Did you mean “{near}”?",
    otherwise="Choose an entry of that sheet.",
    library_values=("sheet",),
)
SEVERAL_OWNERS = ErrorCode(
    code="DOC453",
    message="“{text}” appears several times in the sheet “{sheet}”.",
    hint="Give each entry an id of its own.",
    library_values=("sheet",),
)
NUMBER_TWICE = ErrorCode(
    code="DOC454",
    message="The number “{text}” appears twice; the first one is in {first}.",
    hint="Give each entry a number of its own.",
    library_values=("first",),
)
TOO_LONG_FOR_CELL = ErrorCode(
    code="DOC455",
    message="The text has {length} characters; a cell holds {limit}.",
    hint="Shorten it, or save the document as YAML.",
    library_values=("length", "limit"),
)
NOT_FOR_CELLS = ErrorCode(
    code="DOC456",
    message="A cell cannot hold the character {character}.",
    hint="Delete it, or save the document as YAML.",
    library_values=("character",),
)
NOT_IN_COLUMNS = ErrorCode(
    code="DOC457",
    message="An entry without any content cannot be written in a sheet.",
    hint="Leave it out, or save the document as YAML.",
)
ONE_ENTRY = ErrorCode(
    code="DOC458",
    message="This sheet describes the document as a whole, and has a second column of values.",
    hint="Keep one of them; a second document needs a separate workbook.",
)
NOT_CALCULATED = ErrorCode(
    code="DOC459",
    message="The formula in this cell has no saved result.",
    hint="Type the value, or open the workbook in Excel or LibreOffice and save it again.",
)
SECOND_SHEET = ErrorCode(
    code="DOC460",
    message="The sheet “{sheet}” has the same columns as the sheet “{first}”.",
    hint="Keep one of the two. The name of a sheet with notes begins with _.",
    library_values=("sheet", "first"),
)
NO_WRITER = ErrorCode(
    code="DOC461",
    message="The library {library}, which writes workbooks, is not installed.",
    hint='Install it: pip install "eccar[desk]".',
    library_values=("library",),
)

ERROR_CODES = tuple(value for value in tuple(globals().values()) if isinstance(value, ErrorCode))
"""The codes of this module, in order."""
