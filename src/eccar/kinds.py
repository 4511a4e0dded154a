"""Every kind of document, one line each: its class, its rules, and what they are evaluated in.

Loading, checking, schemas, templates, views, the reference pages and the tests iterate over
``KINDS``; likewise over ``ANSWERS``, the kinds of answers. The lines are strings only,
so importing this module loads no domain; ``resolve`` imports what a line names. The package of the class (``package_of``) holds what else belongs to the kind:
``schemas/<kind>-<version>.json``, ``templates/<kind>.yaml`` and the views.
"""

from __future__ import annotations

from collections import namedtuple
from importlib import import_module

TYPE_CHECKING = False
"""As ``typing.TYPE_CHECKING``; importing typing would double what this module costs."""

if TYPE_CHECKING:
    from typing import Any

_CONTEXT = "eccar.checking.context:RuleContext"

Kind = namedtuple(  # noqa: PYI024  # The one of typing would load it.
    "Kind",
    "value rules context prefix upgrades slots identified_by sheets",
    defaults=("", _CONTEXT, "", "", "", (), ""),
)
"""A kind of document. Each field names an object as ``module:name``, or is empty, but for *prefix* and
*identified_by*.

*value*: the class. *rules*: the tuple of its rules. *context*: the class of the context they are
evaluated in. *prefix*: how the codes of the rules begin.
*upgrades*: the tuple of steps from older schema versions, oldest first. *slots*: a function of the
language code and the day that gives further slots of the template. *identified_by*: the attributes
that tell documents of the same authorities apart; the first that has a value is part of the identity.
*sheets*: a function of the ``Language`` and the day that gives the sheets of a workbook in which to look
things up, by their names.
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
    ),
    "payee": Kind(
        "eccar.fees.payment.payee:Payee",
        "eccar.fees.rules:PAYEE_RULES",
        "eccar.fees.context:FeesContext",
        prefix="FEE",
        identified_by=("id", "name"),
    ),
    "plan": Kind(
        "eccar.plan.plan:ActionPlan",
        "eccar.plan.rules:PLAN_RULES",
        "eccar.plan.context:PlanContext",
        prefix="PLN",
        slots="eccar.plan.packaged:template_slots",
        sheets="eccar.plan.views.ten_points_sheet:ten_points_sheet",
        identified_by=("id", "period", "recorded"),
    ),
    "inventory": Kind(
        "eccar.plan.inventory:Inventory",
        "eccar.plan.rules:INVENTORY_RULES",
        "eccar.plan.context:PlanContext",
        prefix="PLN",
        slots="eccar.plan.packaged:template_slots",
        sheets="eccar.plan.views.ten_points_sheet:ten_points_sheet",
        identified_by=("id", "recorded"),
    ),
    "report": Kind(
        "eccar.reports.report:ProgressReport",
        "eccar.reports.rules:REPORT_RULES",
        "eccar.reports.context:ReportContext",
        prefix="REP",
        slots="eccar.reports.template_slots:template_slots",
        sheets="eccar.plan.views.ten_points_sheet:ten_points_sheet",
        identified_by=("id", "period", "recorded"),
    ),
    "round": Kind(
        "eccar.reports.rounds.round:ReportingRound",
        "eccar.reports.rules:ROUND_RULES",
        "eccar.reports.context:ReportContext",
        prefix="REP",
        identified_by=("id",),
    ),
    "evaluation": Kind(
        "eccar.reports.evaluation.evaluation:Evaluation",
        "eccar.reports.rules:EVALUATION_RULES",
        "eccar.reports.context:ReportContext",
        prefix="REP",
        slots="eccar.plan.packaged:template_slots",
        sheets="eccar.plan.views.ten_points_sheet:ten_points_sheet",
        identified_by=("id",),
    ),
    "questionnaire": Kind(
        "eccar.reports.rounds.questionnaire:Questionnaire",
        "eccar.reports.rules:QUESTIONNAIRE_RULES",
        "eccar.reports.context:ReportContext",
        prefix="REP",
        identified_by=("id",),
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

Answer = namedtuple("Answer", "value form version", defaults=(1,))  # noqa: PYI024  # As above.
"""A kind of answer. *value*: the class, as ``module:name``. *form*: the function of a value and a
``Language`` that fills its plain form, a ``TypedDict``, which it names as what it returns. *version*: of
that form. Keys may be added to a form; it is another version if a key is removed or means something
else, or if a closed list of words has another one.
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
        "eccar.desk.lists.questions:ListProposal", "eccar.desk.data:list_proposal_data"
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
    "deadlines": Answer(
        "eccar.dossier.deadlines:Deadlines", "eccar.dossier.views.deadline_data:deadlines_data"
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

DOMAINS = ("dossier", "membership", "fees", "plan", "reports", "desk")
"""The packages with views, commands and words of their own, in the order of ``eccar --help``."""

ERROR_CODES = (
    "eccar.documents.errors:ERROR_CODES",
    "eccar.values.money:ERROR_CODES",
    "eccar.fees.errors:ERROR_CODES",
    "eccar.fees.payment.errors:ERROR_CODES",
    "eccar.plan.errors:ERROR_CODES",
    "eccar.reports.errors:ERROR_CODES",
    "eccar.dossier.errors:ERROR_CODES",
    "eccar.desk.errors:ERROR_CODES",
    "eccar.desk.workbook.errors:ERROR_CODES",
    "eccar.desk.papers.errors:ERROR_CODES",
)
"""Where the codes are defined with which values are refused."""

HELP = "eccar.command.help:texts"
"""The function that gives the English texts of the help, each with its key in the wording."""

REGISTER = ("eccar.membership", "register")
"""The package and the folder of the packaged register of memberships."""

REGISTERED_CITY = "eccar.documents.register:registered_city"
"""The function that finds an authority in the register by its id."""

PROBLEM = "eccar.documents.problems:problem_of"
"""The function that puts errors into the body of an HTTP answer."""


def resolve(name: str) -> Any:
    """What *name*, a module and an attribute of it, refers to: ``eccar.plan.plan:ActionPlan``."""
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)


def kind_of(cls: type[Any]) -> str | None:
    """The kind of the documents that *cls* models, or ``None`` if it models none."""
    name = f"{cls.__module__}:{cls.__qualname__}"
    return next((kind for kind, line in KINDS.items() if line.value == name), None)


def checked_kinds() -> dict[str, Kind | Collection]:
    """Everything that has rules: the kinds of documents, and of collections of documents."""
    return {**KINDS, **COLLECTIONS}


def checked_kind_of(cls: type[Any]) -> str | None:
    """The kind of document or of collection that *cls* models, or ``None`` if it models none."""
    name = f"{cls.__module__}:{cls.__qualname__}"
    return next((kind for kind, line in checked_kinds().items() if line.value == name), None)


def class_of(kind: str) -> type[Any]:
    """The class that models documents of this *kind*."""
    cls: type[Any] = resolve(KINDS[kind].value)
    return cls


def rules_for(kind: str) -> tuple[Any, ...]:
    """The packaged rules for documents, or collections, of this *kind*."""
    name = checked_kinds()[kind].rules
    return resolve(name) if name else ()


def context_of(kind: str) -> type[Any]:
    """The class of the context that the rules for this *kind* are evaluated in."""
    cls: type[Any] = resolve(checked_kinds()[kind].context)
    return cls


def upgrades_of(kind: str) -> tuple[Any, ...]:
    """The steps from each older schema version of this *kind* to the next."""
    name = KINDS[kind].upgrades
    return resolve(name) if name else ()


def version_of(kind: str) -> int:
    """The newest version of documents, or of answers, of this *kind*."""
    if kind in ANSWERS:
        version: int = ANSWERS[kind].version
        return version
    return len(upgrades_of(kind)) + 1


def full_name(kind: str) -> str:
    """What a document of this *kind* says in its first line: ``membership/1``."""
    return f"{kind}/{version_of(kind)}"


def package_of(module: str) -> str:
    """The package with the views and files of the classes in *module*.

    It is the first two names: ``eccar.fees`` for ``eccar.fees.accounts.account``. Of a module
    directly in a package of others, ``theirs.reports``, it is that package.
    """
    names = module.split(".")
    return ".".join(names[:2] if len(names) > 2 else names[:1])


def home_of(kind: str) -> str:
    """The package that models documents of this *kind* and has its files."""
    return package_of(KINDS[kind].value.partition(":")[0])


def answer_of(cls: type[Any]) -> str | None:
    """The kind of the answers of the class *cls*, or ``None`` if it is none; subclasses have it, too."""
    names = [f"{base.__module__}:{base.__qualname__}" for base in cls.__mro__]
    return next((kind for kind, line in ANSWERS.items() if line.value in names), None)


def kinds_with_schema() -> tuple[str, ...]:
    """The kinds of documents and of answers: those of which a JSON Schema is published."""
    return (*KINDS, *ANSWERS)


def schema_file(kind: str) -> tuple[str, str, str]:
    """The JSON Schema of the newest version of documents of this *kind*: its package and path there."""
    return home_of(kind), "schemas", f"{kind}-{version_of(kind)}.json"


def template_file(kind: str) -> tuple[str, str, str]:
    """The commented template of this *kind*: its package and path there."""
    return home_of(kind), "templates", f"{kind}.yaml"
