"""The value objects of all domains: dates, money, texts, sources, authorities, facts, constraints."""

from .. import _lazy

__getattr__, __dir__, __all__ = _lazy(
    __name__,
    {
        "cities": "City CityKind Coordinates FormerName Identifiers Population",
        "dates": "Period When day period when",
        "errors": "CatalogEntry ErrorCode InvalidValue Severity",
        "facts": "Fact Family",
        "figures": "DatedFigure Statutes statutes",
        "money": "Money",
        "records": "Records",
        "sources": "Source SourceKind source",
        "texts": "Text text",
        "vocabulary": "Audience Basis Declaration Ground Hostility Role",
    },
)
