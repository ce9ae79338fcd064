"""Awards: counted before or behind the award, by number alone, with the body that confers and the year."""

import pytest

from baocong.reading.awards import read_awards
from baocong.reading.tables import read_tables
from baocong.reading.view import View

Row = tuple[str, int | None, int | None]


def brief(text: str) -> list[Row]:
    return [(one.award, one.collectives, one.individuals) for one in read_awards(View(text))]


EXAMPLES = [
    pytest.param("Tặng Giấy khen cho 04 tập thể và 15 cá nhân.", [("Giấy khen", 4, 15)], id="behind"),
    pytest.param("03 tập thể, 12 cá nhân được tặng Bằng khen.", [("Bằng khen", 3, 12)], id="before"),
    pytest.param(
        "Công nhận danh hiệu Lao động tiên tiến cho 5 tập thể và 40 cá nhân; Chiến sĩ thi đua cơ sở cho 06 cá nhân;",
        [("Lao động tiên tiến", 5, 40), ("Chiến sĩ thi đua cơ sở", 0, 6)],
        id="semicolon",
    ),
    pytest.param(
        "Lao động tiên tiến cho 48 cá nhân, Chiến sỹ thi đua cơ sở cho 8 cá nhân và Giấy khen cho 3 tập thể.",
        [("Lao động tiên tiến", 0, 48), ("Chiến sỹ thi đua cơ sở", 0, 8), ("Giấy khen", 3, 0)],
        id="commas",
    ),
    pytest.param("Tặng giấy khen cho 04 phòng và 03 trung tâm huyện.", [("Giấy khen", 7, 0)], id="offices"),
    pytest.param("tặng Giấy khen cho 02 Chi cục, 05 đồng chí", [("Giấy khen", 2, 5)], id="other-nouns"),
    pytest.param("Bằng khen giai đoạn 2020-2021 cho 01 tập thể", [("Bằng khen", 1, 0)], id="stage-between"),
    pytest.param(
        "Danh hiệu Tập thể lao động xuất sắc cho 02 tập thể",
        [("Tập thể lao động xuất sắc", 2, 0)],
        id="collective-title",
    ),
    pytest.param(
        "Trao 15 Bằng khen cho các tập thể, 20 Giấy khen cho cá nhân.",
        [("Bằng khen", 15, 0), ("Giấy khen", 0, 20)],
        id="awards-counted",
    ),
    pytest.param(
        "Lao động tiên tiến: 48; Chiến sĩ thi đua cơ sở: 08.",
        [("Lao động tiên tiến", 0, 48), ("Chiến sĩ thi đua cơ sở", 0, 8)],
        id="bare-numbers",
    ),
    pytest.param(
        "52/53 cá nhân đạt danh hiệu LĐTT, 06 cá nhân đạt CSTĐ cơ sở",
        [("Lao động tiên tiến", 0, 52), ("Chiến sĩ thi đua cơ sở", 0, 6)],
        id="abbreviations",
    ),
    pytest.param(
        "02 tập thể được tặng Cờ thi đua của Chính phủ", [("Cờ thi đua của Chính phủ", 2, 0)], id="flag"
    ),
    pytest.param(
        "01 cá nhân được tặng thưởng Huân chương Lao động hạng Ba",
        [("Huân chương Lao động hạng Ba", 0, 1)],
        id="order",
    ),
    pytest.param(
        "có 120 người được tặng Kỷ niệm chương “Vì sự nghiệp”", [("Kỷ niệm chương", 0, 120)], id="medal"
    ),
    pytest.param(
        "Giấy khen cho 10 tập thể và 35 cá nhân (trong đó 05 cá nhân ngoài ngành)",
        [("Giấy khen", 10, 35)],
        id="part-not-added",
    ),
    pytest.param(
        "có 1.204 lượt cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở",
        [("Chiến sĩ thi đua cơ sở", 0, 1204)],
        id="thousands",
    ),
    pytest.param(
        "Tặng 4 cờ thi đua cho 5 tập thể, 30 bằng khen cho cá nhân",
        [("Cờ thi đua", 5, 0), ("Bằng khen", 0, 30)],
        id="awards-and-holders",
    ),
    pytest.param(
        "21 tập thể lao động tiên tiến, 60 chiến sĩ thi đua cấp cơ sở",
        [("Tập thể lao động tiên tiến", 21, 0), ("Chiến sĩ thi đua cấp cơ sở", 0, 60)],
        id="titles-counted",
    ),
    pytest.param("Chiến sĩ thi đua cấp cơ sở: 05 đ/c", [("Chiến sĩ thi đua cấp cơ sở", 0, 5)], id="comrades"),
    pytest.param(
        "Đã khen thưởng 04 tập thể, 9 cá nhân (Giấy khen của Giám đốc Sở)",
        [("Giấy khen", 4, 9)],
        id="award-in-brackets",
    ),
    pytest.param(
        "Theo đề nghị của Sở, đã tặng Bằng khen cho 03 tập thể",
        [("Bằng khen", 3, 0)],
        id="conferred-on-proposal",
    ),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_an_award_is_read_with_its_holders(text: str, expected: list[Row]) -> None:
    assert brief(text) == expected


BUGS_CAUGHT = [
    pytest.param(
        "40 Lao động tiên tiến trên tổng số 44 người.", [("Lao động tiên tiến", 0, 40)], id="of-all-behind"
    ),
    pytest.param(
        "Trong 44 người có 40 người đạt danh hiệu Lao động tiên tiến.",
        [("Lao động tiên tiến", 0, 40)],
        id="of-all-before",
    ),
    pytest.param(
        "Có 40 trên tổng số 44 công chức được công nhận Lao động tiên tiến.",
        [("Lao động tiên tiến", 0, 40)],
        id="of-all-between",
    ),
    pytest.param(
        "Tặng Giấy khen cho 12 cá nhân (trong tổng số 30 người).",
        [("Giấy khen", 0, 12)],
        id="of-all-in-brackets",
    ),
    pytest.param(
        "Bằng khen cấp tỉnh 02 tập thể, 3 cá nhân.", [("Bằng khen", 2, 3)], id="level-without-colon"
    ),
    pytest.param(
        "Cả cơ quan đăng ký Lao động tiên tiến; kết quả 9 người đạt Lao động tiên tiến.",
        [("Lao động tiên tiến", 0, 9)],
        id="registered-then-conferred",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BUGS_CAUGHT)
def test_all_there_are_hold_no_award(text: str, expected: list[Row]) -> None:
    assert brief(text) == expected


def test_the_body_in_brackets_confers() -> None:
    (one,) = read_awards(View("- Bằng khen cấp Bộ: 02 tập thể (do Bộ trưởng Bộ Y tế tặng)."))
    assert one.authority == "Bộ trưởng Bộ Y tế"


def test_a_statement_in_the_section_before_gives_no_year() -> None:
    text = "9. Xếp hạng: năm 2019 đứng thứ 5.\nB. KHEN THƯỞNG\n- Giấy khen: 02 tập thể."
    assert [one.year for one in read_awards(View(text))] == [None]


NOT_CONFERRED = [
    pytest.param("06 phòng đều đăng ký danh hiệu Tập thể lao động tiên tiến.", id="all-registered"),
    pytest.param("Phấn đấu năm 2023 có 03 tập thể được tặng Bằng khen.", id="aimed-at"),
    pytest.param("Dự kiến 05 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở.", id="expected"),
    pytest.param("Đề nghị tặng Bằng khen cho 03 tập thể.", id="proposed"),
    pytest.param("Đăng ký danh hiệu Lao động tiên tiến cho 50 cá nhân.", id="registered"),
    pytest.param("Công tác khen thưởng được 12 đơn vị quan tâm.", id="commendation-in-general"),
    pytest.param("Phát động 05 phong trào thi đua.", id="movements"),
    pytest.param("Tiêu chuẩn tặng Bằng khen được niêm yết.", id="no-number"),
]


@pytest.mark.parametrize("text", NOT_CONFERRED)
def test_what_was_not_conferred_is_no_award(text: str) -> None:
    assert brief(text) == []


LIST = """Danh hiệu và hình thức khen thưởng năm 2020:
- Bằng khen Bộ trưởng Bộ Y tế cho 02 tập thể.
- Giám đốc Sở:
+ Tặng Giấy khen cho 03 tập thể;
+ Công nhận Lao động tiên tiến cho 40 cá nhân; Chiến sĩ thi đua cơ sở cho 05 cá nhân.
- Chủ tịch UBND tỉnh tặng Bằng khen cho 01 tập thể; Cờ thi đua cho 01 đơn vị.
"""


def test_the_body_of_the_bullet_and_the_year_of_the_heading_count() -> None:
    found = [(one.award, one.authority, one.year) for one in read_awards(View(LIST))]
    assert found == [
        ("Bằng khen", "Bộ trưởng Bộ Y tế", 2020),
        ("Giấy khen", "Giám đốc Sở", 2020),
        ("Lao động tiên tiến", "Giám đốc Sở", 2020),
        ("Chiến sĩ thi đua cơ sở", "Giám đốc Sở", 2020),
        ("Bằng khen", "Chủ tịch UBND tỉnh", 2020),
        ("Cờ thi đua", "Chủ tịch UBND tỉnh", 2020),
    ]


def test_an_authority_does_not_reach_into_the_next_sentence() -> None:
    text = (
        "Có 2 tập thể được Bộ trưởng Bộ Y tế tặng Bằng khen. Có 9 cá nhân đạt danh hiệu Lao động tiên tiến."
    )
    assert [one.authority for one in read_awards(View(text))] == ["Bộ trưởng Bộ Y tế", None]


def test_the_unit_s_own_awards_do_not_take_over_a_higher_body() -> None:
    text = (
        "3 tập thể được tặng Bằng khen của Chủ tịch UBND tỉnh; 46 cá nhân đạt danh hiệu Lao động tiên tiến."
    )
    assert [one.authority for one in read_awards(View(text))] == ["Chủ tịch UBND tỉnh", None]


def test_a_table_of_awards_is_read_row_by_row() -> None:
    view = View(
        "Khen thưởng năm 2020:\nHình thức\tTập thể\tCá nhân\nBằng khen của Bộ trưởng Bộ Y tế\t1\t2\n"
        "Chiến sĩ thi đua cơ sở\t\t1.005\nCộng\t1\t1.007"
    )
    found = [
        (one.award, one.authority, one.collectives, one.individuals, one.year)
        for one in read_awards(view, read_tables(view))
    ]
    assert found == [
        ("Bằng khen", "Bộ trưởng Bộ Y tế", 1, 2, 2020),
        ("Chiến sĩ thi đua cơ sở", None, 0, 1005, 2020),
    ]


KNOWN_MISSES = [
    pytest.param(
        "Bằng khen cấp tỉnh: 02 tập thể; cấp Bộ: 01 tập thể.",
        [("Bằng khen", 2, 0), ("Bằng khen", 1, 0)],
        id="award-left-out",
    ),
]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "expected"), KNOWN_MISSES)
def test_awards_not_read_yet(text: str, expected: list[Row]) -> None:
    assert brief(text) == expected
