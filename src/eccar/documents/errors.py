"""Every error of reading and writing a document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..checking.findings import Finding
from ..values import constraints, contacts, date_errors, ranges, sources
from ..values.errors import ErrorCode

CANNOT_READ = ErrorCode(
    code="DOC001",
    message="{file} cannot be read: {reason}.",
    hint="Check the name and that you may open it.",
    library_values=("reason",),
)
CANNOT_WRITE = ErrorCode(
    code="DOC002",
    message="{file} cannot be written: {reason}.",
    hint="Nothing was changed. Check the folder, your rights and the free space.",
    library_values=("reason",),
)
NO_SUCH_FILE = ErrorCode(
    code="DOC003",
    message="The file {file} does not exist.",
    hint="Did you mean {near}?",
    otherwise="Check the name and the folder you are in.",
)
IS_A_FOLDER = ErrorCode(
    code="DOC004",
    message="{file} is a folder.",
    hint="Name a file in it.",
)
NOT_A_FILE = ErrorCode(
    code="DOC005",
    message="{file} is not an ordinary file.",
    hint="Copy its content into a file. The command also reads standard input, named - (a hyphen).",
)
EXISTS = ErrorCode(
    code="DOC006",
    message="The file {file} already exists.",
    hint="Choose another name, or add --force to overwrite it.",
)
NO_FORMAT = ErrorCode(
    code="DOC007",
    message="The name {file} does not end in .yaml, .yml or .json.",
    hint="Rename the file so that it ends in .yaml, .yml or .json.",
)
EMPTY = ErrorCode(
    code="DOC011",
    message="The document is empty.",
    hint="Begin with the kind of document: eccar: membership/1.",
)
NOT_UTF8 = ErrorCode(
    code="DOC012",
    message="Byte {byte} in line {line} is not UTF-8.",
    hint="Save the file as UTF-8; the text before it ends “{before}”.",
    library_values=("line",),
)
UTF16 = ErrorCode(
    code="DOC013",
    message="The document is in {encoding}, not in UTF-8.",
    hint="Save it again as UTF-8 (in some editors: “Save as”, encoding UTF-8).",
    library_values=("encoding",),
)
TOO_LARGE = ErrorCode(
    code="DOC014",
    message="The document is larger than {limit} MB.",
    hint="A document describes one city. Keep tables and papers in other files.",
    library_values=("limit",),
)
TOO_DEEP = ErrorCode(
    code="DOC015",
    message="The document is nested more than {limit} levels deep.",
    hint="Remove a bracket or an indentation that is not needed.",
    library_values=("limit",),
)
NOT_YAML = ErrorCode(
    code="DOC016",
    message="This is not YAML: {problem}.",
    hint="Check this line and those before it: a colon or # in a text without quotes, a "
    "missing space after a colon or hyphen, an open quote or bracket, a wrong "
    "indentation.",
    library_values=("problem",),
)
TAB = ErrorCode(
    code="DOC017",
    message="The indentation contains a tab; YAML allows only spaces.",
    hint="Indent with spaces.",
)
NOT_JSON = ErrorCode(
    code="DOC018",
    message="This is not JSON: {problem}.",
    hint=(
        "Check this place and the text before it: a comma, quote or bracket is missing or "
        "not needed."
    ),
    library_values=("problem",),
)
NOT_TOML = ErrorCode(
    code="DOC023",
    message="This is not TOML: {problem}.",
    hint="Check this line: a missing quote, bracket or equals sign, or a repeated key.",
    library_values=("problem",),
)
DUPLICATE_KEY = ErrorCode(
    code="DOC019",
    message="The key “{key}” is repeated.",
    hint="Keep one of the two (the first is in line {line}). A new entry begins with a "
    "hyphen, below the hyphen of the entry before.",
    library_values=("line",),
)
NOT_PLAIN = ErrorCode(
    code="DOC020",
    message="Not allowed: {what}.",
    hint="Write the value itself in each place.",
    library_values=("what",),
)
SECOND_DOCUMENT = ErrorCode(
    code="DOC021",
    message="A second document begins here.",
    hint="Keep each document in a file of its own.",
)
NO_SUCH_NUMBER = ErrorCode(
    code="DOC022",
    message="“{text}” is not a valid number.",
    hint="Put a code in quotes. Leave the entry out if the number is not known.",
)
CONTROL_CHARACTER = ErrorCode(
    code="DOC024",
    message="The text contains the invisible control character {character}.",
    hint="Delete it: put the cursor behind it and press the backspace key.",
)
FOREIGN = ErrorCode(
    code="DOC025",
    message="This is {what}, not a document of eccar.",
    hint=(
        "Documents are text files in YAML or JSON. Create one with eccar new and copy the "
        "data into it."
    ),
    library_values=("what",),
)
TABLE = ErrorCode(
    code="DOC026",
    message="This is a table (CSV), not a document of eccar.",
    hint="Create a document with eccar new. Each row becomes an entry; each column head says "
    "which key a value belongs to.",
)
CODE_PAGE = ErrorCode(
    code="DOC027",
    message="The document is in {encoding}, not in UTF-8 (see byte {byte} in line {line}).",
    hint="Save it again as UTF-8 (in some editors: “Save as”, encoding UTF-8); "
    "the text before the byte ends “{before}”.",
    library_values=("encoding", "line"),
)
TEXT_FOR_FILE = ErrorCode(
    code="DOC028",
    message="A file name is expected, but the text of a document was given.",
    hint="Use eccar.loads for a text and eccar.load for a file.",
)
NO_KIND = ErrorCode(
    code="DOC101",
    message="The kind of document is not stated.",
    hint="Begin the document with a line such as eccar: membership/1.",
)
UNKNOWN_KIND = ErrorCode(
    code="DOC102",
    message="“{text}” is not a kind of document.",
    hint="The kinds are: {kinds}.",
    library_values=("kinds",),
)
FUTURE_VERSION = ErrorCode(
    code="DOC103",
    message="“{text}” is newer than this version of eccar, which reads {kind} up to version {newest}.",
    hint="Install a newer eccar.",
    library_values=("kind", "newest"),
)
OTHER_KIND = ErrorCode(
    code="DOC116",
    message="This document is {kind}; expected: {wanted}.",
    hint="Read it without a class, or choose another document.",
    library_values=("kind", "wanted"),
)
UNKNOWN_KEY = ErrorCode(
    code="DOC104",
    message="Unknown key “{key}”.",
    hint="Did you mean “{near}”? Keys of your own belong under extra.",
    otherwise="Possible keys: {keys}. Keys of your own belong under extra.",
    library_values=("keys", "near"),
)
MISSING_KEY = ErrorCode(
    code="DOC105",
    message="The key “{key}” is required.",
    hint="Add “{near}” and complete it.",
    otherwise="Add a line {key}: with its value.",
    library_values=("key", "near"),
)
WRONG_TYPE = ErrorCode(
    code="DOC106",
    message="Expected {wanted}, found {got}.",
    hint="Write {wanted}.",
    library_values=("got", "wanted"),
)
NUMBER_FOR_TEXT = ErrorCode(
    code="DOC107",
    message="Expected text, found the number {number}.",
    hint="Put it in quotes, exactly as written: “3.10” and “3.1” are different texts.",
)
NULL = ErrorCode(
    code="DOC108",
    message="The value is empty (null).",
    hint="Remove the key if the value is not known.",
)
NOT_A_CHOICE = ErrorCode(
    code="DOC109",
    message="“{text}” is not an allowed value.",
    hint="Did you mean “{near}”? Allowed values: {choices}.",
    otherwise="Allowed values: {choices}.",
    library_values=("choices", "near"),
)
TOO_BIG = ErrorCode(
    code="DOC110",
    message="The number {number} is too large to be stored exactly.",
    hint="Put a code in quotes. Leave the entry out if the number is not known.",
)
NOT_A_KEY = ErrorCode(
    code="DOC111",
    message="“{key}” cannot be a key.",
    hint="Keys must be text.",
)
NOT_A_LIST = ErrorCode(
    code="DOC112",
    message="Expected a list, found {got}.",
    hint="Write one item a line, each after a hyphen, or all in brackets: [3, 7].",
    library_values=("got",),
)
COMMA = ErrorCode(
    code="DOC114",
    message="The comma splits this text: “{key}” is read as a key.",
    hint='Put the text in quotes: {{de: "Beratung, kostenlos"}}. Write numbers as 0.5 and '
    "amounts as 12000.00 EUR.",
)
TEXT_FOR_NUMBER = ErrorCode(
    code="DOC115",
    message="Expected a number, found the text “{text}”.",
    hint="Write digits only, with a point before the decimals: 12.5. Write a share as part "
    "and whole.",
)
TOO_MANY = ErrorCode(
    code="DOC113",
    message="The document has more than {limit} errors; the others are not shown.",
    hint="Correct these first, then read the document again.",
    library_values=("limit",),
)


class DocumentError(ValueError):
    """A document that could not be read or written: one finding for each error, with its place."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings: tuple[Finding, ...] = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings))

    def problem(self, lang: str = "en") -> dict[str, Any]:
        """The errors as the body of an HTTP answer: problem details of RFC 9457, in the language *lang*.

        Nothing that the document says is repeated; see ``problem_of`` in ``documents.problems`` for
        the keys. Raises ``ValueError`` for a language without words.

        >>> from eccar.documents.errors import EMPTY
        >>> from eccar.checking.findings import finding
        >>> DocumentError([finding(EMPTY())]).problem("de")["type"]
        'urn:eccar:fault:DOC011'
        """
        from .problems import problem_of  # Only an answer needs the words.

        return problem_of(self.findings, lang)


class NotADocumentError(DocumentError):
    """A spreadsheet that is no document, such as a list or a workbook that cannot be opened."""


class MissingLibraryError(DocumentError):
    """A workbook that no installed library reads."""


ERROR_CODES: tuple[ErrorCode, ...] = (
    *(value for value in tuple(globals().values()) if isinstance(value, ErrorCode)),
    *date_errors.ERROR_CODES,
    *constraints.ERROR_CODES,
    *ranges.ERROR_CODES,
    *sources.ERROR_CODES,
    *contacts.ERROR_CODES,
)
"""Every error code of documents and of the values in them."""
