#!/bin/sh
# Makes an environment of its own: environment.sh FOLDER WHAT-PIP-INSTALLS...
set -eu
folder=$1
shift

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "eccar needs Python 3.11 or newer; say which: make PYTHON=/path/to/python3.11 ..." >&2
    exit 1
}
"$PYTHON" -c 'import venv, ensurepip' 2>/dev/null || {
    version=$("$PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "This Python has no working venv: install the package python$version-venv (Debian, Ubuntu) or a full Python." >&2
    exit 1
}
rm -rf "$folder"
echo "Making the environment $folder (once) ..." >&2
"$PYTHON" -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-input "$@"
touch "$folder/.made"
