"""Which unit or place a figure is about, and what it measures."""

import pytest

from baocong.reading.model import Document

OWN, PLACE = "Sở TT&TT tỉnh Mẫu Sơn", "tỉnh Mẫu Sơn"

ABOUT = [
    ("own act", "Sở đã ban hành 07 văn bản.", OWN),
    ("own files", "Đã giải quyết 40 hồ sơ TTHC.", OWN),
    ("existing in the province", "Toàn tỉnh hiện có 2.650 chứng thư số.", PLACE),
    ("communes", "Có 146/199 xã có đài truyền thanh.", PLACE),
    ("named in front", "- Huyện Bình An: 12 đài truyền thanh.", "Huyện Bình An"),
    (
        "a bare name in front",
        "- Bình An: ban hành 12 văn bản; tổ chức 03 lớp. Cấp 05 giấy phép.",
        "Bình An|Bình An|Bình An",
    ),
    (
        "names in a list",
        "Nhiều sáng kiến như: Bình An (12 sáng kiến), Phú Hòa (08 sáng kiến).",
        "Bình An|Phú Hòa",
    ),
    ("another unit acts", "Sở TT&TT tỉnh Phú Hòa đã cấp 12 giấy phép.", "Sở TT&TT tỉnh Phú Hòa"),
    (
        "a district acts",
        "UBND huyện Bình An đã thành lập 15 tổ; UBND huyện Phú Hòa thành lập 20 tổ.",
        "UBND huyện Bình An|UBND huyện Phú Hòa",
    ),
    ("the issuer in full", "Sở Thông tin và Truyền thông tỉnh Mẫu Sơn đã cấp 12 giấy phép.", OWN),
    ("an office of the issuer", "Văn phòng Sở: tiếp nhận 12 hồ sơ.", OWN),
    ("an award is no name", "Giải Nhất: 01 tác phẩm.", OWN),
    ("a form of award is no name", "Bằng khen của Bộ: 12 tập thể.", OWN),
    (
        "districts in brackets",
        "Lắp 9 cụm loa tại huyện Bình An (05 cụm) và huyện Phú Hòa (04 cụm).",
        f"{OWN}|huyện Bình An|huyện Phú Hòa",
    ),
    (
        "named in its own clause",
        "Huyện Bình An: 12 đài; huyện Phú Hòa: 18 đài.",
        "Huyện Bình An|huyện Phú Hòa",
    ),
]


@pytest.mark.parametrize(("text", "about"), [row[1:] for row in ABOUT], ids=[row[0] for row in ABOUT])
def test_about(read, text, about):
    assert [figure.about for figure in read(text)] == about.split("|")


def test_cluster_is_called_by_its_name(read):
    (figure,) = read("Có 12/12 đơn vị đăng ký thi đua.", Document(period="2023", issuer="Cụm thi đua số 5"))
    assert figure.about == "Cụm thi đua số 5"


def test_without_an_issuer_nothing_is_invented(read):
    (figure,) = read("Đã giải quyết 40 hồ sơ.", Document())
    assert figure.about is None


MEASURES = [
    (
        "action and noun",
        "Sở đã tham mưu UBND tỉnh ban hành 15 văn bản.",
        "văn bản tham mưu UBND tỉnh ban hành",
    ),
    ("noun phrase", "Mở 05 lớp tập huấn kỹ năng số.", "lớp tập huấn kỹ năng số Mở"),
    ("subject before", "Số lượng đại lý Internet là 86.", "Số lượng đại lý Internet"),
    ("share", "Có 65,3% hộ gia đình dùng cáp quang.", "tỷ lệ hộ gia đình dùng cáp quang"),
    ("share with its subject", "Tỷ lệ hồ sơ đúng hạn đạt 98,7%.", "Tỷ lệ hồ sơ đúng hạn"),
]


@pytest.mark.parametrize(("text", "measure"), [row[1:] for row in MEASURES], ids=[row[0] for row in MEASURES])
def test_measure(read, text, measure):
    assert [figure.measure for figure in read(text)] == [measure]


BLOC = Document(period="2023", issuer="Khối thi đua Nội chính tỉnh Mẫu Sơn")
OF_THE_BLOC = [
    ("members' results", "Các đơn vị ủng hộ 20 triệu đồng giúp 12 xã nghèo.", "Khối thi đua Nội chính tỉnh Mẫu Sơn"),
    ("the whole province", "Trên địa bàn tỉnh có 12 xã đạt chuẩn.", PLACE),
    ("results of a sector", "- Ngành Tư pháp: hòa giải 300 vụ.", PLACE),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "about"), [row[1:] for row in OF_THE_BLOC], ids=[row[0] for row in OF_THE_BLOC]
)
def test_figures_of_a_bloc_are_its_members(read, text, about):
    assert {figure.about for figure in read(text, BLOC)} == {about}
