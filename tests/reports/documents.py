"""Invented documents of Musterstadt for the tests of reports: a plan, a membership, reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import eccar
from eccar.reports import ProgressReport

CITY = "de/musterstadt"
ADVICE: Mapping[str, Any] = {
    "id": "advice",
    "points": [3],
    "titles": {"de": "Beratungsstelle"},
    "progress": [{"fact": "started", "date": "2025-03"}],
}


def plan(measures: Iterable[Mapping[str, Any]] = (ADVICE,), **more: Any) -> eccar.ActionPlan:
    """A plan of Musterstadt with these *measures*, from 2023 to 2030."""
    data = {
        "eccar": "plan/1",
        "id": "action-plan",
        "authorities": [CITY],
        "titles": {"de": "Aktionsplan"},
        "period": "2023/2030",
        "facts": [{"fact": "adopted", "date": "2022-12-01", "by": "Stadtrat"}],
        "measures": list(measures),
        **more,
    }
    return eccar.from_dict(data, eccar.ActionPlan)


def membership(city: str = CITY, accepted: str | None = None, **more: Any) -> eccar.Membership:
    """The membership of a *city* that was *accepted* on a day, as rough as given."""
    facts = [{"fact": "accepted", "date": accepted}] if accepted else []
    data = {
        "eccar": "membership/1",
        "recorded": "2026-11-22",
        "city": {"id": city, "names": {"en": "Invented"}, "country": city[:2].upper()},
        "facts": facts,
        **more,
    }
    return eccar.from_dict(data, eccar.Membership)


def report(id: str | None = None, period: str | None = "2025/2026", **more: Any) -> ProgressReport:
    """A report of Musterstadt, from plain data."""
    data = {"eccar": "report/1", "authorities": [CITY], **more}
    data |= {"id": id} if id else {}
    data |= {"period": period} if period else {}
    return eccar.from_dict(data, ProgressReport)


def submitted(on: str, **more: Any) -> dict[str, Any]:
    """The fact of a submission on a day, as plain data."""
    return {"fact": "submitted", "date": on, **more}
