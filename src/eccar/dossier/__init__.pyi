# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from .dates.deadlines import Deadline as Deadline
from .dates.deadlines import DeadlineBasis as DeadlineBasis
from .dates.deadlines import DeadlineKind as DeadlineKind
from .dates.deadlines import Deadlines as Deadlines
from .dates.report_dates import CountingReport as CountingReport
from .dossier import Dossier as Dossier
from .dossier import dossiers as dossiers
from .page import DossierPage as DossierPage
from .summary import DossierSummary as DossierSummary
from .summary import dossier_summary as dossier_summary
from .views.calendar_files import calendar_file as calendar_file

__all__ = [
    "CountingReport",
    "Deadline",
    "DeadlineBasis",
    "DeadlineKind",
    "Deadlines",
    "Dossier",
    "DossierPage",
    "DossierSummary",
    "calendar_file",
    "dossier_summary",
    "dossiers",
]
