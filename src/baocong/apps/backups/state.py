"""What a database says about itself: the migrations it has and the head of its chain."""

from collections.abc import Callable, Sequence
from typing import Any

from baocong.apps.audit.chain import GENESIS

Fetch = Callable[[str], Sequence[Sequence[Any]]]


def migrations_of(fetch: Fetch) -> list[list[str]]:
    """Return the applied migrations, [app, name], in their order."""
    return [[app, name] for app, name in fetch("SELECT app, name FROM django_migrations ORDER BY id")]


def head_of(fetch: Fetch) -> dict[str, Any]:
    """Return the head of the chain: `seq` and `digest`."""
    rows = fetch("SELECT seq, digest FROM audit_auditentry ORDER BY seq DESC LIMIT 1")
    seq, digest = rows[0] if rows else (0, GENESIS)
    return {"seq": seq, "digest": digest}


def is_empty(fetch: Fetch, tables: Sequence[str]) -> bool:
    """Return whether nobody has worked in a database: no entry in the log, no account."""
    ours = [one for one in ("audit_auditentry", "people_person") if one in tables]
    return not any(fetch(f"SELECT 1 FROM {one} LIMIT 1") for one in ours)  # noqa: S608 - names from the line above


def is_ours(tables: Sequence[str]) -> bool:
    """Return whether a database has no tables, or those of this program."""
    return not tables or "django_migrations" in tables
