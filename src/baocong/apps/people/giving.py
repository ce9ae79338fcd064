"""The pure rules of giving a role: where, how long, and by whom; no database, no clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from baocong.apps.people.models import RoleGrant
from baocong.apps.rights.actors import Actor, Place
from baocong.apps.rights.answers import Answer, Refused, Rejected
from baocong.apps.rights.roles import ROLES
from baocong.apps.units.models import Cluster, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleAt:
    """A role in a unit (and below it unless `only_this_unit`), in a cluster of a year, or in the whole office.

    *Shapes*: half-open interval of days; None is open. In the whole office neither unit nor cluster is given.
    """

    role: str
    unit: Unit | None = None
    cluster: Cluster | None = None
    year: int | None = None
    only_this_unit: bool = False
    valid_from: date | None = None
    valid_until: date | None = None

    @property
    def place(self) -> Place:
        """The place that the giver must be allowed to give it at."""
        return Place(
            unit=self.unit.pk if self.unit else None,
            cluster=self.cluster.pk if self.cluster else None,
            year=self.year,
        )


def check_role_at(given: RoleAt) -> None:
    """*Errors*: Rejected for an unknown role, two places at once, a cluster without a year, an end before the start."""
    if given.role not in ROLES:
        raise Rejected("role.unknown", f"Không có vai trò này. Được chọn: {', '.join(ROLES.values())}.")
    if given.unit is not None and given.cluster is not None:
        raise Rejected(
            "role.two_places", "Một vai trò chỉ ở một nơi: chọn đơn vị, hoặc cụm, khối của một năm."
        )
    if given.cluster is not None and given.year is None:
        raise Rejected(
            "role.no_year", "Vai trò trong cụm, khối thi đua cần năm. Hãy ghi năm.", {"year": "Ghi năm."}
        )
    if given.valid_from and given.valid_until and given.valid_until <= given.valid_from:
        raise Rejected(
            "role.ends_too_soon",
            "Ngày hết hạn phải sau ngày bắt đầu.",
            {"valid_until": "Chọn ngày sau ngày bắt đầu."},
        )


def check_not_twice(given: RoleAt, held: Iterable[RoleGrant]) -> None:
    """*Errors*: Rejected when one of the grants held already says the same for overlapping days."""
    for one in held:
        same = (one.role, one.unit_id, one.cluster_id, one.year, one.only_this_unit) == (
            given.role,
            given.unit.pk if given.unit else None,
            given.cluster.pk if given.cluster else None,
            given.year,
            given.only_this_unit,
        )
        if same and _overlap(one, given):
            raise Rejected("role.twice", "Người này đang giữ đúng vai trò này ở đây. Không cần giao lần nữa.")


def demand_giving(actor: Actor, action: str, given: RoleAt) -> None:
    """*Errors*: Refused when the actor may not give this role there: no right, or a role above his own."""
    answer = actor.answer(action, given.place)
    if not answer:
        raise Refused(answer)
    roles = roles_to_give(actor, action, given.place)
    if given.role not in roles:
        names = ", ".join(ROLES[one].lower() for one in ROLES if one in roles)
        raise Refused(
            Answer(
                False,
                "role.above_own",
                f"Bạn không giao được vai trò {ROLES[given.role].lower()} ở đây, vì vai trò ấy làm được việc mà bạn không được làm. "
                f"Bạn giao được: {names}. Vai trò khác, hãy nhờ người quản trị.",
            )
        )


def roles_to_give(actor: Actor, action: str, place: Place) -> frozenset[str]:
    """Return the roles that an actor may give at a place; the system itself may give every role."""
    giving = getattr(actor, "roles_to_give", None)
    if giving is not None:
        return frozenset(giving(action, place))
    return frozenset(ROLES) if actor.answer(action, place) else frozenset()


def _overlap(one: RoleGrant, other: RoleAt) -> bool:
    starts_before_end = (
        one.valid_until is None or other.valid_from is None or other.valid_from < one.valid_until
    )
    ends_after_start = (
        other.valid_until is None or one.valid_from is None or one.valid_from < other.valid_until
    )
    return starts_before_end and ends_after_start
