"""Addresses of the front page: all there is when it is opened on one's own machine."""

from django.urls import path, re_path

from baocong.apps.portal.front import views

urlpatterns = [
    path("", views.front, name="front"),
    path("tong-hop-cum/", views.cluster, name="cluster"),
    path("soat/kieu-<int:relations>-<int:findings>.css", views.check_styles, name="check_styles"),
    re_path(
        r"^tong-hop-cum/kieu-(?P<widths>[0-9][0-9-]{0,900})\.css$", views.door_styles, name="door_styles"
    ),
]
