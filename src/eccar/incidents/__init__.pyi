# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from .context import IncidentContext as IncidentContext
from .counts.cell import CellState as CellState
from .counts.cell import CountCell as CountCell
from .counts.cell import EarlierFigure as EarlierFigure
from .counts.cell import PublishedShare as PublishedShare
from .counts.comparability import Comparability as Comparability
from .counts.comparability import ComparabilityDifference as ComparabilityDifference
from .counts.comparability import ComparabilityReason as ComparabilityReason
from .counts.control import BreakAspect as BreakAspect
from .counts.control import ControlMethod as ControlMethod
from .counts.control import CountCoverage as CountCoverage
from .counts.control import DisclosureControl as DisclosureControl
from .counts.control import SeriesBreak as SeriesBreak
from .counts.control import ShareOrigin as ShareOrigin
from .counts.dimension import Category as Category
from .counts.dimension import CountDimension as CountDimension
from .counts.dimension import Grouping as Grouping
from .counts.release import Release as Release
from .counts.release import RevisionRule as RevisionRule
from .counts.series import IncidentSeries as IncidentSeries
from .counts.series import SeriesPoint as SeriesPoint
from .counts.series import series as series
from .counts.table import CountTable as CountTable
from .counts.table import IncidentTable as IncidentTable
from .counts.totals import IncidentTotal as IncidentTotal
from .counts.totals import total as total
from .disclosure.attack import attack as attack
from .disclosure.audit import AuditedNumber as AuditedNumber
from .disclosure.audit import AuditOutcome as AuditOutcome
from .disclosure.audit import BoundExplanation as BoundExplanation
from .disclosure.audit import BoundSide as BoundSide
from .disclosure.audit import FallExplanation as FallExplanation
from .disclosure.audit import HiddenGroup as HiddenGroup
from .disclosure.audit import NumberName as NumberName
from .disclosure.audit import ReleaseAudit as ReleaseAudit
from .disclosure.audit import UsedNumber as UsedNumber
from .disclosure.linking import ApartReason as ApartReason
from .disclosure.linking import NotAuditedTogether as NotAuditedTogether
from .disclosure.system import Unaudited as Unaudited
from .disclosure.targets import TargetKind as TargetKind
from .publishing.plan import plan_release as plan_release
from .publishing.proposals import NoProposal as NoProposal
from .publishing.proposals import Proposal as Proposal
from .publishing.proposals import ReleaseLoss as ReleaseLoss
from .publishing.proposals import ReleasePlan as ReleasePlan
from .publishing.releasing import digest_of as digest_of
from .publishing.rule import Norm as Norm
from .publishing.rule import PublishingRule as PublishingRule
from .publishing.rule import norms as norms
from .publishing.rule import rule_of as rule_of
from .publishing.suppression import HiddenCell as HiddenCell
from .publishing.suppression import HiddenKind as HiddenKind
from .records.columns import DateNotation as DateNotation
from .records.columns import MappedCode as MappedCode
from .records.columns import MappedColumn as MappedColumn
from .records.counted import CountedDimension as CountedDimension
from .records.counted import CountedRecords as CountedRecords
from .records.counted import UnknownCode as UnknownCode
from .records.counted_frames import CountedFrame as CountedFrame
from .records.counted_frames import count_frame as count_frame
from .records.counting import count_incidents as count_incidents
from .records.dates import DateTally as DateTally
from .records.dates import TimeStep as TimeStep
from .records.mapping import IncidentMapping as IncidentMapping
from .records.tables import incident_table_of as incident_table_of
from .rules import MAPPING_RULES as MAPPING_RULES
from .rules import RELEASE_RULES as RELEASE_RULES
from .rules import TABLE_RULES as TABLE_RULES
from .words.axes import CountUnit as CountUnit
from .words.axes import DimensionParts as DimensionParts
from .words.axes import IncidentAxis as IncidentAxis
from .words.axes import IncidentSetting as IncidentSetting
from .words.axes import MotiveAttribution as MotiveAttribution
from .words.axes import ProceedingStage as ProceedingStage
from .words.axes import RecordingSource as RecordingSource
from .words.vocabulary import CodeList as CodeList
from .words.vocabulary import CodingScheme as CodingScheme
from .words.vocabulary import MonitoringVocabulary as MonitoringVocabulary
from .words.vocabulary import SchemeCategory as SchemeCategory
from .words.vocabulary import SourceWord as SourceWord
from .words.vocabulary import vocabulary as vocabulary

__all__ = [
    "MAPPING_RULES",
    "RELEASE_RULES",
    "TABLE_RULES",
    "ApartReason",
    "AuditOutcome",
    "AuditedNumber",
    "BoundExplanation",
    "BoundSide",
    "BreakAspect",
    "Category",
    "CellState",
    "CodeList",
    "CodingScheme",
    "Comparability",
    "ComparabilityDifference",
    "ComparabilityReason",
    "ControlMethod",
    "CountCell",
    "CountCoverage",
    "CountDimension",
    "CountTable",
    "CountUnit",
    "CountedDimension",
    "CountedFrame",
    "CountedRecords",
    "DateNotation",
    "DateTally",
    "DimensionParts",
    "DisclosureControl",
    "EarlierFigure",
    "FallExplanation",
    "Grouping",
    "HiddenCell",
    "HiddenGroup",
    "HiddenKind",
    "IncidentAxis",
    "IncidentContext",
    "IncidentMapping",
    "IncidentSeries",
    "IncidentSetting",
    "IncidentTable",
    "IncidentTotal",
    "MappedCode",
    "MappedColumn",
    "MonitoringVocabulary",
    "MotiveAttribution",
    "NoProposal",
    "Norm",
    "NotAuditedTogether",
    "NumberName",
    "ProceedingStage",
    "Proposal",
    "PublishedShare",
    "PublishingRule",
    "RecordingSource",
    "Release",
    "ReleaseAudit",
    "ReleaseLoss",
    "ReleasePlan",
    "RevisionRule",
    "SchemeCategory",
    "SeriesBreak",
    "SeriesPoint",
    "ShareOrigin",
    "SourceWord",
    "TargetKind",
    "TimeStep",
    "Unaudited",
    "UnknownCode",
    "UsedNumber",
    "attack",
    "count_frame",
    "count_incidents",
    "digest_of",
    "incident_table_of",
    "norms",
    "plan_release",
    "rule_of",
    "series",
    "total",
    "vocabulary",
]
