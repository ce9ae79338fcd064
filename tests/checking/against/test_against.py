"""A report against an earlier one: nothing where they cannot be compared, few pairs and right ones, never a crash."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocong.checking.against import check_against, comparability, ranked_together
from baocong.checking.against.pairing import TwoReports
from baocong.checking.finding import Finding
from baocong.reading.extracted import Extracted
from baocong.reading.model import Reading
from baocong.reading.read import read

GROWN = "Toàn huyện có 1.037 trạm thu phát sóng, tăng 69 trạm so với {}."
BEFORE = "Toàn huyện có 986 trạm thu phát sóng."


def report(period: str, *lines: str, issuer: str = "SỞ MẪU TỈNH MẪU") -> Reading:
    return read(Extracted("\n".join((issuer, "BÁO CÁO", f"Kết quả công tác {period}", "", *lines, ""))))


NOT_COMPARED = [
    pytest.param(
        report("tháng 4 năm 2022", BEFORE, issuer="SỞ KHÁC TỈNH KHÁC"), "của Sở khác", id="another body"
    ),
    pytest.param(report("tháng 6 năm 2022", BEFORE), "không trước", id="a later report"),
    pytest.param(report("tháng 5 năm 2022", BEFORE), "không trước", id="the same period"),
    pytest.param(report("đợt cao điểm", BEFORE), "không cho biết kỳ", id="no period"),
]


@pytest.mark.parametrize(("old", "reason"), NOT_COMPARED)
def test_reports_that_do_not_belong_together_are_not_compared(old: Reading, reason: str) -> None:
    new = report("tháng 5 năm 2022", GROWN.format("tháng trước"))
    found = comparability(new, old)
    assert not found.is_comparable
    assert reason.casefold() in found.reason.casefold()
    assert check_against(new, old) == ()


BASES = [
    pytest.param("tháng 5 năm 2022", "tháng 4 năm 2022", "tháng trước", ["A01"], id="month before"),
    pytest.param("tháng 5 năm 2022", "tháng 3 năm 2022", "tháng trước", [], id="not the month before"),
    pytest.param("tháng 1 năm 2022", "tháng 12 năm 2021", "tháng trước", ["A01"], id="over the new year"),
    pytest.param(
        "6 tháng đầu năm 2022", "6 tháng đầu năm 2021", "cùng kỳ năm trước", ["A01"], id="same period"
    ),
    pytest.param("6 tháng đầu năm 2022", "năm 2021", "cùng kỳ năm trước", [], id="a year for a half"),
    pytest.param("năm 2022", "năm 2021", "năm trước", ["A01"], id="year before"),
]


@pytest.mark.parametrize(("new", "old", "base", "codes"), BASES)
def test_growth_is_held_only_against_the_period_it_names(
    new: str, old: str, base: str, codes: list[str]
) -> None:
    findings = check_against(report(new, GROWN.format(base)), report(old, BEFORE))
    assert [one.code for one in findings] == codes


def test_a_finding_names_what_follows_and_lies_in_its_sentence() -> None:
    new = report("tháng 5 năm 2022", GROWN.format("tháng trước"))
    (one,) = check_against(new, report("tháng 4 năm 2022", BEFORE))
    assert (one.severity, str(one.stated), str(one.computed)) == ("warning", "69", "51")
    assert "968" in one.message
    assert "986" in one.message
    assert new.text[one.start : one.end] == "1.037"


def test_figures_that_two_places_could_mean_are_not_paired() -> None:
    line = "Tiếp nhận 900 hồ sơ trực tuyến."
    old = report("tháng 4 năm 2022", "Tiếp nhận 120 hồ sơ trực tuyến.", "Tiếp nhận 130 hồ sơ trực tuyến.")
    new = report("tháng 5 năm 2022", line)
    assert TwoReports(new, old).pairs == {}
    assert check_against(new, old) == ()


def test_sections_keep_alike_figures_apart() -> None:
    sections = (
        "I. BƯU CHÍNH",
        "Tiếp nhận {} hồ sơ trực tuyến.",
        "II. VIỄN THÔNG",
        "Tiếp nhận {} hồ sơ trực tuyến.",
    )
    new = report(
        "tháng 5 năm 2022", sections[0], sections[1].format(50), sections[2], sections[3].format(900)
    )
    old = report("tháng 4 năm 2022", sections[0], sections[1].format(40), sections[2], sections[3].format(60))
    assert TwoReports(new, old).pairs == {0: 0, 1: 1}
    assert [one.code for one in check_against(new, old)] == ["A06"]


def test_rows_of_a_table_are_compared_by_their_row_and_column() -> None:
    head = "TT\tChỉ tiêu\tĐơn vị tính\tTháng {}\tLũy kế"
    new = report(
        "tháng 5 năm 2022",
        head.format(5),
        "1\tHồ sơ đã số hóa\thồ sơ\t120\t640",
        "2\tLớp tập huấn mở\tlớp\t4\t20",
    )
    old = report(
        "tháng 4 năm 2022",
        head.format(4),
        "1\tHồ sơ đã số hóa\thồ sơ\t100\t500",
        "2\tLớp tập huấn mở\tlớp\t2\t16",
    )
    assert [(one.code, str(one.computed)) for one in check_against(new, old)] == [("A02", "620")]


def test_a_report_against_a_copy_of_itself_under_the_last_period_never_warns_of_units_or_jumps() -> None:
    lines = ("Tiếp nhận 900 hồ sơ trực tuyến.", "Có 12 điểm phục vụ và 45 điểm bưu cục.")
    findings = check_against(report("tháng 5 năm 2022", *lines), report("tháng 4 năm 2022", *lines))
    assert not {one.code for one in findings} & {"A05", "A06"}


def test_ranking_keeps_the_weight_first_and_the_order_within() -> None:
    a, b, c = (
        Finding(code, severity, "x.", 0, 1)
        for code, severity in (("S01", "error"), ("K01", "note"), ("A01", "warning"))
    )  # type: ignore[arg-type]
    assert ranked_together((a, b), (c,)) == (a, c, b)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(st.sampled_from("12 90.,%hồsơtăgmlũykế\t\n"), max_size=40), max_size=6), st.randoms())
def test_any_two_texts_give_findings_inside_the_first(lines: list[str], random: object) -> None:
    new = report("tháng 5 năm 2022", *lines, "Tiếp nhận 900 hồ sơ trực tuyến, tăng 5% so với tháng trước.")
    old = report("tháng 4 năm 2022", "Tiếp nhận 120 hồ sơ trực tuyến.", *reversed(lines))
    for one in check_against(new, old):
        assert 0 <= one.start < one.end <= len(new.text)
        assert "\n" not in new.text[one.start : one.end]
