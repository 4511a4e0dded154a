"""Templates with a form for each plural category, such as ``one`` and ``other``.

The whole sentence is the unit, since more than the noun can depend on a number: the verb, and in
Polish the case. Which number has which category says Unicode CLDR, for other languages than
English in ``languages.cldr``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Self, TypeAlias

Number: TypeAlias = int | float | Decimal | Fraction
"""A number that selects a form."""

Category: TypeAlias = Callable[[Number], str]
"""The rule of a language: the plural category of a number as it is written."""

NONE = "none"
"""The key of a form for exactly 0, which is not the category ``zero`` of CLDR."""

SELECT = "select"
"""The key that names the value by which a form is selected."""

DEFAULT = "count"
"""The value by which a form is selected if nothing is said."""

OTHER = "other"
"""The category that every language has."""

CATEGORIES = ("zero", "one", "two", "few", "many", OTHER)
"""The plural categories of CLDR, in its order."""

_KEYS = frozenset({NONE, SELECT, *CATEGORIES})


def english(number: Number) -> str:
    """The category of a *number* in English: ``one`` is 1, and not 1.0.

    >>> [english(number) for number in (0, 1, 1.5, 2)]
    ['other', 'one', 'other', 'other']
    """
    return "one" if abs(number) == 1 and not _decimals(number) else OTHER


def _decimals(number: Number) -> bool:
    """Whether *number* is written with decimals though it is whole, as ``1.0``."""
    return isinstance(number, Decimal) and number.as_tuple().exponent != 0


class Forms(str):
    """A template with a form for each plural category of its language.

    As text it is the form ``other``, so that it can be shown, searched and compared like a template
    without forms.

    Attributes:
        by_category: The forms by plural category; ``none`` is the form for exactly 0.
        select: The name of the value by which a form is selected.
        category: The rule of the language.
    """

    __slots__ = ("by_category", "category", "select")

    by_category: Mapping[str, str]
    select: str
    category: Category

    def __new__(
        cls, by_category: Mapping[str, str], select: str = DEFAULT, category: Category = english
    ) -> Self:
        """The template with the forms *by_category*; ``other`` is required."""
        made = super().__new__(cls, by_category[OTHER])
        made.by_category, made.select, made.category = by_category, select, category
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return Forms, (dict(self.by_category), self.select, self.category)

    def form(self, values: Mapping[str, object]) -> str:
        """The form for the number among *values*.

        A span, such as 20 to 30, has the form of its end.
        """
        number = values.get(self.select)
        number = getattr(number, "most", number)
        if not isinstance(number, (int, float, Decimal, Fraction)):
            return self.by_category[OTHER]
        if number == 0 and NONE in self.by_category:
            return self.by_category[NONE]
        return self.by_category.get(self.category(number), self.by_category[OTHER])


def plural(select: str = DEFAULT, /, **forms: str) -> Forms:
    """An English template with forms, selected by the value *select*.

    >>> years = plural("age", one="a year ago", other="{age} years ago")
    >>> years.form({"age": 1}), years.form({"age": 2}), str(years)
    ('a year ago', '{age} years ago', '{age} years ago')
    """
    return Forms(forms, select)


def forms_in(template: str) -> tuple[str, ...]:
    """All forms of a *template*; of one without forms the template itself.

    >>> forms_in(plural(one="a day", other="{count} days")), forms_in("today")
    (('a day', '{count} days'), ('today',))
    """
    return tuple(template.by_category.values()) if isinstance(template, Forms) else (template,)


def has_forms(value: object) -> bool:
    """Whether *value*, read from a wording file, is a table of forms, and no section."""
    return isinstance(value, Mapping) and OTHER in value and value.keys() <= _KEYS


def forms_of(table: Mapping[str, str], category: Category) -> Forms:
    """The template of a *table* of a wording file, in a language with the rule *category*."""
    by_category = {key: form for key, form in table.items() if key != SELECT}
    return Forms(by_category, table.get(SELECT, DEFAULT), category)
