"""The commands that look after the platform: the worker, the log, backups."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from baocong.cli.console import say

Subparsers = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_commands(commands: Subparsers) -> None:  # type: ignore[valid-type]
    """Enter `work`, `audit`, `backup` and `restore`."""
    work = commands.add_parser("work", help="chạy các việc nền: kiểm tra, tổng hợp, lịch hằng ngày")
    work.add_argument("--once", action="store_true", help="chạy hết các việc đang chờ rồi thoát")
    audit = commands.add_parser("audit", help="kiểm tra nhật ký")
    actions = audit.add_subparsers(dest="action", required=True, metavar="VIỆC", parser_class=type(commands_parser(commands)))
