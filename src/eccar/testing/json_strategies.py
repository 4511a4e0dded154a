"""Strategies for the content of ``extra``: any JSON."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

ANY_CHARACTER = st.characters(exclude_categories=["Cs"])


def extras() -> st.SearchStrategy[dict[str, Any]]:
    """Mappings for the key ``extra`` of a document."""
    return st.dictionaries(st.text(ANY_CHARACTER, max_size=10), anything(), max_size=3)


def anything() -> st.SearchStrategy[Any]:
    """Any JSON that can stand under ``extra``."""
    leaves = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**14), 10**14),
        st.floats(-1e14, 1e14, allow_nan=False),
        st.text(ANY_CHARACTER, max_size=20),
    )
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3),
            st.dictionaries(st.text(ANY_CHARACTER, max_size=5), inner, max_size=3),
        ),
        max_leaves=6,
    )
