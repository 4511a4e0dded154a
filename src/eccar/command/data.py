"""Wrong calls: their sentence for people, and their plain data for other programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, TypedDict

from ..checking.data import neutral
from ..checking.findings import finding
from ..languages.language import Language
from ..values.characters import printable
from ..values.errors import InvalidValue
from .errors import CallError, Metavar
from .help import metavar
from .notices import Notice


class UsageData(TypedDict):
    """Why a call could not be carried out."""

    code: Annotated[str | None, "The code of the fault, if a value was refused."]
    key: Annotated[str | None, "The key of the sentence in the wording, if it is another error."]
    message: Annotated[str, "What is wrong with the call, and what to do, in sentences."]
    values: Annotated[dict[str, Any], "The values in the message, in no language."]


class NoticeData(TypedDict):
    """What a call says of its input besides its answers, such as a city that appears twice."""

    key: Annotated[str, "The key of the sentence in the wording."]
    message: Annotated[str, "What is to be known of the input, and what to do, in sentences."]
    values: Annotated[dict[str, Any], "The values in the message, in no language."]


def notice_data(notice: Notice, lang: Language) -> NoticeData:
    """What a call says of its input besides its answers."""
    return {
        "key": notice.key,
        "message": sentence(notice.key, notice.values, lang),
        "values": {key: neutral(value) for key, value in notice.values.items()},
    }


def usage_data(error: CallError, lang: Language) -> UsageData:
    """Why a call could not be carried out."""
    reason, values = _parts(error)
    refusal = finding(reason) if isinstance(reason, InvalidValue) else None
    filled = (refusal.values if refusal else values) or {}
    return {
        "code": refusal.code if refusal else None,
        "key": None if values is None else str(reason),
        "message": call_message(error, lang),
        "values": {key: neutral(value) for key, value in filled.items()},
    }


def call_message(error: CallError, lang: Language) -> str:
    """Why a call cannot be carried out, in the reader's language; then which call says how it is made."""
    text = _reason(error, lang)
    if error.help is None:
        return text
    return f"{text}\n{lang.word('command.label', 'more', call=error.help)}"


def sentence(key: str, values: Mapping[str, object], lang: Language) -> str:
    """The sentence under *key* in the section ``call`` of a package, by default of ``command``."""
    package, _, name = key.rpartition(".")
    filled = {key: _in_full(value, lang) for key, value in values.items()}
    return lang.whole(f"{package or 'command'}.call", name, **filled)


def _reason(error: CallError, lang: Language) -> str:
    reason, values = _parts(error)
    if values is not None:
        return sentence(str(reason), values, lang)
    if isinstance(reason, InvalidValue):
        return f"{lang.message(finding(reason))} {lang.hint(finding(reason))}"
    return str(reason)


def _parts(error: CallError) -> tuple[object, dict[str, object] | None]:
    """The reason of a wrong call, and the values of its sentence, if the reason is a key."""
    reason, *values = error.args
    return reason, values[0] if values else None


def _in_full(value: object, lang: Language) -> object:
    """Names of files in words, which are not cut; any other *value* as it is."""
    if isinstance(value, list):
        return ", ".join(str(_in_full(item, lang)) for item in value)
    if isinstance(value, Metavar):
        return metavar(value, lang.code)
    return printable(value) if type(value) is str else value
