"""The digest of a revision: pure arithmetic over what it says, the same for saving and for verifying the chain."""

import hashlib
from dataclasses import dataclass
from datetime import date

from baocong.apps.audit.chain import canonical


@dataclass(frozen=True, slots=True)
class RevisionSaid:
    """What a revision says, as plain values; ids are those of the database, `as_at` is a day."""

    observation: int
    number: int
    seq: int
    indicator: int
    unit: int
    period: int
    category: int
    nature: int
    planned: bool
    version: int
    value: int | None
    absence: int | None
    qualifier: str
    as_at: date | None
    source: int
    person: int | None


def revision_digest(said: RevisionSaid) -> bytes:
    """Return the 32 bytes that seal a revision inside its audit entry."""
    parts = [getattr(said, name) for name in RevisionSaid.__slots__]
    return hashlib.sha256(canonical(parts)).digest()
