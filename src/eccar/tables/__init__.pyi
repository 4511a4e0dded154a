# Generated from the table in __init__.py by scripts/stubs.py; do not edit.
from .columns import ColumnType as ColumnType
from .columns import Missing as Missing
from .columns import TableColumn as TableColumn
from .columns import TableDefinition as TableDefinition
from .frames import frame as frame
from .query import rows as rows
from .result import Rows as Rows

__all__ = [
    "ColumnType",
    "Missing",
    "Rows",
    "TableColumn",
    "TableDefinition",
    "frame",
    "rows",
]
