"""Every error of reading and writing a document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..checking.findings import Finding
from ..values import constraints, dates, ranges, sources
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
    hint="Nothing was changed; check the folder, your rights and the space on the disk.",
    library_values=("reason",),
)
NO_SUCH_FILE = ErrorCode(
    code="DOC003",
    message="There is no file {file}.",
    hint="Check the name and the folder you are in.",
)
IS_A_FOLDER = ErrorCode(
    code="DOC004",
    message="{file} is a folder.",
    hint="Name a file in it.",
)
NOT_A_FILE = ErrorCode(
    code="DOC005",
    message="{file} is not an ordinary file.",
    hint="Copy what it gives into a file; the command also reads standard input, named - (a hyphen).",
)
EXISTS = ErrorCode(
    code="DOC006",
    message="{file} is there already.",
    hint="Choose another name, or add --force to write over it.",
)
NO_FORMAT = ErrorCode(
    code="DOC007",
    message="The name {file} shows neither YAML nor JSON.",
    hint="Let its name end in .yaml, .yml or .json.",
)
EMPTY = ErrorCode(
    code="DOC011",
    message="The document is empty.",
    hint="Begin with a line that says what it is: eccar: membership/1.",
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
    hint="A document is about one city; keep tables and papers in files of their own.",
    library_values=("limit",),
)
TOO_DEEP = ErrorCode(
    code="DOC015",
    message="The document is nested more than {limit} levels deep.",
    hint="No document needs that; look for a bracket or an indentation too many.",
    library_values=("limit",),
)
NOT_YAML = ErrorCode(
    code="DOC016",
    message="This is not YAML: {problem}.",
    hint="Look at this line and those before: a colon or # within a text that has no quotes, a missing "
    "space after a colon or hyphen, a quote or bracket that is not closed, an indentation that does not fit.",
    library_values=("problem",),
)
TAB = ErrorCode(
    code="DOC017",
    message="A tab stands where YAML allows only spaces.",
    hint="Indent with spaces.",
)
NOT_JSON = ErrorCode(
    code="DOC018",
    message="This is not JSON: {problem}.",
    hint="Look here and just before: a comma, quote or bracket too many or too few.",
    library_values=("problem",),
)
NOT_TOML = ErrorCode(
    code="DOC023",
    message="This is not TOML: {problem}.",
    hint="Look at the line it names: a missing quote, bracket or sign =, or a key that stands twice.",
    library_values=("problem",),
)
DUPLICATE_KEY = ErrorCode(
    code="DOC019",
    message="“{key}” stands here a second time.",
    hint="Keep one of the two (the first is in line {line}); or was a new entry meant? It begins with a "
    "hyphen, right under that of the entry before.",
    library_values=("line",),
)
NOT_PLAIN = ErrorCode(
    code="DOC020",
    message="Here stands {what}; documents do without.",
    hint="Write the value out where it belongs.",
    library_values=("what",),
)
SECOND_DOCUMENT = ErrorCode(
    code="DOC021",
    message="A second document begins here.",
    hint="Keep each document in a file of its own.",
)
NO_SUCH_NUMBER = ErrorCode(
    code="DOC022",
    message="“{text}” is not a number that can be kept.",
    hint="Put it in quotes if it is a code; leave the entry out if nothing is known.",
)
CONTROL_CHARACTER = ErrorCode(
    code="DOC024",
    message="The invisible control character {character} stands here.",
    hint="Delete it: put the cursor behind it and press the backspace key.",
)
FOREIGN = ErrorCode(
    code="DOC025",
    message="This is {what}, and no document of eccar.",
    hint="A document is a text file in YAML or JSON: begin one with eccar new, and copy into it what belongs there.",
    library_values=("what",),
)
TABLE = ErrorCode(
    code="DOC026",
    message="This is a table (CSV), and no document of eccar.",
    hint="Begin a document with eccar new, and make each row an entry in it: "
    "a cell becomes the value of a key, the head of its column says of which.",
)
CODE_PAGE = ErrorCode(
    code="DOC027",
    message="The document is in {encoding}, not in UTF-8: that shows byte {byte} in line {line}.",
    hint="Save it again as UTF-8 (in some editors: “Save as”, encoding UTF-8); "
    "the text before the byte ends “{before}”.",
    library_values=("encoding", "line"),
)
TEXT_FOR_FILE = ErrorCode(
    code="DOC028",
    message="The text of a document was given where the name of a file is expected.",
    hint="Read a text with eccar.loads, and a file with eccar.load.",
)
NO_KIND = ErrorCode(
    code="DOC101",
    message="The document does not say what it is.",
    hint="Let it begin with a line such as eccar: membership/1.",
)
UNKNOWN_KIND = ErrorCode(
    code="DOC102",
    message="There are no documents of the kind “{text}”.",
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
    hint="Read it without naming a class, or choose another document.",
    library_values=("kind", "wanted"),
)
UNKNOWN_KEY = ErrorCode(
    code="DOC104",
    message="“{key}” is not a key of this place.",
    hint="Perhaps “{near}” is meant. What is yours alone belongs under extra.",
    otherwise="Keys that can stand here: {keys}. What is yours alone belongs under extra.",
    library_values=("keys", "near"),
)
MISSING_KEY = ErrorCode(
    code="DOC105",
    message="“{key}” is needed here, and not given.",
    hint="Add “{near}” here, and complete it.",
    otherwise="Add a line that begins with {key}: and says it.",
    library_values=("key", "near"),
)
WRONG_TYPE = ErrorCode(
    code="DOC106",
    message="Here stands {got}, where {wanted} belongs.",
    hint="Write {wanted}.",
    library_values=("got", "wanted"),
)
NUMBER_FOR_TEXT = ErrorCode(
    code="DOC107",
    message="The number {number} stands where text belongs.",
    hint="Put it in quotes, as it stands in the file: “3.10” and “3.1” are two texts.",
)
NULL = ErrorCode(
    code="DOC108",
    message="Here stands nothing (null).",
    hint="Leave the key out if it is not known.",
)
NOT_A_CHOICE = ErrorCode(
    code="DOC109",
    message="“{text}” is not one of the words that can stand here.",
    hint="Perhaps “{near}” is meant; all that can stand here: {choices}.",
    otherwise="All that can stand here: {choices}.",
    library_values=("choices", "near"),
)
TOO_BIG = ErrorCode(
    code="DOC110",
    message="The number {number} is too big to be kept exactly.",
    hint="Put it in quotes if it is a code; leave the entry out if nothing is known.",
)
NOT_A_KEY = ErrorCode(
    code="DOC111",
    message="“{key}” cannot be a key.",
    hint="Keys are text.",
)
NOT_A_LIST = ErrorCode(
    code="DOC112",
    message="Here stands {got}, where a list belongs.",
    hint="Put each item on a line of its own, after a hyphen, or all of them in brackets, as [3, 7].",
    library_values=("got",),
)
COMMA = ErrorCode(
    code="DOC114",
    message="“{key}” stands here as a key: within braces a comma parts entries.",
    hint="Put a text with a comma in quotes; write numbers with a point, as 0.5, and amounts without "
    "separators, as 12000.00 EUR.",
)
TEXT_FOR_NUMBER = ErrorCode(
    code="DOC115",
    message="Text stands here, “{text}”, where a number belongs.",
    hint="Write its digits alone, with a point before the decimals and no sign behind, as 12.5; "
    "a share is told as part and whole.",
)
TOO_MANY = ErrorCode(
    code="DOC113",
    message="There are more than {limit} faults here; the others are not told.",
    hint="Mend these first, and read the document again.",
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


ERROR_CODES: tuple[ErrorCode, ...] = (
    *(value for value in tuple(globals().values()) if isinstance(value, ErrorCode)),
    *dates.ERROR_CODES,
    *constraints.ERROR_CODES,
    *ranges.ERROR_CODES,
    *sources.ERROR_CODES,
)
"""Every error code of documents and of the values in them."""
