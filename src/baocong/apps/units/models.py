"""Units with their lives, the maps that order them, reorganisations, clusters.

Intervals are half-open: `valid_from` belongs to them, `valid_until` does not; an empty end is open.
"""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import F, Q

from baocong.apps.units.naming import fold_names

UNIT_ORDER = ("unit_class__level", "unit_class__order", "place_code", "key")
"""The order of units in lists."""


class UnitClass(models.Model):
    """A class of units that report the same indicators: provinces, communes, departments of health. Levels are data."""

    code = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    level = models.PositiveSmallIntegerField(help_text="0 is the nation; a lower unit has a greater number")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("level", "order", "code")

    def __str__(self) -> str:
        return self.name


class Unit(models.Model):
    """Any body that reports, scores or is commended.

    *Shapes*: `key` is stable and unique ("province-08@2025-07-01"): `place_code`, the official code of a place, is used
    again for other places. `identifier` is the official identifier as today's papers print it ("H26.14");
    `other_names` are further wordings, separated by "|"; `folded_name` is all of them without marks, for search, and is
    set by every save.
    """

    key = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=250)
    short_name = models.CharField(max_length=120, blank=True)
    other_names = models.CharField(max_length=300, blank=True)
    folded_name = models.CharField(max_length=700, db_index=True)
    unit_class = models.ForeignKey(UnitClass, models.PROTECT, related_name="units")
    place_code = models.CharField(max_length=20, blank=True, db_index=True)
    identifier = models.CharField(max_length=40, blank=True, db_index=True)
    field_of_work = models.CharField(max_length=60, blank=True)
    valid_from = models.DateField(null=True)
    valid_until = models.DateField(null=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        ordering = UNIT_ORDER

    def __str__(self) -> str:
        return self.short_name or self.name

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **fields: Any) -> None:
        self.folded_name = fold_names(self.name, self.short_name, self.other_names)
        changed = update_fields if update_fields is None else {*update_fields, "folded_name"}
        super().save(*args, update_fields=changed, **fields)


class Map(models.Model):
    """A hierarchy of units: the administrative one, an office's own, a ministry's line."""

    code = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name


class MapVersion(models.Model):
    """The shape of a map from a day on, until the next version; immutable.

    A version that was set aside on its own day ends where it begins: no day lies in it, and what was counted on it stays
    whole. So a map has many versions of one day and at most one that counts.
    """

    map = models.ForeignKey(Map, models.PROTECT, related_name="versions")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    basis = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("map", "valid_from")
        constraints = [
            models.UniqueConstraint(
                fields=("map", "valid_from"),
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
                name="one_version_of_a_map_that_counts_a_day",
            )
        ]

    def __str__(self) -> str:
        return f"{self.map_id} từ {self.valid_from:%d/%m/%Y}"


class MapNode(models.Model):
    """A unit's place in a map version, as a nested set: what lies below it has `left` in (left, right)."""

    map_version = models.ForeignKey(MapVersion, models.CASCADE, related_name="nodes")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="nodes")
    parent = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="child_nodes")
    left = models.PositiveIntegerField()
    right = models.PositiveIntegerField()
    depth = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("map_version", "left")
        constraints = [
            models.UniqueConstraint(fields=("map_version", "unit"), name="one_place_of_a_unit_in_a_map"),
            models.UniqueConstraint(fields=("map_version", "left"), name="one_unit_at_a_place_in_a_map"),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} [{self.left}, {self.right}]"


class Reorganisation(models.Model):
    """A dated event: predecessors → successors with shares."""

    effective_date = models.DateField(db_index=True)
    basis = models.CharField(max_length=300, blank=True)
    kind = models.CharField(
        max_length=10, choices=[("merge", "Sáp nhập"), ("split", "Chia tách"), ("rename", "Đổi tên")]
    )

    class Meta:
        ordering = ("effective_date", "id")

    def __str__(self) -> str:
        return f"{self.kind} {self.effective_date:%d/%m/%Y}"


class Succession(models.Model):
    """What of one predecessor goes to one successor: the share of a family of indicators ("" is every indicator).

    `back_numerator`/`back_denominator` are the share that goes back on the old map; empty means not known.
    `reads_history` says whether the successor's people may read the predecessor's figures.
    """

    reorganisation = models.ForeignKey(Reorganisation, models.CASCADE, related_name="successions")
    predecessor = models.ForeignKey(Unit, models.PROTECT, related_name="given_to")
    successor = models.ForeignKey(Unit, models.PROTECT, related_name="taken_from")
    family = models.CharField(max_length=120, blank=True)
    share_numerator = models.BigIntegerField(default=1)
    share_denominator = models.BigIntegerField(default=1)
    back_numerator = models.BigIntegerField(null=True)
    back_denominator = models.BigIntegerField(null=True)
    reads_history = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("reorganisation", "predecessor", "successor", "family"),
                name="one_share_of_a_succession",
            )
        ]

    def __str__(self) -> str:
        return f"{self.predecessor_id} → {self.successor_id}"


class Cluster(models.Model):
    """Units that emulate each other: a cụm (same level, other territories) or a khối (same kind of body)."""

    code = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=250)
    folded_name = models.CharField(max_length=380, db_index=True)
    kind = models.CharField(max_length=10, choices=[("cluster", "Cụm thi đua"), ("bloc", "Khối thi đua")])

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **fields: Any) -> None:
        self.folded_name = fold_names(self.name)
        changed = update_fields if update_fields is None else {*update_fields, "folded_name"}
        super().save(*args, update_fields=changed, **fields)


class ClusterMembership(models.Model):
    """A unit in a cluster in one year, in the order of the decision; one unit leads, others may be its deputies."""

    cluster = models.ForeignKey(Cluster, models.PROTECT, related_name="memberships")
    year = models.PositiveSmallIntegerField()
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="memberships")
    order = models.PositiveSmallIntegerField()
    part = models.CharField(
        max_length=10,
        default="member",
        choices=[("lead", "Cụm trưởng"), ("deputy", "Cụm phó"), ("member", "Thành viên")],
    )

    class Meta:
        ordering = ("cluster", "year", "order")
        constraints = [
            models.UniqueConstraint(fields=("cluster", "year", "unit"), name="a_unit_once_in_a_cluster_year"),
            models.UniqueConstraint(
                fields=("cluster", "year"), condition=models.Q(part="lead"), name="one_lead_of_a_cluster_year"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} in {self.cluster_id} {self.year}"
