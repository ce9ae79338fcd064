"""The Django app `inspection`."""

from django.apps import AppConfig


class InspectionConfig(AppConfig):
    """The inspector's door: reading the log, verifying the chain and the figures it seals, giving out its head."""

    name = "baocong.apps.inspection"
    label = "inspection"
