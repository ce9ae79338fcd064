"""Addresses of one's own account, at `tai-khoan/`: exactly the pages of allauth that this house uses.

Sign-up, change of e-mail address and linking of foreign accounts are left out on purpose: accounts are made by
invitation, and an address decides whom an identity provider signs in.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as oidc
from django.urls import path, re_path

from baocong.apps.people.views import own

urlpatterns = [
    path("", own.own_account, name="own_account"),
    path("dang-xuat-noi-khac/", own.end_other_sessions, name="end_other_sessions"),
    path("dang-nhap/", account.login, name="account_login"),
    path("dang-xuat/", account.logout, name="account_logout"),
    path("ngung-hoat-dong/", account.account_inactive, name="account_inactive"),
    path("xac-nhan/", account.reauthenticate, name="account_reauthenticate"),
    path("mat-khau/", account.password_change, name="account_change_password"),
    path("mat-khau/dat/", account.password_set, name="account_set_password"),
    path("quen-mat-khau/", account.password_reset, name="account_reset_password"),
    path("quen-mat-khau/da-gui/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "quen-mat-khau/xong/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    # After the two above: "da-gui" would fit as well. allauth puts its own mark in the place of UID-KEY.
    re_path(
        r"^quen-mat-khau/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("hai-lop/", mfa.index, name="mfa_index"),
    path("hai-lop/ma/", mfa.authenticate, name="mfa_authenticate"),
    path("hai-lop/xac-nhan/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("hai-lop/bat/", totp.activate_totp, name="mfa_activate_totp"),
    path("hai-lop/tat/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("ma-du-phong/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("ma-du-phong/tao/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("ma-du-phong/tai/", recovery.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("ngoai/huy/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("ngoai/loi/", social.login_error, name="socialaccount_login_error"),
    path("ngoai/<slug:provider_id>/", oidc.login, name="openid_connect_login"),
    path("ngoai/<slug:provider_id>/ve/", oidc.callback, name="openid_connect_callback"),
]
