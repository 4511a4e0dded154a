# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from .counts.cell import CellState as CellState
from .counts.cell import CountCell as CountCell
from .counts.cell import EarlierFigure as EarlierFigure
from .counts.cell import PublishedShare as PublishedShare
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
from .counts.table import CountTable as CountTable
from .counts.table import IncidentTable as IncidentTable
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
    "BreakAspect",
    "Category",
    "CellState",
    "CodeList",
    "CodingScheme",
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
    "Grouping",
    "IncidentAxis",
    "IncidentMapping",
    "IncidentSetting",
    "IncidentTable",
    "MappedCode",
    "MappedColumn",
    "MonitoringVocabulary",
    "MotiveAttribution",
    "ProceedingStage",
    "PublishedShare",
    "RecordingSource",
    "Release",
    "RevisionRule",
    "SchemeCategory",
    "SeriesBreak",
    "ShareOrigin",
    "SourceWord",
    "TimeStep",
    "UnknownCode",
    "count_frame",
    "count_incidents",
    "vocabulary",
]
