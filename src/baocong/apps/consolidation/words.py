"""What figures are called on a page: numbers with their words, why there is none, and sentences of refusals."""

from baocong.apps.consolidation.figures import Figure, Recipe
from baocong.counting.exact import round_half_up
from baocong.counting.period import Period
from baocong.counting.refusal import TEMPLATES, RefusalCode
from baocong.vietnamese.numerals import format_number

SHORT: dict[RefusalCode, str] = {
    "not_additive": "không cộng",
    "share_from_parts": "thiếu tử, mẫu số",
    "weights_missing": "thiếu trọng số",
    "different_totals": "khác cơ sở",
    "zero_denominator": "mẫu số bằng 0",
    "distinct_over_time": "không cộng các kỳ",
    "not_additive_over_time": "không cộng các kỳ",
    "cumulative_since_january": "không từ đầu năm",
}
DECIMALS = 1
"""Decimals of computed shares and means; everything else is printed as it was added."""


def shown(figure: Figure, recipe_way: str, scale: int) -> str:
    """Return the text of a table cell: never blank, never a dash."""
    if figure.state == "value" and figure.value is not None:
        exact = recipe_way in {"sum", "never"}
        number = format_number(figure.value if exact else round_half_up(figure.value, max(scale, DECIMALS)))
        return f"{figure.qualifier} {number}" if figure.qualifier else number
    if figure.state == "refused" and figure.refusal:
        return SHORT.get(figure.refusal, "không cộng")
    if figure.state == "judge":
        return "cần xem"
    return _none(figure)


def _none(figure: Figure) -> str:
    if figure.expected is not None and figure.expected == 0:
        return "không thuộc"
    if figure.expected and figure.not_applicable >= figure.expected:
        return "không áp dụng"
    return "chưa có số"


def of(figure: Figure) -> str:
    """Return "k/n" for a total that not all reports are in; "" otherwise."""
    if figure.state not in {"value", "refused"} or not figure.is_partial or not figure.expected:
        return ""
    return f"{format_number(figure.reported)}/{format_number(figure.expected)}"


def refusal_sentence(code: RefusalCode, recipe: Recipe, whole: Period) -> str:
    """Return the sentence of a refusal, as the pure rules say it."""
    upper, lower = recipe.parts or (None, None)
    fields = {
        "name": recipe.version.name,
        "numerator": str(upper) if upper else recipe.version.numerator,
        "denominator": str(lower) if lower else recipe.version.denominator,
        "found": whole.name_vi() if "over" in code or "january" in code else "các đơn vị",
        "whole": whole.name_vi(),
        "indicator": recipe.version.indicator.code,
        "unit_of_measure": recipe.version.unit_of_measure,
        "unit": "",
        "allowed": "",
    }
    return TEMPLATES[code].format_map(fields)


def rule_sentence(figure: Figure, recipe: Recipe, whole: Period) -> str:
    """Return in one sentence how a total came about."""
    if figure.state == "none":
        return f"Chưa có số liệu nào của “{recipe.version.name}” trong {whole.name_vi()}."
    if figure.state == "refused" and figure.refusal:
        return refusal_sentence(figure.refusal, recipe, whole)
    if figure.state == "judge":
        return "Có số liệu mâu thuẫn hoặc thuộc hai phiên bản chỉ tiêu; tổng này phải xem từng số liệu."
    times = len(figure.periods)
    if recipe.way == "share" and figure.parts:
        upper, lower = (format_number(one) for one in figure.parts)
        return f"Tổng tử số {upper} chia tổng mẫu số {lower} của những đơn vị có đủ hai số liệu."
    if recipe.way == "plain_mean":
        return "Trung bình cộng của các đơn vị, theo quy tắc công bố của chỉ tiêu."
    if recipe.version.time != "flow" and whole.months and whole.months > 1 and times == 1:
        return "Lấy số của tháng cuối có số liệu, không cộng các tháng."
    if times > 1:
        return f"Tổng của {times} tháng; mỗi tháng cộng số liệu của các đơn vị."
    return "Tổng số liệu của các đơn vị."
