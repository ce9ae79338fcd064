"""What must hold in a criteria set: its own rules by `scoring.validate`, each problem brought back to its line."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from baocong.packs.criteria_building import criteria_set
from baocong.packs.criteria_schema import CRITERIA_KEYS, RULE_KEYS
from baocong.packs.nearest import nearest
from baocong.packs.problem import PackProblem
from baocong.packs.schema import Lookup, Reference, TomlFile, TomlSchema
from baocong.packs.toml_checking import problem_at
from baocong.packs.toml_lines import Path
from baocong.scoring.criteria import CriteriaSet
from baocong.scoring.graph import top_criteria
from baocong.scoring.points import format_points
from baocong.scoring.problem import Problem
from baocong.scoring.rules import BandPoints, RankPoints
from baocong.scoring.validation import validate

_INDICATORS = Reference("indicators.csv", "code")
_WEIGHT = re.compile(r"[0-9]{1,6}(/[1-9][0-9]{0,5})?")
_FIRST_YEAR, _LAST_YEAR = 1945, 2200
_STEP = re.compile(r"[a-z_]+|\[(\d+)\]")


def check_criteria(file: TomlFile, lookup: Lookup) -> Iterator[PackProblem]:
    """Yield what is wrong with a criteria set whose keys and types are right."""
    shape = [*_notice(file), *_years(file), *_rules(file), *_weights(file), *_categories(file, lookup)]
    shape += _tie_breaks(file)
    yield from shape
    if not shape:
        yield from _found(file, lookup.values(_INDICATORS), "error")


def warnings_of(file: TomlFile) -> tuple[PackProblem, ...]:
    """Return what a person should look at in a criteria set that can be used."""
    return tuple(_found(file, frozenset(), "warning"))


def _found(file: TomlFile, indicators: frozenset[str], severity: str) -> Iterator[PackProblem]:
    criteria = criteria_set(file.values)
    for problem in validate(criteria, indicators or None):
        if problem.severity == severity:
            legal = _legal(problem, criteria, indicators)
            yield problem_at(file, _place(problem, file.values), problem.code, problem.message, legal)


def _place(problem: Problem, values: Mapping[str, Any]) -> Path:
    """Return the key path of a problem: the last criterion or cap of its code, then its part ("rule.bands[1]")."""
    steps = (int(step[1]) if step[1] else step[0] for step in _STEP.finditer(problem.part))
    part = tuple(step for step in steps if step != "source")
    for kind in ("caps", "criteria"):
        elements = values.get(kind, [])
        for at in range(len(elements) - 1, -1, -1):
            if problem.item and elements[at]["code"] == problem.item:
                return (kind, at, *part)
    return part


def _legal(problem: Problem, criteria: CriteriaSet, indicators: frozenset[str]) -> tuple[str, ...]:
    """Return the values that would be right, where they follow from the rest of the table."""
    if problem.code == "criteria.total_differs":
        tops = (top for top in top_criteria(criteria) if top.kind == "standard")
        return (format_points(sum((top.max_points or Decimal(0) for top in tops), Decimal(0))),)
    if problem.code == "criteria.bands_overlap":
        return _next_start(problem, criteria)
    if problem.code == "criteria.unknown_reference":
        return tuple(criterion.code for criterion in criteria.criteria)
    if problem.code == "criteria.unknown_indicator":
        return nearest(problem.item, indicators)
    return ()


def _next_start(problem: Problem, criteria: CriteriaSet) -> tuple[str, ...]:
    """Return where the band of an overlap may begin: behind the bands that begin before it."""
    rule = next((found.rule for found in criteria.criteria if found.code == problem.item), None)
    found = re.search(r"\d+", problem.part)
    if not isinstance(rule, BandPoints | RankPoints) or not found:
        return ()
    band = rule.bands[int(found[0])]
    ends = [
        other.high
        for other in rule.bands
        if other is not band and other.high is not None and (other.low or 0) <= (band.low or 0)
    ]
    if not ends:
        return ()
    return (f"từ {format_points(max(ends) + (1 if isinstance(rule, RankPoints) else 0))}",)


def _notice(file: TomlFile) -> Iterator[PackProblem]:
    if file.values["illustration"] and not file.values.get("notice"):
        message = "Bảng tiêu chí minh họa phải có lời báo “notice” để in kèm kết quả."
        yield problem_at(file, ("notice",), "missing_value", message)


def _years(file: TomlFile) -> Iterator[PackProblem]:
    if not _FIRST_YEAR <= file.values["year"] <= _LAST_YEAR:
        message = f"Năm {file.values['year']} không hợp lý."
        yield problem_at(file, ("year",), "not_allowed", message, (f"từ {_FIRST_YEAR} đến {_LAST_YEAR}",))


def _rules(file: TomlFile) -> Iterator[PackProblem]:
    for at, criterion in enumerate(file.values["criteria"]):
        rule = criterion.get("rule")
        if rule is None:
            continue
        required, optional = RULE_KEYS[rule["kind"]]
        for name in required:
            if name not in rule:
                message = f"Quy tắc loại “{rule['kind']}” thiếu khóa “{name}”."
                yield problem_at(file, ("criteria", at, "rule", name), "missing_key", message, required)
        for name in rule:
            if name not in ("kind", *required, *optional):
                message = f"Quy tắc loại “{rule['kind']}” không dùng khóa “{name}”."
                legal = ("kind", *required, *optional)
                yield problem_at(file, ("criteria", at, "rule", name), "unknown_key", message, legal)


def _weights(file: TomlFile) -> Iterator[PackProblem]:
    for at, criterion in enumerate(file.values["criteria"]):
        for number, feed in enumerate(criterion.get("feeds", ())):
            if not _WEIGHT.fullmatch(feed.get("weight", "1")):
                place = ("criteria", at, "feeds", number, "weight")
                message = f"Trọng số “{feed['weight']}” không phải phân số."
                yield problem_at(file, place, "wrong_type", message, ('"1"', '"1/2"', '"2/3"'))


def _tie_breaks(file: TomlFile) -> Iterator[PackProblem]:
    codes = tuple(criterion["code"] for criterion in file.values["criteria"])
    for at, tie_break in enumerate(file.values.get("ranking", {}).get("tie_breaks", ())):
        place = ("ranking", "tie_breaks", at, "criterion")
        code = tie_break.get("criterion", "")
        if tie_break["kind"] == "higher_criterion" and code not in codes:
            message = f"Tiêu chí phụ so điểm của tiêu chí “{code}” không có trong bảng."
            yield problem_at(file, place, "broken_reference", message, codes)
        elif tie_break["kind"] != "higher_criterion" and code:
            message = f"Tiêu chí phụ loại “{tie_break['kind']}” không dùng khóa “criterion”."
            yield problem_at(file, place, "unknown_key", message, ("kind",))


def _categories(file: TomlFile, lookup: Lookup) -> Iterator[PackProblem]:
    breakdowns = {row.text("code"): row.groups("breakdowns") for row in lookup.table(_INDICATORS.file).rows}
    for at, criterion in enumerate(file.values["criteria"]):
        rule = criterion.get("rule", {})
        legal = breakdowns.get(rule.get("indicator", ""), {})
        for dimension, value in rule.get("category", {}).items():
            if value not in legal.get(dimension, ()):
                shown = tuple(f"{name}={one}" for name, values in legal.items() for one in values)
                message = f"Chỉ tiêu “{rule.get('indicator', '')}” không có phân tổ {dimension}={value}."
                place = ("criteria", at, "rule", "category", dimension)
                yield problem_at(file, place, "broken_reference", message, shown)


CRITERIA = TomlSchema("criteria/*.toml", CRITERIA_KEYS, required=False, checks=(check_criteria,))
