"""Criteria sets out of packs: the illustration adds up and says what it is, the printed table of 2021 is refused."""

from decimal import Decimal
from pathlib import Path

import pytest

from baocong.packs.criteria import criteria_codes, load_criteria
from baocong.packs.loading import load_pack
from baocong.packs.problem import PackError
from baocong.scoring.graph import top_criteria
from baocong.scoring.policy import TieBreak
from baocong.scoring.rules import RankPoints
from baocong.scoring.validation import validate

BROKEN = Path(__file__).parent / "broken"


def test_illustration_adds_up_and_says_that_it_is_one() -> None:
    loaded = load_criteria("illustration-100")
    criteria = loaded.criteria
    assert criteria.illustration
    assert "MINH HỌA" in loaded.notice
    assert sum(c.max_points or 0 for c in top_criteria(criteria) if c.kind == "standard") == Decimal(100)
    assert validate(criteria) == []
    assert loaded.warnings == ()


def test_illustration_uses_every_kind_of_rule_that_a_cluster_needs() -> None:
    rules = {
        type(criterion.rule).__name__ for criterion in load_criteria("illustration-100").criteria.criteria
    }
    assert rules == {
        "NoneType",
        "GivenPoints",
        "LinearPoints",
        "BandPoints",
        "RankPoints",
        "EventPoints",
        "DisqualifyingEvent",
    }


def test_policy_of_the_illustration() -> None:
    ranking = load_criteria("illustration-100").ranking
    assert ranking.counting == "dense"
    assert ranking.tie_breaks[0] == TieBreak("higher_criterion", "I")


def test_rank_bands_keep_their_whole_numbers() -> None:
    criteria = load_criteria("illustration-100").criteria.criteria
    rule = next(found.rule for found in criteria if found.code == "T.1")
    assert isinstance(rule, RankPoints)
    assert [(band.low, band.high) for band in rule.bands] == [(1, 10), (11, 20), (21, 30)]


def test_unknown_criteria_are_refused_with_those_there_are() -> None:
    with pytest.raises(PackError) as refused:
        load_criteria("2030")
    assert refused.value.problems[0].legal_values == criteria_codes() == ("illustration-100",)


def test_printed_criteria_of_cluster_08_of_2021_are_refused() -> None:
    """Maxima of 20 and nine times 10 make 110 in a table of 100; the bands 1–10 and 10–20 share rank 10."""
    with pytest.raises(PackError) as refused:
        load_pack(BROKEN / "cluster-08-2021")
    file = "criteria/cluster-08-2021.toml"
    lines = (BROKEN / "cluster-08-2021" / file).read_text(encoding="utf-8").splitlines()
    total, bands = refused.value.problems
    assert (total.file, total.code, total.key, total.legal_values) == (
        file,
        "criteria.total_differs",
        "total",
        ("110",),
    )
    assert lines[total.line - 1] == "total = 100"
    assert (bands.file, bands.code, bands.legal_values) == (file, "criteria.bands_overlap", ("từ 11",))
    assert lines[bands.line - 1].strip() == "{ low = 10, high = 20, points = 2 },"
    assert "110" in str(refused.value)
    assert f"dòng {bands.line}" in str(refused.value)
