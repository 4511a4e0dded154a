"""The glossary: the words of the library in each of its languages."""

from __future__ import annotations

from eccar.languages.language import language
from eccar.values.vocabulary import LANGUAGES

from .english import ENGLISH
from .markdown import code, plain, table

_TITLES = {
    "status": "Statuses",
    "fact": "Facts",
    "step": "Steps of joining",
    "outcome": "Outcomes of a check",
    "severity": "Severities",
    "sourcekind": "Kinds of sources",
    "citykind": "Kinds of authorities",
    "audience": "Audiences",
    "declaration": "Declarations of the act of accession",
    "voteresult": "Results of votes",
    "basis": "How a figure is known",
    "posting": "Facts of an account",
    "partyear": "How part of a year is charged",
    "verdict": "A charge compared with the schedule",
    "stage": "How far a plan has come",
    "planfact": "Facts of a plan",
    "measurekind": "Kinds of measures",
    "state": "State of a measure",
    "progress": "Progress of a measure",
    "cover": "How a point is covered",
    "column": "What is counted under a point",
    "role": "Roles of a city",
    "ground": "Grounds of discrimination",
    "hostility": "Forms of hostility",
    "per": "Period that an amount is for",
    "assurance": "How certain a resource is",
    "statement": "What is stated in place of an amount",
    "direction": "Intended direction of an indicator",
    "reach": "How far an indicator has come",
}
"""The sections of the wording that have a place in the glossary."""


def pages() -> dict[str, str]:
    """The text of the generated file, by its name."""
    return {"glossary.md": "\n".join(map(_section, _TITLES))}


def _section(section: str) -> str:
    languages = [language(code) for code in LANGUAGES]
    heads = ("In documents and code", *(str(lang.words["name"]) for lang in languages))
    rows = (
        (code(key), *(plain(lang.word(section, key)) for lang in languages))
        for key in ENGLISH.words[section]
    )
    return f"## {_TITLES[section]}\n\n{table(heads, rows)}"
