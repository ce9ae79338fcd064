"""A check as lines of a terminal: what does not agree first, then what held, then what stands unchecked."""

from collections.abc import Iterator, Sequence
from shutil import get_terminal_size
from textwrap import wrap
from typing import Final

from baocong.checking.check import summary
from baocong.checking.finding import Finding
from baocong.cli.console import Paint
from baocong.cli.opening import Opened
from baocong.reading.model import Reading
from baocong.writing.document_words import about_document
from baocong.writing.excerpts import excerpt
from baocong.writing.finding_words import SEVERITIES
from baocong.writing.relation_words import held_relations, relation_in_words
from baocong.writing.safe_text import printable

_MOST_FINDINGS: Final = 40
_MOST_HELD: Final = 10
_WIDEST: Final = 110


def check_lines(
    opened: Opened, findings: Sequence[Finding], paint: Paint, *, show_all: bool = False
) -> Iterator[str]:
    """Yield the lines; texts of the report come without control characters."""
    reading = opened.reading
    counted = summary(reading, tuple(findings))
    about = about_document(reading.document, opened.extracted.pages)
    yield paint("strong", printable(opened.name)) + (f" · {about}" if about else "")
    for remark in opened.extracted.remarks:
        yield paint("soft", printable(remark))
    failed = f", {paint('error', f'{counted.failed} không khớp')}" if counted.failed else ""
    yield (
        f"{counted.relations} quan hệ số đã kiểm: {paint('held', f'{counted.held} khớp')}{failed}. "
        f"{counted.alone}/{counted.figures} số đứng một mình, chưa có gì trong văn bản để đối chiếu."
    )
    shown = findings if show_all else findings[:_MOST_FINDINGS]
    for number, one in enumerate(shown, start=1):
        yield ""
        yield from _finding(reading, number, one, paint)
    if len(shown) < len(findings):
        yield ""
        yield f"Còn {len(findings) - len(shown)} chỗ nữa. Thêm --all để in đủ, hoặc --html TỆP để xem trên trang."
    if not findings:
        yield "Không thấy chỗ nào không khớp trong những gì đã kiểm."
    yield from _held(reading, paint, show_all=show_all)


def _finding(reading: Reading, number: int, finding: Finding, paint: Paint) -> Iterator[str]:
    place = excerpt(reading.text, finding.start, finding.end)
    label = f"{SEVERITIES[finding.severity].upper()} {finding.code}"
    yield f"{number:>2}. {paint(finding.severity, label)} · dòng {place.line}"
    yield from _wrapped(printable(finding.message))
    if finding.suggestion:
        yield from _wrapped(printable(finding.suggestion))
    if place.marked:
        quoted = f"“{place.before}\0{place.marked}\1{place.after}”"
        yield from _marked(list(_wrapped(quoted)), paint)


def _wrapped(text: str) -> Iterator[str]:
    width = max(40, min(get_terminal_size((100, 24)).columns, _WIDEST))
    for line in wrap(text, width - 4, break_long_words=False, break_on_hyphens=False):
        yield f"    {line}"


def _marked(lines: list[str], paint: Paint) -> Iterator[str]:
    r"""Yield lines with what stands between \0 and \1 set off, on each line by itself, and all else soft."""
    inside = False
    for line in lines:
        out = ["    "]
        rest = line[4:]
        while rest:
            part, sign, rest = rest.partition("\1" if inside else "\0")
            out.append(paint("marked" if inside else "soft", part))
            inside = inside != bool(sign)
        yield "".join(out)


def _held(reading: Reading, paint: Paint, *, show_all: bool) -> Iterator[str]:
    held = held_relations(reading)
    if not held:
        return
    yield ""
    yield paint("strong", f"Đã kiểm và khớp ({len(held)}):")
    shown = held if show_all else held[:_MOST_HELD]
    for _, one, line in shown:
        place = f"dòng {line}: " if line else ""
        yield f"    {place}{relation_in_words(reading, one)}"
    if len(shown) < len(held):
        yield paint("soft", f"    … và {len(held) - len(shown)} quan hệ khác (thêm --all để in đủ).")
