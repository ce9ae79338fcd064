"""The Django app `audit`."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The audit chain: every write a person can make, in order, each entry sealing the one before."""

    name = "baocong.apps.audit"
    label = "audit"
