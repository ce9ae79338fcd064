"""Addresses of all pages. Every route has a rule in tests/apps/<app>/routes.py."""

from django.urls import include, path

urlpatterns = [
    path("tai-khoan/", include("baocong.apps.people.account_urls")),
    path("ui/", include("baocong.ui.urls")),
    path("nguoi-dung/", include("baocong.apps.people.urls")),
    path("", include("baocong.apps.portal.urls")),
]
