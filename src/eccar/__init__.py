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
    from .dates import Period as Period
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
    from .plan.advance import Reach as Reach
    from .plan.coverage import Column as Column
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
    from .plan.resources import Assurance as Assurance
    from .plan.resources import Per as Per
    from .plan.resources import Resource as Resource
    from .plan.resources import Statement as Statement
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
    from .show import html as html
    from .show import text as text
    from .sources import Source as Source
    from .sources import SourceKind as SourceKind
    from .sources import source as source
    from .statutes import At as At
    from .statutes import Statutes as Statutes
    from .texts import Text as Text
    from .vocabulary import Audience as Audience
    from .vocabulary import Basis as Basis
    from .vocabulary import Ground as Ground
    from .vocabulary import Hostility as Hostility
    from .vocabulary import Role as Role
    from .wording import language as language

_PUBLIC = {
    "_version": "__version__",
    "amounts": "Money money",
    "catalogue": "fee_observations fee_schedule ten_points",
    "checks": "check check_together",
    "cities": "City CityKind Population",
    "dates": "Period When day when",
    "documents.faults": "DocumentError",
    "documents.reading": "Document from_dict load read",
    "documents.writing": "save to_dict",
    "faults": "Severity",
    "fees.account": "Account",
    "fees.ahead": "forecast what_if",
    "fees.assessing": "assess",
    "fees.assessment": "Assessment",
    "fees.dues": "Dues dues",
    "fees.postings": "Charged Paid Posting Refunded Reversed Waived",
    "fees.schedule": "Band FeeSchedule Table",
    "fees.yearly": "yearly",
    "findings": "Finding Path",
    "membership.facts": "Accepted Applied Authorised Certified Declined Deferred Enrolled Excluded Fact "
    "GaveNotice IntentDeclared Left MergedInto Named NotListed Presented Proposed "
    "Rejected Rescinded Resolved Signed TookOver Votes Withdrawn",
    "membership.lifecycle": "Status",
    "membership.membership": "Coordination Membership Step",
    "membership.references": "Reference reference",
    "membership.standing": "Standing",
    "paying.letter": "Letter letter",
    "paying.payee": "Payee",
    "plan.advance": "Advance Direction Reach",
    "plan.coverage": "Column Cover Coverage",
    "plan.difference": "PlanDifference diff",
    "plan.history": "Adopted Drafted Evaluated Replaced Revised Stage",
    "plan.indicators": "Indicator",
    "plan.inventory": "Inventory",
    "plan.measures": "Measure MeasureKind Milestone",
    "plan.plan": "ActionPlan Domain Participation Silence",
    "plan.points": "Edition Point TenPoints",
    "plan.progress": "Abandoned Completed MadePermanent Merged Planned Postponed PutOnHold ReplacedBy "
    "Started State",
    "plan.resources": "Assurance Per Resource Statement",
    "plan.shared": "per_inhabitants shared_on",
    "plan.timeline": "Timeline",
    "plan.values": "Value pooled",
    "register": "coalition",
    "reports": "Outcome Report",
    "rules": "Hit Ignore Rule hit rule unasked",
    "show": "html text",
    "sources": "Source SourceKind source",
    "statutes": "At Statutes",
    "texts": "Text",
    "vocabulary": "Audience Basis Ground Hostility Role",
    "wording": "language",
}
"""The public names, by the module in which they are at home."""

_HOMES = {name: home for home, names in _PUBLIC.items() for name in names.split()}

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
