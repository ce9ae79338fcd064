"""Whether a criteria set holds together: codes, graph, maxima, caps, intervals. Rules of leaves: `validation_rules`.

Every problem has a stable code, the criterion or cap it stands at, and a sentence that says what is allowed.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from decimal import Decimal
from fractions import Fraction

from baocong.scoring.criteria import CAP_SCOPES, Cap, CriteriaSet, Criterion
from baocong.scoring.graph import Graph, graph_of, top_criteria
from baocong.scoring.points import ZERO, format_points, is_whole_steps
from baocong.scoring.problem import Problem
from baocong.scoring.rules import DisqualifyingFloor, most_points
from baocong.scoring.validation_rules import check_rule


def validate(criteria: CriteriaSet, indicators: Collection[str] | None = None) -> list[Problem]:
    """Return the problems of a criteria set, in the table's order; an empty list means it can be used.

    `indicators` are the codes that rules may name; None leaves that reference unchecked. Sums are checked only when the
    graph itself is sound, so that one wrong code does not raise ten complaints.
    """
    problems = [*_whole_table(criteria), *_codes(criteria)]
    for criterion in criteria.criteria:
        problems += _criterion(criterion, criteria)
        problems += check_rule(criterion, indicators)
    broken = [*_references(criteria), *_cycles(criteria)]
    problems += broken
    if not broken and not any(problem.code == "criteria.duplicate_code" for problem in problems):
        graph = graph_of(criteria)
        problems += [*_roles(graph), *_group_sums(graph), *_total(criteria), *_counted(criteria, graph)]
        problems += [problem for cap in criteria.caps for problem in _cap_against_rules(cap, criteria, graph)]
    return problems


def _whole_table(criteria: CriteriaSet) -> Iterator[Problem]:
    if criteria.step <= 0:
        yield Problem("criteria.step_not_positive", "Bước điểm phải lớn hơn 0, ví dụ 0,5.", part="step")
    if criteria.total < 0:
        yield Problem("criteria.negative_maximum", "Tổng điểm của bảng không được âm.", part="total")
    for first, last, part in (
        (criteria.in_force_from, criteria.in_force_until, "in_force_until"),
        (criteria.counted_from, criteria.counted_until, "counted_until"),
    ):
        if first and last and last <= first:
            message = f"Ngày kết thúc {last:%d/%m/%Y} không sau ngày bắt đầu {first:%d/%m/%Y}; đề nghị sửa một trong hai."
            yield Problem("criteria.interval_reversed", message, part=part)


def _codes(criteria: CriteriaSet) -> Iterator[Problem]:
    codes = [criterion.code for criterion in criteria.criteria] + [cap.code for cap in criteria.caps]
    for code, times in Counter(codes).items():
        if times > 1:
            message = f"Mã “{code}” dùng {times} lần; mỗi tiêu chí và mỗi mức khống chế phải có mã riêng."
            yield Problem("criteria.duplicate_code", message, item=code, part="code")


def _criterion(criterion: Criterion, criteria: CriteriaSet) -> Iterator[Problem]:
    name = f"Tiêu chí {criterion.code}"
    most = criterion.max_points
    if criterion.kind == "standard" and most is None:
        message = f"{name} chưa có điểm tối đa; tiêu chí tính điểm chuẩn phải ghi điểm tối đa."
        yield Problem("criteria.maximum_missing", message, criterion.code, "max_points")
    if most is not None and most < 0:
        message = f"{name} có điểm tối đa {format_points(most)}; điểm tối đa phải từ 0 trở lên."
        yield Problem("criteria.negative_maximum", message, criterion.code, "max_points")
    elif most is not None and criteria.step > 0 and not is_whole_steps(most, criteria.step):
        message = f"{name} có điểm tối đa {format_points(most)}, không chia hết cho bước {format_points(criteria.step)}."
        yield Problem("criteria.off_step", message, criterion.code, "max_points", "warning")
    for at, feed in enumerate(criterion.feeds):
        if feed.weight <= 0:
            message = f"{name} góp vào {feed.parent} với trọng số {feed.weight}; trọng số phải lớn hơn 0."
            yield Problem("criteria.weight_not_positive", message, criterion.code, f"feeds[{at}].weight")


def _references(criteria: CriteriaSet) -> Iterator[Problem]:
    known = {criterion.code for criterion in criteria.criteria}

    def unknown(code: str, item: str, part: str) -> Problem:
        message = f"“{item or criteria.name}” nhắc đến mã “{code}” không có trong bảng. Các mã có: {_listed(known)}."
        return Problem("criteria.unknown_reference", message, item, part)

    for criterion in criteria.criteria:
        for at, feed in enumerate(criterion.feeds):
            if feed.parent not in known:
                yield unknown(feed.parent, criterion.code, f"feeds[{at}].parent")
        rule = criterion.rule
        if isinstance(rule, DisqualifyingFloor) and rule.scope not in {*known, "total"}:
            yield unknown(rule.scope, criterion.code, "rule.scope")
    for cap in criteria.caps:
        if cap.scope not in {*known, *CAP_SCOPES}:
            yield unknown(cap.scope, cap.code, "scope")
    for at, code in enumerate(criteria.total_of):
        if code not in known:
            yield unknown(code, "", f"total_of[{at}]")


def _listed(codes: Collection[str]) -> str:
    shown = sorted(codes)
    return ", ".join(shown[:20]) + (f" … ({len(shown)} mã)" if len(shown) > 20 else "")


def _cycles(criteria: CriteriaSet) -> Iterator[Problem]:
    """Report each criterion that reaches itself, once, at the first of the circle in the table's order."""
    parents = {c.code: [feed.parent for feed in c.feeds] for c in criteria.criteria}
    reported: set[str] = set()
    for code in parents:
        circle = _circle_through(code, parents)
        if circle and not reported & set(circle):
            reported |= set(circle)
            message = f"Các tiêu chí góp điểm vòng tròn: {' → '.join(circle)}; đề nghị bỏ một đường góp điểm."
            yield Problem("criteria.cycle", message, item=code, part="feeds")


def _circle_through(start: str, parents: dict[str, list[str]]) -> list[str]:
    came_from: dict[str, str] = {}
    waiting = [start]
    while waiting:
        code = waiting.pop()
        for parent in parents.get(code, []):
            if parent == start:
                path = [start, code]
                while path[-1] != start:
                    path.append(came_from[path[-1]])
                return path[::-1] if code != start else [start, start]
            if parent not in came_from:
                came_from[parent] = code
                waiting.append(parent)
    return []


def _roles(graph: Graph) -> Iterator[Problem]:
    for code, criterion in graph.by_code.items():
        has_standard = bool(graph.of_kind(code, "standard"))
        if criterion.rule is None and not graph.children[code]:
            message = (
                f"Tiêu chí {code} không có quy tắc cho điểm và không có tiêu chí con; đề nghị ghi quy tắc."
            )
            yield Problem("criteria.leaf_without_rule", message, code, "rule")
        elif criterion.rule is not None and has_standard:
            message = f"Tiêu chí {code} vừa có quy tắc cho điểm vừa có tiêu chí con; chỉ được giữ một."
            yield Problem("criteria.group_with_rule", message, code, "rule")
        if criterion.kind != "standard":
            for child, _ in graph.children[code]:
                if child.kind != criterion.kind:
                    message = (
                        f"Tiêu chí {child.code} không góp vào được {code} vì khác loại; nhóm điểm thưởng hay điểm trừ "
                        "chỉ nhận tiêu chí cùng loại."
                    )
                    yield Problem("criteria.kinds_mixed", message, child.code, "feeds")


def _group_sums(graph: Graph) -> Iterator[Problem]:
    for code, criterion in graph.by_code.items():
        children = graph.of_kind(code, "standard")
        if criterion.kind != "standard" or not children or criterion.max_points is None:
            continue
        if any(child.max_points is None for child, _ in children):
            continue
        total = sum((weight * Fraction(child.max_points or ZERO) for child, weight in children), Fraction())
        if total != criterion.max_points:
            message = (
                f"Điểm tối đa của các tiêu chí con của {code} cộng lại là {_fraction(total)} "
                f"({_addends(children)}), nhưng {code} ghi {format_points(criterion.max_points)}."
            )
            yield Problem("criteria.maxima_differ", message, code, "max_points")


def _total(criteria: CriteriaSet) -> Iterator[Problem]:
    tops = [c for c in top_criteria(criteria) if c.kind == "standard"]
    if any(top.max_points is None for top in tops):
        return
    total = sum((top.max_points or ZERO for top in tops), ZERO)
    if total != criteria.total:
        message = (
            f"Điểm tối đa cộng lại là {format_points(total)} ({_addends([(top, Fraction(1)) for top in tops])}), "
            f"nhưng bảng ghi tổng {format_points(criteria.total)} điểm. Đề nghị sửa điểm tối đa hoặc tổng của bảng."
        )
        yield Problem("criteria.total_differs", message, part="total")


def _addends(children: tuple[tuple[Criterion, Fraction], ...] | list[tuple[Criterion, Fraction]]) -> str:
    words = []
    for child, weight in children:
        points = format_points(child.max_points or ZERO)
        words.append(points if weight == 1 else f"{points} × {weight}")
    return " + ".join(words) or "không có tiêu chí nào"


def _fraction(value: Fraction) -> str:
    places = Decimal(value.numerator) / Decimal(value.denominator)
    return format_points(places) if Fraction(places) == value else f"{value}"


def _counted(criteria: CriteriaSet, graph: Graph) -> Iterator[Problem]:
    """Name what counts twice because a group and its own part are both in `total_of`, and what counts nowhere."""
    tops = {criterion.code for criterion in top_criteria(criteria)}
    reached: dict[str, set[str]] = {}
    for criterion in reversed(graph.upwards):
        above = set().union(*(reached[feed.parent] for feed in criterion.feeds))
        if criterion.code in tops and above:
            message = (
                f"Tiêu chí {criterion.code} được tính hai lần vào tổng: một lần riêng, một lần trong "
                f"{_listed(above)}; đề nghị bỏ một mã khỏi total_of."
            )
            yield Problem("criteria.counted_twice", message, criterion.code, "total_of")
        reached[criterion.code] = above | ({criterion.code} & tops)
        if criterion.rule and criterion.kind != "disqualifier" and not reached[criterion.code]:
            message = f"Điểm của tiêu chí {criterion.code} không vào tổng điểm của bảng; kiểm tra lại có đúng ý không."
            yield Problem("criteria.counts_nowhere", message, criterion.code, "feeds", "warning")


def _cap_against_rules(cap: Cap, criteria: CriteriaSet, graph: Graph) -> Iterator[Problem]:
    if cap.limit < 0:
        message = f"Mức khống chế {cap.code} là {format_points(cap.limit)}; mức khống chế phải từ 0 trở lên."
        yield Problem("criteria.negative_maximum", message, cap.code, "limit")
        return
    if cap.event:
        return
    for criterion in graph.by_code.values():
        in_scope = criterion.kind == cap.scope or criterion.code == cap.scope
        most = most_points(criterion.rule) if criterion.rule and in_scope else None
        if most is not None and most > cap.limit:
            message = (
                f"Mức khống chế {cap.code} là {format_points(cap.limit)} điểm, thấp hơn {format_points(most)} điểm mà "
                f"riêng tiêu chí {criterion.code} có thể cho một lần; đề nghị sửa một trong hai."
            )
            yield Problem("criteria.cap_below_rule", message, cap.code, "limit")
    if cap.scope == "standard" and cap.limit < criteria.total:
        message = (
            f"Mức khống chế {cap.code} là {format_points(cap.limit)} điểm, thấp hơn tổng điểm chuẩn "
            f"{format_points(criteria.total)} của bảng nên không đơn vị nào đạt được tổng."
        )
        yield Problem("criteria.cap_below_rule", message, cap.code, "limit")
