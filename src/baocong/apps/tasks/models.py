"""Long work as people see it, the machines that run it, and what runs by schedule."""

from django.db import models


class JobState(models.TextChoices):
    """How far a job is. *Shapes*: waiting → running → done, failed or cancelled; a failed one may wait again."""

    WAITING = "waiting", "đang chờ"
    RUNNING = "running", "đang chạy"
    DONE = "done", "xong"
    FAILED = "failed", "không xong"
    CANCELLED = "cancelled", "đã hủy"


UNFINISHED = (JobState.WAITING, JobState.RUNNING)
FINISHED = (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


class Worker(models.Model):
    """A worker process: it lives as long as `seen_at` is younger than the lease. `queue` is the one it serves."""

    worker_id = models.CharField(max_length=64, unique=True)
    queue = models.CharField(max_length=32, db_index=True)
    host = models.CharField(max_length=200)
    process = models.PositiveIntegerField()
    started_at = models.DateTimeField(auto_now_add=True)
    seen_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ("queue", "host", "process")

    def __str__(self) -> str:
        return f"{self.host}/{self.process}"


class Schedule(models.Model):
    """A kind of job that repeats every `every_minutes`, counted from midnight plus `offset_minutes`, local time.

    `last_started_at` is the last slot that was started (or given up); the row is locked while one is being started.
    """

    kind = models.SlugField(max_length=60, unique=True)
    every_minutes = models.PositiveIntegerField()
    offset_minutes = models.PositiveIntegerField(default=0)
    last_started_at = models.DateTimeField()
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ("kind",)

    def __str__(self) -> str:
        return self.kind


class Job(models.Model):
    """Long work that a person or a schedule asked for: how far it is, what it gave, why it failed.

    *Shapes*: `result_id` names the row of django-tasks that runs it now (a fencing token: a worker whose row is no
    longer named here may change nothing); `done` of `whole` steps, `whole` 0 while unknown; `outcome` is what the
    function gave, with `message` and `address` where the page shows them; `giver` while a delegation is used.
    """

    kind = models.CharField(max_length=60)
    title = models.CharField(max_length=250)
    person = models.ForeignKey("people.Person", models.CASCADE, null=True, related_name="jobs")
    giver = models.ForeignKey("people.Person", models.CASCADE, null=True, related_name="+")
    schedule = models.ForeignKey(Schedule, models.SET_NULL, null=True, related_name="jobs")
    queue = models.CharField(max_length=32)
    result_id = models.UUIDField(null=True, db_index=True)
    worker_id = models.CharField(max_length=64, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    whole = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=10, choices=JobState.choices, default=JobState.WAITING)
    message = models.CharField(max_length=500, blank=True)
    arguments = models.JSONField(default=dict)
    outcome = models.JSONField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    run_after = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-id",)
        indexes = [
            models.Index(
                fields=("id",),
                condition=models.Q(state__in=("waiting", "running")),
                name="jobs_that_are_not_finished",
            ),
            models.Index(fields=("person", "-id"), name="jobs_of_a_person"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_finished(self) -> bool:
        """Whether nothing more will happen to it by itself."""
        return self.state in FINISHED

    @property
    def percent(self) -> int:
        """How far it is, 0 to 100; 0 while the whole is unknown."""
        return min(100, self.done * 100 // self.whole) if self.whole else 0
