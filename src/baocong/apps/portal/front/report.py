"""One report checked: its page in pieces, its figures in Excel, and the same Word file back with comments."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Final

from baocong.apps.portal.front.messages import Message
from baocong.checking.against import check_against, comparability, ranked_together
from baocong.checking.check import check, summary
from baocong.checking.finding import Finding
from baocong.intake.opening import extract_file
from baocong.reading.extracted import Extracted
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.model import Reading
from baocong.reading.read import read
from baocong.reading.sources import describe_source
from baocong.writing.check_page import check_parts, tally, write_check_page
from baocong.writing.check_workbook import check_sheets
from baocong.writing.commenting import write_comments
from baocong.writing.safe_text import printable
from baocong.writing.xlsx import write_workbook

LONGEST_TEXT: Final = 1_500_000
"""Characters; the longest real report has some 200,000."""
WORD, WORKBOOK, PAGE = "word", "excel", "trang"


@dataclass(frozen=True, slots=True)
class _Opened:
    name: str
    data: bytes
    extracted: Extracted
    reading: Reading


def check_report(job: Message) -> Message:
    """Return the pieces of the page and the files to take away.

    *Shapes*: the job has the fields `name`, `earlier` (a name, "" for none) and `now` (ISO with its offset), and the files
    `report` and, where there is an earlier one, `earlier`. The answer's fields are those of `portal/checked.html`; its
    files are `excel`, `word` (only for Word files) and `trang` (the page that works from disk).
    *Errors*: ExtractionRefusal; for the earlier report the sentence says that it is that one.
    """
    now = datetime.fromisoformat(job.fields["now"])
    opened = _open(job.fields["name"], job.files["report"])
    findings = check(opened.reading, now.date().isoformat())
    remarks = list(opened.extracted.remarks)
    if job.fields["earlier"]:
        old = _open_earlier(job.fields["earlier"], job.files["earlier"])
        findings = ranked_together(findings, check_against(opened.reading, old.reading))
        remarks.append(_compared(opened, old))
    word, why_not = _commented(opened, findings, now)
    counted = summary(opened.reading, findings)
    parts = check_parts(opened.reading, findings, opened.name)
    page = write_check_page(opened.reading, findings, counted, opened.name, remarks)
    book = write_workbook(
        check_sheets(opened.reading, findings, printable(opened.name)), title="Số liệu đã soát", made_at=now
    )
    fields = {
        **asdict(tally(opened.reading, findings, counted)),
        "title": parts.title,
        "about": parts.about,
        "side": str(parts.side),
        "sheet": str(parts.sheet),
        "remarks": [printable(one) for one in remarks],
        "findings": len(findings),
        "errors": counted.errors,
        "warnings": counted.warnings,
        "notes": counted.notes,
        "why_no_word": why_not,
    }
    files = {WORKBOOK: book, PAGE: page.encode("utf-8", "replace")}
    return Message(fields, {**files, **({WORD: word} if word else {})})


def _open(name: str, data: bytes) -> _Opened:
    data, extracted = extract_file(data)
    if len(extracted.text) > LONGEST_TEXT:
        raise ExtractionRefusal(
            "too_long",
            "Văn bản dài hơn 1,5 triệu chữ cái, không phải một báo cáo. Hãy tách phần cần soát rồi gửi lại.",
        )
    return _Opened(name, data, extracted, read(extracted, describe_source(name, data, extracted)))


def _open_earlier(name: str, data: bytes) -> _Opened:
    try:
        return _open(name, data)
    except ExtractionRefusal as refusal:
        raise ExtractionRefusal(refusal.code, f"Báo cáo kỳ trước “{name}”: {refusal.message}") from refusal


def _compared(opened: _Opened, old: _Opened) -> str:
    found = comparability(opened.reading, old.reading)
    if not found.is_comparable:
        return f"Không đối chiếu được với “{old.name}”: {found.reason} Hãy kiểm tra lại tệp."
    return f"Đối chiếu với “{old.name}”: {found.figures} số liệu có mặt ở cả hai báo cáo."


def _commented(opened: _Opened, findings: tuple[Finding, ...], now: datetime) -> tuple[bytes, str]:
    """Return the Word file with comments and "", or nothing and the reason."""
    if opened.extracted.format != "docx":
        return (
            b"",
            "Ghi chú chỉ chèn được vào văn bản Word. Hãy lưu báo cáo thành .docx rồi soát lại, hoặc dùng trang soát.",
        )
    try:
        # Word writes the local time and calls it Z; with a true offset it would show another hour.
        stamp = now.strftime("%Y-%m-%dT%H:%M:%SZ")
        return write_comments(opened.data, opened.extracted, findings, stamp), ""
    except ExtractionRefusal as refusal:
        return b"", refusal.message
