"""The period a figure is true for: an adverb in its sentence, a header above it, or the report's own."""

import re
from bisect import bisect_left
from typing import NamedTuple

from baocong.counting.period import Period
from baocong.reading.figures.lines import HEADER, PLAIN, rank_of
from baocong.reading.figures.running import runs
from baocong.reading.spans import Spans
from baocong.vietnamese.dates import DateMention, scan_dates

_ADVERB_BEFORE = re.compile(
    r"(?P<until>(?:tính |cho |kể )?(?:đến|tới)(?: hết| cuối| thời điểm| nay)*,? *(?:\d+ ?(?:giờ|h\d*),? *)?(?:ngày |hết )?\Z|tại thời điểm (?:ngày )?\Z|hết (?:ngày )?\Z|thời điểm \Z)|(?P<within>(?:trong|riêng|giai đoạn|từ đầu)(?: cả| suốt| tất cả| dịp| đó)? *\Z)"
)
_STARTS_SENTENCE = re.compile(
    r"[\s\-+*•(\"“:]*(?:(?:cả|bước sang|sang|riêng|kết quả|cụ thể|trong đó|đến|cuối|đầu)[ ,:]*)*\Z"
)
_OPENS = re.compile(r"[\s\-+*•]*(?:đến|tới)\s*\Z")
_NOT_HERE = re.compile(
    r"(?:so với|so|với|bằng|cùng kỳ|của|kế hoạch|từ|sau|trước|giai đoạn|tầm nhìn|định hướng|trên|theo)(?: cả| hết| cùng kỳ)? *\Z"
)
_VAGUE = re.compile(
    r"\btrong (?P<span>năm(?! (?:\d|học|tài))|tháng(?! \d)|quý(?! [\divx])|kỳ|tuần(?! \d)|tháng qua|năm qua)(?! (?:tới|sau|trước))\b"
)
_PLANNED_HEADING = re.compile(
    r"phương hướng|nhiệm vụ (?:trọng tâm|chủ yếu|công tác|và giải pháp|, giải pháp|6 tháng|tháng|quý|năm)|giải pháp (?:thực hiện|chủ yếu|trọng tâm)|mục tiêu|kế hoạch (?:công tác|tháng|năm|quý)|dự kiến|thời gian tới|tháng tới|năm tới|trong tâm"
)
_DONE_HEADING = re.compile(
    r"kết quả|tình hình|đánh giá|tồn tại|hạn chế|ưu điểm|khó khăn|lãnh đạo|đã (?:đạt|thực hiện)|nguyên nhân"
)
_STOCK_HEADING = re.compile(r"tính đến|hiện trạng|hiện có|đến hết|đến ngày|hiện nay")
_PLAN = re.compile(
    r"\b(?:dự kiến|sẽ|phấn đấu|mục tiêu|chỉ tiêu (?:giao|đề ra)|kế hoạch (?:giao|đề ra|năm)|đặt ra|đăng ký (?:trình|thực hiện)|các thủ tục để)\b"
)
_SIGNS_OF_PLANS = (
    "dự kiến", "sẽ", "phấn đấu", "mục tiêu", "chỉ tiêu", "kế hoạch", "đặt ra", "đăng ký", "thủ tục", " tới"
)  # fmt: skip
_GOAL = re.compile(
    r"\b(?:phấn đấu|dự kiến|mục tiêu (?:đến|là|năm|đặt)|đặt mục tiêu|thời gian tới|năm tới|tháng tới)\b"
)
_REALLY = re.compile(r"\bđã (?!được phê|phê duyệt|đề ra|đặt ra|giao)|\bkết quả\b|\bđến nay\b")
_LAST_YEAR = re.compile(
    r"(?:[(,;]|\btrong khi)\s*(?:của )?cùng kỳ(?! (?:tăng|giảm))(?: năm)?(?: trước| ngoái| \d{4})?(?: (?:là|có|đạt|chỉ|chỉ có))?[ :]*\Z"
)

_SHORT = 40


class Setting(NamedTuple):
    """What stands above a line: a period other than the report's, and whether it speaks of plans or of stocks."""

    level: int
    period: str | None = None
    as_at: str | None = None
    planned: bool = False
    stock: bool = False


class Calendar:
    """Periods of one text: its dates, the report's own period, and the headers that change it."""

    def __init__(
        self, text: str, low: str, lines: Spans, mentions: list[DateMention], home: str | None
    ) -> None:
        self._text, self._low = text, low
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self.home = home
        self._runs = list(runs(low, home))
        self._run_starts = [run.start for run in self._runs]
        self._year = int(home[:4]) if home and home[:4].isdigit() else None
        self._settings = self._read_settings(lines)
        self._lines = lines

    def setting(self, offset: int) -> Setting | None:
        """Return what the headers above `offset` say."""
        return self._settings[max(self._lines.index_at(offset), 0)] if self._settings else None

    def within(self, start: int, end: int) -> list[DateMention]:
        """Return the dates that begin in `[start, end)`."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def code(self, mention: DateMention) -> tuple[str | None, str | None]:
        """Return the period that a date means, and the day it is true at where it names one."""
        if mention.kind == "day" or mention.kind == "partial_day":
            if mention.last_date is None:
                return self.home, None
            if mention.kind == "partial_day":
                return f"{mention.last_date:%Y-%m}", None
            return self._of_day(mention), mention.last_date.isoformat()
        if mention.kind == "stage":
            return self.home, None
        if mention.kind == "span":
            return self._of_span(mention)
        if mention.period_code or self._year is None:
            return mention.period_code or self.home, None
        return _without_year(mention, self._year) or self.home, None

    def _of_day(self, mention: DateMention) -> str | None:
        """Return the report's period where the day closes it or comes later, else the month of the day."""
        day = mention.last_date
        assert day is not None
        if self.home is None or self._year is None:
            return f"{day:%Y-%m}"
        if day.year != self._year:
            return f"{day:%Y-%m}" if day.year < self._year else self.home
        return self.home

    def _of_span(self, mention: DateMention) -> tuple[str | None, str | None]:
        """Return the report's period where the days are those of it, by either calendar, else the days themselves."""
        first, last = mention.first_date, mention.last_date
        if first is None or last is None:
            return self.home, None
        if any(
            first == own.start and 2 * (last - first).days > own.days and last <= own.last_day
            for own in self._own_days()
        ):
            return self.home, None
        return mention.period_code or self.home, None

    def _own_days(self) -> tuple[Period, ...]:
        """Return the report's own period by the administrative and by the statistical calendar."""
        if self.home is None:
            return ()
        try:
            return Period.parse(self.home, "administrative"), Period.parse(self.home, "statistical")
        except ValueError:
            return ()

    def adverb(self, start: int, figure: int) -> tuple[bool, str | None, str | None]:
        """Return whether the sentence that begins at `start` names a period before `figure`, with the period and the day."""
        found: tuple[int, str | None, str | None] | None = None
        for mention in self.within(start, figure):
            if self._is_adverb(mention, start):
                found = (mention.end, *self.code(mention))
        at = self._low.find("trong ", start, figure)
        for vague in _VAGUE.finditer(self._low, at, figure) if at >= 0 else ():
            if found is None or vague.start() > found[0]:
                found = (vague.end(), self._vague(vague["span"]), None)
        for run in self._runs[bisect_left(self._run_starts, start) : bisect_left(self._run_starts, figure)]:
            if run.end <= figure and (found is None or run.end >= found[0]):
                found = (run.end, run.period, None)
        return (True, found[1], found[2]) if found else (False, None, None)

    def same_period_before(self, start: int, figure: int) -> bool:
        """Answer whether the words right before a figure say that it is last year's: "(cùng kỳ năm 2021: 12"."""
        start = max(start, figure - 60)
        if self._low.find("cùng kỳ", start, figure) < 0:
            return False
        return _LAST_YEAR.search(self._low, start, figure) is not None

    def later(self, start: int, end: int, any_year: bool) -> str | None:
        """Return the period that is named behind a figure in `[start, end)`: "cấp 150 chứng thư số trong tháng 5"."""
        for mention in self.within(start, end):
            before = self._low[start : mention.start]
            if mention.kind in {"day", "stage", "span"} or _NOT_HERE.search(before):
                continue
            if before.endswith(("trong ", "vào ")) or (any_year and mention.kind == "year"):
                return self.code(mention)[0]
        return None

    def year_in(self, start: int, end: int) -> str | None:
        """Return the last year or part of a year that `[start, end)` names, for plans."""
        codes = [
            self.code(mention)[0]
            for mention in self.within(start, end)
            if mention.kind not in {"day", "stage", "span", "partial_day"}
            and not _NOT_HERE.search(self._low[max(start, mention.start - 30) : mention.start])
        ]
        return codes[-1] if codes else None

    def named(self, words: str) -> str | None:
        """Return the period that a column header names, the report's own where it names none."""
        mentions = [mention for mention in scan_dates(words) if mention.kind not in {"stage", "span"}]
        return self.code(mentions[-1])[0] if mentions else self.home

    def year_before(self) -> str | None:
        """Return the report's period one year earlier."""
        if self.home is None or self._year is None:
            return None
        return f"{self._year - 1}{self.home[4:]}"

    def _is_adverb(self, mention: DateMention, start: int) -> bool:
        if mention.kind == "stage":
            return False
        before = self._low[max(start, mention.start - 30) : mention.start]
        if found := _ADVERB_BEFORE.search(before):
            is_target = bool(found["until"]) and mention.kind == "year"
            if not is_target or found["until"].startswith(("tính", "hết")):
                return True
            return (
                self.is_future(mention.period_code)
                and _OPENS.match(self._low, start, mention.start) is not None
            )
        if mention.kind == "day":
            return False
        if _STARTS_SENTENCE.match(self._low, start, mention.start) and not _NOT_HERE.search(before):
            lead = self._low[start : mention.start]
            return _STARTS_SENTENCE.fullmatch(lead) is not None
        return before.endswith(", ") and mention.kind != "year"

    def is_future(self, period: str | None) -> bool:
        """Answer whether a period lies in a year after the report's."""
        return period is not None and self._year is not None and int(period[:4]) > self._year

    def _vague(self, span: str) -> str | None:
        if self.home is None:
            return None
        if span.startswith("năm"):
            return self.home[:4]
        if span == "kỳ":
            return self.home
        kind = {"tháng": 7, "quý": 7}.get(span.split()[0])
        is_month = len(self.home) == 7 and self.home[5:7].isdigit()
        is_quarter = "Q" in self.home
        if kind and ((span.startswith("tháng") and is_month) or (span == "quý" and is_quarter)):
            return self.home
        return None

    def _read_settings(self, lines: Spans) -> list[Setting | None]:
        """Return for each line the innermost setting that holds there."""
        stack: list[Setting] = []
        settings: list[Setting | None] = []
        titles_part = False
        for start, end in lines:
            rank = rank_of(self._text, start, end)
            level = 0 if titles_part and rank.is_header and rank.level == 1 else rank.level
            while stack and _closes(level, stack[-1].level, rank.is_header):
                stack.pop()
            settings.append(stack[-1] if stack else None)
            if rank.is_header and (made := self._made(start, end, level, stack)):
                stack.append(made)
            titles_part = rank.level == 0 and end - start < _SHORT
        return settings

    def _made(self, start: int, end: int, level: int, stack: list[Setting]) -> Setting | None:
        """Return the setting that the header `[start, end)` makes, inheriting from the one around it."""
        low = self._low[start:end]
        outer = stack[-1] if stack else Setting(-1)
        period, as_at = outer.period, outer.as_at
        mentions = [m for m in self.within(start, end) if m.kind not in {"stage", "span"}]
        done = _DONE_HEADING.search(low) is not None
        aims = _PLANNED_HEADING.search(low) is not None
        if mentions and not (level > 4 and end - mentions[-1].end > 60):
            meant = mentions[0] if done and aims else mentions[-1]
            if meant.kind != "day" or _STOCK_HEADING.search(low):
                period, as_at = self.code(meant)
        planned = not done and (outer.planned or (level <= 4 and aims))
        stock = not planned and (_STOCK_HEADING.search(low) is not None or (outer.stock and level > 4))
        if (period, as_at, planned, stock) == (outer.period, outer.as_at, outer.planned, outer.stock):
            return None
        return Setting(level, period, as_at, planned, stock)


def _closes(level: int, open_level: int, is_header: bool) -> bool:
    """Answer whether a line of `level` ends the setting of `open_level`."""
    if level == PLAIN:
        return open_level >= HEADER and not is_header
    return level <= open_level


def _without_year(mention: DateMention, year: int) -> str | None:
    """Return the code of a period whose year the text leaves out."""
    month = mention.month
    if mention.kind == "half_year":
        return f"{year}-H{1 if month == 6 else 2}"
    if mention.kind == "quarter" and month:
        return f"{year}-Q{(month + 2) // 3}"
    if mention.kind == "months" and month:
        return str(Period.parse(f"{year}-{month}M"))
    if mention.kind == "month" and month:
        return f"{year}-{month:02d}"
    return None


def is_planned(low: str, start: int, clause: int, figure: int) -> bool:
    """Answer whether the words before a figure speak of a plan.

    A plan that opens the sentence at `start` ("Phấn đấu …") holds for all its clauses, another only for its own.
    """
    words = low[start : min(start + 60, figure)] + "|" + low[clause:figure]
    if not any(map(words.__contains__, _SIGNS_OF_PLANS)):
        return False
    opening = _GOAL.search(low, start, min(start + 60, figure))
    plan = opening.start() if opening else -1
    for found in _PLAN.finditer(low, clause, figure):
        plan = found.start()
    if plan < 0:
        return False
    return _REALLY.search(low, plan, figure) is None
