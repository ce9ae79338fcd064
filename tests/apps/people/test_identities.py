"""The office's identity provider opens accounts that exist, by verified address or agreed claim; it makes none."""

from collections.abc import Mapping
from types import SimpleNamespace

import pytest
from allauth.account.models import EmailAddress
from allauth.core import context
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import complete_social_login
from allauth.socialaccount.models import SocialAccount, SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from baocong.apps.audit.models import AuditEntry
from baocong.apps.people.models import Person
from baocong.project.identity import identity_origins, read_identity_provider

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Person:
    return Person.objects.create_user("nguoi.mau", full_name="Người Mẫu", email="mau@example.test")


def _come(
    settings: Settings,
    *,
    email: str = "",
    verified: bool = True,
    claims: Mapping[str, str] | None = None,
    process: str = AuthProcess.LOGIN,
) -> tuple[HttpResponse, object]:
    """Come back from the provider with an identity; return the answer and who is signed in then."""
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    SessionMiddleware(lambda _request: HttpResponse()).process_request(request)
    MessageMiddleware(lambda _request: HttpResponse()).process_request(request)
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "co-quan",
                    "name": "Cơ quan",
                    "client_id": "x",
                    "secret": "x",
                    "settings": {"server_url": "https://id.example.test"},
                }
            ]
        }
    }
    login = SocialLogin(
        provider=get_adapter().get_provider(request, "co-quan"),
        user=Person(),
        account=SocialAccount(
            provider="co-quan", uid="danh-tinh-1", extra_data={"userinfo": dict(claims or {})}
        ),
        email_addresses=[EmailAddress(email=email, verified=verified, primary=True)] if email else [],
    )
    login.state = {"process": process}
    request.allauth = SimpleNamespace()  # type: ignore[attr-defined]
    request.actor = SimpleNamespace(person_id=None, on_behalf_of="", name="")  # type: ignore[attr-defined]
    with context.request_context(request):
        answer = complete_social_login(request, login)
    return answer, request.user


def test_a_verified_address_opens_its_account_and_is_remembered(person: Person, settings: Settings) -> None:
    _answer, user = _come(settings, email="MAU@example.test")
    assert user == person
    assert SocialAccount.objects.get().user == person
    assert AuditEntry.objects.get().code == "people.link_identity"
    _answer, user = _come(settings)
    assert user == person
    assert AuditEntry.objects.count() == 1


def test_the_agreed_claim_opens_its_account(person: Person, settings: Settings) -> None:
    settings.OIDC_LOGIN_CLAIM = "preferred_username"
    assert _come(settings, claims={"preferred_username": "Nguoi.Mau"})[1] == person


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"email": "mau@example.test", "verified": False}, "an address that was not verified"),
        ({"email": "khac@example.test"}, "an address that nobody has"),
        ({"claims": {"preferred_username": "nguoi.mau"}}, "a claim that was not agreed"),
        ({"email": "mau@example.test", "process": AuthProcess.CONNECT}, "linking by hand"),
        ({}, "nothing"),
    ],
)
def test_no_account_is_opened_or_made_by(person: Person, settings: Settings, given: dict, why: str) -> None:  # type: ignore[type-arg]
    answer, user = _come(settings, **given)
    assert "Chưa có tài khoản phù hợp" in answer.content.decode(), why
    assert isinstance(user, AnonymousUser)
    assert Person.objects.count() == 1
    assert not SocialAccount.objects.exists()


def test_a_stopped_account_stays_closed(person: Person, settings: Settings) -> None:
    _come(settings, email="mau@example.test")
    Person.objects.update(is_active=False)
    assert isinstance(_come(settings)[1], AnonymousUser)


def test_address_and_claim_of_two_people_open_nothing(person: Person, settings: Settings) -> None:
    settings.OIDC_LOGIN_CLAIM = "preferred_username"
    Person.objects.create_user("nguoi.khac", full_name="Người Khác")
    given = {"email": "mau@example.test", "claims": {"preferred_username": "nguoi.khac"}}
    assert isinstance(_come(settings, **given)[1], AnonymousUser)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        pytest.param(
            {"BAOCONG_OIDC_SERVER": "https://id.example.test"}, "BAOCONG_OIDC_CLIENT", id="a part only"
        ),
        pytest.param(
            {
                "BAOCONG_OIDC_SERVER": "http://id.example.test",
                "BAOCONG_OIDC_CLIENT": "x",
                "BAOCONG_OIDC_SECRET": "x",
            },
            "https://",
            id="not https",
        ),
    ],
)
def test_half_a_provider_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], words: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ImproperlyConfigured, match=words):
        read_identity_provider()


def test_the_sign_in_form_may_lead_to_the_provider_only(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_identity_provider() == {}
    for name in ("CLIENT", "SECRET"):
        monkeypatch.setenv(f"BAOCONG_OIDC_{name}", "x")
    monkeypatch.setenv("BAOCONG_OIDC_SERVER", "https://id.example.test/realms/tinh")
    assert identity_origins(read_identity_provider()) == ["https://id.example.test"]
