"""Sheets computed from figures, given points, events and ranks: every line names its rule and what it came from."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from baocong.counting.observation import Observation
from baocong.counting.period import Period
from baocong.scoring.compute import compute_sheet
from baocong.scoring.criteria import Cap, CriteriaSet, Criterion
from baocong.scoring.inputs import GivenScore, NationalRank, NotApplicable, ScoredEvent, ScoringInputs
from baocong.scoring.rules import (
    Band,
    BandPoints,
    DisqualifyingEvent,
    EventPoints,
    GivenPoints,
    IndicatorInput,
    LinearPoints,
    Mark,
    RankPoints,
    Rule,
)
from baocong.scoring.sheet import ScoreLine

YEAR = Period.parse("2022")
UNIT = "U1"
PLAN = LinearPoints(
    IndicatorInput("online", "share_of_plan", name="Hồ sơ trực tuyến"),
    (Mark(Decimal("0.5"), Decimal(5)), Mark(Decimal(1), Decimal(10))),
    below=Decimal(0),
)
LESS_IS_BETTER = LinearPoints(
    IndicatorInput("overdue", name="Hồ sơ quá hạn"),
    (Mark(Decimal(0), Decimal(10)), Mark(Decimal(20), Decimal(0))),
)
SHARE_BANDS = BandPoints(
    IndicatorInput("share", name="Tỷ lệ trực tuyến"),
    (
        Band(None, Decimal(50), Decimal(0)),
        Band(Decimal(50), Decimal(80), Decimal(5)),
        Band(Decimal(80), None, Decimal(10)),
    ),
)
DTI = RankPoints(
    "DTI", "2021", (Band(Decimal(1), Decimal(10), Decimal(3)), Band(Decimal(11), Decimal(20), Decimal(2)))
)


def observed(indicator: str, value: str | None, **other: object) -> Observation:
    made = Observation(indicator, UNIT, YEAR, Decimal(0))
    fields = {"value": None if value is None else Decimal(value), **other}
    return replace(made, **fields)  # type: ignore[arg-type]


def line(rule: Rule, inputs: ScoringInputs, kind: str = "standard", most: str | None = "10") -> ScoreLine:
    criterion = Criterion(
        "1",
        "Nội dung chấm",
        None if most is None else Decimal(most),
        kind,
        rule=rule,  # type: ignore[arg-type]
    )
    criteria = CriteriaSet(
        "Bảng thử",
        2022,
        Decimal(10),
        (criterion,),
        counted_from=date(2022, 1, 1),
        counted_until=date(2023, 1, 1),
    )
    (found,) = compute_sheet(criteria, UNIT, inputs).lines
    return found


def of_plan(done: str, plan: str) -> ScoringInputs:
    return ScoringInputs(observations=(observed("online", done), observed("online", plan, planned=True)))


LINEAR = [
    pytest.param(of_plan("150", "200"), "7.5", id="half-way-between-marks"),
    pytest.param(of_plan("100", "200"), "5", id="at-the-lower-mark"),
    pytest.param(of_plan("99", "200"), "0", id="below-the-threshold"),
    pytest.param(of_plan("200", "200"), "10", id="at-the-upper-mark"),
    pytest.param(of_plan("900", "200"), "10", id="far-above"),
    pytest.param(of_plan("7", "9"), "8", id="rounded-to-half-points"),
]


@pytest.mark.parametrize(("inputs", "expected"), LINEAR)
def test_share_of_plan_gives_points_on_a_line(inputs: ScoringInputs, expected: str) -> None:
    assert line(PLAN, inputs).points == Decimal(expected)


def test_line_names_rule_and_figures() -> None:
    inputs = of_plan("150", "200")
    found = line(PLAN, inputs)
    assert found.rule == (
        "Hồ sơ trực tuyến, kỳ 2022: 150, kế hoạch 200, đạt 75%: giữa mốc 50% (5 điểm) và 100% (10 điểm), "
        "được 7,5 điểm."
    )
    assert [(x.text, x.observation) for x in found.inputs] == [
        ("150", inputs.observations[0]),
        ("kế hoạch 200", inputs.observations[1]),
    ]


def test_rounding_to_half_points_uses_the_exact_share() -> None:
    """A third of 6,75 is 2,25, which rounds up to 2,5; a third cut after some digits would round down to 2."""
    rule = LinearPoints(
        IndicatorInput("online", "share_of_plan"),
        (Mark(Decimal(0), Decimal(0)), Mark(Decimal(1), Decimal("6.75"))),
    )
    assert line(rule, of_plan("1", "3")).points == Decimal("2.5")


def test_less_may_be_better() -> None:
    assert line(LESS_IS_BETTER, ScoringInputs(observations=(observed("overdue", "5"),))).points == Decimal(
        "7.5"
    )
    assert line(LESS_IS_BETTER, ScoringInputs(observations=(observed("overdue", "50"),))).points == 0


BANDS = [
    pytest.param("49.99", "0", id="below"),
    pytest.param("50", "5", id="lower-end-is-inside"),
    pytest.param("79.99", "5", id="inside"),
    pytest.param("80", "10", id="upper-end-belongs-to-the-next"),
]


@pytest.mark.parametrize(("value", "expected"), BANDS)
def test_bands_of_an_indicator_are_half_open(value: str, expected: str) -> None:
    assert line(SHARE_BANDS, ScoringInputs(observations=(observed("share", value),))).points == Decimal(
        expected
    )


def test_value_outside_all_bands_gives_nothing() -> None:
    rule = replace(SHARE_BANDS, bands=SHARE_BANDS.bands[1:2])
    found = line(rule, ScoringInputs(observations=(observed("share", "90"),)))
    assert (found.points, "ngoài các mức được tính điểm" in found.rule) == (0, True)


LACKING = [
    pytest.param((), "Tỷ lệ trực tuyến, kỳ 2022: chưa có số liệu.", id="missing"),
    pytest.param(
        (observed("share", None, absence="silent"),),
        "Tỷ lệ trực tuyến, kỳ 2022: báo cáo của đơn vị không nêu số liệu.",
        id="silent",
    ),
    pytest.param(
        (observed("share", "60"), observed("share", "61")),
        "Tỷ lệ trực tuyến, kỳ 2022 có hai số liệu khác nhau: 60 và 61; đề nghị xác nhận một số.",
        id="two-values",
    ),
    pytest.param(
        (replace(observed("share", "60"), unit="U2"),),
        "Tỷ lệ trực tuyến, kỳ 2022: chưa có số liệu.",
        id="another-unit",
    ),
    pytest.param(
        (replace(observed("share", "60"), period=Period.parse("2022-H1")),),
        "Tỷ lệ trực tuyến, kỳ 2022: chưa có số liệu.",
        id="another-period",
    ),
    pytest.param(
        (observed("share", "60", category=(("channel", "online"),)),),
        "Tỷ lệ trực tuyến, kỳ 2022: chưa có số liệu.",
        id="only-a-category",
    ),
]


@pytest.mark.parametrize(("observations", "reason"), LACKING)
def test_lacking_figure_gives_no_points_and_says_why(
    observations: tuple[Observation, ...], reason: str
) -> None:
    found = line(SHARE_BANDS, ScoringInputs(observations=observations))
    assert (found.points, found.reason, found.not_applicable) == (None, reason, False)


def test_stated_zero_is_a_figure() -> None:
    found = line(SHARE_BANDS, ScoringInputs(observations=(observed("share", "0"),)))
    assert found.points == 0


def test_figure_that_does_not_apply_is_not_a_zero() -> None:
    inputs = ScoringInputs(observations=(observed("share", None, absence="not_applicable"),))
    found = line(SHARE_BANDS, inputs)
    assert (found.points, found.not_applicable) == (None, True)


def test_final_figure_goes_before_the_estimate() -> None:
    both = (observed("share", "85", nature="estimate"), observed("share", "79"))
    assert line(SHARE_BANDS, ScoringInputs(observations=both)).points == 5
    estimate = line(SHARE_BANDS, ScoringInputs(observations=both[:1]))
    assert (estimate.points, estimate.inputs[0].text) == (10, "85 (ước thực hiện)")


def test_plan_of_zero_gives_no_share() -> None:
    found = line(PLAN, of_plan("5", "0"))
    assert (found.points, "kế hoạch bằng 0" in found.reason) == (None, True)


def ranked(rank: int, edition: str = "2021") -> NationalRank:
    return NationalRank(UNIT, "DTI", edition, rank)


RANKS = [
    pytest.param((ranked(10),), "3", id="end-of-the-first-band"),
    pytest.param((ranked(11),), "2", id="start-of-the-second"),
    pytest.param((ranked(21),), "0", id="outside"),
    pytest.param((ranked(3, "2022"), ranked(12)), "2", id="another-edition-is-left-out"),
    pytest.param((ranked(12), ranked(12)), "2", id="same-rank-twice"),
    pytest.param((ranked(3, "2022"),), "0", id="only-another-edition"),
    pytest.param((ranked(3), ranked(4)), "0", id="two-ranks"),
]


@pytest.mark.parametrize(("ranks", "expected"), RANKS)
def test_bonus_by_band_of_a_national_rank(ranks: tuple[NationalRank, ...], expected: str) -> None:
    assert line(DTI, ScoringInputs(national_ranks=ranks), "bonus", "3").points == Decimal(expected)


def test_rank_line_says_which_edition_counted() -> None:
    found = line(DTI, ScoringInputs(national_ranks=(ranked(3, "2022"), ranked(12))), "bonus", "3")
    assert found.rule == "Hạng 12 DTI 2021, trong mức hạng 11–20: 2 điểm."
    assert [(x.text, x.counted) for x in found.inputs] == [
        ("DTI 2021: hạng 12", True),
        ("DTI 2022: hạng 3; bảng tiêu chí dùng kỳ 2021.", False),
    ]


MODEL = EventPoints("model", Decimal(2))
LATE = EventPoints("late", Decimal("0.5"))


def happened(event: str, **other: object) -> ScoredEvent:
    return replace(ScoredEvent(UNIT, event), **other)  # type: ignore[arg-type]


def test_bonus_events_stop_at_the_ceiling() -> None:
    inputs = ScoringInputs(events=(happened("model", evidence=("QĐ 5",)), happened("model", times=2)))
    found = line(MODEL, inputs, "bonus", "5")
    assert (found.points, found.rule) == (5, "3 lần × 2 điểm = 6 điểm, tối đa 5 điểm.")
    assert found.evidence == ("QĐ 5",)


def test_deduction_needs_a_person_who_confirmed_it() -> None:
    confirmed = happened("late", confirmed_by="người thẩm định", description="Chậm báo cáo quý II")
    inputs = ScoringInputs(events=(confirmed, happened("late", description="Chậm báo cáo quý III")))
    found = line(LATE, inputs, "deduction", None)
    assert found.points == Decimal("0.5")
    assert [(x.text, x.counted) for x in found.inputs] == [
        ("Chậm báo cáo quý II.", True),
        ("Chậm báo cáo quý III. Chưa có người xác nhận nên chưa tính.", False),
    ]


def test_event_outside_the_year_is_left_out_with_its_reason() -> None:
    days = (date(2021, 12, 31), date(2022, 1, 1), date(2022, 12, 31), date(2023, 1, 1))
    found = line(
        MODEL, ScoringInputs(events=tuple(happened("model", happened_on=day) for day in days)), "bonus", "9"
    )
    assert [x.counted for x in found.inputs] == [False, True, True, False]
    assert found.inputs[0].text == (
        "Nội dung chấm, ngày 31/12/2021. Ngày 31/12/2021 ngoài thời gian tính điểm nên không tính."
    )


def test_given_points_keep_evidence_and_reason() -> None:
    given = GivenScore(UNIT, "1", Decimal("9.5"), ("Báo cáo 12",), "Đủ hồ sơ.")
    found = line(GivenPoints(), ScoringInputs(given=(given,)))
    assert (found.points, found.evidence, found.reason) == (Decimal("9.5"), ("Báo cáo 12",), "Đủ hồ sơ.")


def test_two_given_points_are_not_decided_here() -> None:
    given = (GivenScore(UNIT, "1", Decimal(9)), GivenScore(UNIT, "1", Decimal(8)))
    found = line(GivenPoints(), ScoringInputs(given=given))
    assert (found.points, found.reason) == (None, "Có hai điểm chấm khác nhau: 8 và 9; đề nghị giữ một.")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [pytest.param("standard", None, id="standard"), pytest.param("bonus", 0, id="bonus")],
)
def test_standard_points_that_nobody_gave_are_lacking_but_an_unclaimed_bonus_is_zero(
    kind: str, expected: int | None
) -> None:
    assert line(GivenPoints(), ScoringInputs(), kind).points == expected


def criteria_for_traits(**other: object) -> CriteriaSet:
    coast = Criterion("1", "Biển đảo", Decimal(10), rule=GivenPoints(), applies_to="tỉnh ven biển")
    return replace(CriteriaSet("Bảng thử", 2022, Decimal(10), (coast,)), **other)  # type: ignore[arg-type]


def test_criterion_for_a_trait_does_not_apply_to_others() -> None:
    inputs = ScoringInputs(
        given=(GivenScore(UNIT, "1", Decimal(9)), GivenScore("U2", "1", Decimal(8))),
        traits={"U2": frozenset({"tỉnh ven biển"})},
    )
    (inland,) = compute_sheet(criteria_for_traits(), UNIT, inputs).lines
    (coastal,) = compute_sheet(criteria_for_traits(), "U2", inputs).lines
    assert (inland.points, inland.not_applicable) == (None, True)
    assert (coastal.points, coastal.not_applicable) == (8, False)


def test_decision_that_a_criterion_does_not_apply_keeps_its_reason() -> None:
    decided = NotApplicable(UNIT, "1", "Không có cảng biển.")
    found = line(GivenPoints(), ScoringInputs(not_applicable=(decided,)))
    assert (found.points, found.not_applicable, found.reason) == (None, True, "Không có cảng biển.")


BARRING = CriteriaSet(
    "Bảng thử",
    2022,
    Decimal(0),
    (
        Criterion(
            "KX", "Kỷ luật người đứng đầu", kind="disqualifier", rule=DisqualifyingEvent("disciplined")
        ),
        Criterion("TR", "Chậm báo cáo", kind="deduction", rule=LATE),
    ),
    caps=(Cap("KC", "Chậm báo cáo năm", "total", Decimal(80), event="late_annual"),),
)


@pytest.mark.parametrize(
    ("confirmed_by", "reasons", "caps"),
    [
        pytest.param(
            "người thẩm định",
            ("Khiển trách (tiêu chí KX “Kỷ luật người đứng đầu”).",),
            ("KC",),
            id="confirmed",
        ),
        pytest.param("", (), (), id="unconfirmed"),
    ],
)
def test_disqualifier_and_conditional_cap_hold_only_when_confirmed(
    confirmed_by: str, reasons: tuple[str, ...], caps: tuple[str, ...]
) -> None:
    events = (
        happened("disciplined", description="Khiển trách", confirmed_by=confirmed_by),
        happened("late_annual", confirmed_by=confirmed_by),
    )
    sheet = compute_sheet(BARRING, UNIT, ScoringInputs(events=events))
    assert (sheet.disqualified, sheet.capped_by) == (reasons, caps)


def test_every_leaf_has_its_line_even_without_any_input() -> None:
    criteria = CriteriaSet(
        "Bảng thử",
        2022,
        Decimal(40),
        tuple(
            Criterion(str(number), f"Nội dung {number}", Decimal(10), rule=rule)
            for number, rule in enumerate((PLAN, SHARE_BANDS, DTI, GivenPoints()), start=1)
        ),
    )
    sheet = compute_sheet(criteria, UNIT, ScoringInputs())
    assert [(x.criterion, x.points, bool(x.reason)) for x in sheet.lines] == [
        (str(number), None, True) for number in range(1, 5)
    ]


def test_formula_never_gives_more_than_the_maximum() -> None:
    rule = replace(SHARE_BANDS, bands=(Band(None, None, Decimal("9.75")),))
    found = line(rule, ScoringInputs(observations=(observed("share", "1"),)), most="9.75")
    assert Fraction(found.points or 0) == Fraction("9.75")
