"""The Django app `indicators`."""

from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    """Indicators and their observations: figures with a memory."""

    name = "baocong.apps.indicators"
    label = "indicators"
