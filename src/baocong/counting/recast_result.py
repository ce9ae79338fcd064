"""What a recast gives: figures on another map of units, those that stay as they were, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation

NotRecastCode = Literal[
    "straddles",
    "break",
    "share_from_parts",
    "not_divisible",
    "no_share",
    "no_back_share",
    "weights_missing",
    "mean_incomplete",
    "already_stated",
    "conflicting_values",
]

_REASONS: Mapping[NotRecastCode, str] = {
    "straddles": (
        "Kỳ {period} có ngày trước và ngày từ {date} (ngày sắp xếp lại) nên số liệu không thuộc hẳn bộ máy nào; "
        "hãy tách số liệu thành hai đoạn trước và sau ngày này."
    ),
    "break": "“{name}” bị ngắt chuỗi khi sắp xếp lại đơn vị; số liệu cũ được giữ nguyên theo đơn vị cũ.",
    "share_from_parts": "“{name}” là tỷ lệ: hãy chuyển đổi tử số và mẫu số rồi tính lại tỷ lệ.",
    "not_divisible": "“{name}” không chia được cho nhiều đơn vị theo tỷ lệ; số liệu được giữ nguyên theo đơn vị cũ.",
    "no_share": "Sự kiện ngày {date} không nêu tỷ lệ chia “{name}” của {unit}.",
    "no_back_share": "Sự kiện ngày {date} không nêu tỷ lệ để chia ngược “{name}” của {unit} về các đơn vị cũ.",
    "weights_missing": "“{name}” cần trọng số của các đơn vị được gộp để tính trung bình; hãy nhập trọng số.",
    "mean_incomplete": "“{name}” là trung bình của các đơn vị được gộp nhưng chưa đủ số liệu của: {lacking}.",
    "already_stated": "Đơn vị nhận đã có số liệu riêng của “{name}” cho kỳ này nên không gộp thêm số của {unit}.",
    "conflicting_values": "{unit} có hai số liệu của “{name}” cho cùng kỳ và cùng phân tổ; hãy chọn một số liệu đúng.",
}


@dataclass(frozen=True, slots=True)
class NotRecast:
    """A figure that stays as it was, with the reason."""

    observation: Observation
    code: NotRecastCode
    message: str


@dataclass(frozen=True, slots=True)
class Incomplete:
    """A recast figure to which some of the units that went into it contributed nothing that is known."""

    observation: Observation
    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recast:
    """Figures on one map. What could not be recast is not among `observations` but in `not_recast`, unchanged.

    For an indicator that adds, the values of `observations` and `not_recast` together add up to those given.
    """

    observations: tuple[Observation, ...] = ()
    not_recast: tuple[NotRecast, ...] = ()
    incomplete: tuple[Incomplete, ...] = ()


def not_recast(
    indicator: Indicator,
    observation: Observation,
    code: NotRecastCode,
    effective_date: date,
    lacking: str = "",
) -> NotRecast:
    """Return a figure that stays as it was, with its sentence filled in."""
    message = _REASONS[code].format(
        name=indicator.name,
        unit=observation.unit,
        period=observation.period.name_vi(),
        date=f"{effective_date:%d/%m/%Y}",
        lacking=lacking,
    )
    return NotRecast(observation, code, message)
