"""Criteria sets that do not hold together are named, item by item; sound ones raise nothing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from baocong.scoring.criteria import Cap, CriteriaSet, Criterion, Feed
from baocong.scoring.rules import (
    Band,
    BandPoints,
    DisqualifyingEvent,
    DisqualifyingFloor,
    EventPoints,
    GivenPoints,
    IndicatorInput,
    LinearPoints,
    Mark,
    RankPoints,
)
from baocong.scoring.validation import validate


def points(value: str) -> Decimal:
    return Decimal(value)


def bands(*rows: tuple[str | None, str | None, str]) -> tuple[Band, ...]:
    return tuple(
        Band(None if low is None else points(low), None if high is None else points(high), points(given))
        for low, high, given in rows
    )


def leaf(code: str, most: str, parent: str = "", **other: object) -> Criterion:
    feeds = (Feed(parent),) if parent else ()
    made = Criterion(code, f"Nội dung {code}", points(most), feeds=feeds, rule=GivenPoints())
    return replace(made, **other)  # type: ignore[arg-type]


def group(code: str, most: str, parent: str = "") -> Criterion:
    return leaf(code, most, parent, rule=None)


def table(*criteria: Criterion, total: str = "100", **other: object) -> CriteriaSet:
    return replace(CriteriaSet("Bảng thử", 2022, points(total), criteria), **other)  # type: ignore[arg-type]


SOUND = (
    group("I", "60"),
    leaf("I.1", "40", "I"),
    leaf("I.2", "20", "I"),
    leaf("II", "40"),
    leaf(
        "II.T",
        "3",
        "II",
        kind="bonus",
        rule=RankPoints("DTI", "2021", bands(("1", "10", "3"), ("11", "20", "2"))),
    ),
    leaf("TR", "5", kind="deduction", rule=EventPoints("late_report", points("0.5"))),
    leaf("KX", "0", kind="disqualifier", max_points=None, rule=DisqualifyingEvent("leader_disciplined")),
)


def test_sound_table_has_no_problems() -> None:
    assert validate(table(*SOUND, caps=(Cap("KC", "Trần điểm thưởng", "bonus", points("3")),))) == []


# The printed criteria of a cluster for 2021: 20 + 9 × 10 points in a table of 100, and rank bands that share 10.
PRINTED_2021 = table(
    leaf("1", "20"),
    *(leaf(str(number), "10") for number in range(2, 11)),
    leaf(
        "6.T",
        "3",
        "6",
        kind="bonus",
        rule=RankPoints("DTI", "2020", bands(("1", "10", "3"), ("10", "20", "2"))),
    ),
)


def test_printed_criteria_of_2021_are_refused_for_both_reasons() -> None:
    found = {problem.code: problem for problem in validate(PRINTED_2021)}
    assert set(found) == {"criteria.total_differs", "criteria.bands_overlap"}
    assert "là 110 (20 + 10 + 10 + 10 + 10 + 10 + 10 + 10 + 10 + 10), nhưng bảng ghi tổng 100" in (
        found["criteria.total_differs"].message
    )
    overlap = found["criteria.bands_overlap"]
    assert (overlap.item, overlap.part) == ("6.T", "rule.bands[1]")
    assert overlap.message == (
        "Hai mức 1–10 và 10–20 của tiêu chí 6.T chồng nhau tại 10; mức sau phải bắt đầu từ 11."
    )


def of_bands(*rows: tuple[str | None, str | None, str]) -> CriteriaSet:
    return table(leaf("1", "100", rule=BandPoints(IndicatorInput("x"), bands(*rows))))


def of_ranks(*rows: tuple[str | None, str | None, str]) -> CriteriaSet:
    return table(leaf("1", "100", rule=RankPoints("DTI", "2021", bands(*rows))))


def of_marks(*rows: tuple[str, str]) -> CriteriaSet:
    marks = tuple(Mark(points(at), points(given)) for at, given in rows)
    return table(leaf("1", "100", rule=LinearPoints(IndicatorInput("x"), marks)))


BROKEN = [
    pytest.param(table(leaf("1", "90")), "criteria.total_differs", "", "total", id="total"),
    pytest.param(
        table(group("I", "100"), leaf("I.1", "60", "I"), leaf("I.2", "50", "I")),
        "criteria.maxima_differ",
        "I",
        "max_points",
        id="children-do-not-add-up",
    ),
    pytest.param(
        table(
            leaf("P1", "50", rule=None),
            leaf("P2", "50", rule=None),
            leaf("x", "100", feeds=(Feed("P1", Fraction(1, 2)), Feed("P2", Fraction(1, 3)))),
        ),
        "criteria.maxima_differ",
        "P2",
        "max_points",
        id="weights-do-not-add-up",
    ),
    pytest.param(
        table(leaf("1", "50"), leaf("1", "50")), "criteria.duplicate_code", "1", "code", id="duplicate"
    ),
    pytest.param(
        table(leaf("1", "100"), caps=(Cap("1", "Trần", "bonus", points("5")),)),
        "criteria.duplicate_code",
        "1",
        "code",
        id="cap-named-like-a-criterion",
    ),
    pytest.param(
        table(leaf("1", "100", "IX")),
        "criteria.unknown_reference",
        "1",
        "feeds[0].parent",
        id="unknown-parent",
    ),
    pytest.param(
        table(leaf("1", "100"), caps=(Cap("KC", "Trần", "thưởng", points("5")),)),
        "criteria.unknown_reference",
        "KC",
        "scope",
        id="unknown-scope-of-cap",
    ),
    pytest.param(
        table(
            leaf("1", "100"),
            leaf("S", "0", kind="disqualifier", rule=DisqualifyingFloor("IX", points("50"))),
        ),
        "criteria.unknown_reference",
        "S",
        "rule.scope",
        id="unknown-scope-of-floor",
    ),
    pytest.param(
        table(leaf("1", "100"), total_of=("1", "2")),
        "criteria.unknown_reference",
        "",
        "total_of[1]",
        id="unknown-part-of-total",
    ),
    pytest.param(
        table(leaf("1", "100"), group("A", "5", "C"), group("B", "5", "A"), group("C", "5", "B")),
        "criteria.cycle",
        "A",
        "feeds",
        id="cycle",
    ),
    pytest.param(
        table(leaf("1", "100"), group("A", "5", "A")), "criteria.cycle", "A", "feeds", id="feeds-itself"
    ),
    pytest.param(
        table(leaf("1", "110"), leaf("2", "-10")),
        "criteria.negative_maximum",
        "2",
        "max_points",
        id="negative",
    ),
    pytest.param(
        table(leaf("1", "100"), caps=(Cap("KC", "Trần", "bonus", points("-5")),)),
        "criteria.negative_maximum",
        "KC",
        "limit",
        id="negative-cap",
    ),
    pytest.param(
        table(leaf("1", "100", max_points=None)),
        "criteria.maximum_missing",
        "1",
        "max_points",
        id="no-maximum",
    ),
    pytest.param(
        table(leaf("1", "99.75"), leaf("2", "0.25")), "criteria.off_step", "1", "max_points", id="off-step"
    ),
    pytest.param(
        table(leaf("1", "100"), step=points("0")), "criteria.step_not_positive", "", "step", id="step"
    ),
    pytest.param(
        table(group("I", "100"), leaf("1", "100", feeds=(Feed("I", Fraction(0)),))),
        "criteria.weight_not_positive",
        "1",
        "feeds[0].weight",
        id="weight-of-zero",
    ),
    pytest.param(table(group("1", "100")), "criteria.leaf_without_rule", "1", "rule", id="leaf-without-rule"),
    pytest.param(
        table(leaf("I", "100"), leaf("I.1", "100", "I")),
        "criteria.group_with_rule",
        "I",
        "rule",
        id="rule-on-group",
    ),
    pytest.param(
        table(
            leaf("1", "100"),
            replace(group("T", "5"), kind="bonus"),
            leaf("T.1", "5", "T", kind="deduction"),
        ),
        "criteria.kinds_mixed",
        "T.1",
        "feeds",
        id="deduction-under-bonus",
    ),
    pytest.param(
        of_ranks(("1", "10", "100"), ("12", "20", "50")), "criteria.bands_gap", "1", "rule.bands[1]", id="gap"
    ),
    pytest.param(
        of_ranks(("11", "20", "50"), ("1", "11", "100")),
        "criteria.bands_overlap",
        "1",
        "rule.bands[0]",
        id="overlap",
    ),
    pytest.param(
        of_ranks(("1", None, "100"), ("5", "9", "50")),
        "criteria.bands_overlap",
        "1",
        "rule.bands[1]",
        id="open-overlap",
    ),
    pytest.param(
        of_bands(("0", "50", "10"), ("49", None, "100")),
        "criteria.bands_overlap",
        "1",
        "rule.bands[1]",
        id="overlap-of-values",
    ),
    pytest.param(
        of_bands(("0", "50", "10"), ("51", None, "100")),
        "criteria.bands_gap",
        "1",
        "rule.bands[1]",
        id="gap-of-values",
    ),
    pytest.param(of_ranks(("10", "1", "100")), "criteria.band_reversed", "1", "rule.bands[0]", id="reversed"),
    pytest.param(
        of_bands(("5", "5", "100")), "criteria.band_reversed", "1", "rule.bands[0]", id="empty-band"
    ),
    pytest.param(
        of_ranks(("0.5", "10", "100")), "criteria.band_not_whole", "1", "rule.bands[0]", id="half-a-rank"
    ),
    pytest.param(of_bands(), "criteria.no_bands", "1", "rule.bands", id="no-bands"),
    pytest.param(of_marks(), "criteria.no_bands", "1", "rule.marks", id="no-marks"),
    pytest.param(
        of_marks(("0.5", "50"), ("0.5", "100")),
        "criteria.marks_not_rising",
        "1",
        "rule.marks[1]",
        id="marks-stand",
    ),
    pytest.param(
        of_bands((None, None, "101")), "criteria.rule_above_maximum", "1", "max_points", id="band-above"
    ),
    pytest.param(
        of_marks(("0", "0"), ("1", "120")), "criteria.rule_above_maximum", "1", "max_points", id="mark-above"
    ),
    pytest.param(
        of_marks(("0", "0"), ("1", "90")), "criteria.maximum_out_of_reach", "1", "max_points", id="mark-below"
    ),
    pytest.param(
        of_marks(("0", "-5"), ("1", "100")), "criteria.negative_points", "1", "rule", id="negative-points"
    ),
    pytest.param(
        table(leaf("1", "100"), leaf("T", "1", kind="bonus", rule=EventPoints("model", points("2")))),
        "criteria.rule_above_maximum",
        "T",
        "max_points",
        id="ceiling-below-one-event",
    ),
    pytest.param(
        table(
            leaf("1", "100"),
            leaf("T", "4", kind="bonus", rule=EventPoints("model", points("2"))),
            caps=(Cap("KC", "Trần", "bonus", points("1")),),
        ),
        "criteria.cap_below_rule",
        "KC",
        "limit",
        id="cap-below-one-rule",
    ),
    pytest.param(
        table(leaf("1", "100"), caps=(Cap("KC", "Trần", "standard", points("90")),)),
        "criteria.cap_below_rule",
        "KC",
        "limit",
        id="cap-below-total",
    ),
    pytest.param(
        table(
            leaf("1", "100"), leaf("T", "3", kind="bonus", rule=RankPoints("DTI", "", bands(("1", "9", "3"))))
        ),
        "criteria.edition_missing",
        "T",
        "rule.edition",
        id="edition",
    ),
    pytest.param(
        table(leaf("1", "100", rule=DisqualifyingEvent("late"))),
        "criteria.rule_of_other_kind",
        "1",
        "rule",
        id="kind",
    ),
    pytest.param(
        table(group("I", "100"), leaf("I.1", "100", "I"), total_of=("I", "I.1"), total="200"),
        "criteria.counted_twice",
        "I.1",
        "total_of",
        id="group-and-its-part",
    ),
    pytest.param(
        table(leaf("1", "100"), leaf("2", "20"), total_of=("1",)),
        "criteria.counts_nowhere",
        "2",
        "feeds",
        id="counts-nowhere",
    ),
    pytest.param(
        table(leaf("1", "100"), in_force_from=date(2022, 3, 1), in_force_until=date(2022, 1, 1)),
        "criteria.interval_reversed",
        "",
        "in_force_until",
        id="in-force",
    ),
    pytest.param(
        table(leaf("1", "100"), counted_from=date(2022, 3, 1), counted_until=date(2022, 3, 1)),
        "criteria.interval_reversed",
        "",
        "counted_until",
        id="counted",
    ),
]


@pytest.mark.parametrize(("criteria", "code", "item", "part"), BROKEN)
def test_broken_table_names_the_rule_and_the_place(
    criteria: CriteriaSet, code: str, item: str, part: str
) -> None:
    assert (code, item, part) in [
        (problem.code, problem.item, problem.part) for problem in validate(criteria)
    ]


SOUND_BUT_UNUSUAL = [
    pytest.param(
        table(
            leaf("G1", "60", feeds=(Feed("P1"), Feed("P2"))),
            leaf("G2", "20", "P1"),
            leaf("G3", "20", "P2"),
            group("P1", "80"),
            group("P2", "80"),
            total_of=("G1", "G2", "G3"),
        ),
        id="pillars-are-views-of-common-leaves",
    ),
    pytest.param(
        table(
            group("P1", "50"),
            group("P2", "50"),
            leaf("x", "100", feeds=(Feed("P1", Fraction(1, 2)), Feed("P2", Fraction(1, 2)))),
        ),
        id="leaf-shared-by-weight",
    ),
    pytest.param(
        table(
            leaf("1", "100"),
            replace(group("T", "10"), kind="bonus"),
            leaf("T.1", "8", "T", kind="bonus", rule=EventPoints("model", points("2"))),
            leaf("T.2", "6", "T", kind="bonus", rule=EventPoints("prize", points("3"))),
        ),
        id="bonus-pool-smaller-than-its-parts",
    ),
    pytest.param(of_bands((None, "50", "0"), ("50", "80", "50"), ("80", None, "100")), id="bands-meet"),
    pytest.param(of_ranks(("1", "10", "100"), ("11", "20", "50"), ("21", None, "0")), id="rank-bands-meet"),
    pytest.param(
        table(leaf("1", "100"), caps=(Cap("KC", "Chậm báo cáo", "standard", points("80"), event="late"),)),
        id="conditional-cap-below-the-total",
    ),
    pytest.param(of_marks(("0", "100"), ("5", "0")), id="less-is-better"),
]


@pytest.mark.parametrize("criteria", SOUND_BUT_UNUSUAL)
def test_unusual_table_that_adds_up_is_accepted(criteria: CriteriaSet) -> None:
    assert validate(criteria) == []


def test_indicator_must_be_in_the_catalogue_when_one_is_given() -> None:
    criteria = of_bands((None, None, "100"))
    assert validate(criteria) == []
    assert validate(criteria, {"x"}) == []
    assert [problem.code for problem in validate(criteria, {"y"})] == ["criteria.unknown_indicator"]


def test_circle_is_named_once_with_its_members() -> None:
    criteria = table(leaf("1", "100"), group("A", "5", "C"), group("B", "5", "A"), group("C", "5", "B"))
    circles = [problem.message for problem in validate(criteria) if problem.code == "criteria.cycle"]
    assert circles == ["Các tiêu chí góp điểm vòng tròn: A → C → B → A; đề nghị bỏ một đường góp điểm."]
