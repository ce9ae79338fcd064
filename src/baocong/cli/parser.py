"""A command line that answers in Vietnamese, also when it is used wrongly."""

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Final, NoReturn

from baocong.cli.console import say

_SAID: Final = (
    (re.compile(r"the following arguments are required: (.+)"), r"Thiếu {}."),
    (re.compile(r"unrecognized arguments: (.+)"), r"Không hiểu “{}”."),
    (re.compile(r"argument (?:.+): invalid choice: '(.*)' \(choose from .+\)"), r"Không có lệnh “{}”."),
    (re.compile(r"argument (.+): expected one argument"), r"Sau {} phải có một tên tệp hoặc thư mục."),
    (re.compile(r"argument (.+): invalid int value: '.*'"), r"Sau {} phải là một số nguyên."),
    (re.compile(r"ambiguous option: (\S+).*"), r"“{}” có thể là nhiều tùy chọn."),
)
"""What argparse says, and what a person is told instead."""


class _Help(argparse.HelpFormatter):
    """Help with Vietnamese headings."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser whose help and refusals are Vietnamese. Exit status 2 for what it does not understand."""

    def __init__(self, *, prog: str | None = None, description: str | None = None) -> None:
        super().__init__(prog=prog, description=description, formatter_class=_Help, add_help=False)
        self._positionals.title = "cần nêu"
        self._optionals.title = "tùy chọn"
        self.add_argument("-h", "--help", action="help", help="in cách dùng rồi thoát")

    def error(self, message: str) -> NoReturn:
        """Say what was not understood and where to read on, and stop."""
        for pattern, words in _SAID:
            found = pattern.fullmatch(message)
            if found:
                message = words.format(found[1])
                break
        say(f"{message} Xem cách dùng: {self.prog} --help", sys.stderr)
        sys.exit(2)
