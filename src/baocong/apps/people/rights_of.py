"""Who may do something in a unit, and why: the grants that allow it and the people they are lent to."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from baocong.apps.people.models import Delegation, Person, RoleGrant
from baocong.apps.people.queries import in_force
from baocong.apps.rights.roles import ACTIONS, NEVER_LENT, ROLE_ACTIONS, ROLES, roles_for
from baocong.apps.units.models import MapNode, Unit
from baocong.apps.units.queries import map_versions_at


@dataclass(frozen=True, slots=True)
class Holder:
    """Someone who may do an action by a grant; `lent_by` names the giver when the grant was lent."""

    person: Person
    grant: RoleGrant
    reason: str
    lent_by: Person | None = None
    until: datetime | None = None


def holders_of(action: str, unit: Unit) -> list[Holder]:
    """Return everyone who may do an action in a unit today, with the reason; givers stand before those they lent to."""
    grants = (
        RoleGrant.objects.filter(in_force(), role__in=roles_for(action), person__is_active=True)
        .filter(
            Q(unit=unit)
            | Q(unit__in=_above(unit), only_this_unit=False)
            | Q(unit__isnull=True, cluster__isnull=True)
        )
        .select_related("person", "unit")
        .prefetch_related(Prefetch("delegations", delegations_now(), to_attr="lent_now"))
        .order_by("person__folded_name", "pk")
    )
    found: list[Holder] = []
    for grant in grants:
        found.append(Holder(grant.person, grant, reason_of(grant, action)))
        if action in NEVER_LENT:
            continue
        found += [
            Holder(one.receiver, grant, _lent_reason(grant, action), grant.person, one.ends_at)
            for one in grant.lent_now
        ]
    return found


def delegations_now() -> QuerySet[Delegation]:
    """Return the delegations in force at this moment, with their receivers."""
    now = timezone.now()
    return Delegation.objects.filter(
        starts_at__lte=now, ends_at__gt=now, revoked_at__isnull=True, receiver__is_active=True
    ).select_related("receiver")


def reason_of(grant: RoleGrant, action: str) -> str:
    """Return the sentence that says why a grant allows an action."""
    return gettext("Vai trò %(role)s %(where)s được %(action)s.") % {
        "role": ROLES[grant.role].lower(),
        "where": where_of(grant),
        "action": ACTIONS[action],
    }


def where_of(grant: RoleGrant) -> str:
    """Return where a grant counts, in words."""
    if grant.unit is not None:
        if grant.only_this_unit:
            return gettext("tại %(unit)s (không gồm đơn vị bên dưới)") % {"unit": grant.unit}
        return gettext("tại %(unit)s và các đơn vị bên dưới") % {"unit": grant.unit}
    if grant.cluster is not None:
        return gettext("trong %(cluster)s năm %(year)s") % {"cluster": grant.cluster, "year": grant.year}
    return gettext("trong toàn cơ quan")


def allowed_by(role: str) -> list[str]:
    """Return what a role may do, in the words and the order of the table."""
    return [words for action, words in ACTIONS.items() if action in ROLE_ACTIONS[role]]


def _lent_reason(grant: RoleGrant, action: str) -> str:
    return gettext("%(giver)s ủy quyền. %(reason)s") % {
        "giver": grant.person,
        "reason": reason_of(grant, action),
    }


def _above(unit: Unit) -> QuerySet[MapNode, Any]:
    below = MapNode.objects.filter(
        unit=unit,
        map_version=OuterRef("map_version"),
        left__gte=OuterRef("left"),
        right__lte=OuterRef("right"),
    )
    return MapNode.objects.filter(Exists(below), map_version__in=map_versions_at()).values("unit")
