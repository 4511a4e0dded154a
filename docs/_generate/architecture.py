"""The architecture, read from the source by ``ast``: the folder tree, and who imports whom.

A *unit* is a folder or a module at the root of the package. Only imports written as such count,
also inside functions and for type checkers; modules that are loaded by name are not seen. The
front door, the modules that only start the command and the hook of PyInstaller are left out. So are
the views and tables of the common packages: they are a layer above, as ``tests/test_shape.py`` says.
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from eccar.kinds import DOMAINS

from . import architecture_picture
from .markdown import code, fenced, table

PACKAGE = Path(__file__).parents[2] / "src" / "eccar"
LEFT_OUT = {"__init__", "__main__", "_version"}
LINE = 82
"""The length of a line of the tree that fits the page."""

Imports = Mapping[str, frozenset[str]]
"""The units that each unit imports."""


def pages() -> dict[str, str]:
    """The text of each generated file, by its name."""
    imports = imports_between_units()
    height = architecture_picture.heights(imports)
    order = sorted(imports, key=lambda unit: (height[unit], unit))
    return {
        "tree.md": fenced("\n".join(_tree(order)), "none"),
        "imports.md": table(
            ("Unit", "Imports"),
            (
                (code(unit), ", ".join(code(other) for other in order if other in imports[unit]))
                for unit in order
            ),
        )
        + _cycles(imports),
        "architecture.svg": architecture_picture.picture(imports),
    }


def _cycles(imports: Imports) -> str:
    """A sentence about cycles, if there are any."""
    pairs = {(min(pair), max(pair)) for pair in architecture_picture.cycles(imports)}
    units = "; ".join(f"{code(a)} and {code(b)}" for a, b in sorted(pairs))
    return f"\nPart of a cycle (dashed lines): {units}.\n" if units else ""


# ── the folder tree ──


def _tree(order: list[str]) -> Iterator[str]:
    """The root of the package, its modules, and its folders with those in them."""
    entries = [*map(_file, sorted(LEFT_OUT)), *map(_file, order)]
    branches: list[tuple[str, str, Path]] = []
    for last, entry in _with_last(entries):
        rest = "    " if last else "│   "
        branches.append(("└── " if last else "├── ", rest, entry))
        for end, file in _with_last(sorted(entry.glob("*/__init__.py"))):
            inner = rest + ("    " if end else "│   ")
            branches.append((rest + ("└── " if end else "├── "), inner, file.parent))
    width = max(len(branch + _shown(entry)) for branch, _, entry in branches) + 2
    yield "src/eccar/"
    for branch, rest, entry in branches:
        first, *more = textwrap.wrap(_summary(entry), LINE - width) or [""]
        yield f"{branch + _shown(entry):{width}}{first}".rstrip()
        yield from (f"{rest:{width}}{line}" for line in more)


def _with_last(entries: list[Path]) -> Iterator[tuple[bool, Path]]:
    return ((number == len(entries), entry) for number, entry in enumerate(entries, 1))


def _file(unit: str) -> Path:
    module = PACKAGE / f"{unit}.py"
    return module if module.exists() else PACKAGE / unit


def _shown(entry: Path) -> str:
    return f"{entry.name}/" if entry.is_dir() else entry.name


def _summary(entry: Path) -> str:
    """The first sentence of the docstring of a module, or of a folder's ``__init__``."""
    file = entry / "__init__.py" if entry.is_dir() else entry
    if not file.exists():
        return ""
    docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return " ".join(docstring.split("\n\n")[0].split()).replace("``", "")


# ── the imports ──


def imports_between_units() -> Imports:
    """The units of the package, each with the other units that its modules import."""
    imports: dict[str, set[str]] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        module = file.relative_to(PACKAGE).with_suffix("").parts
        if module[0] not in LEFT_OUT and not _is_common_view(module):
            imports.setdefault(module[0], set()).update(_imported(file, module))
    return {unit: frozenset(names & set(imports) - {unit}) for unit, names in imports.items()}


def _is_common_view(module: tuple[str, ...]) -> bool:
    """Whether a module has views or tables and belongs to no domain."""
    return module[0] not in DOMAINS and module[1:2] in {("views",), ("tables",)}


def _imported(file: Path, module: tuple[str, ...]) -> Iterator[str]:
    """The units named in the import statements of a module."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            path = (node.module or "").split(".") if node.module else []
            if node.level:
                path = [*module[: len(module) - node.level], *path]
            elif path[0] == "eccar":
                path = path[1:]
            else:
                continue
            yield from path[:1] or (alias.name for alias in node.names)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield from (
                    unit for root, unit in pairwise(alias.name.split(".")) if root == "eccar"
                )
