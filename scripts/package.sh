#!/bin/sh
# Builds the distributions and their bill of materials into dist/, and checks them:
# package.sh ENVIRONMENT-WITH-THE-TOOLS
set -eu
tools=$1/bin
installed=.venvs/wheel
PYTHON=$tools/python
export PYTHON

rm -rf dist
"$PYTHON" -m build --outdir dist . > /dev/null
"$tools/twine" check --strict dist/*.whl dist/*.tar.gz
sh scripts/environment.sh "$installed" dist/*.whl
"$tools/cyclonedx-py" environment --pyproject pyproject.toml --mc-type library --output-reproducible \
    --output-file dist/eccar.cdx.json "$installed/bin/python"
# The strategies need the one for their types, some cases the other to be read; IPython completes.
"$installed/bin/python" -m pip install --quiet "$(ls dist/*.whl)[testing,pay]" ipython
"$installed/bin/python" -I scripts/installed.py dist/*.whl
"$installed/bin/python" -I scripts/completion.py "$PWD/$tools/basedpyright-langserver"
VIRTUAL_ENV=$PWD/$installed PATH=$PWD/$installed/bin:$PATH \
    "$PWD/$tools/basedpyright" --verifytypes eccar --ignoreexternal --outputjson > dist/types.json || true
"$PYTHON" scripts/verified.py dist/types.json
