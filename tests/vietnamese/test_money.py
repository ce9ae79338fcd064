"""Sums of money: scale words multiply, comrades are not money, and every form reads back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.vietnamese.money import (
    MoneyError,
    MoneyForm,
    find_money_unit,
    format_money,
    parse_money,
    scan_money,
)

EXAMPLES = [
    pytest.param("950 tỷ đồng", "950000000000", id="billions"),
    pytest.param("43.500.000đ", "43500000", id="glued"),
    pytest.param("43.500.000 đồng", "43500000", id="in-full"),
    pytest.param("2,5 triệu đồng", "2500000", id="decimal-millions"),
    pytest.param("1,2 nghìn tỷ đồng", "1200000000000", id="thousand-billions"),
    pytest.param("15 tr.đ", "15000000", id="tr-d"),
    pytest.param("15 trđ", "15000000", id="trd"),
    pytest.param("15 tr đồng", "15000000", id="tr-dong"),
    pytest.param("500 ngàn đồng", "500000", id="thousands"),
    pytest.param("1.500 đồng", "1500", id="no-thousandths-of-a-dong"),
    pytest.param("2.000.000 VNĐ", "2000000", id="vnd"),
    pytest.param("950\u00a0TỶ ĐỒNG", "950000000000", id="capitals-and-no-break-space"),
    pytest.param("bốn mươi hai triệu đồng", "42000000", id="in-words"),
    pytest.param("5 tỷ 500 triệu đồng", "5500000000", id="two-scales"),
    pytest.param("1 tỷ 250 triệu 500 nghìn đồng", "1250500000", id="three-scales"),
    pytest.param("một triệu hai trăm đồng", "1200000", id="loose-words"),
]


@pytest.mark.parametrize(("text", "amount"), EXAMPLES)
def test_sum_is_read_in_dong(text: str, amount: str) -> None:
    (mention,) = scan_money(f"kinh phí {text}/người")
    assert (mention.text, mention.amount, mention.currency) == (text, Decimal(amount), "VND")
    assert mention.certain


def test_other_currencies_keep_their_name() -> None:
    assert parse_money("1,5 triệu USD") == (Decimal(1_500_000), "USD")
    assert parse_money("200 đô la Mỹ") == (Decimal(200), "USD")
    assert scan_money("vốn $5 triệu")[0].currency == "USD"


def test_words_between_digits_and_currency_belong_to_the_sum() -> None:
    digits, words = scan_money("trị giá 1.000.000.000 (một tỷ) đồng")
    assert (digits.text, words.text) == ("1.000.000.000 (một tỷ) đồng", "một tỷ")
    assert digits.amount == words.amount == 10**9


def test_sums_one_after_the_other_stay_apart() -> None:
    assert [m.amount for m in scan_money("năm trước 2 tỷ, năm nay 500 triệu đồng")] == [2 * 10**9, 5 * 10**8]
    assert [m.amount for m in scan_money("500 triệu đồng 2 tỷ đồng")] == [5 * 10**8, 2 * 10**9]


def test_digits_and_words_of_one_sum_are_two_mentions() -> None:
    digits, words = scan_money("phạt 42.000.000đ (bốn mươi hai triệu đồng).")
    assert digits.amount == words.amount == 42_000_000
    assert (digits.in_words, words.in_words) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("khen thưởng 05 đồng chí", id="comrades"),
        pytest.param("hai đồng chí lãnh đạo", id="comrades-in-words"),
        pytest.param("10 đ/c", id="comrades-short"),
        pytest.param("3 triệu đồng bào", id="compatriots"),
        pytest.param("2 triệu thuê bao", id="counted-thing"),
        pytest.param("120 triệu lượt", id="counted-times"),
        pytest.param("5 đồng hồ", id="clocks"),
        pytest.param("15 trạm", id="word-that-begins-with-tr"),
        pytest.param("100 điểm", id="points"),
    ],
)
def test_what_is_no_money_is_left_out(text: str) -> None:
    assert scan_money(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("tổng vốn 950 tỷ.", id="currency-implied"),
        pytest.param("tăng 10 tỷ so với", id="currency-implied-in-a-clause"),
        pytest.param("cộng 10đ", id="points-or-dong"),
    ],
)
def test_doubtful_sum_says_so(text: str) -> None:
    (mention,) = scan_money(text)
    assert not mention.certain


def test_undecided_style_carries_both_sums() -> None:
    (mention,) = scan_money("1.234 tỷ đồng")
    assert (mention.amount, mention.alternatives) == (Decimal("1234E9"), (Decimal("1.234E9"),))


@pytest.mark.parametrize(
    ("unit", "scale"),
    [
        pytest.param("triệu đồng", (Decimal(10**6), "VND"), id="millions"),
        pytest.param("Tỷ đồng", (Decimal(10**9), "VND"), id="billions"),
        pytest.param("1.000 đồng", (Decimal(1000), "VND"), id="thousands-in-digits"),
        pytest.param("đồng", (Decimal(1), "VND"), id="plain"),
        pytest.param("hồ sơ", None, id="no-money"),
        pytest.param("đồng chí", None, id="comrades"),
    ],
)
def test_unit_of_measure_of_a_table_gives_its_scale(unit: str, scale: tuple[Decimal, str] | None) -> None:
    assert find_money_unit(unit) == scale


@pytest.mark.parametrize(
    ("amount", "form", "printed"),
    [
        pytest.param(42_000_000, "full", "42.000.000 đồng", id="full"),
        pytest.param(43_500_000, "short", "43,5 triệu đồng", id="short-millions"),
        pytest.param(950 * 10**9, "short", "950 tỷ đồng", id="short-billions"),
        pytest.param(12 * 10**11, "short", "1.200 tỷ đồng", id="short-thousands-of-billions"),
        pytest.param(43_567_891, "short", "43.567.891 đồng", id="short-never-rounds"),
        pytest.param(500, "short", "500 đồng", id="short-below-a-thousand"),
        pytest.param(2_000_000, "words", "hai triệu đồng", id="words"),
    ],
)
def test_sum_is_printed(amount: int, form: MoneyForm, printed: str) -> None:
    assert format_money(amount, form) == printed


@pytest.mark.parametrize("text", ["", "năm 2021", "100", "05 đồng chí", "2 triệu đồng và", "đồng"])
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(MoneyError) as refused:
        parse_money(text)
    assert (refused.value.code, refused.value.fields) == ("money.malformed", {"text": text})


@given(st.integers(1000, 10**17), st.sampled_from(["full", "short"]))
def test_printed_sum_reads_back(amount: int, form: MoneyForm) -> None:
    (mention,) = scan_money(format_money(amount, form))
    assert amount in (mention.amount, *mention.alternatives)


@given(st.integers(20, 10**17))
def test_written_out_sum_reads_back(amount: int) -> None:
    assert parse_money(format_money(amount, "words")) == (amount, "VND")


PIECES = ["950", "2,5", " ", "tỷ", "triệu", "đồng", "đ", "tr.", "chí", "hai", "mươi", "USD", "/", "\u00a0"]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=16).map("".join)))
def test_any_text_survives_and_spans_hold_their_text(text: str) -> None:
    for mention in scan_money(text):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start <= mention.number_start < mention.number_end <= mention.end
