"""Giving and taking back roles, and posts with their titles."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from baocong.apps.audit.operation import operation
from baocong.apps.people.giving import RoleAt, check_not_twice, check_role_at, demand_giving
from baocong.apps.people.models import Person, Position, RoleGrant
from baocong.apps.people.queries import in_force, not_ended, people_in
from baocong.apps.rights.actors import Actor, Place, demand
from baocong.apps.rights.answers import Answer, Refused, Rejected
from baocong.apps.units.models import Unit


def grant_role(*, actor: Actor, person: Person, given: RoleAt) -> RoleGrant:
    """Give a person a role.

    Side effects: a grant · an entry about the person. *Errors*: Refused without people.grant there, for a role above the
    giver's own, or for a person whom the giver may not see; Rejected for an impossible or repeated grant.
    """
    check_role_at(given)
    demand_giving(actor, "people.grant", given)
    demand_sight(actor, person)
    with operation("people.grant", actor, about=f"person:{person.pk}", unit_id=given.place.unit) as running:
        check_not_twice(given, RoleGrant.objects.filter(not_ended(), person=person, role=given.role))
        grant = save_grant(person, given)
        running.payload = {"person": str(person), **told(grant)}
    return grant


def revoke_grant(*, actor: Actor, grant: RoleGrant, day: date | None = None) -> RoleGrant:
    """Take a role back from a day on (today when none is given); the grant stays as history, lent ones end with it.

    Side effects: the grant's end · an entry about the person. *Errors*: Refused without people.grant there or for a role
    above one's own; Rejected for the last administrator, and for what has ended already.
    """
    given = RoleAt(
        role=grant.role,
        unit=grant.unit,
        cluster=grant.cluster,
        year=grant.year,
        only_this_unit=grant.only_this_unit,
    )
    demand_giving(actor, "people.grant", given)
    today = timezone.localdate()
    day = max(day or today, today)
    with operation(
        "people.revoke", actor, about=f"person:{grant.person_id}", unit_id=grant.unit_id
    ) as running:
        administrators = locked_administrators()
        grant = RoleGrant.objects.select_for_update(of=("self",)).select_related("person").get(pk=grant.pk)
        if grant.valid_until is not None and grant.valid_until <= day:
            raise Rejected("role.ended", f"Vai trò này đã hết hạn từ ngày {grant.valid_until:%d/%m/%Y}.")
        demand_administrator_left(administrators, without=[grant.pk])
        grant.valid_until = day
        grant.save(update_fields=["valid_until"])
        running.payload = {"person": str(grant.person), **told(grant)}
    return grant


def set_position(
    *,
    actor: Actor,
    person: Person,
    unit: Unit,
    title: str,
    start: date | None = None,
    end: date | None = None,
) -> Position:
    """Write down a person's post in a unit.

    Side effects: a position · an entry about the person. *Errors*: Refused without people.position there or for a person
    whom the actor may not see; Rejected without a title or with an end before the start.
    """
    demand(actor, "people.position", Place(unit=unit.pk))
    demand_sight(actor, person)
    title = " ".join(title.split())
    if not title:
        raise Rejected("position.no_title", "Chức vụ còn trống. Hãy ghi chức vụ.", {"title": "Ghi chức vụ."})
    if start and end and end <= start:
        raise Rejected(
            "position.ends_too_soon",
            "Ngày thôi giữ phải sau ngày bắt đầu.",
            {"end": "Chọn ngày sau ngày bắt đầu."},
        )
    with operation("people.position", actor, about=f"person:{person.pk}", unit_id=unit.pk) as running:
        position = Position.objects.create(
            person=person, unit=unit, title=title[:150], start_date=start, end_date=end
        )
        running.payload = {"title": position.title, "from": str(start or ""), "until": str(end or "")}
    return position


def end_position(*, actor: Actor, position: Position, day: date | None = None) -> Position:
    """End a post from a day on (today when none is given). *Errors*: as for `set_position`; Rejected when it has ended."""
    demand(actor, "people.position", Place(unit=position.unit_id))
    day = day or timezone.localdate()
    about = f"person:{position.person_id}"
    with operation("people.end_position", actor, about=about, unit_id=position.unit_id) as running:
        position = Position.objects.select_for_update().get(pk=position.pk)
        if position.end_date is not None and position.end_date <= day:
            raise Rejected("position.ended", f"Chức vụ này đã thôi từ ngày {position.end_date:%d/%m/%Y}.")
        if position.start_date is not None and day <= position.start_date:
            raise Rejected("position.ends_too_soon", "Ngày thôi giữ phải sau ngày bắt đầu.")
        position.end_date = day
        position.save(update_fields=["end_date"])
        running.payload = {"title": position.title, "until": str(day)}
    return position


def save_grant(person: Person, given: RoleAt) -> RoleGrant:
    """Save a grant whose giving was decided already."""
    return RoleGrant.objects.create(
        person=person,
        role=given.role,
        unit=given.unit,
        cluster=given.cluster,
        year=given.year,
        only_this_unit=given.only_this_unit and given.unit is not None,
        valid_from=given.valid_from,
        valid_until=given.valid_until,
    )


def told(grant: RoleGrant) -> dict[str, object]:
    """Return what an entry tells about a grant."""
    return {
        "grant": grant.pk,
        "role": grant.role,
        "unit": grant.unit_id,
        "cluster": grant.cluster_id,
        "year": grant.year,
        "only_this_unit": grant.only_this_unit,
        "from": str(grant.valid_from or ""),
        "until": str(grant.valid_until or ""),
    }


def locked_administrators() -> list[RoleGrant]:
    """Return the grants that keep the house looked after, locked until the transaction ends.

    They are the endless grants of active people over the whole office: what has an end may leave nobody.
    """
    grants = RoleGrant.objects.filter(
        in_force(), role="administrator", unit=None, cluster=None, valid_until=None, person__is_active=True
    )
    ids = list(grants.order_by("pk").select_for_update().values_list("pk", flat=True))
    # Asked again under the lock: whoever waited for it sees what the other one changed.
    return list(grants.filter(pk__in=ids))


def demand_administrator_left(administrators: list[RoleGrant], without: Iterable[int]) -> None:
    """*Errors*: Rejected when taking the grants `without` away takes the last administrator of the office."""
    going = set(without)
    if administrators and all(one.pk in going for one in administrators):
        raise Rejected(
            "administrator.last",
            "Đây là người quản trị toàn cơ quan cuối cùng. Hãy giao vai trò quản trị (không thời hạn) cho người khác trước.",
        )


def demand_sight(actor: Actor, person: Person) -> None:
    """*Errors*: Refused when the actor may not see this person; oneself one always sees."""
    if person.pk == actor.person_id:
        return
    if not people_in(actor.scope("people.read")).filter(pk=person.pk).exists():
        reason = "Người này không thuộc phạm vi bạn được xem. Hãy nhờ người quản trị, hoặc mời người ấy vào đơn vị của bạn."
        raise Refused(Answer(False, "person.out_of_sight", reason))
