"""Loading documents: what users of the library call, typed by the kind of document.

The work is done by ``documents.reading``, which knows no domain; here each function says what comes
out. Given a class, it is a value of that class. Otherwise it is ``AnyDocument``, which narrows by
``match`` or ``isinstance``; type checkers know the name, as
``from eccar.loading import AnyDocument`` under ``if TYPE_CHECKING:``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, overload

from .documents import reading
from .documents.reading import Document
from .documents.sources import Source

if TYPE_CHECKING:
    from typing import TypeAlias

    from .fees.accounts.account import Account
    from .fees.payment.payee import Payee
    from .fees.schedule import FeeSchedule
    from .incidents.counts.release import Release
    from .incidents.counts.table import IncidentTable
    from .incidents.records.mapping import IncidentMapping
    from .membership.membership import Membership
    from .network.coalition import Coalition
    from .network.practices.practice import Practice
    from .plan.inventory import Inventory
    from .plan.plan import ActionPlan
    from .reports.evaluation.evaluation import Evaluation
    from .reports.report import ProgressReport
    from .reports.rounds.questionnaire import Questionnaire
    from .reports.rounds.round import ReportingRound

    AnyDocument: TypeAlias = (
        Membership
        | Account
        | FeeSchedule
        | Payee
        | ActionPlan
        | Inventory
        | ProgressReport
        | ReportingRound
        | Questionnaire
        | Evaluation
        | Coalition
        | Practice
        | IncidentMapping
        | IncidentTable
        | Release
    )
    """A value of one of the kinds of documents that come with the library."""

Value = TypeVar("Value")


@overload
def load(source: Source, cls: type[Value], *, format: str | None = None) -> Value: ...
@overload
def load(source: Source, cls: None = None, *, format: str | None = None) -> AnyDocument: ...
def load(source: Source, cls: type[Any] | None = None, *, format: str | None = None) -> Any:
    """The value of the document in a file, in bytes or in a stream.

    Args:
        source: The path of a file, the content of a document as bytes, or an open stream of text or
            bytes, of which at most 8 MiB are read.
        cls: The class of the document, such as ``Membership``; any kind by default.
        format: ``"yaml"``, ``"json"``, ``"toml"``, ``"xlsx"`` or ``"ods"``; by default it follows
            from the name of the file (.yaml, .yml, .json, .toml, .xlsx, .ods), else from the
            content. A workbook is one that ``eccar new --format xlsx`` or ``save`` made; the extra
            ``desk`` reads it.

    Raises:
        DocumentError: The document cannot be read or is of another class, with every error in it.
        ValueError: There is no such *format*.

    >>> import eccar
    >>> eccar.load(b"{eccar: inventory/1, authorities: [de/musterstadt]}", eccar.Inventory)
    <Inventory de/musterstadt>
    """
    return reading.read(source, cls, format=format).value


@overload
def loads(text: str | bytes, cls: type[Value], *, format: str | None = None) -> Value: ...
@overload
def loads(text: str | bytes, cls: None = None, *, format: str | None = None) -> AnyDocument: ...
def loads(text: str | bytes, cls: type[Any] | None = None, *, format: str | None = None) -> Any:
    """The value of the document whose *text* is given; see ``load``.

    >>> import eccar
    >>> eccar.loads('{"eccar": "inventory/1", "authorities": ["de/musterstadt"]}', eccar.Inventory)
    <Inventory de/musterstadt>
    """
    content = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return reading.read(content, cls, format=format).value


@overload
def read(
    source: Source, cls: type[Value], *, format: str | None = None, name: str | None = None
) -> Document[Value]: ...
@overload
def read(
    source: Source, cls: None = None, *, format: str | None = None, name: str | None = None
) -> Document[AnyDocument]: ...
def read(
    source: Source,
    cls: type[Any] | None = None,
    *,
    format: str | None = None,
    name: str | None = None,
) -> Document[Any]:
    r"""The document in *source* with the line and column of everything in it.

    *name* is what findings call a source that has no name of its own. For the other arguments and
    the errors see ``load``.

    >>> import eccar
    >>> document = eccar.read(b"eccar: inventory/1\nauthorities: [de/musterstadt]\n", eccar.Inventory)
    >>> document.value, str(document.place(eccar.Path(("authorities", 0))))
    (<Inventory de/musterstadt>, '2:15')
    """
    return reading.read(source, cls, format=format, name=name)


@overload
def from_dict(data: object, cls: type[Value]) -> Value: ...
@overload
def from_dict(data: object, cls: None = None) -> AnyDocument: ...
def from_dict(data: object, cls: type[Any] | None = None) -> Any:
    """The value of a document given as plain *data*, with its kind and version under ``eccar``.

    Raises ``DocumentError`` with every error and its path, also if the document is not a *cls*.

    >>> import eccar
    >>> plan = eccar.from_dict({
    ...     "eccar": "plan/1", "authorities": ["de/musterstadt"], "titles": {"de": "Plan"}, "period": "2027",
    ...     "measures": [{"id": "advice", "points": [3], "titles": {"de": "Beratung"}}],
    ... }, eccar.ActionPlan)
    >>> plan
    <ActionPlan de/musterstadt 2027, measures: 1>
    """
    return reading.from_dict(data, cls)
