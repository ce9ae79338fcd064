"""Addresses of the front page and of my work."""

from django.urls import path

from baocong.apps.portal import views

app_name = "portal"
urlpatterns = [
    path("", views.front, name="front"),
    path("viec-cua-toi/", views.work, name="work"),
]
