"""The compiled readers: plain data to values, strictly, with the path of every error.

A fence: ``exec``, the change of ``__code__`` and the change of ``__class__`` happen in this package
and nowhere else. ``docs/explanation/structuring.md`` says why it is there, and what may be done in
it; ``tests/documents/test_reference.py`` holds it against cattrs.
"""
