"""The table of the kinds of documents: each line is complete, and costs nothing until it is used."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from eccar.checking.catalog import catalog, rule_of, rules_of
from eccar.checking.context import RuleContext
from eccar.checking.rules import Rule
from eccar.kinds import (
    DOMAINS,
    ERROR_CODES,
    KINDS,
    class_of,
    context_of,
    full_name,
    home_of,
    kind_of,
    package_of,
    resolve,
    rules_for,
    schema_file,
    template_file,
    upgrades_of,
    version_of,
)
from eccar.values.displayable import view_of
from eccar.values.errors import ErrorCode
from eccar.values.packaged import folder, text

ROOT = Path(__file__).parents[1]
each_kind = pytest.mark.parametrize("kind", KINDS)


def test_the_table_loads_no_domain_and_no_library() -> None:
    """The lines are strings: neither typing nor attrs nor any module of a domain is loaded."""
    script = "import sys; before = set(sys.modules); import eccar.kinds; print(*set(sys.modules) - before)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    modules = set(ran.stdout.split())

    assert {name for name in modules if name.startswith("eccar")} == {
        "eccar",
        "eccar.kinds",
        "eccar.kinds.answers",
        "eccar.kinds.documents",
    }
    assert not modules & {"typing", "attr", "attrs", "dataclasses", "re"}


@each_kind
def test_a_kind_is_complete(kind: str) -> None:
    """Each kind has a class with a view, rules, a context, a schema and a template."""
    cls = class_of(kind)

    assert kind_of(cls) == kind
    assert callable(view_of(object.__new__(cls)))
    assert issubclass(context_of(kind), RuleContext)
    assert all(isinstance(rule, Rule) for rule in rules_for(kind))
    assert rules_of(cls) == rules_for(kind) != ()
    assert text(*schema_file(kind))
    assert text(*template_file(kind))
    assert folder(home_of(kind)).startswith(str(ROOT / "src/eccar"))
    assert full_name(kind) == f"{kind}/{version_of(kind)}"
    assert version_of(kind) == len(upgrades_of(kind)) + 1


@each_kind
def test_the_codes_of_a_kind_begin_with_its_prefix(kind: str) -> None:
    """A rule is looked for only in kinds whose prefix its code has, so every rule must have it."""
    prefix = KINDS[kind].prefix

    assert len(prefix) == 3
    assert all(rule.code.startswith(prefix) for rule in rules_for(kind))


def test_every_rule_is_found_by_its_code() -> None:
    """The rule of a code is the one in the catalog; a code of an error, or of nothing, is no rule."""
    for code, entry in catalog().items():
        assert rule_of(code) is (entry if isinstance(entry, Rule) else None)
    assert rule_of("PLN999") is rule_of("") is rule_of("nonsense") is None


def test_what_is_no_document_has_no_kind() -> None:
    """Only the classes of the table model documents."""
    assert kind_of(str) is None
    assert rules_of(str) == ()


@pytest.mark.parametrize(
    ("module", "package"),
    [
        ("eccar.fees.accounts.account", "eccar.fees"),
        ("eccar.plan.plan", "eccar.plan"),
        ("theirs.reports.report", "theirs.reports"),
        ("theirs.report", "theirs"),
        ("report", "report"),
    ],
)
def test_the_package_of_a_module(module: str, package: str) -> None:
    """Views and files are in the second package of a name, also outside of this library."""
    assert package_of(module) == package


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_domain_has_views_and_commands(domain: str) -> None:
    """Each domain shows its values, and has a table of its subcommands."""
    commands = import_module(f"eccar.{domain}.commands").COMMANDS

    assert import_module(f"eccar.{domain}.views").__doc__
    assert all(command.name and command.help and callable(command.run) for command in commands)


@pytest.mark.parametrize("name", ERROR_CODES)
def test_the_codes_of_errors_are_where_the_table_says(name: str) -> None:
    """Each name leads to a list of error codes."""
    assert all(isinstance(code, ErrorCode) for code in resolve(name))


def test_any_document_is_the_union_of_the_kinds() -> None:
    """What type checkers take a document without a class for: each kind of the table, and no more."""
    source = ast.parse((ROOT / "src" / "eccar" / "loading.py").read_text("utf-8"))
    union = next(
        node.value
        for node in ast.walk(source)
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "AnyDocument"
    )
    assert union is not None
    imported = {
        alias.name: f"eccar.{node.module}:{alias.name}"
        for node in ast.walk(source)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }

    names = {node.id for node in ast.walk(union) if isinstance(node, ast.Name)}
    assert {imported[name] for name in names} == {kind.value for kind in KINDS.values()}
