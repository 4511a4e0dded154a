"""Write the ``__init__.pyi`` of every lazy package from its table: ``make generated``.

Type checkers, completion and tools that freeze programs read the names there; a test holds both
against each other.
"""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "eccar"
PACKAGES = ("", "checking", "fees", "membership", "plan", "values")
_NOTE = "# Generated from the table in __init__.py by scripts/stubs.py; do not edit.\n"


def table(folder: Path) -> dict[str, str]:
    """The table of public names in the ``__init__.py`` of *folder*."""
    tree = ast.parse((folder / "__init__.py").read_text("utf-8"))
    tables = (node for node in ast.walk(tree) if isinstance(node, ast.Dict) and node.keys)
    found: dict[str, str] = ast.literal_eval(next(tables))
    return found


def stub(folder: Path) -> str:
    """The text of the ``__init__.pyi`` of *folder*."""
    homes = {name: home for home, names in table(folder).items() for name in names.split()}
    lines = [f"from .{home} import {name} as {name}\n" for name, home in sorted(homes.items())]
    names = "".join(f'    "{name}",\n' for name in sorted(homes))
    text = f"{_NOTE}{''.join(lines)}\n__all__ = [\n{names}]\n"
    if folder == PACKAGE:
        packages = "".join(f"from . import {name} as {name}\n" for name in PACKAGES if name)
        return f"{text}\ndef lazy(\n    package: str, public: dict[str, str], packages: tuple[str, ...] = ...\n) -> tuple[object, object, list[str]]: ...\n".replace(
            _NOTE, _NOTE + packages, 1
        )
    return text


def main() -> None:
    """Write every stub."""
    for name in PACKAGES:
        folder = PACKAGE / name
        (folder / "__init__.pyi").write_text(stub(folder), encoding="utf-8")


if __name__ == "__main__":
    main()
