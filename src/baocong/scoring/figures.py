"""Finding the figure that a rule looks at among the observations of a unit, or saying why there is none."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from baocong.counting.observation import Absence, Nature, Observation
from baocong.scoring.points import format_points, rounded_to_step
from baocong.scoring.rules import IndicatorInput

_BEST_FIRST: tuple[Nature, ...] = ("final", "provisional", "estimate")
_NATURE_NAMES: dict[Nature, str] = {
    "final": "chính thức",
    "provisional": "sơ bộ",
    "estimate": "ước thực hiện",
}

_ABSENCE_NAMES: dict[Absence, str] = {
    "missing": "chưa có số liệu",
    "silent": "báo cáo không nêu",
    "not_applicable": "không áp dụng",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """The value that a rule sees, exact, with the observations it rests on; None with the reason in full sentences.

    `not_applicable` says that the figure does not apply to the unit, which is not the same as lacking.
    """

    value: Fraction | None
    text: str
    observations: tuple[Observation, ...] = ()
    not_applicable: bool = False


def find_figure(source: IndicatorInput, unit: str, year: int, observations: Iterable[Observation]) -> Figure:
    """Return the figure of a unit that `source` names, in the source's period or else the whole year.

    Of several natures the most settled one counts: final, then provisional, then estimate. Two different values of the
    same nature are not decided here. *Errors*: none; a plan of zero gives no share.
    """
    period = source.period or str(year)
    mine = [
        found
        for found in observations
        if (found.indicator, found.unit, found.category) == (source.indicator, unit, source.category)
        and found.period.code == period
    ]
    name = f"{source.name or source.indicator}, kỳ {period}"
    done = _settled([found for found in mine if not found.planned], name)
    if source.basis == "value" or done.value is None:
        return done
    plan = _settled([found for found in mine if found.planned], f"Kế hoạch {name}")
    if plan.value is None:
        return plan
    both = (*done.observations, *plan.observations)
    if plan.value <= 0:
        return Figure(None, f"{plan.text}: kế hoạch bằng 0 nên không tính được tỷ lệ hoàn thành.", both)
    share = done.value / plan.value
    percent = format_points(rounded_to_step(share * 100, Decimal("0.01")))
    planned = figure_in_words(plan.observations[0])
    return Figure(share, f"{done.text}, {planned}, đạt {percent}%", both)


def figure_in_words(observation: Observation) -> str:
    """Return a figure as a sheet prints it. *Example*: "khoảng 150 (sơ bộ)", "kế hoạch 200"; why there is none."""
    if observation.value is None:
        return _ABSENCE_NAMES[observation.absence or "missing"]
    value = format_points(observation.value)
    words = " ".join(
        part for part in ("kế hoạch" * observation.planned, observation.qualifier, value) if part
    )
    return words if observation.nature == "final" else f"{words} ({_NATURE_NAMES[observation.nature]})"


def _settled(found: list[Observation], name: str) -> Figure:
    for nature in _BEST_FIRST:
        stated = [x for x in found if x.nature == nature and x.value is not None]
        values = sorted({x.value for x in stated if x.value is not None})
        if len(values) > 1:
            listed = " và ".join(format_points(value) for value in values)
            return Figure(
                None, f"{name} có hai số liệu khác nhau: {listed}; đề nghị xác nhận một số.", tuple(stated)
            )
        if values:
            return Figure(Fraction(values[0]), f"{name}: {figure_in_words(stated[0])}", tuple(stated))
    if any(x.absence == "not_applicable" for x in found):
        return Figure(None, f"{name} không áp dụng cho đơn vị.", tuple(found), not_applicable=True)
    if any(x.absence == "silent" for x in found):
        return Figure(None, f"{name}: báo cáo của đơn vị không nêu số liệu.", tuple(found))
    return Figure(None, f"{name}: chưa có số liệu.", tuple(found))
