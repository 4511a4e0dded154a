"""Memberships and standings as plain data, for other programs."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ...documents.convert import unstructure
from ...languages.language import Language
from ...values.figures import Authorisation, statutes
from ..membership import Membership
from ..standing import Standing, sorted_statuses


def membership_data(membership: Membership, lang: Language, on: dt.date) -> dict[str, Any]:
    """The standing on a day, and the steps to be taken yet: not on record by then, or undone."""
    missing, undone = membership.missing_on(on, statutes()), membership.undone_on(on, statutes())
    return {
        "standing": standing_data(membership.standing_on(on), lang),
        "not_on_record": [step.value for step in missing if step not in undone],
        "undone": [step.value for step in undone],
    }


def standing_data(standing: Standing, lang: Language) -> dict[str, Any]:
    """A standing as plain data, with its grounds; facts are as in documents."""
    return {
        "city": standing.city.id,
        "on": standing.on.isoformat(),
        "known_on": standing.known_on and standing.known_on.isoformat(),
        "status": standing.status.value,
        "possibly": [status.value for status in sorted_statuses(standing.possibly)],
        "certain": standing.certain,
        "exact": standing.exact,
        "since": standing.since and str(standing.since),
        "because": standing.because and unstructure(standing.because),
        "last_evidence": standing.last_evidence and unstructure(standing.last_evidence),
        "pending": [unstructure(fact) for fact in standing.pending],
        "retracted": [unstructure(fact) for fact in standing.retracted],
        "consent": standing.consent and _consent(standing.consent, lang),
        "taken_as_known": len(standing.taken_as_known),
        "without_facts": standing.without_facts,
    }


def _consent(consent: Authorisation, lang: Language) -> dict[str, str]:
    """The consent that is lacking: by whom, and by which law."""
    return {"by": lang.say(consent.by), "law": lang.say(consent.law)}
