"""What runs by schedule, and how far long work has come."""

from django.db import models


class Schedule(models.Model):
    """Work that repeats: `every_minutes` after its last start; the row is locked while it is being started."""

    name = models.SlugField(max_length=60, unique=True)
    task = models.CharField(max_length=200)
    every_minutes = models.PositiveIntegerField()
    last_started_at = models.DateTimeField(null=True)
    is_active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name


class Job(models.Model):
    """Long work that a person asked for, as the page shows it: how far it is, what it gave, why it failed."""

    kind = models.CharField(max_length=60)
    title = models.CharField(max_length=250)
    person = models.ForeignKey("people.Person", models.CASCADE, null=True, related_name="jobs")
    result_id = models.UUIDField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    whole = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=10, default="waiting")
    message = models.CharField(max_length=500, blank=True)
    arguments = models.JSONField(default=dict)
    outcome = models.JSONField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.title
