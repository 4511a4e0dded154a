"""The notebooks of the examples run, and hold what a fresh run gives.

Totals of rules are stored as ``…``, so that a new rule changes no notebook.

``python tests/test_notebook.py`` runs them and writes what came out into them, as ``make notebook``
does. No kernel is needed: what Jupyter would show of the last expression of a cell is asked for
here in the same way. The documentation runs the same notebooks in a real kernel.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import pprint
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "examples").glob("*.ipynb"))
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
_TOTAL = re.compile(r"(Rules asked: |other stages of a plan: )[0-9]+")
_OF_A_MACHINE = re.compile(r"(?<![\w:/.<])/(?:home|root|tmp|usr|work|Users|opt|var)\b|[A-Z]:\\")


def executed(notebook: dict[str, Any]) -> dict[str, Any]:
    """The same notebook with the outputs of a fresh run, and nothing of the machine it ran on."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    cells = [_cell(cell, number) for number, cell in enumerate(notebook["cells"], 1)]
    code = (cell for cell in cells if cell["cell_type"] == "code")
    for count, cell in enumerate(code, 1):
        cell["execution_count"] = count
        cell["outputs"] = _outputs("".join(cell["source"]), namespace, count)
    return {"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}


def _cell(cell: dict[str, Any], number: int) -> dict[str, Any]:
    kept = {"cell_type": cell["cell_type"], "source": _lines("".join(cell["source"]))}
    return {**kept, "id": f"cell-{number:02}", "metadata": {}}


def _outputs(source: str, namespace: dict[str, Any], count: int) -> list[dict[str, Any]]:
    """What a cell prints, and what it shows of its last expression."""
    with contextlib.redirect_stdout(io.StringIO()) as out:
        value = _run(ast.parse(source), namespace)
    outputs: list[dict[str, Any]] = []
    if out.getvalue():
        outputs.append({"name": "stdout", "output_type": "stream", "text": _lines(out.getvalue())})
    if value is not None:
        data = {kind: _lines(text) for kind, text in _shown(value).items()}
        result = {"data": data, "execution_count": count, "metadata": {}}
        outputs.append({**result, "output_type": "execute_result"})
    return outputs


def _run(tree: ast.Module, namespace: dict[str, Any]) -> Any:
    """Run the statements of a cell; the value of the last, if it is an expression."""
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), namespace)  # noqa: S102  # Running the cells is the test.
    if not isinstance(last, ast.Expr):
        return None
    return eval(compile(ast.Expression(last.value), "cell", "eval"), namespace)  # noqa: S307  # As is their last line.


def _shown(value: Any) -> dict[str, str]:
    """What Jupyter shows of *value*: its bundle, else its HTML and its text, in lines as Jupyter breaks them."""
    if hasattr(value, "_repr_mimebundle_"):
        bundle: dict[str, str] = value._repr_mimebundle_()
        return bundle
    shown = {"text/plain": pprint.pformat(value, width=79, sort_dicts=False)}
    return {"text/html": value._repr_html_(), **shown} if hasattr(value, "_repr_html_") else shown


def _lines(text: str) -> list[str]:
    return _TOTAL.sub(r"\1…", text).splitlines(keepends=True)


def written(notebook: dict[str, Any]) -> str:
    """*notebook* in its one form."""
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.name)
def test_a_notebook_holds_what_a_fresh_run_gives(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its cells run one after another, and their stored outputs are what comes out."""
    monkeypatch.chdir(ROOT)
    text = file.read_text(encoding="utf-8")

    assert text == written(executed(json.loads(text))), "make notebook"


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.name)
@pytest.mark.parametrize("folder", ["examples", "docs"])
def test_a_notebook_runs_where_it_is_opened(
    file: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It finds its documents from the folder in which Jupyter, or the documentation, runs it."""
    cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
    first = next(cell for cell in cells if cell["cell_type"] == "code")
    monkeypatch.chdir(ROOT / folder)

    assert _outputs("".join(first["source"]), {}, 1) == []


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.name)
def test_a_notebook_says_nothing_of_a_machine(file: Path) -> None:
    """It holds no path, no time and no name of the machine that ran it."""
    text = file.read_text(encoding="utf-8")
    notebook = json.loads(text)

    assert any(cell.get("outputs") for cell in notebook["cells"])
    assert not _OF_A_MACHINE.search(text)
    assert all(cell["metadata"] == {} for cell in notebook["cells"])


def renew() -> None:
    """Run the notebooks, and write into them what came out."""
    with contextlib.chdir(ROOT):
        for file in NOTEBOOKS:
            text = file.read_text(encoding="utf-8")
            fresh = written(executed(json.loads(text)))
            if fresh != text:
                file.write_text(fresh, encoding="utf-8")
                print(f"rewritten: {file.name}")  # noqa: T201  # Run by hand, it says what it did.


if __name__ == "__main__":
    renew()
