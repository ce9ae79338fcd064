"""Addresses of the gallery of components and of the choice of language."""

from django.urls import path
from django.views.i18n import set_language

from baocong.ui import views

app_name = "ui"
urlpatterns = [
    path("", views.gallery, name="gallery"),
    path("bieu-mau/", views.checked_form, name="checked_form"),
    path("mau-tong-hop/", views.sample_table, name="sample_table"),
    path("mau-viec/", views.sample_work, name="sample_work"),
    path("ngon-ngu/", set_language, name="language"),
]
