"""Indicators and figures that the tests of `counting` share. All of them are samples."""

from decimal import Decimal
from typing import Any

from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation
from baocong.counting.period import Period

DOSSIERS = Indicator(
    "dossiers.received", "dossiers", "Hồ sơ tiếp nhận", "hồ sơ", "count", "flow", True,
    breakdowns={"channel": ("in_person", "online", "post"), "service_level": ("full", "partial")},
)  # fmt: skip
SETTLED = Indicator("dossiers.settled", "dossiers", "Hồ sơ đã giải quyết", "hồ sơ", "count", "flow", True)
ON_TIME = Indicator("dossiers.on_time", "dossiers", "Hồ sơ đúng hạn", "hồ sơ", "count", "flow", True)
ON_TIME_SHARE = Indicator(
    "dossiers.on_time_share", "dossiers", "Tỷ lệ hồ sơ đúng hạn", "%", "percent", "flow", False,
    counts="none", numerator="dossiers.on_time", denominator="dossiers.settled",
)  # fmt: skip
ACCOUNTS = Indicator(
    "documents.accounts", "documents", "Tài khoản", "tài khoản", "count", "stock", True, counts="distinct"
)
VISITORS = Indicator(
    "portal.visitors", "portal", "Người truy cập", "người", "count", "flow", True, counts="distinct"
)
COVERAGE = Indicator(
    "telecom.coverage", "telecom", "Tỷ lệ hộ có Internet", "%", "percent", "stock", False,
    recast="weighted_mean", counts="none",
)  # fmt: skip
INDEX = Indicator(
    "indices.dti", "indices", "Chỉ số chuyển đổi số", "điểm", "score", "flow", False,
    recast="plain_mean", counts="none",
)  # fmt: skip
RANK = Indicator(
    "indices.rank", "indices", "Thứ hạng chỉ số", "hạng", "rank", "flow", False, recast="break", counts="none"
)
MONEY = Indicator("budget.spent", "budget", "Kinh phí đã chi", "đồng", "money", "flow", True, counts="none")

MAY = Period.parse("2022-05", "administrative")


def seen(indicator: Indicator, unit: str, value: str | int | None, **more: Any) -> Observation:
    """Return a figure of May 2022 (administrative) unless told otherwise; a value of None needs an absence."""
    period = more.pop("period", MAY)
    if isinstance(period, str):
        period = Period.parse(period, "administrative")
    number = None if value is None else Decimal(value)
    return Observation(indicator.code, unit, period, number, **more)


def category(**pairs: str) -> tuple[tuple[str, str], ...]:
    """Return a category by its pairs."""
    return tuple(sorted(pairs.items()))
