"""A note on one initiative that is claimed for points in two places."""

import re
from collections.abc import Iterator

from baocong.checking.finding import Finding
from baocong.checking.scene import Scene
from baocong.vietnamese.word_search import matches_at

_TITLED = re.compile(
    r"\b(?:sáng kiến|giải pháp|đề tài|mô hình|đề án)\b[^“”\"\n.;]{0,40}[“\"](?P<title>[^“”\"\n]{15,200})[”\"]"
)
_KINDS = ("sáng kiến", "giải pháp", "đề tài", "mô hình", "đề án")
_POINTS = re.compile(r"\b\d{1,2}(?:[.,]\d{1,2})? điểm\b|\bđiểm (?:thưởng|cộng)\b")
_MOST = 2


def check_initiatives(scene: Scene) -> Iterator[Finding]:
    """Yield the titles in quotation marks that stand in two paragraphs which both speak of points."""
    if "sáng kiến" not in scene.lower and "đề tài" not in scene.lower:
        return
    seen: dict[str, int] = {}
    told = 0
    for found in matches_at(_TITLED, scene.lower, _KINDS):
        line = scene.lower.rfind("\n", 0, found.start()) + 1
        end = scene.lower.find("\n", found.end())
        if not _POINTS.search(scene.lower, line, end if end >= 0 else len(scene.lower)):
            continue
        title = re.sub(r"\s+", " ", found["title"]).strip(" .,")
        if seen.setdefault(title, line) == line:
            continue
        told += 1
        start, stop = found.span("title")
        words = scene.plain[start:stop]
        yield scene.worded("B06", f"“{words}” được nêu để tính điểm ở hai chỗ.", start, stop)
        if told == _MOST:
            return
