"""Turns refusals into pages: every one says which rule refused and what to do next."""

from collections.abc import Callable

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from baocong.apps.rights.answers import Refused, Rejected


class RefusalMiddleware:
    """Shows a refused action with status 403 and a rejected one with 422; strangers are led to the sign-in page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Return the page for an exception that the house knows; None leaves it to Django."""
        if isinstance(exception, Refused):
            if exception.answer.rule == "not_signed_in" and request.method == "GET":
                return redirect_to_login(request.get_full_path())
            context = {
                "title": "Không được làm việc này",
                "message": exception.answer.reason,
                "rule": exception.answer.rule,
            }
            return render(request, "ui/refusal.html", context, status=403)
        if isinstance(exception, Rejected):
            context = {"title": "Chưa làm được", "message": exception.message, "rule": exception.code}
            return render(request, "ui/refusal.html", context, status=422)
        return None
