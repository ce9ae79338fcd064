"""Addresses of the log."""

from django.urls import path

from baocong.apps.inspection import verify_views, views

app_name = "inspection"
urlpatterns = [
    path("", views.list_entries, name="list"),
    path("<int:seq>/", views.show_entry, name="entry"),
    path("<int:seq>/xoa-noi-dung/", views.erase, name="erase"),
    path("xuat.<slug:kind>", views.export, name="export"),
    path("kiem-tra/", verify_views.verify_log, name="verify"),
    path("kiem-tra/<int:pk>/", verify_views.verified, name="verified"),
    path("moc/", verify_views.show_head, name="head"),
    path("moc/<int:pk>/", verify_views.show_anchor, name="anchor"),
]
