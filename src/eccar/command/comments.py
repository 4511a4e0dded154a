"""What ``eccar check --comments`` does with a workbook: its findings go into a copy, or why not is printed."""

from __future__ import annotations

import argparse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..checking.reports import Report
    from ..documents.errors import DocumentError
    from ..languages.language import Language
    from .console import Console


def may_write(arguments: argparse.Namespace, console: Console) -> bool:
    """Whether the copy with comments can be written; if not, why is printed."""
    from ..documents.errors import DocumentError
    from ..languages.language import language
    from ..values.errors import InvalidValue
    from .faults import print_refusal
    from .workbooks import check_target

    try:
        check_target(arguments)
    except (InvalidValue, DocumentError) as error:
        print_refusal(error, arguments.comments, language(arguments.lang), console)
        return False
    return True


def write(
    reports: Sequence[tuple[str | None, Report]],
    errors: Sequence[tuple[str, DocumentError]],
    arguments: argparse.Namespace,
    lang: Language,
    console: Console,
) -> None:
    """Write what was found into a copy of the workbook; what cannot be copied has been printed."""
    from ..documents.errors import DocumentError
    from ..values.errors import InvalidValue
    from .faults import print_errors, print_refusal
    from .workbooks import write_comments

    try:
        write_comments(reports, errors, arguments, lang, console)
    except InvalidValue as error:
        print_refusal(error, arguments.comments, lang, console)
    except DocumentError as error:
        known = {str(item) for _, unread in errors for item in unread.findings}
        new = [item for item in error.findings if str(item) not in known]
        print_errors(new, lang, console)
