"""Writing documents: values to plain data, to text in canonical form, and to files."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import stat
from typing import Any, BinaryIO

from ..checking.findings import Place, finding
from ..kinds import kind_of, resolve
from ..values.errors import InvalidValue
from . import errors
from .collection import Documents
from .convert import unstructure
from .formats import FORMATS, JSON, WRITE_WORKBOOK, WRITTEN, XLSX, YAML, reason
from .reading import read
from .upgrades import name_of

_WRITABLE = 0o222
_NEW_FILE = 0o666
_OWNER_ONLY = 0o600


def to_dict(value: object, *, lang: str = "en") -> dict[str, Any]:
    """The document or the answer *value* as plain data that JSON can hold.

    The first key, ``eccar``, is the kind and its version, such as ``membership/1`` or
    ``standing/1``; ``eccar.schema`` has the JSON Schema of each. The keys of an answer are always
    there, null or empty if there is nothing; its sentences are in the language *lang*, all else is
    in none. Answers are: a standing, an assessment, a statement, a coverage, a timeline, a
    difference, a report and a finding, all other results with a view, and ``DocumentError``.

    Raises:
        TypeError: *value* is neither a document nor an answer.
        DocumentError: The document cannot be written.
        ValueError: There are no words in *lang*.

    >>> import eccar
    >>> eccar.to_dict(eccar.Inventory(authorities=["de/musterstadt"]))
    {'eccar': 'inventory/1', 'audience': 'office', 'authorities': ['de/musterstadt'], 'complete': False}
    >>> standing = eccar.to_dict(eccar.coalition()["pl/krakow"].standing_on("2026-11-22"))
    >>> standing["eccar"], standing["status"], standing["since"]["first"]
    ('standing/1', 'member', '2024-09-25')
    """
    if kind_of(type(value)):
        return _document_data(value)
    from ..languages.language import language
    from .answers import answer_data

    return answer_data(value, language(lang))


def _document_data(value: object) -> dict[str, Any]:
    """The document *value* as plain data, its kind and schema version first."""
    return {"eccar": name_of(type(value)), **unstructure(value)}


def dumps(value: object, *, format: str = YAML) -> str:
    """The document *value* as its one canonical text, in ``yaml`` or ``json``.

    Raises ``TypeError`` if *value* is no document; ``json.dumps(eccar.to_dict(answer))`` gives the
    JSON of an answer.

    >>> import eccar
    >>> print(eccar.dumps(eccar.Inventory(authorities=["de/musterstadt"])), end="")
    eccar: inventory/1
    audience: office
    authorities:
    - de/musterstadt
    complete: false
    """
    if format not in WRITTEN:
        message = f"There is no format {format!r}; there are {YAML!r} and {JSON!r}."
        raise ValueError(message)
    data = _document_data(value)
    if format == JSON:
        return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    from .emit import dump  # Whoever writes JSON need not have PyYAML loaded.

    return dump(data)


def save(
    value: object, path: str | os.PathLike[str], *, lang: str = "en", format: str | None = None
) -> None:
    """Write the document *value* to the file *path*, whole or not at all; or many to a folder.

    The name of the file says YAML, JSON or a workbook (.xlsx, of the extra ``desk``), whose
    headings and help are in the language *lang*, or in English if that has only a part of the
    words. What would be written is read first: a document that cannot be loaded is not saved.
    Raises ``DocumentError``, also if the machine refuses or a cell cannot hold a text.

    Of several documents, such as a register or what ``open_folder`` gives, *path* is a folder: each
    has a file of its own there, in the *format* ``"yaml"`` (the default), ``"json"`` or ``"xlsx"``,
    and ``open_folder`` reads them back. The folder may not have documents already.

    >>> import eccar
    >>> eccar.save(eccar.Inventory(authorities=["de/musterstadt"]), "inventory.yaml")  # doctest: +SKIP
    >>> eccar.save(eccar.coalition(), "register", format="xlsx")  # doctest: +SKIP
    """
    file = os.fspath(path)
    if isinstance(value, Documents):
        _save_each(value, file, format or YAML, lang)
        return
    if format is not None:
        message = "The name of the file says its format; only for a folder there is a choice."
        raise ValueError(message)
    content = content_for(file, value, lang=lang)
    try:
        replace_file(file, content)
    except InvalidValue as error:
        raise _not_written(file, error) from None


def _save_each(documents: Documents[Any], folder: str, format: str, lang: str) -> None:
    """Write each of the *documents* to a file of the *folder*, when all of them can be written."""
    from .new_folder import file_names, make_folder, refuse_documents

    if format not in (*WRITTEN, XLSX):
        message = f"There is no format {format!r} for the files of a folder."
        raise ValueError(message)
    values = documents.as_recorded
    files = [os.path.join(folder, f"{name}.{format}") for name in file_names(values)]
    try:
        refuse_documents(folder)
        pairs = zip(files, values, strict=True)
        contents = [content_for(file, value, lang=lang) for file, value in pairs]
        make_folder(folder)
        for file, content in zip(files, contents, strict=True):
            replace_file(file, content)
    except InvalidValue as error:
        raise _not_written(folder, error) from None


def content_for(file: str, value: object, *, lang: str = "en") -> bytes:
    """What ``save`` writes to *file* for the document *value*; raises ``DocumentError`` as it does."""
    try:
        format = _format_of(file)
        content = _content(value, format, lang, file)
        _check_readable(content, format, file)
    except errors.DocumentError:
        raise
    except ValueError as error:
        raise _not_written(file, error) from None
    return content


def replace_file(file: str, content: bytes) -> None:
    """Replace what *file*, or the file that it links to, holds by *content*, as ``replace`` does.

    Raises ``InvalidValue`` if it is no file, or if the machine refuses.
    """
    try:
        replace(os.path.realpath(file), content)
    except (OSError, ValueError) as error:
        raise _refusal(file, error) from None


def _refusal(file: str, error: OSError | ValueError) -> InvalidValue:
    """The *error* itself if it has a code, else that *file* cannot be written."""
    known = error if isinstance(error, InvalidValue) else None
    return known or errors.CANNOT_WRITE(file=file, reason=reason(error))


def _not_written(file: str, error: ValueError) -> errors.DocumentError:
    return errors.DocumentError([finding(_refusal(file, error), place=Place(file=file))])


def _content(value: object, format: str, lang: str, file: str) -> bytes:
    """The bytes of the document *value* in a *format*."""
    if format != XLSX:
        return dumps(value, format=format).encode()
    kind = name_of(type(value)).partition("/")[0]
    content: bytes = resolve(WRITE_WORKBOOK)(kind, unstructure(value), lang, file)
    return content


def _check_readable(content: bytes, format: str, file: str) -> None:
    """Raise ``DocumentError`` about *file*, to which nothing is written, if *content* cannot be loaded."""
    try:
        read(content, format=format)
    except errors.DocumentError as error:
        place = Place(file=file)
        raise errors.DocumentError(item.at(place) for item in error.findings) from None


def _format_of(file: str) -> str:
    ending = os.path.splitext(file)[1].lower()
    format = XLSX if ending == f".{XLSX}" else FORMATS.get(ending)
    if format not in (*WRITTEN, XLSX):
        raise errors.NO_FORMAT(file=file)
    return format


def replace(file: str, content: bytes) -> None:
    """Replace what *file* holds by *content*, whole or not at all.

    The content is written to a new file in the same folder, flushed to the disk, and renamed.
    A file with several names (hard links), or of another owner, is overwritten where it is, since
    a new file would have neither. A read-only file is refused, also to the superuser.
    """
    try:
        target = os.stat(file)
    except FileNotFoundError:
        _rename(file, content, None)
        return
    if not stat.S_ISREG(target.st_mode):
        folder = stat.S_ISDIR(target.st_mode)
        raise (errors.IS_A_FOLDER if folder else errors.NOT_A_FILE)(file=file)
    if not target.st_mode & _WRITABLE or not os.access(file, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), file)
    if target.st_nlink > 1 or _other_owner(target):
        _overwrite(file, content)
    else:
        _rename(file, content, stat.S_IMODE(target.st_mode))


def _other_owner(target: os.stat_result) -> bool:
    """Whether a file that this process makes would belong to somebody else than *target* does."""
    return os.name != "nt" and target.st_uid != os.geteuid()


def _rename(file: str, content: bytes, mode: int | None) -> None:
    """Write *content* to a new file and rename it to *file*.

    With the *mode* of an existing file, the new one is at no time readable by others than its owner
    before it has that mode.
    """
    temporary = os.path.join(os.path.dirname(file), f".eccar-{os.urandom(8).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    handle = os.open(temporary, flags, _NEW_FILE if mode is None else mode & _OWNER_ONLY)
    try:
        with open(handle, "wb") as out:
            _write(out, content)
        if mode is not None:
            os.chmod(temporary, mode)
        os.replace(temporary, file)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):  # An interrupt may come just after the rename.
            os.unlink(temporary)
        raise
    _sync_folder(os.path.dirname(file))


def _overwrite(file: str, content: bytes) -> None:
    """Write *content* into the existing *file*; if that fails, what was in it is written back."""
    with open(file, "rb") as old:
        before = old.read()
    try:
        _write_into(file, content)
    except BaseException:
        _write_into(file, before)
        raise


def _write_into(file: str, content: bytes) -> None:
    with open(file, "r+b") as out:
        _write(out, content)


def _write(out: BinaryIO, content: bytes) -> None:
    """Make *content* all that the file *out* holds, on the disk as well."""
    out.write(content)
    out.truncate()
    out.flush()
    os.fsync(out.fileno())


def _sync_folder(folder: str) -> None:
    """Flush to the disk that a file in *folder* has been renamed, where the system can do that.

    The file has been replaced by then, so a failure is none of the saving.
    """
    with contextlib.suppress(OSError):
        handle = os.open(folder or os.curdir, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
