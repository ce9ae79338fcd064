"""Who must and who should have a second step at sign-in: a parameter of the office, by role."""

from collections.abc import Iterable
from typing import Final

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser

from baocong.apps.people.models import RoleGrant
from baocong.apps.people.queries import in_force

ENCOURAGED: Final = frozenset({"administrator", "leader"})
"""Roles whose people are asked, never forced, unless BAOCONG_TWO_FACTOR_ROLES names them."""


def must_have_two_factor(person: AbstractBaseUser) -> bool:
    """Return whether one of the person's roles of today is among those that must have a second step."""
    return bool(settings.TWO_FACTOR_ROLES) and _holds(person, settings.TWO_FACTOR_ROLES)


def should_have_two_factor(person: AbstractBaseUser) -> bool:
    """Return whether the person is to be asked to add a second step."""
    return _holds(person, ENCOURAGED) and not has_two_factor(person)


def has_two_factor(person: AbstractBaseUser) -> bool:
    """Return whether the person signs in with a second step."""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    return bool(Authenticator.objects.filter(user_id=person.pk, type__in=kinds).exists())


def _holds(person: AbstractBaseUser, roles: Iterable[str]) -> bool:
    return RoleGrant.objects.filter(in_force(), person_id=person.pk, role__in=roles).exists()
