"""Addresses of packs."""

from django.urls import path

from baocong.apps.packs import views

app_name = "packs"
urlpatterns = [
    path("", views.list_packs, name="list"),
    path("<int:pk>/", views.show_pack, name="show"),
    path("<int:pk>/bo/", views.discard, name="discard"),
]
