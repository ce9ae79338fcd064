"""Dates: every printed form, blanks and impossible days included."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.vietnamese.dates import DateError, DateStyle, format_date, parse_date, scan_dates

DAYS = [
    pytest.param("ngày 07/4/2014", "2014-04-07", id="word-and-slashes"),
    pytest.param("7/6/2022", "2022-06-07", id="slashes"),
    pytest.param("ngày 03 tháng 02 năm 2020", "2020-02-03", id="words"),
    pytest.param("ngày 20 tháng 7/2021", "2021-07-20", id="words-and-slash"),
    pytest.param("20.7.2021", "2021-07-20", id="points"),
    pytest.param("20-7-2021", "2021-07-20", id="hyphens"),
    pytest.param("2021-07-20", "2021-07-20", id="iso"),
    pytest.param("ngày 12/5/21", "2021-05-12", id="two-digit-year-behind-the-word"),
    pytest.param("NGÀY 05 THÁNG 9 NĂM 2021", "2021-09-05", id="capitals"),
    pytest.param("ngày mùng 5 tháng 3 năm 2021", "2021-03-05", id="mung"),
    pytest.param("ngày    tháng 6 năm 2022", "2022-06", id="blank-day"),
    pytest.param("ngày … tháng 6 năm 2022", "2022-06", id="dotted-day"),
    pytest.param("ngày     /6/2022", "2022-06", id="blank-day-before-a-slash"),
]


@pytest.mark.parametrize(("text", "iso"), DAYS)
def test_day_is_read_from_every_printed_form(text: str, iso: str) -> None:
    (mention,) = scan_dates(f"Kế hoạch {text} của đơn vị")
    assert (mention.text, mention.iso) == (text, iso)


PERIODS = [
    pytest.param("tháng 5 năm 2015", "2015-05", id="month-words"),
    pytest.param("tháng 9/2015", "2015-09", id="month-slash"),
    pytest.param("T6/2022", "2022-06", id="month-short"),
    pytest.param("quý I/2022", "2022-Q1", id="quarter-slash"),
    pytest.param("Quý II năm 2022", "2022-Q2", id="quarter-words"),
    pytest.param("quý 3/2022", "2022-Q3", id="quarter-arabic"),
    pytest.param("6 tháng đầu năm 2022", "2022-H1", id="first-half"),
    pytest.param("sáu tháng đầu năm 2022", "2022-H1", id="first-half-in-words"),
    pytest.param("6 tháng cuối năm 2021", "2021-H2", id="second-half"),
    pytest.param("9 tháng năm 2021", "2021-9M", id="nine-months"),
    pytest.param("11 tháng đầu năm 2022", "2022-11M", id="eleven-months"),
    pytest.param("năm 2021", "2021", id="year"),
    pytest.param("giai đoạn 2021-2025", "2021/2025", id="stage"),
    pytest.param("nhiệm kỳ 2020 - 2025", "2020/2025", id="term"),
    pytest.param("từ năm 2021 đến năm 2025", "2021/2025", id="years-in-words"),
    pytest.param("từ tháng 01 đến tháng 9 năm 2022", "2022-9M", id="months-in-words"),
    pytest.param("từ ngày 15/12/2021 đến ngày 14/6/2022", "2021-12-15/2022-06-14", id="span"),
    pytest.param("từ 15/12 đến hết ngày 14/6/2022", "2021-12-15/2022-06-14", id="span-over-new-year"),
    pytest.param("từ ngày 01 đến ngày 15/6/2022", "2022-06-01/2022-06-15", id="span-within-a-month"),
    pytest.param("ngày 20-21/6/2022", "2022-06-20/2022-06-21", id="two-days"),
    pytest.param("15/12/2021 - 14/6/2022", "2021-12-15/2022-06-14", id="span-with-a-hyphen"),
    pytest.param("từ ngày 15/12/2021–14/6/2022", "2021-12-15/2022-06-14", id="span-with-an-en-dash"),
    pytest.param("15/5-14/6/2022", "2022-05-15/2022-06-14", id="span-year-once"),
    pytest.param("ngày 1/1/2021 đến ngày 31/12/2021", "2021-01-01/2021-12-31", id="span-without-from"),
    pytest.param("6 tháng đầu năm2022", "2022-H1", id="missing-space"),
    pytest.param("10 tháng/2022", "2022-10M", id="months-slash"),
    pytest.param("11 tháng 2022", "2022-11M", id="months-bare"),
    pytest.param("tháng Tám năm 2021", "2021-08", id="named-month"),
    pytest.param("Năm học 2021 – 2022", "2021/2022", id="school-year-en-dash"),
]


@pytest.mark.parametrize(("text", "code"), PERIODS)
def test_stretch_of_time_is_read_with_its_code(text: str, code: str) -> None:
    (mention,) = scan_dates(f"Báo cáo {text}, kết quả")
    assert (mention.text, mention.period_code) == (text, code)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("đạt 5/2015", id="month-without-the-word"),
        pytest.param("chiếm 30/42 xã", id="fraction"),
        pytest.param("Thông tư số 02/2012/TT-BTTTT", id="symbol-with-a-year"),
        pytest.param("Nghị quyết số 12/5/2021/NQ", id="symbol-that-looks-like-a-day"),
        pytest.param("đã cấp 2021 chứng thư số", id="count-that-looks-like-a-year"),
        pytest.param("45/63/2021", id="no-calendar-has-it"),
        pytest.param("1.245 hồ sơ, 20-30 người", id="counts"),
        pytest.param("mã A12/5/2021", id="glued-to-a-letter"),
    ],
)
def test_what_no_word_makes_a_date_is_none(text: str) -> None:
    assert scan_dates(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("ngày 31/02/2022", "day", id="february"),
        pytest.param("ngày 12/13/2022", "day", id="thirteenth-month"),
        pytest.param("31/4/2022", "day", id="april-without-the-word"),
        pytest.param("ngày 31/4", "day", id="april-without-a-year"),
        pytest.param("tháng 13 năm 2021", "month", id="month"),
        pytest.param("từ ngày 15/6/2022 đến ngày 14/6/2022", "span", id="ends-before-it-begins"),
    ],
)
def test_impossible_date_is_flagged_and_kept(text: str, kind: str) -> None:
    (mention,) = scan_dates(text)
    assert (mention.text, mention.kind, mention.possible, mention.first_date) == (text, kind, False, None)


def test_date_without_a_year_keeps_its_parts() -> None:
    (mention,) = scan_dates("chào mừng ngày 30/4")
    assert (mention.day, mention.month, mention.year, mention.first_date, mention.possible) == (
        30,
        4,
        None,
        None,
        True,
    )


def test_listed_dates_share_month_and_year() -> None:
    first, second = scan_dates("ngày 12 và 13/5/2021")
    assert (first.iso, second.iso) == ("2021-05-12", "2021-05-13")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("các năm 2019, 2020 và 2021", ["2019", "2020", "2021"], id="years"),
        pytest.param("năm 2022/2021", ["2022"], id="year-over-year"),
        pytest.param("tháng 8 và tháng 9 năm 2021", ["2021-08", "2021-09"], id="months"),
        pytest.param("tháng 5-6/2022", ["2022-05", "2022-06"], id="joined-months"),
        pytest.param("quý I, II năm 2022", ["2022-Q1", "2022-Q2"], id="quarters"),
        pytest.param("quý I và quý II/2022", ["2022-Q1", "2022-Q2"], id="quarters-named-twice"),
        pytest.param("6 tháng đầu năm và năm 2022", [None, "2022"], id="what-is-not-listed-stays-open"),
    ],
)
def test_listed_periods_share_their_year(text: str, codes: list[str | None]) -> None:
    assert [mention.period_code for mention in scan_dates(text)] == codes


KNOWN_MISSES = [
    pytest.param("tháng 5, 6", 2, id="listed-month-without-a-year"),
    pytest.param("dịp 30/4", 1, id="holiday-without-the-word"),
    pytest.param("năm 2019 (2020)", 2, id="year-in-brackets"),
]


@pytest.mark.xfail(strict=True, reason="known misses of the date reader")
@pytest.mark.parametrize(("text", "count"), KNOWN_MISSES)
def test_known_misses(text: str, count: int) -> None:
    assert len(scan_dates(text)) == count


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        pytest.param("slashes", "07/4/2014", id="slashes"),
        pytest.param("words", "ngày 07 tháng 4 năm 2014", id="words"),
        pytest.param("iso", "2014-04-07", id="iso"),
    ],
)
def test_date_is_printed_by_the_decree(style: DateStyle, printed: str) -> None:
    assert format_date(date(2014, 4, 7), style) == printed


def test_months_one_and_two_take_a_leading_zero() -> None:
    printed = [format_date(date(2022, month, 10)) for month in (1, 2, 3, 10)]
    assert printed == ["10/01/2022", "10/02/2022", "10/3/2022", "10/10/2022"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("hôm nay", "date.malformed", id="words"),
        pytest.param("tháng 6 năm 2022", "date.malformed", id="month-only"),
        pytest.param("7/6/2022 và", "date.malformed", id="more-than-a-date"),
        pytest.param("ngày 31/02/2022", "date.impossible", id="impossible"),
    ],
)
def test_what_is_no_day_is_refused(text: str, code: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_date(text)
    assert refused.value.code == code


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(["slashes", "words", "iso"]))
def test_printing_and_parsing_are_inverse(day: date, style: DateStyle) -> None:
    assert parse_date(format_date(day, style)) == day


PIECES = [
    "ngày ",
    "tháng ",
    "năm ",
    "từ ",
    " đến ",
    "quý ",
    "II",
    "đầu ",
    "/",
    "-",
    ".",
    " ",
    "2022",
    "31",
    "0",
    "6",
    "\n",
]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=24).map("".join)))
def test_any_text_survives_and_spans_hold_their_text(text: str) -> None:
    end = 0
    for mention in scan_dates(text):
        assert end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert mention.possible or mention.first_date is None
        end = mention.end
