"""Reading people: exactly those whom a scope covers, their posts on a day, and who may do something and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Lower
from django.utils import timezone

from baocong.apps.people.models import Invitation, Person, Position, RoleGrant
from baocong.apps.rights.actors import Actor, Scope
from baocong.apps.units.models import Unit
from baocong.apps.units.queries import units_in
from baocong.vietnamese.folding import search_key


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """What a list of people is narrowed to; "" and None narrow nothing. `state` is "active" or "inactive"."""

    text: str = ""
    unit: Unit | None = None
    role: str = ""
    state: str = ""


def in_force(day: date | None = None, before: str = "") -> Q:
    """Return the filter for role grants that count on a day; `before` is the path to the grant, with "__"."""
    day = day or timezone.localdate()
    starts = Q(**{f"{before}valid_from__isnull": True}) | Q(**{f"{before}valid_from__lte": day})
    return starts & not_ended(day, before)


def not_ended(day: date | None = None, before: str = "") -> Q:
    """Return the filter for role grants that count on a day or later."""
    day = day or timezone.localdate()
    return Q(**{f"{before}valid_until__isnull": True}) | Q(**{f"{before}valid_until__gt": day})


def grants_in(scope: Scope, grants: QuerySet[RoleGrant] | None = None) -> QuerySet[RoleGrant]:
    """Return the role grants in the units and clusters of a scope; those of the whole office only for "everywhere"."""
    grants = RoleGrant.objects.all() if grants is None else grants
    if scope.everywhere:
        return grants
    allowed = Q(unit__in=units_in(scope).values("pk"))
    for cluster, year in scope.clusters:
        allowed |= Q(cluster=cluster, year=year)
    return grants.filter(allowed)


def positions_in(scope: Scope, positions: QuerySet[Position] | None = None) -> QuerySet[Position]:
    """Return the positions in the units of a scope."""
    positions = Position.objects.all() if positions is None else positions
    return positions if scope.everywhere else positions.filter(unit__in=units_in(scope).values("pk"))


def people_in(scope: Scope, day: date | None = None) -> QuerySet[Person]:
    """Return the people who have a post or a role in a scope that has not ended on that day; none for an empty scope.

    Whoever was moved away is no longer shown to the people of the old unit.
    """
    if scope.everywhere:
        return Person.objects.all()
    posts = positions_in(scope, Position.objects.filter(_post_not_ended(day), person=OuterRef("pk")))
    roles = grants_in(scope, RoleGrant.objects.filter(not_ended(day), person=OuterRef("pk")))
    return Person.objects.filter(Q(Exists(posts)) | Q(Exists(roles)))


def find_people(actor: Actor, wanted: PeopleFilter) -> QuerySet[Person]:
    """Return the people whom an actor may see, narrowed; each with what the actor may see of its posts and roles.

    *Shapes*: `shown_positions` and `shown_grants` are lists on every person. Text is looked for in names with and
    without marks, in logins and in addresses.
    """
    scope = actor.scope("people.read")
    people = people_in(scope)
    for word in search_key(wanted.text).split():
        people = people.filter(
            Q(folded_name__contains=word) | Q(login__icontains=word) | Q(email__icontains=word)
        )
    if wanted.state:
        people = people.filter(is_active=wanted.state == "active")
    if wanted.unit is not None:
        posts = Position.objects.filter(_post_not_ended(), person=OuterRef("pk"), unit=wanted.unit)
        roles = RoleGrant.objects.filter(not_ended(), person=OuterRef("pk"), unit=wanted.unit)
        people = people.filter(Q(Exists(posts)) | Q(Exists(roles)))
    if wanted.role:
        held = RoleGrant.objects.filter(in_force(), person=OuterRef("pk"), role=wanted.role)
        people = people.filter(Exists(grants_in(scope, held)))
    return people.prefetch_related(
        Prefetch("positions", _shown_positions(scope), to_attr="shown_positions"),
        Prefetch("grants", _shown_grants(scope), to_attr="shown_grants"),
    ).order_by("folded_name", "pk")


def positions_on(person: Person, day: date) -> list[Position]:
    """Return the posts that a person held on a day, the newest first: names and titles of papers are checked by it."""
    held = Position.objects.filter(_post_held(day), person=person).select_related("unit__unit_class")
    return sorted(held, key=lambda one: (one.start_date or date.min, one.pk), reverse=True)


def holders_on(unit: Unit, day: date) -> list[Position]:
    """Return the posts of a unit that were held on a day, by the person's name."""
    held = Position.objects.filter(_post_held(day), unit=unit).select_related("person")
    return sorted(held, key=lambda one: (one.person.folded_name, one.pk))


def invitations_in(scope: Scope) -> QuerySet[Invitation]:
    """Return the invitations into the units of a scope, the newest first; those into the office for "everywhere"."""
    invitations = Invitation.objects.select_related("unit", "invited_by", "person")
    return invitations if scope.everywhere else invitations.filter(unit__in=units_in(scope).values("pk"))


def find_units(scope: Scope, text: str, limit: int = 30) -> list[Unit]:
    """Return living units of a scope whose name holds every word, with or without marks."""
    day = timezone.localdate()
    units = units_in(scope).filter(Q(valid_until__isnull=True) | Q(valid_until__gt=day))
    for word in search_key(text).split():
        units = units.filter(Q(folded_name__contains=word) | Q(key__icontains=word))
    return list(units.select_related("unit_class")[:limit])


def waiting_now() -> Q:
    """Return the filter for invitations that can be accepted now."""
    return Q(accepted_at=None, withdrawn_at=None, expires_at__gt=timezone.now())


def people_by_address(addresses: Iterable[str]) -> dict[str, Person]:
    """Return the people of e-mail addresses, by the address in small letters."""
    wanted = {one.casefold() for one in addresses if one}
    found = Person.objects.annotate(address=Lower("email")).filter(address__in=wanted)
    return {one.email.casefold(): one for one in found}


def _shown_positions(scope: Scope) -> QuerySet[Position]:
    return positions_in(scope, Position.objects.filter(_post_held(timezone.localdate()))).select_related(
        "unit"
    )


def _shown_grants(scope: Scope) -> QuerySet[RoleGrant]:
    return grants_in(scope, RoleGrant.objects.filter(in_force())).select_related("unit", "cluster")


def _post_not_ended(day: date | None = None) -> Q:
    return Q(end_date__isnull=True) | Q(end_date__gt=day or timezone.localdate())


def _post_held(day: date) -> Q:
    return (Q(start_date__isnull=True) | Q(start_date__lte=day)) & _post_not_ended(day)
