"""Who may open the pages of one's own account. Nobody ever sees another's: the address names no person."""

from tests.apps.routing import LOGIN, NOT_ALLOWED, Expect, Route, World

SIGNED_IN = Expect(LOGIN, 200, 200)
ASKS_AGAIN = Expect(LOGIN, 302, 302)
"""Leads a person who signed in to the page that asks for the password once more."""
OPEN = Expect(200, 200, 200)


def _wrong_key(world: World) -> dict[str, str]:
    return {"uidb36": "1", "key": "set-password"}


ACCOUNT_ROUTES = (
    Route(name="account_login", get=Expect(200, 302, 302), post=Expect(200, 302, 302)),
    Route(name="account_logout", get=Expect(302, 200, 200), post=Expect(302, 302, 302)),
    Route(name="account_inactive", get=OPEN, post=NOT_ALLOWED),
    Route(name="account_reauthenticate", get=SIGNED_IN, post=SIGNED_IN),
    Route(name="account_change_password", get=SIGNED_IN, post=SIGNED_IN),
    Route(name="account_set_password", get=Expect(LOGIN, 302, 302), post=Expect(LOGIN, 302, 302)),
    Route(name="account_reset_password", get=OPEN, post=OPEN),
    Route(name="account_reset_password_done", get=OPEN, post=NOT_ALLOWED),
    Route(name="account_reset_password_from_key_done", get=OPEN, post=NOT_ALLOWED),
    Route(name="account_reset_password_from_key", args=_wrong_key, get=OPEN, post=OPEN),
    Route(name="mfa_index", get=SIGNED_IN, post=Expect(LOGIN, 405, 405)),
    Route(name="mfa_authenticate", get=Expect(LOGIN, 302, 302), post=Expect(LOGIN, 302, 302)),
    Route(name="mfa_reauthenticate", get=ASKS_AGAIN, post=ASKS_AGAIN),
    Route(name="mfa_activate_totp", get=ASKS_AGAIN, post=ASKS_AGAIN),
    Route(name="mfa_deactivate_totp", get=Expect(LOGIN, 404, 404), post=Expect(LOGIN, 404, 404)),
    Route(name="mfa_view_recovery_codes", get=Expect(LOGIN, 404, 404), post=Expect(LOGIN, 405, 405)),
    Route(name="mfa_generate_recovery_codes", get=ASKS_AGAIN, post=ASKS_AGAIN),
    Route(name="mfa_download_recovery_codes", get=Expect(LOGIN, 404, 404), post=Expect(LOGIN, 404, 404)),
    Route(name="socialaccount_login_cancelled", get=OPEN, post=NOT_ALLOWED),
    Route(name="socialaccount_login_error", get=Expect(401, 401, 401), post=NOT_ALLOWED),
    Route(
        name="openid_connect_login",
        args=lambda _world: ["none"],
        get=Expect(404, 404, 404),
        post=Expect(404, 404, 404),
    ),
    Route(
        name="openid_connect_callback",
        args=lambda _world: ["none"],
        get=Expect(404, 404, 404),
        post=Expect(404, 404, 404),
    ),
)
