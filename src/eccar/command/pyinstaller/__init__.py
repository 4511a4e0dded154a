"""Where PyInstaller finds the hook that keeps lazily loaded modules in frozen programs."""

import os


def hook_dirs() -> list[str]:
    """The folders with hooks; named by the entry point ``pyinstaller40``."""
    return [os.path.dirname(__file__)]
