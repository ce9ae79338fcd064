"""Addresses of jobs."""

from django.urls import path

from baocong.apps.tasks import views

app_name = "tasks"
urlpatterns = [
    path("", views.list_jobs, name="list"),
    path("<int:pk>/", views.show_job, name="show"),
    path("<int:pk>/huy/", views.cancel, name="cancel"),
    path("<int:pk>/chay-lai/", views.repeat, name="repeat"),
    path("lich/<int:pk>/", views.switch_schedule, name="switch_schedule"),
]
