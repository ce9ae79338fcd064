"""`baocong`: the command line. Imports wait until a command needs them, so that help answers at once."""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from baocong import __version__
from baocong.cli.benchmark import add_bench_command
from baocong.cli.console import reader_left, say, use_utf8
from baocong.cli.parser import Parser
from baocong.cli.platform_parser import add_platform_commands

STOPPED = 130
"""Exit status of a run that the person stopped, as shells count it."""
_DESCRIPTION = (
    "Báo Công: đọc, soát, tổng hợp báo cáo; chấm điểm, xếp hạng cụm thi đua. "
    "Không kèm lệnh nào: mở trang soát báo cáo trên máy này."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status: 0 well, 1 findings of severity error, 2 refused."""
    use_utf8()
    parsed = _parser().parse_args(arguments)
    if parsed.command is None:
        parsed.command = OPEN
    try:
        return _run(parsed)
    except BrokenPipeError:
        return reader_left()
    except KeyboardInterrupt:
        # Whatever was being imported or printed when the person stopped it: no run leaves half-done files.
        say("\nĐã dừng theo yêu cầu.", sys.stderr)
        return STOPPED


OPEN = ""
"""The command without a word: the front page on one's own machine."""
_RUN = {
    "consolidate": "baocong.cli.consolidate:run_consolidate",
    "check": "baocong.cli.check:run_check",
    "read": "baocong.cli.reading:run_reading",
    "match": "baocong.cli.reading:run_reading",
    "work": "baocong.cli.platform:run_work",
    "invite": "baocong.cli.invite:run_invite",
    "audit": "baocong.cli.platform:run_audit",
    "backup": "baocong.cli.platform:run_backup",
    "restore": "baocong.cli.platform:run_restore",
    "bench": "baocong.cli.benchmark:run_bench",
    "serve": "baocong.project.serving:run_serve",
    "demo": "baocong.project.demo.run:run_demo",
    OPEN: "baocong.project.serving:run_local",
}
"""What runs each command, imported only when it is asked for."""


def _run(parsed: argparse.Namespace) -> int:
    module, function = _RUN[parsed.command].split(":")
    run: Callable[[argparse.Namespace], int] = getattr(import_module(module), function)
    return run(parsed)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="baocong", description=_DESCRIPTION)
    parser.add_argument(
        "--version", action="version", version=f"baocong {__version__}", help="in phiên bản rồi thoát"
    )
    commands = parser.add_subparsers(dest="command", metavar="LỆNH", parser_class=Parser)
    for name, use in (
        ("read", "đọc một tệp: mục, số liệu, viện dẫn, khen thưởng, bảng"),
        ("check", "soát một tệp, hoặc mọi tệp trong một thư mục: những số không khớp nhau"),
        ("match", "đọc một tệp và cho biết mỗi số là chỉ tiêu nào"),
    ):
        one = commands.add_parser(name, help=use, description=f"{use[0].upper()}{use[1:]}.")
        of = "; hoặc một thư mục" if name == "check" else ""
        one.add_argument("file", metavar="TỆP", help=f"tệp .docx, .pdf, .xlsx hoặc .txt{of}")
        one.add_argument("--json", action="store_true", help="in kết quả dạng JSON (baocong.reading/1)")
        one.add_argument("--text-out", metavar="TỆP", help="ghi văn bản đã trích ra tệp này")
        if name == "check":
            _add_outputs(one)
    folder = commands.add_parser("consolidate", help="tổng hợp một thư mục báo cáo của cụm, khối thi đua")
    folder.add_argument("folder", metavar="THƯ_MỤC", help="thư mục chứa báo cáo của các đơn vị")
    demo = commands.add_parser("demo", help="tạo lại cơ sở dữ liệu mẫu rồi chạy trên máy này")
    demo.add_argument(
        "--folder", default="out/demo", metavar="THƯ_MỤC", help="nơi để bản mẫu (mặc định out/demo)"
    )
    demo.add_argument("--no-serve", dest="serve", action="store_false", help="chỉ tạo, không chạy máy chủ")
    add_platform_commands(commands)
    add_bench_command(commands)
    _add_serving(commands.add_parser("serve", help="chạy máy chủ cho nhiều người dùng"))
    return parser


def _add_serving(serve: argparse.ArgumentParser) -> None:
    serve.add_argument(
        "--host", metavar="ĐỊA_CHỈ", default="127.0.0.1", help="nghe ở địa chỉ này (mặc định: chỉ máy này)"
    )
    serve.add_argument(
        "--port", metavar="CỔNG", type=int, default=8000, help="nghe ở cổng này (mặc định 8000)"
    )
    serve.add_argument(
        "--workers", metavar="SỐ", type=int, default=1, help="số tiến trình phục vụ (mặc định 1)"
    )
    serve.add_argument(
        "--migrate",
        action="store_true",
        help="cập nhật cơ sở dữ liệu PostgreSQL trước khi chạy (SQLite tự cập nhật)",
    )


def _add_outputs(check: argparse.ArgumentParser) -> None:
    check.add_argument(
        "--html", metavar="NƠI", help="ghi trang soát: một tệp .html, hoặc một thư mục khi soát thư mục"
    )
    check.add_argument("--docx", metavar="TỆP", help="ghi lại chính tệp Word đó với ghi chú ở từng chỗ")
    check.add_argument("--against", metavar="TỆP_CŨ", help="đối chiếu với báo cáo kỳ trước của cùng cơ quan")
    check.add_argument("--all", action="store_true", help="in đủ những quan hệ đã kiểm và khớp")


if __name__ == "__main__":
    sys.exit(main())
