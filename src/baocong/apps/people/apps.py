"""The Django app `people`."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """People: accounts, positions, roles, delegation, invitations."""

    name = "baocong.apps.people"
    label = "people"
