"""The Django app `packs`."""

from django.apps import AppConfig


class PacksConfig(AppConfig):
    """Packs of rules and catalogues, loaded as immutable, hashed versions."""

    name = "baocong.apps.packs"
    label = "packs"
