"""How fast a report is drafted, against loading what it is drafted from; and how the check of many grows.

Run ``python benchmarks/reports.py``. What is measured and its baseline take turns, in processor time.
``plan_document`` invents the plan.
"""

from __future__ import annotations

import gc
import sys
from functools import partial
from typing import Any

from attrs import evolve
from plan_document import plan
from ratios import compare

import eccar
from eccar.languages.language import language
from eccar.reports import ProgressReport, Response, draft, submit
from eccar.reports.views.draft_document import draft_document

FIRST = 2005
"""The year of the first of the yearly reports."""

YEARS = 20
PAIRS = 21


def answered(report: ProgressReport, year: int) -> ProgressReport:
    """The *report* as it was sent: each question, point and measure has words of its own."""
    said = {"de": f"Was im Jahr {year} getan wurde (erfunden).", "en": f"What was done in {year}."}
    responses = [Response(item=item, words=said) for item in ("achievements", "difficulties")]
    changed = evolve(
        report,
        responses=responses,
        points=[evolve(each, words=said, carried_over=None) for each in report.points],
        measures=[evolve(each, words=said, carried_over=None) for each in report.measures],
    )
    return submit(changed, f"{year + 1}-02-01", recorded=f"{year + 1}-02-01")


def yearly(own: eccar.ActionPlan, years: int) -> list[ProgressReport]:
    """So many yearly reports on a plan, each drafted from the one before it."""
    reports: list[ProgressReport] = []
    for year in range(FIRST, FIRST + years):
        before = reports[-1] if reports else None
        made = draft(own, str(year), before, on=f"{year + 1}-01-15")
        reports.append(answered(made, year))
    return reports


def drafting() -> bool:
    """The draft of next year's report on a plan of 50 measures, and the document to fill in."""
    own = eccar.from_dict(plan(), eccar.ActionPlan)
    last = answered(draft(own, "2024", on="2025-01-15"), 2024)
    texts = [eccar.dumps(each).encode() for each in (own, last)]
    lang = language("de")

    def load() -> object:
        return [eccar.load(text) for text in texts]

    def next_report() -> ProgressReport:
        return draft(own, "2025", last, on="2026-01-15")

    def document() -> str:
        return draft_document(next_report(), lang).text()

    print(f"a plan and a report of {len(texts[0]):,} and {len(texts[1]):,} bytes of YAML")
    compared = partial(compare, pairs=PAIRS)
    drafted = compared("draft / loading the plan and the report", next_report, load, goal=1)
    filled = compared("draft, as text / loading the plan and the report", document, load, goal=1)
    return drafted and filled


def checking() -> bool:
    """The check of twenty yearly reports with their plan, against half as many."""
    own = eccar.from_dict(plan(), eccar.ActionPlan)
    reports = yearly(own, YEARS)

    def check(count: int) -> Any:
        return eccar.check_together([own, *reports[:count]], on="2026-11-22")

    print(f"{YEARS} yearly reports on a plan of 50 measures")
    return compare(
        f"check of {YEARS} reports / check of {YEARS // 2}",
        lambda: check(YEARS),
        lambda: check(YEARS // 2),
        goal=2.3,
        pairs=PAIRS,
    )


if __name__ == "__main__":
    gc.collect()
    gc.freeze()  # Else now and then a turn pays for the modules of all that is compared.
    kept = [drafting(), checking()]
    sys.exit(0 if all(kept) else 1)
