"""Number words: what is written out reads back, and prose is taken for a count only where it is one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.vietnamese.number_words import NumberWordsError, parse_words, scan_number_words, to_words

BOTH_WAYS = [
    pytest.param("0", "không", id="zero"),
    pytest.param("5", "năm", id="five"),
    pytest.param("15", "mười lăm", id="fifteen"),
    pytest.param("21", "hai mươi mốt", id="mot"),
    pytest.param("24", "hai mươi tư", id="tu"),
    pytest.param("55", "năm mươi lăm", id="lam"),
    pytest.param("105", "một trăm lẻ năm", id="le"),
    pytest.param("110", "một trăm mười", id="hundred-and-ten"),
    pytest.param("1005", "một nghìn không trăm lẻ năm", id="no-hundreds"),
    pytest.param("42000000", "bốn mươi hai triệu", id="millions"),
    pytest.param("1000500", "một triệu không nghìn năm trăm", id="no-thousands"),
    pytest.param("2005000000", "hai tỷ không trăm lẻ năm triệu", id="padded-millions"),
    pytest.param("1200000000000", "một nghìn hai trăm tỷ", id="thousand-billions"),
    pytest.param("1000000000000000", "một triệu tỷ", id="million-billions"),
    pytest.param("1000000000000000000", "một tỷ tỷ", id="largest"),
    pytest.param("-10", "âm mười", id="negative"),
    pytest.param("2.05", "hai phẩy không năm", id="decimals"),
    pytest.param("0.5", "không phẩy năm", id="below-one"),
]


@pytest.mark.parametrize(("value", "words"), BOTH_WAYS)
def test_number_and_words_agree_both_ways(value: str, words: str) -> None:
    assert to_words(Decimal(value)) == words
    assert parse_words(words) == Decimal(value)


ONLY_READ = [
    pytest.param("hai trăm linh năm", "205", id="linh"),
    pytest.param("hai mươi bốn", "24", id="bon-after-tens"),
    pytest.param("ba mươi nhăm", "35", id="nham"),
    pytest.param("bẩy ngàn", "7000", id="spelling-variants"),
    pytest.param("ba tỉ", "3000000000", id="ti"),
    pytest.param("HAI  TRIỆU RƯỠI", "2500000", id="half-a-million-capitals"),
    pytest.param("hai trăm rưởi", "250", id="half-a-hundred"),
    pytest.param("tỷ rưỡi", "1500000000", id="half-a-billion"),
    pytest.param("trăm hai", "120", id="loose-hundred"),
    pytest.param("nghìn hai", "1200", id="loose-thousand"),
    pytest.param("hai triệu ba", "2300000", id="loose-million"),
    pytest.param("một triệu hai trăm", "1200000", id="loose-hundreds-behind-millions"),
    pytest.param("ba lăm", "35", id="loose-tens"),
    pytest.param("ba vạn hai", "32000", id="ten-thousands"),
    pytest.param("năm chục", "50", id="chuc"),
    pytest.param("hai nghìn lẻ năm", "2005", id="le-behind-thousands"),
    pytest.param("hai phẩy năm triệu", "2500000", id="decimal-times-scale"),
    pytest.param("bảy mươi hai phẩy hai mươi lăm", "72.25", id="decimals-as-a-number"),
]


@pytest.mark.parametrize(("words", "value"), ONLY_READ)
def test_other_spellings_and_everyday_forms_are_read(words: str, value: str) -> None:
    assert parse_words(words) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "một số", "mười năm", "ba mươi rưỡi", "hai rưỡi", "mươi", "hai mươi hai mươi", "12"]
)
def test_what_is_no_number_in_words_is_refused(text: str) -> None:
    with pytest.raises(NumberWordsError) as refused:
        parse_words(text)
    assert refused.value.code == "number_words.malformed"


def test_numbers_beyond_a_billion_billions_are_refused() -> None:
    with pytest.raises(NumberWordsError) as refused:
        to_words(10**18 + 1)
    assert refused.value.code == "number_words.too_large"


CERTAIN = [
    pytest.param("Có hai doanh nghiệp", ["hai"], [2], id="single-word"),
    pytest.param("Hai doanh nghiệp", ["Hai"], [2], id="opens-the-sentence"),
    pytest.param("đã mở mười lăm lớp", ["mười lăm"], [15], id="teens"),
    pytest.param("(bốn mươi hai triệu đồng)", ["bốn mươi hai triệu"], [42_000_000], id="money"),
    pytest.param("TỔNG SỐ HAI MƯƠI MỐT XÃ", ["HAI MƯƠI MỐT"], [21], id="capitals"),
    pytest.param("hai mươi tư vấn viên", ["hai mươi"], [20], id="tu-of-another-word"),
    pytest.param("mười năm xây dựng", ["mười"], [10], id="ten-years"),
    pytest.param("ba trạm và sáu điểm", ["ba", "sáu"], [3, 6], id="two-numbers"),
]


@pytest.mark.parametrize(("text", "words", "values"), CERTAIN)
def test_count_in_prose_is_certain(text: str, words: list[str], values: list[int]) -> None:
    certain = [found for found in scan_number_words(text) if found.certain]
    assert [found.text for found in certain] == words
    assert [found.value for found in certain] == values


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("một số đơn vị", id="some"),
        pytest.param("một trong những", id="one-of"),
        pytest.param("bộ phận một cửa", id="one-stop"),
        pytest.param("năm 2021, trong năm đơn vị đã, cuối năm", id="year"),
        pytest.param("thứ hai, lần thứ ba, hạng Ba", id="ordinals"),
        pytest.param("hàng trăm, vài chục, hàng nghìn", id="sizes"),
        pytest.param("đầu tư, thông tư, bán lẻ, không có, triệu tập", id="parts-of-other-words"),
        pytest.param("huyện Ba Vì, đường Hai Bà Trưng", id="names"),
        pytest.param("thêmba xã", id="glued"),
    ],
)
def test_what_counts_nothing_is_left_out(text: str) -> None:
    assert scan_number_words(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("một đơn vị", 1, id="one-may-be-an-article"),
        pytest.param("năm đơn vị", 5, id="five-may-be-a-year"),
        pytest.param("trao đổi hai chiều", 2, id="set-phrase"),
        pytest.param("chính quyền hai cấp", 2, id="two-tiers"),
        pytest.param("nhóm hai gồm", 2, id="label"),
        pytest.param("một triệu hai trăm đồng", 1_200_000, id="loose-form"),
    ],
)
def test_doubtful_count_is_a_candidate_only(text: str, value: int) -> None:
    (found,) = scan_number_words(text)
    assert (found.value, found.certain) == (value, False)


def test_loose_form_carries_what_it_says_by_the_letter() -> None:
    (found,) = scan_number_words("một triệu hai trăm đồng")
    assert found.alternatives == (Decimal(1_000_200),)


@given(st.integers(-(10**18), 10**18))
def test_every_whole_number_reads_back(value: int) -> None:
    assert parse_words(to_words(value)) == value


@given(st.decimals(-(10**12), 10**12, places=4))
def test_every_decimal_reads_back(value: Decimal) -> None:
    assert parse_words(to_words(value)) == value


@given(st.integers(100, 10**18))
def test_written_out_number_is_one_certain_find(value: int) -> None:
    words = to_words(value)
    (found,) = scan_number_words(f"Tổng cộng: {words} đồng.")
    assert (found.text, found.value, found.certain) == (words, value, True)


PIECES = [
    "một",
    "hai",
    "năm",
    "mươi",
    "mười",
    "trăm",
    "nghìn",
    "triệu",
    "tỷ",
    "lẻ",
    "rưỡi",
    "phẩy",
    "không",
    "tư",
    "âm",
    "số",
]


@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join)))
def test_any_text_survives_and_spans_hold_their_text(text: str) -> None:
    end = 0
    for found in scan_number_words(text):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        end = found.end


@given(st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join))
def test_any_run_of_number_words_is_read_or_refused(text: str) -> None:
    try:
        value = parse_words(text)
    except NumberWordsError as refused:
        assert refused.fields == {"text": text}
    else:
        assert value.is_finite()
