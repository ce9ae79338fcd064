"""The Django app `tasks`."""

from django.apps import AppConfig


class TasksConfig(AppConfig):
    """Long work in the background, with progress, retries and a schedule."""

    name = "baocong.apps.tasks"
    label = "tasks"
