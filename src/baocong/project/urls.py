"""Addresses of all pages. Every route has a rule in tests/apps/test_routes.py."""

from django.urls import include, path

urlpatterns = [
    path("tai-khoan/", include("allauth.urls")),
    path("ui/", include("baocong.ui.urls")),
    path("", include("baocong.apps.portal.urls")),
]
