"""Turns refusals into pages: every one says which rule refused and what to do next."""

from collections.abc import Callable

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

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
            return refusal_page(
                request,
                403,
                gettext("Không được làm việc này"),
                exception.answer.reason,
                exception.answer.rule,
            )
        if isinstance(exception, Rejected):
            return refusal_page(request, 422, gettext("Chưa làm được"), exception.message, exception.code)
        return None


def refusal_page(request: HttpRequest, status: int, title: str, message: str, rule: str) -> HttpResponse:
    """Return what was refused: a whole page, or the piece alone for htmx, which swaps 403 and 422 in."""
    is_part = request.headers.get("HX-Request") == "true" and request.headers.get("HX-Boosted") != "true"
    template = "ui/_refusal.html" if is_part else "ui/refusal.html"
    return render(request, template, {"title": title, "message": message, "rule": rule}, status=status)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - the log has the reason
    """Say that the page is too old to be sent; Django calls this in place of its own English page."""
    message = gettext(
        "Trang này mở đã lâu, hoặc bạn đã đăng nhập lại ở cửa sổ khác. Hãy quay lại, tải lại trang rồi gửi lại. "
        "Nếu vẫn vậy, trình duyệt đang chặn cookie của trang này."
    )
    return refusal_page(request, 403, gettext("Chưa gửi được"), message, "csrf")
