"""The gallery: every component with its documentation, an example that holds invented data, and how it is written."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from baocong.ui.gallery import shown_components
from baocong.ui.samples import SampleForm, sample_context


def gallery(request: HttpRequest) -> HttpResponse:
    """Show all components; open to everyone, since it holds no data of anyone."""
    context = sample_context()
    return render(
        request,
        "ui/gallery.html",
        {**context, "title": "Thành phần giao diện", "components": shown_components(), "form": SampleForm()},
    )


def checked_form(request: HttpRequest) -> HttpResponse:
    """Show the sample form with its errors (422) as any page of the house would; nothing is kept."""
    form = SampleForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        form.is_valid()
    return render(
        request,
        "ui/gallery_form.html",
        {"title": "Biểu mẫu có lỗi", "form": form},
        status=422 if form.errors else 200,
    )


def sample_table(request: HttpRequest) -> HttpResponse:
    """Show a consolidated table of invented figures with the sentences behind one total."""
    return render(
        request, "ui/sample_table.html", {**sample_context(), "title": "Tổng hợp cụm thi đua · năm 2026"}
    )


def sample_work(request: HttpRequest) -> HttpResponse:
    """Show a first page of invented work."""
    return render(request, "ui/sample_work.html", {**sample_context(), "title": "Việc của tôi"})
