"""The European Coalition of Cities against Racism (ECCAR) as Python values.

An independent project, not the coalition's register; nothing here has legal effect.

    load(path, Membership)         the document in a file; likewise loads, from_dict, read
    save(value, path)              write a document; dumps and to_dict give its text and plain data
    check(value, on=day)           the report of what is odd in a document, or not on record
    text(value, lang)              a document or an answer in words; html and markdown likewise
    coalition()                    the memberships in the packaged register, from public sources
    membership.standing_on(day)    where an authority stands on a day, and how certain that is
    plan.coverage_on(day)          how the measures of a plan cover the ten points
    assess(city, schedule, year=)  the fee of an authority; fee_schedule() is the packaged schedule
    account(city, account, ...)    what was charged and paid, compared with what is due
    diff(old, new)                 what changed between two versions of a plan, or two reports
    dossiers(open_folder(path))    the documents of a folder by the authority that they are of
    deadlines(documents, on=day)   the dates to keep: reports, fees, milestones, reviews

    >>> import eccar
    >>> krakow = eccar.coalition()["pl/krakow"]
    >>> krakow.standing_on("2026-11-22")
    <Standing pl/krakow 2026-11-22: member, certain>

The names most users need are here; others in ``eccar.membership``, ``eccar.fees``, ``eccar.plan``,
``eccar.reports``, ``eccar.dossier``, ``eccar.checking`` and ``eccar.values``. ``help(eccar.load)``
explains one name; ``help(eccar)`` is longer than a screen.
"""

import sys as _sys

# Each name is imported when it is first used (PEP 562), so that ``import eccar`` costs next to
# nothing. What type checkers and completion read is in ``__init__.pyi``, generated from the tables by
# ``make generated``.
_PUBLIC = {
    "_version": "__version__",
    "checking.check": "check check_together",
    "checking.context": "RuleContext",
    "checking.findings": "Finding Path",
    "checking.reports": "Outcome Report",
    "checking.evaluation": "Ignore",
    "checking.rules": "Rule hit not_evaluated rule",
    "documents.embedding": "converter",
    "documents.errors": "DocumentError",
    "documents.folder": "open_folder",
    "documents.published": "schema",
    "documents.reading": "Document",
    "documents.writing": "dumps save to_dict",
    "dossier.comparison": "diff",
    "dossier.dossier": "Dossier deadlines dossiers",
    "fees.accounts.account": "Account",
    "fees.assessing": "assess",
    "fees.assessment": "Assessment",
    "fees.packaged": "fee_schedule",
    "fees.reconciliation": "account",
    "fees.runs.yearly_run": "dues",
    "fees.schedule": "FeeSchedule",
    "languages.language": "language",
    "loading": "from_dict load loads read",
    "membership.lifecycle": "Status",
    "membership.membership": "Membership",
    "membership.standing": "Standing",
    "network.registers.packaged": "coalition",
    "plan.inventory": "Inventory",
    "plan.measures.measure": "Measure",
    "plan.packaged": "ten_points",
    "plan.plan": "ActionPlan",
    "render": "html markdown text",
    "tables.frames": "frame",
    "tables.query": "rows",
    "values.cities": "City",
    "values.dates": "When day when",
    "values.errors": "Severity",
    "values.money": "Money money",
    "values.sources": "Source source",
    "values.texts": "Text",
}
"""The names of this package, by the module that defines them."""

_PACKAGES = (
    *(
        "checking",
        "dossier",
        "fees",
        "incidents",
        "membership",
        "network",
        "plan",
        "reports",
        "tables",
        "values",
    ),
)
"""The packages with further public names."""


def _lazy(package: str, public: dict[str, str], packages: tuple[str, ...] = ()) -> tuple:
    """The module attributes ``__getattr__``, ``__dir__`` and ``__all__`` of a lazy package.

    *public* maps modules of *package*, by their name within it, to the names they define, separated
    by spaces; *packages* are the subpackages that are attributes too. Both are imported when they
    are first used.
    """
    homes = {name: home for home, names in public.items() for name in names.split()}

    def load(name: str) -> object:
        # The builtin spares loading importlib, which would cost more than the rest of this module.
        if name in packages:
            return __import__(f"{package}.{name}", fromlist=["__all__"])
        if name not in homes:
            raise AttributeError(_no_attribute(package, name))
        value = getattr(__import__(f"{package}.{homes[name]}", fromlist=[name]), name)
        _sys.modules[package].__dict__[name] = value  # The next use does not come here.
        return value

    return load, lambda: sorted((*homes, *packages)), sorted(homes)


_RENAMED = {
    "Advance": "eccar.plan.IndicatorProgress",
    "At": "eccar.RuleContext",
    "Reach": "eccar.plan.Attainment",
    "Statement": "eccar.plan.ResourceStatement",
    "Table": "eccar.fees.FeeTable",
    "coalition": "eccar.coalition",
    "YearlyRun": "eccar.fees.Dues",
    "unasked": "eccar.not_evaluated",
    "yearly": "eccar.dues",
    "fee_observations": "eccar.fees.fee_observations",
}
"""Names that this package had before, and what took their place; kept for one release."""


def _no_attribute(package: str, name: str) -> str:
    """That *package* has no *name*, with its new place, if it was a name here before."""
    message = f"module {package!r} has no attribute {name!r}"
    if name.startswith("_"):
        return message
    place = _RENAMED.get(name) or (package == __name__ and _place(name))
    return f"{message}; it is {place} now" if place else message


def _place(name: str) -> str:
    """The package that has a *name* which was here before, if one has."""
    homes = (f"{__name__}.{folder}" for folder in _PACKAGES)
    home = next((home for home in homes if name in __import__(home, fromlist=["x"]).__all__), "")
    return home and f"{home}.{name}"


__getattr__, __dir__, __all__ = _lazy(__name__, _PUBLIC, _PACKAGES)
