"""The Django app `consolidation`."""

from django.apps import AppConfig


class ConsolidationConfig(AppConfig):
    """Totals over units, kept fresh, as of any moment, on either map."""

    name = "baocong.apps.consolidation"
    label = "consolidation"
