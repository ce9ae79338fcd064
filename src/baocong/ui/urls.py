"""Addresses of the gallery of components and of the choice of language."""

from django.urls import path
from django.views.i18n import set_language

app_name = "ui"
urlpatterns = [
    path("ngon-ngu/", set_language, name="language"),
]
