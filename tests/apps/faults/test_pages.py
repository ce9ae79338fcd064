"""Faults of disk and database are pages in Vietnamese, with the status that says whose turn it is."""

import errno
import sqlite3

import psycopg
import pytest
from django.db import InterfaceError, OperationalError
from django.test import RequestFactory

from baocong.ui.faults import FaultMiddleware, fault_page, find_fault, server_error


def _sqlite(code: int) -> OperationalError:
    inner = sqlite3.OperationalError("boom")
    inner.sqlite_errorcode = code  # type: ignore[misc]
    outer = OperationalError("boom")
    outer.__cause__ = inner
    return outer


def _postgresql(kind: type[psycopg.Error], text: str = "boom") -> OperationalError:
    outer = OperationalError(text)
    outer.__cause__ = kind(text)
    return outer


@pytest.mark.parametrize(
    ("error", "code", "status"),
    [
        pytest.param(_sqlite(sqlite3.SQLITE_FULL), "disk_full", 507, id="sqlite: full"),
        pytest.param(_sqlite(sqlite3.SQLITE_BUSY), "database_busy", 503, id="sqlite: locked"),
        pytest.param(_sqlite(sqlite3.SQLITE_READONLY), "database_read_only", 503, id="sqlite: read-only"),
        pytest.param(_sqlite(sqlite3.SQLITE_CANTOPEN), "database_unreachable", 503, id="sqlite: no file"),
        pytest.param(_postgresql(psycopg.errors.DiskFull), "disk_full", 507, id="postgresql: full"),
        pytest.param(
            _postgresql(psycopg.errors.LockNotAvailable), "database_busy", 503, id="postgresql: lock"
        ),
        pytest.param(
            _postgresql(psycopg.errors.AdminShutdown), "database_unreachable", 503, id="postgresql: shut down"
        ),
        pytest.param(
            _postgresql(psycopg.OperationalError, "connection to server failed"),
            "database_unreachable",
            503,
            id="postgresql: no server",
        ),
        pytest.param(
            _postgresql(psycopg.errors.ReadOnlySqlTransaction),
            "database_read_only",
            503,
            id="postgresql: standby",
        ),
        pytest.param(InterfaceError("the connection is closed"), "database_unreachable", 503, id="closed"),
        pytest.param(OSError(errno.ENOSPC, "No space left"), "disk_full", 507, id="an uploaded file"),
    ],
)
def test_faults_have_a_page(error: Exception, code: str, status: int) -> None:
    fault = find_fault(error)
    assert fault is not None
    assert fault.code == code
    response = FaultMiddleware(lambda _: None).process_exception(RequestFactory().post("/"), error)  # type: ignore[arg-type,return-value]
    assert response is not None
    assert response.status_code == status
    text = response.content.decode()
    assert "chưa lưu được gì" in text
    assert "boom" not in text
    assert (response.headers.get("Retry-After") is not None) is (status == 503)


@pytest.mark.parametrize(
    "error", [ValueError("x"), OSError(errno.ENOENT, "x"), OperationalError("no such table")]
)
def test_other_errors_are_left_to_others(error: Exception) -> None:
    assert find_fault(error) is None
    assert FaultMiddleware(lambda _: None).process_exception(RequestFactory().get("/"), error) is None  # type: ignore[arg-type,return-value]


def test_whatever_nobody_caught_is_said_without_code() -> None:
    try:
        raise ZeroDivisionError("bí mật bên trong")
    except ZeroDivisionError:
        response = server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert "Chương trình gặp lỗi" in response.content.decode()
    assert "bí mật" not in response.content.decode()


def test_scripts_get_json_and_htmx_a_piece() -> None:
    fault = find_fault(OSError(errno.ENOSPC, "x"))
    assert fault
    answer = fault_page(RequestFactory().post("/", "{}", content_type="application/json"), fault)
    assert (answer.status_code, answer["Content-Type"]) == (507, "application/json")
    part = fault_page(RequestFactory().get("/", headers={"HX-Request": "true"}), fault)
    assert part.content.decode().strip().startswith("<div")
