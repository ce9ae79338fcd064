"""A person as an actor: what the grants of today allow, in the person's own name or on behalf of a giver."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from baocong.apps.people.models import Delegation, Person, RoleGrant
from baocong.apps.rights.actors import OFFICE, Place, Scope
from baocong.apps.rights.answers import Answer
from baocong.apps.rights.roles import ACTIONS, GIVES, NEVER_LENT, ROLE_ACTIONS, ROLES, refusal
from baocong.apps.units.queries import is_below, unit_name

_LAPSED = Answer(
    False,
    "delegation.lapsed",
    "Ủy quyền mà bạn đang dùng đã hết hiệu lực; việc này chưa được làm. Bạn đã trở lại tên mình: hãy xem lại rồi làm lại.",
)


@dataclass(frozen=True, slots=True)
class Held:
    """One grant that counts today; `giver` names who lent it, "" for the person's own."""

    role: str
    unit: int | None
    cluster: int | None
    year: int | None
    only_this_unit: bool
    giver: str = ""


@dataclass(frozen=True, slots=True)
class PersonActor:
    """Someone who signed in. While acting for a giver, only the lent grants count and both names are logged."""

    person_id: int
    name: str
    held: tuple[Held, ...]
    on_behalf_of: str = ""
    lapsed: bool = False
    """Whether the delegation that was being used has ended: then nothing is allowed until the person says who acts."""
    asked: dict[tuple[int, int], bool] = field(default_factory=dict, compare=False)
    """Answers of this request to "does this unit lie below that one"."""

    def answer(self, action: str, place: Place = OFFICE) -> Answer:
        """Return whether a held role allows an action at a place, with the role that does."""
        if self.lapsed:
            return _LAPSED
        if self.on_behalf_of and action in NEVER_LENT:
            return Answer(
                False,
                f"never_lent.{action}",
                f"Bạn đang thay mặt {self.on_behalf_of}; ủy quyền không gồm việc {ACTIONS[action]}. "
                "Hãy trở lại tên mình rồi làm lại, nếu vai trò của bạn cho phép.",
            )
        for one in self.held:
            if action in ROLE_ACTIONS[one.role] and self._covers(one, place):
                return Answer(True, f"role.{one.role}", _because(one, action))
        return refusal(action, self._where(place))

    def scope(self, action: str) -> Scope:
        """Return where an action is allowed."""
        if self.on_behalf_of and action in NEVER_LENT:
            return Scope()
        fitting = [one for one in self.held if action in ROLE_ACTIONS[one.role]]
        return Scope(
            everywhere=any(_is_office(one) for one in fitting),
            roots=frozenset(one.unit for one in fitting if one.unit and not one.only_this_unit),
            units=frozenset(one.unit for one in fitting if one.unit and one.only_this_unit),
            clusters=frozenset((one.cluster, one.year) for one in fitting if one.cluster and one.year),
        )

    def _where(self, place: Place) -> str:
        """Return where an action was refused; a unit is named only to those who may see it."""
        if place.unit is None:
            return f"trong cụm, khối này năm {place.year}" if place.cluster else "trong toàn cơ quan"
        seen = any("units.read" in ROLE_ACTIONS[one.role] and self._covers(one, place) for one in self.held)
        return f"tại {unit_name(place.unit)}" if seen else "tại đơn vị này"

    def roles_to_give(self, action: str, place: Place = OFFICE) -> frozenset[str]:
        """Return the roles that the person may give at a place by `action` (people.invite or people.grant)."""
        if not self.answer(action, place):
            return frozenset()
        giving = [one for one in self.held if action in ROLE_ACTIONS[one.role] and self._covers(one, place)]
        return frozenset().union(*(GIVES[one.role] for one in giving))

    def _covers(self, held: Held, place: Place) -> bool:
        if _is_office(held):
            return True
        if place.cluster is not None and held.cluster is not None:
            return (held.cluster, held.year) == (place.cluster, place.year)
        if place.unit is None or held.unit is None:
            return False
        if held.unit == place.unit:
            return True
        return not held.only_this_unit and self._is_below(place.unit, held.unit)

    def _is_below(self, unit: int, root: int) -> bool:
        key = (unit, root)
        if key not in self.asked:
            self.asked[key] = is_below(unit, root)
        return self.asked[key]


def actor_of(person: Person, *, giver_id: int | None = None, at: datetime | None = None) -> PersonActor:
    """Return a person as an actor now; with `giver_id` acting for that giver by the delegations in force."""
    at = at or timezone.now()
    day = timezone.localdate(at)
    if giver_id is not None:
        lent = _lent(person, at).filter(grant__person_id=giver_id)
        held = [_held(one.grant, str(one.grant.person)) for one in lent if _counts(one.grant, day)]
        giver = held[0].giver if held else ""
        return PersonActor(person.pk, str(person), tuple(held), giver, lapsed=not held)
    if not person.is_active:
        return PersonActor(person.pk, str(person), ())
    own = (_held(one) for one in RoleGrant.objects.filter(person=person) if _counts(one, day))
    return PersonActor(person.pk, str(person), tuple(own))


def givers_of(person: Person, at: datetime | None = None) -> list[Person]:
    """Return the people for whom a person may act now, each with at least one grant that counts today."""
    at = at or timezone.now()
    day = timezone.localdate(at)
    return list(dict.fromkeys(one.grant.person for one in _lent(person, at) if _counts(one.grant, day)))


def _lent(person: Person, at: datetime) -> QuerySet[Delegation]:
    in_force = Q(starts_at__lte=at, ends_at__gt=at, revoked_at__isnull=True)
    active = Q(grant__person__is_active=True, receiver__is_active=True)
    return Delegation.objects.filter(in_force & active, receiver=person).select_related("grant__person")


def _held(grant: RoleGrant, giver: str = "") -> Held:
    return Held(grant.role, grant.unit_id, grant.cluster_id, grant.year, grant.only_this_unit, giver)


def _counts(grant: RoleGrant, day: date) -> bool:
    starts = grant.valid_from is None or grant.valid_from <= day
    return starts and (grant.valid_until is None or day < grant.valid_until)


def _is_office(held: Held) -> bool:
    return held.unit is None and held.cluster is None


def _because(held: Held, action: str) -> str:
    lent = f", do {held.giver} ủy quyền" if held.giver else ""
    return f"Vai trò {ROLES[held.role].lower()}{lent} được {ACTIONS[action]}."
