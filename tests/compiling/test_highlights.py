"""Highlights are units' own sentences, chosen by a printed rule; everyone is named, nobody's trouble is quoted."""

import pytest

from baocong.compiling.highlights import Candidate, HighlightRule, choose_highlights, describe, weigh

UNITS = ("A", "B", "C", "D", "E", "F")


def candidate(unit: str, text: str, figures: int = 1) -> Candidate:
    return Candidate(f"{unit}:{text}", unit, "it", text, figures=figures)


def sentence(unit: str, merit: str = "xếp thứ 3 toàn quốc") -> Candidate:
    return candidate(unit, f"Đơn vị {unit} đã đưa 15 mô hình vào hoạt động và {merit} về chuyển đổi số.")


WEIGHED = [
    pytest.param(
        "Lần đầu tiên cả tỉnh có 120 tổ công nghệ số cộng đồng hoạt động.", 1, True, id="first of its kind"
    ),
    pytest.param(
        "Đạt giải Nhì cuộc thi sáng tạo với 02 sản phẩm phần mềm dự thi cấp bộ.", 1, True, id="prize"
    ),
    pytest.param(
        "Hoàn thành vượt kế hoạch 15% số thuê bao Internet băng rộng năm nay.", 1, True, id="above plan"
    ),
    pytest.param(
        "Đạt giải Nhì cuộc thi sáng tạo phần mềm cấp bộ, được biểu dương rộng rãi.", 0, False, id="no figure"
    ),
    pytest.param(
        "Xử phạt 03 tổ chức, là đơn vị đầu tiên hoàn thành vượt kế hoạch thanh tra.", 1, False, id="violation"
    ),
    pytest.param(
        "Còn 12 xã chưa đạt tiêu chí, tuy đã dẫn đầu về mô hình điểm trong khu vực.", 1, False, id="trouble"
    ),
    pytest.param("Đạt giải Nhì.", 1, False, id="too short"),
    pytest.param(
        "Qua đó, tỉnh dẫn đầu cả nước với 15 mô hình chuyển đổi số được nhân rộng.",
        1,
        False,
        id="leans on another",
    ),
    pytest.param(
        "Một số kết quả dẫn đầu cả nước với 15 mô hình chuyển đổi số như sau:", 1, False, id="only announces"
    ),
]


@pytest.mark.parametrize(("text", "figures", "quotable"), WEIGHED)
def test_sentence_is_quotable_by_the_printed_rule(text: str, figures: int, quotable: bool) -> None:
    points, reasons = weigh(candidate("A", text, figures), HighlightRule())
    assert (points >= 2, bool(reasons)) == (quotable, quotable)


def test_strongest_first_and_no_more_units_than_wanted() -> None:
    pool = [sentence(unit) for unit in UNITS] + [sentence("F", "dẫn đầu, đạt giải Nhất, xếp thứ 1")]
    selection = choose_highlights(pool, ("A", "F"), {"it": 2})
    assert [one.candidate.unit for one in selection.by_topic["it"]] == ["F", "A"]


def test_every_unit_with_a_sentence_is_named() -> None:
    selection = choose_highlights([sentence(unit) for unit in UNITS], UNITS, {"it": 4})
    assert set(selection.named.values()) == {1}
    assert [one.by for one in selection.by_topic["it"]] == ["rule"] * 4 + ["balance"] * 2


def test_field_is_not_filled_without_end_and_who_found_no_room_is_listed() -> None:
    many = tuple(f"U{number:02d}" for number in range(34))
    selection = choose_highlights([sentence(unit) for unit in many], many, {"it": 4})
    assert len(selection.by_topic["it"]) == HighlightRule().most_with_balance == 8
    assert len(selection.crowded) == 26
    assert selection.crowded == selection.unnamed


def test_unit_without_a_fitting_sentence_is_listed_as_unnamed() -> None:
    selection = choose_highlights([sentence("A")], ("A", "B"), {"it": 4})
    assert selection.named == {"A": 1, "B": 0}
    assert selection.unnamed == ("B",)
    assert selection.crowded == ()


def test_what_a_person_decided_is_obeyed() -> None:
    weak = candidate("B", "Trong năm đơn vị đã ban hành 05 kế hoạch và 12 công văn hướng dẫn.")
    strong = sentence("A")
    selection = choose_highlights(
        [strong, weak], ("A", "B"), {"it": 4}, decided={weak.key: True, strong.key: False}
    )
    assert [(one.candidate.unit, one.by) for one in selection.by_topic["it"]] == [("B", "person")]


def test_same_sentence_sent_twice_is_quoted_once() -> None:
    twice = [sentence("A"), Candidate("khác", "A", "it", sentence("A").text, figures=1)]
    assert len(choose_highlights(twice, ("A",), {"it": 4}).by_topic["it"]) == 1


def test_rule_is_printed_with_its_numbers() -> None:
    text = describe(HighlightRule(most_units=3, fewest_units=2, most_sentences=1))
    assert "2 đến 3 đơn vị" in text
    assert "nhiều nhất 1 câu" in text
