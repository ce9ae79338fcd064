"""allauth's forms with Vietnamese labels and hints, and without placeholders."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django.utils.translation import gettext_lazy as _

LABELS = {
    "login": _("Tên đăng nhập hoặc thư điện tử"),
    "password": _("Mật khẩu"),
    "oldpassword": _("Mật khẩu hiện nay"),
    "password1": _("Mật khẩu mới"),
    "password2": _("Gõ lại mật khẩu mới"),
    "email": _("Thư điện tử"),
    "code": _("Mã sáu chữ số"),
}
PASSWORD_RULE = _(
    "Ít nhất 12 ký tự, không phải mật khẩu hay gặp, không giống tên của bạn. Một câu ngắn dễ nhớ là tốt nhất."
)
_WORDS = {
    "You must type the same password each time.": _("Hai lần gõ mật khẩu không giống nhau. Hãy gõ lại."),
}


class Spoken:
    """Names the fields as this house does."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.help_text = PASSWORD_RULE if name == "password1" else ""
            field.widget.attrs.pop("placeholder", None)
        if "login" in self.fields:
            self.fields["login"].widget.attrs.update(
                autocomplete="username", autocapitalize="none", spellcheck="false"
            )
        if "code" in self.fields:
            self.fields["code"].widget.attrs["inputmode"] = "numeric"

    def add_error(self, field: str | None, error: Any) -> None:
        """Say in Vietnamese what allauth says in English only."""
        super().add_error(field, _WORDS.get(str(error), error))  # type: ignore[misc]


class LoginForm(Spoken, account.LoginForm):  # type: ignore[misc]
    """Sign-in with login or address."""


class ChangePasswordForm(Spoken, account.ChangePasswordForm):  # type: ignore[misc]
    """A new password for one's own account."""


class SetPasswordForm(Spoken, account.SetPasswordForm):  # type: ignore[misc]
    """A first password for who came by the identity provider."""


class ResetPasswordForm(Spoken, account.ResetPasswordForm):  # type: ignore[misc]
    """Asks for a link by mail."""


class ResetPasswordKeyForm(Spoken, account.ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password by a link."""


class ReauthenticateForm(Spoken, account.ReauthenticateForm):  # type: ignore[misc]
    """The password once more."""


class AuthenticateForm(Spoken, mfa.AuthenticateForm):  # type: ignore[misc]
    """The second step of sign-in."""


class ReauthenticateCodeForm(Spoken, mfa.ReauthenticateForm):  # type: ignore[misc]
    """The second step once more."""


class ActivateTOTPForm(Spoken, totp.ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new telephone."""
