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
from .chain.stage import ReportStage as ReportStage
from .chain.state import ReportState as ReportState
from .chain.submitting import submit as submit
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
from .evaluation.evaluation import Assessor as Assessor
from .evaluation.evaluation import AssessorKind as AssessorKind
from .evaluation.evaluation import EvaluatedKind as EvaluatedKind
from .evaluation.evaluation import EvaluatedSubject as EvaluatedSubject
from .evaluation.evaluation import Evaluation as Evaluation
from .evaluation.evaluation import EvaluationForm as EvaluationForm
from .evaluation.evaluation import Judgement as Judgement
from .evaluation.facts import Answered as Answered
from .evaluation.facts import Delivered as Delivered
from .evaluation.facts import EvaluationPublished as EvaluationPublished
from .evaluation.facts import EvaluationStep as EvaluationStep
from .evaluation.facts import ForwardedToCity as ForwardedToCity
from .evaluation.facts import Mandated as Mandated
from .evaluation.facts import MeasuresNamed as MeasuresNamed
from .evaluation.facts import Ordered as Ordered
from .evaluation.facts import Requested as Requested
from .evaluation.follow_up import FollowUp as FollowUp
from .evaluation.follow_up import follow_up as follow_up
from .evaluation.recommendation import Recommendation as Recommendation
from .evaluation.recommendation_facts import AnsweredBy as AnsweredBy
from .evaluation.recommendation_facts import CarriedOut as CarriedOut
from .evaluation.recommendation_facts import FollowedUp as FollowedUp
from .evaluation.recommendation_facts import Judged as Judged
from .evaluation.recommendation_facts import NoLongerFollowed as NoLongerFollowed
from .evaluation.recommendation_facts import NotAccepted as NotAccepted
from .evaluation.recommendation_facts import Noted as Noted
from .evaluation.recommendation_facts import RecommendationAccepted as RecommendationAccepted
from .evaluation.recommendation_facts import RecommendationResponse as RecommendationResponse
from .evaluation.recommendation_facts import Repeats as Repeats
from .evaluation.recommendation_facts import SameAs as SameAs
from .evaluation.recommendation_facts import Split as Split
from .evaluation.recommendation_facts import TakenUp as TakenUp
from .evaluation.recommendation_state import AnsweringMeasure as AnsweringMeasure
from .evaluation.recommendation_state import RecommendationState as RecommendationState
from .evaluation.state import EvaluationState as EvaluationState
from .next_period import inferred_due as inferred_due
from .next_period import next_inferred_due as next_inferred_due
from .next_period import proposed_period as proposed_period
from .packaged import minimal_questionnaire as minimal_questionnaire
from .packaged import packaged_scales as packaged_scales
from .references import CarriedOver as CarriedOver
from .references import ReportedOn as ReportedOn
from .report import ProgressReport as ProgressReport
from .rounds.facts import Closed as Closed
from .rounds.facts import Consented as Consented
from .rounds.facts import ConsentWithdrawn as ConsentWithdrawn
from .rounds.facts import Opened as Opened
from .rounds.facts import RoundExcused as RoundExcused
from .rounds.facts import RoundExtended as RoundExtended
from .rounds.members import RoundMembers as RoundMembers
from .rounds.members import round_members as round_members
from .rounds.overview import RoundEntry as RoundEntry
from .rounds.overview import RoundOverview as RoundOverview
from .rounds.overview import RoundStatus as RoundStatus
from .rounds.overview import round_overview as round_overview
from .rounds.questionnaire import ItemType as ItemType
from .rounds.questionnaire import Questionnaire as Questionnaire
from .rounds.questionnaire import QuestionnaireItem as QuestionnaireItem
from .rounds.responses import ItemResponse as ItemResponse
from .rounds.responses import ReportResponses as ReportResponses
from .rounds.responses import responses_to as responses_to
from .rounds.responses import with_entered as with_entered
from .rounds.round import ReportingRound as ReportingRound
from .rules import EVALUATION_RULES as EVALUATION_RULES
from .rules import QUESTIONNAIRE_RULES as QUESTIONNAIRE_RULES
from .rules import REPORT_RULES as REPORT_RULES
from .rules import ROUND_RULES as ROUND_RULES
from .scales import Scale as Scale
from .scales import ScaleStep as ScaleStep
from .scales import SelfAssessment as SelfAssessment

__all__ = [
    "EVALUATION_RULES",
    "QUESTIONNAIRE_RULES",
    "REPORT_RULES",
    "ROUND_RULES",
    "Act",
    "Addressee",
    "Answered",
    "AnsweredBy",
    "AnsweringMeasure",
    "Assessor",
    "AssessorKind",
    "CarriedOut",
    "CarriedOver",
    "Chain",
    "Closed",
    "ConsentWithdrawn",
    "Consented",
    "Decided",
    "Delivered",
    "Entered",
    "EvaluatedKind",
    "EvaluatedSubject",
    "Evaluation",
    "EvaluationForm",
    "EvaluationPublished",
    "EvaluationState",
    "EvaluationStep",
    "Excused",
    "Extended",
    "FollowUp",
    "FollowedUp",
    "Forwarded",
    "ForwardedToCity",
    "IndicatorReport",
    "ItemResponse",
    "ItemType",
    "Judged",
    "Judgement",
    "Mandated",
    "MeasureMove",
    "MeasureReport",
    "MeasuresNamed",
    "NoLongerFollowed",
    "NotAccepted",
    "Noted",
    "Opened",
    "Ordered",
    "PointMove",
    "PointReport",
    "PointState",
    "ProgressReport",
    "Published",
    "Question",
    "Questionnaire",
    "QuestionnaireItem",
    "Received",
    "Recommendation",
    "RecommendationAccepted",
    "RecommendationResponse",
    "RecommendationState",
    "Released",
    "Repeats",
    "ReportDifference",
    "ReportResponses",
    "ReportStage",
    "ReportState",
    "ReportStep",
    "ReportedOn",
    "ReportingRound",
    "Requested",
    "Response",
    "Resubmitted",
    "Returned",
    "RoundEntry",
    "RoundExcused",
    "RoundExtended",
    "RoundMembers",
    "RoundOverview",
    "RoundStatus",
    "SameAs",
    "Scale",
    "ScaleStep",
    "SelfAssessment",
    "Split",
    "Submitted",
    "TakenUp",
    "chain_state",
    "chains",
    "compare_reports",
    "draft",
    "follow_up",
    "inferred_due",
    "minimal_questionnaire",
    "next_inferred_due",
    "packaged_scales",
    "proposed_period",
    "responses_to",
    "round_members",
    "round_overview",
    "submit",
    "with_entered",
]
