# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from .cities import City as City
from .cities import CityKind as CityKind
from .cities import Coordinates as Coordinates
from .cities import FormerName as FormerName
from .cities import Identifiers as Identifiers
from .cities import Population as Population
from .dates import Period as Period
from .dates import When as When
from .dates import day as day
from .dates import period as period
from .dates import when as when
from .errors import CatalogEntry as CatalogEntry
from .errors import ErrorCode as ErrorCode
from .errors import InvalidValue as InvalidValue
from .errors import Severity as Severity
from .facts import Fact as Fact
from .facts import Family as Family
from .figures import DatedFigure as DatedFigure
from .figures import Statutes as Statutes
from .figures import statutes as statutes
from .money import Money as Money
from .records import Records as Records
from .sources import Source as Source
from .sources import SourceKind as SourceKind
from .sources import source as source
from .texts import Text as Text
from .texts import text as text
from .vocabulary import Audience as Audience
from .vocabulary import Basis as Basis
from .vocabulary import Declaration as Declaration
from .vocabulary import Ground as Ground
from .vocabulary import Hostility as Hostility
from .vocabulary import Role as Role

__all__ = [
    "Audience",
    "Basis",
    "CatalogEntry",
    "City",
    "CityKind",
    "Coordinates",
    "DatedFigure",
    "Declaration",
    "ErrorCode",
    "Fact",
    "Family",
    "FormerName",
    "Ground",
    "Hostility",
    "Identifiers",
    "InvalidValue",
    "Money",
    "Period",
    "Population",
    "Records",
    "Role",
    "Severity",
    "Source",
    "SourceKind",
    "Statutes",
    "Text",
    "When",
    "day",
    "period",
    "source",
    "statutes",
    "text",
    "when",
]
