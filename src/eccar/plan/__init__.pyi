# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from .comparison.difference import PlanDifference as PlanDifference
from .comparison.difference import diff as diff
from .coverage import Cover as Cover
from .coverage import Coverage as Coverage
from .history import Adopted as Adopted
from .history import Drafted as Drafted
from .history import Evaluated as Evaluated
from .history import PlanEnd as PlanEnd
from .history import Replaced as Replaced
from .history import Revised as Revised
from .history import Stage as Stage
from .inventory import Inventory as Inventory
from .matrix import CoverageMatrix as CoverageMatrix
from .matrix import MatrixRow as MatrixRow
from .matrix import Presence as Presence
from .matrix import coverage_matrix as coverage_matrix
from .measures.columns import Column as Column
from .measures.indicator_progress import Attainment as Attainment
from .measures.indicator_progress import Direction as Direction
from .measures.indicator_progress import IndicatorProgress as IndicatorProgress
from .measures.indicators import Indicator as Indicator
from .measures.measure import Measure as Measure
from .measures.measure import MeasureKind as MeasureKind
from .measures.measure import Milestone as Milestone
from .measures.progress import Abandoned as Abandoned
from .measures.progress import Completed as Completed
from .measures.progress import MadePermanent as MadePermanent
from .measures.progress import Merged as Merged
from .measures.progress import Planned as Planned
from .measures.progress import Postponed as Postponed
from .measures.progress import PutOnHold as PutOnHold
from .measures.progress import ReplacedBy as ReplacedBy
from .measures.progress import Started as Started
from .measures.progress import State as State
from .measures.reported_counts import Precision as Precision
from .measures.reported_counts import ReportedCount as ReportedCount
from .measures.resources import Assurance as Assurance
from .measures.resources import Per as Per
from .measures.resources import Resource as Resource
from .measures.resources import ResourceStatement as ResourceStatement
from .measures.values import Value as Value
from .measures.values import pooled as pooled
from .packaged import ten_points as ten_points
from .plan import ActionPlan as ActionPlan
from .plan import Domain as Domain
from .plan import Participation as Participation
from .plan import Silence as Silence
from .points import Edition as Edition
from .points import Point as Point
from .points import TenPoints as TenPoints
from .rules import INVENTORY_RULES as INVENTORY_RULES
from .rules import PLAN_RULES as PLAN_RULES
from .shared import per_inhabitants as per_inhabitants
from .shared import shared_on as shared_on
from .timeline import Timeline as Timeline

__all__ = [
    "INVENTORY_RULES",
    "PLAN_RULES",
    "Abandoned",
    "ActionPlan",
    "Adopted",
    "Assurance",
    "Attainment",
    "Column",
    "Completed",
    "Cover",
    "Coverage",
    "CoverageMatrix",
    "Direction",
    "Domain",
    "Drafted",
    "Edition",
    "Evaluated",
    "Indicator",
    "IndicatorProgress",
    "Inventory",
    "MadePermanent",
    "MatrixRow",
    "Measure",
    "MeasureKind",
    "Merged",
    "Milestone",
    "Participation",
    "Per",
    "PlanDifference",
    "PlanEnd",
    "Planned",
    "Point",
    "Postponed",
    "Precision",
    "Presence",
    "PutOnHold",
    "Replaced",
    "ReplacedBy",
    "ReportedCount",
    "Resource",
    "ResourceStatement",
    "Revised",
    "Silence",
    "Stage",
    "Started",
    "State",
    "TenPoints",
    "Timeline",
    "Value",
    "coverage_matrix",
    "diff",
    "per_inhabitants",
    "pooled",
    "shared_on",
    "ten_points",
]
