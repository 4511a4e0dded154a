#!/bin/sh
# Loads the wheel in Pyodide and runs the examples of the how-to there: run.sh ENVIRONMENT FOLDER
# ENVIRONMENT can build the wheel; what comes from npm is installed in FOLDER.
set -eu
project=$(pwd)
command -v node > /dev/null && command -v npm > /dev/null || {
    echo "Node and npm are not there: Pyodide was not tried."
    exit 0
}
mkdir -p "$2"
cp scripts/pyodide/package.json "$2"
(cd "$2" && npm install --silent --no-audit --no-fund --no-package-lock) || {
    echo "npm cannot install Pyodide here: it was not tried."
    exit 0
}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$1/bin/python" -m build --wheel --outdir "$made" . > /dev/null
# What the wheel needs. Compiled modules do not load in Pyodide; these packages do without them.
"$1/bin/python" -m pip install --quiet --disable-pip-version-check --target "$made/needs" \
    "$(ls "$made"/*.whl)[pay]"
rm -r "$made"/needs/eccar*
cd "$2"
node "$project/scripts/pyodide/check.mjs" "$project" "$made"
