"""What type checkers know of a document, from the line that loads it."""

import io
from pathlib import Path
from typing import TYPE_CHECKING, assert_never, assert_type

import eccar

if TYPE_CHECKING:
    from eccar.loading import AnyDocument


def by_class(path: Path, text: str, data: object) -> None:
    """With a class, the value is of that class."""
    assert_type(eccar.load(path, eccar.Membership), eccar.Membership)
    assert_type(eccar.load(b"{}", eccar.Account, format="json"), eccar.Account)
    assert_type(eccar.load(io.BytesIO(b"{}"), eccar.ActionPlan), eccar.ActionPlan)
    assert_type(eccar.load(io.StringIO("{}"), eccar.Inventory), eccar.Inventory)
    assert_type(eccar.loads(text, eccar.FeeSchedule), eccar.FeeSchedule)
    assert_type(eccar.from_dict(data, eccar.fees.Payee), eccar.fees.Payee)
    assert_type(eccar.read(path, eccar.Membership).value, eccar.Membership)


def by_match(document: "AnyDocument") -> str:
    """Without a class, each kind is one case; a case that is missing is an error."""
    match document:
        case eccar.Membership() | eccar.Account():
            return document.subject
        case eccar.FeeSchedule():
            return str(document.since)
        case eccar.fees.Payee():
            return document.name
        case eccar.ActionPlan() | eccar.Inventory():
            return str(len(document.measures))
        case eccar.reports.ProgressReport():
            return str(document.period)
        case (
            eccar.reports.ReportingRound()
            | eccar.reports.Questionnaire()
            | eccar.reports.Evaluation()
            | eccar.network.Coalition()
            | eccar.network.Practice()
            | eccar.incidents.IncidentTable()
            | eccar.incidents.Release()
        ):
            return document.id
        case eccar.incidents.IncidentMapping():
            return str(len(document.columns))
        case _:
            assert_never(document)


def any_kind(path: Path, text: str, data: object) -> tuple[str, ...]:
    """The value of any kind, from each of the four functions."""
    values = (eccar.load(path), eccar.loads(text), eccar.from_dict(data), eccar.read(path).value)
    return tuple(by_match(value) for value in values)
