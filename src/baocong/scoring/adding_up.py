"""Adding up the graph of a sheet: weights, criteria that do not apply, ceilings of groups and caps of criteria."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from baocong.scoring.criteria import Cap, CriteriaSet, Criterion
from baocong.scoring.graph import Graph, top_criteria
from baocong.scoring.points import ZERO, format_points, rounded_to_step
from baocong.scoring.sheet import ScoreLine
from baocong.scoring.unit_score import CriterionPoints

_Column = Literal["standard", "bonus", "deduction"]
_COLUMN_NAMES: dict[_Column, str] = {
    "standard": "điểm chuẩn",
    "bonus": "điểm thưởng",
    "deduction": "điểm trừ",
}


class AddingUp:
    """One pass over the graph from the leaves up; afterwards `points`, `base` and `adjustments` can be read.

    `base` is what each criterion could reach at most for this unit; `adjustments` are full sentences, one for each sum
    that is not simply the sum of its parts. `caps` are those that hold for this unit.
    """

    def __init__(
        self, criteria: CriteriaSet, graph: Graph, lines: Mapping[str, ScoreLine], caps: tuple[Cap, ...]
    ) -> None:
        """Add up the lines of one sheet."""
        self._criteria, self._graph, self._lines, self._caps = criteria, graph, lines, caps
        self.points: dict[str, CriterionPoints] = {}
        self.base: dict[str, Fraction] = {}
        self.adjustments: list[str] = []
        for criterion in graph.upwards:
            self._add(criterion)

    def table(self) -> tuple[CriterionPoints, Fraction]:
        """Return the points of the whole table with caps on columns applied, and its base."""
        tops = top_criteria(self._criteria)
        standards = [(top, Fraction(1)) for top in tops if top.kind == "standard"]
        raw, base = self._weighted(standards, "standard"), self._weighted_base(standards)
        standard, base = self._spread("Cả bảng", raw, base, self._criteria.total)
        everything = [(top, Fraction(1)) for top in tops]
        bonus, deduction = self._weighted(everything, "bonus"), self._weighted(everything, "deduction")
        points = CriterionPoints(standard, bonus, deduction)
        for cap in self._caps:
            points = self._capped(points, cap)
        return points, base

    def _add(self, criterion: Criterion) -> None:
        code, children = criterion.code, self._graph.children[criterion.code]
        own, base = self._own(criterion)
        standards = self._graph.of_kind(code, "standard")
        if standards:
            raw, base = self._weighted(standards, "standard"), self._weighted_base(standards)
            own, base = self._spread(f"Nhóm {code}", raw, base, criterion.max_points or ZERO)
        found: dict[_Column, Decimal] = {
            "standard": ZERO,
            "bonus": self._weighted(children, "bonus"),
            "deduction": self._weighted(children, "deduction"),
        }
        if criterion.kind != "disqualifier":
            found[criterion.kind] += own
            found[criterion.kind] = self._within(criterion, criterion.kind, found[criterion.kind])
        self.points[code], self.base[code] = CriterionPoints(**found), base

    def _own(self, criterion: Criterion) -> tuple[Decimal, Fraction]:
        """The points a leaf was given and its base, both zero where it does not apply."""
        line, most = self._lines.get(criterion.code), criterion.max_points or ZERO
        if criterion.rule is None or criterion.kind == "disqualifier":
            return ZERO, Fraction()
        if line is not None and line.not_applicable:
            if criterion.kind == "standard" and self._criteria.not_applicable == "full_points":
                self.adjustments.append(
                    f"Tiêu chí {criterion.code} không áp dụng, được tính điểm tối đa {format_points(most)}."
                )
                return most, Fraction(most)
            return ZERO, Fraction()
        points = line.points if line is not None and line.points is not None else ZERO
        return points, Fraction(most) if criterion.kind == "standard" else Fraction()

    def _weighted(
        self,
        children: list[tuple[Criterion, Fraction]] | tuple[tuple[Criterion, Fraction], ...],
        column: _Column,
    ) -> Decimal:
        parts: list[tuple[Decimal, Fraction]] = [
            (getattr(self.points[child.code], column), weight) for child, weight in children
        ]
        if all(weight == 1 for _, weight in parts):
            return sum((points for points, _ in parts), ZERO)
        exact = sum((Fraction(points) * weight for points, weight in parts), Fraction())
        return rounded_to_step(exact, self._criteria.step, self._criteria.rounding)

    def _weighted_base(
        self, children: list[tuple[Criterion, Fraction]] | tuple[tuple[Criterion, Fraction], ...]
    ) -> Fraction:
        return sum((self.base[child.code] * weight for child, weight in children), Fraction())

    def _spread(self, name: str, raw: Decimal, base: Fraction, most: Decimal) -> tuple[Decimal, Fraction]:
        """Give the maximum of what does not apply to what does, where the set says so."""
        if self._criteria.not_applicable != "redistribute" or not 0 < base < most:
            return raw, base
        points = rounded_to_step(
            Fraction(raw) * Fraction(most) / base, self._criteria.step, self._criteria.rounding
        )
        self.adjustments.append(
            f"{name}: có tiêu chí không áp dụng nên {format_points(raw)} trên {_number(base)} điểm quy đổi thành "
            f"{format_points(points)} trên {format_points(most)} điểm."
        )
        return points, Fraction(most)

    def _within(self, criterion: Criterion, column: _Column, points: Decimal) -> Decimal:
        """Cut a bonus or deduction at its own ceiling, and any criterion at the caps that name it."""
        ceilings = [
            (cap.limit, f" theo mức khống chế {cap.code}")
            for cap in self._caps
            if cap.scope == criterion.code
        ]
        if column != "standard" and criterion.max_points is not None:
            ceilings.append((criterion.max_points, ""))
        for limit, why in sorted(ceilings):
            if points > limit:
                self.adjustments.append(
                    f"{_COLUMN_NAMES[column].capitalize()} của {criterion.code} là {format_points(points)}, chỉ tính "
                    f"{format_points(limit)}{why}."
                )
                return limit
        return points

    def _capped(self, points: CriterionPoints, cap: Cap) -> CriterionPoints:
        if cap.scope == "standard" and points.standard > cap.limit:
            self.adjustments.append(_cap_sentence("standard", points.standard, cap))
            return replace(points, standard=cap.limit)
        if cap.scope == "bonus" and points.bonus > cap.limit:
            self.adjustments.append(_cap_sentence("bonus", points.bonus, cap))
            return replace(points, bonus=cap.limit)
        if cap.scope == "deduction" and points.deduction > cap.limit:
            self.adjustments.append(_cap_sentence("deduction", points.deduction, cap))
            return replace(points, deduction=cap.limit)
        return points


def _cap_sentence(column: _Column, points: Decimal, cap: Cap) -> str:
    return (
        f"{_COLUMN_NAMES[column].capitalize()} cộng lại là {format_points(points)}, chỉ tính {format_points(cap.limit)} "
        f"theo mức khống chế {cap.code} “{cap.title}”."
    )


def _number(value: Fraction) -> str:
    return format_points(rounded_to_step(value, Decimal("0.01")))
