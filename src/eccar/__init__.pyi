# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from . import checking as checking
from . import dossier as dossier
from . import fees as fees
from . import incidents as incidents
from . import membership as membership
from . import network as network
from . import plan as plan
from . import reports as reports
from . import tables as tables
from . import values as values
from ._version import __version__ as __version__
from .checking.check import check as check
from .checking.check import check_together as check_together
from .checking.context import RuleContext as RuleContext
from .checking.evaluation import Ignore as Ignore
from .checking.findings import Finding as Finding
from .checking.findings import Path as Path
from .checking.reports import Outcome as Outcome
from .checking.reports import Report as Report
from .checking.rules import Rule as Rule
from .checking.rules import hit as hit
from .checking.rules import not_evaluated as not_evaluated
from .checking.rules import rule as rule
from .documents.embedding import converter as converter
from .documents.errors import DocumentError as DocumentError
from .documents.folder import open_folder as open_folder
from .documents.published import schema as schema
from .documents.reading import Document as Document
from .documents.writing import dumps as dumps
from .documents.writing import save as save
from .documents.writing import to_dict as to_dict
from .dossier.comparison import diff as diff
from .dossier.dossier import Dossier as Dossier
from .dossier.dossier import deadlines as deadlines
from .dossier.dossier import dossiers as dossiers
from .fees.accounts.account import Account as Account
from .fees.assessing import assess as assess
from .fees.assessment import Assessment as Assessment
from .fees.packaged import fee_schedule as fee_schedule
from .fees.reconciliation import account as account
from .fees.runs.yearly_run import dues as dues
from .fees.schedule import FeeSchedule as FeeSchedule
from .languages.language import language as language
from .loading import from_dict as from_dict
from .loading import load as load
from .loading import loads as loads
from .loading import read as read
from .membership.lifecycle import Status as Status
from .membership.membership import Membership as Membership
from .membership.standing import Standing as Standing
from .network.registers.packaged import coalition as coalition
from .plan.inventory import Inventory as Inventory
from .plan.measures.measure import Measure as Measure
from .plan.packaged import ten_points as ten_points
from .plan.plan import ActionPlan as ActionPlan
from .render import html as html
from .render import markdown as markdown
from .render import text as text
from .tables.frames import frame as frame
from .tables.query import rows as rows
from .values.cities import City as City
from .values.dates import When as When
from .values.dates import day as day
from .values.dates import when as when
from .values.errors import Severity as Severity
from .values.money import Money as Money
from .values.money import money as money
from .values.sources import Source as Source
from .values.sources import source as source
from .values.texts import Text as Text

__all__ = [
    "Account",
    "ActionPlan",
    "Assessment",
    "City",
    "Document",
    "DocumentError",
    "Dossier",
    "FeeSchedule",
    "Finding",
    "Ignore",
    "Inventory",
    "Measure",
    "Membership",
    "Money",
    "Outcome",
    "Path",
    "Report",
    "Rule",
    "RuleContext",
    "Severity",
    "Source",
    "Standing",
    "Status",
    "Text",
    "When",
    "__version__",
    "account",
    "assess",
    "check",
    "check_together",
    "coalition",
    "converter",
    "day",
    "deadlines",
    "diff",
    "dossiers",
    "dues",
    "dumps",
    "fee_schedule",
    "frame",
    "from_dict",
    "hit",
    "html",
    "language",
    "load",
    "loads",
    "markdown",
    "money",
    "not_evaluated",
    "open_folder",
    "read",
    "rows",
    "rule",
    "save",
    "schema",
    "source",
    "ten_points",
    "text",
    "to_dict",
    "when",
]

def _lazy(
    package: str, public: dict[str, str], packages: tuple[str, ...] = ...
) -> tuple[object, object, list[str]]: ...
