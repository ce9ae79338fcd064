"""How a document closes: the last paragraph, who receives it, who signs it."""

import re
from dataclasses import dataclass

from baocong.reading.family_names import FAMILY_NAMES
from baocong.reading.section_markers import find_mark
from baocong.reading.view import View
from baocong.vietnamese.syllables import LOWER, UPPER

_RECIPIENTS = re.compile(r"[*_ ]*(?:Nơi nhận|NƠI NHẬN|Nơi gửi)[*_]* *:?[*_]*")
_LAST_WORDS = re.compile(r"[*_ \-]*(?:Trên đây|TRÊN ĐÂY)(?!\w)")
_FAREWELL = re.compile(
    r"(?:báo cáo|kính trình|trân trọng|kính đề nghị|xem xét|cảm ơn|chỉ đạo)[^.]*(?:\./\.|\.)\Z", re.IGNORECASE
)
_LONGEST_FAREWELL = 300
_LONGEST_SIGNATURE = 8
_LONGEST_CLOSING = 60
_ANNEX = re.compile(r"[*_ ]*(?:PHỤ LỤC|Phụ lục|BIỂU SỐ|Biểu số|BIỂU MẪU)(?!\w)")
_COLUMNS = re.compile(r"\t+| {3,}")
_PREFIX = re.compile(r"(?P<prefix>TM|KT|TL|TUQ|Q|T/M|K/T)\.(?: |(?=\w))")
_ROLE = re.compile(
    r"(?:PHÓ |QUYỀN )?(?:TỔNG )?(?:GIÁM ĐỐC|CHỦ TỊCH|CỤM TRƯỞNG|CỤM PHÓ|TRƯỞNG|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG|BÍ THƯ|CỤC TRƯỞNG"
    r"|VỤ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|TỔ TRƯỞNG|THỦ TƯỚNG|ỦY VIÊN|UỶ VIÊN|THƯ KÝ|CHỈ HUY|CHÍNH ỦY|ĐỘI TRƯỞNG|PHÓ)(?!\w)"
)
_NAME = re.compile(
    rf"(?:(?:PGS|GS|TS|ThS|Ths|BS|CN|KS|Luật sư)\.? ?)*(?P<name>[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]*){{1,4}})\Z"
)
_NAME_BESIDE = re.compile(
    rf"(?P<item>[-+•] *Lưu.*?[.;)]) (?P<name>[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]*){{1,4}})\Z"
)
_NAME_IN_CAPITALS = re.compile(rf"(?P<name>(?:{FAMILY_NAMES.upper()})(?: [{UPPER}]{{1,7}}){{1,4}})\Z")
_SIGNED = re.compile(r"\W*(?:đã ký|ký tên|chữ ký|signed)\b.*", re.IGNORECASE)
_NEXT_ITEM = re.compile(r"; *[-+•] +")
_ITEM = re.compile(r"[*_ ]*[-+•] *")
_LEVEL_BOUNDARY = ("part", "roman", "capital")


@dataclass(frozen=True, slots=True)
class Closing:
    """What stands behind the text.

    *Shapes*: `body_end` is where the text ends (before the closing paragraph); `[start, end)` is the block of recipients
    and signature, empty where there is none; `paragraph` is the closing paragraph.
    """

    body_end: int
    start: int
    end: int
    paragraph: str = ""
    recipients: tuple[str, ...] = ()
    signer: str | None = None
    signer_role: str | None = None
    signing_prefix: str | None = None
    signing_bodies: tuple[str, ...] = ()


def read_closing(view: View, after: int) -> Closing:
    """Return how the text closes, looking only behind offset `after`."""
    count = len(view.lines)
    first = view.lines.index_at(after) + (1 if after else 0)
    last_words = _last_words(view, max(first, 0), count)
    recipients = _recipients_line(view, (last_words or max(first, 0)), count)
    if (
        last_words is None
        and recipients is not None
        and recipients > first
        and _is_farewell(view, recipients - 1)
    ):
        last_words = recipients - 1
    if recipients is None:
        recipients = _signature_line(view, (last_words or max(first, 0)), count)
    if last_words is None and recipients is None:
        return Closing(len(view.text), len(view.text), len(view.text))
    body_end = view.lines[last_words if last_words is not None else recipients or 0][0]
    block = (last_words + 1) if last_words is not None else recipients or 0
    stop = _annex_line(view, block, count)
    start = view.lines[block][0] if block < stop else view.lines[stop - 1][1]
    paragraph = view.text[slice(*view.lines[last_words])] if last_words is not None else ""
    return _with_block(view, range(block, stop), Closing(body_end, start, view.lines[stop - 1][1], paragraph))


def _last_words(view: View, first: int, count: int) -> int | None:
    """Return the line of the closing paragraph: the last "Trên đây …" with no heading of a chapter behind it."""
    at = view.text.rfind("rên đây")
    while at > 0:
        index = view.lines.index_at(at)
        if index < first:
            return None
        start = view.lines[index][0]
        if _LAST_WORDS.match(view.text, start):
            if _chapter_follows(view, index + 1, min(count, index + _LONGEST_CLOSING)):
                return None
            return index
        at = view.text.rfind("rên đây", 0, start)
    return None


def _chapter_follows(view: View, first: int, stop: int) -> bool:
    """Return whether a chapter begins in the lines `[first, stop)`, before recipients or an annex."""
    for index in range(first, stop):
        start = view.lines[index][0]
        if _RECIPIENTS.match(view.text, start) or _ANNEX.match(view.text, start):
            return False
        mark = find_mark(view.text, start)
        if mark and mark.kind in _LEVEL_BOUNDARY:
            return True
    return False


def _is_farewell(view: View, index: int) -> bool:
    """Return whether a line closes the text without the usual words: short, of no section, ended by the end mark."""
    start, end = view.lines[index]
    line = view.text[start:end]
    return (
        len(line) < _LONGEST_FAREWELL and bool(_FAREWELL.search(line)) and find_mark(view.text, start) is None
    )


def _recipients_line(view: View, first: int, count: int) -> int | None:
    at = max(view.text.rfind("ơi nhận"), view.text.rfind("ƠI NHẬN"), view.text.rfind("ơi gửi:"))
    if at < 0:
        return None
    index = view.lines.index_at(at)
    line = view.text[slice(*view.lines[index])]
    is_heading = any(_RECIPIENTS.match(part.strip()) for part in _COLUMNS.split(line))
    return index if first <= index < count and is_heading else None


def _signature_line(view: View, first: int, count: int) -> int | None:
    """Return the first line of a signature block that ends the text without recipients, None where there is none."""
    found = None
    for index in range(count - 1, max(first, count - _LONGEST_SIGNATURE) - 1, -1):
        line = view.text[slice(*view.lines[index])].strip("*_ \t")
        role = line.isupper() and bool(_PREFIX.match(line) or _ROLE.match(line))
        if not (role or _SIGNED.fullmatch(line) or _NAME.match(line)):
            break
        found = index if role else found
    return found


def _annex_line(view: View, first: int, count: int) -> int:
    for index in range(first, count):
        if (
            _ANNEX.match(view.text, view.lines[index][0])
            and view.lines[index][1] - view.lines[index][0] < 200
        ):
            return index
    return count


def _with_block(view: View, indices: range, closing: Closing) -> Closing:
    recipients: list[str] = []
    rest: list[str] = []
    listing = False
    for index in indices:
        line = view.text[slice(*view.lines[index])]
        for part in _COLUMNS.split(line) if "\t" in line or "   " in line else [line]:
            words = part.strip().strip("*_").strip()
            heading = _RECIPIENTS.match(words)
            if heading:
                listing = True
                words = words[heading.end() :].strip()
            if not words:
                continue
            item = _ITEM.match(words)
            if item and listing and (beside := _NAME_BESIDE.match(words)):
                words = beside["item"]
                rest.append(beside["name"])
            if item and listing:
                recipients += [one.rstrip("; ").strip() for one in _NEXT_ITEM.split(words[item.end() :])]
            else:
                rest.append(words)
    return _with_signature(closing, tuple(one for one in recipients if one), rest)


def _with_signature(closing: Closing, recipients: tuple[str, ...], lines: list[str]) -> Closing:
    prefixes: list[str] = []
    roles: list[str] = []
    bodies: list[str] = []
    signer: str | None = None
    for line in lines:
        if _SIGNED.fullmatch(line):
            continue
        prefix = _PREFIX.match(line)
        words = line[prefix.end() :].strip() if prefix else line
        if prefix:
            prefixes.append(prefix["prefix"].replace("/", "") + ".")
            (bodies if not _ROLE.match(words) else roles).append(words)
        elif line.isupper() and _ROLE.match(line):
            roles.append(line)
        elif found := _NAME.match(line):
            signer = found["name"]
        elif (found := _NAME_IN_CAPITALS.match(line)) and roles and signer is None:
            signer = found["name"].title()
    acting = [prefix for prefix in prefixes if prefix in ("KT.", "TL.", "TUQ.")]
    kept = roles[len(acting) :] or roles[-1:]
    return Closing(
        closing.body_end,
        closing.start,
        closing.end,
        closing.paragraph,
        recipients,
        signer,
        ", ".join(kept) or None,
        " ".join(prefixes) or None,
        tuple(bodies),
    )
