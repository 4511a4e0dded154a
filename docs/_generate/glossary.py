"""The glossary: the words of the library in each of its languages."""

from __future__ import annotations

from eccar.languages import LANGUAGES
from eccar.languages.files import COMMON, section, wording
from eccar.languages.language import language

from .markdown import code, plain, table

_TITLES = {
    "membership.status": "Statuses",
    "membership.fact": "Facts",
    "membership.step": "Steps of joining",
    "checking.outcome": "Outcomes of a check",
    "severity": "Severities",
    "sourcekind": "Kinds of sources",
    "citykind": "Kinds of authorities",
    "audience": "Audiences",
    "declaration": "Declarations of the act of accession",
    "membership.voteresult": "Results of votes",
    "basis": "How a figure is known",
    "fees.posting": "Facts of an account",
    "fees.partyear": "How part of a year is charged",
    "fees.verdict": "A charge compared with the schedule",
    "plan.stage": "How far a plan has come",
    "plan.planfact": "Facts of a plan",
    "plan.measurekind": "Kinds of measures",
    "plan.state": "State of a measure",
    "plan.progress": "Progress of a measure",
    "plan.cover": "How a point is covered",
    "plan.column": "What is counted under a point",
    "role": "Roles of a city",
    "ground": "Grounds of discrimination",
    "hostility": "Forms of hostility",
    "plan.per": "Period that an amount is for",
    "plan.assurance": "How certain a resource is",
    "plan.statement": "What is stated in place of an amount",
    "plan.direction": "Intended direction of an indicator",
    "plan.reach": "How far an indicator has come",
    "reports.question": "Questions of every report",
    "reports.pointstate": "State of a point in a report",
    "reports.reportfact": "Facts of a report",
    "reports.act": "What a body decided about a report",
    "reports.reportstep": "How far a report has come",
    "reports.roundfact": "Facts of a round",
    "reports.roundstatus": "Status of an authority in a round",
    "reports.assessorkind": "Kinds of assessing bodies",
    "reports.evaluatedkind": "What was evaluated",
    "reports.evaluationform": "Form of an evaluation",
    "reports.evaluationfact": "Facts of an evaluation",
    "reports.evaluationstep": "How far an evaluation has come",
    "reports.recommendationfact": "Facts of a recommendation",
    "reports.recommendationresponse": "Response to a recommendation",
    "network.coalitionfact": "Facts of the coalition",
    "network.bodykind": "Kinds of bodies",
    "network.bodyfigurekind": "Figures of bodies",
    "network.seatrole": "Roles of seats",
    "network.seatbeginning": "How a seat is obtained",
    "network.seatending": "How a seat ends",
    "network.eventkind": "Kinds of events",
    "network.resourcekind": "Kinds of resources",
    "network.partnerkind": "Kinds of partners",
    "network.partnerrole": "Roles of partners",
    "network.countedauthorities": "What published numbers count",
    "incidents.incidentaxis": "What a dimension of a table of incidents is about",
    "incidents.countunit": "Units of count",
    "incidents.proceedingstage": "Stages of proceedings",
    "incidents.recordingsource": "Bodies that record incidents",
    "incidents.incidentsetting": "Areas of life",
    "incidents.motiveattribution": "Who attributes a motive",
    "incidents.dimensionparts": "How parts relate to their total",
    "incidents.cellstate": "What a cell of a table says",
    "incidents.controlmethod": "Methods of disclosure control",
    "incidents.shareorigin": "What shares are computed from",
    "incidents.breakaspect": "What changes at a break of a series",
    "incidents.auditoutcome": "Outcomes of an attack",
    "incidents.targetkind": "Kinds of attacked numbers",
    "incidents.hiddenkind": "Why a count is hidden",
    "incidents.comparabilityreason": "Why tables are not comparable",
    "yesno": "Whether something holds",
}
"""The sections of the wording that have a place in the glossary."""


def pages() -> dict[str, str]:
    """The text of the generated file, by its name."""
    return {"glossary.md": "\n".join(map(_section, _TITLES))}


def _section(name: str) -> str:
    languages = [language(code) for code in LANGUAGES]
    heads = (
        "In documents and code",
        *(str(wording(COMMON, lang.code)["name"]) for lang in languages),
    )
    rows = (
        (code(key), *(plain(lang.word(name, key)) for lang in languages))
        for key in section(name, "en")
    )
    return f"## {_TITLES[name]}\n\n{table(heads, rows)}"
