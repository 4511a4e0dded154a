"""The digest of a document: what tells one content from another, whatever file it is written in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection

from .writing import to_dict


def digest(document: object, *, leave_out: Collection[str] = ()) -> str:
    """SHA-256 of the *document* as canonical JSON: keys sorted, UTF-8, no spaces.

    Args:
        document: A document of any kind.
        leave_out: Keys at the top that do not count.

    >>> import eccar
    >>> digest(eccar.Inventory(authorities=["de/musterstadt"]))[:20]
    'sha256:7ac4d1534dff8'
    """
    data = {key: value for key, value in to_dict(document).items() if key not in leave_out}
    content = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(content.encode()).hexdigest()}"
