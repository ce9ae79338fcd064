"""What counts as right, wrong and tolerated when a reading is scored against labels."""

from typing import Any

import pytest
from bench.labels import Labelled
from bench.planting import plant, printed_like
from bench.scoring_labels import Scores, score

TEXT = "Tiếp nhận 57 hồ sơ, trong đó trực tuyến 52 hồ sơ, trực tiếp 5 hồ sơ."


def _fact(quote: str, value: int, **more: Any) -> dict[str, Any]:
    start = TEXT.index(quote)
    return {
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        "value_text": str(value),
        "value": value,
        "unit": "hồ sơ",
        "approx": None,
        "what": "hồ sơ tiếp nhận",
        "kind": "count",
        "subject": "Sở",
        "period": "2023-08",
        "comparison": None,
        "ratio_of": None,
        "time": "flow",
        **more,
    }


def _figure(token: str, value: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(token)
    return {
        "start": start,
        "end": start + len(token),
        "text": token,
        "value": value,
        "denominator": None,
        "unit_of_measure": "hồ sơ",
        "approximation": None,
        "measure": "hồ sơ tiếp nhận",
        "about": "Sở",
        "kind": "count",
        "period": "2023-08",
        "time": "flow",
        "comparison": None,
        **more,
    }


def _labelled(facts: list[dict[str, Any]], **more: Any) -> Labelled:
    labels = {"facts": facts, "citations": [], "relations": [], "awards": [], "sections": [], "non_facts": []}
    return Labelled("thử", TEXT, labels | more)


def _reading(figures: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {"citations": [], "relations": [], "awards": [], "sections": [], "findings": []}
    return {"figures": figures} | empty | more


FACTS = [_fact("57 hồ sơ", 57), _fact("52 hồ sơ", 52), _fact("5 hồ sơ", 5)]
FACTS[2] |= {"start": TEXT.index("5 hồ sơ."), "end": TEXT.index("5 hồ sơ.") + 7}
FIGURES = [_figure("57", "57"), _figure("52", "52"), _figure("5 hồ sơ.", "5")]
SUM = {"kind": "sum", "facts": [1, 2, 0], "holds": True, "basis": "claimed", "statement": "52 + 5 = 57"}


def _tuple(scores: Scores, measure: str) -> tuple[float, int, int]:
    count = scores.count(measure)
    return (count.right, count.found, count.wanted)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        pytest.param(FIGURES, (3, 3, 3), id="all found"),
        pytest.param(FIGURES[:2], (2, 2, 3), id="one missed"),
        pytest.param([*FIGURES, _figure("nhận", "1")], (3, 4, 3), id="one too many"),
        pytest.param([_figure("57", "75")], (0, 0, 3), id="another value on a labelled quote is only missed"),
        pytest.param([FIGURES[0], FIGURES[0]], (1, 1, 3), id="the same twice counts once"),
    ],
)
def test_figures(figures: list[dict[str, Any]], expected: tuple[float, int, int]) -> None:
    assert _tuple(score(_labelled(FACTS), _reading(figures)), "figures") == expected


def test_a_fraction_needs_its_denominator() -> None:
    fact = _fact("57 hồ sơ", 57, value_text="57/60", ratio_of={"num": 57, "den": 60})
    wrong, right = _figure("57", "57", denominator="61"), _figure("57", "57", denominator="60")
    assert _tuple(score(_labelled([fact]), _reading([wrong])), "figures") == (0, 0, 1)
    assert _tuple(score(_labelled([fact]), _reading([right])), "figures") == (1, 1, 1)


@pytest.mark.parametrize(
    ("read", "measure", "right"),
    [
        pytest.param({"unit_of_measure": "hồ"}, "unit", 1, id="a unit may be shorter"),
        pytest.param({"unit_of_measure": "vụ"}, "unit", 0, id="another unit"),
        pytest.param({"period": "2023"}, "period", 0, id="another period"),
        pytest.param({"kind": "rate"}, "kind", 0, id="another kind"),
        pytest.param({"approximation": "gần"}, "approximation", 0, id="an approximation too many"),
        pytest.param({"about": "Tỉnh"}, "subject", 0, id="about another body"),
    ],
)
def test_details_of_a_figure(read: dict[str, Any], measure: str, right: int) -> None:
    scores = score(_labelled(FACTS[:1]), _reading([_figure("57", "57", **read)]))
    assert _tuple(scores, measure) == (right, 1, 1)


def test_a_relation_needs_its_whole_and_all_parts() -> None:
    labelled = _labelled(FACTS, relations=[SUM])
    for parts, whole, seen in (([1, 2], 0, 1), ([1], 0, 0), ([0, 2], 1, 0)):
        read = _reading(FIGURES, relations=[{"parts": parts, "whole": whole}])
        assert _tuple(score(labelled, read), "relations") == (seen, seen, 1)


def test_an_error_off_every_wrong_relation_is_a_false_alarm() -> None:
    finding = {"severity": "error", "code": "S01", "message": "", "start": 0, "end": 9, "figures": [0]}
    right = score(_labelled(FACTS, relations=[SUM]), _reading(FIGURES, findings=[finding]))
    wrong = score(_labelled(FACTS, relations=[SUM | {"holds": False}]), _reading(FIGURES, findings=[finding]))
    assert (right.count("false alarms").found, wrong.count("false alarms").found) == (1, 0)
    assert _tuple(wrong, "errors found") == (1, 1, 1)


def test_planting_counts_each_wrong_number_and_only_new_findings() -> None:
    labelled = [_labelled(FACTS, relations=[SUM])]
    crying = {"severity": "error", "code": "S01", "message": "", "start": 0, "end": len(TEXT), "figures": []}
    silent = plant(labelled, lambda _: _reading([]))
    alert = plant(labelled, lambda text: _reading([], findings=[] if text == TEXT else [crying]))
    shouting = plant(labelled, lambda _: _reading([], findings=[crying]))
    assert silent.planted.total() == 13
    assert (silent.recall, alert.recall, shouting.recall) == (0.0, 1.0, 0.0)
    assert len(silent.missed) == 13


@pytest.mark.parametrize(
    ("token", "value", "printed"),
    [
        pytest.param("1.842", 18420, "18.420", id="thousands"),
        pytest.param("09", 90, "90", id="leading nought, two digits"),
        pytest.param("09", 4.5, "04", id="leading nought kept"),
        pytest.param("99,04", 9.904, "9,90", id="decimal comma"),
        pytest.param("1.234,5", 12345, "12.345,0", id="both marks"),
        pytest.param("111.5", 56, "56.0", id="decimal point"),
    ],
)
def test_wrong_numbers_keep_the_style(token: str, value: float, printed: str) -> None:
    assert printed_like(token, value) == printed
