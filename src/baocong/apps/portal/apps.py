"""The Django app `portal`."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The front page without an account, my work, and search."""

    name = "baocong.apps.portal"
    label = "portal"
