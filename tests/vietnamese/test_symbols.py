"""Document symbols: every family is taken apart, typed variants come out as the decree prints them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.vietnamese import symbol_types as types
from baocong.vietnamese.symbols import SymbolError, format_symbol, parse_symbol, scan_symbols

FAMILIES = [
    pytest.param("51/KH-STTTT", ("51", None, "KH", ("STTTT",), "administrative"), id="plan"),
    pytest.param("12/QyĐ-UBND", ("12", None, "QyĐ", ("UBND",), "administrative"), id="small-y"),
    pytest.param(
        "7/TTr-SNgV", ("07", None, "TTr", ("SNgV",), "administrative"), id="small-letters-in-a-body"
    ),
    pytest.param(
        "490/KH-BCA-A05", ("490", None, "KH", ("BCA", "A05"), "administrative"), id="division-with-digits"
    ),
    pytest.param(
        "4089/VPCP-TTĐT", ("4089", None, None, ("VPCP", "TTĐT"), "official_letter"), id="official-letter"
    ),
    pytest.param(
        "623/TTg-KSTT", ("623", None, None, ("TTg", "KSTT"), "official_letter"), id="prime-minister"
    ),
    pytest.param(
        "542/TT.MLMB-ĐVTTN", ("542", None, None, ("TT.MLMB", "ĐVTTN"), "official_letter"), id="dots-in-a-body"
    ),
    pytest.param("30/2020/NĐ-CP", ("30", 2020, "NĐ", ("CP",), "normative"), id="decree"),
    pytest.param("41/2019/QĐ-UBND", ("41", 2019, "QĐ", ("UBND",), "normative"), id="local-normative"),
    pytest.param("13/2012/L-CTN", ("13", 2012, "L", ("CTN",), "normative"), id="order-of-the-president"),
    pytest.param("06/2022/QH15", ("06", 2022, None, ("QH15",), "law"), id="law"),
    pytest.param(
        "1211/2016/UBTVQH13", ("1211", 2016, None, ("UBTVQH13",), "standing_committee"), id="committee"
    ),
    pytest.param(
        "1662/NQ-UBTVQH15", ("1662", None, "NQ", ("UBTVQH15",), "standing_committee"), id="committee-nq"
    ),
    pytest.param(
        "55/2005/TTLT-BNV-VPCP", ("55", 2005, "TTLT", ("BNV", "VPCP"), "joint_circular"), id="joint-circular"
    ),
    pytest.param("14/CT-STTTT-BCHBĐBP", ("14", None, "CT", ("STTTT", "BCHBĐBP"), "joint"), id="joint"),
    pytest.param("34-CT/TW", ("34", None, "CT", ("TW",), "party"), id="party"),
    pytest.param("56-CTr/TU", ("56", None, "CTr", ("TU",), "party"), id="party-small-r"),
    pytest.param("42/KH-CTĐ SỐ 08", ("42", None, "KH", ("CTĐ SỐ 08",), "cluster"), id="cluster"),
    pytest.param("03/QĐ-CTĐ", ("03", None, "QĐ", ("CTĐ",), "cluster"), id="cluster-alone"),
    pytest.param("01/KH-CTĐS08", ("01", None, "KH", ("CTĐS08",), "cluster"), id="cluster-glued"),
    pytest.param(
        "123/QĐ-UBND-HC", ("123", None, "QĐ", ("UBND", "HC"), "administrative"), id="short-division"
    ),
    pytest.param("12/CV-STTTT", ("12", None, "CV", ("STTTT",), "official_letter"), id="old-letter"),
    pytest.param("01/TrS-STTTT", ("01", None, "TrS", ("STTTT",), "copy"), id="copy"),
    pytest.param("03/VBHN-VPQH", ("03", None, "VBHN", ("VPQH",), "consolidated"), id="consolidated"),
    pytest.param("/BC-STTTT", (None, None, "BC", ("STTTT",), "administrative"), id="blank-number"),
    pytest.param(
        "123a/QĐ-UBND", ("123a", None, "QĐ", ("UBND",), "administrative"), id="letter-behind-the-number"
    ),
]


@pytest.mark.parametrize(("text", "parts"), FAMILIES)
def test_symbol_is_taken_apart(
    text: str, parts: tuple[str | None, int | None, str | None, tuple[str, ...], str]
) -> None:
    symbol = parse_symbol(text)
    assert (
        symbol.number,
        symbol.year,
        symbol.type_abbreviation,
        symbol.organisations,
        symbol.family,
    ) == parts
    assert symbol.raw == text


VARIANTS = [
    pytest.param("05 /KH-STTTT", "05/KH-STTTT", id="blank-before-the-slash"),
    pytest.param("5/KH-STTTT", "05/KH-STTTT", id="one-digit"),
    pytest.param("05/KH–STTTT", "05/KH-STTTT", id="en-dash"),
    pytest.param("02/CT- UBND", "02/CT-UBND", id="stray-blank"),
    pytest.param("02/CT - UBND", "02/CT-UBND", id="blanks-on-both-sides"),
    pytest.param("30/2020/NÐ-CP", "30/2020/NĐ-CP", id="damaged-glyph"),
    pytest.param("12/QYĐ-UBND", "12/QyĐ-UBND", id="lost-small-letter"),
    pytest.param("12/Ttr-STTTT", "12/TTr-STTTT", id="misplaced-small-letter"),
    pytest.param("36/NQ/TW", "36-NQ/TW", id="party-typed-with-two-slashes"),
    pytest.param("52/NQ-TW", "52-NQ/TW", id="party-typed-like-the-state"),
    pytest.param("42/KH-CTĐ  Số 08", "42/KH-CTĐ SỐ 08", id="cluster-in-small-letters"),
    pytest.param("Số: 51/KH-STTTT", "51/KH-STTTT", id="announced"),
    pytest.param("số 34-CT/TW", "34-CT/TW", id="announced-party"),
]


@pytest.mark.parametrize(("typed", "normal"), VARIANTS)
def test_typed_variant_is_normalised(typed: str, normal: str) -> None:
    assert parse_symbol(typed).normal == normal
    assert parse_symbol(typed) == parse_symbol(normal)


@pytest.mark.parametrize(
    "text", ["", "51", "05/63", "7/6/2022", "3/Km", "51/kh-stttt", "KH-STTTT", "51/KH-STTTT và"]
)
def test_what_is_no_symbol_is_refused(text: str) -> None:
    with pytest.raises(SymbolError, match="không phải là số, ký hiệu") as refused:
        parse_symbol(text)
    assert (refused.value.code, refused.value.fields) == ("symbol.malformed", {"text": text})


IN_PROSE = [
    pytest.param("Kế hoạch số 51/KH-STTTT ngày 01/02/2022", ["51/KH-STTTT"], id="announced"),
    pytest.param("quyết định 450/QĐ-UBND, ngày", ["450/QĐ-UBND"], id="shape-alone"),
    pytest.param("Chỉ thị 34-CT/TW; Nghị quyết 11-NQ/TU.", ["34-CT/TW", "11-NQ/TU"], id="party"),
    pytest.param("số 02/CT- UBND ngày", ["02/CT- UBND"], id="stray-blank"),
    pytest.param("Số:      /BC-STTTT\n", ["/BC-STTTT"], id="blank-number"),
    pytest.param("Số: 12      /BC-STTTT\n", ["12      /BC-STTTT"], id="wide-blank"),
    pytest.param("số 42/KH-CTĐ SỐ 08 ngày", ["42/KH-CTĐ SỐ 08"], id="cluster"),
    pytest.param("Công văn số 1234/UBND ngày", ["1234/UBND"], id="body-alone-announced"),
    pytest.param("Công văn 4089/VPCP-TTĐT", ["4089/VPCP-TTĐT"], id="official-letter"),
    pytest.param("Luật số 06/2022/QH15", ["06/2022/QH15"], id="law"),
    pytest.param("số51/KH-STTTT", ["51/KH-STTTT"], id="glued-to-so"),
    pytest.param("số 51/KH-UBNDtỉnh", ["51/KH-UBND"], id="glued-to-the-next-word"),
    pytest.param("Quyết định số 17/NQ-CP - Hội đồng", ["17/NQ-CP"], id="dash-behind-it"),
]


@pytest.mark.parametrize(("text", "symbols"), IN_PROSE)
def test_symbol_is_found_in_prose(text: str, symbols: list[str]) -> None:
    assert [text[start:end] for start, end, _ in scan_symbols(text)] == symbols
    assert [symbol.raw for _, _, symbol in scan_symbols(text)] == symbols


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("đạt 05/63 tỉnh", id="fraction"),
        pytest.param("ngày 7/6/2022 và 01-02/3", id="dates"),
        pytest.param("trực 24/7, bán kính 2,8km/điểm", id="rates"),
        pytest.param("1234/UBND", id="body-alone-not-announced"),
        pytest.param("05/KH", id="type-alone-not-announced"),
        pytest.param("mạng 3G/4G, LTE/5G-NR", id="technology"),
        pytest.param("Covid-19-CT/TW", id="joined-to-a-name"),
        pytest.param("và/hoặc, TT/TT-BTTTT", id="slash-behind-a-word"),
        pytest.param("1.051/KHOẢN", id="number-with-a-separator"),
    ],
)
def test_what_is_no_symbol_is_not_found(text: str) -> None:
    assert list(scan_symbols(text)) == []


BODIES = st.sampled_from(["STTTT", "UBND", "HĐND", "BTTTT", "TTg", "CP", "BCĐ", "SNgV", "VPCP", "TT.MLMB"])
NUMBERS = st.integers(1, 99999).map(lambda number: f"{number:02d}")
YEARS = st.integers(1945, 2099)


STATE_SYMBOLS = st.builds(
    lambda number, year, abbreviation, bodies: f"{number}{year}/{'-'.join((abbreviation, *bodies))}",
    NUMBERS,
    st.one_of(st.just(""), YEARS.map(lambda year: f"/{year}")),
    st.sampled_from(sorted(types.STATE)),
    st.lists(BODIES, min_size=1, max_size=2),
)
PARTY_SYMBOLS = st.builds(
    lambda number, abbreviation, body: f"{number}-{abbreviation}/{body}",
    NUMBERS,
    st.sampled_from(sorted(types.PARTY)),
    st.sampled_from(["TW", "TU", "ĐU", "BTVTU"]),
)
LETTERS = st.builds(lambda number, one, other: f"{number}/{one}-{other}", NUMBERS, BODIES, BODIES)
CLUSTERS = st.builds(lambda number, cluster: f"{number}/KH-CTĐ SỐ {cluster:02d}", NUMBERS, st.integers(1, 20))


@given(st.one_of(STATE_SYMBOLS, PARTY_SYMBOLS, LETTERS, CLUSTERS))
def test_parsing_and_printing_are_inverse(text: str) -> None:
    symbol = parse_symbol(text)
    assert format_symbol(symbol) == symbol.normal == text
    assert parse_symbol(symbol.normal) == symbol


@given(st.one_of(STATE_SYMBOLS, PARTY_SYMBOLS, CLUSTERS), st.sampled_from(["", "số ", "Kế hoạch số: "]))
def test_what_was_printed_is_found_again(text: str, before: str) -> None:
    sentence = f"{before}{text} ngày 01/02/2022"
    assert [sentence[start:end] for start, end, _ in scan_symbols(sentence)] == [text]


PIECES = ["51", "/", "-", "KH", "STTTT", "2020", " ", "CTĐ SỐ 08", "số ", "QH15", "TTr", "ự", ".", "\n"]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=16).map("".join)))
def test_any_text_survives_and_spans_hold_their_text(text: str) -> None:
    last = 0
    for start, end, symbol in scan_symbols(text):
        assert last <= start < end
        assert text[start:end] == symbol.raw
        assert parse_symbol(symbol.raw) == symbol
        last = end
