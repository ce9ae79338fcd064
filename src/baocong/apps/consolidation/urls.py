"""Addresses of consolidated tables, below /tong-hop/."""

from django.urls import path

from baocong.apps.consolidation import views

app_name = "consolidation"
urlpatterns = [
    path("", views.start, name="start"),
    path("<str:unit>/<str:period>/", views.table, name="table"),
    path("<str:unit>/<str:period>/xuat.xlsx", views.workbook, name="workbook"),
    path("<str:unit>/<str:period>/chi-tieu/<str:indicator>/", views.figure, name="figure"),
]
