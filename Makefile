# Each of these sets up what it needs by itself; only Python (3.11 or newer) and make are needed.
#
#   make demo      install, and show a real membership
#   make test      lint, types, tests with coverage, examples, documentation
#   make test-all  the tests under every Python from 3.11 to 3.13 that runs here
#   make docs      the documentation, as HTML in docs/_build/html
#   make notebook  run the notebooks of the examples anew, and store what comes out
#   make bench     how fast things are, as ratios within one run
#   make clean     take away all that was made

PYTHON ?= python3
DEMO := .venvs/demo
TEST := .venvs/test

.PHONY: demo test test-all lint types tests docs bench generated notebook clean

demo: $(DEMO)/.made
	@$(DEMO)/bin/eccar show examples/krakow --on 2026-11-22

test: lint types tests docs

lint: $(TEST)/.made
	@$(TEST)/bin/ruff check --quiet .
	@$(TEST)/bin/ruff format --quiet --check .

types: $(TEST)/.made
	@$(TEST)/bin/mypy
	@$(TEST)/bin/mypy tests scripts benchmarks docs

tests: $(TEST)/.made
	@$(TEST)/bin/python -m pytest --quiet --numprocesses auto --cov --cov-fail-under=100

docs: $(TEST)/.made
	@$(TEST)/bin/python -m sphinx -q -n -W --keep-going -b html docs docs/_build/html

bench: $(TEST)/.made
	@$(TEST)/bin/python benchmarks/run.py
	@$(TEST)/bin/python benchmarks/plan.py

generated: $(TEST)/.made
	@$(TEST)/bin/python -m eccar.documents.schema

notebook: $(TEST)/.made
	@$(TEST)/bin/python tests/test_notebook.py

test-all:
	@PYTHON="$(PYTHON)" sh scripts/every-python.sh

# An environment counts as made only when the stamp that is written last is there.
$(DEMO)/.made: pyproject.toml
	@PYTHON="$(PYTHON)" sh scripts/environment.sh $(DEMO) .

$(TEST)/.made: pyproject.toml
	@PYTHON="$(PYTHON)" sh scripts/environment.sh $(TEST) --editable '.[dev]'

clean:
	rm -rf .venvs docs/_build docs/reference/generated docs/*.ipynb dist .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis
