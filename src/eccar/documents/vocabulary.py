"""The closed lists of words with which errors say what a file or a value is."""

from __future__ import annotations

import enum


class DataType(enum.StrEnum):
    """The types of plain data, in English words."""

    NULL = "nothing"
    BOOLEAN = "true or false"
    NUMBER = "a number"
    WHOLE_NUMBER = "a whole number"
    TEXT = "text"
    LIST = "a list"
    MAPPING = "a mapping (key: value)"
    TEXT_OR_MAPPING = "text or a mapping (key: value)"
    DATE = "a date"
    WORDS = "a mapping of words to their language, as {de: …}"
    OTHER = "something else"


class YamlFeature(enum.StrEnum):
    """Features of YAML that documents do without, in English words."""

    ANCHOR = "an anchor (&)"
    ALIAS = "an alias (*)"
    TAG = "a tag (!)"
    MERGE_KEY = "a merge key (<<)"
    KEY = "a key that is not text"


class ForeignFile(enum.StrEnum):
    """Kinds of files that are no documents, in English words."""

    WORKBOOK = "a workbook (Excel, LibreOffice)"
    TEXT_DOCUMENT = "a document of a word processor (Word, LibreOffice)"
    OLD_OFFICE = "a file of an Office program (Word, Excel)"
    PDF = "a PDF file"
    WEB_PAGE = "a web page (HTML)"
    MARKUP = "an XML file"
    IMAGE = "a picture"
    ARCHIVE = "an archive (zip or similar)"
    BINARY = "a file that is no text"


class SyntaxProblem(enum.StrEnum):
    """What is wrong with the syntax of a document, in English words."""

    COLON = "a colon where none can stand"
    ENTRY = "a hyphen where no entry of a list can begin"
    NO_COLON = "a key without a colon"
    NO_EQUALS_SIGN = "a key without the sign ="
    BRACKET = "a bracket that is not closed, or a comma that is missing"
    QUOTE = "a quote that is not closed"
    INDENTATION = "an indentation that does not fit"
    CHARACTER = "a character that cannot stand here without quotes"
    ESCAPE = "a backslash that begins nothing known"
    VALUE = "a value that is missing or not valid"
    KEY = "a key that is missing or not valid"
    REST = "text after the end of the document or the entry"
    REPEATED = "a key that is there already"
    FEATURE = "a directive or a tag that is not known"
    OTHER = "the syntax is not valid"


class SystemReason(enum.StrEnum):
    """Why the operating system refuses to read or write, in English words."""

    PERMISSION = "there is no permission"
    READ_ONLY = "the disk is read-only"
    NO_SPACE = "there is no space left"
    NO_SUCH_NAME = "there is no such file or folder"
    NAME = "the name or the content is not valid"
    LOOP = "its links lead in a circle"
    FOLDER = "it is a folder"
    EXISTS = "it exists already"
    IN_USE = "another program uses it"
    CLOSED = "it is closed"
    DEVICE = "the disk or the device reports an error"
