"""Addresses of figures and indicators, below /so-lieu/."""

from django.urls import path

from baocong.apps.indicators.views import entry

app_name = "indicators"
urlpatterns = [
    path("<str:unit>/<str:period>/nhap/", entry.entry, name="entry"),
    path("<str:unit>/<str:period>/nhap/luu/", entry.save, name="save"),
]
