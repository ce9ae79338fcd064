"""The command check on a folder: every readable file, progress, a table, and a page each when asked."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from baocong.checking.check import Summary, check, summary
from baocong.checking.finding import Finding
from baocong.cli.check_pages import check_page
from baocong.cli.console import Paint, say, takes_colours, today
from baocong.cli.opening import FileRefusal, open_bytes, write_file
from baocong.intake.folder import open_folder
from baocong.vietnamese.folding import search_key
from baocong.writing.excerpts import excerpt
from baocong.writing.safe_text import printable

_HANDFUL: Final = 5
_LONGEST_NAME: Final = 60
_FILE_NAME: Final = 48


@dataclass(frozen=True, slots=True)
class _Checked:
    label: str
    counted: Summary | None = None
    findings: tuple[Finding, ...] = ()
    errors: tuple[str, ...] = ()
    page: str = ""
    refusal: str = ""


def run_check_folder(folder: Path, arguments: argparse.Namespace) -> int:
    """Check a folder. Exit status 0: no error in what was read; 1: errors; 2: nothing could be read.

    *Errors*: FileRefusal for options that only make sense for one file.
    """
    for option in ("docx", "against", "json", "text_out"):
        if getattr(arguments, option):
            raise FileRefusal(
                f"--{option.replace('_', '-')} dùng cho một tệp. Hãy chọn một tệp trong “{folder}”."
            )
    pages = Path(arguments.html) if arguments.html else None
    checked = list(_check_all(folder, pages))
    read = [one for one in checked if one.counted]
    for line in _table(checked, Paint(coloured=takes_colours(sys.stdout))):
        say(line)
    for one in checked:
        if one.refusal:
            say(printable(f"Chưa đọc được {one.label}: {one.refusal}"), sys.stderr)
    if pages is not None:
        say(f"Trang soát: {_write_index(folder, pages, checked)}")
    if not read:
        say(f"Không có tệp nào đọc được trong “{folder}”.", sys.stderr)
        return 2
    return 1 if any(one.counted and one.counted.errors for one in read) else 0


def _check_all(folder: Path, pages: Path | None) -> Iterator[_Checked]:
    own = (
        frozenset({pages.name.casefold()})
        if pages and pages.parent.resolve() == folder.resolve()
        else frozenset()
    )
    contents = open_folder(folder, own)
    for number, file in enumerate(contents.files, start=1):
        if len(contents.files) > _HANDFUL:
            say(printable(f"[{number}/{len(contents.files)}] {file.label}"), sys.stderr)
        yield _check_one(number, file.label, file.data, pages)
    for left in contents.left_out:
        yield _Checked(left.label, refusal=left.message)


def _check_one(number: int, label: str, data: bytes, pages: Path | None) -> _Checked:
    try:
        opened = open_bytes(label, data)
    except FileRefusal as refusal:
        return _Checked(label, refusal=refusal.reason)
    findings = check(opened.reading, today())
    page = ""
    if pages is not None:
        page = page_name(number, label)
        shown = check_page(opened, findings, opened.extracted.remarks)
        write_file(pages / page, shown.encode("utf-8", "replace"))
    errors = tuple(
        f"dòng {excerpt(opened.reading.text, one.start, one.end).line}: {one.code} {one.message}"
        for one in findings
        if one.severity == "error"
    )
    return _Checked(label, summary(opened.reading, findings), findings, errors, page)


def page_name(number: int, label: str) -> str:
    """Return a file name that every system takes: the number keeps it apart, the label's plain letters tell what it is.

    *Example*:

    >>> page_name(3, "Sở A/BC năm 2022.docx")
    '003-so-a-bc-nam-2022-docx.html'
    """
    plain = "".join(one if one.isascii() and one.isalnum() else "-" for one in search_key(label))
    short = "-".join(filter(None, plain.split("-")))[:_FILE_NAME].strip("-")
    return f"{number:03d}-{short}.html" if short else f"{number:03d}.html"


def _write_index(folder: Path, pages: Path, checked: list[_Checked]) -> Path:
    from baocong.writing.check_page import CheckedFile, write_check_index

    files = [CheckedFile(one.label, one.page, one.counted, one.refusal) for one in checked]
    index = pages / "index.html"
    write_file(index, write_check_index(folder.resolve().name, files).encode("utf-8", "replace"))
    return index


def _table(checked: list[_Checked], paint: Paint) -> Iterator[str]:
    read = [(one, one.counted) for one in checked if one.counted]
    if not read:
        return
    wide = min(_LONGEST_NAME, max(len("Tệp"), *(len(printable(one.label)) for one, _ in read)))
    yield paint("strong", f"{'Tệp':<{wide}}  Không khớp  Cần xem  Lưu ý  Quan hệ khớp  Số đứng một mình")
    for one, counted in read:
        errors = f"{counted.errors:>10}"
        yield (
            f"{_shortened(printable(one.label), wide):<{wide}}  {paint('error', errors) if counted.errors else errors}"
            f"  {counted.warnings:>7}  {counted.notes:>5}  {f'{counted.held}/{counted.relations}':>12}"
            f"  {f'{counted.alone}/{counted.figures}':>16}"
        )
        for error in one.errors:
            yield f"    {printable(error)}"
    held = sum(counted.held for _, counted in read)
    relations = sum(counted.relations for _, counted in read)
    errors_in_all = sum(counted.errors for _, counted in read)
    yield f"{len(read)} tệp đã soát: {errors_in_all} chỗ không khớp; {held}/{relations} quan hệ số khớp."


def _shortened(text: str, wide: int) -> str:
    return text if len(text) <= wide else f"…{text[1 - wide :]}"
