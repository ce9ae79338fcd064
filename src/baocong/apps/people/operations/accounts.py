"""Changing accounts: name and address, stopping and opening again, ending sessions, a way back in."""

from collections.abc import Callable

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from baocong.apps.audit.operation import operation
from baocong.apps.people.models import Person
from baocong.apps.people.operations.grants import demand_administrator_left, locked_administrators
from baocong.apps.rights.actors import Actor, demand
from baocong.apps.rights.answers import Answer, Refused, Rejected
from baocong.vietnamese.folding import search_key

Link = Callable[[str, str], str]
"""Makes the address of the page where a new password is chosen, from the person's mark and the token."""


def change_person(*, actor: Actor, person: Person, full_name: str, email: str) -> Person:
    """Change a person's name and address; nothing is written when nothing changed.

    *Errors*: Refused without people.change; Rejected for an empty name, a bad address or another person's address.
    """
    demand(actor, "people.change")
    full_name, email = clean_name(full_name), clean_address(email)
    with operation("people.change", actor, about=f"person:{person.pk}") as running:
        person = Person.objects.select_for_update().get(pk=person.pk)
        demand_free_address(email, person)
        before = {"full_name": person.full_name, "email": person.email}
        after = {"full_name": full_name, "email": email}
        running.silent = before == after
        running.payload = {"from": before, "to": after}
        person.full_name, person.folded_name, person.email = full_name, search_key(full_name)[:200], email
        person.save(update_fields=["full_name", "folded_name", "email"])
    return person


def deactivate_person(*, actor: Actor, person: Person) -> Person:
    """Stop an account: its sessions end, what it lent is worth nothing, its own roles rest until it is opened again.

    Side effects: the account is inactive and its sessions' seal changed · an entry. *Errors*: Refused without
    people.change, and for oneself; Rejected for the last administrator.
    """
    demand(actor, "people.change")
    if person.pk == actor.person_id:
        raise Refused(
            Answer(
                False, "person.oneself", "Bạn không tự ngừng tài khoản của mình. Hãy nhờ người quản trị khác."
            )
        )
    with operation("people.deactivate", actor, about=f"person:{person.pk}") as running:
        administrators = locked_administrators()
        demand_administrator_left(
            administrators, without=[one.pk for one in administrators if one.person_id == person.pk]
        )
        person = Person.objects.select_for_update().get(pk=person.pk)
        running.silent = not person.is_active
        person.is_active = False
        person.session_number += 1
        person.save(update_fields=["is_active", "session_number"])
        running.payload = {"person": str(person)}
    return person


def reactivate_person(*, actor: Actor, person: Person) -> Person:
    """Open a stopped account again, with the roles it still holds. *Errors*: Refused without people.change."""
    demand(actor, "people.change")
    with operation("people.reactivate", actor, about=f"person:{person.pk}") as running:
        person = Person.objects.select_for_update().get(pk=person.pk)
        running.silent = person.is_active
        person.is_active = True
        person.save(update_fields=["is_active"])
        running.payload = {"person": str(person)}
    return person


def end_sessions(*, actor: Actor, person: Person) -> Person:
    """End every session of a person; one's own everybody may, another's with people.change."""
    if person.pk != actor.person_id:
        demand(actor, "people.change")
    with operation("people.end_sessions", actor, about=f"person:{person.pk}") as running:
        person = Person.objects.select_for_update().get(pk=person.pk)
        person.session_number += 1
        person.save(update_fields=["session_number"])
        running.payload = {"person": str(person)}
    return person


def make_password_link(*, actor: Actor, person: Person, link: Link) -> str:
    """Return the address where a person chooses a new password, for whoever gets no mail; good once.

    Side effects: an entry. *Errors*: Refused without people.change; Rejected for a stopped account.
    """
    demand(actor, "people.change")
    if not person.is_active:
        raise Rejected("person.inactive", "Tài khoản đang ngừng. Hãy mở lại tài khoản trước.")
    with operation("people.password_link", actor, about=f"person:{person.pk}") as running:
        running.payload = {"person": str(person)}
    return link(user_pk_to_url_str(person), default_token_generator.make_token(person))


def remove_two_factor(*, actor: Actor, person: Person) -> None:
    """Take away the second step of a person who lost the telephone; sessions end.

    *Errors*: Refused without people.change, and for oneself (the account's own page asks for the password first).
    """
    demand(actor, "people.change")
    if person.pk == actor.person_id:
        raise Refused(
            Answer(False, "person.oneself", "Hãy tắt xác thực hai lớp của mình ở trang Tài khoản của tôi.")
        )
    with operation("people.remove_two_factor", actor, about=f"person:{person.pk}") as running:
        removed, _ = Authenticator.objects.filter(user_id=person.pk).delete()
        running.silent = not removed
        end_sessions(actor=actor, person=person)
        running.payload = {"person": str(person)}


def clean_name(name: str) -> str:
    """Return a name with single spaces. *Errors*: Rejected for an empty one, or one that cannot be printed."""
    name = " ".join(name.split())
    if not name or not name.isprintable():
        raise Rejected(
            "person.no_name",
            "Họ và tên còn trống hoặc có ký tự lạ. Hãy ghi họ và tên.",
            {"full_name": "Ghi họ và tên."},
        )
    return name[:150]


def clean_address(email: str) -> str:
    """Return an e-mail address in small letters, "" for none. *Errors*: Rejected for what is none."""
    email = email.strip().lower()
    if not email:
        return ""
    try:
        validate_email(email)
    except ValidationError as error:
        raise Rejected(
            "person.bad_address",
            f"“{email[:80]}” không phải địa chỉ thư điện tử. Ví dụ đúng: ten@coquan.gov.vn.",
            {"email": "Ghi đúng địa chỉ, ví dụ ten@coquan.gov.vn."},
        ) from error
    return email


def demand_free_address(email: str, person: Person | None = None) -> None:
    """*Errors*: Rejected when another account has the address."""
    others = Person.objects.filter(email__iexact=email)
    if person is not None:
        others = others.exclude(pk=person.pk)
    if email and others.exists():
        raise Rejected(
            "person.address_taken",
            "Thư điện tử này đã có tài khoản. Hãy tìm người ấy trong danh sách và giao vai trò, không cần mời lại.",
            {"email": "Đã có tài khoản dùng địa chỉ này."},
        )
