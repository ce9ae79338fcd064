"""The command check: one file, or every file of a folder."""

import argparse
import json
import sys
from datetime import datetime
from pathlib import Path

from baocong.checking.against import check_against, comparability, ranked_together
from baocong.checking.check import check
from baocong.checking.finding import Finding
from baocong.cli.check_pages import check_page
from baocong.cli.check_text import check_lines
from baocong.cli.console import Paint, say, takes_colours, today
from baocong.cli.opening import FileRefusal, Opened, open_file, write_file
from baocong.writing.safe_text import printable


def run_check(arguments: argparse.Namespace) -> int:
    """Check what was named and print it. Exit status 0: no error; 1: errors; 2: it could not be read or written."""
    path = Path(arguments.file)
    try:
        if path.is_dir():
            from baocong.cli.check_folder import run_check_folder

            return run_check_folder(path, arguments)
        return _check_file(path, arguments)
    except FileRefusal as refusal:
        say(str(refusal), sys.stderr)
        return 2


def _check_file(path: Path, arguments: argparse.Namespace) -> int:
    opened = open_file(path)
    old = open_file(Path(arguments.against)) if arguments.against else None
    findings = check(opened.reading, today())
    remarks = opened.extracted.remarks
    if old is not None:
        findings = ranked_together(findings, check_against(opened.reading, old.reading))
        remarks = (*remarks, _compared(opened, old))
        say(remarks[-1], sys.stderr)
    written = _write_outputs(path, arguments, opened, findings, remarks)
    if arguments.json:
        from baocong.reading.serialise import reading_to_dict

        printed = reading_to_dict(opened.reading, findings, None, opened.extracted.pieces)
        say(json.dumps(printed, ensure_ascii=False))
    else:
        paint = Paint(coloured=takes_colours(sys.stdout))
        for line in check_lines(opened, findings, paint, show_all=arguments.all):
            say(line)
    for line in written:
        say(line, sys.stderr if arguments.json else sys.stdout)
    return 1 if any(one.severity == "error" for one in findings) else 0


def _compared(opened: Opened, old: Opened) -> str:
    """Return the line that says what the earlier report was good for."""
    found = comparability(opened.reading, old.reading)
    if not found.is_comparable:
        return printable(f"Không đối chiếu được với “{old.name}”: {found.reason} Hãy kiểm tra lại tệp.")
    return printable(f"Đối chiếu với “{old.name}”: {found.figures} số liệu có mặt ở cả hai báo cáo.")


def _write_outputs(
    path: Path,
    arguments: argparse.Namespace,
    opened: Opened,
    findings: tuple[Finding, ...],
    remarks: tuple[str, ...],
) -> list[str]:
    """Write the files that were asked for and return a line for each."""
    read = (path, *([Path(arguments.against)] if arguments.against else []))
    written = []
    if arguments.text_out:
        write_file(Path(arguments.text_out), opened.extracted.text.encode("utf-8", "replace"), read)
        written.append(f"Văn bản đã trích: {arguments.text_out}")
    if arguments.html:
        page = check_page(opened, findings, remarks)
        write_file(Path(arguments.html), page.encode("utf-8", "replace"), read)
        written.append(f"Trang soát: {arguments.html}")
    if arguments.docx:
        write_file(Path(arguments.docx), _commented(opened, findings), read)
        written.append(f"Tệp Word có ghi chú: {arguments.docx}")
    return written


def _commented(opened: Opened, findings: tuple[Finding, ...]) -> bytes:
    from baocong.reading.extracting.refusal import ExtractionRefusal
    from baocong.writing.commenting import write_comments

    if opened.extracted.format != "docx":
        raise FileRefusal(
            f"“{opened.name}” không phải tệp Word (.docx) nên không chèn ghi chú được. "
            "Hãy lưu lại thành .docx, hoặc dùng --html để xem trang soát."
        )
    # Word writes the local time and calls it Z; with a true offset it would show another hour.
    now = datetime.now().astimezone().strftime("%Y-%m-%dT%H:%M:%SZ")
    try:
        return write_comments(opened.data, opened.extracted, findings, now)
    except ExtractionRefusal as refusal:
        raise FileRefusal(refusal.message) from refusal
