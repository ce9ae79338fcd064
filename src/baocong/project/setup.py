"""Django for commands: set up once, with the project's settings unless others were named."""

import os

import django


def set_up_django() -> None:
    """Make models usable. *Errors*: ImproperlyConfigured, in Vietnamese, for settings that are wrong or missing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baocong.project.settings")
    django.setup()
