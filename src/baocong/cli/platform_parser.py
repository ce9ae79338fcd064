"""The arguments of the commands that look after the platform."""

import argparse

from baocong.cli.parser import Parser


def add_platform_commands(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Enter `work`, `invite`, `audit`, `backup` and `restore`."""
    work = commands.add_parser("work", help="chạy các việc nền: kiểm tra, tổng hợp, lịch hằng ngày")
    work.add_argument("--once", action="store_true", help="chạy hết các việc đang chờ rồi thoát")
    invite = commands.add_parser(
        "invite", help="mời người quản trị: in liên kết để người ấy tự lập tài khoản"
    )
    invite.add_argument("name", metavar="HỌ_TÊN", help="họ và tên người quản trị")
    invite.add_argument("--email", metavar="THƯ", default="", help="thư điện tử của người ấy")
    invite.add_argument(
        "--address",
        metavar="ĐỊA_CHỈ",
        default="http://127.0.0.1:8000",
        help="địa chỉ mà người ấy mở được máy chủ",
    )
    _add_audit(commands.add_parser("audit", help="kiểm tra nhật ký, in mốc nhật ký"))
    backup = commands.add_parser(
        "backup", help="sao lưu toàn bộ, có mã hóa, trong khi mọi người vẫn làm việc"
    )
    backup.add_argument("file", metavar="TỆP", nargs="?", help="tệp sao lưu mới")
    backup.add_argument("--make-key", metavar="TỆP", help="tạo một tệp khóa mới rồi thoát")
    _add_secret(backup)
    restore = commands.add_parser("restore", help="khôi phục một bản sao lưu rồi kiểm tra nhật ký của nó")
    restore.add_argument("file", metavar="TỆP", help="tệp sao lưu")
    place = restore.add_mutually_exclusive_group()
    place.add_argument(
        "--into", metavar="NƠI", help="thư mục mới, hoặc địa chỉ postgresql:// của cơ sở dữ liệu trống"
    )
    place.add_argument("--replace", action="store_true", help="thay dữ liệu đang có, sau khi sao lưu nó")
    _add_secret(restore)


def _add_audit(audit: Parser) -> None:
    actions = audit.add_subparsers(dest="action", required=True, metavar="VIỆC", parser_class=Parser)
    verify = actions.add_parser("verify", help="tính lại toàn bộ chuỗi nhật ký và các lần sửa số liệu")
    verify.add_argument(
        "--head", metavar="SỐ:DẤU", action="append", default=[], help="một mốc đã giữ; nêu được nhiều lần"
    )
    verify.add_argument(
        "--marks", metavar="TỆP", action="append", default=[], help="tệp chứa các mốc, như thư đã nhận"
    )
    verify.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    actions.add_parser("head", help="in mốc nhật ký hiện tại")


def _add_secret(command: Parser) -> None:
    # “--passphrase words” must not pass for a shortened “--passphrase-file”: the words would be on the command line.
    command.allow_abbrev = False
    command.add_argument("--passphrase-file", metavar="TỆP", help="tệp chứa mật khẩu, một dòng")
    command.add_argument("--key-file", metavar="TỆP", help="tệp khóa do --make-key tạo")
