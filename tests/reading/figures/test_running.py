"""Stretches from January on, ranges of days, editions of an index, budgets of a year, in a monthly report."""

import pytest

from baocong.reading.model import Document

AUGUST = Document(kind="monthly", period="2023-08", issuer="Sở Y tế tỉnh Mẫu Sơn")

PERIODS = [
    ("months added up", "Lũy kế 8 tháng khám bệnh cho 12.000 lượt người.", "2023-8M cumulative"),
    ("a number follows the months", "Lũy kế 5 tháng 6.012 lượt khám.", "2023-5M cumulative"),
    ("three months are a quarter", "Lũy kế 3 tháng tiếp nhận 45 ca bệnh.", "2023-Q1 cumulative"),
    ("with the year", "Tính chung 7 tháng năm 2023 có 12 ca mắc.", "2023-7M cumulative"),
    ("since January", "Từ đầu năm đến nay đã tiêm 4.500 liều.", "2023-8M cumulative"),
    (
        "in its own clause",
        "Trong tháng tiêm 500 liều; từ đầu năm đến nay tiêm 4.500 liều.",
        "2023-08 flow | 2023-8M cumulative",
    ),
    ("right from January is no stretch", "Ngay từ đầu năm, Sở đã ban hành 12 kế hoạch.", "2023-08 flow"),
    ("added up without months", "Lũy kế đã cấp 320 thẻ nhà báo.", "2023-08 cumulative"),
    ("first months", "Trong 8 tháng đầu năm phát hiện 12 ca bệnh.", "2023-8M flow"),
    (
        "days of another stretch",
        "Từ ngày 01/3/2023 đến ngày 30/4/2023, tiếp nhận 88 ca bệnh.",
        "2023-03-01/2023-04-30 flow",
    ),
    (
        "days of the report's month",
        "Từ ngày 15/7/2023 đến ngày 14/8/2023, tiếp nhận 88 ca bệnh.",
        "2023-08 flow",
    ),
    (
        "calendar days of the report's month",
        "Từ ngày 01/8/2023 đến ngày 31/8/2023, tiếp nhận 9 ca.",
        "2023-08 flow",
    ),
    (
        "edition of an index",
        "Chỉ số PAPI năm 2022 của tỉnh đạt 42,3 điểm, xếp thứ 15/63.",
        "2022 flow | 2022 flow",
    ),
    (
        "base of an index",
        "Chỉ số hài lòng đạt 86,5 điểm, tăng 2 điểm so với năm 2022, xếp thứ 7/63.",
        "2023-08 flow | 2023-08 flow",
    ),
    ("budget of a year", "Kinh phí phòng bệnh năm 2022 được giao là 55 tỷ đồng.", "2022 flow"),
    (
        "plan of the year in brackets",
        "Thu viện phí 20 tỷ đồng, đạt 40% kế hoạch năm (kế hoạch 50 tỷ đồng).",
        "2023-08 flow | 2023-08 flow | 2023 flow",
    ),
    ("spent by a day", "Đến ngày 10/8/2023 đã giải ngân 15 tỷ đồng.", "2023-08 cumulative"),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in PERIODS], ids=[row[0] for row in PERIODS])
def test_period_and_time(read, text, expected):
    assert " | ".join(f"{one.period} {one.time}" for one in read(text, AUGUST)) == expected


def test_months_of_a_running_total_are_no_figure(read):
    text = "Doanh thu tăng 5,3% so với tháng trước; lũy kế 8 tháng ước 238 tỷ đồng."
    assert [one.text for one in read(text, AUGUST)] == ["5,3", "238"]


def test_report_without_a_period_keeps_none(read):
    (figure,) = read("Từ đầu năm đến nay đã tiêm 4.500 liều.", Document())
    assert (figure.period, figure.time) == (None, "cumulative")


PARTS = [
    ("parts of what stands", "Mạng lưới có 40 trạm y tế, gồm 28 trạm ở xã và 12 trạm ở phường.", "stock stock stock"),
    ("post points serve", "Mạng bưu chính có 60 điểm phục vụ, gồm 20 bưu cục và 40 điểm khác.", "stock stock stock"),
    (
        "holders are organisations, not acts",
        "Tổng số chứng thư số là 90 chứng thư số, trong đó 30 chứng thư số của tổ chức, 60 chứng thư số của cá nhân.",
        "stock stock stock",
    ),
    ("parts of what happened", "Đã ban hành 20 văn bản, gồm 5 kế hoạch, 15 công văn về thuê bao.", "flow flow flow"),
    ("under way", "Đã hoàn thành 40 nhiệm vụ; đang thực hiện 12 nhiệm vụ.", "flow stock"),
    ("a province consists of", "Sau khi thực hiện sắp xếp, tỉnh có 102 xã, phường, gồm 88 xã và 14 phường.", "stock stock stock"),
    ("what a body has", "Khối gồm 08 đơn vị; Sở có 06 phòng chuyên môn.", "stock stock"),
    ("acts on posts", "Tuyển dụng 15 viên chức, tinh giản biên chế 08 người.", "flow flow"),
    ("not yet done", "Còn 3/9 dự án chưa hoàn thành thủ tục.", "stock"),
    ("services offered", "Các đơn vị cung cấp 418 dịch vụ công trực tuyến, trong đó 263 dịch vụ toàn trình.", "stock stock"),
    ("communes that acted", "Có 12 xã tổ chức lễ hội.", "flow"),
    ("the next words do not reach back", "Mã số được cấp cho 64 doanh nghiệp, lũy kế 1.207 doanh nghiệp.", "flow cumulative"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in PARTS], ids=[row[0] for row in PARTS])
def test_time_of_a_whole_and_its_parts(read, text, expected):
    assert " ".join(one.time for one in read(text, AUGUST)) == expected
