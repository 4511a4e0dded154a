"""The layout of the package: imports, rooms of the folders, names, and what no module does."""

from __future__ import annotations

import ast
import functools
import pkgutil
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest

import eccar
from eccar.checking.catalog import catalog
from eccar.checking.catalog import rules as packaged_rules
from eccar.checking.rules import Rule
from eccar.kinds import DOMAINS, KINDS, class_of, resolve, schema_file, template_file
from eccar.values.packaged import text

from .syntax import ROOT, tree_of, trees

TESTS = Path(__file__).parent
PROJECT = TESTS.parent

LAYERS = (
    ("_version", "kinds", ""),
    ("values",),
    ("checking",),
    ("languages",),
    ("documents",),
    ("render",),
    ("tables",),
    tuple(name for name in DOMAINS if name not in {"dossier", "desk"}),
    ("dossier",),
    ("desk",),
    ("loading",),
    ("views",),
    ("testing",),
    ("command",),
    ("__main__",),
)
"""Each imports only what is listed before it; ``views`` and ``tables`` are modules within domains, too."""

KNOWS = {
    "fees": {"membership"},
    "reports": {"membership", "plan"},
    "network": {"membership", "plan", "reports"},
}
"""The domains that a domain knows; no other pair."""

ROOMS = ("views", "wording")
"""What each domain has besides its model; rules, commands, schemas and templates where it has any."""

HOMES = {
    "argparse": {"command", "*.commands"},
    "attrs": None,
    "cattrs": {"documents"},
    "csv": {"render.to_csv", "desk.text_tables", "incidents.records", "testing"},
    "docx": {"render.to_docx", "render.docx_styles", "render.docx_parts", "render.docx_lists"},
    "decimal": {"languages.formats", "languages.plural_rules", "values.money", "values.plurals"},
    "hypothesis": {"testing"},
    "icalendar": {"render.to_ics"},
    "json": {"documents", "command.console", "desk.workbook", "render.to_typst"},
    "narwhals": {"incidents.records"},
    "openpyxl": {"desk"},
    "pendulum": {"values.calendar"},
    "pydantic_core": {"documents.pydantic"},
    "python_calamine": {"desk.opening"},
    "schwifty": {"fees.payment"},
    "scipy": {"incidents.disclosure"},
    "segno": {"fees.payment"},
    "stdnum": {"fees.payment"},
    "typst": {"render.to_typst"},
    "tomllib": {"values.packaged", "documents.toml", "languages.sections"},
    "xlsxwriter": {"desk"},
    "yaml": {"documents.yaml", "documents.emit"},
}
"""Where outside packages, and some of the standard library, may be imported."""

OUTSIDE = {
    *("asyncio", "ftplib", "http", "imaplib", "multiprocessing", "poplib", "smtplib", "socket"),
    *("socketserver", "ssl", "subprocess", "urllib.request", "webbrowser", "xmlrpc"),
}
"""Modules that reach other computers or programs; nothing imports them."""

DYNAMIC = {
    *("kinds", "values.displayable", "values.embeddable", "values.packaged"),
    *("documents.structuring", "tables.frames", "command", ""),
}
"""Where modules are imported by name, or code is compiled."""

FORBIDDEN = frozenset(
    "told beside tongue tongues turn whereof whose there usual one of about found at words".split()
)
"""Identifiers that belong to no vocabulary of Python or of the field."""

WRITTEN_IN_PYTHON = ("src", "tests", "benchmarks", "scripts", "docs", "examples")
"""The folders of the project whose Python files keep to the vocabulary."""

AT_THE_ROOT_OF_TESTS = frozenset(
    "test_docs test_every_field_is_shown test_example_service test_frozen test_growth test_invented_kind "
    "test_kinds test_licences test_notebook test_own_rule test_shape test_start_pages test_stubs test_values_unchanged "
    "test_wheel test_zipped".split()
)
"""Tests of the project as a whole; all others are in the folder of their subject."""


@functools.cache
def modules() -> Mapping[str, ast.Module]:
    """The syntax trees of the modules of the package, by their names in it."""
    return {name_of(path): tree for path, tree in trees().items()}


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(module: str, tree: ast.Module) -> Iterator[str]:
    """The modules of the package that *module* imports, late and for types only included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            parts = module.split(".") if module else []
            base = parts if (ROOT / Path(*parts) / "__init__.py").exists() else parts[:-1]
            base = base[: len(base) - node.level + 1]
            target = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            for name in node.names:
                full = f"{target}.{name.name}".strip(".")
                yield full if full in modules() else target


def layer_of(module: str) -> str:
    """The layer of a module: its top folder; for rooms of domains ``views``, with tables, or ``command``.

    Plain forms of answers are views, too.
    """
    parts = module.split(".")
    if "views" in parts[1:] or parts[1:2] == ["tables"]:
        return "views"
    if parts[1:2] == ["data"] and parts[0] != "command":
        return "views"
    return "command" if parts[1:2] == ["commands"] else parts[0]


def test_imports_go_down_only() -> None:
    """A module imports what lies below it, in its own folder, or in a domain it may know."""
    height = {folder: number for number, layer in enumerate(LAYERS) for folder in layer}
    wrong = {
        (module, target)
        for module, tree in modules().items()
        for target in imports(module, tree)
        if (own := layer_of(module)) != (other := layer_of(target))
        and height[other] >= height[own]
        and other not in KNOWS.get(own, ())
    }

    assert not wrong


def test_there_is_no_circle_of_imports() -> None:
    """No module imports itself, directly or through others."""
    edges = {
        module: set(imports(module, tree)) - {module, ""} for module, tree in modules().items()
    }
    ordered: set[str] = set()
    while ready := {
        name for name in edges.keys() - ordered if edges[name] & edges.keys() <= ordered
    }:
        ordered |= ready

    assert edges.keys() == ordered


@pytest.mark.parametrize("package", HOMES)
def test_outside_packages_stay_where_they_belong(package: str) -> None:
    """Each outside package is imported only in its modules."""
    allowed = HOMES[package]
    users = {module for module, tree in modules().items() if package in outside(tree)}

    assert allowed is None or all(
        any(
            f"{user}.".startswith(f"{home}.") or (home[0] == "*" and home[1:] in user)
            for home in allowed
        )
        for user in users
    )


def test_nothing_reaches_other_computers_or_programs() -> None:
    """No module is imported that opens a connection or starts a program."""
    names = {
        (module, name)
        for module, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in imported(node)
    }

    assert [pair for pair in sorted(names) if pair[1] in OUTSIDE] == []


def imported(node: ast.Import | ast.ImportFrom) -> set[str]:
    """What *node* imports from outside: modules, the packages around them, and names in them."""
    if isinstance(node, ast.ImportFrom):
        module = "" if node.level else str(node.module)
        names = {module, *(f"{module}.{name.name}" for name in node.names)}
    else:
        names = {name.name for name in node.names}
    return {name for full in names for name in (full, full.split(".")[0])}


def outside(tree: ast.Module) -> set[str]:
    packages = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            packages |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            packages.add(str(node.module).split(".")[0])
    return packages


def test_nothing_unknown_is_imported() -> None:
    """Whatever is imported is of this package, of the standard library, or known by its home."""
    used = set().union(*map(outside, modules().values()))

    assert used <= {*HOMES, *sys.stdlib_module_names, "eccar", "PyInstaller"}


def test_modules_are_imported_by_name_only_where_it_is_declared() -> None:
    """A hidden import, or compiled code, is found in the modules of ``DYNAMIC``."""
    users = {
        module
        for module, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).split(".")[-1] in {"import_module", "__import__", "exec", "eval"}
    }

    assert {user for user in users if not _within(user, DYNAMIC)} == set()


def _within(module: str, homes: set[str]) -> bool:
    return any(module == home or (home and module.startswith(f"{home}.")) for home in homes)


def test_folders_and_rooms() -> None:
    """Few entries at the root; each domain has the same rooms and at most twelve model modules."""
    entries = [path for path in ROOT.iterdir() if not path.name.startswith("__pycache__")]
    folders = [path for path in entries if path.is_dir()]
    root = [path for path in entries if path.suffix == ".py"]

    assert len(root) <= 4
    assert len(folders) <= 17
    for domain in DOMAINS:
        folder = ROOT / domain
        for room in ROOMS:
            assert (folder / room).is_dir() or (folder / f"{room}.py").is_file(), (domain, room)
        model = {path.stem for path in folder.glob("*.py")} - {
            "__init__",
            "views",
            "tables",
            "commands",
        }
        assert len(model) <= 12, (domain, sorted(model))


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_document_is_complete(kind: str) -> None:
    """A kind has a class, rules, a context, a schema, a template, golden documents and a view."""
    line = KINDS[kind]

    assert class_of(kind).view
    assert all(isinstance(rule, Rule) for rule in resolve(line.rules))
    assert resolve(line.context)
    assert text(*schema_file(kind))
    assert text(*template_file(kind))
    assert (TESTS / "golden" / f"{kind}-1.yaml").is_file()


def test_every_attrs_class_is_frozen_and_documented() -> None:
    """Values cannot change, and say in a sentence what they are."""
    for module, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                decorators = {ast.unparse(item).split("(")[0] for item in node.decorator_list}
                assert not decorators & {"define", "attrs.define", "dataclass"}, (module, node.name)
                sentence = (ast.get_docstring(node) or "").split("\n")[0]
                public = not node.name.startswith("_")
                assert not public or sentence.endswith("."), (module, node.name)


def test_only_the_command_knows_the_clock_and_prints() -> None:
    """The day is the caller's to name, and values are for the caller to show."""
    for module, tree in modules().items():
        if layer_of(module) in {"command", "__main__"}:
            continue
        called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}

        assert not {name for name in called if name.split(".")[-1] in {"today", "now", "utcnow"}}
        assert "print" not in called, module


def test_only_the_command_reads_the_environment() -> None:
    """A function has the language that it is given, whoever calls it on whatever computer."""
    for module, tree in modules().items():
        if layer_of(module) not in {"command", "__main__"}:
            names = {
                ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)
            }
            assert not names & {"os.environ", "os.environb", "os.getenv"}, module
            assert "locale" not in outside(tree), module


def test_no_pattern_relies_on_possessive_quantifiers() -> None:
    """Python before 3.11.5, which Debian 12 has, matches those of groups with alternatives wrongly."""
    possessive = re.compile(r"[)\]\w.}][*+?}]\+|\(\?>")
    wrong = [
        (str(path.relative_to(ROOT)), node.value)
        for path, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if possessive.search(node.value)
    ]

    assert not wrong


def test_files_stay_short() -> None:
    """A file of more than three hundred lines holds a second thing."""
    long = {
        str(path.relative_to(ROOT)): lines
        for path in ROOT.rglob("*.py")
        if (lines := len(path.read_text("utf-8").splitlines())) > 300
    }

    assert not long


@pytest.mark.parametrize("folder", WRITTEN_IN_PYTHON)
def test_no_identifier_is_of_a_private_vocabulary(folder: str) -> None:
    """Names are those of the field, in all of the project; attributes of documents are exempt."""
    wrong = [
        (str(path.relative_to(PROJECT)), name, line)
        for path in sorted((PROJECT / folder).rglob("*.py"))
        for name, line in bound(tree_of(path))
        if name in FORBIDDEN
    ]

    assert not wrong


def test_tests_lie_where_the_code_lies() -> None:
    """A folder of tests is that of a package; only tests of the whole project are at the root."""
    own = {"browser", "cases", "golden", "invented", "type_checks"}
    folders = {path.parent.relative_to(TESTS) for path in TESTS.glob("*/**/test_*.py")}
    lost = [
        str(path) for path in folders if path.parts[0] not in own and not (ROOT / path).is_dir()
    ]

    assert {path.stem for path in TESTS.glob("test_*.py")} <= AT_THE_ROOT_OF_TESTS
    assert not lost


def bound(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The names that functions bind: parameters and variables, not attributes of classes."""
    attributes = {
        id(statement.target)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for statement in node.body
        if isinstance(statement, ast.AnnAssign)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif (
            isinstance(node, ast.Name)
            and isinstance(node.ctx, ast.Store)
            and id(node) not in attributes
        ):
            yield node.id, node.lineno


def test_public_names_are_unique() -> None:
    """One name means one thing in the whole package."""
    names: Counter[str] = Counter()
    for tree in modules().values():
        names.update(
            node.name
            for node in tree.body
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
        )

    assert [name for name, count in names.items() if count > 1] == []


def test_no_module_hides_a_public_name() -> None:
    """Once a module is imported, its package has it as an attribute: no public name is called like it."""
    packages = [eccar, *(import_module(f"eccar.{name}") for name in DOMAINS)]
    hidden = {
        package.__name__: {each.name for each in pkgutil.iter_modules(package.__path__)}
        & set(getattr(package, "__all__", ()))
        for package in packages
    }

    assert not any(hidden.values()), hidden


def test_every_rule_is_listed_once_with_a_code_of_its_own() -> None:
    """No rule is forgotten in a list, and no code is used twice."""
    topics = [
        import_module(f"eccar.{module}")
        for module in modules()
        if module.split(".")[1:2] == ["rules"] and module.count(".") == 2
    ]
    defined = {
        value.code for topic in topics for value in vars(topic).values() if isinstance(value, Rule)
    }
    listed = [rule.code for rule in packaged_rules()]
    codes = [entry.code for entry in catalog().values()]

    assert set(listed) == defined
    assert len(listed) == len(set(listed))
    assert all(first < second for first, second in pairwise(codes))
    assert all(
        rule.hint and rule.source and rule.requirement.endswith(".") for rule in packaged_rules()
    )
    assert all(len(code) == 6 and code[:3].isupper() and code[3:].isdigit() for code in codes)


def test_codes_are_never_taken_away() -> None:
    """A code that has landed stays in the catalog; a retired one says what replaced it."""
    landed = (TESTS / "golden" / "codes.txt").read_text("utf-8").split()

    assert set(landed) <= set(catalog())
    assert set(catalog()) == set(landed), "add the new codes to tests/golden/codes.txt"


def test_the_front_door_is_small() -> None:
    """At most sixty names, of which completion shows every one."""
    assert len(eccar.__all__) <= 60
    assert set(eccar.__all__) <= set(dir(eccar))


@pytest.mark.parametrize("name", (TESTS / "golden" / "first_names.txt").read_text("utf-8").split())
def test_a_name_that_has_moved_says_where_it_is(name: str) -> None:
    """What the front door had in the first release is found, or an existing place is named."""
    if name in eccar.__all__:
        return
    with pytest.raises(AttributeError, match=r"it is eccar[a-z.]*\.\w+ now$") as caught:
        getattr(eccar, name)
    module, _, place = str(caught.value).split()[-2].rpartition(".")
    assert place in import_module(module).__all__


def test_an_unknown_name_has_no_place() -> None:
    """The error of a name that never was names no place."""
    with pytest.raises(AttributeError, match=r"no attribute 'nonsense'$"):
        eccar.nonsense  # type: ignore[attr-defined]  # noqa: B018  # Just what is asked for.


def test_the_page_on_the_architecture_names_folders_that_exist() -> None:
    """Each folder that the page names is one of the package."""
    page = TESTS.parent / "docs" / "explanation" / "architecture.md"
    folders = {path.name for path in ROOT.rglob("*") if path.is_dir()}

    assert set(re.findall(r"`([a-z_]+)/`", page.read_text("utf-8"))) <= folders


def test_comments_of_packaged_data_name_files_that_exist() -> None:
    """A comment in a TOML file refers to files by the names that they have."""
    files = {path.name for path in ROOT.rglob("*.*")}
    for path in ROOT.rglob("*.toml"):
        comments = re.findall(r"(?m)^#.*", path.read_text("utf-8"))
        assert set(re.findall(r"[\w-]+\.(?:toml|py)\b", " ".join(comments))) <= files, path


ENTRIES_OF_THE_ROOT = frozenset(
    "__init__.py __init__.pyi __main__.py _version.py checking command desk documents dossier fees incidents "
    "kinds languages loading.py membership network plan py.typed render reports tables testing values".split()
)
"""What lies directly in the package; decisions 0028 and 0035 have the reasons."""


def test_the_root_of_the_package_has_these_entries_and_no_more() -> None:
    """A newcomer sees the architecture in the list of folders."""
    entries = {path.name for path in ROOT.iterdir() if path.name != "__pycache__"}

    assert entries == ENTRIES_OF_THE_ROOT


def test_make_bench_runs_every_benchmark() -> None:
    """A benchmark is a script with goals; what several of them share is none."""
    recipe = (PROJECT / "Makefile").read_text("utf-8")
    scripts = {
        path.name
        for path in (PROJECT / "benchmarks").glob("*.py")
        if "__main__" in path.read_text("utf-8")
    }

    assert set(re.findall(r"benchmarks/(\w+\.py)", recipe)) == scripts


def loaded(code: str) -> set[str]:
    """The modules that are loaded after *code*, beyond those that Python itself loads."""
    script = f"import sys; before = set(sys.modules); {code}; print(*(set(sys.modules) - before))"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(ran.stdout.splitlines()[-1].split())


def test_importing_the_package_loads_nothing_else() -> None:
    """``import eccar`` loads itself alone: nothing third-party, not even typing."""
    assert loaded("import eccar") == {"eccar"}
    assert "importlib.metadata" not in loaded("import eccar; eccar.__version__")
