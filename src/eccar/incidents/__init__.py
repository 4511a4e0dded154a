"""Incidents: words, tables of counts, their publication and its audit, the rules ``INC…``."""

from .. import _lazy

__getattr__, __dir__, __all__ = _lazy(
    __name__,
    {
        "context": "IncidentContext",
        "counts.cell": "CellState CountCell EarlierFigure PublishedShare",
        "counts.comparability": "Comparability ComparabilityDifference ComparabilityReason",
        "counts.control": "BreakAspect ControlMethod CountCoverage DisclosureControl SeriesBreak ShareOrigin",
        "counts.dimension": "Category CountDimension Grouping",
        "counts.release": "Release RevisionRule",
        "counts.series": "IncidentSeries SeriesPoint series",
        "counts.table": "CountTable IncidentTable",
        "counts.totals": "IncidentTotal total",
        "disclosure.attack": "attack",
        "disclosure.audit": "AuditedNumber AuditOutcome BoundExplanation BoundSide FallExplanation HiddenGroup NumberName ReleaseAudit UsedNumber",
        "disclosure.linking": "ApartReason NotAuditedTogether",
        "disclosure.system": "Unaudited",
        "disclosure.targets": "TargetKind",
        "publishing.plan": "plan_release",
        "publishing.proposals": "NoProposal Proposal ReleaseLoss ReleasePlan",
        "publishing.releasing": "digest_of",
        "publishing.rule": "Norm PublishingRule norms rule_of",
        "publishing.suppression": "HiddenCell HiddenKind",
        "records.columns": "DateNotation MappedCode MappedColumn",
        "records.counted": "CountedDimension CountedRecords UnknownCode",
        "records.counted_frames": "CountedFrame count_frame",
        "records.counting": "count_incidents",
        "records.dates": "DateTally TimeStep",
        "records.mapping": "IncidentMapping",
        "records.tables": "incident_table_of",
        "rules": "MAPPING_RULES RELEASE_RULES TABLE_RULES",
        "words.axes": "CountUnit DimensionParts IncidentAxis IncidentSetting MotiveAttribution ProceedingStage RecordingSource",
        "words.vocabulary": "CodeList CodingScheme MonitoringVocabulary SchemeCategory SourceWord vocabulary",
    },
)
