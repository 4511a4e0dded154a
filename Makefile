# Each of these sets up what it needs by itself; only Python (3.11 or newer) and make are needed.
#
#   make demo      install, and show a real membership
#   make test      lint, types, tests, examples, documentation
#   make coverage  the tests again, with the gate of branch coverage
#   make test-all  the tests under every Python from 3.11 to 3.14 that runs here, with the newest
#                  versions of all dependencies, and once with the lowest that are allowed
#   make package   the wheel, its sources and bill of materials in dist/, installed and checked
#   make more      what of the integrations the tools on this machine can try: a frozen program,
#                  the schemas in validators and editors, data frames, Django, PostgreSQL, a service,
#                  Python in a browser
#   make test-pages  the pages in a real browser: layout, keyboard, print, rules of accessibility;
#                  with screenshots of all in build/pages
#   make test-engines  records of incidents counted by Spark, too, where there is a Java
#   make test-desk   workbooks opened and saved by LibreOffice come back equal
#   make oracle    the attack on tables of incidents, against brute force on ten thousand tables
#   make mutants   how many small changes of the core the tests notice; at most 20 minutes
#   make docs      the documentation in all its languages, as HTML in docs/_build/html
#   make notebook  run the notebooks of the examples anew, and store what comes out
#   make bench     how fast things are, as ratios within one run
#   make clean     take away all that was made

PYTHON ?= python3
DEMO := .venvs/demo
TEST := .venvs/test
MUTANTS := .venvs/mutants
BUILD := .venvs/build
SCHEMAS := .venvs/schemas
INTEGRATIONS := .venvs/integrations
ENGINES := .venvs/engines
PYODIDE := .venvs/pyodide
PAGES := .venvs/pages

.PHONY: demo test test-all coverage checks package more mutants oracle lint types mypy pyright tests docs bench generated notebook clean test-schemas test-integrations test-pyodide test-pages test-desk test-engines

demo: $(DEMO)/.made
	@$(DEMO)/bin/eccar show examples/krakow --on 2026-11-22

# Type checkers and Sphinx use one core each, so they run while the tests do.
test: $(TEST)/.made
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory --jobs 2 checks

# With COVERAGE=1 the tests also pass the gate of branch coverage, which takes twice as long.
checks: $(if $(COVERAGE),coverage,tests) mypy pyright docs

lint: $(TEST)/.made
	@$(TEST)/bin/ruff check --quiet .
	@$(TEST)/bin/ruff format --quiet --check .

types: mypy pyright

mypy: $(TEST)/.made
	@$(TEST)/bin/mypy
	@$(TEST)/bin/mypy tests scripts benchmarks docs

# What is included, and how strictly, is in pyproject.toml.
pyright: $(TEST)/.made
	@$(TEST)/bin/basedpyright --level error

# What Python compiled is kept, wherever that is switched off, as in many containers: else each of the
# processes that the tests start compiles the library anew.
tests coverage: export PYTHONDONTWRITEBYTECODE :=

tests: $(TEST)/.made
	@$(TEST)/bin/python -m pytest --quiet --numprocesses logical

coverage: $(TEST)/.made
	@$(TEST)/bin/python -m pytest --quiet --numprocesses logical --cov --cov-fail-under=97

package: $(BUILD)/.made
	@sh scripts/package.sh $(BUILD)

more: $(TEST)/.made
	@sh scripts/frozen.sh $(TEST)
	@$(MAKE) --no-print-directory test-schemas
	@$(MAKE) --no-print-directory test-integrations
	@$(MAKE) --no-print-directory test-pyodide

test-schemas: $(SCHEMAS)/.made
	@sh scripts/schemas/run.sh $(SCHEMAS) $(SCHEMAS)/node

# Data frames and the pages on other libraries, too large for the environment of the tests.
test-integrations: $(INTEGRATIONS)/.made
	@$(INTEGRATIONS)/bin/python -m pytest --quiet -m integration tests/tables/test_frames.py tests/incidents/records tests/test_docs.py tests/test_example_service.py

test-pyodide: $(BUILD)/.made
	@sh scripts/pyodide/run.sh $(BUILD) $(PYODIDE)

# The Chromium is that of the machine: none is downloaded.
test-pages: $(PAGES)/.made
	@sh scripts/chromium.sh
	@$(PAGES)/bin/python -m pytest --quiet tests/browser

# LibreOffice is that of the machine; without it the tests are skipped, with the reason.
test-desk: $(TEST)/.made
	@ECCAR_TEST_OFFICE=1 $(TEST)/bin/python -m pytest --quiet -m office tests/desk

# The Java is that of the machine; without it, this says so and is done.
test-engines:
	@PYTHON="$(PYTHON)" sh scripts/engines.sh $(ENGINES)

oracle: $(TEST)/.made
	@ECCAR_TEST_ORACLE=1450 $(TEST)/bin/python -m pytest --quiet --numprocesses logical tests/incidents/disclosure/test_table_oracle.py

mutants: $(MUTANTS)/.made
	@$(MUTANTS)/bin/python scripts/mutants.py

docs: $(TEST)/.made
	@$(TEST)/bin/python -m sphinx -q -n -W --keep-going -b html docs docs/_build/html

bench: $(TEST)/.made $(INTEGRATIONS)/.made
	@$(TEST)/bin/python benchmarks/run.py
	@$(TEST)/bin/python benchmarks/plan.py
	@$(TEST)/bin/python benchmarks/commands.py
	@$(TEST)/bin/python benchmarks/gates.py
	@$(TEST)/bin/python benchmarks/desk.py
	@$(TEST)/bin/python benchmarks/tables.py
	@$(TEST)/bin/python benchmarks/reports.py
	@$(TEST)/bin/python benchmarks/recommendations.py
	@$(TEST)/bin/python benchmarks/deadlines.py
	@$(TEST)/bin/python benchmarks/dossier_page.py
	@$(TEST)/bin/python benchmarks/members.py
	@$(TEST)/bin/python benchmarks/similarity.py
	@$(TEST)/bin/python benchmarks/practices.py
	@$(TEST)/bin/python benchmarks/attack.py
	@$(TEST)/bin/python benchmarks/publishing.py
	@$(INTEGRATIONS)/bin/python benchmarks/service_request.py
	@$(INTEGRATIONS)/bin/python benchmarks/incidents.py

generated: $(TEST)/.made
	@$(TEST)/bin/python scripts/stubs.py
	@$(TEST)/bin/python -m eccar.documents.schema
	@$(TEST)/bin/python scripts/answer_schemas.py

notebook: $(TEST)/.made
	@$(TEST)/bin/python tests/test_notebook.py

test-all:
	@PYTHON="$(PYTHON)" sh scripts/every-python.sh

# An environment counts as made only when the stamp that is written last is there.
$(DEMO)/.made: pyproject.toml
	@PYTHON="$(PYTHON)" sh scripts/environment.sh $(DEMO) .

$(TEST)/.made: pyproject.toml
	@PYTHON="$(PYTHON)" sh scripts/environment.sh $(TEST) --editable '.[dev]'

$(BUILD)/.made: pyproject.toml
	@PYTHON="$(PYTHON)" sh scripts/environment.sh $(BUILD) --editable '.[build]'

$(MUTANTS)/.made: pyproject.toml
	@PYTHON="$(PYTHON)" sh scripts/environment.sh $(MUTANTS) --editable '.[mutants]'

$(INTEGRATIONS)/.made: pyproject.toml
	@PYTHON="$(PYTHON)" sh scripts/environment.sh $(INTEGRATIONS) --editable '.[integrations]'

$(ENGINES)/.made: pyproject.toml
	@PYTHON="$(PYTHON)" sh scripts/environment.sh $(ENGINES) --editable '.[engines]'

$(PAGES)/.made: pyproject.toml
	@PYTHON="$(PYTHON)" sh scripts/environment.sh $(PAGES) --editable '.[pages]'

$(SCHEMAS)/.made: pyproject.toml
	@PYTHON="$(PYTHON)" sh scripts/environment.sh $(SCHEMAS) --editable . 'check-jsonschema>=0.30' 'openapi-spec-validator>=0.7'

clean:
	rm -rf .venvs mutants docs/_build docs/reference/generated docs/*.ipynb dist .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis
