"""Invented figures for the gallery: SỐ LIỆU MINH HỌA. No page of the platform reads them."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from django import forms
from django.core.paginator import Paginator

from baocong.ui.charts import Series, bars, line_chart, sparkline
from baocong.ui.components import Chip, Confirmation, Event, Job, Quota, Source, Tab, Total
from baocong.ui.forms import DayInput, FileDrop, NumberInput
from baocong.ui.province_map import outlines, province_map

_HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
_MONTHS = [f"tháng {number}" for number in range(1, 11)]
_THIS_YEAR = (812, 858, 901, 930, None, 1002, 1051, 1088, 1102, 1190)
_LAST_YEAR = (640, 655, 702, 698, 731, 760, 774, 802, 799, 811)


class SampleForm(forms.Form):
    """A form with every kind of field."""

    name = forms.CharField(label="Tên báo cáo", max_length=120, help_text="Như sẽ in trên văn bản.")
    value = forms.CharField(
        label="Chứng thư số đang hoạt động (chứng thư)", widget=NumberInput, help_text="Ví dụ: 1.234,5"
    )
    day = forms.DateField(label="Tính đến ngày", widget=DayInput)
    nature = forms.ChoiceField(
        label="Tính chất", choices=[("final", "chính thức"), ("provisional", "sơ bộ"), ("estimate", "ước")]
    )
    cutoff = forms.ChoiceField(
        label="Thời gian chốt số liệu",
        widget=forms.RadioSelect,
        initial="administrative",
        choices=[("administrative", "từ ngày 15 đến ngày 14"), ("statistical", "theo tháng dương lịch")],
    )
    remark = forms.CharField(label="Giải trình", widget=forms.Textarea(attrs={"rows": 2}), required=False)
    is_final = forms.BooleanField(label="Lãnh đạo đã duyệt số này", required=False)
    file = forms.FileField(
        label="Thả tệp Word hoặc Excel vào đây", widget=FileDrop, required=False, help_text="Tối đa 30 MB"
    )


def sample_context() -> dict[str, object]:
    """Return the context that the examples of the gallery share."""
    return {
        **_figures(),
        **_work(),
        "spark": sparkline(_MONTHS, _THIS_YEAR),
        "chart": line_chart(
            "Trạm BTS của tỉnh mẫu",
            "vị trí",
            _MONTHS,
            [Series("năm 2026", _THIS_YEAR), Series("năm 2025", _LAST_YEAR)],
        ),
        "bar_rows": bars(
            [("Đơn vị A", 5210, ""), ("Đơn vị B", 4660, ""), ("Đơn vị C", 2905, ""), ("Đơn vị D", None, "")]
        ),
        "map": province_map(
            "Chứng thư số đang hoạt động · SỐ LIỆU MINH HỌA",
            "chứng thư",
            {
                one.code: None if index % 11 == 4 else 900 + (index * 7919) % 5200
                for index, one in enumerate(outlines())
            },
            on=date(2026, 11, 1),
            address=lambda code: f"#tinh-{code}",
        ),
    }


def _figures() -> dict[str, object]:
    return {
        "total_full": Total(Decimal("99.2"), "#sources", 7, 7),
        "total_partial": Total(23477, "#sources", 6, 7, is_open=True),
        "total_none": Total(None),
        "heading": "23.477 chứng thư số = 6 đơn vị",
        "sources": [
            Source(
                "Đơn vị C",
                "4.660",
                "…toàn tỉnh đang sử dụng ",
                "4.660 chứng thư số",
                ", tăng 212 so với năm trước…",
                "BC-tong-ket-don-vi-C.docx, mục II.2",
                "#sources",
            ),
            Source(
                "Đơn vị D",
                "3.640",
                "Đến nay toàn tỉnh có ",
                "3.640 chứng thư số",
                "…",
                "BC-D.signed.pdf, trang 4",
                "#sources",
            ),
            Source(
                "Đơn vị B",
                "2.905",
                "Hệ thống thư điện tử công vụ có ",
                "2.905 tài khoản",
                "…",
                tag="chờ xác nhận",
                doubt="Có thể là tài khoản thư, không phải chứng thư.",
            ),
        ],
        "missing": ["Đơn vị G"],
        "chips": [
            Chip("Bản đồ hành chính", "hiện nay", "#chips"),
            Chip("Tính đến", "bây giờ", "#chips"),
            Chip("Số", "chính thức, thiếu thì ước"),
        ],
        "groups": [
            (
                "Viễn thông",
                [
                    (
                        "Trạm BTS (vị trí)",
                        ["1.508", "812", "951", "1.390", "1.102", "1.215"],
                        Total(6978, "#sources", 6, 7),
                    ),
                    (
                        "Xã được phủ sóng 4G (%)",
                        ["99,5", "98,1", "97,7", "99,4", "100", "100"],
                        Total(Decimal("99.2"), "#sources"),
                    ),
                ],
            ),
            (
                "Chữ ký số",
                [
                    (
                        "Chứng thư số đang hoạt động",
                        ["5.210", "2.944", "2.905", "4.660", "3.640", "4.118"],
                        Total(23477, "#sources", 6, 7, is_open=True),
                    ),
                    (
                        "Văn bản đi ký số (%)",
                        ["98,2", "97,0", "97,4", "99,1", "97,3", "98,8"],
                        Total(Decimal("98.1"), "#sources"),
                    ),
                ],
            ),
            (
                "Thanh tra",
                [
                    ("Quyết định xử phạt", ["9", "4", "12", "7", "21", ""], Total(53, "#sources", 5, 7)),
                    (
                        "Tiền phạt (triệu đồng)",
                        ["38,0", "12,5", "64,0", "41,0", "120,5", ""],
                        Total(Decimal("276.0"), "#sources", 5, 7),
                    ),
                ],
            ),
        ],
    }


def _work() -> dict[str, object]:
    return {
        "quotas": [
            Quota("Lao động tiên tiến", 46, 50),
            Quota("CSTĐ cơ sở (≤ 15%)", 6, 7),
            Quota("Hoàn thành xuất sắc", 11, 10),
        ],
        "events": [
            Event(
                datetime(2026, 11, 20, 16, 5, tzinfo=_HANOI),
                "Trả lại: chỉ mở hai số của mục II.2",
                "Đầu mối mẫu",
                "warn",
            ),
            Event(datetime(2026, 11, 20, 9, 30, tzinfo=_HANOI), "Gửi lần 1, 42 số", "Chuyên viên mẫu", "ok"),
            Event(datetime(2026, 11, 12, 8, 0, tzinfo=_HANOI), "Mở kỳ báo cáo tháng 11/2026", "Hệ thống"),
        ],
        "job": Job("Đọc 120 báo cáo cũ", "#job", 46, 120, "waiting"),
        "running": Job(
            "Đọc 120 báo cáo cũ", "#job", 46, 120, "finished", "118 tệp đã đọc, 2 tệp chưa đọc được.", "#job"
        ),
        "tabs": [
            Tab("Số liệu", "#tabs", True, 214),
            Tab("Câu chữ", "#tabs"),
            Tab("Ai đã sửa", "#tabs", count=3),
        ],
        "page": Paginator(range(1, 3322), 50).page(8),
        "confirmation": Confirmation(
            "Gỡ Đơn vị G khỏi cụm năm 2026?",
            ["Điểm đã chấm của Đơn vị G vẫn còn trong nhật ký.", "Tổng của cụm sẽ tính lại trên 6 đơn vị."],
            "Gỡ Đơn vị G",
            "/ui/bieu-mau/",
            "/ui/#confirmation",
            asks_reason=True,
        ),
    }
