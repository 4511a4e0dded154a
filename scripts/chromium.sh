#!/bin/sh
# Says whether there is a Chromium for the tests of pages. With --install, installs the Debian package
# where that is allowed.
set -eu

found() {
    [ -n "${CHROMIUM:-}" ] && return
    for name in chromium chromium-browser google-chrome-stable google-chrome; do
        command -v "$name" >/dev/null 2>&1 && return
    done
    return 1
}

found && exit
if [ "${1:-}" = --install ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    { apt-get update && apt-get install --yes --no-install-recommends chromium; } >/dev/null 2>&1 || true
    found && exit
fi
echo "No Chromium was found: install the Debian package chromium, or set CHROMIUM to the path of one." >&2
exit 1
