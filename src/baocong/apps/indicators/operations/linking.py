"""One-time links: a body without an account sends its figures of one period. Only the token's digest is kept."""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from baocong.apps.audit.operation import operation
from baocong.apps.indicators.link_actor import LinkActor
from baocong.apps.indicators.mailing import mail_link
from baocong.apps.indicators.models import OneTimeLink, Period
from baocong.apps.indicators.operations.sending import send_figures
from baocong.apps.rights.actors import Actor, Place, demand
from baocong.apps.rights.answers import Rejected
from baocong.apps.units.models import Unit

LONGEST_DAYS = 60
AddressOf = Callable[[str], str]
"""Makes the address of the page that takes the figures, from the token."""


@dataclass(slots=True)
class MadeLink:
    """A link just made: its address is known now and never again. `mailed` says whether the mail went out."""

    link: OneTimeLink
    address: str
    mailed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRequest:
    """Whom to ask for the figures of a unit and period, and for how many days the link is good."""

    unit: Unit
    period: Period
    recipient: str
    email: str = ""
    days: int = 14


def create_link(*, actor: Actor, request: LinkRequest, address: AddressOf) -> MadeLink:
    """Make a link for a unit and period.

    Side effects in order: the link with the digest of a new token · the audit entry · after the commit a mail to the
    body, where an address is given. *Errors*: Refused without the right `figures.link` at the unit; Rejected
    `recipient_missing`, `email_malformed`, `days_out_of_range`.
    """
    unit = request.unit
    demand(actor, "figures.link", Place(unit=unit.pk))
    recipient, email = _check(request)
    token = secrets.token_urlsafe(32)
    with operation("figures.link", actor, about=f"unit:{unit.pk}", unit_id=unit.pk) as running:
        link = OneTimeLink.objects.create(
            unit=unit,
            period=request.period,
            token_digest=digest_of(token),
            recipient=recipient,
            email=email,
            made_by_id=actor.person_id,
            expires_at=timezone.now() + timedelta(days=request.days),
        )
        running.payload = {
            "link": link.pk,
            "recipient": recipient,
            "email": email,
            "period": str(request.period),
        }
        made = MadeLink(link, address(token))
        if email:
            transaction.on_commit(partial(_mail, made, actor.name))
    return made


def withdraw_link(*, actor: Actor, link: OneTimeLink) -> OneTimeLink:
    """Stop a link at once. *Errors*: Refused without the right `figures.link`; Rejected `link_withdrawn`."""
    return _change(actor, link, "figures.withdraw_link", withdrawn_at=timezone.now())


def reopen_link(*, actor: Actor, link: OneTimeLink, days: int = 14) -> OneTimeLink:
    """Open a link again after the body sent its figures or its time ran out; the address stays the same.

    *Errors*: Refused without the right `figures.link`; Rejected `link_withdrawn`, since a withdrawn link stays closed.
    """
    return _change(
        actor, link, "figures.reopen_link", used_at=None, expires_at=timezone.now() + timedelta(days=days)
    )


def open_link(token: str, at: datetime | None = None) -> tuple[OneTimeLink, LinkActor]:
    """Return the link of a token, and its holder as an actor. *Errors*: Rejected `link_unknown` and as `_demand_good`."""
    link = (
        OneTimeLink.objects.select_related("unit__unit_class", "period")
        .filter(token_digest=digest_of(token))
        .first()
    )
    if link is None:
        message = "Liên kết này không đúng. Hãy mở lại từ thư đã nhận, hoặc hỏi đơn vị đã gửi liên kết."
        raise Rejected("link_unknown", message)
    _demand_good(link, at or timezone.now())
    if link.opened_at is None:
        OneTimeLink.objects.filter(pk=link.pk, opened_at=None).update(opened_at=timezone.now())
    return link, LinkActor(link.recipient, link.unit_id)


def send_by_link(*, actor: LinkActor, link: OneTimeLink) -> OneTimeLink:
    """Send the figures upwards and close the link.

    Side effects in order: those of `send_figures` · the link closed. *Errors*: as `send_figures`, and Rejected for a
    link that is no longer good.
    """
    demand(actor, "figures.send", Place(unit=link.unit_id))
    about = f"unit:{link.unit_id}"
    with operation("figures.send_by_link", actor, about=about, unit_id=link.unit_id) as running:
        link = OneTimeLink.objects.select_for_update().get(pk=link.pk)
        _demand_good(link, timezone.now())
        send_figures(actor=actor, unit=link.unit, period=link.period)
        link.used_at = timezone.now()
        link.save(update_fields=["used_at"])
        running.payload = {"link": link.pk, "recipient": link.recipient}
    return link


def digest_of(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode("utf-8")).hexdigest()


def _demand_good(link: OneTimeLink, at: datetime) -> None:
    """Demand that a link may be used. *Errors*: Rejected `link_withdrawn`, `link_used`, `link_expired`."""
    if link.withdrawn_at is not None:
        raise Rejected("link_withdrawn", "Liên kết này đã được thu lại. Hãy hỏi đơn vị đã gửi liên kết.")
    if link.used_at is not None:
        sent = timezone.localtime(link.used_at)
        message = f"Số liệu đã gửi lúc {sent:%H:%M %d/%m/%Y}, liên kết đã đóng. Muốn sửa, hãy nhờ đơn vị đã gửi liên kết mở lại."
        raise Rejected("link_used", message)
    if link.expires_at <= at:
        ended = timezone.localtime(link.expires_at)
        message = f"Liên kết đã hết hạn lúc {ended:%H:%M %d/%m/%Y}. Hãy nhờ đơn vị đã gửi liên kết gia hạn."
        raise Rejected("link_expired", message)


def _change(actor: Actor, link: OneTimeLink, code: str, **fields: datetime | None) -> OneTimeLink:
    demand(actor, "figures.link", Place(unit=link.unit_id))
    with operation(code, actor, about=f"unit:{link.unit_id}", unit_id=link.unit_id) as running:
        link = OneTimeLink.objects.select_for_update().get(pk=link.pk)
        if link.withdrawn_at is not None:
            raise Rejected("link_withdrawn", "Liên kết này đã thu lại. Hãy tạo liên kết mới.")
        for name, value in fields.items():
            setattr(link, name, value)
        link.save(update_fields=list(fields))
        running.payload = {"link": link.pk, "recipient": link.recipient}
    return link


def _check(request: LinkRequest) -> tuple[str, str]:
    recipient, email = " ".join(request.recipient.split())[:250], request.email.strip()
    if not recipient:
        message = "Hãy ghi tên nơi nhận liên kết, ví dụ “Bưu điện tỉnh”."
        raise Rejected("recipient_missing", message, {"recipient": message})
    if email:
        try:
            validate_email(email)
        except ValidationError as error:
            message = f"“{email[:80]}” không phải là địa chỉ thư điện tử."
            raise Rejected("email_malformed", message, {"email": message}) from error
    if not 1 <= request.days <= LONGEST_DAYS:
        message = f"Liên kết dùng được từ 1 đến {LONGEST_DAYS} ngày."
        raise Rejected("days_out_of_range", message, {"days": message})
    return recipient, email


def _mail(made: MadeLink, asker: str) -> None:
    made.mailed = mail_link(made.link, made.address, asker)
