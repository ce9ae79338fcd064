"""The office's own identity provider (OpenID Connect), read from the environment: all of it, or none."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from baocong.project.environment import read_text

PROVIDER = "co-quan"
"""The one provider's place in addresses: tai-khoan/ngoai/co-quan/."""


def read_identity_provider() -> dict[str, Any]:
    """Return allauth's settings of the provider that BAOCONG_OIDC_SERVER names; empty without one.

    *Errors*: ImproperlyConfigured when only a part is given, or the server's address is not https (http only for this
    machine itself, for trying).
    """
    given = {
        name: read_text(name, "")
        for name in ("BAOCONG_OIDC_SERVER", "BAOCONG_OIDC_CLIENT", "BAOCONG_OIDC_SECRET")
    }
    if not any(given.values()):
        return {}
    missing = [name for name, value in given.items() if not value]
    if missing:
        raise ImproperlyConfigured(f"Đăng nhập bằng hệ thống của cơ quan còn thiếu: {', '.join(missing)}.")
    server = given["BAOCONG_OIDC_SERVER"]
    parts = urlsplit(server)
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if parts.scheme != "https" and not (parts.scheme == "http" and local):
        raise ImproperlyConfigured("BAOCONG_OIDC_SERVER: địa chỉ phải bắt đầu bằng https://.")
    app = {
        "provider_id": PROVIDER,
        "name": read_text("BAOCONG_OIDC_NAME", "Tài khoản của cơ quan"),
        "client_id": given["BAOCONG_OIDC_CLIENT"],
        "secret": given["BAOCONG_OIDC_SECRET"],
        "settings": {"server_url": server, "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"APPS": [app]}}


def identity_origins(providers: Mapping[str, Any]) -> list[str]:
    """Return the origins to which the sign-in form may lead the browser."""
    apps = providers.get("openid_connect", {}).get("APPS", [])
    parts = [urlsplit(one["settings"]["server_url"]) for one in apps]
    return [f"{one.scheme}://{one.netloc}" for one in parts]
