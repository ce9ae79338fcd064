"""An explanation in plain Vietnamese: two to five short sentences a head of unit can read aloud."""

from decimal import Decimal
from fractions import Fraction

from baocong.scoring.explanation import Column, Comparison, Explanation, OneMorePoint
from baocong.scoring.labels import Labels
from baocong.scoring.ladder import measure_of
from baocong.scoring.points import format_points, rounded_to_step
from baocong.scoring.policy import RankingPolicy
from baocong.scoring.tie_breaks import Separation, tie_break_name, tie_break_value
from baocong.scoring.unit_score import UnitScore

_COLUMN_NAMES: dict[Column, str] = {
    "standard": "điểm chuẩn",
    "bonus": "điểm thưởng",
    "deduction": "điểm trừ",
    "cut": "điểm bị cắt do điểm khống chế",
}


def explanation_text(explanation: Explanation, policy: RankingPolicy, labels: Labels) -> str:
    """Return the explanation as full sentences, in a fixed order: place, neighbours, what one more point would change.

    *Example*: "Hạng 6 với 111,5 điểm (điểm chuẩn 100, điểm thưởng 12, điểm trừ 0,5). …"
    """
    sentences = [_place(explanation, policy, labels), *explanation.score.adjustments]
    if explanation.shared_with:
        sentences.append(_why_shared(explanation, policy, labels))
    if explanation.above:
        sentences.append(_against(explanation.score, explanation.above, policy, labels, above=True))
    if explanation.below:
        sentences.append(_against(explanation.score, explanation.below, policy, labels, above=False))
    if explanation.one_more:
        sentences.append(_one_more(explanation, explanation.one_more, policy, labels))
    return " ".join(sentences)


def _place(explanation: Explanation, policy: RankingPolicy, labels: Labels) -> str:
    score = explanation.score
    points = f"{format_points(score.total)} điểm{_share(score, policy)} ({_parts(score)})"
    if explanation.shared_with:
        return f"Đồng hạng {explanation.rank} với {labels.units_in_words(explanation.shared_with)}: {points}."
    return f"Hạng {explanation.rank} với {points}."


def _parts(score: UnitScore) -> str:
    parts = [f"điểm chuẩn {format_points(score.standard)}"]
    for column in ("bonus", "deduction", "cut"):
        points: Decimal = getattr(score, column)
        if points:
            parts.append(f"{_COLUMN_NAMES[column]} {format_points(points)}")
    return ", ".join(parts)


def _share(score: UnitScore, policy: RankingPolicy) -> str:
    if policy.measure == "total" or score.base is None:
        return ""
    percent = rounded_to_step(measure_of(score, policy) * 100, Decimal("0.01"))
    return f" trên {format_points(score.base)} điểm tối đa áp dụng, đạt {format_points(percent)}%"


def _why_shared(explanation: Explanation, policy: RankingPolicy, labels: Labels) -> str:
    if not policy.tie_breaks:
        return "Các đơn vị bằng điểm được xếp đồng hạng; quy chế không đặt tiêu chí phụ."
    sentences = []
    skipped = {skip.tie_break for skip in explanation.skipped}
    used = [tie_break_name(t, labels) for t in policy.tie_breaks if t not in skipped]
    if used:
        sentences.append(f"Các tiêu chí phụ đã xét ({'; '.join(used)}) không phân định được.")
    for skip in explanation.skipped:
        sentences.append(
            f"Không dùng được tiêu chí phụ “{tie_break_name(skip.tie_break, labels)}” vì thiếu số liệu của "
            f"{labels.units_in_words(skip.lacking)}."
        )
    return " ".join(sentences)


def _against(
    score: UnitScore, comparison: Comparison, policy: RankingPolicy, labels: Labels, *, above: bool
) -> str:
    who = f"hạng {comparison.rank} ({labels.units_in_words(tuple(x.unit for x in comparison.others))})"
    if comparison.separation:
        return _by_tie_break(score, comparison, comparison.separation, labels, above=above)
    word = "Kém" if above else "Hơn"
    details = "; ".join([*map(_column_words, comparison.columns), *_criterion_words(comparison, labels)])
    return f"{word} {who} {_distance(score, comparison, policy)}{': ' + details if details else ''}."


def _distance(score: UnitScore, comparison: Comparison, policy: RankingPolicy) -> str:
    if policy.measure == "total":
        return f"{format_points(comparison.points)} điểm"
    gap: Fraction = abs(measure_of(score, policy) - measure_of(comparison.others[0], policy)) * 100
    return f"{format_points(rounded_to_step(gap, Decimal('0.01')))} điểm phần trăm"


def _by_tie_break(
    score: UnitScore, comparison: Comparison, separation: Separation, labels: Labels, *, above: bool
) -> str:
    names = labels.units_in_words(tuple(x.unit for x in comparison.others))
    word = "dưới" if above else "trên"
    if separation.tie_break.kind == "council_decision":
        because = "theo quyết định của hội đồng"
        if separation.decision:
            document = f", {separation.decision.document}" if separation.decision.document else ""
            because += f" (lý do: {separation.decision.reason}{document})"
        return f"Bằng điểm với {names} (hạng {comparison.rank}), xếp {word} {because}."
    own = tie_break_value(separation.tie_break, score)
    other = tie_break_value(separation.tie_break, comparison.others[0])
    first, second = (other, own) if above else (own, other)
    rule = tie_break_name(separation.tie_break, labels)
    holder = f"{names} có " if above else ""
    return f"Bằng điểm với {names} (hạng {comparison.rank}), xếp {word} vì {holder}{rule} ({first} so với {second})."


def _column_words(difference: tuple[Column, Decimal]) -> str:
    column, points = difference
    more, less = ("cao hơn", "thấp hơn") if column == "standard" else ("nhiều hơn", "ít hơn")
    return f"{_COLUMN_NAMES[column]} {more if points > 0 else less} {format_points(abs(points))}"


def _criterion_words(comparison: Comparison, labels: Labels) -> list[str]:
    if not comparison.criteria:
        return []
    code, points = comparison.criteria[0]
    word = "cao hơn" if points > 0 else "thấp hơn"
    return [f"chênh nhiều nhất ở “{labels.criterion(code)}” ({word} {format_points(abs(points))})"]


def _one_more(explanation: Explanation, one: OneMorePoint, policy: RankingPolicy, labels: Labels) -> str:
    before = f"{'đồng hạng' if explanation.shared_with else 'hạng'} {explanation.rank}"
    equals = labels.units_in_words(one.equals)
    if one.shared_with:
        names = labels.units_in_words(one.shared_with)
        return f"Thêm 1 điểm thì từ {before} lên đồng hạng {one.rank} với {names}."
    tied = f", bằng điểm với {equals} và phân định bằng tiêu chí phụ" if one.equals else ""
    if one.rank < explanation.rank:
        return f"Thêm 1 điểm thì từ {before} lên hạng {one.rank}{tied}."
    if explanation.shared_with:
        return f"Thêm 1 điểm thì từ {before} thành một mình giữ hạng {one.rank}{tied}."
    if one.equals:
        return f"Thêm 1 điểm thì bằng điểm với {equals} nhưng vẫn ở hạng {one.rank} do tiêu chí phụ."
    return f"Thêm 1 điểm vẫn ở hạng {one.rank}{_still_needed(explanation, policy)}."


def _still_needed(explanation: Explanation, policy: RankingPolicy) -> str:
    above = explanation.above
    if above is None or policy.measure != "total" or above.points <= 1:
        return ""
    return f"; cần thêm {format_points(above.points)} điểm để bằng hạng {above.rank}"
