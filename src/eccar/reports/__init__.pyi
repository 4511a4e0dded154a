# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from .chain.facts import Act as Act
from .chain.facts import Addressee as Addressee
from .chain.facts import Decided as Decided
from .chain.facts import Entered as Entered
from .chain.facts import Excused as Excused
from .chain.facts import Extended as Extended
from .chain.facts import Forwarded as Forwarded
from .chain.facts import Published as Published
from .chain.facts import Received as Received
from .chain.facts import Released as Released
from .chain.facts import ReportStep as ReportStep
from .chain.facts import Resubmitted as Resubmitted
from .chain.facts import Returned as Returned
from .chain.facts import Submitted as Submitted
from .chain.heads import Chain as Chain
from .chain.heads import chain_state as chain_state
from .chain.heads import chains as chains
from .chain.state import ReportState as ReportState
from .comparison import MeasureMove as MeasureMove
from .comparison import PointMove as PointMove
from .comparison import ReportDifference as ReportDifference
from .comparison import compare_reports as compare_reports
from .drafting import draft as draft
from .entries import IndicatorReport as IndicatorReport
from .entries import MeasureReport as MeasureReport
from .entries import PointReport as PointReport
from .entries import PointState as PointState
from .entries import Question as Question
from .entries import Response as Response
from .proposed_period import inferred_due as inferred_due
from .proposed_period import proposed_period as proposed_period
from .references import CarriedOver as CarriedOver
from .references import ReportedOn as ReportedOn
from .report import ProgressReport as ProgressReport
from .rounds.facts import Closed as Closed
from .rounds.facts import ConsentWithdrawn as ConsentWithdrawn
from .rounds.facts import Consented as Consented
from .rounds.facts import Opened as Opened
from .rounds.facts import RoundExcused as RoundExcused
from .rounds.facts import RoundExtended as RoundExtended
from .rounds.overview import RoundEntry as RoundEntry
from .rounds.overview import RoundOverview as RoundOverview
from .rounds.overview import RoundStatus as RoundStatus
from .rounds.overview import round_overview as round_overview
from .rounds.questionnaire import Item as Item
from .rounds.questionnaire import ItemType as ItemType
from .rounds.questionnaire import Questionnaire as Questionnaire
from .rounds.responses import ItemResponse as ItemResponse
from .rounds.responses import ReportResponses as ReportResponses
from .rounds.responses import responses_to as responses_to
from .rounds.responses import with_entered as with_entered
from .rounds.round import ReportingRound as ReportingRound
from .rules import QUESTIONNAIRE_RULES as QUESTIONNAIRE_RULES
from .rules import REPORT_RULES as REPORT_RULES
from .rules import ROUND_RULES as ROUND_RULES
from .scales import Scale as Scale
from .scales import ScaleStep as ScaleStep
from .scales import SelfAssessment as SelfAssessment

__all__ = [
    "QUESTIONNAIRE_RULES",
    "REPORT_RULES",
    "ROUND_RULES",
    "Act",
    "Addressee",
    "CarriedOver",
    "Chain",
    "Closed",
    "ConsentWithdrawn",
    "Consented",
    "Decided",
    "Entered",
    "Excused",
    "Extended",
    "Forwarded",
    "IndicatorReport",
    "Item",
    "ItemResponse",
    "ItemType",
    "MeasureMove",
    "MeasureReport",
    "Opened",
    "PointMove",
    "PointReport",
    "PointState",
    "ProgressReport",
    "Published",
    "Question",
    "Questionnaire",
    "Received",
    "Released",
    "ReportDifference",
    "ReportResponses",
    "ReportState",
    "ReportStep",
    "ReportedOn",
    "ReportingRound",
    "Response",
    "Resubmitted",
    "Returned",
    "RoundEntry",
    "RoundExcused",
    "RoundExtended",
    "RoundOverview",
    "RoundStatus",
    "Scale",
    "ScaleStep",
    "SelfAssessment",
    "Submitted",
    "chain_state",
    "chains",
    "compare_reports",
    "draft",
    "inferred_due",
    "proposed_period",
    "responses_to",
    "round_overview",
    "with_entered",
]
