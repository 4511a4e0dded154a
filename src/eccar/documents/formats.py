"""The formats of documents, by the ending of a file's name; TOML and .ods are read, and never written.

Workbooks are not read here: ``READ_WORKBOOK`` names the function that does, as ``kinds`` names
classes. They are imported when the first workbook is met, and so are the libraries that they need.
"""

from __future__ import annotations

import errno

from .vocabulary import SystemReason

JSON, YAML, TOML = "json", "yaml", "toml"
FORMATS = {".json": JSON, ".yaml": YAML, ".yml": YAML, ".toml": TOML}
WRITTEN = (YAML, JSON)
"""The formats that are text, and that documents are written in."""

XLSX, ODS = "xlsx", "ods"
WORKBOOK_NAMES = (".xlsx", ".ods", ".xlsm", ".xls", ".xlsb")
"""The endings of workbooks, also of those that are refused."""

TABLE_NAMES = (".csv", ".tsv")
"""The endings of tables, which are no documents."""

READ_WORKBOOK = "eccar.desk.workbook.documents:read"
"""The function of the bytes, the name of the file and the class that gives the value and all positions."""

WRITE_WORKBOOK = "eccar.desk.workbook.documents:written"
"""The function of the kind, the plain data, the language and the name of the file that gives the bytes."""

_REASONS = {
    errno.EACCES: SystemReason.PERMISSION,
    errno.EPERM: SystemReason.PERMISSION,
    errno.EROFS: SystemReason.READ_ONLY,
    errno.ENOSPC: SystemReason.NO_SPACE,
    errno.EDQUOT: SystemReason.NO_SPACE,
    errno.EFBIG: SystemReason.NO_SPACE,
    errno.ENOENT: SystemReason.NO_SUCH_NAME,
    errno.ENOTDIR: SystemReason.NO_SUCH_NAME,
    errno.ENAMETOOLONG: SystemReason.NAME,
    errno.EINVAL: SystemReason.NAME,
    errno.EILSEQ: SystemReason.NAME,
    errno.ELOOP: SystemReason.LOOP,
    errno.EISDIR: SystemReason.FOLDER,
    errno.EEXIST: SystemReason.EXISTS,
    errno.EBUSY: SystemReason.IN_USE,
    errno.ETXTBSY: SystemReason.IN_USE,
    errno.EBADF: SystemReason.CLOSED,
    errno.EIO: SystemReason.DEVICE,
    errno.ENODEV: SystemReason.DEVICE,
    errno.ENXIO: SystemReason.DEVICE,
}
"""What the numbers of errors of the operating system mean."""


def reason(error: Exception) -> SystemReason | str:
    """Why the operating system, or Python on its behalf, refuses; of a rare reason the symbol.

    An error without a number is about a name or a content that is not valid.
    """
    number = getattr(error, "errno", None)
    if number is None:
        return SystemReason.NAME
    return _REASONS.get(number) or errno.errorcode.get(number, str(number))
