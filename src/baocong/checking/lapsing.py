"""Notes on levels, bodies and documents that were no more when the reported period began."""

import re
from collections.abc import Iterator

from baocong.checking.catalogue import CATALOGUE
from baocong.checking.finding import Finding
from baocong.checking.lapsed import BODIES, DOCUMENTS, LEVELS, Lapsed
from baocong.checking.scene import Scene
from baocong.reading.relations.documents import bare_symbol

_FIRST_MONTHS = {"Q1": "01", "Q2": "04", "Q3": "07", "Q4": "10", "H1": "01", "H2": "07", "9M": "01", "": "01"}
_FORMER = re.compile(
    r"\b(?:cũ|trước đây|trước (?:khi )?(?:sáp nhập|sắp xếp|hợp nhất)|nguyên|giải thể|kết thúc hoạt động|sáp nhập|hợp nhất|bàn giao"
    r"|tiếp nhận từ|chuyển (?:giao|từ)|ban hành|của bộ)\b"
)
_REPLACING = re.compile(r"\b(?:thay thế|bãi bỏ|hết hiệu lực|sửa đổi|trước đây|chuyển tiếp)\b")
_ROUND = 60
_MOST = 2


def check_lapsing(scene: Scene) -> Iterator[Finding]:
    """Yield the first mention of a level, of each body and of each document that had lapsed; two of each kind at most."""
    begins = _beginning(scene.reading.document.period or "")
    if begins is None:
        return
    yield from _names(scene, begins, LEVELS, most=1)
    yield from _names(scene, begins, BODIES, most=_MOST)
    yield from _documents(scene, begins)


def _beginning(period: str) -> str | None:
    """Return the ISO date of the first day of a period such as 2025-Q3, None where it is not known."""
    year, _, part = period.partition("-")
    month = _FIRST_MONTHS.get(part, part)
    return f"{year}-{month}-01" if year.isdigit() and month.isdigit() else None


def _names(scene: Scene, begins: str, table: tuple[Lapsed, ...], *, most: int) -> Iterator[Finding]:
    found = (
        sorted(
            (at, one) for one in table if one.since <= begins and (at := _first(scene, one.name)) is not None
        )
        if any(one.since <= begins for one in table)
        else []
    )
    for at, one in found[:most]:
        words = scene.plain[at : at + len(one.name)]
        day = "/".join(reversed(one.since.split("-")))
        instead = f", nay là {one.now}" if one.now else ""
        message = f"“{words}” không còn từ {day}{instead}; nếu nói về trước đó thì ghi rõ."
        yield scene.worded("K03", message, at, at + len(one.name))


def _first(scene: Scene, name: str) -> int | None:
    """Return where the name first stands with nothing around it that speaks of the past."""
    lower = scene.lower
    at = lower.find(name)
    while at >= 0:
        end = at + len(name)
        alone = not lower[at - 1 : at].isalnum() and not lower[end : end + 1].isalnum()
        if alone and not _FORMER.search(lower[max(0, at - _ROUND) : end + _ROUND]):
            return at
        at = lower.find(name, end)
    return None


def _documents(scene: Scene, begins: str) -> Iterator[Finding]:
    lapsed = {one.name.upper(): one for one in DOCUMENTS if one.since <= begins}
    told: set[str] = set()
    for citation in scene.reading.citations if lapsed else ():
        one = lapsed.get(bare_symbol(citation.symbol or ""))
        if one is None or one.name in told or len(told) == _MOST:
            continue
        around = scene.text[max(0, citation.start - _ROUND) : citation.end + _ROUND].lower()
        if _REPLACING.search(around):
            continue
        told.add(one.name)
        day = "/".join(reversed(one.since.split("-")))
        message = f"Văn bản này hết hiệu lực từ {day}; nay là {one.now}."
        yield Finding(
            "C07", CATALOGUE["C07"].severity, message, citation.start, citation.end, stated=citation.symbol,
            computed=one.now,
        )  # fmt: skip
