"""Incidents: words, tables of counts, their publication and its audit, the rules ``INC…``."""

from .. import _lazy

__getattr__, __dir__, __all__ = _lazy(
    __name__,
    {
        "counts.cell": "CellState CountCell EarlierFigure PublishedShare",
        "counts.comparability": "Comparability ComparabilityDifference ComparabilityReason",
        "counts.control": "BreakAspect ControlMethod CountCoverage DisclosureControl SeriesBreak ShareOrigin",
        "counts.dimension": "Category CountDimension Grouping",
        "counts.release": "Release RevisionRule",
        "counts.series": "IncidentSeries SeriesPoint series",
        "counts.table": "CountTable IncidentTable",
        "counts.totals": "IncidentTotal total",
        "context": "IncidentContext",
        "rules": "MAPPING_RULES RELEASE_RULES TABLE_RULES",
        "words.axes": "CountUnit DimensionParts IncidentAxis IncidentSetting MotiveAttribution ProceedingStage RecordingSource",
    },
)
