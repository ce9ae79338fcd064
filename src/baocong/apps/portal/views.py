"""My work."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@login_required
def work(request: HttpRequest) -> HttpResponse:
    """Show what the person owes and what waits."""
    return render(request, "portal/work.html", {"title": "Việc của tôi"})
