"""The table of the kinds of answers, a line each; strings only."""

from __future__ import annotations

from collections import namedtuple

Answer = namedtuple("Answer", "value form version", defaults=(1,))  # noqa: PYI024  # As above.
"""A kind of answer. *value*: the class, as ``module:name``. *form*: the function of a value and a
``Language`` that fills its plain form, a ``TypedDict``, which it names as what it returns.
*version*: of that form. Keys may be added to a form; it is another version if a key is removed or
means something else, or if a closed list of words has another one.
"""

ANSWERS: dict[str, Answer] = {
    "standing": Answer(
        "eccar.membership.standing:Standing", "eccar.membership.views.data:standing_data"
    ),
    "assessment": Answer(
        "eccar.fees.assessment:Assessment", "eccar.fees.views.data:assessment_data"
    ),
    "joining-cost": Answer(
        "eccar.fees.yearly.joining:JoiningCost", "eccar.fees.views.data:joining_cost_data"
    ),
    "statement": Answer(
        "eccar.fees.accounts.account:AccountStatement",
        "eccar.fees.views.account_data:statement_data",
    ),
    "review": Answer(
        "eccar.fees.reconciliation:AccountReview", "eccar.fees.views.account_data:review_data"
    ),
    "accounts-summary": Answer(
        "eccar.fees.runs.accounts_summary:AccountsSummary",
        "eccar.fees.views.summary_data:accounts_summary_data",
    ),
    "dues": Answer("eccar.fees.runs.yearly_run:Dues", "eccar.fees.views.run_data:dues_data"),
    "schedule-difference": Answer(
        "eccar.fees.runs.projections:ScheduleDifference",
        "eccar.fees.views.run_data:schedule_difference_data",
    ),
    "coverage": Answer(
        "eccar.plan.coverage:Coverage", "eccar.plan.views.coverage_data:coverage_data"
    ),
    "timeline": Answer(
        "eccar.plan.timeline:Timeline", "eccar.plan.views.timeline_data:timeline_data"
    ),
    "difference": Answer(
        "eccar.plan.comparison.difference:PlanDifference",
        "eccar.plan.views.difference_data:difference_data",
    ),
    "ten-points": Answer(
        "eccar.plan.points:Edition", "eccar.plan.views.ten_points_data:edition_data"
    ),
    "coverage-matrix": Answer(
        "eccar.plan.matrix:CoverageMatrix", "eccar.plan.views.matrix_data:matrix_data"
    ),
    "members-over-time": Answer(
        "eccar.membership.counts.over_time:MembersOverTime",
        "eccar.membership.views.counts_data:members_over_time_data",
    ),
    "members-by-country": Answer(
        "eccar.membership.counts.by_country:MembersByCountry",
        "eccar.membership.views.counts_data:members_by_country_data",
    ),
    "status-summary": Answer(
        "eccar.membership.counts.summary:StatusSummary",
        "eccar.membership.views.summary_data:status_summary_data",
    ),
    "fees-by-band": Answer(
        "eccar.fees.runs.by_band:FeesByBand", "eccar.fees.views.by_band_data:fees_by_band_data"
    ),
    "overview": Answer(
        "eccar.dossier.answers:DocumentOverview", "eccar.dossier.data:overview_data"
    ),
    "dossier-summary": Answer(
        "eccar.dossier.summary:DossierSummary",
        "eccar.dossier.views.summary_data:dossier_summary_data",
    ),
    "list-proposal": Answer(
        "eccar.desk.lists.questions:ListProposal", "eccar.desk.data:list_proposal_data", 2
    ),
    "imported-list": Answer(
        "eccar.desk.lists.importing:ImportedList", "eccar.desk.data:imported_list_data"
    ),
    "merge-proposal": Answer(
        "eccar.desk.lists.merging:MergeProposal", "eccar.desk.data:merge_proposal_data"
    ),
    "merged-inventory": Answer(
        "eccar.desk.lists.merging:MergedInventory", "eccar.desk.data:merged_inventory_data"
    ),
    "report-state": Answer(
        "eccar.reports.chain.state:ReportState", "eccar.reports.views.data:report_state_data"
    ),
    "report-difference": Answer(
        "eccar.reports.comparison:ReportDifference",
        "eccar.reports.views.data:report_difference_data",
    ),
    "report-responses": Answer(
        "eccar.reports.rounds.responses:ReportResponses",
        "eccar.reports.views.round_data:report_responses_data",
    ),
    "round-overview": Answer(
        "eccar.reports.rounds.overview:RoundOverview",
        "eccar.reports.views.round_data:round_overview_data",
    ),
    "evaluation-state": Answer(
        "eccar.reports.evaluation.state:EvaluationState",
        "eccar.reports.views.evaluation_data:evaluation_state_data",
    ),
    "follow-up": Answer(
        "eccar.reports.evaluation.follow_up:FollowUp",
        "eccar.reports.views.evaluation_data:follow_up_data",
    ),
    "members": Answer(
        "eccar.network.registers.members:Members", "eccar.network.views.members_data:members_data"
    ),
    "member-groups": Answer(
        "eccar.network.registers.groups:MemberGroups",
        "eccar.network.views.members_data:member_groups_data",
    ),
    "voting-rights": Answer(
        "eccar.network.registers.voting:VotingRights",
        "eccar.network.views.members_data:voting_rights_data",
    ),
    "inhabitants-reached": Answer(
        "eccar.network.registers.inhabitants:InhabitantsReached",
        "eccar.network.views.members_data:inhabitants_reached_data",
    ),
    "seats-on-day": Answer(
        "eccar.network.seats.on_day:SeatsOnDay",
        "eccar.network.views.register_data:seats_on_day_data",
    ),
    "body-overview": Answer(
        "eccar.network.registers.overviews:BodyOverview",
        "eccar.network.views.register_data:body_overview_data",
    ),
    "event-overview": Answer(
        "eccar.network.registers.overviews:EventOverview",
        "eccar.network.views.register_data:event_overview_data",
    ),
    "events-by-year": Answer(
        "eccar.network.registers.event_years:EventsByYear",
        "eccar.network.views.event_years:events_by_year_data",
    ),
    "offers": Answer(
        "eccar.network.offering:Offers",
        "eccar.network.views.register_data:offers_data",
    ),
    "register-changes": Answer(
        "eccar.network.registers.changes:RegisterChanges",
        "eccar.network.views.register_data:register_changes_data",
    ),
    "similar-cities": Answer(
        "eccar.network.similarity.similar_cities:SimilarCities",
        "eccar.network.views.similarity_data:similar_cities_data",
    ),
    "similar-measures": Answer(
        "eccar.network.similarity.similar_measures:SimilarMeasures",
        "eccar.network.views.similarity_data:similar_measures_data",
    ),
    "deadlines": Answer(
        "eccar.dossier.dates.deadlines:Deadlines",
        "eccar.dossier.views.deadline_data:deadlines_data",
    ),
    "practice-search": Answer(
        "eccar.network.practices.matches:PracticeSearch",
        "eccar.network.views.practice_data:practice_search_data",
    ),
    "comparability": Answer(
        "eccar.incidents.counts.comparability:Comparability",
        "eccar.incidents.views.comparisons:comparability_data",
    ),
    "counted-records": Answer(
        "eccar.incidents.records.counted:CountedRecords",
        "eccar.incidents.views.counted_records:counted_records_data",
    ),
    "incident-series": Answer(
        "eccar.incidents.counts.series:IncidentSeries",
        "eccar.incidents.views.series:incident_series_data",
    ),
    "release-audit": Answer(
        "eccar.incidents.disclosure.audit:ReleaseAudit",
        "eccar.incidents.views.audit_data:release_audit_data",
    ),
    "release-plan": Answer(
        "eccar.incidents.publishing.proposals:ReleasePlan",
        "eccar.incidents.views.audit_data:release_plan_data",
    ),
    "release-proposal": Answer(
        "eccar.incidents.publishing.proposals:Proposal",
        "eccar.incidents.views.audit_data:proposal_data",
    ),
    "check-report": Answer("eccar.checking.reports:Report", "eccar.checking.data:report_data"),
    "check-summary": Answer(
        "eccar.checking.summary:CheckSummary",
        "eccar.checking.views.summary_data:check_summary_data",
    ),
    "finding": Answer("eccar.checking.findings:Finding", "eccar.checking.data:finding_data"),
    "catalog": Answer("eccar.checking.catalog:Catalog", "eccar.checking.data:catalog_data"),
    "rule": Answer("eccar.checking.catalog:Explanation", "eccar.checking.data:explanation_data"),
    "fault": Answer("eccar.documents.errors:DocumentError", "eccar.checking.data:fault_data"),
    "usage": Answer("eccar.command.errors:CallError", "eccar.command.data:usage_data"),
    "notice": Answer("eccar.command.notices:Notice", "eccar.command.data:notice_data"),
}
"""The kinds of answers by the word before the slash in the first key of their plain form."""
