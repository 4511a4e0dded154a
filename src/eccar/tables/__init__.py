"""Tables of many documents: rows with documented columns, and data frames made from them."""

from .. import _lazy

__getattr__, __dir__, __all__ = _lazy(
    __name__,
    {
        "columns": "ColumnType Missing TableColumn TableDefinition",
        "frames": "frame",
        "query": "rows",
        "result": "Rows",
    },
)
