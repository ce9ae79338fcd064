"""Addresses of units."""

from django.urls import path

from baocong.apps.units.views import changing, listing, reorganising

app_name = "units"
urlpatterns = [
    path("", listing.list_units, name="list"),
    path("xuat.<slug:form>", listing.export_units, name="export"),
    path("so-do/", listing.show_tree, name="tree"),
    path("lap/", changing.new_unit, name="new"),
    path("sap-xep/", reorganising.reorganise_units, name="reorganise"),
    path("nap-ca-nuoc/", changing.load_nation, name="load"),
    path("<int:pk>/", listing.show_unit, name="unit"),
    path("<int:pk>/sua/", changing.edit_unit, name="edit"),
    path("<int:pk>/chuyen/", changing.place_unit, name="move"),
    path("<int:pk>/ket-thuc/", changing.end_unit, name="end"),
]
