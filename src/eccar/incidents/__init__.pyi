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

__all__ = [
    "MAPPING_RULES",
    "RELEASE_RULES",
    "TABLE_RULES",
    "BreakAspect",
    "Category",
    "CellState",
    "Comparability",
    "ComparabilityDifference",
    "ComparabilityReason",
    "ControlMethod",
    "CountCell",
    "CountCoverage",
    "CountDimension",
    "CountTable",
    "CountUnit",
    "DimensionParts",
    "DisclosureControl",
    "EarlierFigure",
    "Grouping",
    "IncidentAxis",
    "IncidentContext",
    "IncidentSeries",
    "IncidentSetting",
    "IncidentTable",
    "IncidentTotal",
    "MotiveAttribution",
    "ProceedingStage",
    "PublishedShare",
    "RecordingSource",
    "Release",
    "RevisionRule",
    "SeriesBreak",
    "SeriesPoint",
    "ShareOrigin",
    "series",
    "total",
]
