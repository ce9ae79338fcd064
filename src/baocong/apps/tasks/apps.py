"""The Django app `tasks`."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class TasksConfig(AppConfig):
    """Long work in the background, with progress, retries and a schedule."""

    name = "baocong.apps.tasks"
    label = "tasks"

    def ready(self) -> None:
        """Have every app enter its kinds of jobs."""
        autodiscover_modules("jobs")
