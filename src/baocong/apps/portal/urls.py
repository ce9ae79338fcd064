"""Addresses of the front page and of my work."""

from django.urls import path

from baocong.apps.portal import views
from baocong.apps.portal.front.urls import urlpatterns as front_page

app_name = "portal"
urlpatterns = [
    *front_page,
    path("viec-cua-toi/", views.work, name="work"),
    path("tim/", views.search, name="search"),
]
