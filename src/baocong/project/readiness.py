"""What must be right before the server listens: settings, the database and its tables, and that it is no demo."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.checks import ERROR, run_checks
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from baocong.project.demo_marker import is_demo
from baocong.project.setup import SetupRefusal

if TYPE_CHECKING:
    from baocong.project.serving import Serving

_OWN_HOSTS = {"localhost", "127.0.0.1", "[::1]"}


def demand_ready(serving: "Serving") -> Iterator[str]:
    """Yield remarks while everything is checked and the database brought up to date. *Errors*: SetupRefusal."""
    if settings.LOCAL_ONLY:
        raise SetupRefusal(
            "BAOCONG_LOCAL_ONLY chỉ dành cho lệnh “baocong” không tham số. Hãy bỏ biến này rồi chạy lại “baocong serve”."
        )
    yield from _settings(serving)
    problems = [one for one in run_checks() if one.level >= ERROR]
    if problems:
        raise SetupRefusal("\n".join(f"{one.msg} {one.hint or ''}".strip() for one in problems))
    yield from _database(serving)


def _settings(serving: "Serving") -> Iterator[str]:
    if serving.is_loopback:
        return
    if settings.DEBUG:
        raise SetupRefusal("BAOCONG_DEBUG=true chỉ dùng trên máy mình. Hãy tắt rồi chạy lại, hoặc bỏ --host.")
    if set(settings.ALLOWED_HOSTS) <= _OWN_HOSTS:
        raise SetupRefusal(
            "Máy khác sẽ không vào được vì chưa khai tên máy chủ. Hãy đặt BAOCONG_HOSTS, ví dụ BAOCONG_HOSTS=baocong.so.gov.vn."
        )
    if not settings.SECURE:
        yield (
            "Chú ý: mật khẩu sẽ đi trên mạng không mã hóa. Hãy đặt một máy chủ HTTPS phía trước và BAOCONG_HTTPS=true."
        )


def _database(serving: "Serving") -> Iterator[str]:
    try:
        if is_demo() and not serving.demo:
            raise SetupRefusal(
                "Đây là cơ sở dữ liệu mẫu có mật khẩu in sẵn nên không được phục vụ. Hãy chạy “make demo” để xem mẫu, hoặc đặt "
                "DATABASE_URL, BAOCONG_HOME tới dữ liệu thật."
            )
        executor = MigrationExecutor(connection)
        known = set(executor.loader.disk_migrations)
        apps = {app for app, _ in known}
        newer = sorted(
            f"{app}.{name}"
            for app, name in executor.loader.applied_migrations
            if app in apps and (app, name) not in known
        )
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        raise SetupRefusal(
            f"Không mở được cơ sở dữ liệu: {str(error).strip()}. Hãy kiểm tra DATABASE_URL và quyền ghi vào thư mục của nó."
        ) from error
    if newer:
        raise SetupRefusal(
            f"Cơ sở dữ liệu mới hơn chương trình ({', '.join(newer[:3])}). Hãy cài bản Báo Công mới hơn, hoặc khôi phục bản sao lưu cũ."
        )
    if not waiting:
        return
    if connection.vendor != "sqlite" and not serving.migrate:
        raise SetupRefusal(
            f"Cơ sở dữ liệu còn {len(waiting)} bước cập nhật. Việc này đổi bảng chung của mọi máy chủ, nên hãy sao lưu, dừng các "
            "máy chủ khác rồi chạy “baocong serve --migrate” một lần."
        )
    call_command("migrate", verbosity=0, interactive=False)
    yield f"Đã cập nhật cơ sở dữ liệu ({len(waiting)} bước)."
