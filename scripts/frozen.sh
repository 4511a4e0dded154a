#!/bin/sh
# Freezes the program of docs/how-to/freeze-a-program.md, and runs it: frozen.sh ENVIRONMENT
set -eu
bin=$(pwd)/$1/bin
examples=$(pwd)/examples
"$bin/python" -c 'import sys, sysconfig; sys.exit(not sysconfig.get_config_var("Py_ENABLE_SHARED"))' || {
    echo "PyInstaller needs a Python with a shared library: not tried."
    exit 0
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sed -n '/<!-- file: program\/report.py -->/,/^```$/p' docs/how-to/freeze-a-program.md | sed '1,2d;$d' > "$folder/report.py"
cd "$folder"
"$bin/pyinstaller" --log-level ERROR report.py
env -i dist/report/report "$examples/krakow/membership.yaml" 2026-11-22 | grep --quiet "MEM107" || {
    echo "The frozen program did not print the findings about Kraków." >&2
    exit 1
}
echo "A frozen program loads, checks and prints a document."
