#!/bin/sh
# Gives the published schemas to validators and editors of others: run.sh ENVIRONMENT FOLDER
# ENVIRONMENT has the library, check-jsonschema and openapi-spec-validator; what comes from npm is installed in FOLDER.
set -eu
project=$(pwd)
"$1/bin/check-jsonschema" --check-metaschema src/eccar/*/schemas/*.json
for schema in src/eccar/*/schemas/*.json; do
    name=$(basename "$schema" .json)
    "$1/bin/check-jsonschema" --schemafile "$schema" "tests/golden/$name.json" "tests/golden/$name.yaml"
done
"$1/bin/python" scripts/schemas/openapi.py
command -v node > /dev/null && command -v npm > /dev/null || {
    echo "Node and npm are not there: Ajv, quicktype and the YAML language server were not tried."
    exit 0
}
mkdir -p "$2"
cp scripts/schemas/package.json "$2"
cd "$2"
npm install --silent --no-audit --no-fund --no-package-lock || {
    echo "npm cannot install them here: Ajv, quicktype and the YAML language server were not tried."
    exit 0
}
node "$project/scripts/schemas/check.mjs" "$project"
