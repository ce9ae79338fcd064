"""Addresses of the front page alone, opened on one's own machine."""

from django.urls import include, path

from baocong.apps.portal.front.urls import urlpatterns as front_page

urlpatterns = [
    path("ui/", include("baocong.ui.urls")),
    path("", include((front_page, "portal"))),
]
