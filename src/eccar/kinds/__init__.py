"""Every kind of document, one line each: its class, its rules, and what they are evaluated in.

Loading, checking, schemas, templates, views, the reference pages and the tests iterate over
``KINDS``; likewise over ``ANSWERS``, the kinds of answers. The lines are strings only, so importing
this package loads no domain; ``resolve`` imports what a line names. The package of the class
(``package_of``) holds what else belongs to the kind: ``schemas/<kind>-<version>.json``,
``templates/<kind>.yaml`` and the views.
"""

from __future__ import annotations

from importlib import import_module

from .answers import ANSWERS as ANSWERS
from .answers import Answer as Answer
from .documents import COLLECTIONS as COLLECTIONS
from .documents import KINDS as KINDS
from .documents import Collection as Collection
from .documents import Kind as Kind

TYPE_CHECKING = False
"""As ``typing.TYPE_CHECKING``; importing typing would double what this module costs."""

if TYPE_CHECKING:
    from typing import Any

DOMAINS = ("dossier", "membership", "fees", "plan", "reports", "network", "incidents", "desk")
"""The packages with views, commands and words of their own, in the order of ``eccar --help``."""

ERROR_CODES = (
    "eccar.documents.errors:ERROR_CODES",
    "eccar.documents.folder:ERROR_CODES",
    "eccar.documents.new_folder:ERROR_CODES",
    "eccar.values.money:ERROR_CODES",
    "eccar.fees.errors:ERROR_CODES",
    "eccar.fees.payment.errors:ERROR_CODES",
    "eccar.plan.errors:ERROR_CODES",
    "eccar.reports.errors:ERROR_CODES",
    "eccar.network.errors:ERROR_CODES",
    "eccar.incidents.errors:ERROR_CODES",
    "eccar.incidents.disclosure.errors:ERROR_CODES",
    "eccar.incidents.records.errors:ERROR_CODES",
    "eccar.dossier.errors:ERROR_CODES",
    "eccar.desk.errors:ERROR_CODES",
    "eccar.desk.workbook.errors:ERROR_CODES",
    "eccar.desk.papers.errors:ERROR_CODES",
)
"""Where the codes are defined with which values are refused."""

HELP = "eccar.command.help:texts"
"""The function that gives the English texts of the help, each with its key in the wording."""

REGISTER = ("eccar.membership", "register")
"""The package and the folder of the packaged register of memberships."""

REGISTERED_CITY = "eccar.documents.register:registered_city"
"""The function that finds an authority in the register by its id."""

REGISTER_OF = "eccar.network.registers.register:register"
"""The function that makes the register of documents, such as those of a folder."""

WITH_SEATS = "eccar.network.registers.seating:with_seats"
"""The function that gives memberships among documents the seats that documents of the coalition record."""

SEAT_IN_WORDS = "eccar.network.views.bodies:seat_in_words"
"""The function that says the body and the role of a seat in the language of the reader."""

PROBLEM = "eccar.documents.problems:problem_of"
"""The function that puts errors into the body of an HTTP answer."""


def resolve(name: str) -> Any:
    """What *name*, a module and an attribute of it, refers to: ``eccar.plan.plan:ActionPlan``."""
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)


def kind_of(cls: type[Any]) -> str | None:
    """The kind of the documents that *cls* models, or ``None`` if it models none."""
    name = f"{cls.__module__}:{cls.__qualname__}"
    return next((kind for kind, line in KINDS.items() if line.value == name), None)


def checked_kinds() -> dict[str, Kind | Collection]:
    """Everything that has rules: the kinds of documents, and of collections of documents."""
    return {**KINDS, **COLLECTIONS}


def checked_kind_of(cls: type[Any]) -> str | None:
    """The kind of document or of collection that *cls* models, or ``None`` if it models none."""
    name = f"{cls.__module__}:{cls.__qualname__}"
    return next((kind for kind, line in checked_kinds().items() if line.value == name), None)


def class_of(kind: str) -> type[Any]:
    """The class that models documents of this *kind*."""
    cls: type[Any] = resolve(KINDS[kind].value)
    return cls


def rules_for(kind: str) -> tuple[Any, ...]:
    """The packaged rules for documents, or collections, of this *kind*."""
    name = checked_kinds()[kind].rules
    return resolve(name) if name else ()


def context_of(kind: str) -> type[Any]:
    """The class of the context that the rules for this *kind* are evaluated in."""
    cls: type[Any] = resolve(checked_kinds()[kind].context)
    return cls


def upgrades_of(kind: str) -> tuple[Any, ...]:
    """The steps from each older schema version of this *kind* to the next."""
    name = KINDS[kind].upgrades
    return resolve(name) if name else ()


def version_of(kind: str) -> int:
    """The newest version of documents, or of answers, of this *kind*."""
    if kind in ANSWERS:
        version: int = ANSWERS[kind].version
        return version
    return len(upgrades_of(kind)) + 1


def full_name(kind: str) -> str:
    """What a document of this *kind* says in its first line: ``membership/1``."""
    return f"{kind}/{version_of(kind)}"


def package_of(module: str) -> str:
    """The package with the views and files of the classes in *module*.

    It is the first two names: ``eccar.fees`` for ``eccar.fees.accounts.account``. Of a module
    directly in a package of others, ``theirs.reports``, it is that package.
    """
    names = module.split(".")
    return ".".join(names[:2] if len(names) > 2 else names[:1])


def home_of(kind: str) -> str:
    """The package that models documents of this *kind* and has its files."""
    return package_of(KINDS[kind].value.partition(":")[0])


def answer_of(cls: type[Any]) -> str | None:
    """The kind of the answers of the class *cls*, or ``None`` if it is none; subclasses have it, too."""
    names = [f"{base.__module__}:{base.__qualname__}" for base in cls.__mro__]
    return next((kind for kind, line in ANSWERS.items() if line.value in names), None)


def kinds_with_schema() -> tuple[str, ...]:
    """The kinds of documents and of answers: those of which a JSON Schema is published."""
    return (*KINDS, *ANSWERS)


def schema_file(kind: str) -> tuple[str, str, str]:
    """The JSON Schema of the newest version of documents of this *kind*: its package and path there."""
    return home_of(kind), "schemas", f"{kind}-{version_of(kind)}.json"


def template_file(kind: str) -> tuple[str, str, str]:
    """The commented template of this *kind*: its package and path there."""
    return home_of(kind), "templates", f"{kind}.yaml"
