"""The action publish: three ways to publish a table, and the release of the one that is chosen."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ...command import inputs, output
from ...command.errors import FAILED, PASSED, CallError, refused
from ...command.names import reader
from ...kinds import kind_of
from ...languages import LANGUAGES, OUTWARD
from ...languages.language import language
from ...values.errors import InvalidValue
from ...values.texts import Text
from ..counts.release import Release, RevisionRule
from ..publishing.plan import METHODS, plan_release
from ..publishing.proposals import ReleasePlan
from ..publishing.rule import PublishingRule, rule_of
from ..views.names import said
from .written import show_or_save

if TYPE_CHECKING:
    from ...command.console import Console
    from ..counts.table import CountTable, IncidentTable

TABLES = ("incident-table", "release")
"""The kinds of documents with figures."""


def publish(arguments: argparse.Namespace, console: Console) -> int:
    """Print the proposals for the table named in *arguments*, or print or write the chosen release."""
    if len(arguments.paths) > 1:
        raise refused("incidents.one_file", action=arguments.action, paths=arguments.paths)
    if arguments.out and not arguments.choose:
        raise refused("incidents.choose_first")
    table = inputs.value_in(arguments.paths[0], "incident-table", arguments, console)
    earlier = [read_table(path, arguments, console) for path in arguments.earlier]
    methods = [each for each in METHODS if arguments.choose in (None, each)]
    try:
        plan = plan_release(
            table,
            _rule(arguments),
            earlier,
            methods=methods,
            revisions=RevisionRule(only_grows=arguments.only_grows, at_most=arguments.at_most),
            caveats=_caveats(table),
            progress=console.progress,
        )
    except InvalidValue as error:
        raise CallError(error) from None
    if arguments.choose:
        return _chosen(plan, arguments, console)
    output.show([output.Item(plan, audience=table.audience)], arguments, console)
    return PASSED if any(each.withstands for each in plan.proposals) else FAILED


def _chosen(plan: ReleasePlan, arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the release that was chosen; without one that withstands, show why."""
    proposal = plan.by(arguments.choose)
    if not proposal.withstands or proposal.release is None:
        item = output.Item(proposal, audience=plan.table.audience)
        output.show([item], arguments, console)
        return FAILED
    day = inputs.day_of(arguments)
    release: Release = evolve(proposal.release, recorded=day, published=day)
    return show_or_save(release, arguments, reader(arguments, []), console)


def _caveats(table: IncidentTable) -> Text:
    """What is said with figures, in each language of the titles of the *table* that has the words, or in English."""
    codes = [code for code in table.titles or () if code in (*LANGUAGES, *OUTWARD)] or ["en"]
    return Text({code: said("caveat", language(code)) for code in codes})


def _rule(arguments: argparse.Namespace) -> PublishingRule:
    """The rule of the norm, with what the call says otherwise."""
    typed: dict[str, Any] = {
        name: value
        for name in ("threshold", "base", "protection")
        if (value := getattr(arguments, name)) is not None
    }
    if arguments.allow_weak:
        typed["allow_weak"] = True
    if arguments.rule:
        return evolve(rule_of(arguments.rule), **typed)
    if "threshold" not in typed:
        raise refused("incidents.no_rule")
    return PublishingRule(**typed)


def read_table(path: str, arguments: argparse.Namespace, console: Console) -> CountTable:
    """The table of incidents or the release in the file *path*."""
    from ...command.faults import print_unread
    from ...documents.errors import DocumentError

    try:
        value = inputs.read_named(path).value
    except DocumentError as error:
        print_unread(error, path, arguments, console)
        raise refused("nothing_reckoned", name=path) from None
    if kind_of(type(value)) not in TABLES:
        raise inputs.other_kind(path, value, *TABLES)
    table: CountTable = value
    return table
