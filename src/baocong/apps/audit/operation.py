"""The frame of every write: one transaction whose last statement is its audit entry, under the chain's lock.

*Source*: DESIGN section 5. The outermost operation takes the lock of the head when everything else is done, so that
others wait only for the sealing; inner operations become steps of the outer entry.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from baocong.apps.audit.chain import GENESIS, entry_digest, payload_digest, revisions_digest, settled
from baocong.apps.audit.models import AuditEntry, AuditPayload
from baocong.apps.audit.searching import searchable
from baocong.apps.rights.actors import Actor

_HEAD_LOCK = 0x62616F636F6E67
"""The advisory lock of PostgreSQL for the head of the chain ("baocong" in ASCII)."""

Sealing = Callable[[int, datetime], list[bytes]]
"""Writes revisions with the sequence number and time of the entry, and returns their digests."""


@dataclass(slots=True)
class Operation:
    """An operation that is running: what it will say in the log, and what it writes when it is sealed.

    `seq` is the number of its entry, known only while sealing and after.
    """

    code: str
    actor: Actor
    about: str = ""
    unit_id: int | None = None
    payload: dict[str, Any] = field(default_factory=dict)
    steps: list[dict[str, Any]] = field(default_factory=list)
    sealing: list[Sealing] = field(default_factory=list)
    seq: int | None = None
    silent: bool = False

    def when_sealed(self, write: Sealing) -> None:
        """Have `write` run under the head lock, with the number that the entry gets."""
        self.sealing.append(write)


_current: ContextVar[Operation | None] = ContextVar("operation", default=None)


@contextmanager
def operation(code: str, actor: Actor, *, about: str = "", unit_id: int | None = None) -> Iterator[Operation]:
    """Run one operation: all of it is saved together with its audit entry, or nothing is.

    Side effects in order: what the block saves · under the head lock what `when_sealed` asks for · the entry and its
    payload · commit · the block's `transaction.on_commit` functions. Set `silent` when nothing was changed after all.
    """
    outer = _current.get()
    running = Operation(code, actor, about, unit_id)
    if outer is not None:
        yield running
        _join(outer, running)
        return
    token = _current.set(running)
    try:
        with transaction.atomic():
            yield running
            if not running.silent:
                _seal(running)
    finally:
        _current.reset(token)


def _join(outer: Operation, inner: Operation) -> None:
    """Make an inner operation a step of the outer one; a silent one leaves no trace."""
    if inner.silent:
        return
    outer.steps += [{"code": inner.code, "about": inner.about, "payload": inner.payload}, *inner.steps]
    outer.sealing += inner.sealing


def _seal(running: Operation) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_HEAD_LOCK])
    head = AuditEntry.objects.order_by("-seq").values("seq", "at", "digest").first()
    now = timezone.now()
    seq = head["seq"] + 1 if head else 1
    at = max(now, head["at"]) if head else now
    running.seq = seq
    written = [digest for write in running.sealing for digest in write(seq, at)]
    data = settled({**running.payload, "steps": running.steps} if running.steps else running.payload)
    salt = secrets.token_hex(16)
    fields: dict[str, Any] = {
        "seq": seq,
        "at": at,
        "code": running.code,
        "actor_id": running.actor.person_id,
        "actor_name": running.actor.name,
        "on_behalf_of": running.actor.on_behalf_of,
        "about": running.about,
        "unit_id": running.unit_id,
        "payload_digest": payload_digest(salt, data),
        "revisions_digest": revisions_digest(written),
        "previous_digest": head["digest"] if head else GENESIS,
    }
    entry = AuditEntry(**fields, digest=entry_digest(fields))
    entry.save(force_insert=True)
    folded = searchable(running.actor.name, running.actor.on_behalf_of, data)
    AuditPayload(entry=entry, salt=salt, data=data, folded=folded).save(force_insert=True)
