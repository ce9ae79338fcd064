"""Sections: numbered headings in every style, run-in titles, restarts, and unnumbered subheadings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baocong.reading.capital_headings import find_capitals_mark
from baocong.reading.model import Section
from baocong.reading.section_markers import DEPTHS, LEVELS, Mark, find_mark
from baocong.reading.spans import Span
from baocong.reading.view import View

_DIRECTIVE = re.compile(
    r"(?:Tiếp tục|Tăng cường|Đẩy mạnh|Chú trọng|Nâng cao|Thường xuyên|Quan tâm|Không ngừng|Tạo|Triển khai|Phối hợp"
    r"|Chỉ đạo|Tham mưu|Hoàn thành|Hoàn thiện|Đề nghị|Kiến nghị|Phát huy|Rà soát|Chủ động|Bảo đảm|Đảm bảo|Tập trung"
    r"|Kịp thời|Duy trì|Phấn đấu|Quán triệt|Khẩn trương|Xây dựng|Tổ chức|Thực hiện|Đổi mới|Nghiên cứu|Làm tốt"
    r"|Củng cố|Phát triển|Mở rộng|Giữ|Cải thiện|Ưu tiên|Huy động|Khuyến khích|Hỗ trợ|Chuẩn bị|Vận hành|Giám sát|Kiểm tra|Có|Đã|Kiện toàn|Hướng dẫn|Đôn đốc|Giao|Yêu cầu|Trình|Ban hành|Sở|UBND|Các|Bộ)(?!\w)"
)
_RUN_IN = re.compile(r"[^.:;\n]{3,110}(?=:[*_]*\s)")
_FIRST_SENTENCE = re.compile(r"[^.:;,\n]{3,60}(?=\.[*_]*\s)")
_SPANNING = ("part", "annex", "roman", "item", "capital", "capitals")
"""Kinds of headings whose titles may go on in capitals over more lines."""
_EMPHASIS = "*_ \t"
_LONGEST_TITLE = 320
_LONGEST_TITLE_BELOW = 160
_LONGEST_DIRECTIVE = 120
_LONGEST_CLOSED_TITLE = 100


@dataclass(slots=True)
class _Open:
    """A section whose end is not known yet."""

    mark: Mark
    start: int
    heading_end: int
    title: str | None
    level: int


def read_sections(view: View, body: Span, annexes: Span = (0, 0)) -> tuple[Section, ...]:
    """Return the sections between the heading block and the closing, and of the annexes, in order, in offsets of the view.

    *Shapes*: a section ends where its last subsection ends. A numbered paragraph has no title. `body` is the span
    between the heading block and the closing paragraph, `annexes` the span behind the signature, of which only what
    stands below a heading "Phụ lục" is read.
    """
    return (*_within(view, body), *(_within(view, _from_first_annex(view, annexes))))


def _from_first_annex(view: View, behind: Span) -> Span:
    for start, _ in view.lines.within(*behind):
        mark = find_mark(view.text, start)
        if mark and mark.kind == "annex":
            return start, behind[1]
    return behind[1], behind[1]


def _within(view: View, span: Span) -> Iterator[Section]:
    lines = list(view.lines.within(*span))
    marked = _marked(view.text, lines)
    ends = _ends([one.mark.depth for _, one in marked], [index for index, _ in marked], lines)
    for (_, one), end in zip(marked, ends, strict=True):
        yield Section(one.mark.number, one.title, one.level, one.start, end, one.heading_end)


def _marked(text: str, lines: list[Span]) -> list[tuple[int, _Open]]:
    """Return the lines that open a section, with their index."""
    marked: list[tuple[int, _Open]] = []
    in_list = False
    for index, (start, end) in enumerate(lines):
        if marked and start < marked[-1][1].heading_end:
            continue
        mark = find_mark(text, start)
        if mark is None or mark.kind == "unnumbered":
            mark = find_capitals_mark(text, lines, index) or mark
        if mark is None or text.find("\t", mark.title_start, end) >= 0:
            continue
        if mark.title_start > end and not _title_below(text, lines, index, mark):
            continue
        if mark.kind in ("letter", "arabic") and text[end - 1] == ";":
            in_list = True
            continue
        if in_list and mark.kind in ("letter", "arabic") and text[lines[index - 1][1] - 1] == ";":
            continue
        if mark.kind == "unnumbered" and _is_starred_item(text, lines, index):
            continue
        in_list = False
        opened = _opened(text, lines, index, mark)
        if opened.title is not None or mark.kind not in ("letter", "capital", "unnumbered"):
            marked.append((index, opened))
    return _with_places_of_capitals(marked)


def _with_places_of_capitals(marked: list[tuple[int, _Open]]) -> list[tuple[int, _Open]]:
    """Set how deep headings in capitals without a number stand: over the chapters that begin behind them, else beside."""
    for position, (_, one) in enumerate(marked):
        following = marked[position + 1][1].mark if position + 1 < len(marked) else None
        if (
            one.mark.kind == "capitals"
            and following
            and following.kind == "roman"
            and following.number == "I"
        ):
            one.mark = Mark("capitals", None, one.mark.title_start, DEPTHS["part"])
            one.level = LEVELS["part"]
    return marked


def _title_below(text: str, lines: list[Span], index: int, mark: Mark) -> bool:
    """Return whether a number alone on its line has its title on the next one."""
    if index + 1 == len(lines) or mark.kind in ("part", "annex"):
        return False
    start, end = lines[index + 1]
    title = text[start:end]
    return (
        start <= mark.title_start < end
        and find_mark(text, start) is None
        and len(title) <= _LONGEST_TITLE_BELOW
        and "\t" not in title
        and title[-1] not in ".;,"
    )


def _is_starred_item(text: str, lines: list[Span], index: int) -> bool:
    """Return whether a line with a star but without a colon goes on a list of such lines."""
    start, end = lines[index]
    return index > 0 and text[end - 1] not in ":*" and text[lines[index - 1][0]] == "*" == text[start]


def _opened(text: str, lines: list[Span], index: int, mark: Mark) -> _Open:
    start, end = lines[index]
    level = LEVELS[mark.kind]
    if mark.title_start > end:
        index += 1
        end = lines[index][1]
    if mark.kind in ("part", "annex"):
        end = _part_heading_end(text, lines, index, mark)
        title = " ".join(text[mark.title_start : end].split()).strip(_EMPHASIS + ":.")
        return _Open(mark, start, end, title or None, level)
    if mark.kind in _SPANNING:
        end = _capitals_end(text, lines, index)
    title_end = _title_end(text, mark, end)
    if title_end is None:
        return _Open(mark, start, mark.title_start - 1, None, level)
    title = " ".join(text[mark.title_start : title_end].split()).strip(_EMPHASIS).rstrip(":.*_ ")
    return _Open(mark, start, title_end, title or None, level)


def _part_heading_end(text: str, lines: list[Span], index: int, mark: Mark) -> int:
    """Return where the title of a part ends: on its own line, or on the lines in capitals below."""
    start, end = lines[index]
    if text[mark.title_start : end].strip(_EMPHASIS):
        return _capitals_end(text, lines, index)
    if index + 1 >= len(lines) or find_mark(text, lines[index + 1][0]):
        return end
    below = text[slice(*lines[index + 1])]
    if "\t" in below or below[0] == "(":
        return end
    if below.isupper():
        return _capitals_end(text, lines, index + 1)
    return lines[index + 1][1] if len(below) < 160 and below[-1] not in ".;," else end


def _capitals_end(text: str, lines: list[Span], index: int) -> int:
    """Return where a title in capitals ends that may go on over the next lines."""
    end = lines[index][1]
    if not text[slice(*lines[index])].isupper() or text[end - 1] in ":.":
        return end
    for start, next_end in lines[index + 1 : index + 3]:
        line = text[start:next_end]
        if (
            not line.isupper()
            or len(line) < 5
            or "\t" in line
            or find_mark(text, start)
            or text[end:start].count("\n") > 2
        ):
            break
        end = next_end
    return end


def _title_end(text: str, mark: Mark, end: int) -> int | None:
    """Return where the title ends on a heading or run-in line, None for a numbered paragraph."""
    title = text[mark.title_start : end].rstrip(_EMPHASIS)
    length = len(title)
    if mark.kind in _SPANNING:
        run_in = _RUN_IN.match(text, mark.title_start, end)
        return run_in.end() + 1 if run_in else end
    if mark.kind == "unnumbered" or (title.endswith(":") and length <= _LONGEST_TITLE):
        return end
    directive = _DIRECTIVE.match(title.lstrip(_EMPHASIS))
    run_in = _RUN_IN.match(text, mark.title_start, end)
    if run_in and not (directive and len(run_in[0]) > 80):
        return run_in.end() + 1
    if title[-1:] not in (".", ";", ",", "…"):
        return end if length <= (_LONGEST_DIRECTIVE if directive else _LONGEST_TITLE) else None
    if directive and mark.kind != "decimal":
        return None
    first = _FIRST_SENTENCE.match(text, mark.title_start, end)
    if first:
        return first.end() + 1
    closed = title[-1:] == "." and length <= _LONGEST_CLOSED_TITLE and ". " not in title
    return end if closed else None


def _ends(depths: list[int], indices: list[int], lines: list[Span]) -> list[int]:
    """Return where each section ends: before the next one that stands as high or higher."""
    ends = [lines[-1][1] if lines else 0] * len(depths)
    open_sections: list[int] = []
    for position, depth in enumerate(depths):
        while open_sections and depths[open_sections[-1]] >= depth:
            ends[open_sections.pop()] = lines[indices[position] - 1][1]
        open_sections.append(position)
    return ends
