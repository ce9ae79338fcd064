"""Addresses of all pages. Every route has a rule in tests/apps/test_routes.py."""

from django.urls import include, path

urlpatterns = [
    path("tai-khoan/", include("allauth.urls")),
    path("so-lieu/", include("baocong.apps.indicators.urls")),
    path("", include("baocong.apps.portal.urls")),
]
