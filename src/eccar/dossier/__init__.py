"""All documents of one authority together; the only package that imports every domain."""

from .. import _lazy

__getattr__, __dir__, __all__ = _lazy(
    __name__,
    {
        "deadlines": "Deadline DeadlineBasis DeadlineKind Deadlines",
        "dossier": "Dossier dossiers",
        "page": "DossierPage",
        "report_dates": "CountingReport",
        "summary": "DossierSummary dossier_summary",
        "views.calendar_files": "calendar_file",
    },
)
