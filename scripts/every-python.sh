#!/bin/sh
# Runs the tests under every Python from 3.11 to 3.14 that really runs here, with the newest versions of
# all dependencies, and under the oldest of them with the lowest that pyproject.toml allows, too.
set -u
failed=
ran=
missing=
lowest=.venvs/lowest.txt

# Prints the path of a Python of a version; a shim that only says that it found none does not count.
find() {
    for python in "python$1" "${PYENV_ROOT:-$HOME/.pyenv}/versions/$1".*/bin/python; do
        if "$python" -c "import sys; sys.exit('%d.%d' % sys.version_info[:2] != '$1')" 2>/dev/null; then
            echo "$python"
            return
        fi
    done
}

# Runs the tests: NAME PYTHON WHAT-PIP-INSTALLS...
try() {
    name=$1
    PYTHON=$2
    export PYTHON
    shift 2
    folder=.venvs/$(echo "$name" | tr ' ' '-')
    if [ ! -e "$folder/.made" ] || [ pyproject.toml -nt "$folder/.made" ]; then
        sh scripts/environment.sh "$folder" "$@" || { failed="$failed, $name"; return; }
    fi
    echo "Python $name: $PYTHON"
    if "$folder/bin/python" -m pytest --quiet; then ran="$ran, $name"; else failed="$failed, $name"; fi
}

for version in 3.11 3.12 3.13 3.14; do
    python=$(find "$version")
    if [ -z "$python" ]; then
        missing="$missing, $version"
        continue
    fi
    if [ -z "$ran$failed" ]; then
        mkdir -p .venvs
        "$python" scripts/lowest.py > "$lowest"
        try "$version lowest" "$python" --constraint "$lowest" --editable '.[dev]'
    fi
    try "$version" "$python" --editable '.[dev]'
done
echo "passed under Python: ${ran#, }"
[ -z "$missing" ] || echo "not here: Python ${missing#, }"
[ -z "$failed" ] || echo "failed under Python: ${failed#, }"
[ -n "$ran" ] && [ -z "$failed" ]
