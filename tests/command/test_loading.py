"""What a command loads: the parser next to nothing, a command its own domain and no other.

The tests count modules, which do not depend on the machine as times do.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from eccar.kinds import DOMAINS

ROOT = Path(__file__).parents[2]
MEMBERSHIP = "examples/krakow/membership.yaml"
ACCOUNT = "tests/golden/account-1.yaml"
PLAN = "examples/plans/musterstadt/plan-2026.yaml"
COMMANDS = {
    ("status", MEMBERSHIP): {"membership"},
    ("fee", MEMBERSHIP): {"fees", "membership"},
    ("account", ACCOUNT): {"fees", "membership"},
    ("dues", MEMBERSHIP, ACCOUNT, "--year", "2024"): {"fees", "membership"},
    ("what-if", MEMBERSHIP, "examples/office/fee-schedule.yaml"): {"fees", "membership"},
    ("points",): {"plan"},
    ("coverage", PLAN): {"plan"},
    ("timeline", PLAN): {"plan"},
    ("diff", PLAN, PLAN): {"plan"},
    ("show", PLAN): {"dossier", "plan"},
    ("check", PLAN): {"plan"},
    ("check", PLAN, "--only", "PLN001"): {"plan"},
    ("check", PLAN, "--ignore", "PLN001=tried"): {"plan"},
    ("check", MEMBERSHIP): {"membership"},
    ("new", "membership"): {"membership"},
    ("new", "plan"): {"plan"},
    ("schema", "plan"): {"plan"},
}
"""The domains of which a command may load more than the tables: its own, and those it knows."""


def loaded(*arguments: str) -> set[str]:
    """The modules that a call of the command loads, beyond those of Python itself."""
    script = (
        "import sys; before = set(sys.modules); from eccar.command import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "sys.stderr.write(' '.join(set(sys.modules) - before))"
    )
    call = [sys.executable, "-c", script, *arguments]
    ran = subprocess.run(call, capture_output=True, text=True, check=True, cwd=ROOT)
    return set(ran.stderr.split())


def models(modules: set[str]) -> set[str]:
    """The domains of *modules*, the tables of subcommands left out: all are searched for a name."""
    parts = [module.split(".") for module in modules if module.startswith("eccar.")]
    return {part[1] for part in parts if part[1] in DOMAINS and part[2:3] not in ([], ["commands"])}


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("status", "--help")])
def test_help_loads_no_model(arguments: tuple[str, ...]) -> None:
    """For help, the tables are loaded: no class, no attrs, no wording, and few modules in all."""
    modules = loaded(*arguments)

    assert not modules & {"attr", "attrs", "typing", "shutil", "json", "dataclasses", "tomllib"}
    assert not models(modules)
    assert len([module for module in modules if module.startswith("eccar")]) <= 36
    assert len(modules) <= 64


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: " ".join(arguments)[:40])
def test_a_command_loads_its_own_domain(arguments: tuple[str, ...]) -> None:
    """Of other domains only the tables of subcommands are loaded; of libraries, what is needed."""
    dated = () if arguments[0] in {"diff", "schema"} else ("--on", "2026-11-22")
    modules = loaded(*arguments, *dated)

    assert models(modules) <= COMMANDS[arguments]
    assert not modules & {"cattr", "cattrs"}
    assert "pendulum" not in modules or arguments[0] in {"check", "show"}
    assert "eccar.render.to_html" not in modules


def test_a_schema_needs_no_model() -> None:
    """A published schema is a file: printing it loads neither attrs nor a domain."""
    assert not loaded("schema", "plan") & {"attr", "attrs", "eccar.plan.plan"}
