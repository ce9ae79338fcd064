"""What a person sees when the machine cannot: a full disk, a database that does not answer. Never a page of code.

These pages ask the database nothing, not even who is signed in.
"""

import errno
import logging
import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

logger = logging.getLogger("baocong.faults")

_FULL = frozenset({"53100"})
_NO_SERVER = frozenset({"08000", "08001", "08003", "08004", "08006", "57P01", "57P02", "57P03", "53300"})
_BUSY = frozenset({"55P03", "40001", "40P01", "57014"})
_RETRY_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Fault:
    """A page for what the machine cannot do. `code` is stable; texts are translatable."""

    code: str
    status: int
    title: "str | StrPromise"
    message: "str | StrPromise"


DISK_FULL = Fault(
    "disk_full",
    507,
    _("Đĩa của máy chủ đã đầy"),
    _(
        "Lần này chưa lưu được gì; những gì đã lưu trước đó vẫn nguyên. Hãy giữ trang này, báo người quản trị dọn đĩa, rồi gửi lại."
    ),
)
BUSY = Fault(
    "database_busy",
    503,
    _("Nhiều người đang lưu cùng lúc"),
    _("Lần này chưa lưu được gì. Hãy chờ vài giây rồi gửi lại; gửi lại không làm trùng số liệu."),
)
UNREACHABLE = Fault(
    "database_unreachable",
    503,
    _("Cơ sở dữ liệu không trả lời"),
    _(
        "Lần này chưa lưu được gì; những gì đã lưu trước đó vẫn nguyên. Hãy thử lại sau ít phút; nếu vẫn vậy, báo người quản trị."
    ),
)
READ_ONLY = Fault(
    "database_read_only",
    503,
    _("Máy chủ chỉ cho xem, không cho ghi"),
    _("Lần này chưa lưu được gì. Hãy báo người quản trị kiểm tra quyền ghi vào cơ sở dữ liệu."),
)
UNKNOWN = Fault(
    "unexpected",
    500,
    _("Chương trình gặp lỗi"),
    _(
        "Lần này chưa lưu được gì; những gì đã lưu trước đó vẫn nguyên. Lỗi đã ghi vào nhật ký máy chủ. Hãy thử lại, nếu vẫn vậy thì báo người quản trị, kèm giờ gặp lỗi."
    ),
)


def find_fault(error: BaseException | None) -> Fault | None:
    """Return what an error means for people; None for one that is no fault of disk or database."""
    for one in _causes(error):
        fault = _fault_of(one)
        if fault:
            return fault
    return UNREACHABLE if isinstance(error, InterfaceError) else None


class FaultMiddleware:
    """Shows faults of disk and database in Vietnamese, with the status that says whose turn it is (503, 507)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Return the page of a fault; None leaves the exception to others."""
        fault = find_fault(exception)
        if fault is None:
            return None
        logger.error("%s: %s %s", fault.code, request.method, request.path, exc_info=exception)
        return fault_page(request, fault)


def server_error(request: HttpRequest) -> HttpResponse:
    """Return the page for whatever nobody caught, also in a middleware: Django's handler500."""
    return fault_page(request, find_fault(sys.exc_info()[1]) or UNKNOWN)


def fault_page(request: HttpRequest, fault: Fault) -> HttpResponse:
    """Return the page of a fault, the piece alone for htmx, or {code, message, fields} for JSON."""
    if request.content_type == "application/json":
        body = {"code": fault.code, "message": str(fault.message), "fields": {}}
        return _retry(JsonResponse(body, status=fault.status), fault)
    is_part = request.headers.get("HX-Request") == "true"
    template = "ui/_refusal.html" if is_part else "ui/fault.html"
    context = {"title": fault.title, "message": fault.message, "rule": fault.code}
    return _retry(HttpResponse(render_to_string(template, context), status=fault.status), fault)


def _retry(response: HttpResponse, fault: Fault) -> HttpResponse:
    if fault.status == 503:
        response["Retry-After"] = str(_RETRY_SECONDS)
    return response


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _fault_of(error: BaseException) -> Fault | None:
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DISK_FULL
    if isinstance(error, sqlite3.Error):
        return _sqlite_fault(error)
    state = getattr(error, "sqlstate", None)
    if state in _FULL:
        return DISK_FULL
    if state in _BUSY:
        return BUSY
    if state in _NO_SERVER:
        return UNREACHABLE
    if state == "25006":
        return READ_ONLY
    # psycopg gives no state when there was no server to give one.
    if isinstance(error, OperationalError) and state is None and _is_connecting(error):
        return UNREACHABLE
    return None


def _sqlite_fault(error: sqlite3.Error) -> Fault | None:
    base = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return {
        sqlite3.SQLITE_FULL: DISK_FULL,
        sqlite3.SQLITE_BUSY: BUSY,
        sqlite3.SQLITE_LOCKED: BUSY,
        sqlite3.SQLITE_READONLY: READ_ONLY,
        sqlite3.SQLITE_CANTOPEN: UNREACHABLE,
        sqlite3.SQLITE_IOERR: UNREACHABLE,
    }.get(base)


def _is_connecting(error: DatabaseError) -> bool:
    text = str(error).casefold()
    return any(one in text for one in ("connection", "server closed", "could not translate host"))
