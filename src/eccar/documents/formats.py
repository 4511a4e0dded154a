"""The formats of documents, by the ending of a file's name; TOML is read, and never written."""

from __future__ import annotations

import errno

from .vocabulary import SystemReason

JSON, YAML, TOML = "json", "yaml", "toml"
FORMATS = {".json": JSON, ".yaml": YAML, ".yml": YAML, ".toml": TOML}
WRITTEN = (YAML, JSON)


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
