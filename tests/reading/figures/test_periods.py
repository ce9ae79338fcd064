"""Which period a figure is true for, and how it relates to time."""

import pytest

from baocong.reading.model import Document

PERIODS = [
    ("the report's own", "Sở đã cấp 05 giấy phép.", "2023-H1", None),
    ("named in front", "Năm 2022, Sở đã cấp 05 giấy phép.", "2022", None),
    ("within", "Trong tháng 5 năm 2023, Sở đã cấp 05 giấy phép.", "2023-05", None),
    ("year left out", "Trong tháng 5, Sở đã cấp 05 giấy phép.", "2023-05", None),
    ("quarter", "Quý I/2023 tiếp nhận 45 hồ sơ.", "2023-Q1", None),
    ("behind the figure", "Sở đã cấp 05 giấy phép trong năm 2022.", "2022", None),
    ("up to a month", "Đến hết tháng 5/2023, có 12 xã đạt chuẩn.", "2023-05", None),
    ("up to a day", "Đến ngày 15/6/2023, có 12 xã đạt chuẩn.", "2023-H1", "2023-06-15"),
    ("up to an hour", "Tính đến 17 giờ ngày 14/6/2023, có 12 xã đạt chuẩn.", "2023-H1", "2023-06-14"),
    ("this year without a number", "Trong năm, Sở đã cấp 05 giấy phép.", "2023", None),
    ("a month that is not named", "Trong tháng, Sở đã phục vụ 12 cuộc họp.", None, None),
    ("a modifier is no period", "Ban hành 05 kế hoạch năm 2022 của các phòng.", "2023-H1", None),
    ("the base of a comparison is no period", "So với năm 2020, có 05 xã đạt chuẩn.", "2023-H1", None),
    (
        "last year's in brackets",
        "Cấp 20 giấy phép (cùng kỳ năm 2022: 12 giấy phép).",
        "2023-H1 2022-H1",
        None,
    ),
    (
        "each its own",
        "Năm 2022, cấp 15 giấy phép; 6 tháng đầu năm 2023 cấp 20 giấy phép.",
        "2022 2023-H1",
        None,
    ),
    ("a plan takes its year", "Dự kiến năm 2024 tổ chức 10 lớp tập huấn.", "2024", None),
    (
        "a goal takes its year",
        "Phấn đấu đến năm 2025 có 90% hồ sơ trực tuyến; 100% xã có mạng.",
        "2025 2025",
        None,
    ),
    ("goes on", "Trong quý I/2023 tiếp nhận 45 hồ sơ. Trong đó: 40 hồ sơ mới.", "2023-Q1 2023-Q1", None),
    (
        "does not go on",
        "Trong quý I/2023 tiếp nhận 45 hồ sơ. Toàn tỉnh hiện có 12 đài.",
        "2023-Q1 2023-H1",
        None,
    ),
]


@pytest.mark.parametrize(
    ("text", "periods", "as_at"), [row[1:] for row in PERIODS], ids=[row[0] for row in PERIODS]
)
def test_period(read, text, periods, as_at):
    figures = read(text)
    assert [figure.period for figure in figures] == (periods.split() if periods else [None] * len(figures))
    assert figures[0].as_at == as_at


LIST = """Các danh hiệu và hình thức khen thưởng năm 2022:

- Bằng khen cho 02 tập thể.

- Giám đốc Sở:

+ Giấy khen cho 05 tập thể.

Trong đó:

- Khối bưu chính: 03 tập thể.

III. ĐÁNH GIÁ CHUNG

Sở đã ban hành 07 văn bản."""


def test_header_speaks_for_the_list_below_it_and_no_further(read):
    assert [figure.period for figure in read(LIST)] == ["2022", "2022", "2022", "2023-H1"]


PARTS = """Phần thứ nhất
KẾT QUẢ NĂM 2023
I. Kết quả thực hiện
Sở đã ban hành 07 văn bản.
Phần thứ hai
NHIỆM VỤ TRỌNG TÂM NĂM 2024
I. Nhiệm vụ
1. Tổ chức 05 lớp tập huấn cho cán bộ cấp xã."""


def test_part_on_tasks_holds_plans_of_its_period(read):
    document = Document(kind="annual", period="2023", issuer="Sở Mẫu tỉnh Mẫu Sơn")
    done, task = read(PARTS, document)
    assert (done.period, done.planned) == ("2023", False)
    assert (task.period, task.planned) == ("2024", True)


TITLE = """KẾT QUẢ CÔNG TÁC NĂM 2023 VÀ PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024
Sở đã ban hành 07 văn bản."""


def test_title_on_results_and_tasks_speaks_of_the_results(read):
    (figure,) = read(TITLE, Document(kind="annual", period="2023"))
    assert (figure.period, figure.planned) == ("2023", False)


def test_report_without_a_period_gives_none(read):
    (figure,) = read("Sở đã cấp 05 giấy phép.", Document())
    assert figure.period is None


TIMES = [
    ("act", "Sở đã ban hành 07 văn bản.", "flow"),
    ("existing", "Toàn tỉnh hiện có 2.650 chứng thư số đang hoạt động.", "stock"),
    ("remaining", "Hiện nay còn 10 điểm chưa kết nối.", "stock"),
    (
        "act behind a stock",
        "Toàn tỉnh hiện có 12 đài; trong tháng đã hỗ trợ 45 lượt người dùng.",
        "stock flow",
    ),
    ("open files", "Đã giải quyết 40 hồ sơ; 05 hồ sơ đang giải quyết.", "flow stock"),
    ("communes", "Có 146/199 xã có đài truyền thanh.", "stock"),
    ("coverage", "Tỷ lệ phủ sóng đạt 99,5% dân số.", "stock"),
    ("files in time", "Tỷ lệ hồ sơ đúng hạn đạt 98,7%.", "flow"),
    ("units in a contest", "Có 12/12 đơn vị đạt điểm chuẩn.", "flow"),
    ("year to date", "Lũy kế từ đầu năm đến nay đã cấp 35 giấy phép.", "cumulative"),
    ("to date", "Lắp 12 trạm BTS, nâng tổng số trạm lên 1.025,5 trạm.", "flow total_to_date"),
    ("money", "Phạt với tổng số tiền là 43.500.000 đồng.", "flow"),
    ("density", "Mật độ đạt 94 thuê bao/100 dân.", "stock"),
    ("share of the figure before", "Hiện có 918 xã chưa có đài, chiếm 8,6%.", "stock stock"),
    ("finding is no stock", "Qua kiểm tra phát hiện 07 vụ vi phạm.", "flow"),
]


@pytest.mark.parametrize(("text", "times"), [row[1:] for row in TIMES], ids=[row[0] for row in TIMES])
def test_time(read, text, times):
    assert [figure.time for figure in read(text)] == times.split()


PLANS = [
    ("done", "Sở đã tổ chức 03 hội thảo.", [False]),
    ("will", "Sở sẽ tổ chức 03 hội thảo.", [True]),
    ("aim", "Phấn đấu 60% dân số trưởng thành có chữ ký số.", [True]),
    ("done after a plan", "Dự kiến 05 lớp, đến nay đã mở 02 lớp.", [True, False]),
    ("plan of one clause", "Đã mở 02 lớp; sẽ mở thêm 03 lớp.", [False, True]),
]


@pytest.mark.parametrize(("text", "planned"), [row[1:] for row in PLANS], ids=[row[0] for row in PLANS])
def test_planned(read, text, planned):
    assert [figure.planned for figure in read(text)] == planned
