"""Invitations: a link by which a person chooses login and password. Nobody's password is ever known to another."""

import hashlib
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from baocong.apps.audit.operation import operation
from baocong.apps.people.actors import actor_of
from baocong.apps.people.giving import RoleAt, check_role_at, demand_giving
from baocong.apps.people.mailing import mail_invitation
from baocong.apps.people.models import Invitation, Person, Position
from baocong.apps.people.operations.accounts import clean_address, clean_name, demand_free_address
from baocong.apps.people.operations.grants import save_grant, told
from baocong.apps.people.queries import waiting_now
from baocong.apps.rights.actors import OFFICE, Actor, Place, Scope, demand
from baocong.apps.rights.answers import Answer, Refused, Rejected
from baocong.vietnamese.folding import search_key

Link = Callable[[str], str]
"""Makes the address of the page that accepts, from the token."""
_LOGIN = re.compile(r"[a-z][a-z0-9._-]{2,59}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitee:
    """Whom to invite, and to what."""

    full_name: str
    email: str = ""
    title: str = ""
    given: RoleAt


@dataclass(slots=True)
class Invited:
    """An invitation just made: its address is known now and never again. `mailed` says whether the mail went out."""

    invitation: Invitation
    address: str
    mailed: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class InvitedActor:
    """The person who accepts: the token is the right to that, and gives no other."""

    name: str
    person_id: int | None = None
    on_behalf_of: str = ""

    def answer(self, action: str, place: Place = OFFICE) -> Answer:  # noqa: ARG002 - the same answer everywhere
        return Answer(False, "invited_only", "Hãy nhận lời mời rồi đăng nhập.")

    def scope(self, action: str) -> Scope:  # noqa: ARG002 - the same scope for every action
        return Scope()


def invite_person(*, actor: Actor, invitee: Invitee, link: Link) -> Invited:
    """Invite a person to a role.

    Side effects: an invitation with the digest of a new token · an entry · after the commit a mail, where mail is set.
    *Errors*: Refused without people.invite there or for a role above one's own; Rejected for a bad name or address, an
    address that has an account, or one that was invited to the same and did not answer yet.
    """
    given = invitee.given
    check_role_at(given)
    if given.cluster is not None:
        raise Rejected(
            "invitation.cluster",
            "Lời mời gắn với đơn vị. Vai trò trong cụm, khối được giao sau khi nhận lời.",
        )
    demand_giving(actor, "people.invite", given)
    name, email = clean_name(invitee.full_name), clean_address(invitee.email)
    token = secrets.token_urlsafe(32)
    unit_id = given.unit.pk if given.unit else None
    with operation("people.invite", actor, unit_id=unit_id) as running:
        demand_free_address(email)
        _demand_not_invited(email)
        invitation = Invitation.objects.create(
            full_name=name,
            email=email,
            title=" ".join(invitee.title.split())[:150],
            role=given.role,
            unit=given.unit,
            only_this_unit=given.only_this_unit,
            token_digest=digest_of(token),
            invited_by_id=actor.person_id,
            expires_at=_expiry(),
        )
        running.about = f"invitation:{invitation.pk}"
        running.payload = {"full_name": name, "email": email, "role": given.role, "unit": unit_id}
        invited = Invited(invitation, link(token))
        transaction.on_commit(partial(_mail, invited))
    return invited


def resend_invitation(*, actor: Actor, invitation: Invitation, link: Link) -> Invited:
    """Make a new link for an open invitation; the old one stops working, and the time begins anew.

    *Errors*: as for `invite_person`; Rejected when it was accepted or withdrawn.
    """
    demand_giving(actor, "people.invite", given_by(invitation))
    token = secrets.token_urlsafe(32)
    about = f"invitation:{invitation.pk}"
    with operation("people.resend_invitation", actor, about=about, unit_id=invitation.unit_id) as running:
        invitation = _locked(invitation)
        _demand_unanswered(invitation)
        invitation.token_digest, invitation.expires_at = digest_of(token), _expiry()
        invitation.invited_by_id = actor.person_id
        invitation.save(update_fields=["token_digest", "expires_at", "invited_by"])
        running.payload = {"full_name": invitation.full_name, "email": invitation.email}
        invited = Invited(invitation, link(token))
        transaction.on_commit(partial(_mail, invited))
    return invited


def withdraw_invitation(*, actor: Actor, invitation: Invitation) -> Invitation:
    """Withdraw an open invitation: its link stops working. *Errors*: Refused without people.invite there."""
    demand(actor, "people.invite", Place(unit=invitation.unit_id))
    about = f"invitation:{invitation.pk}"
    with operation("people.withdraw_invitation", actor, about=about, unit_id=invitation.unit_id) as running:
        invitation = _locked(invitation)
        _demand_unanswered(invitation)
        invitation.withdrawn_at = timezone.now()
        invitation.save(update_fields=["withdrawn_at"])
        running.payload = {"full_name": invitation.full_name, "email": invitation.email}
    return invitation


def accept_invitation(*, token: str, login: str, password: str) -> Person:
    """Make the account of whoever holds the link, with the post and the role of the invitation.

    Side effects: a person, a position when a title was given, a grant, the invitation's answer · an entry. *Errors*:
    Rejected when the link is not good, the inviter may no longer give the role, the login is taken or the password weak.
    """
    found = open_invitation(token)
    with operation(
        "people.accept_invitation", InvitedActor(found.full_name), unit_id=found.unit_id
    ) as running:
        invitation = _locked(found)
        _demand_open(invitation)
        _demand_inviter(invitation)
        demand_free_address(invitation.email)
        person = _make_person(invitation, login, password)
        if invitation.title and invitation.unit is not None:
            Position.objects.create(
                person=person, unit=invitation.unit, title=invitation.title, start_date=timezone.localdate()
            )
        grant = save_grant(person, given_by(invitation))
        invitation.person, invitation.accepted_at = person, timezone.now()
        invitation.save(update_fields=["person", "accepted_at"])
        running.about = f"person:{person.pk}"
        running.payload = {
            "person": str(person),
            "login": person.login,
            "invitation": invitation.pk,
            **told(grant),
        }
    return person


def open_invitation(token: str) -> Invitation:
    """Return the invitation that a token opens. *Errors*: Rejected with what to do when it is not good (any more)."""
    invitation = (
        Invitation.objects.select_related("unit", "invited_by").filter(token_digest=digest_of(token)).first()
    )
    if invitation is None:
        raise Rejected(
            "invitation.unknown",
            "Liên kết này không đúng, hoặc đã được thay bằng liên kết mới. Hãy mở thư mời mới nhất, hoặc nhờ người mời gửi lại.",
        )
    _demand_open(invitation)
    return invitation


def given_by(invitation: Invitation) -> RoleAt:
    """Return the role that an invitation gives."""
    return RoleAt(role=invitation.role, unit=invitation.unit, only_this_unit=invitation.only_this_unit)


def digest_of(token: str) -> str:
    """Return what is kept of a token: enough to know it again, not enough to use it."""
    return hashlib.sha256(token.encode()).hexdigest()


def _expiry() -> datetime:
    return timezone.now() + timedelta(days=settings.INVITATION_DAYS)


def _locked(invitation: Invitation) -> Invitation:
    return (
        Invitation.objects.select_for_update(of=("self",))
        .select_related("unit", "invited_by")
        .get(pk=invitation.pk)
    )


def _demand_not_invited(email: str) -> None:
    waiting = Invitation.objects.filter(waiting_now(), email__iexact=email)
    if email and waiting.exists():
        raise Rejected(
            "invitation.waiting",
            "Thư điện tử này đã được mời và chưa trả lời. Hãy gửi lại hoặc rút lời mời ấy trong danh sách lời mời.",
            {"email": "Đã có lời mời đang chờ."},
        )


def _demand_unanswered(invitation: Invitation) -> None:
    if invitation.accepted_at is not None:
        raise Rejected("invitation.accepted", "Lời mời này đã được nhận; tài khoản đã có.")
    if invitation.withdrawn_at is not None:
        raise Rejected("invitation.withdrawn", "Lời mời này đã được rút. Hãy mời lại nếu cần.")


def _demand_open(invitation: Invitation) -> None:
    _demand_unanswered(invitation)
    if invitation.expires_at <= timezone.now():
        until = timezone.localtime(invitation.expires_at)
        raise Rejected(
            "invitation.expired",
            f"Lời mời này hết hạn lúc {until:%H:%M ngày %d/%m/%Y}. Hãy nhờ người mời gửi lại liên kết mới.",
        )


def _demand_inviter(invitation: Invitation) -> None:
    """What an inviter can no longer give is not given: the rights of the day of acceptance count."""
    if invitation.invited_by is None:
        return
    try:
        demand_giving(actor_of(invitation.invited_by), "people.invite", given_by(invitation))
    except Refused as refused:
        raise Rejected(
            "invitation.inviter",
            "Người mời không còn quyền mời vào đơn vị này. Hãy nhờ người quản trị hoặc lãnh đạo đơn vị mời lại.",
        ) from refused


def _make_person(invitation: Invitation, login: str, password: str) -> Person:
    login = login.strip().casefold()
    if not _LOGIN.match(login):
        raise Rejected(
            "login.bad",
            "Tên đăng nhập gồm 3 đến 60 chữ thường không dấu, chữ số, dấu chấm, gạch, bắt đầu bằng chữ. Ví dụ: nva.soyte.",
            {"login": "Dùng chữ thường không dấu, chữ số, dấu chấm; ví dụ nva.soyte."},
        )
    person = Person(
        login=login,
        full_name=invitation.full_name,
        folded_name=search_key(invitation.full_name)[:200],
        email=invitation.email,
    )
    try:
        validate_password(password, person)
    except ValidationError as error:
        words = " ".join(error.messages)
        raise Rejected("password.weak", f"Mật khẩu chưa đạt: {words}", {"password": words}) from error
    person.set_password(password)
    try:
        with transaction.atomic():
            person.save(force_insert=True)
    except IntegrityError as error:
        raise Rejected(
            "login.taken",
            "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.",
            {"login": "Đã có người dùng; chọn tên khác."},
        ) from error
    return person


def _mail(invited: Invited) -> None:
    invited.mailed = mail_invitation(invited.invitation, invited.address)
