"""`baocong`: the command line. Imports wait until a command needs them, so that help answers at once."""

import argparse
import sys
from collections.abc import Sequence

from baocong import __version__
from baocong.cli.console import use_utf8

_DESCRIPTION = "Báo Công: đọc, soát, tổng hợp báo cáo; chấm điểm, xếp hạng cụm thi đua."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status: 0 well, 1 findings of severity error, 2 refused."""
    use_utf8()
    parsed = _parser().parse_args(arguments)
    if parsed.command == "consolidate":
        from baocong.cli.consolidate import run_consolidate

        return run_consolidate(parsed)
    from baocong.cli.reading import run_reading

    return run_reading(parsed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="baocong", description=_DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"baocong {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    for name, use in (
        ("read", "đọc một tệp: mục, số liệu, viện dẫn, khen thưởng, bảng"),
        ("check", "soát một tệp: những số không khớp nhau"),
        ("match", "đọc một tệp và cho biết mỗi số là chỉ tiêu nào"),
    ):
        one = commands.add_parser(name, help=use, description=use.capitalize() + ".")
        one.add_argument("file", metavar="TỆP", help="tệp .docx, .pdf, .xlsx hoặc .txt")
        one.add_argument("--json", action="store_true", help="in kết quả dạng JSON (baocong.reading/1)")
        one.add_argument("--text-out", metavar="TỆP", help="ghi văn bản đã trích ra tệp này")
    folder = commands.add_parser("consolidate", help="tổng hợp một thư mục báo cáo của cụm, khối thi đua")
    folder.add_argument("folder", metavar="THƯ_MỤC", help="thư mục chứa báo cáo của các đơn vị")
    return parser


if __name__ == "__main__":
    sys.exit(main())
