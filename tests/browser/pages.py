"""The pages that every test of looks and access runs over. Add a row for every page you make."""

from typing import NamedTuple


class Row(NamedTuple):
    """A page: its address, who opens it ("stranger", "member", or a role), and the status it has."""

    id: str
    address: str
    who: str = "stranger"
    status: int = 200


PAGES = (
    Row("front", "/"),
    Row("work", "/viec-cua-toi/", "member"),
    Row("gallery", "/ui/"),
    Row("gallery-signed-in", "/ui/", "administrator"),
    Row("sample-form", "/ui/bieu-mau/"),
    Row("sample-table", "/ui/mau-tong-hop/"),
    Row("sample-work", "/ui/mau-viec/", "member"),
    Row("sign-in", "/tai-khoan/login/"),
    Row("sign-up-closed", "/tai-khoan/signup/"),
    Row("password-reset", "/tai-khoan/password/reset/"),
    Row("password-reset-sent", "/tai-khoan/password/reset/done/"),
    Row("password-reset-stale", "/tai-khoan/password/reset/key/1-stale/"),
    Row("password-change", "/tai-khoan/password/change/", "member"),
    Row("sign-out", "/tai-khoan/logout/", "member"),
    Row("two-steps", "/tai-khoan/2fa/", "member"),
    Row("confirm-access", "/tai-khoan/reauthenticate/", "member"),
    Row("connections", "/tai-khoan/3rdparty/", "member"),
    Row("email", "/tai-khoan/email/", "member"),
    Row("inactive", "/tai-khoan/inactive/"),
    Row("not-found", "/khong-co-trang-nay/", status=404),
)
