"""Score sheets (phiếu chấm điểm): one unit, one stage, a line for each leaf, with what gave the points."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from baocong.counting.observation import Observation

Stage = Literal["self_score", "appraised_score", "final_score"]
STAGE_NAMES: dict[Stage, str] = {
    "self_score": "tự chấm",
    "appraised_score": "thẩm định",
    "final_score": "kết quả",
}


@dataclass(frozen=True, slots=True)
class LineInput:
    """One thing that a line rests on, in a short Vietnamese text, with the figure where it is one.

    `counted` is False for what was looked at and left out; the text then says why.
    """

    text: str
    observation: Observation | None = None
    counted: bool = True


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """The points of one leaf: None when there are none yet, with `reason` saying why.

    `rule` is a sentence: which rule gave the points, with its numbers. `reason` holds an assessor's words. A deduction is
    a positive number. `not_applicable` says that the leaf does not apply to this unit; it then has no points. *Errors*:
    ValueError for points that are not a finite number.
    """

    criterion: str
    points: Decimal | None = None
    rule: str = ""
    reason: str = ""
    evidence: tuple[str, ...] = ()
    inputs: tuple[LineInput, ...] = ()
    not_applicable: bool = False

    def __post_init__(self) -> None:
        if self.points is not None and not self.points.is_finite():
            raise ValueError(f"criterion {self.criterion}: {self.points} is not a number of points")


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """The sheet of one unit in one stage.

    `disqualified` are the reasons for which the unit is not ranked, `capped_by` the codes of conditional caps that hold
    for it. `stated_total` is a total that somebody wrote under the sheet; the real one is always computed again.
    """

    unit: str
    stage: Stage
    lines: tuple[ScoreLine, ...]
    disqualified: tuple[str, ...] = ()
    capped_by: tuple[str, ...] = ()
    stated_total: Decimal | None = None
    dossier_date: date | None = None


@dataclass(frozen=True, slots=True)
class StageDifference:
    """One criterion whose points differ between two stages; None where a stage has no points for it."""

    criterion: str
    before: Decimal | None
    after: Decimal | None
    reason: str

    @property
    def change(self) -> Decimal | None:
        """After minus before, None when one of them is lacking."""
        return None if self.before is None or self.after is None else self.after - self.before


def compare_stages(earlier: ScoreSheet, later: ScoreSheet) -> tuple[StageDifference, ...]:
    """Return the criteria whose points differ between two sheets of one unit, with the later stage's reason.

    *Shapes*: in the order of the earlier sheet, then what only the later one has. *Errors*: ValueError when the sheets
    are of different units.
    """
    if earlier.unit != later.unit:
        raise ValueError(f"sheets of two units: {earlier.unit} and {later.unit}")
    before = {line.criterion: line for line in earlier.lines}
    after = {line.criterion: line for line in later.lines}
    differences = []
    for code in dict.fromkeys([*before, *after]):
        old, new = before.get(code), after.get(code)
        points = (old.points if old else None, new.points if new else None)
        if points[0] != points[1]:
            differences.append(StageDifference(code, *points, reason=new.reason if new else ""))
    return tuple(differences)
