"""The Django app `ui`."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Layout, components, styles and the few scripts."""

    name = "baocong.ui"
    label = "ui"
