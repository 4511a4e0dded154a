"""Write the ``__init__.pyi`` of every lazy package from its table: ``make generated``.

Type checkers, completion and tools that freeze programs read the names there; a test holds both
against each other.
"""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "eccar"
_LAZY = """\
def _lazy(
    package: str, public: dict[str, str], packages: tuple[str, ...] = ...
) -> tuple[object, object, list[str]]: ..."""
_NOTE = "# Generated from the table in __init__.py by scripts/stubs.py; do not edit."


def packages() -> list[str]:
    """The folders of the lazy packages below ``eccar``."""
    files = sorted(PACKAGE.glob("*/__init__.py"))
    return [file.parent.name for file in files if "__all__ = _lazy(" in file.read_text("utf-8")]


def table(folder: Path) -> dict[str, str]:
    """The table of public names in the ``__init__.py`` of *folder*: module to names."""
    tree = ast.parse((folder / "__init__.py").read_text("utf-8"))
    tables = (node for node in ast.walk(tree) if isinstance(node, ast.Dict) and node.keys)
    public: dict[str, str] = ast.literal_eval(next(tables))
    return public


def kind_then_name(name: str) -> tuple[int, str]:
    """The order in which ruff sorts ``__all__``: constants, classes, functions."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def as_imported(name: str) -> tuple[int, str]:
    """The order in which ruff sorts imports: the same, without regard to case."""
    kind, _ = kind_then_name(name)
    return kind, name.casefold()


def stub(folder: Path) -> str:
    """The text of the ``__init__.pyi`` of *folder*."""
    public = {home: sorted(names.split(), key=as_imported) for home, names in table(folder).items()}
    inner = packages() if folder == PACKAGE else []
    imports = [f"from . import {name} as {name}" for name in inner]
    imports += [
        f"from .{home} import {name} as {name}" for home in sorted(public) for name in public[home]
    ]
    names = sorted((name for names in public.values() for name in names), key=kind_then_name)
    listed = [f'    "{name}",' for name in names]
    functions = ["", _LAZY] if inner else []
    return "\n".join([_NOTE, *imports, "", "__all__ = [", *listed, "]", *functions, ""])


def main() -> None:
    """Write every stub."""
    for name in ("", *packages()):
        folder = PACKAGE / name
        (folder / "__init__.pyi").write_text(stub(folder), encoding="utf-8")


if __name__ == "__main__":
    main()
