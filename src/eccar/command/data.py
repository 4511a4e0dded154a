"""Wrong calls: their sentence for people, and their plain data for other programs."""

from __future__ import annotations

from typing import Annotated, Any, TypedDict

from ..checking.data import neutral
from ..checking.findings import finding
from ..languages.language import Language
from ..values.characters import printable
from ..values.errors import InvalidValue
from .errors import CallError


class UsageData(TypedDict):
    """Why a call could not be carried out."""

    code: Annotated[str | None, "The code of the fault, if a value was refused."]
    key: Annotated[str | None, "The key of the sentence in the wording, if it is another error."]
    message: Annotated[str, "What is wrong with the call, and what to do, in sentences."]
    values: Annotated[dict[str, Any], "The values in the message, in no language."]


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
    """Why a call cannot be carried out, in the reader's language; then how it is made, if that is wrong."""
    sentence = _sentence(error, lang)
    if error.usage is None:
        return sentence
    usage, call = error.usage
    return f"{sentence}\n{usage}\n{lang.word('command.label', 'more', call=call)}"


def _sentence(error: CallError, lang: Language) -> str:
    reason, values = _parts(error)
    if values is not None:
        texts = {name: _in_full(value) for name, value in values.items()}
        package, _, key = str(reason).rpartition(".")
        return lang.whole(f"{package or 'command'}.call", key, **texts)
    if isinstance(reason, InvalidValue):
        return f"{lang.message(finding(reason))} {lang.hint(finding(reason))}"
    return str(reason)


def _parts(error: CallError) -> tuple[object, dict[str, object] | None]:
    """The reason of a wrong call, and the values of its sentence, if the reason is a key."""
    reason, *values = error.args
    return reason, values[0] if values else None


def _in_full(value: object) -> object:
    """Names of files in words, which are not cut; any other *value* as it is."""
    if isinstance(value, list):
        return ", ".join(str(_in_full(item)) for item in value)
    return printable(value) if isinstance(value, str) else value
