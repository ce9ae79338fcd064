"""Number tokens: an unambiguous one is read by itself, "1.234" by its document."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.vietnamese.numerals import (
    NumberError,
    NumberStyle,
    decide_style,
    format_number,
    parse_number,
    scan_numbers,
)

COMMA, POINT = NumberStyle.COMMA, NumberStyle.POINT


def values(text: str) -> list[tuple[str, Decimal | None, tuple[Decimal, ...]]]:
    return [(token.text, token.value, token.alternatives) for token in scan_numbers(text)]


ALONE = [
    pytest.param("1.234,5", "1234.5", id="both-separators-comma-style"),
    pytest.param("1,234.5", "1234.5", id="both-separators-point-style"),
    pytest.param("1234.5", "1234.5", id="four-digits-before-the-point"),
    pytest.param("05", "5", id="leading-zero"),
    pytest.param("72,20", "72.20", id="decimal-comma-keeps-its-decimals"),
    pytest.param("117.5", "117.5", id="decimal-point"),
    pytest.param("1.234.567", "1234567", id="two-groups"),
    pytest.param("1,234,567", "1234567", id="two-groups-point-style"),
    pytest.param("43.500.000.000", "43500000000", id="billions"),
    pytest.param("1\u00a0234\u00a0567", "1234567", id="no-break-spaces"),
    pytest.param("1\u202f234,5", "1234.5", id="narrow-no-break-space"),
    pytest.param("0,125", "0.125", id="zero-cannot-lead-thousands"),
    pytest.param("1234.567", "1234.567", id="four-digits-cannot-lead-thousands"),
    pytest.param("1.234,567", "1234.567", id="second-separator-is-decimal"),
]


@pytest.mark.parametrize(("text", "value"), ALONE)
def test_unambiguous_token_is_read_by_itself(text: str, value: str) -> None:
    for style in (None, COMMA, POINT):
        assert [(t.value, t.alternatives) for t in scan_numbers(text, style)] == [(Decimal(value), ())]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("20.7.2021", id="date-with-points"),
        pytest.param("1.2.3", id="heading-number"),
        pytest.param("192.168.1.1", id="network-address"),
        pytest.param("12.345.67", id="uneven-groups"),
        pytest.param("01,02,03", id="list-without-spaces"),
    ],
)
def test_token_in_no_style_has_no_value(text: str) -> None:
    (token,) = scan_numbers(text)
    assert (token.text, token.value) == (text, None)


DOCUMENTS = [
    pytest.param("1.234 hồ sơ", "1234", ("1.234",), id="nothing-decides"),
    pytest.param("1,234 hồ sơ", "1.234", ("1234",), id="nothing-decides-comma"),
    pytest.param("đạt 98,5%; 1.234 hồ sơ", "1234", (), id="decimal-comma-elsewhere"),
    pytest.param("tổng 1.234.567; 1.234 hồ sơ", "1234", (), id="groups-elsewhere"),
    pytest.param("tổng 1,234,567; hệ số 1.234", "1.234", (), id="comma-groups-elsewhere"),
    pytest.param("đạt 98.5%; 1.234 hồ sơ", "1.234", ("1234",), id="decimal-point-alone-leaves-doubt"),
    pytest.param("đạt 72,5%, 1.234 hồ sơ\n\nA\t117.5", "1234", ("1.234",), id="both-styles-same-line-wins"),
    pytest.param("đạt 72,5%\n\nA\t117.5\t1.234", "1.234", ("1234",), id="both-styles-table-row"),
    pytest.param("cách mạng công nghiệp 4.0; 1.234 hồ sơ", "1234", ("1.234",), id="version-proves-nothing"),
    pytest.param("2.1 Kết quả\n2.2. Hạn chế\n1.234 hồ sơ", "1234", ("1.234",), id="headings-prove-nothing"),
    pytest.param("ngày 30.4; tháng 5.2021; 1.234 hồ sơ", "1234", ("1.234",), id="dates-prove-nothing"),
]


@pytest.mark.parametrize(("text", "value", "others"), DOCUMENTS)
def test_ambiguous_token_follows_its_document(text: str, value: str, others: tuple[str, ...]) -> None:
    token = next(t for t in scan_numbers(text) if t.text in {"1.234", "1,234"})
    assert (token.value, token.alternatives) == (Decimal(value), tuple(map(Decimal, others)))
    assert not token.certain


def test_a_given_style_decides() -> None:
    (token,) = scan_numbers("1.234", POINT)
    assert (token.value, token.alternatives) == (Decimal("1.234"), ())


@pytest.mark.parametrize(
    ("text", "style"),
    [
        pytest.param("72,20%", COMMA, id="comma"),
        pytest.param("117.5 điểm", POINT, id="point"),
        pytest.param("72,5% và 117.5", None, id="both"),
        pytest.param("1.234", None, id="neither"),
        pytest.param("", None, id="empty"),
    ],
)
def test_style_of_a_document(text: str, style: NumberStyle | None) -> None:
    assert decide_style(text) is style


BOUNDARIES = [
    pytest.param("trục H57, phòng A05", [], id="behind-a-letter-is-a-name"),
    pytest.param("43.500.000đ", ["43.500.000"], id="letters-behind-stay-outside"),
    pytest.param("đạt 2.717.", ["2.717"], id="full-stop-stays-outside"),
    pytest.param("146/199", ["146", "199"], id="fraction"),
    pytest.param("2019-2025", ["2019", "2025"], id="range-has-no-sign"),
    pytest.param("A\t100\t+18\t-0.5\t117.5", ["100", "+18", "-0.5", "117.5"], id="table-row-signs"),
    pytest.param("- 5 văn bản\n-6 văn bản", ["5", "6"], id="bullets-are-no-signs"),
    pytest.param("-0,5", ["-0,5"], id="cell-alone"),
    pytest.param("từ 15 -20 vụ", ["15", "20"], id="sloppy-range"),
    pytest.param("tăng trưởng -5,5%", ["-5,5"], id="negative-growth"),
    pytest.param("Covid-19", ["19"], id="hyphen-joined-name"),
    pytest.param("năm 2021\u00a0100 hồ sơ", ["2021", "100"], id="year-before-a-no-break-space"),
    pytest.param("0\u00a0123", ["0", "123"], id="zero-leads-no-group"),
]


@pytest.mark.parametrize(("text", "tokens"), BOUNDARIES)
def test_token_boundaries(text: str, tokens: list[str]) -> None:
    assert [token.text for token in scan_numbers(text)] == tokens


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        pytest.param(Decimal("1234.5"), None, "1.234,5", id="groups-and-decimals"),
        pytest.param(1234567, None, "1.234.567", id="integer"),
        pytest.param(Decimal("72.20"), None, "72,20", id="decimals-kept"),
        pytest.param(Decimal("2.345"), 2, "2,35", id="rounds-half-up"),
        pytest.param(Decimal("-0.04"), 1, "0,0", id="no-negative-zero"),
        pytest.param(Decimal("-1234"), None, "-1.234", id="negative"),
        pytest.param(Decimal("1E+3"), None, "1.000", id="exponent"),
    ],
)
def test_number_is_printed_the_vietnamese_way(value: Decimal, decimals: int | None, printed: str) -> None:
    assert format_number(value, decimals) == printed


def test_leading_zero_is_for_whole_numbers_below_ten() -> None:
    printed = [format_number(Decimal(n), leading_zero=True) for n in ("0", "9", "10", "5.5", "-5")]
    assert printed == ["00", "09", "10", "5,5", "-5"]


@pytest.mark.parametrize("text", ["", "abc", "1.2.3", "12%", "1 2", "--5", "5-"])
def test_what_is_no_number_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(NumberError, match="không phải là một số") as refused:
        parse_number(text)
    assert (refused.value.code, refused.value.fields) == ("number.malformed", {"text": text})


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**15), max_value=10**15))
def test_printing_and_parsing_are_inverse(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


@given(st.integers(min_value=-(10**18), max_value=10**18))
def test_printed_integer_scans_as_one_token(value: int) -> None:
    (token,) = scan_numbers(format_number(value), COMMA)
    assert token.value == value


@given(st.one_of(st.text(max_size=60), st.text(alphabet="0123456789.,+- \u00a0\ta\n", max_size=60)))
def test_any_text_survives_and_spans_hold_their_text(text: str) -> None:
    end = 0
    for token in scan_numbers(text):
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.text
        end = token.end


@given(st.text(alphabet="0123456789.,+- \u00a0\tx\n", max_size=60))
def test_no_digit_is_lost_but_those_behind_letters(text: str) -> None:
    spaced = text.replace("x", " ")
    covered = {p for token in scan_numbers(spaced) for p in range(token.start, token.end)}
    assert all(p in covered for p, character in enumerate(spaced) if character.isdigit())
