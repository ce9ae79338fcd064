"""The Django app `units`."""

from django.apps import AppConfig


class UnitsConfig(AppConfig):
    """Units, their maps over time, reorganisations, clusters and blocs."""

    name = "baocong.apps.units"
    label = "units"
