"""Turn records of accessions into documents, with what was curated by hand merged in.

Run it as ``python scripts/register.py RECORDS.json FOLDER [--notes scripts/register.toml]``.
What a record holds and no fact has a field for stays under ``extra.record``; a record's own note
is never carried over, because notes that are published are rewritten first.
"""

from __future__ import annotations

import argparse
import copy
import datetime as dt
import json
import re
import sys
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from eccar import DocumentError, from_dict, save, when
from eccar.membership.choices import Purpose, VoteResult
from eccar.membership.facts import FACTS
from eccar.values.constraints import TEXT, URL
from eccar.values.errors import InvalidValue
from eccar.values.ranges import INHABITANTS, VOTES
from eccar.values.vocabulary import COUNTRIES

Plain = dict[str, Any]

RECORDED = "2026-11-22"
"""The day on which the packaged records were collected; a script has no clock."""

NOTES = Path(__file__).with_suffix(".toml")
TABLES: Plain = tomllib.loads(NOTES.read_text(encoding="utf-8"))
FOUNDING, KINDS, LANGUAGES, IMPLIED = (
    TABLES[name] for name in ("founding", "kinds", "languages", "implied")
)
ADDITION, TITLE, LOCAL_FILE, MAILBOX, PARTY = (
    re.compile(TABLES["patterns"][name])
    for name in ("addition", "title", "local_file", "mailbox", "party")
)
UNDETERMINED = "und"
UNUSED = "no document of record"

LETTERS = str.maketrans(TABLES["letters"])
VOTE_KEYS = {"votes_for": "in_favour", "votes_against": "against", "abstentions": "abstained"}
CITY_KEYS = ("names", "official_languages", "part_of", "formerly", "population")
RANK = {fact.kind: rank for rank, fact in enumerate(FACTS)}


class Unusable(Exception):
    """A record that no document can be made of, and why."""


def ascii_name(name: str) -> str:
    """*name* in small ASCII letters, digits and hyphens, by the rule for ids."""
    letters = unicodedata.normalize("NFKC", name).lower().translate(LETTERS)
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def official_name(name: str, kind: str) -> str:
    """*name* without an addition such as “(city)”, which only distinguishes it."""
    addition = ADDITION.search(name)
    if addition and (kind != "city" or addition[1].casefold() in {*KINDS, "stadt", "ville"}):
        return name[: addition.start()].strip()
    return name.strip()


def city_id(name: str, country: str, kind: str = "city") -> str:
    """The id of an authority: its country, its kind unless it is a city, and its local name."""
    shown = official_name(name, KINDS.get(kind, kind))
    if KINDS.get(kind) == "city":
        local = ascii_name(shown)
    else:
        bare = ascii_name(TITLE.sub("", shown))
        local = bare and f"{ascii_name(KINDS.get(kind, kind))}-{bare}"
    if not local.strip("-"):
        raise Unusable(f"“{name}” leaves nothing for an id in ASCII letters")
    return f"{country.lower()}/{local}"


def is_text(value: object) -> bool:
    """Whether *value* is text that a document can hold."""
    try:
        return isinstance(value, str) and bool(TEXT(value))
    except InvalidValue:
        return False


def is_number(value: object, least: int = 0, most: int = VOTES.most) -> bool:
    """Whether *value* is a whole number from *least* to *most*."""
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def is_purpose(value: object) -> bool:
    """Whether *value* is the purpose of a resolution, in the words of records: “declare intent”."""
    return isinstance(value, str) and value.replace(" ", "-") in {*Purpose}


def is_result(value: object) -> bool:
    """Whether *value* says in a word how a vote ended."""
    return isinstance(value, str) and value in {*VoteResult}


def take(left: Plain, key: str, fits: Callable[[object], bool] = is_text) -> Any:
    """The value under *key*, taken out of what is *left*; one that does not fit stays there."""
    return left.pop(key) if fits(left.get(key)) else None


def take_date(left: Plain, key: str) -> str | None:
    """The date under *key*; an odd one stays in what is *left*, and the date is unknown."""
    value = left.get(key)
    if value is None or value == "":
        return None
    try:
        date = str(when(value))
    except InvalidValue:
        return "unknown"
    del left[key]
    return date


def proposal(resolution: Plain) -> Iterator[Plain]:
    """The initiative that a record holds under its resolution, if any."""
    date = take_date(resolution, "initiative_date")
    by = take(resolution, "initiative_body")
    if date or by:
        yield {"fact": "proposed", "date": date or "unknown", "by": by}


def decision(resolution: Plain, status: object) -> Iterator[Plain]:
    """The decision of the authority's own body; a body without a date is not yet one."""
    date = take_date(resolution, "date")
    if not date and not (status in ("resolution_only", "declined") and "body" in resolution):
        return
    fact = IMPLIED["declined" if status == "declined" else "resolution_only"]["fact"]
    if fact["fact"] == "resolved":
        purpose = take(resolution, "purpose", is_purpose) or fact["purpose"]
        fact = {
            **fact,
            "purpose": purpose.replace(" ", "-"),
            "condition": take(resolution, "condition"),
        }
    yield {
        **fact,
        "date": date or "unknown",
        "by": take(resolution, "body"),
        "reference": take(resolution, "id"),
        "votes": {
            **{name: take(resolution, key, is_number) for key, name in VOTE_KEYS.items()},
            "result": take(resolution, "votes", is_result),
        },
    }


def application(left: Plain, city: str) -> Iterator[Plain]:
    """The application, or the declaration of intent that a record puts in its place."""
    date, founded = take_date(left, "application_date"), FOUNDING["date"]
    if city in FOUNDING["ids"]:
        yield {"fact": "intent-declared", "date": founded, "sources": FOUNDING["sources"]}
    if date and not (city in FOUNDING["ids"] and date == founded):
        intended = date == founded or left.get("status") == "declaration_of_intent"
        yield {"fact": "intent-declared" if intended else "applied", "date": date}


def entry(left: Plain) -> Iterator[Plain]:
    """What made a member: the vote on it, the certificate, or what a source names.

    Who voted is curated: a meeting is often one of the assembly and of the committee.
    """
    accepted = take_date(left, "committee_decision_date")
    certified = take_date(left, "certificate_date")
    if accepted:
        yield {"fact": "accepted", "date": accepted}
    if certified:
        yield {"fact": "certified", "date": certified}
    if not accepted and not certified and (since := take_date(left, "member_since")):
        yield {"fact": "named", "date": since}
    if enrolled := take_date(left, "member_since_association"):
        yield {"fact": "enrolled", "date": enrolled}


def facts(left: Plain, city: str) -> list[Plain]:
    """The facts of a record, taken out of what is *left* of it."""
    status, resolution = left.get("status"), left.get("resolution")
    collected: list[Plain] = []
    if isinstance(resolution, dict):
        collected += [*proposal(resolution), *decision(resolution, status)]
    collected += [*application(left, city), *entry(left)]
    implied = IMPLIED.get(str(status))
    if implied and not any(fact["fact"] in implied["unless"] for fact in collected):
        collected.append({**implied["fact"], "date": "unknown"})
    return collected


def authority(left: Plain, source_texts: list[str]) -> Plain:
    """The authority of a record, taken out of what is *left* of it."""
    name, country = take(left, "city"), take(left, "country")
    if not name or not country or country.upper() not in COUNTRIES:
        raise Unusable("it has no name, or no country with a code of ISO 3166-1")
    word = left["kind"].strip().lower() if is_text(left.get("kind")) else "city"
    kind = KINDS.get(word)
    if kind:
        left.pop("kind", None)
    language = LANGUAGES.get(country.upper())
    count = take(left, "population", lambda value: is_number(value, 1, INHABITANTS.most))
    return {
        "id": city_id(name, country, word),
        "names": {language or UNDETERMINED: official_name(name, kind or word)},
        "official_languages": [language] if language else [],
        "country": country.upper(),
        "kind": kind,
        "population": [{"date": "unknown", "inhabitants": count, "sources": source_texts}]
        if count
        else [],
    }


def document(record: Mapping[str, Any], notes: Plain, recorded: str = RECORDED) -> Plain:
    """The document, as plain data, of one *record* and what the curated *notes* add."""
    left = {key: copy.deepcopy(value) for key, value in record.items() if key != "note"}
    for key in mailboxes(record):
        del left[key]
    source_texts = sources(left)
    city = authority(left, source_texts)
    happened = [{"sources": source_texts, **fact} for fact in facts(left, city["id"])]
    made: Plain = {"city": city, "coordination": [], "facts": happened, "extra": {"record": left}}
    for curated in notes.get("entry", ()):
        if city["id"] in curated["ids"]:
            merge(made, copy.deepcopy(curated), record)
    made["facts"].sort(key=order)
    cited: set[str] = set()
    cite({**made, "extra": None}, cited, notes, official_name(record["city"], "borough"))
    made["extra"]["sources"] = [text for text in source_texts if text not in cited]
    head = {"eccar": "membership/1", "recorded": recorded, "audience": "public"}
    whole: Plain = without_nothing({**head, **made})
    return whole


def mailboxes(record: Mapping[str, Any]) -> list[str]:
    """The keys of a *record* that hold an e-mail address, which is not public."""
    keys = [key for key in record if key not in ("note", "source")]
    return [key for key in keys if MAILBOX.search(json.dumps(record[key]))]


def merge(made: Plain, curated: Plain, record: Mapping[str, Any]) -> None:
    """Write one *curated* entry over the document being *made* of a *record*."""
    city, left = made["city"], made["extra"]["record"]
    if "language" in curated:
        city["names"] = {curated["language"]: next(iter(city["names"].values()))}
        city["official_languages"] = [curated["language"]]
    city.update((key, curated[key]) for key in CITY_KEYS if key in curated)
    made["facts"] = [fact for fact in made["facts"] if fact["fact"] not in curated.get("drop", ())]
    for fact in made["facts"]:
        fact.update(curated.get("change", {}).get(fact["fact"], {}))
    made["facts"] += curated.get("facts", [])
    made["coordination"] += curated.get("coordination", [])
    left.update({key: record[key] for key in curated.get("keep", ()) if key in record})
    name = official_name(record["city"], city["kind"] or "")
    if name not in city["names"].values():
        left["city"] = name
    made["extra"].update({key: curated[key] for key in ("note",) if key in curated})
    made.update({key: curated[key] for key in ("recorded",) if key in curated})


def order(fact: Plain) -> tuple[int, int]:
    """The place of a fact among others: by the middle of its date, then as cities join."""
    date = when(fact["date"])
    first, last = date.first or date.last or dt.date.max, date.last or date.first or dt.date.max
    return first.toordinal() + last.toordinal(), RANK[fact["fact"]]


def sources(left: Plain) -> list[str]:
    """The pages and papers a record names, taken out of what is *left*; a local file is none."""
    value = left.get("source")
    named = [value] if isinstance(value, str) else value
    if not isinstance(named, list) or not all(map(is_text, named)):
        return []
    del left["source"]
    return [text for text in dict.fromkeys(named) if not LOCAL_FILE.fullmatch(text)]


def cite(data: object, cited: set[str], notes: Plain, name: str) -> None:
    """Describe every source that *data* names as plain words, and add those words to *cited*."""
    if isinstance(data, dict) and isinstance(data.get("sources"), list):
        cited.update(data["sources"])
        data["sources"] = [described(text, notes, name) for text in data["sources"]]
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        cite(part, cited, notes, name)


def described(source: str, notes: Plain, name: str) -> Plain:
    """A source as plain data, with what the curated *notes* know about it."""
    text = notes.get("texts", {}).get(source)
    try:
        return {"url": URL(source), "text": text, "kind": source_kind(source, notes, name)}
    except (InvalidValue, ValueError):
        return {"text": source}


def source_kind(url: str, notes: Plain, name: str) -> str | None:
    """In which capacity a page speaks, by its domain; ``None`` if the domain is not known."""
    host = urlsplit(url).hostname or ""
    for kind, hosts in notes.get("hosts", {}).items():
        if any(host == domain or host.endswith(f".{domain}") for domain in hosts):
            return str(kind)
    if PARTY.search(host):
        return "party"
    bare = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    own = {
        prefix + local for prefix in ("", "stadt-", "ville-") for local in (ascii_name(name), bare)
    }
    return "authority" if own & {*host.split(".")} else None


def without_nothing(data: Any) -> Any:
    """*data* without empty values: nulls, empty texts, lists and mappings."""
    if isinstance(data, dict):
        kept = {key: without_nothing(value) for key, value in data.items()}
        return {key: value for key, value in kept.items() if value not in (None, "", [], {})}
    return list(map(without_nothing, data)) if isinstance(data, list) else data


def write(records: Iterable[Any], folder: Path, notes: Plain, recorded: str) -> Iterator[str]:
    """Write a document for each record into *folder*, and yield what needs review."""
    written: set[str] = set()
    for index, record in enumerate(records):
        try:
            if not isinstance(record, Mapping):
                raise Unusable("it is no mapping")
            made = document(record, notes, recorded)
            city = made["city"]["id"]
            if city in written:
                raise Unusable(f"{city} has one already")
            save(from_dict(made), folder / f"{city.replace('/', '-')}.yaml")
        except (Unusable, DocumentError) as reason:
            yield f"{UNUSED} {index}: {reason}"
            continue
        written.add(city)
        for key in mailboxes(record):
            yield f"{key} of {city} holds an e-mail address and was left out"
        parts = (made.get("extra", {}), *made.get("facts", ()))
        if record.get("note") and not any("note" in part for part in parts):
            yield f"note of {city} awaits rewriting"


def main(arguments: list[str] | None = None) -> int:
    """Run the script; 1 if there is a record that no document could be made of."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--notes", type=Path, default=NOTES)
    parser.add_argument("--recorded", default=RECORDED)
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    notes = tomllib.loads(options.notes.read_text(encoding="utf-8"))
    records = json.loads(options.records.read_text(encoding="utf-8"))
    messages = list(write(records, options.folder, notes, options.recorded))
    sys.stderr.writelines(f"{line}\n" for line in messages)
    return int(any(line.startswith(UNUSED) for line in messages))


if __name__ == "__main__":
    raise SystemExit(main())
