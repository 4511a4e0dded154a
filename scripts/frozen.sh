#!/bin/sh
# Freezes a program that uses the library, and runs it: frozen.sh ENVIRONMENT
set -eu
bin=$(pwd)/$1/bin
examples=$(pwd)/examples
"$bin/python" -c 'import sys, sysconfig; sys.exit(not sysconfig.get_config_var("Py_ENABLE_SHARED"))' || {
    echo "PyInstaller needs a Python with a shared library: not tried."
    exit 0
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/program.py" <<'PROGRAM'
import sys
import eccar

membership = eccar.load(sys.argv[1])
print(eccar.text(membership, "de"))
print(eccar.text(eccar.check(membership, on="2026-11-22"), "de"))
PROGRAM
cd "$folder"
"$bin/pyinstaller" --log-level ERROR program.py
env -i dist/program/program "$examples/krakow/membership.yaml" | grep --quiet "MEM107" || {
    echo "The frozen program did not print the findings about Kraków." >&2
    exit 1
}
echo "A frozen program loads, checks and prints a document."
