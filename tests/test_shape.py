"""The shape of the house: who may import whom, what stands where, what nobody does."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import eccar
from eccar.checking.catalog import catalog, rules_of
from eccar.checking.rules import Rule
from eccar.kinds import KINDS, class_of

RULES = {class_of(kind): rules_of(class_of(kind)) for kind in KINDS}
HOUSE = Path(eccar.__file__).parent

LAYERS = (
    # ground: no domain
    ("_version",),
    ("vocabulary", "texts", "packaged"),
    ("faults",),
    ("forms", "dates", "needs"),
    ("sources", "ranges", "findings", "shown", "amounts"),
    ("values",),
    ("reports",),
    ("rules", "checking"),
    # domain: pure, no files, no clock, figures handed in
    ("cities", "milestones"),
    ("statutes", "blanks"),
    ("membership",),
    ("fees",),
    ("plan",),
    # edge
    ("documents",),
    ("catalogue",),
    ("wording",),
    ("paying",),
    ("checks", "register"),
    ("dossier",),
    ("render", "translating", "templates"),
    ("views",),
    ("testing",),
    ("command",),
    ("__main__",),
)
"""Each imports only what stands above it, or beside it where it is one folder.

The views of a domain are a layer of their own.
"""

LATE: set[tuple[str, str]] = set()
"""No import looks up; ``shown`` finds views by their names."""

HOMES = {
    "argparse": {"command"},
    "attrs": None,
    "cattrs": {"documents.convert", "documents.unstructuring"},
    "hypothesis": {"testing"},
    "csv": {"render.to_csv"},
    "decimal": {"amounts"},
    "json": {"documents.json", "documents.writing", "documents.schema", "command.console"},
    "pendulum": {"dates"},
    "schwifty": {"paying"},
    "segno": {"paying"},
    "stdnum": {"paying"},
    "tomllib": {"packaged", "documents.toml"},
    "yaml": {"documents.yaml", "documents.emit"},
}
"""Where outside packages, and some of the standard library, may be imported."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(HOUSE.rglob("*.py")):
        parts = path.relative_to(HOUSE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        yield name, ast.parse(path.read_text("utf-8"))


MODULES = dict(modules())


def rooms(module: str, tree: ast.Module) -> Iterator[str]:
    """The rooms of the house that *module* imports from."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            folder = [*module.split("."), ""] if _is_folder(module) else module.split(".")
            base = folder[: len(folder) - node.level]
            target = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            yield from [target.split(".")[0]] if target else [one.name for one in node.names]


def layer_of(module: str) -> str:
    """The name in ``LAYERS`` of the layer to which *module* belongs."""
    package, *inside = module.split(".")
    return "views" if inside[:1] == ["views"] else package


def _is_folder(module: str) -> bool:
    return (HOUSE / module.replace(".", "/")).is_dir()


def test_each_imports_only_what_stands_above_it() -> None:
    """No room looks up, but for the looks that are named with their reason."""
    height = {room: number for number, layer in enumerate(LAYERS) for room in layer}
    wrong = {
        (layer_of(module), room)
        for module, tree in MODULES.items()
        if module
        for room in rooms(module, tree)
        if room not in module.split(".")[:1] and height[room] >= height[layer_of(module)]
    }

    assert wrong <= set(LATE)


@pytest.mark.parametrize("package", HOMES)
def test_outside_packages_stay_where_they_belong(package: str) -> None:
    """Each outside package is imported only in its rooms."""
    allowed = HOMES[package]
    users = {module for module, tree in MODULES.items() if package in outside(tree)}

    assert allowed is None or all(
        any(user == one or user.startswith(f"{one}.") for one in allowed) for user in users
    )


def outside(tree: ast.Module) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {one.name.split(".")[0] for one in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(str(node.module).split(".")[0])
    return found


def test_nothing_unknown_is_imported() -> None:
    """Whatever is imported is of this package, of the standard library, or known by its home."""
    used = set().union(*map(outside, MODULES.values()))

    assert used <= {*HOMES, *sys.stdlib_module_names, "eccar"}


def test_every_attrs_class_is_frozen_and_documented() -> None:
    """Values cannot change, and say in a sentence what they are."""
    for module, tree in MODULES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                made = {ast.unparse(one).split("(")[0] for one in node.decorator_list}
                assert not made & {"define", "attrs.define", "dataclass"}, (module, node.name)
                sentence = (ast.get_docstring(node) or "").split("\n")[0]
                public = not node.name.startswith("_")
                assert not public or sentence.endswith("."), (module, node.name)


def test_only_the_command_knows_the_clock_and_prints() -> None:
    """The day is the caller's to name, and values are for the caller to show."""
    for module, tree in MODULES.items():
        if module.split(".")[0] in {"command", "__main__"}:
            continue
        called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}

        assert not {name for name in called if name.split(".")[-1] in {"today", "now", "utcnow"}}
        assert "print" not in called, module


def test_files_stay_short() -> None:
    """At three hundred lines one asks what second thing is in a file."""
    long = {
        str(path.relative_to(HOUSE)): lines
        for path in HOUSE.rglob("*.py")
        if (lines := len(path.read_text("utf-8").splitlines())) > 300
    }

    assert not long


def test_every_rule_is_listed_once_with_a_code_of_its_own() -> None:
    """No rule is forgotten in a list, and no code is used twice."""
    listed = [rule for rules in RULES.values() for rule in rules]
    topics = [
        import_module(f"eccar.{module}")
        for module in MODULES
        if module.split(".")[1:2] == ["rules"] and module.count(".") == 2
    ]
    defined = [
        value for topic in topics for value in vars(topic).values() if isinstance(value, Rule)
    ]
    codes = [entry.code for entry in catalog().values()]

    assert {rule.code for rule in listed} == {rule.code for rule in defined}
    assert len(set(map(id, listed))) == len({rule.code for rule in listed})
    assert codes == sorted(set(codes))
    assert all(rule.hint and rule.source and rule.requirement.endswith(".") for rule in listed)
    assert all(len(code) == 6 and code[:3].isupper() and code[3:].isdigit() for code in codes)


def test_codes_are_never_taken_away() -> None:
    """A code that has landed stays in the catalogue; a retired one says what replaced it."""
    landed = (Path(__file__).parent / "golden" / "codes.txt").read_text("utf-8").split()

    assert set(landed) <= set(catalog())
    assert set(catalog()) == set(landed), "add the new codes to tests/golden/codes.txt"


def test_the_front_door_tells_type_checkers_the_same() -> None:
    """What is imported for type checkers is what is loaded on first use."""
    tree = MODULES[""]
    told = {
        name.asname: str(node.module)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
        for name in node.names
    }
    homes = eccar._HOMES

    assert told == homes
    assert set(eccar.__all__) == set(homes)
    assert set(homes) <= set(dir(eccar))
    assert all(getattr(eccar, name) is not None for name in homes)


def loaded(code: str) -> set[str]:
    """The modules that are loaded after *code*, beyond those that Python itself loads."""
    script = f"import sys; before = set(sys.modules); {code}; print(*(set(sys.modules) - before))"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(ran.stdout.splitlines()[-1].split())


def test_importing_the_package_loads_nothing_else() -> None:
    """``import eccar`` loads itself alone: nothing third-party, not even typing."""
    assert loaded("import eccar") == {"eccar"}
    assert "importlib.metadata" not in loaded("import eccar; eccar.__version__")


def test_a_status_needs_neither_pendulum_nor_cattrs() -> None:
    """The command for one file loads nothing that it does not need."""
    file = HOUSE / "membership" / "register" / "pl-krakow.yaml"
    call = f"from eccar.command import main; main(['status', {str(file)!r}, '--on', '2024-09-25'])"
    found = loaded(call)

    assert not found & {
        "pendulum",
        "cattrs",
        "json",
        "eccar.checks",
        "eccar.rules",
        "eccar.amounts",
    }
    assert not {module for module in found if module.startswith("eccar.fees")}
    assert "eccar.membership.membership" in found


def test_an_unknown_name_is_an_attribute_error() -> None:
    """What the front door does not have, it says it does not have."""
    with pytest.raises(AttributeError, match="nonsense"):
        eccar.nonsense  # type: ignore[attr-defined]  # noqa: B018  # Just what is asked for.
