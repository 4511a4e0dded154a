"""Every table that ``rows`` and ``frame`` make, one line each, as a string: importing this module loads no domain."""

from __future__ import annotations

TABLES: dict[str, str] = {
    "authorities": "eccar.tables.every:AUTHORITIES",
    "coverage": "eccar.plan.tables.coverage:COVERAGE",
    "deadlines": "eccar.dossier.tables:DEADLINES",
    "facts": "eccar.membership.tables.facts:FACTS_TABLE",
    "fees": "eccar.fees.tables:FEES",
    "findings": "eccar.checking.tables:FINDINGS",
    "indicators": "eccar.plan.tables.indicators:INDICATORS",
    "judgements": "eccar.reports.tables.evaluations:JUDGEMENTS",
    "measure_terms": "eccar.plan.tables.measures:MEASURE_TERMS",
    "measures": "eccar.plan.tables.measures:MEASURES",
    "members": "eccar.membership.tables.members:MEMBERS",
    "names": "eccar.membership.tables.members:NAMES",
    "observations": "eccar.plan.tables.indicators:OBSERVATIONS",
    "population": "eccar.membership.tables.members:POPULATION",
    "postings": "eccar.fees.tables:POSTINGS_TABLE",
    "practice_evidence": "eccar.network.tables.practices:PRACTICE_EVIDENCE",
    "practice_facts": "eccar.network.tables.practices:PRACTICE_FACTS_TABLE",
    "practice_terms": "eccar.network.tables.practices:PRACTICE_TERMS",
    "practices": "eccar.network.tables.practices:PRACTICES",
    "progress": "eccar.plan.tables.progress:PROGRESS_TABLE",
    "recommendation_facts": "eccar.reports.tables.evaluations:RECOMMENDATION_FACTS_TABLE",
    "recommendations": "eccar.reports.tables.evaluations:RECOMMENDATIONS",
    "report_facts": "eccar.reports.tables.facts:REPORT_FACTS_TABLE",
    "report_measures": "eccar.reports.tables.entries:REPORT_MEASURES",
    "report_observations": "eccar.reports.tables.observations:REPORT_OBSERVATIONS",
    "report_points": "eccar.reports.tables.entries:REPORT_POINTS",
    "resources": "eccar.plan.tables.resources:RESOURCES",
    "round_entries": "eccar.reports.tables.rounds:ROUND_ENTRIES",
    "rounds": "eccar.reports.tables.rounds:ROUNDS",
    "sources": "eccar.tables.every:SOURCES",
    "standings": "eccar.membership.tables.standings:STANDINGS",
}
"""The tables that ``rows`` and ``frame`` make, each with its definition."""
