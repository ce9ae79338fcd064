"""Addresses of reports that come in."""

from django.urls import path

from baocong.apps.exchange import views

app_name = "exchange"
urlpatterns = [
    path("", views.list_batches, name="list"),
    path("<int:pk>/", views.show_batch, name="batch"),
    path("<int:pk>/tep/", views.add_reports, name="add"),
    path("bao-cao/<int:pk>/", views.assign, name="assign"),
]
