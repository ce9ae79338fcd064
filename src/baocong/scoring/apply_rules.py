"""Carrying out one rule for one unit: points, the sentence that names the rule, and what was looked at."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from baocong.scoring.criteria import CriteriaSet, Criterion
from baocong.scoring.figures import figure_in_words, find_figure
from baocong.scoring.inputs import ScoredEvent, ScoringInputs
from baocong.scoring.points import ZERO, format_points, rounded_to_step
from baocong.scoring.rules import Band, BandPoints, EventPoints, LinearPoints, RankPoints, band_of
from baocong.scoring.sheet import LineInput, ScoreLine


@dataclass(frozen=True, slots=True)
class Task:
    """What one line is computed from: the table, the criterion, the unit, and all inputs."""

    criteria: CriteriaSet
    criterion: Criterion
    unit: str
    inputs: ScoringInputs


def line_of(task: Task) -> ScoreLine:
    """Return the line of a leaf for a unit. A leaf that does not apply, or lacks its input, says so and has no points.

    *Errors*: ValueError for a criterion without a rule that gives points.
    """
    rule = task.criterion.rule
    excused = _excused(task)
    if excused:
        return ScoreLine(task.criterion.code, not_applicable=True, reason=excused)
    if isinstance(rule, LinearPoints | BandPoints):
        return _from_figure(task, rule)
    if isinstance(rule, RankPoints):
        return _from_rank(task, rule)
    if isinstance(rule, EventPoints):
        return _from_events(task, rule)
    return _given(task)


def why_left_out(event: ScoredEvent, criteria: CriteriaSet, *, needs_confirmation: bool) -> str:
    """Return why an event is left out, as a sentence; empty when it counts.

    What costs points or bars a unit needs a person who confirmed it, and a dated event must lie in the counted interval.
    """
    if needs_confirmation and not event.confirmed_by:
        return "Chưa có người xác nhận nên chưa tính."
    day, first, last = event.happened_on, criteria.counted_from, criteria.counted_until
    if day and ((first and day < first) or (last and day >= last)):
        return f"Ngày {day:%d/%m/%Y} ngoài thời gian tính điểm nên không tính."
    return ""


def event_text(event: ScoredEvent, title: str) -> str:
    """Return an event as a line of a sheet prints it, by the criterion's title when it has no description."""
    times = f" ({event.times} lần)" if event.times != 1 else ""
    day = f", ngày {event.happened_on:%d/%m/%Y}" if event.happened_on else ""
    return f"{event.description or title}{times}{day}"


def _excused(task: Task) -> str:
    for decided in task.inputs.not_applicable:
        if (decided.unit, decided.criterion) == (task.unit, task.criterion.code):
            return decided.reason
    trait = task.criterion.applies_to
    if trait and trait not in task.inputs.traits.get(task.unit, frozenset()):
        return f"Tiêu chí chỉ áp dụng cho đơn vị thuộc diện “{trait}”."
    return ""


def _given(task: Task) -> ScoreLine:
    code = task.criterion.code
    found = [x for x in task.inputs.given if (x.unit, x.criterion) == (task.unit, code)]
    points = {given.points for given in found}
    if len(points) > 1:
        listed = " và ".join(format_points(value) for value in sorted(points))
        inputs = tuple(LineInput(f"{format_points(x.points)} điểm: {x.reason}", counted=False) for x in found)
        return ScoreLine(
            code, reason=f"Có hai điểm chấm khác nhau: {listed}; đề nghị giữ một.", inputs=inputs
        )
    if not found:
        bonus_or_deduction = task.criterion.kind != "standard"
        return ScoreLine(code, ZERO if bonus_or_deduction else None, reason="Chưa có điểm chấm.")
    given = found[0]
    most = task.criterion.max_points
    limit = "" if most is None else f", tối đa {format_points(most)}"
    inputs = (LineInput(f"Điểm chấm {format_points(given.points)}"),)
    return ScoreLine(
        code, given.points, f"Điểm do người chấm cho{limit}.", given.reason, given.evidence, inputs
    )


def _from_figure(task: Task, rule: LinearPoints | BandPoints) -> ScoreLine:
    figure = find_figure(rule.source, task.unit, task.criteria.year, task.inputs.observations)
    code = task.criterion.code
    if figure.value is None:
        lacking = tuple(
            LineInput(figure_in_words(found), found, counted=False) for found in figure.observations
        )
        missing = None if task.criterion.kind == "standard" or figure.not_applicable else ZERO
        inputs = lacking or (LineInput(figure.text, counted=False),)
        return ScoreLine(code, missing, "", figure.text, (), inputs, figure.not_applicable)
    percent = rule.source.basis == "share_of_plan"
    exact, words = (
        _on_line(figure.value, rule, percent=percent)
        if isinstance(rule, LinearPoints)
        else _in_band(figure.value, rule.bands, percent=percent)
    )
    rounded = rounded_to_step(exact, task.criteria.step, task.criteria.rounding)
    points = rounded if task.criterion.max_points is None else min(rounded, task.criterion.max_points)
    inputs = tuple(LineInput(figure_in_words(x), x) for x in figure.observations)
    return ScoreLine(
        code, points, f"{figure.text}: {words}, được {format_points(points)} điểm.", "", (), inputs
    )


def _on_line(value: Fraction, rule: LinearPoints, *, percent: bool) -> tuple[Fraction, str]:
    marks = rule.marks
    if not marks:
        return Fraction(), "chưa có mốc điểm"
    first, last = marks[0], marks[-1]
    if value < Fraction(first.at):
        below = first.points if rule.below is None else rule.below
        return Fraction(below), f"dưới mốc {_at(first.at, percent=percent)}"
    if value >= Fraction(last.at):
        return Fraction(last.points), f"từ mốc {_at(last.at, percent=percent)} trở lên"
    left, right = next((a, b) for a, b in zip(marks, marks[1:], strict=False) if value < Fraction(b.at))
    along = (value - Fraction(left.at)) / (Fraction(right.at) - Fraction(left.at))
    points = Fraction(left.points) + along * (Fraction(right.points) - Fraction(left.points))
    between = f"{_at(left.at, percent=percent)} ({format_points(left.points)} điểm)"
    return (
        points,
        f"giữa mốc {between} và {_at(right.at, percent=percent)} ({format_points(right.points)} điểm)",
    )


def _in_band(value: Fraction, bands: tuple[Band, ...], *, percent: bool) -> tuple[Fraction, str]:
    band = band_of(value, bands, whole_numbers=False)
    if band is None:
        return Fraction(), "ngoài các mức được tính điểm"
    low = "" if band.low is None else f"từ {_at(band.low, percent=percent)}"
    high = "" if band.high is None else f"dưới {_at(band.high, percent=percent)}"
    return Fraction(band.points), f"mức {' đến '.join(part for part in (low, high) if part) or 'chung'}"


def _at(value: Decimal, *, percent: bool) -> str:
    return f"{format_points(value * 100)}%" if percent else format_points(value)


def _from_rank(task: Task, rule: RankPoints) -> ScoreLine:
    code = task.criterion.code
    found = [x for x in task.inputs.national_ranks if (x.unit, x.index) == (task.unit, rule.index)]
    wanted = {x.rank: x for x in found if x.edition == rule.edition}
    name = f"{rule.index} {rule.edition}"
    others = tuple(
        LineInput(
            f"{x.index} {x.edition}: hạng {x.rank}; bảng tiêu chí dùng kỳ {rule.edition}.", counted=False
        )
        for x in found
        if x.edition != rule.edition
    )
    if len(wanted) != 1:
        why = (
            f"Chưa có thứ hạng {name} của đơn vị."
            if not wanted
            else (
                f"Có hai thứ hạng {name} khác nhau: {' và '.join(map(str, sorted(wanted)))}; đề nghị xác nhận một."
            )
        )
        return ScoreLine(code, None if task.criterion.kind == "standard" else ZERO, "", why, (), others)
    ((rank, stated),) = wanted.items()
    band = band_of(Fraction(rank), rule.bands, whole_numbers=True)
    points = band.points if band else ZERO
    where = f"trong mức {_rank_band(band)}" if band else "ngoài các mức được tính điểm"
    sentence = f"Hạng {rank} {name}, {where}: {format_points(points)} điểm."
    return ScoreLine(
        code, points, sentence, "", stated.evidence, (LineInput(f"{name}: hạng {rank}"), *others)
    )


def _rank_band(band: Band) -> str:
    if band.high is None:
        return f"từ hạng {format_points(band.low or Decimal(1))}"
    return f"hạng {format_points(band.low or Decimal(1))}–{format_points(band.high)}"


def _from_events(task: Task, rule: EventPoints) -> ScoreLine:
    """Events give points of their own; none recorded means none given or taken, and a standard leaf has zero too."""
    costs = task.criterion.kind == "deduction"
    found = [x for x in task.inputs.events if (x.unit, x.event) == (task.unit, rule.event)]
    left_out = {id(x): why_left_out(x, task.criteria, needs_confirmation=costs) for x in found}
    inputs = tuple(
        LineInput(
            f"{event_text(x, task.criterion.title)}. {left_out[id(x)]}".strip(), counted=not left_out[id(x)]
        )
        for x in found
    )
    times = sum(x.times for x in found if not left_out[id(x)])
    evidence = tuple(dict.fromkeys(e for x in found if not left_out[id(x)] for e in x.evidence))
    most, reached = task.criterion.max_points, times * rule.points_each
    points = reached if most is None else min(reached, most)
    sentence = f"{times} lần × {format_points(rule.points_each)} điểm = {format_points(reached)} điểm"
    if points < reached:
        sentence += f", tối đa {format_points(points)} điểm"
    return ScoreLine(task.criterion.code, points, f"{sentence}.", "", evidence, inputs)
