"""What a frozen program needs of this library: every module and every packaged file.

Modules are imported when a name is first used, by names in tables (``eccar._lazy``, ``KINDS``),
which PyInstaller does not follow. The tests' strategies and this folder are left out: they need
packages that programs do not.
"""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules


def needed(module: str) -> bool:
    """Whether programs need *module*."""
    return not module.startswith(("eccar.testing", "eccar.command.pyinstaller"))


hiddenimports = collect_submodules("eccar", filter=needed)
datas = collect_data_files("eccar", excludes=["**/*.pyi", "testing"])
