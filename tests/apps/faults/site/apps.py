"""The Django app with the kinds of jobs that only these processes know."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Kinds of jobs that write."""

    name = "tests.apps.faults.site"
    label = "faults_site"
