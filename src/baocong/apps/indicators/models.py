"""Indicators with immutable versions; observations with a memory.

Values are scaled integers: the number is `value` / 10**`scale` of the indicator's version.
*Source*: DESIGN section 5; docs/explanation/platform.md.
"""

from django.db import models
from django.utils import timezone

NATURES = {1: "estimate", 2: "provisional", 3: "final"}
"""From the weakest to the firmest; stored as numbers so that the firmest is the greatest."""
ABSENCES = {1: "not_applicable", 2: "silent"}
"""Why a value is lacking although the unit spoke; a unit that sent nothing has no row at all (missing)."""


class Indicator(models.Model):
    """What is measured. Everything but its code and owner stands in a version."""

    code = models.CharField(max_length=120, unique=True)
    pack = models.CharField(
        max_length=60, blank=True, help_text="the pack it comes from; empty for the office's own"
    )
    owner = models.ForeignKey("units.Unit", models.PROTECT, null=True, related_name="indicators")

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.code


class IndicatorVersion(models.Model):
    """An indicator as it is from a day on; immutable. Fields as in `counting.indicator.Indicator`.

    `reporters` is the class of units that report it (empty: any unit); `scale` the number of decimals kept; `range_of`
    is set for levels and ranks: the greatest value ("5" for a level of 5, the n of "rank k of n").
    """

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    pack_version = models.ForeignKey(
        "packs.PackVersion", models.PROTECT, null=True, related_name="indicators"
    )
    valid_from = models.DateField(null=True)
    valid_until = models.DateField(null=True)
    area = models.CharField(max_length=60)
    name = models.CharField(max_length=300)
    folded_name = models.CharField(max_length=450, db_index=True)
    unit_of_measure = models.CharField(max_length=60)
    kind = models.CharField(max_length=10)
    time = models.CharField(max_length=15)
    adds_over_units = models.BooleanField()
    recast = models.CharField(max_length=15)
    counts = models.CharField(max_length=12)
    numerator = models.CharField(max_length=120, blank=True)
    denominator = models.CharField(max_length=120, blank=True)
    breakdowns = models.JSONField(default=dict)
    overlapping = models.JSONField(default=list)
    aliases = models.JSONField(default=list)
    direction = models.CharField(max_length=5, default="none")
    scale = models.PositiveSmallIntegerField(default=0)
    reporters = models.ForeignKey("units.UnitClass", models.PROTECT, null=True, related_name="indicators")
    range_of = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ("indicator", "number")
        constraints = [
            models.UniqueConstraint(fields=("indicator", "number"), name="one_number_of_a_version")
        ]

    def __str__(self) -> str:
        return self.name


class Area(models.Model):
    """A field of work that indicators belong to, under the name that people see."""

    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("order", "code")

    def __str__(self) -> str:
        return self.name


class CategoryTerm(models.Model):
    """What a category of a breakdown is called; a row with an empty `value` names the breakdown itself."""

    dimension = models.CharField(max_length=60)
    value = models.CharField(max_length=60, blank=True)
    name = models.CharField(max_length=200)

    class Meta:
        ordering = ("dimension", "value")
        constraints = [models.UniqueConstraint(fields=("dimension", "value"), name="one_name_of_a_category")]

    def __str__(self) -> str:
        return self.name


class Period(models.Model):
    """A reporting period in one calendar: `[start, end)`."""

    code = models.CharField(max_length=21)
    cutoff = models.CharField(max_length=15)
    start = models.DateField()
    end = models.DateField()

    class Meta:
        ordering = ("start", "end", "cutoff")
        constraints = [models.UniqueConstraint(fields=("code", "cutoff"), name="one_period_of_a_code")]

    def __str__(self) -> str:
        return f"{self.code} ({self.cutoff})"


class Category(models.Model):
    """A category of a breakdown as one text, "channel=online" or "channel=online;level=province"; "" is the whole."""

    key = models.CharField(max_length=250, unique=True)

    def __str__(self) -> str:
        return self.key


class FigureSource(models.Model):
    """Where values come from: `kind` is entered, counted, read, computed or imported (`ObservationSource`)."""

    kind = models.CharField(max_length=10)
    document = models.CharField(max_length=300, blank=True)
    sentence = models.TextField(blank=True)
    start = models.IntegerField(null=True)
    end = models.IntegerField(null=True)
    place = models.CharField(max_length=200, blank=True)
    highlight_start = models.IntegerField(null=True)
    highlight_end = models.IntegerField(null=True)
    reason = models.CharField(max_length=500, blank=True)

    def __str__(self) -> str:
        return f"{self.kind} {self.document}"


class FigureFields(models.Model):
    """What an observation and each of its revisions say."""

    version = models.ForeignKey(IndicatorVersion, models.PROTECT, related_name="+", db_index=False)
    value = models.BigIntegerField(null=True)
    absence = models.PositiveSmallIntegerField(null=True)
    qualifier = models.CharField(max_length=12, blank=True)
    as_at = models.DateField(null=True)
    source = models.ForeignKey(FigureSource, models.PROTECT, related_name="+", db_index=False)

    class Meta:
        abstract = True


class Observation(FigureFields):
    """The current value under its key. `number` is that of its revision; a cell that is saved must name it.

    `is_firmest` marks, among the natures of one figure, the row that totals take (final before provisional before
    estimate); saving keeps it true.
    """

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="observations", db_index=False)
    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="observations", db_index=False)
    period = models.ForeignKey(Period, models.PROTECT, related_name="observations", db_index=False)
    category = models.ForeignKey(Category, models.PROTECT, related_name="observations", db_index=False)
    nature = models.PositiveSmallIntegerField(default=3)
    planned = models.BooleanField(default=False)
    number = models.PositiveIntegerField(default=1)
    is_firmest = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("period", "indicator", "category", "unit", "nature", "planned"),
                name="one_observation_of_a_key",
            ),
            models.CheckConstraint(
                condition=models.Q(value__isnull=True) ^ models.Q(absence__isnull=True),
                name="a_value_or_why_there_is_none",
            ),
        ]
        indexes = [
            models.Index(fields=("unit", "period"), name="figures_of_a_unit"),
            models.Index(
                fields=("period", "indicator"),
                condition=models.Q(absence=1) | models.Q(qualifier="ước", nature__gt=1),
                name="figures_to_judge",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.unit_id} {self.period_id}"


class ObservationRevision(FigureFields):
    """What an observation said from audit entry `seq_from` on, until `seq_to` (exclusive; empty: now)."""

    observation = models.ForeignKey(Observation, models.PROTECT, related_name="revisions", db_index=False)
    number = models.PositiveIntegerField()
    seq_from = models.BigIntegerField(db_index=True)
    seq_to = models.BigIntegerField(null=True)
    person = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+", db_index=False)
    digest = models.BinaryField(max_length=32)

    class Meta:
        ordering = ("observation", "number")
        constraints = [
            models.UniqueConstraint(fields=("observation", "number"), name="one_number_of_a_revision")
        ]

    def __str__(self) -> str:
        return f"{self.observation_id}.{self.number}"


class StaleFigure(models.Model):
    """A figure that changed since totals were last refreshed; rows are only added here and taken away by the refresh.

    A page computes live what rests on these rows. Several rows for one figure are right: the refresh coalesces them.
    """

    unit = models.ForeignKey("units.Unit", models.CASCADE, related_name="+", db_index=False)
    period = models.ForeignKey(Period, models.CASCADE, related_name="+", db_index=False)
    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="+", db_index=False)
    category = models.ForeignKey(Category, models.CASCADE, related_name="+", db_index=False)
    planned = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=("period", "unit"), name="stale_of_a_period")]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.indicator_id} {self.period_id}"


class EntrySave(models.Model):
    """A save that was answered: the same key with the same content gets the same answer and changes nothing."""

    key = models.CharField(max_length=64)
    person = models.ForeignKey("people.Person", models.CASCADE, null=True, related_name="+")
    link = models.ForeignKey("indicators.OneTimeLink", models.CASCADE, null=True, related_name="saves")
    content_digest = models.CharField(max_length=64)
    answer = models.JSONField()
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("person", "key"), name="one_answer_to_a_save"),
            models.UniqueConstraint(fields=("link", "key"), name="one_answer_to_a_save_by_link"),
        ]

    def __str__(self) -> str:
        return self.key


class Submission(models.Model):
    """A unit sent its figures of a period upwards: from then on a figure without a value is silent, not missing."""

    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="submissions")
    period = models.ForeignKey(Period, models.PROTECT, related_name="submissions")
    sent_at = models.DateTimeField()
    seq = models.BigIntegerField(null=True)
    withdrawn_seq = models.BigIntegerField(null=True)
    person = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-sent_at",)
        constraints = [
            models.UniqueConstraint(
                fields=("unit", "period"),
                condition=models.Q(withdrawn_seq__isnull=True),
                name="one_open_submission_of_a_period",
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.period_id}"


class Remark(models.Model):
    """A sentence of explanation to a figure (giải trình, ghi chú); never changed, only followed by another."""

    observation = models.ForeignKey(Observation, models.PROTECT, related_name="remarks")
    text = models.TextField()
    person = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    seq = models.BigIntegerField()

    class Meta:
        ordering = ("observation", "seq")

    def __str__(self) -> str:
        return self.text[:60]


class ReportedFigure(models.Model):
    """The ledger of figures already reported: which revision went to whom, in which document, on which day."""

    revision = models.ForeignKey(ObservationRevision, models.PROTECT, related_name="reported")
    receiver = models.CharField(max_length=250)
    document = models.CharField(max_length=300, blank=True)
    reported_date = models.DateField()
    person = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-reported_date", "-id")

    def __str__(self) -> str:
        return f"{self.revision_id} to {self.receiver}"


class OneTimeLink(models.Model):
    """A link by which a body without an account sends its figures of one period; only its token's digest is kept.

    *Shapes*: `used_at` is set when the body sent its figures: the link is closed until its asker opens it again.
    """

    unit = models.ForeignKey("units.Unit", models.PROTECT, related_name="links")
    period = models.ForeignKey(Period, models.PROTECT, related_name="+")
    token_digest = models.CharField(max_length=64, unique=True)
    recipient = models.CharField(max_length=250)
    email = models.EmailField(blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    opened_at = models.DateTimeField(null=True)
    made_by = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.unit_id} {self.period_id}"
