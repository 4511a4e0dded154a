"""The stubs that type checkers and completion read say what the lazy tables load."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

import eccar

ROOT = Path(eccar.__file__).parent
STUBS = sorted(ROOT.rglob("__init__.pyi"))
LAZY = sorted(
    path for path in ROOT.rglob("__init__.py") if "__all__ = _lazy(" in path.read_text("utf-8")
)


def package(stub: Path) -> str:
    """The name of the package that *stub* describes."""
    return ".".join(stub.relative_to(ROOT.parent).parent.parts)


def described(stub: Path) -> tuple[dict[str, str], set[str]]:
    """Where *stub* says that each name is defined, and the subpackages that it names."""
    homes, packages = {}, set()
    for node in ast.parse(stub.read_text("utf-8")).body:
        for name in node.names if isinstance(node, ast.ImportFrom) else ():
            assert name.asname == name.name, "only such an import is public in a stub"
            if isinstance(node, ast.ImportFrom) and node.module:
                homes[name.name] = f"{package(stub)}.{node.module}"
            else:
                packages.add(name.name)
    return homes, packages


def listed(stub: Path) -> list[str]:
    """The names of ``__all__`` in *stub*."""
    for node in ast.parse(stub.read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            names: list[str] = ast.literal_eval(node.value)
            return names
    return []


def test_every_lazy_package_has_a_stub() -> None:
    """Without one, type checkers see no name of the package."""
    assert [path.parent for path in STUBS] == [path.parent for path in LAZY]


@pytest.mark.parametrize("stub", STUBS, ids=package)
def test_a_stub_names_what_the_table_loads(stub: Path) -> None:
    """The names are those of ``__all__`` and ``dir``."""
    module = import_module(package(stub))
    homes, packages = described(stub)

    assert sorted(homes) == sorted(listed(stub)) == sorted(module.__all__)
    assert sorted((*homes, *packages)) == dir(module)


@pytest.mark.parametrize("stub", STUBS, ids=package)
def test_each_name_is_the_one_that_its_home_defines(stub: Path) -> None:
    """What is loaded on first use is what the stub says, from where it says."""
    module = import_module(package(stub))
    homes, packages = described(stub)

    for name, home in homes.items():
        assert getattr(module, name) is getattr(import_module(home), name), name
    for name in packages:
        assert getattr(module, name) is import_module(f"{package(stub)}.{name}")
