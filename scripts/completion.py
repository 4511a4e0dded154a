"""What three programs complete after ``eccar.``, in the environment in which the wheel is installed.

``python -I scripts/completion.py LANGUAGE-SERVER``, the server being that of basedpyright. Every public
name has to be there, and besides them nothing but modules: who explores the library by its
completion should find what it offers, and not what it is made of.
"""

from __future__ import annotations

import itertools
import json
import os
import pkgutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, Any, cast

import eccar

TYPED = "import eccar\neccar."
LINE, COLUMN = 1, len("eccar.")
MODULES = {module.name for module in pkgutil.iter_modules(eccar.__path__)}


def by_jedi() -> set[str]:
    """The names that editors with Jedi complete, which reads the stub."""
    import jedi

    return {name.name for name in jedi.Script(TYPED).complete(LINE + 1, COLUMN)}


def by_ipython() -> set[str]:
    """The names that IPython completes, which asks the module itself as well."""
    from IPython.core.completer import provisionalcompleter
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    shell.user_ns["eccar"] = eccar
    with provisionalcompleter():
        return {completion.text for completion in shell.Completer.completions("eccar.", COLUMN)}


def by_pyright() -> set[str]:
    """The names that editors with a language server complete: here that of basedpyright."""
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            [sys.argv[1], "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # It complains of being stopped.
            cwd=folder,
            env={
                **os.environ,
                "VIRTUAL_ENV": sys.prefix,
                "PATH": f"{sys.prefix}/bin:{os.environ['PATH']}",
            },
        )
        with server:
            try:
                return _asked(server, Path(folder))
            finally:
                server.kill()


def _asked(server: subprocess.Popen[bytes], folder: Path) -> set[str]:
    """What the language *server* answers for a file in *folder*."""
    ask = client(cast("IO[bytes]", server.stdin), cast("IO[bytes]", server.stdout))
    document = {"uri": (folder / "typed.py").as_uri()}
    ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities={})
    ask("initialized", answer=False)
    opened = {**document, "languageId": "python", "version": 1, "text": TYPED}
    ask("textDocument/didOpen", answer=False, textDocument=opened)
    place = {"line": LINE, "character": COLUMN}
    answer = ask("textDocument/completion", textDocument=document, position=place)
    return {item["label"] for item in (answer["items"] if isinstance(answer, dict) else answer)}


def client(output: IO[bytes], input: IO[bytes]) -> Callable[..., Any]:
    """A function that sends a method with its parameters to a language server, and waits for the answer."""
    numbers = itertools.count(1)

    def send(**message: object) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        output.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        output.flush()

    def receive() -> dict[str, Any]:
        lines = itertools.takewhile(bytes.strip, input)
        heads = dict(line.decode().strip().split(": ") for line in lines)
        message: dict[str, Any] = json.loads(input.read(int(heads["Content-Length"])))
        return message

    def ask(method: str, *, answer: bool = True, **params: object) -> Any:
        number = {"id": next(numbers)} if answer else {}
        send(method=method, params=params, **number)
        while answer:
            message = receive()
            if "method" in message and "id" in message:  # It asks for settings: there are none.
                wanted = message.get("params", {}).get("items", [])
                send(id=message["id"], result=[None] * len(wanted))
            elif message.get("id") == number["id"]:
                return message["result"]
        return None

    return ask


def wrong(names: Iterable[str]) -> list[str]:
    """What is lacking in *names*, and what is too much in them."""
    shown = {name for name in names if not name.startswith("_")}
    public = {name for name in eccar.__all__ if not name.startswith("_")}
    return [
        *(f"-{name}" for name in sorted(public - shown)),
        *(f"+{name}" for name in sorted(shown - public - MODULES)),
    ]


def main() -> int:
    """Print what each program completes; 1 if a public name is missing or another is there."""
    programs = {"jedi": by_jedi, "IPython": by_ipython, "basedpyright": by_pyright}
    faults = {program: wrong(complete()) for program, complete in programs.items()}
    for program, names in faults.items():
        print(f"completion after 'eccar.' by {program}: {' '.join(names) or 'the public names'}")
    return int(any(faults.values()))


if __name__ == "__main__":
    sys.exit(main())
