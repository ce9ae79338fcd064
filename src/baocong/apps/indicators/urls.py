"""Addresses of figures and indicators, below /so-lieu/."""

from django.urls import path

from baocong.apps.indicators.views import catalogue, entry, home, links, table, targets, workbook

app_name = "indicators"
urlpatterns = [
    path("", home.home, name="home"),
    path("chi-tieu/", catalogue.catalogue, name="catalogue"),
    path("chi-tieu/moi/", catalogue.change, name="new"),
    path("chi-tieu/<str:code>/", catalogue.indicator, name="indicator"),
    path("chi-tieu/<str:code>/sua/", catalogue.change, name="change"),
    path("so/<int:pk>/giai-trinh/", table.remark, name="remark"),
    path("so/<int:pk>/da-bao-cao/", table.reported, name="reported"),
    path("lien-ket/<int:pk>/rut/", links.withdraw, name="withdraw_link"),
    path("lien-ket/<int:pk>/mo-lai/", links.reopen, name="reopen_link"),
    path("<str:unit>/<str:period>/", table.table, name="table"),
    path("<str:unit>/<str:period>/gui/", table.send, name="send"),
    path("<str:unit>/<str:period>/rut/", table.withdraw, name="withdraw"),
    path("<str:unit>/<str:period>/nhap/", entry.entry, name="entry"),
    path("<str:unit>/<str:period>/nhap/luu/", entry.save, name="save"),
    path("<str:unit>/<str:period>/chi-tieu-giao/", targets.targets, name="targets"),
    path("<str:unit>/<str:period>/bieu/", workbook.workbook, name="workbook"),
    path("<str:unit>/<str:period>/bieu/tai/", workbook.download, name="download"),
    path("<str:unit>/<str:period>/bieu/nhan/", workbook.take, name="take"),
    path("<str:unit>/<str:period>/lien-ket/", links.links, name="links"),
]
