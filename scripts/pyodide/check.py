"""What check.mjs runs in Pyodide: the examples of the how-to, and all cases of the rules."""

from __future__ import annotations

import doctest
import sys
from pathlib import Path

sys.path.append("/needs")

import eccar
from eccar.testing.cases import cases

PAGE = Path("/project/docs/how-to/use-in-a-browser.md")

page = PAGE.read_text("utf-8").replace("```", "")
examples = doctest.DocTestParser().get_doctest(page, {}, PAGE.name, str(PAGE), 0)
failed, tried = doctest.DocTestRunner().run(examples)
answers = {str(case): case.mismatch(case.check()) for case in cases()}
wrong = [case for case, mismatch in answers.items() if mismatch]
version = ".".join(map(str, sys.version_info[:3]))
print(
    f"Pyodide with Python {version}: {len(eccar.coalition())} records; {tried} examples of the how-to, "
    f"{failed} failed; {len(answers)} cases, {len(wrong)} wrong"
)
if failed or wrong or not tried or not answers:
    raise SystemExit(f"Wrong in Pyodide: {', '.join(wrong) or PAGE.name}")
