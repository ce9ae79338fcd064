"""Signing in: by login or address, a second step where the office demands it, nobody found out, sessions that end."""

import re
import time

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from baocong.apps.audit.models import AuditEntry
from baocong.apps.people.models import Person
from baocong.apps.people.operations.accounts import (
    change_person,
    deactivate_person,
    end_sessions,
    make_password_link,
    reactivate_person,
    remove_two_factor,
)
from baocong.apps.rights.actors import System
from baocong.apps.rights.answers import Refused, Rejected
from tests.apps.conftest import Grant, Tree
from tests.apps.people.conftest import PersonOf

pytestmark = pytest.mark.django_db
SYSTEM = System("kiểm thử")
PASSWORD = "Một câu ngắn dễ nhớ 7413"
WORK = reverse("portal:work")


@pytest.fixture(autouse=True)
def _no_counts() -> None:
    cache.clear()


@pytest.fixture
def person() -> Person:
    return Person.objects.create_user("nguoi.mau", PASSWORD, full_name="Người Mẫu", email="Mau@example.test")


def _sign_in(login: str, password: str = PASSWORD, client: Client | None = None) -> tuple[Client, int, str]:
    client = client or Client()
    got = client.post(reverse("account_login"), {"login": login, "password": password})
    return client, got.status_code, got.get("Location", "") or got.content.decode()


def _is_in(client: Client) -> bool:
    return client.get(WORK).status_code == 200


@pytest.mark.parametrize("login", ["nguoi.mau", "NGUOI.MAU", "mau@example.test", "MAU@EXAMPLE.TEST"])
def test_login_and_address_open_the_same_account(person: Person, login: str) -> None:
    client, status, _where = _sign_in(login)
    assert (status, _is_in(client)) == (302, True)


@pytest.mark.parametrize(
    ("login", "password"),
    [
        ("nguoi.mau", "sai"),
        ("mau@example.test", "sai"),
        ("khong-co-ai", PASSWORD),
        ("khong@example.test", PASSWORD),
    ],
)
def test_a_wrong_sign_in_never_says_whether_the_account_exists(
    person: Person, login: str, password: str
) -> None:
    _client, status, body = _sign_in(login, password)
    assert status == 200
    assert "Tên đăng nhập, thư điện tử hoặc mật khẩu không đúng." in body


@pytest.mark.parametrize("email", ["mau@example.test", "khong@example.test"])
def test_asking_for_a_new_password_never_says_whether_the_account_exists(person: Person, email: str) -> None:
    got = Client().post(reverse("account_reset_password"), {"email": email})
    assert (got.status_code, got["Location"]) == (302, reverse("account_reset_password_done"))
    assert [one.to for one in mail.outbox] == ([["mau@example.test"]] if email.startswith("mau") else [])


def test_the_mailed_link_sets_a_new_password_once_and_in_vietnamese(person: Person) -> None:
    Client().post(reverse("account_reset_password"), {"email": "mau@example.test"})
    [message] = mail.outbox
    assert "Đặt lại mật khẩu" in message.subject
    found = re.search(r"http://testserver(\S+)", message.body)
    assert found
    client = Client()
    form = client.get(found[1])["Location"]
    new = "Câu mới dài và khác 99"
    assert client.post(form, {"password1": new, "password2": new}).status_code == 302
    assert _sign_in("nguoi.mau", new)[1] == 302
    assert "Liên kết không còn dùng được" in Client().get(found[1]).content.decode()


def test_two_different_new_passwords_are_refused_in_vietnamese(person: Person) -> None:
    client, *_ = _sign_in("nguoi.mau")
    sent = {
        "oldpassword": PASSWORD,
        "password1": "Câu mới dài và khác 99",
        "password2": "Câu mới dài và khác 98",
    }
    body = client.post(reverse("account_change_password"), sent).content.decode()
    assert "Hai lần gõ mật khẩu không giống nhau" in body
    assert "must type" not in body


def test_a_locked_name_is_locked_for_login_and_address_alike_and_not_for_others(
    person: Person, settings: Settings
) -> None:
    settings.AXES_FAILURE_LIMIT = 3
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "100/m/ip", "login": "100/m/ip"}
    other = Person.objects.create_user("nguoi.khac", PASSWORD, full_name="Người Khác")
    for login in ("nguoi.mau", "mau@example.test", "nguoi.mau"):
        _client, status, body = _sign_in(login, "sai")
    assert status == 429
    assert "Tạm khóa đăng nhập" in body
    assert _sign_in("mau@example.test")[1] == 429
    assert _sign_in(other.login)[1] == 302


def test_too_many_tries_are_slowed_down_before_that(person: Person) -> None:
    bodies = [_sign_in("nguoi.mau", "sai")[2] for _ in range(6)]
    assert "Đã thử sai quá nhiều lần" in bodies[-1]


def test_nobody_signs_up() -> None:
    assert Client().get("/tai-khoan/signup/").status_code == 404
    assert Client().get("/tai-khoan/dang-ky/").status_code == 404


def test_sessions_end_when_the_account_is_stopped_and_do_not_come_back(person: Person) -> None:
    client, *_ = _sign_in("nguoi.mau")
    assert _is_in(client)
    deactivate_person(actor=SYSTEM, person=person)
    assert not _is_in(client)
    _client, status, body = _sign_in("nguoi.mau")
    assert (status, body) == (302, reverse("account_inactive"))
    reactivate_person(actor=SYSTEM, person=person)
    assert not _is_in(client)
    assert _sign_in("nguoi.mau")[1] == 302


def test_other_sessions_end_when_the_password_changes(person: Person) -> None:
    here, *_ = _sign_in("nguoi.mau")
    there, *_ = _sign_in("nguoi.mau")
    new = "Câu mới dài và khác 99"
    sent = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert here.post(reverse("account_change_password"), sent).status_code == 302
    assert (_is_in(here), _is_in(there)) == (True, False)


def test_other_sessions_end_at_a_button_and_this_one_stays(person: Person) -> None:
    here, *_ = _sign_in("nguoi.mau")
    there, *_ = _sign_in("nguoi.mau")
    here.post(reverse("end_other_sessions"))
    assert (_is_in(here), _is_in(there)) == (True, False)


def _code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def _with_totp(person: Person) -> str:
    secret = generate_totp_secret()
    TOTP.activate(person, secret)
    RecoveryCodes.activate(person)
    return secret


def test_the_second_step_stands_between_password_and_account(person: Person) -> None:
    secret = _with_totp(person)
    client, status, where = _sign_in("nguoi.mau")
    assert (status, where) == (302, reverse("mfa_authenticate"))
    assert not _is_in(client)
    wrong = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "Mã không đúng" in wrong.content.decode()
    assert client.post(reverse("mfa_authenticate"), {"code": _code(secret)}).status_code == 302
    assert _is_in(client)


def test_a_recovery_code_is_good_once(person: Person) -> None:
    _with_totp(person)
    code = Authenticator.objects.get(user=person, type="recovery_codes").wrap().get_unused_codes()[0]
    first, *_ = _sign_in("nguoi.mau")
    first.post(reverse("mfa_authenticate"), {"code": code})
    second, *_ = _sign_in("nguoi.mau")
    second.post(reverse("mfa_authenticate"), {"code": code})
    assert (_is_in(first), _is_in(second)) == (True, False)


def test_the_second_step_is_turned_on_with_password_code_and_recovery_codes(person: Person) -> None:
    client, *_ = _sign_in("nguoi.mau")
    activate = reverse("mfa_activate_totp")
    assert client.get(activate)["Location"].startswith(reverse("account_reauthenticate"))
    client.post(f"{reverse('account_reauthenticate')}?next={activate}", {"password": PASSWORD})
    page = client.get(activate).content.decode()
    secret = re.search(r"<code>(\w+)</code>", page)
    assert secret
    got = client.post(activate, {"code": _code(secret[1])})
    assert got["Location"] == reverse("mfa_view_recovery_codes")
    codes = client.get(got["Location"]).content.decode()
    assert "Còn 10 / 10 mã" in codes
    assert client.get(reverse("mfa_download_recovery_codes")).content.count(b"\n") >= 10


@pytest.mark.parametrize(
    ("roles", "role", "asked"),
    [
        pytest.param(["administrator", "leader"], "leader", True, id="a role that must"),
        pytest.param(["administrator"], "leader", False, id="a role that need not"),
        pytest.param([], "leader", False, id="no rule"),
    ],
)
def test_the_office_may_demand_a_second_step_of_roles(
    tree: Tree,
    with_role: Grant,
    person_of: PersonOf,
    settings: Settings,
    roles: list[str],
    role: str,
    asked: bool,
) -> None:
    settings.TWO_FACTOR_ROLES = roles
    person = person_of(with_role(role, tree["a"]))
    person.set_password(PASSWORD)
    person.save()
    client, *_ = _sign_in(person.login)
    got = client.get(WORK)
    assert (got.status_code, got.get("Location", "")) == (
        (302, reverse("mfa_activate_totp")) if asked else (200, "")
    )
    assert client.get(reverse("own_account")).status_code == 200
    assert client.post(reverse("people:act_for")).status_code == 302
    secret = _with_totp(person)
    again, *_ = _sign_in(person.login)
    again.post(reverse("mfa_authenticate"), {"code": _code(secret)})
    assert _is_in(again)
    again.post(f"{reverse('mfa_reauthenticate')}?next=/", {"code": _code(secret)})
    authenticator = Authenticator.objects.get(user=person, type="totp")
    assert get_adapter().can_delete_authenticator(authenticator) is not asked


def test_leaders_are_asked_but_not_forced(tree: Tree, with_role: Grant, client_of) -> None:  # type: ignore[no-untyped-def]
    words = "nên bật xác thực hai lớp"
    assert words in client_of(with_role("leader", tree["a"])).get(reverse("own_account")).content.decode()
    assert (
        words not in client_of(with_role("officer", tree["a"])).get(reverse("own_account")).content.decode()
    )


def test_only_administrators_change_accounts(
    tree: Tree, with_role: Grant, person_of: PersonOf, person: Person
) -> None:
    leader = with_role("leader", tree["nation"])
    operations = (
        lambda actor: change_person(actor=actor, person=person, full_name="Khác", email=""),
        lambda actor: deactivate_person(actor=actor, person=person),
        lambda actor: reactivate_person(actor=actor, person=person),
        lambda actor: end_sessions(actor=actor, person=person),
        lambda actor: remove_two_factor(actor=actor, person=person),
        lambda actor: make_password_link(actor=actor, person=person, link="{}/{}".format),
    )
    for run in operations:
        with pytest.raises(Refused):
            run(leader)
    assert not AuditEntry.objects.exists()
    administrator = with_role("administrator", None)
    for run in operations:
        run(administrator)
    assert AuditEntry.objects.count() == 5  # nothing to remove of the second step: no entry for that


def test_nobody_stops_himself(with_role: Grant, person_of: PersonOf) -> None:
    with_role("administrator", None, login="quan-tri-2")
    actor = with_role("administrator", None, login="quan-tri-1")
    with pytest.raises(Refused):
        deactivate_person(actor=actor, person=person_of(actor))


def test_an_address_belongs_to_one_person(person: Person) -> None:
    other = Person.objects.create_user("khac", full_name="Khác")
    with pytest.raises(Rejected) as rejected:
        change_person(actor=SYSTEM, person=other, full_name="Khác", email="mau@EXAMPLE.test")
    assert rejected.value.code == "person.address_taken"


def test_the_link_of_the_administrator_sets_a_password(person: Person, with_role: Grant) -> None:
    def address(mark: str, token: str) -> str:
        return reverse("account_reset_password_from_key", kwargs={"uidb36": mark, "key": token})

    link = make_password_link(actor=with_role("administrator", None), person=person, link=address)
    client = Client()
    form = client.get(link)["Location"]
    new = "Câu mới dài và khác 99"
    client.post(form, {"password1": new, "password2": new})
    assert _sign_in("nguoi.mau", new)[1] == 302
