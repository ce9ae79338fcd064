"""Addresses of people, at `nguoi-dung/`."""

from django.urls import path

from baocong.apps.people.views import invitations, own, people, persons

app_name = "people"
urlpatterns = [
    path("", people.people, name="list"),
    path("tai/", people.export, name="export"),
    path("goi-y/don-vi/", people.unit_suggestions, name="unit_suggestions"),
    path("goi-y/ten/", people.name_suggestions, name="name_suggestions"),
    path("ai-duoc-lam/", people.who_may, name="who_may"),
    path("<int:pk>/", persons.person, name="person"),
    path("<int:pk>/sua/", persons.change, name="change"),
    path("<int:pk>/vai-tro/", persons.grant, name="grant"),
    path("<int:pk>/chuc-vu/", persons.position, name="position"),
    path("<int:pk>/ngung/", persons.deactivate, name="deactivate"),
    path("<int:pk>/mo-lai/", persons.reactivate, name="reactivate"),
    path("<int:pk>/dang-xuat/", persons.end_sessions, name="end_sessions"),
    path("<int:pk>/mat-khau/", persons.password_link, name="password_link"),
    path("<int:pk>/hai-lop/", persons.remove_two_factor, name="remove_two_factor"),
    path("vai-tro/<int:pk>/thu/", persons.revoke, name="revoke"),
    path("chuc-vu/<int:pk>/thoi/", persons.stop_position, name="stop_position"),
    path("loi-moi/", invitations.invitations, name="invitations"),
    path("loi-moi/<int:pk>/gui-lai/", invitations.resend, name="resend"),
    path("loi-moi/<int:pk>/rut/", invitations.withdraw, name="withdraw"),
    path("loi-moi/nhan/<str:token>/", invitations.accept, name="accept"),
    path("nhap/", invitations.import_workbook, name="import"),
    path("nhap/xac-nhan/", invitations.confirm_import, name="confirm_import"),
    path("nhap/mau/", invitations.import_template, name="import_template"),
    path("uy-quyen/", own.delegations, name="delegations"),
    path("uy-quyen/<int:pk>/thu/", own.take_back, name="take_back"),
    path("uy-quyen/thay-mat/", own.act_for, name="act_for"),
]
