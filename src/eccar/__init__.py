"""The European Coalition of Cities against Racism (ECCAR) as Python values.

An independent project, not the coalition's register; nothing here has legal effect. Each name
below is loaded when it is first used, so that ``import eccar`` costs next to nothing.
"""

TYPE_CHECKING = False  # Type checkers take it for typing's own; loading typing would cost more.

if TYPE_CHECKING:
    from ._version import __version__ as __version__
    from .amounts import Money as Money
    from .amounts import money as money
    from .catalogue import fee_observations as fee_observations
    from .catalogue import fee_schedule as fee_schedule
    from .catalogue import ten_points as ten_points
    from .checks import check as check
    from .checks import check_together as check_together
    from .cities import City as City
    from .cities import CityKind as CityKind
    from .cities import Population as Population
    from .dates import When as When
    from .dates import day as day
    from .dates import when as when
    from .documents.faults import DocumentError as DocumentError
    from .documents.reading import Document as Document
    from .documents.reading import from_dict as from_dict
    from .documents.reading import load as load
    from .documents.reading import read as read
    from .documents.writing import save as save
    from .documents.writing import to_dict as to_dict
    from .faults import Severity as Severity
    from .fees.account import Account as Account
    from .fees.ahead import forecast as forecast
    from .fees.ahead import what_if as what_if
    from .fees.assessing import assess as assess
    from .fees.assessment import Assessment as Assessment
    from .fees.dues import Dues as Dues
    from .fees.dues import dues as dues
    from .fees.postings import Charged as Charged
    from .fees.postings import Paid as Paid
    from .fees.postings import Posting as Posting
    from .fees.postings import Refunded as Refunded
    from .fees.postings import Reversed as Reversed
    from .fees.postings import Waived as Waived
    from .fees.schedule import Band as Band
    from .fees.schedule import FeeSchedule as FeeSchedule
    from .fees.schedule import Table as Table
    from .fees.yearly import yearly as yearly
    from .findings import Finding as Finding
    from .findings import Path as Path
    from .membership.facts import Accepted as Accepted
    from .membership.facts import Applied as Applied
    from .membership.facts import Authorised as Authorised
    from .membership.facts import Certified as Certified
    from .membership.facts import Declined as Declined
    from .membership.facts import Deferred as Deferred
    from .membership.facts import Enrolled as Enrolled
    from .membership.facts import Excluded as Excluded
    from .membership.facts import Fact as Fact
    from .membership.facts import GaveNotice as GaveNotice
    from .membership.facts import IntentDeclared as IntentDeclared
    from .membership.facts import Left as Left
    from .membership.facts import MergedInto as MergedInto
    from .membership.facts import Named as Named
    from .membership.facts import NotListed as NotListed
    from .membership.facts import Presented as Presented
    from .membership.facts import Proposed as Proposed
    from .membership.facts import Rejected as Rejected
    from .membership.facts import Rescinded as Rescinded
    from .membership.facts import Resolved as Resolved
    from .membership.facts import Signed as Signed
    from .membership.facts import TookOver as TookOver
    from .membership.facts import Votes as Votes
    from .membership.facts import Withdrawn as Withdrawn
    from .membership.lifecycle import Status as Status
    from .membership.membership import Coordination as Coordination
    from .membership.membership import Membership as Membership
    from .membership.membership import Step as Step
    from .membership.references import Reference as Reference
    from .membership.references import reference as reference
    from .membership.standing import Standing as Standing
    from .paying.letter import Letter as Letter
    from .paying.letter import letter as letter
    from .paying.payee import Payee as Payee
    from .plan.advance import Advance as Advance
    from .plan.advance import Direction as Direction
    from .plan.coverage import Cover as Cover
    from .plan.coverage import Coverage as Coverage
    from .plan.difference import PlanDifference as PlanDifference
    from .plan.difference import diff as diff
    from .plan.history import Adopted as Adopted
    from .plan.history import Drafted as Drafted
    from .plan.history import Evaluated as Evaluated
    from .plan.history import Replaced as Replaced
    from .plan.history import Revised as Revised
    from .plan.history import Stage as Stage
    from .plan.indicators import Indicator as Indicator
    from .plan.inventory import Inventory as Inventory
    from .plan.measures import Measure as Measure
    from .plan.measures import MeasureKind as MeasureKind
    from .plan.measures import Milestone as Milestone
    from .plan.plan import ActionPlan as ActionPlan
    from .plan.plan import Domain as Domain
    from .plan.plan import Participation as Participation
    from .plan.plan import Silence as Silence
    from .plan.points import Edition as Edition
    from .plan.points import Point as Point
    from .plan.points import TenPoints as TenPoints
    from .plan.progress import Abandoned as Abandoned
    from .plan.progress import Completed as Completed
    from .plan.progress import MadePermanent as MadePermanent
    from .plan.progress import Merged as Merged
    from .plan.progress import Planned as Planned
    from .plan.progress import Postponed as Postponed
    from .plan.progress import PutOnHold as PutOnHold
    from .plan.progress import ReplacedBy as ReplacedBy
    from .plan.progress import Started as Started
    from .plan.progress import State as State
    from .plan.resources import Resource as Resource
    from .plan.shared import per_inhabitants as per_inhabitants
    from .plan.shared import shared_on as shared_on
    from .plan.timeline import Timeline as Timeline
    from .plan.values import Value as Value
    from .plan.values import pooled as pooled
    from .register import coalition as coalition
    from .reports import Outcome as Outcome
    from .reports import Report as Report
    from .rules import Hit as Hit
    from .rules import Ignore as Ignore
    from .rules import Rule as Rule
    from .rules import hit as hit
    from .rules import rule as rule
    from .rules import unasked as unasked
    from .shown import html as html
    from .shown import text as text
    from .sources import Source as Source
    from .sources import SourceKind as SourceKind
    from .sources import source as source
    from .statutes import At as At
    from .statutes import Statutes as Statutes
    from .texts import Text as Text
    from .vocabulary import Audience as Audience
    from .vocabulary import Basis as Basis
    from .wording import language as language

_HOMES = {
    "Abandoned": "plan.progress",
    "Accepted": "membership.facts",
    "Account": "fees.account",
    "ActionPlan": "plan.plan",
    "Adopted": "plan.history",
    "Advance": "plan.advance",
    "Applied": "membership.facts",
    "Assessment": "fees.assessment",
    "At": "statutes",
    "Audience": "vocabulary",
    "Authorised": "membership.facts",
    "Band": "fees.schedule",
    "Basis": "vocabulary",
    "Certified": "membership.facts",
    "Charged": "fees.postings",
    "City": "cities",
    "CityKind": "cities",
    "Completed": "plan.progress",
    "Coordination": "membership.membership",
    "Cover": "plan.coverage",
    "Coverage": "plan.coverage",
    "Declined": "membership.facts",
    "Deferred": "membership.facts",
    "Direction": "plan.advance",
    "Document": "documents.reading",
    "DocumentError": "documents.faults",
    "Domain": "plan.plan",
    "Drafted": "plan.history",
    "Dues": "fees.dues",
    "Edition": "plan.points",
    "Enrolled": "membership.facts",
    "Evaluated": "plan.history",
    "Excluded": "membership.facts",
    "Fact": "membership.facts",
    "FeeSchedule": "fees.schedule",
    "Finding": "findings",
    "GaveNotice": "membership.facts",
    "Hit": "rules",
    "Ignore": "rules",
    "Indicator": "plan.indicators",
    "IntentDeclared": "membership.facts",
    "Inventory": "plan.inventory",
    "Left": "membership.facts",
    "Letter": "paying.letter",
    "MadePermanent": "plan.progress",
    "Measure": "plan.measures",
    "MeasureKind": "plan.measures",
    "Membership": "membership.membership",
    "Merged": "plan.progress",
    "MergedInto": "membership.facts",
    "Milestone": "plan.measures",
    "Money": "amounts",
    "Named": "membership.facts",
    "NotListed": "membership.facts",
    "Outcome": "reports",
    "Paid": "fees.postings",
    "Participation": "plan.plan",
    "Path": "findings",
    "Payee": "paying.payee",
    "PlanDifference": "plan.difference",
    "Planned": "plan.progress",
    "Point": "plan.points",
    "Population": "cities",
    "Posting": "fees.postings",
    "Postponed": "plan.progress",
    "Presented": "membership.facts",
    "Proposed": "membership.facts",
    "PutOnHold": "plan.progress",
    "Reference": "membership.references",
    "Refunded": "fees.postings",
    "Rejected": "membership.facts",
    "Replaced": "plan.history",
    "ReplacedBy": "plan.progress",
    "Report": "reports",
    "Rescinded": "membership.facts",
    "Resolved": "membership.facts",
    "Resource": "plan.resources",
    "Reversed": "fees.postings",
    "Revised": "plan.history",
    "Rule": "rules",
    "Severity": "faults",
    "Signed": "membership.facts",
    "Silence": "plan.plan",
    "Source": "sources",
    "SourceKind": "sources",
    "Stage": "plan.history",
    "Standing": "membership.standing",
    "Started": "plan.progress",
    "State": "plan.progress",
    "Status": "membership.lifecycle",
    "Statutes": "statutes",
    "Step": "membership.membership",
    "Table": "fees.schedule",
    "TenPoints": "plan.points",
    "Text": "texts",
    "Timeline": "plan.timeline",
    "TookOver": "membership.facts",
    "Value": "plan.values",
    "Votes": "membership.facts",
    "Waived": "fees.postings",
    "When": "dates",
    "Withdrawn": "membership.facts",
    "__version__": "_version",
    "assess": "fees.assessing",
    "check": "checks",
    "check_together": "checks",
    "coalition": "register",
    "day": "dates",
    "diff": "plan.difference",
    "dues": "fees.dues",
    "fee_observations": "catalogue",
    "fee_schedule": "catalogue",
    "forecast": "fees.ahead",
    "from_dict": "documents.reading",
    "hit": "rules",
    "html": "shown",
    "language": "wording",
    "letter": "paying.letter",
    "load": "documents.reading",
    "money": "amounts",
    "per_inhabitants": "plan.shared",
    "pooled": "plan.values",
    "read": "documents.reading",
    "reference": "membership.references",
    "rule": "rules",
    "save": "documents.writing",
    "shared_on": "plan.shared",
    "source": "sources",
    "ten_points": "catalogue",
    "text": "shown",
    "to_dict": "documents.writing",
    "unasked": "rules",
    "what_if": "fees.ahead",
    "when": "dates",
    "yearly": "fees.yearly",
}
"""The public names, and the module in which each is at home."""

__all__ = sorted(_HOMES)  # noqa: PLE0605  # Type checkers read the imports above.


if not TYPE_CHECKING:  # Otherwise no type checker would ever find a name misspelt.

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        # The builtin spares loading importlib, which would cost more than the rest of this module.
        home = __import__(f"{__name__}.{_HOMES[name]}", fromlist=[name])
        value = globals()[name] = getattr(home, name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_HOMES})
