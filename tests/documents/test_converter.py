"""The converter for classes of other packages that hold values of the library."""

from __future__ import annotations

import attrs
import pytest
from cattrs import ClassValidationError

import eccar
from eccar import City, DocumentError, Source
from eccar.documents.convert import converter, unstructure
from eccar.documents.structuring.readers import reader
from eccar.membership import Accepted


@attrs.frozen
class Twinning:
    """A class of another package that holds a city."""

    city: City
    since: int


def test_a_kind_of_fact_comes_back_through_cattrs() -> None:
    """A fact keeps its kind, also in a class that holds one kind only."""

    @attrs.frozen
    class Decision:
        adopted: Accepted

    made = converter()
    decision = Decision(Accepted(when="2025-01-01"))

    assert made.structure(made.unstructure(decision), Decision) == decision
    with pytest.raises(ClassValidationError):
        made.structure({"adopted": {"fact": "left", "date": "2025-01-01"}}, Decision)


def test_classes_of_other_packages_hold_values() -> None:
    """Classes of other packages pass through cattrs, the values in them as documents have them."""
    twinning_city = {
        "id": "pl/krakow",
        "names": {"pl": "Kraków"},
        "country": "PL",
        "kind": "city",
    }
    data = {"city": twinning_city, "since": 1995}
    made = converter()
    twinning = made.structure(data, Twinning)

    assert twinning.city.name() == "Kraków"
    assert made.unstructure(twinning) == data
    wrong = {"city": {**twinning_city, "country": "Poland"}, "since": 1995}
    with pytest.raises(ClassValidationError) as caught:
        made.structure(wrong, Twinning)
    [error] = caught.value.exceptions
    assert isinstance(error, DocumentError)
    assert str(error).startswith("country: DOC222")


def test_what_documents_cannot_hold_is_a_type_error() -> None:
    """A type without a form in documents, and a value that is no document, raise ``TypeError``."""
    with pytest.raises(TypeError, match="no way of writing"):
        reader(complex)
    with pytest.raises(TypeError, match="City is no document"):
        eccar.to_dict(City(id="pl/krakow", names={"pl": "Kraków"}, country="PL"))
    with pytest.raises(TypeError, match="no view"):
        eccar.text("text")  # type: ignore[arg-type]  # Just what is refused.


def test_a_text_that_looks_like_an_address_is_written_in_full() -> None:
    """A source whose text would be read as an address is written as a mapping."""
    odd = Source(text="https:// is how an address begins")

    assert unstructure(odd) == {"text": "https:// is how an address begins"}
    assert reader(Source)(unstructure(odd)) == odd
    assert unstructure(Source(text="https://example.org")) == {"text": "https://example.org"}
