"""Lending one's own roles for a time, and taking them back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from baocong.apps.audit.operation import operation
from baocong.apps.people.models import Delegation, Person, RoleGrant
from baocong.apps.people.operations.grants import demand_sight
from baocong.apps.people.queries import in_force
from baocong.apps.rights.actors import Actor, demand
from baocong.apps.rights.answers import Answer, Refused, Rejected
from baocong.apps.rights.roles import ROLE_ACTIONS, ROLES, refusal

LONGEST_REASON = 300
"""Characters of the reason that fit the field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan:
    """What is lent: grants of one's own, to whom, in the half-open interval [starts_at, ends_at), and why."""

    grants: Sequence[RoleGrant]
    receiver: Person
    starts_at: datetime
    ends_at: datetime
    reason: str


def delegate(*, actor: Actor, loan: Loan) -> list[Delegation]:
    """Lend roles of one's own to another person for a time.

    Side effects: a delegation for each grant · an entry about the giver. *Errors*: Refused for another's grant, for a role
    that may not be lent, while acting for somebody, or for a receiver out of sight; Rejected for oneself, a stopped
    account, an impossible time, no reason, or the same loan twice.
    """
    for grant in loan.grants:
        _demand_own(actor, grant)
    demand_sight(actor, loan.receiver)
    _check(loan)
    with operation("people.delegate", actor, about=f"person:{actor.person_id}") as running:
        counting = RoleGrant.objects.filter(in_force(timezone.localdate(loan.starts_at)))
        ids = [one.pk for one in loan.grants]
        held = counting.filter(pk__in=ids).select_for_update().values_list("pk", flat=True)
        if set(held) != set(ids):
            raise Rejected(
                "delegation.not_held", "Có vai trò bạn không còn giữ vào ngày bắt đầu. Hãy chọn lại."
            )
        _demand_not_twice(loan)
        lent = [
            Delegation.objects.create(
                grant=grant,
                receiver=loan.receiver,
                starts_at=loan.starts_at,
                ends_at=loan.ends_at,
                reason=" ".join(loan.reason.split()),
            )
            for grant in loan.grants
        ]
        running.payload = {
            "receiver": loan.receiver.pk,
            "receiver_name": str(loan.receiver),
            "grants": ids,
            "delegations": [one.pk for one in lent],
            "from": loan.starts_at.isoformat(),
            "until": loan.ends_at.isoformat(),
            "reason": loan.reason,
        }
    return lent


def revoke_delegation(*, actor: Actor, delegation: Delegation) -> Delegation:
    """End a delegation now. The giver may, the receiver may (giving it back), and whoever may change accounts.

    *Errors*: Refused for others; Rejected when it has ended.
    """
    giver = delegation.grant.person_id
    if actor.on_behalf_of or actor.person_id not in (giver, delegation.receiver_id):
        demand(actor, "people.change")
    with operation("people.revoke_delegation", actor, about=f"person:{giver}") as running:
        delegation = (
            Delegation.objects.select_for_update(of=("self",))
            .select_related("receiver")
            .get(pk=delegation.pk)
        )
        now = timezone.now()
        if delegation.revoked_at is not None or delegation.ends_at <= now:
            raise Rejected("delegation.ended", "Ủy quyền này đã hết hiệu lực.")
        delegation.revoked_at = now
        delegation.save(update_fields=["revoked_at"])
        running.payload = {"delegation": delegation.pk, "receiver": str(delegation.receiver)}
    return delegation


def may_be_lent(grant: RoleGrant) -> bool:
    """Return whether the role of a grant is one that may be lent."""
    return "people.delegate" in ROLE_ACTIONS[grant.role]


def _demand_own(actor: Actor, grant: RoleGrant) -> None:
    if actor.on_behalf_of:
        reason = f"Bạn đang thay mặt {actor.on_behalf_of}; vai trò được ủy quyền không ủy quyền tiếp được. Hãy trở lại tên mình."
        raise Refused(Answer(False, "delegation.chain", reason))
    if grant.person_id != actor.person_id:
        raise Refused(Answer(False, "delegation.not_own", "Bạn chỉ ủy quyền được vai trò của chính mình."))
    if not may_be_lent(grant):
        answer = refusal("people.delegate", f"với vai trò {ROLES[grant.role].lower()}")
        raise Refused(answer)


def _check(loan: Loan) -> None:
    if not loan.grants:
        raise Rejected(
            "delegation.nothing",
            "Chưa chọn vai trò nào. Hãy chọn ít nhất một vai trò.",
            {"grants": "Chọn vai trò."},
        )
    if loan.receiver.pk in {one.person_id for one in loan.grants}:
        raise Rejected(
            "delegation.oneself",
            "Không ủy quyền cho chính mình. Hãy chọn người khác.",
            {"receiver": "Chọn người khác."},
        )
    if not loan.receiver.is_active:
        raise Rejected(
            "delegation.inactive",
            "Tài khoản người nhận đang ngừng. Hãy chọn người khác.",
            {"receiver": "Chọn người khác."},
        )
    if not loan.reason.strip():
        raise Rejected(
            "delegation.no_reason",
            "Hãy ghi lý do ủy quyền, ví dụ: nghỉ phép, đi công tác.",
            {"reason": "Ghi lý do."},
        )
    if len(loan.reason) > LONGEST_REASON:
        words = f"Lý do dài quá {LONGEST_REASON} chữ. Hãy viết ngắn lại."
        raise Rejected("delegation.long_reason", words, {"reason": words})
    if loan.ends_at <= loan.starts_at:
        raise Rejected(
            "delegation.ends_too_soon",
            "Ngày kết thúc phải từ ngày bắt đầu trở đi.",
            {"until": "Chọn ngày sau."},
        )
    if loan.ends_at <= timezone.now():
        raise Rejected(
            "delegation.past",
            "Thời gian ủy quyền đã qua. Hãy chọn ngày kết thúc từ hôm nay.",
            {"until": "Chọn từ hôm nay."},
        )


def _demand_not_twice(loan: Loan) -> None:
    same = Delegation.objects.filter(
        grant__in=loan.grants,
        receiver=loan.receiver,
        revoked_at=None,
        starts_at__lt=loan.ends_at,
        ends_at__gt=loan.starts_at,
    )
    if same.exists():
        raise Rejected(
            "delegation.twice",
            "Vai trò này đã được ủy quyền cho người ấy trong thời gian này. Hãy thu lại trước nếu muốn đổi.",
        )
