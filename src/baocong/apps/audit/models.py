"""The chain of entries; payloads stand apart from their salted digests, so that they can be erased."""

from django.db import models


class AuditEntry(models.Model):
    """One operation, sealed: `digest` covers every field and the digest of the entry before.

    *Shapes*: `seq` has no gaps; digests are 64 hexadecimal digits. `actor_name` and `on_behalf_of` are as they were.
    """

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField(db_index=True)
    code = models.CharField(max_length=60, db_index=True)
    actor_id = models.BigIntegerField(null=True, db_index=True)
    actor_name = models.CharField(max_length=200)
    on_behalf_of = models.CharField(max_length=200, blank=True)
    about = models.CharField(max_length=120, blank=True, db_index=True)
    unit_id = models.BigIntegerField(null=True, db_index=True)
    payload_digest = models.CharField(max_length=64)
    revisions_digest = models.CharField(max_length=64, blank=True)
    previous_digest = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ("-seq",)

    def __str__(self) -> str:
        return f"{self.seq} {self.code}"


class AuditPayload(models.Model):
    """What an operation was told and did, with the salt of its digest; may be erased without breaking the chain.

    `folded` is for searching only: the texts in it without marks, and no part of the chain.
    """

    entry = models.OneToOneField(AuditEntry, models.CASCADE, primary_key=True, related_name="payload")
    salt = models.CharField(max_length=32)
    data = models.JSONField()
    folded = models.TextField(blank=True)
    erased_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"payload of {self.entry_id}"


class Anchor(models.Model):
    """The head of the chain as it was given out: whoever holds it can tell later whether the log up to it was changed.

    *Shapes*: `kind` is mail, print, report or backup; `place` says to whom or where it went.
    """

    seq = models.BigIntegerField(db_index=True)
    digest = models.CharField(max_length=64)
    kind = models.CharField(max_length=10)
    place = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return f"{self.seq}:{self.digest}"
