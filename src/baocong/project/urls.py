"""Addresses of all pages. Every route has a rule in tests/apps/<app>/routes.py."""

from django.urls import include, path

urlpatterns = [
    path("tai-khoan/", include("baocong.apps.people.account_urls")),
    path("nhap-bao-cao/", include("baocong.apps.exchange.urls")),
    path("goi/", include("baocong.apps.packs.urls")),
    path("nhat-ky/", include("baocong.apps.inspection.urls")),
    path("viec-nen/", include("baocong.apps.tasks.urls")),
    path("ui/", include("baocong.ui.urls")),
    path("nhan-so-lieu/", include("baocong.apps.indicators.link_urls")),
    path("don-vi/", include("baocong.apps.units.urls")),
    path("cum-khoi/", include("baocong.apps.units.cluster_urls")),
    path("so-lieu/", include("baocong.apps.indicators.urls")),
    path("tong-hop/", include("baocong.apps.consolidation.urls")),
    path("nguoi-dung/", include("baocong.apps.people.urls")),
    path("", include("baocong.apps.portal.urls")),
]

handler500 = "baocong.ui.faults.server_error"
