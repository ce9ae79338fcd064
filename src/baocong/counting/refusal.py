"""Refusals: why a figure is not computed, as a stable code with its Vietnamese sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from baocong.counting.observation import Observation

RefusalCode = Literal[
    "no_units",
    "no_observations",
    "mixed_indicators",
    "mixed_periods",
    "mixed_cutoffs",
    "mixed_categories",
    "mixed_units_of_measure",
    "mixed_times",
    "mixed_plans",
    "conflicting_values",
    "not_additive",
    "share_from_parts",
    "weights_missing",
    "estimate_refused",
    "distinct_over_time",
    "not_additive_over_time",
    "cumulative_since_january",
    "several_units",
    "overlapping_periods",
    "outside_the_period",
    "not_additive_over_categories",
    "no_breakdown",
    "several_breakdowns",
    "unknown_category",
    "not_a_share",
    "different_totals",
    "zero_denominator",
]

TEMPLATES: Mapping[RefusalCode, str] = {
    "no_units": "Chưa có danh sách đơn vị phải báo cáo nên không tổng hợp được “{name}”. Hãy lập danh sách đơn vị trước.",
    "no_observations": "Chưa có số liệu nào của “{name}” để tổng hợp. Hãy nhập số liệu hoặc đọc báo cáo của đơn vị trước.",
    "mixed_indicators": (
        "Không cộng được vì có số liệu của nhiều chỉ tiêu: {found}. Chỉ tổng hợp số liệu của “{name}” ({indicator})."
    ),
    "mixed_periods": (
        "Không cộng “{name}” vì số liệu thuộc các kỳ khác nhau: {found}. Hãy đưa về cùng một kỳ trước khi tổng hợp."
    ),
    "mixed_cutoffs": (
        "Không cộng “{name}” vì thời gian chốt số liệu khác nhau: {found}. "
        "Hãy thống nhất kỳ hành chính (từ ngày 15 đến ngày 14) hoặc kỳ thống kê (theo tháng dương lịch)."
    ),
    "mixed_categories": (
        "Không cộng “{name}” vì số liệu thuộc các phân tổ khác nhau: {found}. "
        "Hãy tổng hợp riêng từng phân tổ, hoặc tính số chung từ đủ các phân tổ của từng đơn vị."
    ),
    "mixed_units_of_measure": (
        "Không cộng “{name}” vì đơn vị tính khác nhau: {found}. Hãy quy đổi về “{unit_of_measure}” trước khi tổng hợp."
    ),
    "mixed_times": (
        "Không cộng “{name}” vì lẫn số trong kỳ với số lũy kế hoặc số hiện có: {found}. Chỉ cộng số liệu cùng loại."
    ),
    "mixed_plans": (
        "Không cộng “{name}” vì lẫn số kế hoạch với số đã thực hiện: {found}. Hãy tổng hợp riêng kế hoạch và kết quả."
    ),
    "conflicting_values": (
        "“{name}” của {unit} có hai số liệu cho cùng một kỳ và cùng phân tổ: {found}. "
        "Hãy chọn một số liệu đúng rồi tổng hợp lại."
    ),
    "not_additive": ("“{name}” không được cộng giữa các đơn vị. Hãy trình bày số liệu của từng đơn vị."),
    "share_from_parts": (
        "“{name}” là tỷ lệ nên không cộng hay lấy trung bình các tỷ lệ của đơn vị. "
        "Tỷ lệ chung được tính từ tổng tử số ({numerator}) và tổng mẫu số ({denominator})."
    ),
    "weights_missing": (
        "“{name}” cần trung bình có trọng số nhưng thiếu trọng số của {found}. "
        "Hãy nhập trọng số (ví dụ tổng số hồ sơ, tổng số hộ) của từng đơn vị."
    ),
    "estimate_refused": (
        "“{name}” có số ước thực hiện của {found} trong khi tổng này chỉ nhận số đã thực hiện. "
        "Hãy lấy số sơ bộ hoặc chính thức, hoặc tổng hợp như số ước."
    ),
    "distinct_over_time": (
        "“{name}” đếm số đối tượng (mỗi đối tượng một lần) nên không cộng các kỳ: "
        "một đối tượng có thể được đếm ở nhiều kỳ ({found}). Hãy đếm lại trên cả kỳ {whole}."
    ),
    "not_additive_over_time": "“{name}” không được cộng qua các kỳ ({found}). Hãy tính lại từ số liệu gốc của cả kỳ {whole}.",
    "cumulative_since_january": (
        "“{name}” là số lũy kế từ đầu năm ({found}) nên không phải là số của {whole}. "
        "Hãy lấy số trong kỳ, hoặc lấy số lũy kế cuối kỳ trừ số lũy kế đầu kỳ."
    ),
    "several_units": "Tổng hợp “{name}” qua các kỳ chỉ làm cho từng đơn vị một, nhưng có số liệu của: {found}.",
    "overlapping_periods": (
        "Không cộng “{name}” vì các kỳ chồng lên nhau: {found}. Hãy giữ lại các kỳ nối tiếp nhau, không trùng ngày."
    ),
    "outside_the_period": "Không cộng “{name}” vì có kỳ không nằm trọn trong {whole}: {found}.",
    "not_additive_over_categories": (
        "“{name}” không được cộng giữa các phân tổ ({found}). Hãy trình bày riêng từng phân tổ."
    ),
    "no_breakdown": "Số liệu của “{name}” không ghi theo phân tổ nào nên không suy ra được số chung.",
    "several_breakdowns": (
        "Không suy ra số chung của “{name}” vì các số liệu thuộc nhiều loại phân tổ: {found}. "
        "Hãy dùng từng loại phân tổ một."
    ),
    "unknown_category": (
        "Không suy ra số chung của “{name}” vì phân tổ “{found}” không có trong danh mục. Được dùng: {allowed}."
    ),
    "not_a_share": "“{name}” không phải là tỷ lệ có tử số và mẫu số, nên không tính được từ hai tổng.",
    "different_totals": (
        "Không tính được “{name}” vì tử số và mẫu số không cùng {found}. Hãy tổng hợp lại tử số và mẫu số trên cùng cơ sở."
    ),
    "zero_denominator": "Không tính được “{name}” vì mẫu số bằng 0 (không phát sinh).",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a figure is not computed.

    `code` is stable; `message` is a full Vietnamese sentence with what to do next; `observations` are those it names.
    *Source*: docs/rules/adding-up.md lists every code.
    """

    code: RefusalCode
    message: str
    observations: tuple[Observation, ...] = ()


def refuse(code: RefusalCode, observations: tuple[Observation, ...] = (), **fields: str) -> Refusal:
    """Return the refusal of `code` with its sentence filled in."""
    return Refusal(code, TEMPLATES[code].format_map(fields), observations)
