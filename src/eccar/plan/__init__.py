"""Action plans: the ten points, measures, coverage, differences, the rules ``PLN…``."""

from .. import _lazy

__getattr__, __dir__, __all__ = _lazy(
    __name__,
    {
        "comparison.difference": "PlanDifference diff",
        "coverage": "Cover Coverage",
        "history": "Adopted Drafted Evaluated PlanEnd Replaced Revised Stage",
        "inventory": "Inventory",
        "matrix": "CoverageMatrix MatrixRow Presence coverage_matrix",
        "measures.columns": "Column",
        "measures.indicator_progress": "Direction IndicatorProgress Attainment",
        "measures.indicators": "Indicator",
        "measures.measure": "Measure MeasureKind Milestone",
        "measures.progress": "Abandoned Completed MadePermanent Merged Planned Postponed PutOnHold ReplacedBy Started State",
        "measures.reported_counts": "Precision ReportedCount",
        "measures.resources": "Assurance Per Resource ResourceStatement",
        "measures.values": "Value pooled",
        "packaged": "ten_points",
        "plan": "ActionPlan Domain Participation Silence",
        "points": "Edition Point TenPoints",
        "rules": "INVENTORY_RULES PLAN_RULES",
        "shared": "per_inhabitants shared_on",
        "timeline": "Timeline",
    },
)
