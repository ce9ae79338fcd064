"""`baocong bench national`: the arguments, and Django set up before anything of it is imported."""

import argparse
import sys
from importlib import import_module

from baocong.cli.console import say
from baocong.cli.parser import Parser


def add_bench_command(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the parser."""
    bench = commands.add_parser("bench", help="đo tốc độ trên một quốc gia tổng hợp")
    bench.add_argument(
        "what", metavar="CÁI_GÌ", choices=["national"], help="national: cả nước, số liệu minh họa"
    )
    bench.add_argument(
        "--scale",
        type=float,
        default=1.0,
        metavar="TỶ_LỆ",
        help="cỡ so với cả nước (mặc định 1; SQLite nên 0.02)",
    )
    for name, default, use in (
        ("--months", 24, "số tháng số liệu"),
        ("--communal", 40, "số chỉ tiêu của xã"),
        ("--departmental", 10, "số chỉ tiêu của mỗi loại sở"),
        ("--provincial", 20, "số chỉ tiêu của tỉnh"),
        ("--seed", 2026, "hạt giống ngẫu nhiên"),
        ("--rounds", 34, "số lượt đo mỗi trang"),
        ("--deadline-units", 500, "số đơn vị gửi trong phút hạn chót (0: bỏ qua)"),
        ("--deadline-values", 200, "số giá trị mỗi đơn vị gửi"),
        ("--deadline-seconds", 60, "phút hạn chót dài bao nhiêu giây"),
        ("--workers", 2, "số tiến trình granian"),
    ):
        bench.add_argument(name, type=int, default=default, metavar="SỐ", help=f"{use} (mặc định {default})")
    bench.add_argument(
        "--state", default="out/bench-national.json", metavar="TỆP", help="kết quả dở dang để chạy tiếp"
    )
    bench.add_argument(
        "--page", default="docs/explanation/performance-national.md", metavar="TỆP", help="trang kết quả"
    )


def run_bench(parsed: argparse.Namespace) -> int:
    """Set up Django and measure. 2 when the project cannot be set up."""
    # Django must be set up before models are imported.
    setup = import_module("baocong.project.setup")
    try:
        setup.make_secret_key(setup.make_home())
        setup.set_up_django()
    except setup.ImproperlyConfigured as error:
        say(str(error), sys.stderr)
        return 2
    return int(import_module("baocong.bench.command").run(parsed))
