"""Consolidated values kept ready; `indicators.StaleFigure` says which of them are stale."""

from django.db import models


class TotalKey(models.Model):
    """What a total is of: a node of a map version, an indicator, a period, a category."""

    map_version = models.ForeignKey("units.MapVersion", models.CASCADE, related_name="+", db_index=False)
    unit = models.ForeignKey("units.Unit", models.CASCADE, related_name="+", db_index=False)
    period = models.ForeignKey("indicators.Period", models.CASCADE, related_name="+", db_index=False)
    indicator = models.ForeignKey("indicators.Indicator", models.CASCADE, related_name="+", db_index=False)
    category = models.ForeignKey("indicators.Category", models.CASCADE, related_name="+", db_index=False)
    planned = models.BooleanField(default=False)

    class Meta:
        abstract = True


class ConsolidatedValue(TotalKey):
    """A sum over the reporters below a unit, as of the last refresh; sums of the firmest and of final values only.

    *Shapes*: `value` and `final_value` are scaled integers, empty when no unit stated one; `n_reported` of `n_expected`
    units stated a value, `n_final` a final one, `n_estimated` gave an estimate. `qualifier` as `combine_qualifiers` gives it.
    """

    value = models.BigIntegerField(null=True)
    final_value = models.BigIntegerField(null=True)
    n_reported = models.PositiveIntegerField(default=0)
    n_final = models.PositiveIntegerField(default=0)
    n_estimated = models.PositiveIntegerField(default=0)
    n_expected = models.PositiveIntegerField(default=0)
    qualifier = models.CharField(max_length=12, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("map_version", "unit", "period", "indicator", "category", "planned"),
                name="one_total_of_a_key",
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.indicator_id} {self.period_id}"
