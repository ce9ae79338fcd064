"""Packs as they were loaded: immutable, hashed, never changed after."""

from django.db import models


class PackVersion(models.Model):
    """One version of a pack with all its files; figures name the version they were made with."""

    name = models.CharField(max_length=60)
    kind = models.CharField(max_length=20)
    version = models.CharField(max_length=40)
    sha256 = models.CharField(max_length=64)
    title = models.CharField(max_length=300)
    content = models.BinaryField(help_text="the pack's files as a zip archive")
    effective_date = models.DateField(null=True)
    loaded_seq = models.BigIntegerField(
        null=True, help_text="the audit entry of the loading, once it is sealed"
    )

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.UniqueConstraint(fields=("name", "version"), name="one_pack_of_a_version"),
            models.UniqueConstraint(fields=("name", "sha256"), name="one_pack_of_a_content"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.version}"
