# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from .choices import Passes as Passes
from .choices import Purpose as Purpose
from .choices import VoteResult as VoteResult
from .choices import Votes as Votes
from .counts.by_country import CountryCount as CountryCount
from .counts.by_country import MembersByCountry as MembersByCountry
from .counts.by_country import members_by_country as members_by_country
from .counts.over_time import MemberCount as MemberCount
from .counts.over_time import MembersOverTime as MembersOverTime
from .counts.over_time import members_over_time as members_over_time
from .counts.selection import select as select
from .counts.summary import StatusCount as StatusCount
from .counts.summary import StatusSummary as StatusSummary
from .counts.summary import status_summary as status_summary
from .facts import FACTS as FACTS
from .facts import Accepted as Accepted
from .facts import Applied as Applied
from .facts import Authorised as Authorised
from .facts import Certified as Certified
from .facts import ConditionMet as ConditionMet
from .facts import Decision as Decision
from .facts import Declined as Declined
from .facts import Deferred as Deferred
from .facts import Enrolled as Enrolled
from .facts import Excluded as Excluded
from .facts import GaveNotice as GaveNotice
from .facts import IntentDeclared as IntentDeclared
from .facts import Left as Left
from .facts import MembershipFact as MembershipFact
from .facts import MergedInto as MergedInto
from .facts import Named as Named
from .facts import NotListed as NotListed
from .facts import Presented as Presented
from .facts import Proposed as Proposed
from .facts import Rejected as Rejected
from .facts import Rescinded as Rescinded
from .facts import Resolved as Resolved
from .facts import Seated as Seated
from .facts import Signed as Signed
from .facts import TookOver as TookOver
from .facts import Withdrawn as Withdrawn
from .lifecycle import Status as Status
from .membership import Coordination as Coordination
from .membership import Membership as Membership
from .membership import Step as Step
from .references import Reference as Reference
from .references import reference as reference
from .rules import RULES as RULES
from .standing import Standing as Standing

__all__ = [
    "FACTS",
    "RULES",
    "Accepted",
    "Applied",
    "Authorised",
    "Certified",
    "ConditionMet",
    "Coordination",
    "CountryCount",
    "Decision",
    "Declined",
    "Deferred",
    "Enrolled",
    "Excluded",
    "GaveNotice",
    "IntentDeclared",
    "Left",
    "MemberCount",
    "MembersByCountry",
    "MembersOverTime",
    "Membership",
    "MembershipFact",
    "MergedInto",
    "Named",
    "NotListed",
    "Passes",
    "Presented",
    "Proposed",
    "Purpose",
    "Reference",
    "Rejected",
    "Rescinded",
    "Resolved",
    "Seated",
    "Signed",
    "Standing",
    "Status",
    "StatusCount",
    "StatusSummary",
    "Step",
    "TookOver",
    "VoteResult",
    "Votes",
    "Withdrawn",
    "members_by_country",
    "members_over_time",
    "reference",
    "select",
    "status_summary",
]
