# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from .measures.progress import Abandoned as Abandoned
from .plan import ActionPlan as ActionPlan
from .history import Adopted as Adopted
from .measures.indicator_progress import Advance as Advance
from .measures.resources import Assurance as Assurance
from .coverage import Column as Column
from .measures.progress import Completed as Completed
from .coverage import Cover as Cover
from .coverage import Coverage as Coverage
from .measures.indicator_progress import Direction as Direction
from .plan import Domain as Domain
from .history import Drafted as Drafted
from .points import Edition as Edition
from .history import Evaluated as Evaluated
from .rules import INVENTORY_RULES as INVENTORY_RULES
from .measures.indicators import Indicator as Indicator
from .inventory import Inventory as Inventory
from .measures.progress import MadePermanent as MadePermanent
from .measures.measure import Measure as Measure
from .measures.measure import MeasureKind as MeasureKind
from .measures.progress import Merged as Merged
from .measures.measure import Milestone as Milestone
from .rules import PLAN_RULES as PLAN_RULES
from .plan import Participation as Participation
from .measures.resources import Per as Per
from .comparison.difference import PlanDifference as PlanDifference
from .measures.progress import Planned as Planned
from .points import Point as Point
from .measures.progress import Postponed as Postponed
from .measures.progress import PutOnHold as PutOnHold
from .measures.indicator_progress import Reach as Reach
from .history import Replaced as Replaced
from .measures.progress import ReplacedBy as ReplacedBy
from .measures.resources import Resource as Resource
from .history import Revised as Revised
from .plan import Silence as Silence
from .history import Stage as Stage
from .measures.progress import Started as Started
from .measures.progress import State as State
from .measures.resources import Statement as Statement
from .points import TenPoints as TenPoints
from .timeline import Timeline as Timeline
from .measures.values import Value as Value
from .comparison.difference import diff as diff
from .shared import per_inhabitants as per_inhabitants
from .measures.values import pooled as pooled
from .shared import shared_on as shared_on
from .packaged import ten_points as ten_points

__all__ = [
    "Abandoned",
    "ActionPlan",
    "Adopted",
    "Advance",
    "Assurance",
    "Column",
    "Completed",
    "Cover",
    "Coverage",
    "Direction",
    "Domain",
    "Drafted",
    "Edition",
    "Evaluated",
    "INVENTORY_RULES",
    "Indicator",
    "Inventory",
    "MadePermanent",
    "Measure",
    "MeasureKind",
    "Merged",
    "Milestone",
    "PLAN_RULES",
    "Participation",
    "Per",
    "PlanDifference",
    "Planned",
    "Point",
    "Postponed",
    "PutOnHold",
    "Reach",
    "Replaced",
    "ReplacedBy",
    "Resource",
    "Revised",
    "Silence",
    "Stage",
    "Started",
    "State",
    "Statement",
    "TenPoints",
    "Timeline",
    "Value",
    "diff",
    "per_inhabitants",
    "pooled",
    "shared_on",
    "ten_points",
]
