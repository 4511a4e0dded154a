"""An invented kind of document, as a package of somebody else would have it: twinnings of cities.

It has what a kind of this library has: a class with a view, rules, words, a template and a schema.
The line for ``KINDS`` is ``KIND``.
"""

from eccar.kinds import Kind

KIND = Kind(f"{__name__}.twinning:Twinning", f"{__name__}.rules:RULES", prefix="TWN")
