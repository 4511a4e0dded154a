"""Why a spreadsheet is refused, and what is noticed in one that is read; codes from DOC400 on."""

from __future__ import annotations

import enum

from ..values.errors import ErrorCode, Severity


class CellContent(enum.StrEnum):
    """What a cell was expected to hold, in English words."""

    POINTS = "numbers of the ten points"
    DATE = "a date"
    PERIOD = "a period"
    AMOUNT = "an amount of money"
    STAFF = "a number of posts"


FILE_TOO_LARGE = ErrorCode(
    code="DOC400",
    message="The file is larger than {limit} MB.",
    hint="Save only the sheet with the list, without pictures, in a new file.",
    library_values=("limit",),
)
UNPACKED_TOO_LARGE = ErrorCode(
    code="DOC401",
    message="Unpacked, the workbook is larger than {limit} MB.",
    hint="Copy the list, and only the list, into a new workbook.",
    library_values=("limit",),
)
TOO_MANY_PARTS = ErrorCode(
    code="DOC402",
    message="The workbook has more than {limit} sheets, or too many other parts.",
    hint="Copy the list, and only the list, into a new workbook.",
    library_values=("limit",),
)
TOO_MANY_CELLS = ErrorCode(
    code="DOC403",
    message="The content extends to the cell {address}, which makes more than {limit} cells.",
    hint="Delete the content far from the list, and save the file again.",
    library_values=("limit", "address"),
)
NO_ADDRESSES = ErrorCode(
    code="DOC404",
    message="Cells in the part {part} have no usable address.",
    hint="Open the file in Excel or LibreOffice, and save it again as .xlsx.",
)
OLD_FORMAT = ErrorCode(
    code="DOC405",
    message="This is a workbook in the old format {format}.",
    hint="Open it, and save it as .xlsx.",
    library_values=("format",),
)
ENCRYPTED = ErrorCode(
    code="DOC406",
    message="The file is protected by a password.",
    hint="Remove the password, and save the file again as .xlsx.",
)
NO_SPREADSHEET = ErrorCode(
    code="DOC407",
    message="This is {what}, not a spreadsheet.",
    hint="Lists are read from .xlsx, .ods and .csv.",
    library_values=("what",),
)
DAMAGED = ErrorCode(
    code="DOC408",
    message="The workbook is damaged: {part} cannot be read.",
    hint="Open it in Excel or LibreOffice, and save it again as .xlsx.",
)
DECLARATIONS = ErrorCode(
    code="DOC409",
    message="The part {part} declares entities of its own, which no spreadsheet program writes.",
    hint="Open the file in Excel or LibreOffice, and save it again as .xlsx.",
)
SAME_NAME = ErrorCode(
    code="DOC410",
    message="The names of two sheets differ only in upper and lower case: {first} and {second}.",
    hint="Rename one of them.",
)
TEXT_TOO_LONG = ErrorCode(
    code="DOC411",
    message="The text in this cell has {length} characters; {limit} are possible.",
    hint="Shorten the text, or move it to a document of its own.",
    library_values=("limit", "length"),
)
TOO_MUCH_TEXT = ErrorCode(
    code="DOC412",
    message="The texts of all cells have more than {limit} million characters.",
    hint="Copy the list, and only the list, into a new workbook.",
    library_values=("limit",),
)
NO_CONTENT = ErrorCode(
    code="DOC413",
    message="The file has no cell with content.",
    hint="Check whether this is the right file, and whether it was saved.",
)
NO_LIBRARY = ErrorCode(
    code="DOC414",
    message="The library {library}, which reads or writes spreadsheets, is not installed.",
    hint='Install it: pip install "eccar[desk]".',
    library_values=("library",),
)
NO_TABLE = ErrorCode(
    code="DOC415",
    message="Neither semicolon, tab nor comma divides the text into the columns of a table.",
    hint="Open the file in Excel or LibreOffice, and save it as .xlsx.",
)
NOT_DECODED = ErrorCode(
    code="DOC416",
    message="Byte {byte} in line {line} is not valid in UTF-8, Windows-1252 or Windows-1250.",
    hint="Open the file in Excel or LibreOffice, and save it as .xlsx.",
    library_values=("line",),
)
MACROS = ErrorCode(
    code="DOC420",
    severity=Severity.NOTE,
    message="The workbook has macros. They were neither run nor read.",
    hint="If macros fill the list, run them and save the file as .xlsx.",
)
LINKS = ErrorCode(
    code="DOC421",
    severity=Severity.NOTE,
    message="Cells of the workbook refer to other files, which were not opened.",
    hint="Check the values of these cells; they are those saved last.",
)
PICTURES = ErrorCode(
    code="DOC422",
    severity=Severity.NOTE,
    message="The workbook has pictures or drawings. Their content was not read.",
    hint="Type what belongs to the list into cells.",
)
NOT_CALCULATED = ErrorCode(
    code="DOC423",
    severity=Severity.WARNING,
    message="The formula in this cell has no saved result. The cell was not read.",
    hint="Open the file in Excel or LibreOffice, save it again, and repeat the call.",
)
FORMULAS = ErrorCode(
    code="DOC424",
    severity=Severity.NOTE,
    message="The sheet {sheet} has formulas (cells: {cells}). Their saved results were read.",
    hint="If the results may be out of date, open and save the file first.",
    library_values=("cells",),
)
READ_AS = ErrorCode(
    code="DOC425",
    severity=Severity.NOTE,
    message="The file was read as {encoding}, with {delimiter} between the cells.",
    hint="If letters are wrong, save the file as .xlsx.",
    library_values=("encoding", "delimiter"),
)

NO_LIST = ErrorCode(
    code="DOC426",
    message="No list was found in the sheet {sheet}: a row of headings with rows below it.",
    hint="Give each column a heading, for example Title, Description, Department; or name the sheet with --sheet.",
)
NO_SUCH_SHEET = ErrorCode(
    code="DOC427",
    message="There is no sheet {sheet}.",
    hint="The sheets are: {sheets}.",
)
SEVERAL_LISTS = ErrorCode(
    code="DOC428",
    message="Several sheets look like the list: {sheets}.",
    hint="Name the one to read with --sheet.",
)
NO_TITLE_COLUMN = ErrorCode(
    code="DOC429",
    message="No column is set as the title of the entries.",
    hint='Name it: --map "heading=title".',
)
UNKNOWN_HEADING = ErrorCode(
    code="DOC430",
    message="The list has no column “{text}”.",
    hint="The headings are: {headings}.",
)
UNKNOWN_TARGET = ErrorCode(
    code="DOC431",
    message="A column cannot become “{text}”.",
    hint="Possible values: {targets}.",
    library_values=("targets",),
)
TAKEN_TWICE = ErrorCode(
    code="DOC432",
    message="Two columns are set as {target}: {first} and {second}.",
    hint="Change one of them with --map.",
    library_values=("target",),
)
UNREAD_CELL = ErrorCode(
    code="DOC433",
    severity=Severity.WARNING,
    message="“{text}” was not read (expected: {wanted}). The entry lacks this information.",
    hint="Write it in a form such as {example}, and read the list again.",
    library_values=("wanted", "example"),
)
NO_TITLE = ErrorCode(
    code="DOC434",
    severity=Severity.WARNING,
    message="The row has no title. It was not read.",
    hint="Write a title in the cell, and read the list again.",
)
PERSON_IN_CELL = ErrorCode(
    code="DOC435",
    severity=Severity.WARNING,
    message="The cell seems to name a person. Its content was left out.",
    hint="Write the unit instead.",
)
AMBIGUOUS_AMOUNT = ErrorCode(
    code="DOC436",
    severity=Severity.WARNING,
    message="The amount {text} has no currency. The entry lacks the amount.",
    hint="Write the currency in the cell or in the heading, for example “Costs (EUR)”.",
)
UNREADABLE_TEXT = ErrorCode(
    code="DOC437",
    severity=Severity.WARNING,
    message="The text in this cell has the control character {character}, which was left out.",
    hint="Type the text again.",
)
BAD_MAPPING = ErrorCode(
    code="DOC438",
    message="Line {line} of this file cannot be read: {text}.",
    hint="Each line is heading = field or word = meaning, below a section in square brackets. Otherwise delete the file.",
    library_values=("line",),
)

NO_ANSWER = ErrorCode(
    code="DOC439",
    message="“{text}” is not a possible answer.",
    hint="Possible answers: {options}.",
    library_values=("options",),
)

NO_ROW_OF_IDS = ErrorCode(
    code="DOC470",
    message="The hidden row with the ids of the columns is missing in the workbook.",
    hint="Write the sheet again with eccar import, and copy the marks into it.",
)
TICKED_TWICE = ErrorCode(
    code="DOC471",
    message="The entry “{text}” is in two rows; the first is {first}.",
    hint="Delete one of the rows.",
)
NO_TICK = ErrorCode(
    code="DOC472",
    severity=Severity.WARNING,
    message="“{text}” is not a mark. The cell was not read.",
    hint="Write x, or leave the cell empty.",
)
NO_SUCH_ENTRY = ErrorCode(
    code="DOC473",
    severity=Severity.WARNING,
    message="The inventory has no entry “{text}”. The row was not read.",
    hint="If entries were added, write the sheet again with eccar import.",
)

ERROR_CODES = tuple(value for value in tuple(globals().values()) if isinstance(value, ErrorCode))
"""The codes of this module, in order."""
