"""How an entry is sealed: pure arithmetic over fields, the same for writing and for verifying."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

GENESIS = "0" * 64
"""The digest before the first entry."""

SEALED_FIELDS = (
    "seq",
    "at",
    "code",
    "actor_id",
    "actor_name",
    "on_behalf_of",
    "about",
    "unit_id",
    "payload_digest",
    "revisions_digest",
    "previous_digest",
)


def canonical(data: Any) -> bytes:
    """Return the one text of a JSON value: sorted keys, no spaces, moments in UTC with microseconds."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)
    return text.encode("utf-8")


def settled(data: Any) -> Any:
    """Return a JSON value as both databases give it back: what is sealed must be what is read when verifying.

    Keys become texts, moments UTC texts, tuples lists; floats so large or small that PostgreSQL would write them out
    become texts.
    """
    if isinstance(data, Mapping):
        return {str(key): settled(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [settled(one) for one in data]
    if isinstance(data, float):
        text = repr(data)
        return text if "e" in text or text in ("-0.0", "nan", "inf", "-inf") else data
    if data is None or isinstance(data, str | int):
        return data.replace("\x00", "\ufffd") if isinstance(data, str) else data
    return _plain(data)


def payload_digest(salt: str, data: Any) -> str:
    """Return the salted digest of a payload; the salt keeps erased personal data from being guessed."""
    return hashlib.sha256(salt.encode("ascii") + canonical(data)).hexdigest()


def revisions_digest(digests: Iterable[bytes]) -> str:
    """Return the digest over the revisions that one entry wrote, in the order of their ids; "" for none."""
    whole = hashlib.sha256()
    empty = True
    for one in digests:
        whole.update(one)
        empty = False
    return "" if empty else whole.hexdigest()


def entry_digest(fields: Mapping[str, Any]) -> str:
    """Return the digest that seals an entry with these fields."""
    return hashlib.sha256(canonical({name: fields[name] for name in SEALED_FIELDS})).hexdigest()


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return str(value)
