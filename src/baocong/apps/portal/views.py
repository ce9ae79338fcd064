"""The front page and my work."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def front(request: HttpRequest) -> HttpResponse:
    """Show the front page."""
    return render(request, "portal/front.html", {"title": "Soát báo cáo"})


@login_required
def work(request: HttpRequest) -> HttpResponse:
    """Show what the person owes and what waits."""
    return render(request, "portal/work.html", {"title": "Việc của tôi"})
