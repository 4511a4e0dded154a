"""Incidents: words, tables of counts, their publication and its audit, the rules ``INC…``."""

from .. import _lazy

__getattr__, __dir__, __all__ = _lazy(
    __name__,
    {
        "counts.cell": "CellState CountCell EarlierFigure PublishedShare",
        "counts.control": "BreakAspect ControlMethod CountCoverage DisclosureControl SeriesBreak ShareOrigin",
        "counts.dimension": "Category CountDimension Grouping",
        "counts.release": "Release RevisionRule",
        "counts.table": "CountTable IncidentTable",
        "records.columns": "DateNotation MappedCode MappedColumn",
        "records.counted": "CountedDimension CountedRecords UnknownCode",
        "records.counted_frames": "CountedFrame count_frame",
        "records.counting": "count_incidents",
        "records.dates": "DateTally TimeStep",
        "records.mapping": "IncidentMapping",
        "rules": "MAPPING_RULES RELEASE_RULES TABLE_RULES",
        "words.axes": "CountUnit DimensionParts IncidentAxis IncidentSetting MotiveAttribution ProceedingStage RecordingSource",
        "words.vocabulary": "CodeList CodingScheme MonitoringVocabulary SchemeCategory SourceWord vocabulary",
    },
)
