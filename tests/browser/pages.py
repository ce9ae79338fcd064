"""The pages that every test of looks and access runs over. Add a row for every page you make."""

from typing import NamedTuple

from django.urls import reverse


class Row(NamedTuple):
    """A page: its address or the name of its route, who opens it ("stranger", "member", or a role), its status."""

    id: str
    address: str
    who: str = "stranger"
    status: int = 200

    @property
    def path(self) -> str:
        """The address on the server."""
        return self.address if self.address.startswith("/") else reverse(self.address)


PAGES = (
    Row("front", "/"),
    Row("jobs", "tasks:list", "administrator"),
    Row("packs", "packs:list", "administrator"),
    Row("reports-in", "exchange:list", "administrator"),
    Row("front-cluster", "portal:cluster"),
    Row("search", "portal:search", "administrator"),
    Row("figures", "indicators:home", "leader"),
    Row("catalogue", "indicators:catalogue", "leader"),
    Row("totals", "consolidation:start", "leader"),
    Row("people", "people:list", "administrator"),
    Row("invitations", "people:invitations", "administrator"),
    Row("delegations", "people:delegations", "leader"),
    Row("log", "inspection:list", "inspector"),
    Row("unit-tree", "units:tree", "administrator"),
    Row("reorganise", "units:reorganise", "administrator"),
    Row("units", "units:list", "administrator"),
    Row("clusters", "clusters:list", "administrator"),
    Row("work", "/viec-cua-toi/", "member"),
    Row("gallery", "/ui/"),
    Row("gallery-signed-in", "/ui/", "administrator"),
    Row("sample-form", "/ui/bieu-mau/"),
    Row("sample-table", "/ui/mau-tong-hop/"),
    Row("sample-work", "/ui/mau-viec/", "member"),
    Row("sign-in", "account_login"),
    Row("password-reset", "account_reset_password"),
    Row("password-reset-sent", "account_reset_password_done"),
    Row("password-reset-finished", "account_reset_password_from_key_done"),
    Row("provider-failed", "socialaccount_login_error", status=401),
    Row("provider-cancelled", "socialaccount_login_cancelled"),
    Row("password-change", "account_change_password", "member"),
    Row("sign-out", "account_logout", "member"),
    Row("two-steps", "mfa_index", "member"),
    Row("confirm-access", "account_reauthenticate", "member"),
    Row("inactive", "account_inactive"),
    Row("not-found", "/khong-co-trang-nay/", status=404),
)
