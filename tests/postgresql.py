"""A PostgreSQL server of the tests' own, if its programs are on the machine."""

from __future__ import annotations

import contextlib
import glob
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator

DEBIAN = "/usr/lib/postgresql/*/bin"
"""Where Debian keeps the programs, which are not on the path there."""


def program(name: str) -> str | None:
    """The path of a program of the server."""
    places = os.pathsep.join((os.environ.get("PATH", ""), *sorted(glob.glob(DEBIAN), reverse=True)))
    return shutil.which(name, path=places)


@contextlib.contextmanager
def running() -> Iterator[dict[str, str]]:
    """A server with an empty database, and the variables by which clients find it.

    It listens on a socket in a folder of its own, keeps nothing, and ends with the context.
    """
    initdb, pg_ctl = program("initdb"), program("pg_ctl")
    assert initdb, "the programs of PostgreSQL are not installed"
    assert pg_ctl, "the programs of PostgreSQL are not installed"
    user = "nobody" if os.geteuid() == 0 else os.geteuid()  # It does not run as root.
    with tempfile.TemporaryDirectory(prefix="eccar-pg") as folder:
        shutil.chown(folder, user)
        data = os.path.join(folder, "data")
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"

        def run(*command: str) -> None:
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, user=user)

        run(initdb, "-D", data, "-U", "eccar", "-A", "trust", "-E", "UTF8", "--locale", "C", "-N")
        run(pg_ctl, "-D", data, "-o", options, "-l", os.path.join(folder, "log"), "-w", "start")
        try:
            yield {"PGHOST": folder, "PGUSER": "eccar", "PGDATABASE": "postgres"}
        finally:
            run(pg_ctl, "-D", data, "-m", "immediate", "-w", "stop")
