"""Money, rates, scores, ranks and plain measures."""

from decimal import Decimal

import pytest

EXAMPLES = [
    ("money in full", "Phạt với tổng số tiền là 43.500.000 đồng.", "43.500.000", "43500000", "money", "đồng"),
    ("money glued", "Phạt tiền 2.000.000đ.", "2.000.000", "2000000", "money", "đ"),
    ("money in millions", "Kinh phí thực hiện: 250 triệu đồng.", "250", "250000000", "money", "đồng"),
    ("money in billions", "Doanh thu đạt 3.200,5 tỷ đồng.", "3.200,5", "3200500000000", "money", "đồng"),
    ("money without its currency", "Nộp ngân sách 45 tỷ.", "45", "45000000000", "money", "đồng"),
    ("money a head", "Chi 300.000 đồng/người.", "300.000", "300000", "rate", "đồng/người"),
    ("radius", "Bán kính phục vụ bình quân là 2,35km/điểm.", "2,35", "2.35", "rate", "km/điểm"),
    ("people a point", "Số người phục vụ 3.150,5 người/điểm.", "3.150,5", "3150.5", "rate", "người/điểm"),
    ("density", "Mật độ đạt 94 thuê bao/100 dân.", "94", "94", "rate", "thuê bao/100 dân"),
    ("visits a day", "Bình quân 8.250,5 lượt/ngày.", "8.250,5", "8250.5", "rate", "lượt/ngày"),
    ("broadcast", "Thời lượng phát sóng 18 giờ/ngày.", "18", "18", "rate", "giờ/ngày"),
    ("bonus points", "Được cộng 5 điểm thưởng.", "5", "5", "score", "điểm"),
    ("points reached", "Chỉ số CCHC đạt 92,45 điểm, tốt hơn năm trước.", "92,45", "92.45", "score", "điểm"),
    ("places are no points", "Thanh tra 45 điểm truy cập Internet.", "45", "45", "count", "điểm"),
    ("rank", "Chỉ số DTI đứng thứ 5 toàn quốc.", "5", "5", "rank", "hạng"),
    ("rank behind a word", "Kết quả: xếp hạng 25.", "25", "25", "rank", "hạng"),
    ("length", "Kéo mới 125 km cáp quang.", "125", "125", "other", "km"),
    ("area", "Thu hồi 38,5 ha đất.", "38,5", "38.5", "other", "ha"),
    ("speed", "Nâng băng thông lên 200 Mbps.", "200", "200", "other", "Mbps"),
]


@pytest.mark.parametrize(
    ("text", "token", "value", "kind", "unit"),
    [row[1:] for row in EXAMPLES],
    ids=[row[0] for row in EXAMPLES],
)
def test_measured_figure(read, text, token, value, kind, unit):
    (figure,) = read(text)
    assert (figure.text, figure.value) == (token, Decimal(value))
    assert (figure.kind, figure.unit_of_measure) == (kind, unit)


def test_points_of_a_maximum_are_a_score(read):
    (figure,) = read("Sở đạt điểm chuẩn 18/20 điểm.")
    assert (figure.value, figure.denominator, figure.kind) == (18, 20, "score")


def test_rank_among_units_keeps_their_number(read):
    (figure,) = read("Tỉnh xếp thứ 12/63 tỉnh, thành phố.")
    assert (figure.value, figure.denominator, figure.kind) == (12, 63, "rank")


def test_rank_in_words_keeps_the_number_of_those_ranked(read):
    figures = read("Xã hội số ở vị trí thứ 14 trong 63 tỉnh, thành phố.")
    assert [(figure.value, figure.denominator, figure.kind) for figure in figures] == [(14, 63, "rank")]


def test_scores_of_several_units_are_scores(read):
    figures = read("Kết quả chấm điểm: Sở Một 98 điểm, Sở Hai 97 điểm.")
    assert [(figure.value, figure.kind) for figure in figures] == [(98, "score"), (97, "score")]


def test_time_that_was_cut_is_a_figure(read):
    figures = read("Cắt giảm thời gian giải quyết từ 15 ngày xuống còn 10 ngày làm việc.")
    assert [(figure.value, figure.unit_of_measure) for figure in figures] == [(15, "ngày"), (10, "ngày")]


def test_amount_repeated_in_words_is_read_once(read):
    assert len(read("Phạt 2.000.000 đồng (hai triệu đồng).")) == 1


APPROXIMATIONS = [
    ("none", "Tập huấn cho 190 cán bộ.", None, "final"),
    ("gần", "Hỗ trợ được gần 500 lượt người dùng.", "gần", "final"),
    ("hơn", "Tập huấn cho hơn 190 cán bộ.", "hơn", "final"),
    ("trên", "Cấp phát trên 176.000 tờ báo.", "trên", "final"),
    ("khoảng", "Có khoảng 60 học viên.", "khoảng", "final"),
    ("khoảng trên", "Bồi dưỡng cho khoảng trên 200 cán bộ.", "trên", "final"),
    ("xấp xỉ", "Có xấp xỉ 100 đại biểu.", "khoảng", "final"),
    ("ước đạt", "Doanh thu ước đạt 3,2 tỷ đồng.", "ước", "estimate"),
    ("ước", "Nộp ngân sách ước 150 tỷ đồng.", "ước", "estimate"),
    ("giao ước is none", "Ký giao ước: 7/7 đơn vị.", None, "final"),
    ("trên tổng số is none", "Hoàn thành 30 trên tổng số 40 nhiệm vụ.", None, "final"),
]


@pytest.mark.parametrize(
    ("text", "word", "nature"), [row[1:] for row in APPROXIMATIONS], ids=[row[0] for row in APPROXIMATIONS]
)
def test_approximation(read, text, word, nature):
    figure = read(text)[0]
    assert (figure.approximation, figure.nature) == (word, nature)
