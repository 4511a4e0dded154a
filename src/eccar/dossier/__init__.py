"""All documents of one authority together; the only package that imports every domain."""

from .. import _lazy

__getattr__, __dir__, __all__ = _lazy(
    __name__,
    {
        "dates.deadlines": "Deadline DeadlineBasis DeadlineKind Deadlines",
        "dates.report_dates": "CountingReport",
        "dossier": "Dossier dossiers",
        "page": "DossierPage",
        "summary": "DossierSummary dossier_summary",
        "views.calendar_files": "calendar_file",
    },
)
