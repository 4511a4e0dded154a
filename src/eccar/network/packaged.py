"""The packaged register: memberships and the coalition, from public sources."""

from __future__ import annotations
