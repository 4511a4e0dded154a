"""``eccar show``: everything known about a city, at a glance."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import shlex
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from ..checking.check import check
from ..checking.reports import Report
from ..checking.views import report_data
from ..documents.reading import Document
from ..documents.writing import to_dict
from ..dossier.overview import DossierOverview
from ..fees.accounts.account import Account
from ..fees.assessing import assess
from ..fees.member_years import fee_years
from ..fees.packaged import fee_schedule
from ..fees.views.data import account_data, assessment_data
from ..languages.language import Language, language
from ..membership.membership import Membership
from ..membership.overview import MembershipOverview
from ..membership.views import standing_data
from ..plan.inventory import Inventory
from ..plan.plan import ActionPlan
from ..plan.views.data import coverage_data
from ..render import text
from ..values.figures import statutes
from .console import Console
from .inputs import day_of, documents, placed

Kind = TypeVar("Kind")
Found = list[Document[Any]]
TOGETHER = (Membership, Account, ActionPlan, Inventory)
"""Kinds of documents of an authority that are shown together where a folder holds them."""


def run(call: argparse.Namespace, console: Console) -> int:
    """Print each document named in *call*, and those of a folder by the authority they are of."""
    on = day_of(call)
    found, unread = documents(call, console)
    reports = _reports(found, on)
    if call.format == "json":
        lang = language(call.lang)
        for document, report in zip(found, reports, strict=True):
            console.data(_data(document, report, on, lang))
    else:
        for number, shown in enumerate(_shown(found, reports, on, call, console)):
            if number:
                console.print("")
            console.print(shown)
    return 2 if unread else 0


def _reports(found: Found, on: dt.date) -> list[Report]:
    related = [document.value for document in found]
    return [placed(check(one.value, on=on, related=related), one) for one in found]


def _shown(
    found: Found, reports: list[Report], on: dt.date, call: argparse.Namespace, console: Console
) -> Iterator[str]:
    """First what was named by itself, then an overview for each authority, then all the rest."""
    told = list(zip(found, reports, strict=True))
    named = [pair for pair in told if pair[0].file in call.paths]
    inside = [pair for pair in told if pair[0].file not in call.paths]
    together = [pair for pair in inside if isinstance(pair[0].value, TOGETHER)]
    for document, report in named:
        yield _in_full(document.value, report, on, call, console)
    for subject, pairs in sorted(_by_authority(together).items()):
        overview = _overview(subject, pairs, found, on, call)
        yield text(overview, call.lang, console.style)
    for document, _ in inside:
        if not isinstance(document.value, TOGETHER):
            yield text(document.value, call.lang, console.style)


def _in_full(
    value: Any, report: Report, on: dt.date, call: argparse.Namespace, console: Console
) -> str:
    if isinstance(value, Membership):
        value = MembershipOverview(
            membership=value,
            standing=value.standing_on(on),
            missing=value.missing_on(on, statutes()),
            report=report,
        )
    return text(value, call.lang, console.style)


Pairs = list[tuple[Document[Any], Report]]


def _by_authority(pairs: Pairs) -> dict[str, Pairs]:
    """*pairs* by the id of the authority; what several have together is with each that is there."""
    found: dict[str, Pairs] = {}
    for pair in pairs:
        if len(_authorities(pair[0].value)) == 1:
            found.setdefault(pair[0].value.subject, []).append(pair)
    for pair in pairs:
        whose = _authorities(pair[0].value)
        if len(whose) > 1:
            there = [one for one in whose if one in found] or [pair[0].value.subject]
            for one in there:
                found.setdefault(one, []).append(pair)
    return found


def _authorities(value: Any) -> tuple[str, ...]:
    several: tuple[str, ...] = getattr(value, "authorities", (value.subject,))
    return several


def _overview(
    subject: str, pairs: Pairs, found: Found, on: dt.date, call: argparse.Namespace
) -> DossierOverview:
    told = [document for document, _ in pairs]
    return DossierOverview(
        subject=subject,
        on=on,
        memberships=_of(Membership, pairs),
        accounts=_of(Account, pairs),
        plans=_of(ActionPlan, pairs),
        inventories=_of(Inventory, pairs),
        reports=tuple(report for _, report in pairs),
        see=tuple(_calls(told, _folder(told, found), on, call)),
    )


def _of(kind: type[Kind], pairs: Pairs) -> tuple[Kind, ...]:
    return tuple(one.value for one, _ in pairs if isinstance(one.value, kind))


def _folder(told: Found, found: Found) -> str | None:
    """The folder in which these documents stand, if it holds no others that were found."""
    folders = {os.path.dirname(one.file or "") for one in told}
    inside = [
        one
        for one in found
        if any((one.file or "").startswith(os.path.join(folder, "")) for folder in folders)
    ]
    return folders.pop() if len(folders) == 1 and len(inside) == len(told) else None


def _calls(
    found: Found, folder: str | None, on: dt.date, call: argparse.Namespace
) -> Iterator[tuple[str, str]]:
    """The calls that tell more about these documents, each by what it tells."""
    for key, (command, about, related) in CALLS.items():
        askable = key != "fee" or fee_years(on.year, on.year)
        if askable and any(isinstance(one.value, about) for one in found):
            files = [one.file or "" for one in found if isinstance(one.value, (*about, *related))]
            named = [folder] if folder is not None and command != "show" else files
            yield key, _typed(command, named, call)


CALLS: dict[str, tuple[str, tuple[type[Any], ...], tuple[type[Any], ...]]] = {
    "facts": ("show", TOGETHER, ()),
    "findings": ("check", TOGETHER, ()),
    "fee": ("fee", (Membership,), ()),
    "statement": ("account", (Account,), (Membership,)),
    "coverage": ("coverage", (ActionPlan, Inventory), ()),
}
"""The commands that tell more: of which documents, and which else they want to have beside them."""


def _typed(command: str, files: Iterable[str], call: argparse.Namespace) -> str:
    on = ["--on", call.on.isoformat()] if call.on else []
    lang = [] if call.lang == "en" else ["--lang", call.lang]
    return shlex.join(["eccar", command, *files, *on, *lang])


def _data(document: Document[Any], report: Report, on: dt.date, lang: Language) -> dict[str, Any]:
    """All about one document as plain data."""
    about = _about(document.value, on, lang)
    told = {"report": report_data(report, lang), "document": to_dict(document.value)}
    return {"file": document.file, **about, **told}


def _about(value: Any, on: dt.date, lang: Language) -> dict[str, Any]:
    match value:
        case Membership():
            fees = (assess(value, fee_schedule(), year=one) for one in fee_years(on.year, on.year))
            return {
                "standing": standing_data(value.standing_on(on)),
                "not_on_record": [step.value for step in value.missing_on(on, statutes())],
                "fee": next((assessment_data(one, lang) for one in fees), None),
            }
        case Account():
            return {"account": account_data(value.statement_on(on), lang)}
        case ActionPlan():
            coverage = coverage_data(value.coverage_on(on))
            return {"stage": value.stage_on(on).value, "coverage": coverage}
        case Inventory():
            return {"coverage": coverage_data(value.coverage_on(on))}
    return {}
