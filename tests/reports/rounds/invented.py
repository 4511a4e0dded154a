"""An invented round, and invented reports for it."""

from __future__ import annotations

from typing import Any

import eccar
from eccar.reports import ProgressReport, Questionnaire, ReportingRound

DEADLINE = "2027-03-31"


def a_round(*facts: dict[str, Any], **fields: Any) -> ReportingRound:
    """The round of 2027 with these *facts*; *fields* replace those that it has."""
    data = {"eccar": "round/1", "id": "2027", "deadline": DEADLINE, "facts": facts}
    return eccar.from_dict({**data, "invited": ["de/musterstadt"], **fields}, ReportingRound)


def a_report(authority: str = "de/musterstadt", *facts: Any, **fields: Any) -> ProgressReport:
    """A report to the coalition for the round, with *facts* given as their kind and day."""
    happened = [{"fact": kind, "date": day} for kind, day in facts]
    data = {"eccar": "report/1", "id": "a", "round": "2027", "to": ["coalition"]}
    return eccar.from_dict(
        {**data, "authorities": [authority], "period": "2025/2026", "facts": happened, **fields},
        ProgressReport,
    )


def a_questionnaire(*items: dict[str, Any]) -> Questionnaire:
    """A questionnaire with these *items*, each with a title of its own."""
    titled = [{"titles": {"en": f"Item {item['id']} (invented)"}, **item} for item in items]
    return eccar.from_dict(
        {"eccar": "questionnaire/1", "id": "form-2027", "items": titled}, Questionnaire
    )
