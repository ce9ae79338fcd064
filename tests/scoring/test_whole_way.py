"""From a criteria set and inputs to an explained ranking, and the rule pages that describe the way."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from baocong.counting.observation import Observation
from baocong.counting.period import Period
from baocong.scoring.compute import compute_sheet
from baocong.scoring.criteria import CriteriaSet, Criterion, Feed
from baocong.scoring.inputs import GivenScore, NationalRank, ScoredEvent, ScoringInputs
from baocong.scoring.labels import labels_of
from baocong.scoring.policy import RankingPolicy, TieBreak
from baocong.scoring.ranking import rank
from baocong.scoring.rules import (
    Band,
    DisqualifyingEvent,
    EventPoints,
    GivenPoints,
    IndicatorInput,
    LinearPoints,
    Mark,
    RankPoints,
)
from baocong.scoring.settlement import settle_sheet
from baocong.scoring.validation import validate

ROOT = Path(__file__).parents[2]
YEAR = Period.parse("2022")
ONLINE = LinearPoints(
    IndicatorInput("dossiers.online", "share_of_plan", name="Hồ sơ trực tuyến"),
    (Mark(Decimal("0.5"), Decimal(5)), Mark(Decimal(1), Decimal(10))),
    below=Decimal(0),
)
DTI = RankPoints(
    "DTI", "2021", (Band(Decimal(1), Decimal(10), Decimal(3)), Band(Decimal(11), Decimal(20), Decimal(2)))
)
CRITERIA = CriteriaSet(
    "Bảng tiêu chí minh họa",
    2022,
    Decimal(100),
    (
        Criterion("I", "Nhiệm vụ trọng tâm", Decimal(70)),
        Criterion("I.1", "Hồ sơ trực tuyến so với kế hoạch", Decimal(10), feeds=(Feed("I"),), rule=ONLINE),
        Criterion(
            "I.2", "Quản lý nhà nước theo lĩnh vực", Decimal(60), feeds=(Feed("I"),), rule=GivenPoints()
        ),
        Criterion("II", "Chế độ báo cáo", Decimal(30), rule=GivenPoints()),
        Criterion("II.T", "Thưởng theo hạng DTI", Decimal(3), "bonus", (Feed("II"),), DTI),
        Criterion("TR", "Chậm báo cáo", None, "deduction", rule=EventPoints("late", Decimal("0.5"))),
        Criterion(
            "KX", "Người đứng đầu bị kỷ luật", kind="disqualifier", rule=DisqualifyingEvent("disciplined")
        ),
    ),
    illustration=True,
)


def planned_and_done(unit: str, done: str, plan: str) -> tuple[Observation, Observation]:
    return (
        Observation("dossiers.online", unit, YEAR, Decimal(done)),
        Observation("dossiers.online", unit, YEAR, Decimal(plan), planned=True),
    )


INPUTS = ScoringInputs(
    observations=(
        *planned_and_done("A", "150", "200"),
        *planned_and_done("B", "400", "400"),
        *planned_and_done("D", "10", "10"),
    ),
    given=tuple(
        GivenScore(unit, code, Decimal(points))
        for unit in "ABCD"
        for code, points in (("I.2", "58"), ("II", "30"))
    ),
    events=(
        ScoredEvent("B", "late", times=2, confirmed_by="người thẩm định"),
        ScoredEvent("D", "disciplined", description="Khiển trách", confirmed_by="người thẩm định"),
    ),
    national_ranks=(NationalRank("A", "DTI", "2021", 12), NationalRank("B", "DTI", "2022", 5)),
)


def test_figures_become_places_with_reasons() -> None:
    assert validate(CRITERIA, {"dossiers.online"}) == []
    scores = [settle_sheet(CRITERIA, compute_sheet(CRITERIA, unit, INPUTS)) for unit in "ABCD"]
    labels = labels_of(CRITERIA, {"A": "Sở A", "B": "Sở B"})
    ranking = rank(scores, RankingPolicy(tie_breaks=(TieBreak("higher_criterion", "I"),)), labels)
    assert [(place.unit, place.rank, place.score.total) for place in ranking.places] == [
        ("A", 1, Decimal("97.5")),
        ("B", 2, Decimal(97)),
    ]
    assert ranking.places[1].text == (
        "Hạng 2 với 97 điểm (điểm chuẩn 98, điểm trừ 1). Kém hạng 1 (Sở A) 0,5 điểm: điểm chuẩn cao hơn 2,5; "
        "điểm thưởng ít hơn 2; điểm trừ nhiều hơn 1; chênh nhiều nhất ở “Nhiệm vụ trọng tâm” (cao hơn 2,5). "
        "Thêm 1 điểm thì từ hạng 2 lên hạng 1."
    )
    assert [(x.unit, x.standing, x.reasons) for x in ranking.unplaced] == [
        ("D", "disqualified", ("Khiển trách (tiêu chí KX “Người đứng đầu bị kỷ luật”).",)),
        (
            "C",
            "unscored",
            (
                "Tiêu chí I.1 “Hồ sơ trực tuyến so với kế hoạch” chưa có điểm. "
                "Hồ sơ trực tuyến, kỳ 2022: chưa có số liệu.",
            ),
        ),
    ]


def codes_in_the_code(kind: str) -> set[str]:
    sources = (ROOT / "src" / "baocong" / "scoring").glob("*.py")
    return {code for source in sources for code in re.findall(rf'"({kind}\.\w+)"', source.read_text("utf-8"))}


@pytest.mark.parametrize(
    ("kind", "page"), [("criteria", "scoring-criteria.md"), ("sheet", "scoring-sheets.md")]
)
def test_rule_page_lists_every_code_and_no_other(kind: str, page: str) -> None:
    text = (ROOT / "docs" / "rules" / page).read_text("utf-8")
    assert set(re.findall(rf"`({kind}\.\w+)`", text)) == codes_in_the_code(kind)


WORKED = [
    pytest.param(
        "scoring-criteria.md",
        [
            "| 75 % | 7,5 |",
            "| 50 % | 5 |",
            "| 49,5 % | 0 |",
            "| 10 | 3 |",
            "| 11 | 2 |",
            "| 21 | 0 |",
            "110",
            "1–10",
        ],
        id="criteria",
    ),
    pytest.param(
        "scoring-sheets.md",
        [
            "97,5 + 6 − 1,5 = 102",
            "| redistribute | 57 of 60 | 97 | 100 |",
            "| reduce_base | 38 of 40 | 78 | 80 |",
            "| full_points | 58 of 60 | 98 | 100 |",
            "100 + 15,5 − 1,5 = 114",
        ],
        id="sheets",
    ),
]


@pytest.mark.parametrize(("page", "numbers"), WORKED)
def test_rule_page_holds_the_numbers_of_the_tests(page: str, numbers: list[str]) -> None:
    text = (ROOT / "docs" / "rules" / page).read_text("utf-8")
    assert [number for number in numbers if number not in text] == []
