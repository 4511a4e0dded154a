"""How the documentation is built: Sphinx, MyST and furo; nothing is fetched, nothing is loaded.

``sphinx-build -n -W --keep-going -b html docs docs/_build/html``
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

import _generate  # noqa: E402  # It lies next to this file, the package in src.
from _generate.examples import copy_notebooks  # noqa: E402
from _generate.hints import simplify_annotated_types  # noqa: E402
from _generate.theme import search_pages  # noqa: E402
from sphinx import addnodes  # noqa: E402
from sphinx.ext.napoleon import Config  # noqa: E402
from sphinx.ext.napoleon.docstring import GoogleDocstring  # noqa: E402
from sphinx.util import logging  # noqa: E402
from sphinx.util.nodes import find_pending_xref_condition  # noqa: E402

from eccar._version import __version__  # noqa: E402

NAPOLEON: Any = Config(napoleon_use_ivar=True)
"""How sections of docstrings are read; attributes are described once, by autodoc."""

project = "eccar"
author = "The eccar developers"
copyright = "The eccar developers, MIT licence"
version = release = __version__
language = "en"

extensions = ["myst_nb", "sphinx.ext.autodoc"]
source_suffix = {".md": "myst-nb", ".ipynb": "myst-nb"}
exclude_patterns = ["_build", "reference/generated", "**.ipynb_checkpoints"]
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_execution_show_tb = True
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 4
myst_links_external_new_tab = False
nitpicky = True

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_class_signature = "mixed"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
# The navigation, which is made for each page, would have 5,600 names of the reference of Python.
toc_object_entries = False

nitpick_ignore_regex = [
    # Of an annotated type, Sphinx takes the name for one in the module of what it annotates.
    ("py:class", r"eccar\..+\.Annotated"),
    # Internal modules have no place in the reference.
    ("py:.*", r"eccar\.documents\.(positions|structuring)\..+"),
    ("py:class", r"eccar\.(render\.(to_docx|to_typst|summaries)|dossier\.dossier)\..+|Keys"),
    # The standard library, attrs and cattrs have documentation of their own, elsewhere; linking
    # to it would need their inventories from the network.
    (
        "py:.*",
        r"(dt|datetime|decimal|fractions|enum|abc|re|os|io|collections|types|typing|attrs?|cattrs|yaml)\..+",
    ),
    (
        "py:.*",
        r"(Any|Attribute|Callable|Generic|Iterable|Iterator|Mapping|MappingProxyType|NamedTuple)",
    ),
    # Type variables have no place of their own.
    (
        "py:class",
        r"(eccar\..*\.)?(T|Document|Entry|AnyEntry|Kind|Other|Value|Value_co|Subject|Context)",
    ),
    ("py:.*", r"eccar\.(.+\.Any(Document|Fact|Step)|checking\.related\.Made)"),
    ("py:class", r"AnyDocument"),  # The union of all kinds, which only type checkers see.
    # Internal modules, which have no place in the reference.
    ("py:class", r"eccar\.documents\.positions\.Node"),
]

html_theme = "furo"
template_bridge = "_generate.theme.Templates"
html_show_sphinx = False
html_title = f"eccar {release}"
html_copy_source = False
html_show_sourcelink = False
html_static_path = ["_static"]
html_css_files = ["eccar.css"]
html_theme_options = {"sidebar_hide_name": False}

_LOADED = re.compile(
    r"""<(?:script|img|iframe|link|source|video|audio|object|embed)\b[^>]*?
    (?:src|href|data)=["']((?:https?:)?//[^"']+)""",
    re.VERBOSE | re.IGNORECASE,
)
_IN_STYLES = re.compile(r"""(?:url\(|@import)\s*["']?((?:https?:)?//[^"')]+)""")


def _kernel(app: Any) -> None:
    """Give the kernel of the notebooks a folder of its own, with no start-up files of this machine."""
    profile = Path(app.doctreedir, "ipython", "profile_default")
    profile.mkdir(parents=True, exist_ok=True)
    text = "get_config().IPKernelApp.log_level = 'ERROR'  # Otherwise it reports how it runs.\n"
    profile.joinpath("ipython_kernel_config.py").write_text(text, encoding="utf-8")
    os.environ["IPYTHONDIR"] = str(profile.parent)


def _write_pages(app: Any) -> None:
    _generate.write(HERE / "reference" / "generated")
    copy_notebooks(HERE)
    simplify_annotated_types()


def _loads_nothing(app: Any, error: Exception | None) -> None:
    """Warn, and so fail, where a page would load something from elsewhere."""
    if error:
        return
    for file in sorted(Path(app.outdir).rglob("*")):
        pattern = {".html": _LOADED, ".css": _IN_STYLES}.get(file.suffix)
        for address in pattern.findall(file.read_text(encoding="utf-8")) if pattern else ():
            logging.getLogger(__name__).warning("%s loads %s", file.name, address)


_WITHIN_REACH = {
    "<pre>": '<pre tabindex="0">',
    '<aside class="sidebar-drawer">': '<aside class="sidebar-drawer" aria-label="Pages">',
    '<aside class="toc-drawer">': '<aside class="toc-drawer" aria-label="On this page">',
}
"""What the theme writes, and what a keyboard can scroll and a screen reader can tell apart."""

_TABLE = re.compile(r'<div class="(table-wrapper [^"]*)">')


def _keep_within_reach(app: Any, error: Exception | None) -> None:
    """Let the keyboard reach what scrolls, and give landmarks names."""
    for file in () if error else sorted(Path(app.outdir).rglob("*.html")):
        page = before = file.read_text(encoding="utf-8")
        for written, better in _WITHIN_REACH.items():
            page = page.replace(written, better)
        page = _TABLE.sub(r'<div class="\1" role="group" aria-label="Table" tabindex="0">', page)
        if page != before:
            file.write_text(page, encoding="utf-8")


def _without_values(app: Any, domain: str, objtype: str, content: Any) -> None:
    """Show the values of numbers only: tables would fill pages, and paths differ by machine."""
    if objtype == "data":
        for part in list(content.parent.findall(addnodes.desc_annotation)):
            if re.match(r"\s*=(?!\s*[0-9]+$)", part.astext()):
                part.parent.remove(part)


def _without_links_to_type(app: Any, tree: Any) -> None:
    """Link no built-in ``type``: it would be taken for one of the attributes of that name."""
    for link in list(tree.findall(addnodes.pending_xref)):
        if (link["refdomain"], link["reftarget"]) == ("py", "type"):
            shown = find_pending_xref_condition(link, "*")
            link.replace_self(shown.children if shown is not None else link.children)


def _parse_google_sections(app: Any, what: Any, name: str, value: object, *rest: Any) -> None:
    """Read the sections *Args*, *Returns* and *Raises* of docstrings.

    The extension itself would take every docstring of a constant with a colon for a type.
    """
    if what in {"class", "exception", "function", "method"}:
        lines: list[str] = rest[-1]
        lines[:] = GoogleDocstring(lines, NAPOLEON, app, what, name, value).lines()


def setup(app: Any) -> dict[str, bool]:
    """Connect the functions of this configuration to the events of Sphinx."""
    app.connect("builder-inited", _kernel)
    app.connect("autodoc-process-docstring", _parse_google_sections)
    app.connect("builder-inited", _write_pages)
    app.connect("html-collect-pages", search_pages)
    app.connect("object-description-transform", _without_values)
    app.connect("doctree-read", _without_links_to_type)
    app.connect("build-finished", _keep_within_reach)
    app.connect("build-finished", _loads_nothing)
    return {"parallel_read_safe": True}
