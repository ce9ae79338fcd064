"""From a sheet to a score: sums, weights, criteria that do not apply, ceilings, floors, what is refused."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.scoring.aggregate import AggregateScore, settle_aggregate
from baocong.scoring.criteria import Cap, CriteriaSet, Criterion, Feed
from baocong.scoring.policy import RankingPolicy
from baocong.scoring.ranking import rank
from baocong.scoring.rules import DisqualifyingFloor, GivenPoints
from baocong.scoring.settlement import settle_sheet
from baocong.scoring.sheet import ScoreLine, ScoreSheet, compare_stages
from baocong.scoring.sheet_check import check_changes, check_sheet
from baocong.scoring.unit_score import CriterionPoints
from baocong.scoring.validation import validate


def leaf(code: str, most: str | None, parent: str = "", kind: str = "standard") -> Criterion:
    feeds = (Feed(parent),) if parent else ()
    maximum = None if most is None else Decimal(most)
    return Criterion(code, f"Nội dung {code}", maximum, kind, feeds, GivenPoints())  # type: ignore[arg-type]


def group(code: str, most: str, parent: str = "", kind: str = "standard") -> Criterion:
    return replace(leaf(code, most, parent, kind), rule=None)


TABLE = CriteriaSet(
    "Bảng thử",
    2022,
    Decimal(100),
    (
        group("I", "60"),
        leaf("I.1", "40", "I"),
        leaf("I.2", "20", "I"),
        leaf("II", "40"),
        leaf("II.T", "5", "II", "bonus"),
        group("T", "10", kind="bonus"),
        leaf("T.1", "8", "T", "bonus"),
        leaf("T.2", "6", "T", "bonus"),
        leaf("TR", None, kind="deduction"),
    ),
    source="Quyết định thử",
    article="Điều 5",
)


def sheet(points: Mapping[str, str | None], **other: object) -> ScoreSheet:
    lines = tuple(
        ScoreLine(code, None if value is None else Decimal(value), evidence=(f"minh chứng {code}",))
        for code, value in points.items()
    )
    return replace(ScoreSheet("U1", "final_score", lines), **other)  # type: ignore[arg-type]


FULL = {"I.1": "38", "I.2": "19.5", "II": "40", "II.T": "2", "T.1": "4", "TR": "1.5"}


def test_the_table_of_these_tests_is_sound() -> None:
    assert validate(TABLE) == []


def test_columns_and_groups_add_up() -> None:
    score = settle_sheet(TABLE, sheet(FULL))
    assert (score.standard, score.bonus, score.deduction) == (Decimal("97.5"), 6, Decimal("1.5"))
    assert (score.total, score.base, score.unsettled, score.problems) == (102, 100, (), ())
    assert score.by_criterion["I"] == CriterionPoints(Decimal("57.5"))
    assert score.by_criterion["II"] == CriterionPoints(Decimal(40), Decimal(2))


def test_bonus_pool_cuts_at_its_maximum_and_says_so() -> None:
    score = settle_sheet(TABLE, sheet({**FULL, "T.1": "8", "T.2": "6"}))
    assert score.bonus == 12
    assert score.adjustments == ("Điểm thưởng của T là 14, chỉ tính 10.",)


REFUSED = [
    pytest.param(
        {**FULL, "I.2": "20.5"},
        "sheet.points_above_maximum",
        "I.2",
        "Tiêu chí I.2 “Nội dung I.2” được chấm 20,5 điểm, vượt điểm tối đa 20 (Điều 5, Quyết định thử); "
        "điểm này không được tính, đề nghị chấm lại.",
        id="above-the-maximum",
    ),
    pytest.param(
        {**FULL, "TR": "-1"},
        "sheet.negative_points",
        "TR",
        "Tiêu chí TR được chấm -1 điểm; điểm phải từ 0 trở lên, điểm trừ cũng ghi số dương.",
        id="negative",
    ),
    pytest.param(
        {**FULL, "IX": "1"},
        "sheet.unknown_criterion",
        "IX",
        "Phiếu chấm tiêu chí “IX” không có trong bảng tiêu chí; điểm này không được tính.",
        id="unknown",
    ),
    pytest.param(
        {**FULL, "I": "60"},
        "sheet.not_a_leaf",
        "I",
        "“I” là nhóm tiêu chí, điểm do các tiêu chí con cộng lại; điểm ghi thẳng không được tính.",
        id="group",
    ),
    pytest.param(
        {key: value for key, value in FULL.items() if key != "II"},
        "sheet.points_lacking",
        "II",
        "Tiêu chí II “Nội dung II” chưa có điểm. Phiếu không có dòng này.",
        id="lacking-line",
    ),
    pytest.param(
        {**FULL, "II": None},
        "sheet.points_lacking",
        "II",
        "Tiêu chí II “Nội dung II” chưa có điểm. Phiếu không có dòng này.",
        id="line-without-points",
    ),
]


@pytest.mark.parametrize(("points", "code", "item", "message"), REFUSED)
def test_refused_points_name_their_rule_and_keep_the_score_open(
    points: dict[str, str | None], code: str, item: str, message: str
) -> None:
    score = settle_sheet(TABLE, sheet(points))
    assert [(p.code, p.item) for p in score.problems if p.severity == "error"] == [(code, item)]
    assert score.unsettled == (message,)
    ranking = rank([score], RankingPolicy())
    assert (ranking.places, [x.standing for x in ranking.unplaced]) == ((), ["unscored"])


def test_refused_points_are_not_in_any_sum() -> None:
    assert settle_sheet(TABLE, sheet({**FULL, "I.2": "20.5"})).by_criterion["I"].standard == 38


def test_two_lines_of_one_criterion_are_both_refused() -> None:
    twice = sheet(FULL)
    twice = replace(twice, lines=(*twice.lines, ScoreLine("II", Decimal(10))))
    score = settle_sheet(TABLE, twice)
    assert score.by_criterion["II"].standard == 0
    assert score.unsettled == (
        "Tiêu chí II có 2 dòng điểm trong một phiếu; không dòng nào được tính, đề nghị giữ một dòng.",
    )


WARNED = [
    pytest.param(sheet({**FULL, "II": "39.75"}), "sheet.off_step", "II", id="quarter-of-a-point"),
    pytest.param(
        replace(
            sheet(FULL),
            lines=tuple(replace(x, evidence=()) for x in sheet(FULL).lines if x.criterion != "T.1"),
        ),
        "sheet.bonus_without_evidence",
        "II.T",
        id="bonus-without-evidence",
    ),
    pytest.param(
        replace(
            sheet(FULL),
            lines=tuple(replace(x, evidence=("QĐ 7",)) for x in sheet({**FULL, "I.2": "0"}).lines),
        ),
        "sheet.evidence_claimed_twice",
        "II",
        id="one-evidence-twice",
    ),
]


@pytest.mark.parametrize(("given_sheet", "code", "item"), WARNED)
def test_doubtful_lines_are_named_but_counted(given_sheet: ScoreSheet, code: str, item: str) -> None:
    score = settle_sheet(TABLE, given_sheet)
    assert (code, item) in [(problem.code, problem.item) for problem in score.problems]
    assert all(problem.severity == "warning" for problem in score.problems)
    assert score.unsettled == ()


STATED = [
    pytest.param("102", (), id="right"),
    pytest.param("102.0", (), id="same-number"),
    pytest.param(None, (), id="not-stated"),
    pytest.param("103", ("sheet.stated_total_differs",), id="wrong"),
]


@pytest.mark.parametrize(("stated", "codes"), STATED)
def test_stated_total_is_compared_never_used(stated: str | None, codes: tuple[str, ...]) -> None:
    total = None if stated is None else Decimal(stated)
    score = settle_sheet(TABLE, sheet(FULL, stated_total=total))
    assert (score.total, tuple(problem.code for problem in score.problems)) == (102, codes)
    assert score.unsettled == ()


def test_aggregate_row_with_a_wrong_total_is_ranked_by_its_parts() -> None:
    row = AggregateScore("U1", Decimal(100), Decimal("15.5"), Decimal("-1.5"), Decimal(115))
    score = settle_aggregate(row)
    assert score.total == 114
    (problem,) = score.problems
    assert (problem.code, problem.message) == (
        "sheet.stated_total_differs",
        "Tổng điểm ghi là 115 nhưng 100 + 15,5 − 1,5 = 114. Xếp hạng dùng tổng tính lại; đề nghị kiểm tra điểm thành "
        "phần hoặc sửa tổng.",
    )


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_points_that_are_no_number_never_enter_a_sheet(value: str) -> None:
    with pytest.raises(ValueError, match="not a number of points"):
        ScoreLine("II", Decimal(value))
    with pytest.raises(ValueError, match="not a number of points"):
        AggregateScore("U1", Decimal(100), stated_total=Decimal(value))


def without(code: str, choice: str, **other: object) -> tuple[CriteriaSet, ScoreSheet]:
    criteria = replace(TABLE, not_applicable=choice)  # type: ignore[arg-type]
    lines = tuple(x for x in sheet(FULL).lines if x.criterion != code)
    excused = ScoreLine(code, not_applicable=True, reason="Không thuộc diện áp dụng.")
    return criteria, replace(sheet(FULL), lines=(*lines, excused))


NOT_APPLICABLE = [
    pytest.param("redistribute", "I.2", "97", "100", id="group-redistributed"),
    pytest.param("reduce_base", "I.2", "78", "80", id="base-reduced"),
    pytest.param("full_points", "I.2", "98", "100", id="full-points"),
    pytest.param("redistribute", "II", "96", "100", id="whole-group-falls-to-the-table"),
    pytest.param("reduce_base", "II", "57.5", "60", id="whole-group-leaves-the-base"),
]


@pytest.mark.parametrize(("choice", "code", "standard", "base"), NOT_APPLICABLE)
def test_criterion_that_does_not_apply_follows_the_declared_choice(
    choice: str, code: str, standard: str, base: str
) -> None:
    score = settle_sheet(*without(code, choice))
    assert (score.standard, score.base) == (Decimal(standard), Decimal(base))
    assert score.unsettled == ()


def test_redistribution_says_what_it_did() -> None:
    assert settle_sheet(*without("I.2", "redistribute")).adjustments == (
        "Nhóm I: có tiêu chí không áp dụng nên 38 trên 40 điểm quy đổi thành 57 trên 60 điểm.",
    )


def test_unit_to_which_nothing_applies_has_no_score() -> None:
    lines = tuple(ScoreLine(code, not_applicable=True) for code in ("I.1", "I.2", "II"))
    score = settle_sheet(TABLE, ScoreSheet("U1", "final_score", lines))
    assert score.unsettled == ("Không tiêu chí nào của bảng áp dụng cho đơn vị.",)


CAPS = [
    pytest.param(Cap("K", "Trần", "bonus", Decimal(5)), (), ("97.5", "5", "1.5", "0"), id="bonus"),
    pytest.param(Cap("K", "Trần", "deduction", Decimal(1)), (), ("97.5", "6", "1", "0"), id="deduction"),
    pytest.param(Cap("K", "Trần", "standard", Decimal(90)), (), ("90", "6", "1.5", "0"), id="standard"),
    pytest.param(Cap("K", "Trần", "total", Decimal(100)), (), ("97.5", "6", "1.5", "2"), id="total"),
    pytest.param(Cap("K", "Trần", "II", Decimal(30)), (), ("87.5", "6", "1.5", "0"), id="criterion"),
    pytest.param(Cap("K", "Trần", "I", Decimal(50)), (), ("90", "6", "1.5", "0"), id="group"),
    pytest.param(Cap("K", "Trần", "total", Decimal(110)), (), ("97.5", "6", "1.5", "0"), id="not-reached"),
    pytest.param(
        Cap("K", "Trần", "total", Decimal(80), "late"), (), ("97.5", "6", "1.5", "0"), id="event-not-held"
    ),
    pytest.param(
        Cap("K", "Trần", "total", Decimal(80), "late"), ("K",), ("97.5", "6", "1.5", "22"), id="event-held"
    ),
]


@pytest.mark.parametrize(("cap", "held", "columns"), CAPS)
def test_cap_cuts_its_scope_and_nothing_else(
    cap: Cap, held: tuple[str, ...], columns: tuple[str, str, str, str]
) -> None:
    score = settle_sheet(replace(TABLE, caps=(cap,)), sheet(FULL, capped_by=held))
    assert (score.standard, score.bonus, score.deduction, score.cut) == tuple(map(Decimal, columns))
    untouched = settle_sheet(TABLE, sheet(FULL))
    assert bool(score.adjustments) == (
        score.total != untouched.total or score.deduction != untouched.deduction
    )


@pytest.mark.parametrize(
    ("limit", "counted", "why"),
    [
        pytest.param("6", 6, " theo mức khống chế K", id="cap-is-lower"),
        pytest.param("12", 10, "", id="maximum-is-lower"),
    ],
)
def test_lower_of_two_ceilings_on_one_pool_counts(limit: str, counted: int, why: str) -> None:
    cap = Cap("K", "Trần nhóm thưởng", "T", Decimal(limit))
    score = settle_sheet(replace(TABLE, caps=(cap,)), sheet({**FULL, "T.1": "8", "T.2": "6"}))
    assert score.by_criterion["T"].bonus == counted
    assert score.adjustments == (f"Điểm thưởng của T là 14, chỉ tính {counted}{why}.",)


def test_cap_that_the_table_does_not_have_is_named() -> None:
    problems = check_sheet(TABLE, sheet(FULL, capped_by=("K9",)))
    assert [(problem.code, problem.item) for problem in problems] == [("sheet.unknown_cap", "K9")]


FLOORS = [
    pytest.param(DisqualifyingFloor("total", Decimal("102.5")), True, id="total-below"),
    pytest.param(DisqualifyingFloor("total", Decimal(102)), False, id="total-reached"),
    pytest.param(DisqualifyingFloor("I", Decimal(58)), True, id="group-below"),
    pytest.param(DisqualifyingFloor("I", Decimal("57.5")), False, id="group-reached"),
]


@pytest.mark.parametrize(("floor", "barred"), FLOORS)
def test_floor_bars_a_unit_below_it(floor: DisqualifyingFloor, barred: bool) -> None:
    rule = Criterion("KX", "Điểm tối thiểu", kind="disqualifier", rule=floor)
    score = settle_sheet(replace(TABLE, criteria=(*TABLE.criteria, rule)), sheet(FULL))
    assert bool(score.disqualified) == barred


def test_reasons_on_the_sheet_bar_the_unit_too() -> None:
    assert settle_sheet(TABLE, sheet(FULL, disqualified=("Bị kỷ luật.",))).disqualified == ("Bị kỷ luật.",)


PILLARS = CriteriaSet(
    "Trụ cột dùng chung lá",
    2022,
    Decimal(100),
    (
        leaf("chung", "60"),
        leaf("A", "20", "PA"),
        leaf("B", "20", "PB"),
        group("PA", "80"),
        group("PB", "80"),
    ),
    total_of=("chung", "A", "B"),
)
PILLARS = replace(
    PILLARS,
    criteria=(replace(PILLARS.criteria[0], feeds=(Feed("PA"), Feed("PB"))), *PILLARS.criteria[1:]),
)


def test_leaf_that_feeds_two_pillars_counts_once_in_the_total() -> None:
    assert validate(PILLARS) == []
    score = settle_sheet(PILLARS, sheet({"chung": "50", "A": "15", "B": "10"}))
    assert score.standard == 75
    assert (score.by_criterion["PA"].standard, score.by_criterion["PB"].standard) == (65, 60)


def test_weights_share_a_leaf_and_sums_are_rounded_to_the_step() -> None:
    thirds = (Feed("P1", Fraction(1, 3)), Feed("P2", Fraction(2, 3)))
    criteria = CriteriaSet(
        "Chia trọng số",
        2022,
        Decimal(30),
        (group("P1", "10"), group("P2", "20"), replace(leaf("x", "30"), feeds=thirds)),
    )
    assert validate(criteria) == []
    score = settle_sheet(criteria, sheet({"x": "20"}))
    assert (score.by_criterion["P1"].standard, score.by_criterion["P2"].standard) == (
        Decimal("6.5"),
        Decimal("13.5"),
    )
    assert score.standard == 20


def test_unsound_criteria_set_is_not_computed() -> None:
    circle = replace(TABLE, criteria=(*TABLE.criteria, group("A", "1", "B"), group("B", "1", "A")))
    with pytest.raises(ValueError, match="cycle"):
        settle_sheet(circle, sheet(FULL))
    with pytest.raises(ValueError, match="unknown parent"):
        settle_sheet(replace(TABLE, criteria=(leaf("1", "100", "IX"),)), sheet({}))
    with pytest.raises(ValueError, match="duplicate"):
        settle_sheet(replace(TABLE, criteria=(*TABLE.criteria, leaf("II", "1"))), sheet({}))


def test_stages_are_compared_line_by_line() -> None:
    own = sheet(FULL, stage="self_score")
    changed = tuple(
        replace(x, points=Decimal(35), reason="Thiếu minh chứng quý IV.") if x.criterion == "I.1" else x
        for x in sheet({**FULL, "II": "39", "T.2": "1"}).lines
    )
    appraised = ScoreSheet("U1", "appraised_score", changed)
    assert [(x.criterion, x.before, x.after, x.change) for x in compare_stages(own, appraised)] == [
        ("I.1", 38, 35, -3),
        ("II", 40, 39, -1),
        ("T.2", None, 1, None),
    ]
    assert [(x.code, x.item) for x in check_changes(own, appraised)] == [
        ("sheet.change_without_reason", "II"),
        ("sheet.change_without_reason", "T.2"),
    ]
    assert check_changes(own, appraised)[0].message == (
        "Tiêu chí II: tự chấm 40 điểm, thẩm định 39 điểm nhưng chưa ghi lý do; đề nghị bổ sung lý do."
    )


def test_sheets_of_two_units_are_not_compared() -> None:
    with pytest.raises(ValueError, match="two units"):
        compare_stages(sheet(FULL), replace(sheet(FULL), unit="U2"))


halves = st.integers(0, 80).map(lambda steps: steps * Decimal("0.5"))


@given(st.fixed_dictionaries({"I.1": halves, "I.2": halves, "II": halves}), halves, halves)
def test_totals_are_exact(points: dict[str, Decimal], bonus: Decimal, deduction: Decimal) -> None:
    lines = tuple(ScoreLine(code, value) for code, value in {**points, "T.2": bonus, "TR": deduction}.items())
    score = settle_sheet(TABLE, ScoreSheet("U1", "final_score", lines))
    most = {"I.1": 40, "I.2": 20, "II": 40}
    standard = sum((value for code, value in points.items() if value <= most[code]), Decimal(0))
    counted = bonus if bonus <= 6 else Decimal(0)
    assert (score.standard, score.bonus, score.deduction) == (standard, counted, deduction)
    assert score.total == standard + counted - deduction


@given(
    st.fixed_dictionaries({"I.1": halves, "I.2": halves.filter(lambda x: x <= 20), "II": halves}),
    st.sets(st.sampled_from(["I.1", "I.2", "II"])),
    st.sampled_from(["redistribute", "reduce_base", "full_points"]),
)
def test_standard_points_stay_within_the_base(
    points: dict[str, Decimal], excused: set[str], choice: str
) -> None:
    lines = tuple(
        ScoreLine(code, None, not_applicable=True) if code in excused else ScoreLine(code, value)
        for code, value in points.items()
    )
    criteria = replace(TABLE, not_applicable=choice)  # type: ignore[arg-type]
    score = settle_sheet(criteria, ScoreSheet("U1", "final_score", lines))
    assert score.base is not None
    assert 0 <= score.standard <= score.base <= TABLE.total
