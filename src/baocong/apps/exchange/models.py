"""Reports that came in to become observations: the files, what was read, what a person decided."""

from django.db import models


class ImportBatch(models.Model):
    """Reports dropped together; each figure waits in one list until a person confirms or refuses it."""

    title = models.CharField(max_length=250)
    person = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="import_batches")
    cutoff = models.CharField(max_length=15, default="administrative")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.title


class ImportedReport(models.Model):
    """One file of a batch with the text that was read from it; `refusal` says why it could not be read.

    `is_read` is set when reading is over, whatever came of it; until then the file waits for its turn.
    """

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="reports")
    name = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64)
    file = models.FileField(upload_to="imports/%Y", blank=True)
    text = models.TextField(blank=True)
    folded_text = models.TextField(blank=True, help_text="the text without marks, for search")
    issuer = models.CharField(max_length=300, blank=True)
    symbol = models.CharField(max_length=120, blank=True)
    period_code = models.CharField(max_length=21, blank=True)
    unit = models.ForeignKey("units.Unit", models.PROTECT, null=True, related_name="+")
    refusal = models.CharField(max_length=500, blank=True)
    is_read = models.BooleanField(default=False)

    class Meta:
        ordering = ("batch", "id")
        constraints = [models.UniqueConstraint(fields=("batch", "sha256"), name="a_report_once_in_a_batch")]

    def __str__(self) -> str:
        return self.name


class ImportedFigure(models.Model):
    """A figure that was read and matched; `state` is a person's decision: waiting, confirmed or refused.

    *Shapes*: `suggested` says that the machine is sure enough to have it ticked; `note` what a person should look at.
    `highlight` is where the number stands inside the sentence. `value` is a plain decimal number.
    """

    report = models.ForeignKey(ImportedReport, models.CASCADE, related_name="figures")
    indicator = models.ForeignKey("indicators.Indicator", models.PROTECT, null=True, related_name="+")
    period_code = models.CharField(max_length=21, blank=True)
    category_key = models.CharField(max_length=250, blank=True)
    nature = models.PositiveSmallIntegerField(default=3)
    value = models.CharField(max_length=40)
    text = models.CharField(max_length=200)
    unit_of_measure = models.CharField(max_length=60, blank=True)
    qualifier = models.CharField(max_length=12, blank=True)
    sentence = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    highlight_start = models.PositiveIntegerField(null=True)
    highlight_end = models.PositiveIntegerField(null=True)
    place = models.CharField(max_length=200, blank=True)
    confidence = models.FloatField()
    evidence = models.TextField(blank=True)
    note = models.CharField(max_length=300, blank=True)
    suggested = models.BooleanField(default=False)
    state = models.CharField(
        max_length=10,
        default="waiting",
        db_index=True,
        choices=[("waiting", "Chờ xác nhận"), ("confirmed", "Đã nhận"), ("refused", "Không nhận")],
    )
    answer = models.CharField(max_length=500, blank=True)
    decided_by = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("report", "start")

    def __str__(self) -> str:
        return f"{self.value} {self.report_id}"
