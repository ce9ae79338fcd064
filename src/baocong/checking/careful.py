"""Notes on what a careful reader asks about: percentage points, annexes and personal numbers."""

import re
from collections.abc import Iterator

from baocong.checking.finding import Finding
from baocong.checking.scene import Scene

_ANNEX = re.compile(
    r"\b(?:(?:phụ lục|biểu|bảng|danh sách)(?: số)?(?: [ivx\d]+)? (?:đính )?kèm theo|kèm theo (?:phụ lục|biểu|danh sách)"
    r"|chi tiết tại (?:phụ lục|biểu))\b"
)
_ANNEX_HEADING = re.compile(r"(?:\A|\n)[\s*_]*(?:phụ lục|biểu|bảng|danh sách)\b[^\n]{0,120}(?=\n|\Z)")
# Looked for from their first 0 on, so that the scan skips to it; what stands before is looked at afterwards.
_PERSONAL = re.compile(r"0(?:\d{11}|[35789]\d{1,2}[ .]?\d{3}[ .]?\d{3,4})(?![\d/%]|[.,]\d)")
_RATE = re.compile(r"\bt[ỷỉ] lệ\b")


def check_careful(scene: Scene) -> Iterator[Finding]:
    """Yield notes; none of them says that something is wrong."""
    yield from _points(scene)
    yield from _annex(scene)
    yield from _personal(scene)


def _points(scene: Scene) -> Iterator[Finding]:
    """Yield the difference of two rates printed with "%"."""
    for index, figure in enumerate(scene.figures):
        growth = figure.comparison
        if figure.kind != "percent" or growth is None or growth.mode != "change" or growth.percent is None:
            continue
        if growth.start is None or growth.end is None or growth.start < figure.end:
            continue
        before = scene.text[max(0, figure.start - 80) : figure.start].lower()
        if "điểm" in scene.text[growth.start : growth.end] or not _RATE.search(before):
            continue
        said = scene.text[growth.start : growth.end].split("%")[0] + "%"
        message = f"“{said}” của một tỷ lệ phần trăm: nếu là hiệu của hai tỷ lệ thì viết “điểm phần trăm”."
        yield scene.found("G03", message, (index,), growth.percent)


def _annex(scene: Scene) -> Iterator[Finding]:
    if "kèm theo" not in scene.lower and "chi tiết tại" not in scene.lower:
        return
    found = _ANNEX.search(scene.lower)
    if found and not _ANNEX_HEADING.search(scene.lower, found.end()):
        words = scene.plain[found.start() : found.end()]
        yield scene.worded("B03", f"Bài dẫn “{words}” nhưng phía sau không có phần ấy.", *found.span())


def _personal(scene: Scene) -> Iterator[Finding]:
    numbers = [
        found
        for found in _PERSONAL.finditer(scene.plain)
        if not scene.plain[found.start() - 1 : found.start()].isalnum()
        and scene.plain[found.start() - 1 : found.start()] not in (".", ",", "/")
    ]
    if numbers:
        more = f" ({len(numbers)} chỗ)" if len(numbers) > 1 else ""
        message = f"Có số giống số căn cước hoặc điện thoại{more}; cân nhắc bỏ trước khi gửi."
        yield scene.worded("B04", message, *numbers[0].span())
