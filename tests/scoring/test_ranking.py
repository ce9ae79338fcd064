"""Places: the published table of a cluster, shared ranks, tie-breaks, units that stand apart."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from baocong.scoring.aggregate import AggregateScore, settle_aggregate
from baocong.scoring.labels import Labels
from baocong.scoring.policy import CouncilDecision, RankingPolicy, TieBreak
from baocong.scoring.ranking import Ranking, rank
from baocong.scoring.unit_score import CriterionPoints, UnitScore, unscored

RULE_PAGE = Path(__file__).parents[2] / "docs" / "rules" / "ranking.md"

# Cluster 08 of the information and communications sector, 2021: standard, bonus, deduction, total, rank as published.
PUBLISHED = [
    ("Long An", "100", "18", "0.5", "117.5", 1),
    ("Hậu Giang", "100", "15", "0", "115", 2),
    ("Tiền Giang", "100", "15.5", "1.5", "114", 3),
    ("Bến Tre", "100", "13", "0", "113", 4),
    ("Vĩnh Long", "100", "12", "0", "112", 5),
    ("Đồng Tháp", "100", "13.5", "1.5", "112", 5),
    ("Bạc Liêu", "100", "12", "0.5", "111.5", 6),
    ("Trà Vinh", "100", "11", "1", "110", 7),
    ("An Giang", "100", "10", "1.5", "108.5", 8),
    ("Kiên Giang", "98", "12", "3", "107", 9),
    ("Cà Mau", "98", "7", "2.5", "102.5", 10),
    ("Sóc Trăng", "96", "8.5", "3", "101.5", 11),
]
MEMBERS = tuple(row[0] for row in PUBLISHED)


def aggregate(unit: str, standard: str, bonus: str, deduction: str, total: str) -> AggregateScore:
    return AggregateScore(unit, Decimal(standard), Decimal(bonus), Decimal(deduction), Decimal(total))


def published_scores() -> list[UnitScore]:
    return [settle_aggregate(aggregate(*row[:5])) for row in PUBLISHED]


def ranks(ranking: Ranking) -> list[tuple[str, int]]:
    return [(place.unit, place.rank) for place in ranking.places]


def score(unit: str, standard: str = "0", **other: str) -> UnitScore:
    return UnitScore(unit, Decimal(standard), **{name: Decimal(value) for name, value in other.items()})


def test_published_table_is_ranked_exactly() -> None:
    ranking = rank(published_scores(), RankingPolicy(unit_order=MEMBERS))
    assert [(p.unit, p.score.total, p.rank) for p in ranking.places] == [
        (unit, Decimal(total), place) for unit, _, _, _, total, place in PUBLISHED
    ]
    assert ranking.unplaced == ()
    assert all(place.score.problems == () for place in ranking.places)


def test_published_table_counted_by_competition_leaves_a_rank_free() -> None:
    ranking = rank(published_scores(), RankingPolicy(counting="competition", unit_order=MEMBERS))
    assert [place for _, place in ranks(ranking)] == [1, 2, 3, 4, 5, 5, 7, 8, 9, 10, 11, 12]


def test_rule_page_holds_the_numbers_of_this_table() -> None:
    page = RULE_PAGE.read_text(encoding="utf-8")
    for unit, standard, bonus, deduction, total, place in PUBLISHED:
        cells = (str(place), unit, standard, bonus, deduction, total)
        assert f"| {' | '.join(cells)} |".replace(".", ",") in page


def test_units_of_a_shared_rank_stand_in_the_order_of_the_decision() -> None:
    turned = tuple(reversed(MEMBERS))
    ranking = rank(published_scores(), RankingPolicy(unit_order=turned))
    assert ranks(ranking)[4:6] == [("Đồng Tháp", 5), ("Vĩnh Long", 5)]


EXPLANATIONS = [
    pytest.param(
        "Bạc Liêu",
        "Hạng 6 với 111,5 điểm (điểm chuẩn 100, điểm thưởng 12, điểm trừ 0,5). "
        "Kém hạng 5 (Vĩnh Long và Đồng Tháp) 0,5 điểm. "
        "Hơn hạng 7 (Trà Vinh) 1,5 điểm: điểm thưởng nhiều hơn 1; điểm trừ ít hơn 0,5. "
        "Thêm 1 điểm thì từ hạng 6 lên hạng 5.",
        id="between-ranks",
    ),
    pytest.param(
        "Vĩnh Long",
        "Đồng hạng 5 với Đồng Tháp: 112 điểm (điểm chuẩn 100, điểm thưởng 12). "
        "Các đơn vị bằng điểm được xếp đồng hạng; quy chế không đặt tiêu chí phụ. "
        "Kém hạng 4 (Bến Tre) 1 điểm: điểm thưởng ít hơn 1. "
        "Hơn hạng 6 (Bạc Liêu) 0,5 điểm: điểm trừ ít hơn 0,5. "
        "Thêm 1 điểm thì từ đồng hạng 5 lên đồng hạng 4 với Bến Tre.",
        id="shared",
    ),
    pytest.param(
        "Long An",
        "Hạng 1 với 117,5 điểm (điểm chuẩn 100, điểm thưởng 18, điểm trừ 0,5). "
        "Hơn hạng 2 (Hậu Giang) 2,5 điểm: điểm thưởng nhiều hơn 3; điểm trừ nhiều hơn 0,5.",
        id="first",
    ),
    pytest.param(
        "Cà Mau",
        "Hạng 10 với 102,5 điểm (điểm chuẩn 98, điểm thưởng 7, điểm trừ 2,5). "
        "Kém hạng 9 (Kiên Giang) 4,5 điểm: điểm thưởng ít hơn 5; điểm trừ ít hơn 0,5. "
        "Hơn hạng 11 (Sóc Trăng) 1 điểm: điểm chuẩn cao hơn 2; điểm thưởng ít hơn 1,5; điểm trừ ít hơn 0,5. "
        "Thêm 1 điểm vẫn ở hạng 10; cần thêm 4,5 điểm để bằng hạng 9.",
        id="one-point-is-not-enough",
    ),
]


@pytest.mark.parametrize(("unit", "text"), EXPLANATIONS)
def test_each_place_says_what_decided_and_what_one_more_point_changes(unit: str, text: str) -> None:
    ranking = rank(published_scores(), RankingPolicy(unit_order=MEMBERS))
    place = ranking.place_of(unit)
    assert place is not None
    assert place.text == text


MAIN_TASKS = {"A": CriterionPoints(Decimal(40)), "B": CriterionPoints(Decimal(38))}

TIE_BREAKS = [
    pytest.param(
        TieBreak("fewer_deductions"),
        {"A": {"deduction": Decimal(1)}, "B": {}},
        ["B", "A"],
        "Bằng điểm với A (hạng 2), xếp trên vì điểm trừ ít hơn (0 so với 1).",
        id="fewer-deductions",
    ),
    pytest.param(
        TieBreak("more_bonus"),
        {"A": {"bonus": Decimal(2)}, "B": {"bonus": Decimal("2.5")}},
        ["B", "A"],
        "Bằng điểm với A (hạng 2), xếp trên vì điểm thưởng nhiều hơn (2,5 so với 2).",
        id="more-bonus",
    ),
    pytest.param(
        TieBreak("higher_standard"),
        {"A": {"bonus": Decimal(0)}, "B": {"bonus": Decimal(3)}},
        ["A", "B"],
        "Bằng điểm với B (hạng 2), xếp trên vì điểm chuẩn cao hơn (90 so với 87).",
        id="higher-standard",
    ),
    pytest.param(
        TieBreak("higher_criterion", "I"),
        {"A": {"by_criterion": {"I": MAIN_TASKS["A"]}}, "B": {"by_criterion": {"I": MAIN_TASKS["B"]}}},
        ["A", "B"],
        "Bằng điểm với B (hạng 2), xếp trên vì điểm “Nhiệm vụ trọng tâm” cao hơn (40 so với 38).",
        id="main-task-group",
    ),
    pytest.param(
        TieBreak("earlier_dossier"),
        {"A": {"dossier_date": date(2021, 12, 20)}, "B": {"dossier_date": date(2021, 12, 8)}},
        ["B", "A"],
        "Bằng điểm với A (hạng 2), xếp trên vì nộp đủ hồ sơ sớm hơn (08/12/2021 so với 20/12/2021).",
        id="earlier-dossier",
    ),
]


def equal_totals(parts: dict[str, dict[str, object]]) -> list[UnitScore]:
    """Two scores of 90 points each, whatever their parts are."""
    result = []
    for unit, fields in parts.items():
        raw = replace(UnitScore(unit), **fields)  # type: ignore[arg-type]
        result.append(replace(raw, standard=Decimal(90) - raw.total))
    return result


@pytest.mark.parametrize(("tie_break", "parts", "order", "sentence"), TIE_BREAKS)
def test_tie_break_separates_equal_totals_and_is_named(
    tie_break: TieBreak, parts: dict[str, dict[str, object]], order: list[str], sentence: str
) -> None:
    labels = Labels(criteria={"I": "Nhiệm vụ trọng tâm"})
    ranking = rank(equal_totals(parts), RankingPolicy(tie_breaks=(tie_break,)), labels)
    assert ranks(ranking) == [(order[0], 1), (order[1], 2)]
    assert sentence in ranking.places[0].text


def test_tie_breaks_are_tried_in_their_order() -> None:
    first = replace(score("A", "90"), dossier_date=date(2021, 12, 20))
    second = replace(score("B", "89", bonus="2", deduction="1"), dossier_date=date(2021, 12, 1))
    by_deduction = RankingPolicy(tie_breaks=(TieBreak("fewer_deductions"), TieBreak("earlier_dossier")))
    by_date = RankingPolicy(tie_breaks=(TieBreak("earlier_dossier"), TieBreak("fewer_deductions")))
    assert [p.unit for p in rank([first, second], by_deduction).places] == ["A", "B"]
    assert [p.unit for p in rank([first, second], by_date).places] == ["B", "A"]


def test_missing_date_is_not_read_as_a_late_one() -> None:
    dated = replace(score("A", "90"), dossier_date=date(2021, 12, 20))
    ranking = rank([dated, score("B", "90")], RankingPolicy(tie_breaks=(TieBreak("earlier_dossier"),)))
    assert ranks(ranking) == [("A", 1), ("B", 1)]
    assert (
        "Không dùng được tiêu chí phụ “nộp đủ hồ sơ sớm hơn” vì thiếu số liệu của B."
        in ranking.places[0].text
    )


COUNCIL = RankingPolicy(
    tie_breaks=(TieBreak("council_decision"),),
    decisions=(CouncilDecision(("B", "A"), "nhiều mô hình được nhân rộng", "biên bản số 02"),),
)


def test_council_decision_orders_equals_with_its_reason() -> None:
    ranking = rank([score("A", "90"), score("B", "90")], COUNCIL)
    assert ranks(ranking) == [("B", 1), ("A", 2)]
    assert "theo quyết định của hội đồng (lý do: nhiều mô hình được nhân rộng, biên bản số 02)" in (
        ranking.places[1].text
    )


def test_council_decision_that_leaves_out_one_of_the_equals_decides_nothing() -> None:
    ranking = rank([score("A", "90"), score("B", "90"), score("C", "90")], COUNCIL)
    assert ranks(ranking) == [("A", 1), ("B", 1), ("C", 1)]


def test_council_decision_never_overturns_a_total() -> None:
    assert ranks(rank([score("A", "91"), score("B", "90")], COUNCIL)) == [("A", 1), ("B", 2)]


def test_explanation_quotes_the_decision_that_was_used() -> None:
    """An older decision on two of the three equals names another order; it was not the one that decided."""
    policy = replace(
        COUNCIL,
        decisions=(
            CouncilDecision(("A", "B"), "lý do cũ"),
            CouncilDecision(("C", "B", "A"), "lý do của cả ba"),
        ),
    )
    ranking = rank([score("A", "90"), score("B", "90"), score("C", "90")], policy)
    assert ranks(ranking) == [("C", 1), ("B", 2), ("A", 3)]
    assert all("lý do của cả ba" in place.text and "lý do cũ" not in place.text for place in ranking.places)


def test_explanation_names_the_criterion_that_made_the_difference() -> None:
    labels = Labels({"A": "Sở A", "B": "Sở B"}, {"I": "Nhiệm vụ trọng tâm", "II": "Cải cách hành chính"})
    first = replace(
        score("A", "90"), by_criterion={"I": CriterionPoints(Decimal(58)), "II": CriterionPoints(Decimal(32))}
    )
    second = replace(
        score("B", "88"), by_criterion={"I": CriterionPoints(Decimal(55)), "II": CriterionPoints(Decimal(33))}
    )
    ranking = rank([second, first], RankingPolicy(), labels)
    assert ranking.places[1].text == (
        "Hạng 2 với 88 điểm (điểm chuẩn 88). Kém hạng 1 (Sở A) 2 điểm: điểm chuẩn thấp hơn 2; "
        "chênh nhiều nhất ở “Nhiệm vụ trọng tâm” (thấp hơn 3). "
        "Thêm 1 điểm vẫn ở hạng 2; cần thêm 2 điểm để bằng hạng 1."
    )
    above = ranking.places[1].explanation.above
    assert above is not None
    assert above.criteria == (("I", Decimal(-3)), ("II", Decimal(1)))


ONE_MORE = [
    pytest.param("dense", ("90", "89"), "Thêm 1 điểm thì từ hạng 2 lên đồng hạng 1 với A.", id="catches-up"),
    pytest.param("dense", ("90", "89.5"), "Thêm 1 điểm thì từ hạng 2 lên hạng 1.", id="overtakes"),
    pytest.param(
        "dense",
        ("90", "88.5"),
        "Thêm 1 điểm vẫn ở hạng 2; cần thêm 1,5 điểm để bằng hạng 1.",
        id="not-enough",
    ),
    pytest.param(
        "competition",
        ("90", "89", "89"),
        "Thêm 1 điểm thì từ đồng hạng 2 lên đồng hạng 1 với A.",
        id="leaves-a-tie",
    ),
    pytest.param(
        "dense",
        ("91.5", "90", "90"),
        "Thêm 1 điểm thì từ đồng hạng 2 thành một mình giữ hạng 2.",
        id="stays-alone",
    ),
]


@pytest.mark.parametrize(("counting", "totals", "sentence"), ONE_MORE)
def test_one_more_point_in_words(counting: str, totals: tuple[str, ...], sentence: str) -> None:
    scores = [score(unit, total) for unit, total in zip("ABC", totals, strict=False)]
    ranking = rank(scores, RankingPolicy(counting=counting))  # type: ignore[arg-type]
    place = ranking.place_of("B")
    assert place is not None
    assert place.text.endswith(sentence)


ONE_MORE_WITH_TIE_BREAK = [
    pytest.param(
        "0", "1", "Thêm 1 điểm thì bằng điểm với A nhưng vẫn ở hạng 2 do tiêu chí phụ.", id="still-behind"
    ),
    pytest.param(
        "1",
        "0",
        "Thêm 1 điểm thì từ hạng 2 lên hạng 1, bằng điểm với A và phân định bằng tiêu chí phụ.",
        id="then-ahead",
    ),
]


@pytest.mark.parametrize(("of_a", "of_b", "sentence"), ONE_MORE_WITH_TIE_BREAK)
def test_one_more_point_that_reaches_a_tie_break(of_a: str, of_b: str, sentence: str) -> None:
    first = score("A", str(90 + Decimal(of_a)), deduction=of_a)
    second = score("B", str(89 + Decimal(of_b)), deduction=of_b)
    policy = RankingPolicy(tie_breaks=(TieBreak("fewer_deductions"),))
    assert rank([first, second], policy).places[1].text.endswith(sentence)


def test_disqualified_unit_stands_apart_with_its_reason() -> None:
    reason = "Người đứng đầu bị kỷ luật trong năm."
    barred = replace(score("A", "99"), disqualified=(reason,))
    ranking = rank([barred, score("B", "90")], RankingPolicy())
    assert ranks(ranking) == [("B", 1)]
    assert [(x.unit, x.standing, x.text) for x in ranking.unplaced] == [
        ("A", "disqualified", f"A: không xếp hạng. {reason}")
    ]


def test_units_without_a_score_are_listed_never_dropped() -> None:
    scores = [score("A", "90"), unscored("B", "Báo cáo đã gửi nhưng chưa đọc được.")]
    ranking = rank(scores, RankingPolicy(unit_order=("A", "B", "C")))
    assert ranks(ranking) == [("A", 1)]
    assert [(x.unit, x.standing, x.reasons) for x in ranking.unplaced] == [
        ("B", "unscored", ("Báo cáo đã gửi nhưng chưa đọc được.",)),
        ("C", "unscored", ("Chưa có phiếu điểm của đơn vị.",)),
    ]


def test_two_different_sheets_of_one_unit_are_both_refused() -> None:
    ranking = rank([score("A", "90"), score("A", "95"), score("A", "90")], RankingPolicy())
    assert ranking.places == ()
    assert [x.unit for x in ranking.unplaced] == ["A"]


def test_the_same_sheet_given_twice_counts_once() -> None:
    assert ranks(rank([score("A", "90"), score("A", "90")], RankingPolicy())) == [("A", 1)]


def test_share_of_base_ranks_units_to_which_not_everything_applies() -> None:
    full = replace(score("A", "90"), base=Decimal(100))
    reduced = replace(score("B", "85"), base=Decimal(90))
    assert ranks(rank([full, reduced], RankingPolicy())) == [("A", 1), ("B", 2)]
    by_share = rank([full, reduced], RankingPolicy(measure="share_of_base"))
    assert ranks(by_share) == [("B", 1), ("A", 2)]
    assert "85 điểm trên 90 điểm tối đa áp dụng, đạt 94,44%" in by_share.places[0].text
    assert "Kém hạng 1 (B) 4,44 điểm phần trăm" in by_share.places[1].text


def test_share_of_base_without_a_base_is_not_guessed() -> None:
    ranking = rank([score("A", "90")], RankingPolicy(measure="share_of_base"))
    assert [x.standing for x in ranking.unplaced] == ["unscored"]


def test_nothing_to_rank_is_an_empty_ranking() -> None:
    ranking = rank([], RankingPolicy())
    assert (ranking.places, ranking.unplaced) == ((), ())
