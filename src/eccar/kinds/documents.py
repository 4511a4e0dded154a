"""The table of the kinds of documents, a line each; strings only."""

from __future__ import annotations

from collections import namedtuple

_CONTEXT = "eccar.checking.context:RuleContext"

Kind = namedtuple(  # noqa: PYI024  # The one of typing would load it.
    "Kind",
    "value rules context prefix upgrades slots identified_by sheets headed_by draft",
    defaults=("", _CONTEXT, "", "", "", (), "", (), ""),
)
"""A kind of document. Each field names an object as ``module:name``, or is empty, but for *prefix*,
*identified_by* and *headed_by*.

*value*: the class. *rules*: the tuple of its rules. *context*: the class of the context they are
evaluated in. *prefix*: how the codes of the rules begin. *upgrades*: the tuple of steps from older
schema versions, oldest first. *slots*: a function of the language code and the day that gives
further slots of the template. *identified_by*: the attributes that tell documents of the same
authorities apart; the first that has a value is part of the identity. *sheets*: a function of the
``Language`` and the day that gives the sheets of a workbook in which to look things up, by their
names. *headed_by*: the attributes by which a reader tells documents of the same authorities apart;
headings name those that have a value. *draft*: a function of a document, the id of a measure in it,
the ``Language`` and the day that gives a document of the kind to fill in, drawn from that measure.
"""

KINDS: dict[str, Kind] = {
    "membership": Kind(
        "eccar.membership.membership:Membership",
        "eccar.membership.rules:RULES",
        prefix="MEM",
    ),
    "account": Kind(
        "eccar.fees.accounts.account:Account",
        "eccar.fees.rules:ACCOUNT_RULES",
        "eccar.fees.context:FeesContext",
        prefix="FEE",
    ),
    "fee-schedule": Kind(
        "eccar.fees.schedule:FeeSchedule",
        "eccar.fees.rules:SCHEDULE_RULES",
        "eccar.fees.context:FeesContext",
        prefix="FEE",
        identified_by=("id", "since"),
        headed_by=("since", "id"),
    ),
    "payee": Kind(
        "eccar.fees.payment.payee:Payee",
        "eccar.fees.rules:PAYEE_RULES",
        "eccar.fees.context:FeesContext",
        prefix="FEE",
        identified_by=("id", "name"),
        headed_by=("name",),
    ),
    "plan": Kind(
        "eccar.plan.plan:ActionPlan",
        "eccar.plan.rules:PLAN_RULES",
        "eccar.plan.context:PlanContext",
        prefix="PLN",
        slots="eccar.plan.packaged:template_slots",
        sheets="eccar.plan.views.ten_points_sheet:ten_points_sheet",
        identified_by=("id", "period", "recorded"),
        headed_by=("period", "id"),
    ),
    "inventory": Kind(
        "eccar.plan.inventory:Inventory",
        "eccar.plan.rules:INVENTORY_RULES",
        "eccar.plan.context:PlanContext",
        prefix="PLN",
        slots="eccar.plan.packaged:template_slots",
        sheets="eccar.plan.views.ten_points_sheet:ten_points_sheet",
        identified_by=("id", "recorded"),
        headed_by=("id",),
    ),
    "report": Kind(
        "eccar.reports.report:ProgressReport",
        "eccar.reports.rules:REPORT_RULES",
        "eccar.reports.context:ReportContext",
        prefix="REP",
        slots="eccar.reports.packaged:template_slots",
        sheets="eccar.plan.views.ten_points_sheet:ten_points_sheet",
        identified_by=("id", "period", "recorded"),
        headed_by=("period", "id"),
    ),
    "round": Kind(
        "eccar.reports.rounds.round:ReportingRound",
        "eccar.reports.rules:ROUND_RULES",
        "eccar.reports.context:ReportContext",
        prefix="REP",
        identified_by=("id",),
        headed_by=("id", "period"),
    ),
    "evaluation": Kind(
        "eccar.reports.evaluation.evaluation:Evaluation",
        "eccar.reports.rules:EVALUATION_RULES",
        "eccar.reports.context:ReportContext",
        prefix="REP",
        slots="eccar.reports.packaged:template_slots",
        sheets="eccar.plan.views.ten_points_sheet:ten_points_sheet",
        identified_by=("id",),
        headed_by=("id",),
    ),
    "questionnaire": Kind(
        "eccar.reports.rounds.questionnaire:Questionnaire",
        "eccar.reports.rules:QUESTIONNAIRE_RULES",
        "eccar.reports.context:ReportContext",
        prefix="REP",
        identified_by=("id",),
        headed_by=("id",),
    ),
    "coalition": Kind(
        "eccar.network.coalition:Coalition",
        "eccar.network.rules:COALITION_RULES",
        "eccar.network.context:NetworkContext",
        prefix="NET",
        identified_by=("id",),
    ),
    "practice": Kind(
        "eccar.network.practices.practice:Practice",
        "eccar.network.rules:PRACTICE_RULES",
        "eccar.network.context:NetworkContext",
        prefix="NET",
        identified_by=("id",),
        draft="eccar.network.views.practice_drafts:practice_draft",
    ),
    "incident-mapping": Kind(
        "eccar.incidents.records.mapping:IncidentMapping",
        "eccar.incidents.rules:MAPPING_RULES",
        prefix="INC",
        identified_by=("id", "recorded"),
        headed_by=("id",),
    ),
    "incident-table": Kind(
        "eccar.incidents.counts.table:IncidentTable",
        "eccar.incidents.rules:TABLE_RULES",
        "eccar.incidents.context:IncidentContext",
        prefix="INC",
        identified_by=("id",),
        headed_by=("id",),
    ),
    "release": Kind(
        "eccar.incidents.counts.release:Release",
        "eccar.incidents.rules:RELEASE_RULES",
        "eccar.incidents.context:IncidentContext",
        prefix="INC",
        identified_by=("id",),
        headed_by=("id",),
    ),
}
"""The kinds of documents by the word before the slash in a document's first line."""

Collection = namedtuple("Collection", "value gather rules context prefix")  # noqa: PYI024  # As above.
"""A kind of value that holds several documents, and has rules of its own. *gather*: the function that
makes the values of many documents; the other fields are as those of ``Kind``.
"""

COLLECTIONS: dict[str, Collection] = {
    "dossier": Collection(
        "eccar.dossier.dossier:Dossier",
        "eccar.dossier.dossier:dossiers",
        "eccar.dossier.rules:RULES",
        "eccar.dossier.context:DossierContext",
        prefix="DOS",
    ),
}
"""What is checked besides documents, by the word that begins its identity."""
