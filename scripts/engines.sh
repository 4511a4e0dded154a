#!/bin/sh
# Counts records of incidents on Spark: engines.sh ENVIRONMENT. Spark needs a Java; without one, it says so
# and is done.
set -eu
environment=$1

if ! { [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; } && ! java -version >/dev/null 2>&1; then
    echo "No Java was found: Spark was not tried. Install one, such as the Debian package default-jre-headless." >&2
    exit 0
fi
make --no-print-directory PYTHON="$PYTHON" "$environment/.made"
exec "$environment/bin/python" -m pytest --quiet -m engine tests/incidents/records
