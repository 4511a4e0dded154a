#!/bin/sh
# Runs the tests under every Python from 3.11 to 3.13 that really runs here.
set -u
failed=0
ran=0
for version in 3.11 3.12 3.13; do
    found=
    for python in "python$version" "${PYENV_ROOT:-$HOME/.pyenv}/versions/$version".*/bin/python; do
        # A shim that only says that it could not find anything does not count.
        if "$python" -c "import sys; sys.exit('%d.%d' % sys.version_info[:2] != '$version')" 2>/dev/null; then
            found=$python
            break
        fi
    done
    if [ -z "$found" ]; then
        echo "Python $version: not here"
        continue
    fi
    folder=.venvs/$version
    if [ ! -e "$folder/.made" ] || [ pyproject.toml -nt "$folder/.made" ]; then
        PYTHON=$found sh scripts/environment.sh "$folder" --editable '.[dev]' || { failed=1; continue; }
    fi
    ran=$((ran + 1))
    echo "Python $version: $found"
    "$folder/bin/python" -m pytest --quiet || failed=1
done
[ "$ran" -gt 0 ] || { echo "No Python from 3.11 to 3.13 runs here." >&2; exit 1; }
exit "$failed"
