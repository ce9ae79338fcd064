"""Reports that came in to become observations: the files, what was read, what a person decided."""

from django.db import models


class ImportBatch(models.Model):
    """Reports dropped together; each figure waits in one list until a person confirms or refuses it."""

    title = models.CharField(max_length=250)
    person = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="import_batches")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.title


class ImportedReport(models.Model):
    """One file of a batch with the text that was read from it; `refusal` says why it could not be read."""

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="reports")
    name = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64)
    text = models.TextField(blank=True)
    issuer = models.CharField(max_length=300, blank=True)
    symbol = models.CharField(max_length=120, blank=True)
    period_code = models.CharField(max_length=21, blank=True)
    unit = models.ForeignKey("units.Unit", models.PROTECT, null=True, related_name="+")
    refusal = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("batch", "id")

    def __str__(self) -> str:
        return self.name


class ImportedFigure(models.Model):
    """A figure that was read and matched; `state` is waiting, confirmed or refused, and is a person's decision."""

    report = models.ForeignKey(ImportedReport, models.CASCADE, related_name="figures")
    indicator = models.ForeignKey("indicators.Indicator", models.PROTECT, null=True, related_name="+")
    period = models.ForeignKey("indicators.Period", models.PROTECT, null=True, related_name="+")
    category = models.ForeignKey("indicators.Category", models.PROTECT, null=True, related_name="+")
    nature = models.PositiveSmallIntegerField(default=3)
    planned = models.BooleanField(default=False)
    value = models.CharField(max_length=40)
    qualifier = models.CharField(max_length=12, blank=True)
    as_at = models.DateField(null=True)
    sentence = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    place = models.CharField(max_length=200, blank=True)
    confidence = models.FloatField()
    evidence = models.JSONField(default=list)
    state = models.CharField(max_length=10, default="waiting", db_index=True)
    decided_by = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    decided_seq = models.BigIntegerField(null=True)
    observation = models.ForeignKey("indicators.Observation", models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("report", "start")

    def __str__(self) -> str:
        return f"{self.value} {self.report_id}"
