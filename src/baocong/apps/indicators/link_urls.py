"""Addresses behind a one-time link, below /nhan-so-lieu/."""

from django.urls import path

from baocong.apps.indicators.views import links

app_name = "links"
urlpatterns = [
    path("<str:token>/", links.receive, name="receive"),
    path("<str:token>/luu/", links.receive_cells, name="save"),
    path("<str:token>/gui/", links.receive_send, name="send"),
    path("<str:token>/bieu/", links.receive_download, name="download"),
    path("<str:token>/nap/", links.receive_upload, name="upload"),
]
