"""What allauth asks this house: sign-up is closed, a provider opens existing accounts only, words are Vietnamese."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import SignupClosedException
from allauth.core.internal.httpkit import get_client_ip
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from baocong.apps.people.models import Person
from baocong.apps.people.operations.identities import find_person_of_identity, link_identity
from baocong.apps.people.two_factor import must_have_two_factor

_WRONG = _(
    "Tên đăng nhập, thư điện tử hoặc mật khẩu không đúng. Hãy gõ lại; nếu quên mật khẩu, dùng “Quên mật khẩu”."
)
_WAIT = _("Đã thử sai quá nhiều lần. Hãy đợi khoảng năm phút rồi thử lại.")
_CODE = _("Mã không đúng hoặc đã hết hạn. Hãy gõ mã đang hiện trên điện thoại, hoặc một mã dự phòng.")


class InvitedOnlyAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes sign-up and speaks Vietnamese."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("Tài khoản này đang ngừng. Hãy liên hệ người quản trị."),
        "email_password_mismatch": _WRONG,
        "username_password_mismatch": _WRONG,
        "invalid_login": _WRONG,
        "enter_current_password": _("Mật khẩu hiện nay không đúng."),
        "incorrect_password": _("Mật khẩu không đúng."),
        "incorrect_code": _CODE,
        "invalid_password_reset": _("Liên kết đặt lại mật khẩu không còn hiệu lực. Hãy xin liên kết mới."),
        "too_many_login_attempts": _WAIT,
        "rate_limited": _WAIT,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - the same for every request
        return False

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Say nothing about signing in and out: the page itself shows it."""
        template = kwargs.get("message_template") or (args[0] if args else "")
        if template not in ("account/messages/logged_in.txt", "account/messages/logged_out.txt"):
            super().add_message(request, level, *args, **kwargs)


class TwoFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Names the office in the telephone's list, and keeps the second step where a role demands it."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": _("Vai trò của bạn bắt buộc xác thực hai lớp nên không tắt được."),
        "cannot_generate_recovery_codes": _("Hãy bật xác thực hai lớp trước khi tạo mã dự phòng."),
        "incorrect_code": _CODE,
    }

    def get_totp_issuer(self) -> str:
        return str(settings.OFFICE_NAME)

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        return user.get_username()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return not must_have_two_factor(authenticator.user)


class InvitedOnlySocialAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Signs in the existing account of a provider's identity, found by verified address or by the agreed claim."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: object) -> bool:  # noqa: ARG002
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Link an identity at its first sign-in; *Errors*: SignupClosedException when no account fits."""
        if sociallogin.state.get("process") == AuthProcess.CONNECT:
            raise SignupClosedException
        if sociallogin.is_existing:
            return
        addresses = [one.email for one in sociallogin.email_addresses if one.verified]
        person = find_person_of_identity(addresses, _claims(sociallogin))
        if person is None:
            raise SignupClosedException
        link_identity(
            person=person,
            provider=sociallogin.account.provider,
            connect=lambda: sociallogin.connect(request, person),
        )


def name_for_lockout(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """Return under which name failed sign-ins are counted: the login, also when an e-mail address was typed.

    The same person is one name, however it was typed; a name that nobody has is counted too, so that the answers to
    both are alike.
    """
    given = credentials or {}
    typed = given.get("username") or given.get("email") or request.POST.get("login", "")
    typed = str(typed).strip().casefold()[:150]
    if "@" in typed:
        known = Person.objects.filter(email__iexact=typed).values_list("login", flat=True).first()
        return known or typed
    return typed


def address_for_lockout(request: HttpRequest) -> str:
    """Return the network address of a client, behind as many proxies as BAOCONG_PROXIES says; "" where none is known."""
    return get_client_ip(request) or ""


def _claims(sociallogin: SocialLogin) -> dict[str, Any]:
    data = sociallogin.account.extra_data or {}
    return {**data.get("id_token", {}), **data.get("userinfo", {})} or data
