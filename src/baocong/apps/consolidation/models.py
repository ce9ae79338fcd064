"""Consolidated values kept ready; `indicators.StaleFigure` says which of them are stale. All of it is derived data."""

from django.db import models


class KeptPeriod(models.Model):
    """The totals of a period are kept on a version of a map; without this row a page computes them live."""

    map_version = models.ForeignKey("units.MapVersion", models.CASCADE, related_name="+", db_index=False)
    period = models.ForeignKey("indicators.Period", models.CASCADE, related_name="+")
    built_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("map_version", "period"), name="kept_once")]

    def __str__(self) -> str:
        return f"{self.period_id} on {self.map_version_id}"


class ConsolidatedValue(models.Model):
    """What the reporters below a node of a map version add up to, as of the last refresh.

    *Shapes*: `value` adds the firmest values as scaled integers of the indicator's version in force, `final_value` the
    final ones only; for a share they add the numerators, and `base`, `final_base` the denominators of the same units.
    `n_reported` units stated a value, `n_final` a final one, `n_estimated` an estimate; `n_not_applicable` said that it
    does not apply. `n_odd` counts figures that the pure rules must judge one by one (contradictions, other versions). A
    sum that no 64 bits hold is empty. `qualifiers` are the distinct words of the figures, joined by commas.
    """

    map_version = models.ForeignKey("units.MapVersion", models.CASCADE, related_name="+", db_index=False)
    unit = models.ForeignKey("units.Unit", models.CASCADE, related_name="+", db_index=False)
    period = models.ForeignKey("indicators.Period", models.CASCADE, related_name="+", db_index=False)
    indicator = models.ForeignKey("indicators.Indicator", models.CASCADE, related_name="+", db_index=False)
    category = models.ForeignKey("indicators.Category", models.CASCADE, related_name="+", db_index=False)
    planned = models.BooleanField(default=False)
    value = models.BigIntegerField(null=True)
    base = models.BigIntegerField(null=True)
    final_value = models.BigIntegerField(null=True)
    final_base = models.BigIntegerField(null=True)
    n_reported = models.PositiveIntegerField(default=0)
    n_final = models.PositiveIntegerField(default=0)
    n_estimated = models.PositiveIntegerField(default=0)
    n_not_applicable = models.PositiveIntegerField(default=0)
    n_odd = models.PositiveIntegerField(default=0)
    qualifiers = models.CharField(max_length=200, blank=True)
    final_qualifiers = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("map_version", "unit", "period", "indicator", "category", "planned"),
                name="one_total_of_a_key",
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.indicator_id} {self.period_id}"
