"""Addresses of clusters and blocs."""

from django.urls import path

from baocong.apps.units.views import clusters

app_name = "clusters"
urlpatterns = [
    path("", clusters.list_clusters, name="list"),
    path("lap/", clusters.edit_cluster, name="new"),
    path("<int:pk>/sua/", clusters.edit_cluster, name="edit"),
    path("<int:pk>/<int:year>/", clusters.show_cluster, name="cluster"),
    path("<int:pk>/<int:year>/thanh-vien/", clusters.edit_members, name="members"),
    path("<int:pk>/<int:year>/chep-nam-truoc/", clusters.copy_year, name="copy"),
    path("<int:pk>/<int:year>/xuat.<slug:form>", clusters.export_members, name="export"),
]
