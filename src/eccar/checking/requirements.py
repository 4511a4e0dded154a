"""What a rule requires: the docstring of its function, under ``python -OO``, too."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from typing import Any


def requirement_of(function: Callable[..., Any]) -> str:
    """The docstring of *function*; where Python has removed it, that of its source, if it can be read."""
    if documented := inspect.getdoc(function):
        return documented
    import linecache  # Only without docstrings is the source read.

    original = inspect.unwrap(function)
    code = original.__code__
    lines = linecache.getlines(code.co_filename, original.__globals__)
    return _docstrings("".join(lines)).get(code.co_firstlineno, "")


@functools.cache
def _docstrings(source: str) -> Mapping[int, str]:
    """The docstrings in a *source* by the first line of their functions, decorators included."""
    import ast

    try:
        module = ast.parse(source)
    except SyntaxError:
        return {}
    functions = (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef))
    return {
        min([node.lineno, *(part.lineno for part in node.decorator_list)]): ast.get_docstring(node)
        or ""
        for node in functions
    }
